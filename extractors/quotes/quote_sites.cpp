#include "extractors/quotes/quote_sites.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t kQuotationReach = 4;
constexpr std::size_t kIntroduction = 14;  // symbols from a verb to its quotation
constexpr std::size_t kMessageReach = 6;   // symbols from "was" to the quotation

bool introduces_soon(const QuoteSymbols& symbols, std::size_t verb) {
  const std::size_t end = std::min(symbols.size(), verb + kMessageReach);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (symbols.has(symbols[i], symbols.rules.quote_class)) return true;
  }
  return false;
}

// "his claim that", "his claim: “...”", "cries of “...”"
bool introduces_content(const QuoteSymbols& symbols, std::size_t noun) {
  if (noun + 1 >= symbols.size()) return false;
  if (symbols.has(symbols[noun + 1], symbols.rules.quote_class)) return true;
  // "his claim on Friday that"
  const std::size_t day = noun + (symbols[noun + 1].tag == Tag::kPrep ? 2 : 1);
  if (day + 1 < symbols.size() && symbols.has(symbols[day], symbols.rules.time) &&
      symbols.word(day + 1) == "that") {
    return true;
  }
  // “...” were her last words
  if (noun > 1 && symbols.has(symbols[noun - 1], symbols.rules.be)) {
    const std::size_t said = symbols.word(noun - 2) == "," ? 3 : 2;
    if (noun >= said && symbols.has(symbols[noun - said], symbols.rules.quote_class)) return true;
  }
  // "her message to the town was simple: “...”"
  const Tag link = symbols[noun + 1].tag;
  const std::size_t verb = noun + (link == Tag::kPrep || link == Tag::kTo ? 3 : 1);
  if (verb < symbols.size() && symbols.has(symbols[verb], symbols.rules.be) &&
      introduces_soon(symbols, verb)) {
    return true;
  }
  const std::string_view next = symbols.word(noun + 1);
  // "in the words of Ruiz, “...”"
  if (next == "of" && noun + 4 < symbols.size() && symbols.word(noun + 3) == "," &&
      symbols.has(symbols[noun + 4], symbols.rules.quote_class)) {
    return true;
  }
  return next == "that" || next == "by" ||
         ((next == "of" || next == "," || next == ":") && noun + 2 < symbols.size() &&
          symbols.has(symbols[noun + 2], symbols.rules.quote_class));
}

// Any verb may: "he smiled at the crowd: “...”".
bool introduces_quotation(const QuoteSymbols& symbols, std::size_t verb) {
  const std::size_t end = std::min(symbols.size(), verb + kIntroduction);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (symbols.has(symbols[i], symbols.rules.quote_class)) {
      const std::string_view before = symbols.word(i - 1);
      return before == "," || before == ":";
    }
  }
  return false;
}

// “It is over,” sighed Ruiz; “It is over,” the old captain sighed.
bool follows_quotation(const QuoteSymbols& symbols, std::size_t verb) {
  for (std::size_t i = verb; i > 0 && verb - i < kQuotationReach; --i) {
    if (symbols.has(symbols[i - 1], symbols.rules.quote_class)) return true;
    if (is_verb(symbols[i - 1].tag)) return false;
  }
  return false;
}

}  // namespace

QuoteRuleSet rules_at(const QuoteSymbols& symbols, std::size_t index, bool has_quotation) {
  const Symbol& symbol = symbols[index];
  QuoteRuleSet rules = symbols.rules.cues.rules(symbol.kind, symbol.tag);
  if (!has_quotation) rules &= symbols.rules.cues.without_quotation();
  if (rules.none()) return rules;
  if (is_verb(symbol.tag)) {
    // Rules for verbs of any kind speak of what stands beside a quotation or ends with a colon.
    const bool ends_with_colon = symbols.word(symbols.size() - 1) == ":";
    const bool beside = has_quotation &&
                        (introduces_quotation(symbols, index) || follows_quotation(symbols, index));
    if (!beside && !(ends_with_colon && index + kRightReach > symbols.size())) {
      rules &= ~symbols.rules.cues.rules(Kind{0}, symbol.tag);
    }
    return rules;
  }
  if (symbols.has(symbol, symbols.rules.np)) {
    const Kind head = symbols.reading.words[symbol.end - 1].kind;
    return symbols.rules.cue_heads[head] && introduces_content(symbols, index) ? rules
                                                                               : QuoteRuleSet{};
  }
  if (symbols.has(symbol, symbols.rules.quote_class) || symbol.tag == Tag::kNoun) return {};
  if (symbols.has(symbol, symbols.rules.dash)) {
    return index > 0 && symbols.has(symbols[index - 1], symbols.rules.quote_class) ? rules
                                                                                   : QuoteRuleSet{};
  }
  return symbols.word(index) == ":" && index > kLongestHead ? QuoteRuleSet{} : rules;
}

}  // namespace onrecord
