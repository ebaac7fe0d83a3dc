#include "pipeline/explain.hpp"

namespace onrecord {

Explainer::Explainer(const Rules& rules) {
  for (const Rule& rule : rules.book.rules) rules_.emplace(rule.name, &rule);
}

void Explainer::explain(const Document& document, std::string_view where, std::string& out) const {
  const auto line = [&](std::string_view fact, Span span, std::string_view name) {
    out.append(where).append(": ").append(fact).append(" '");
    for (const char c : slice(document.article.text, span)) out += c == '\n' ? ' ' : c;
    out.append("' by ").append(name.empty() ? "no rule" : name);
    const auto rule = rules_.find(name);
    if (rule != rules_.end()) out.append(" (").append(rule->second->source.where()).append(")");
    out += '\n';
  };
  for (const Date& date : document.dates) line("date", date.span, date.rule);
  for (const Quote& quote : document.quotes) line("quote", quote.span, quote.rule);
  for (const Proposal& each : document.proposals) line("proposal", each.trigger, each.rule);
}

}  // namespace onrecord
