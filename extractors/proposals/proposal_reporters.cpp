#include "extractors/proposals/proposal_reporters.hpp"

#include <string_view>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kClause = 20;  // tokens

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The last word of a name up to `end`, which moves before it.
std::string_view word_before(std::string_view name, std::size_t& end) {
  while (end > 0 && !is_letter(name[end - 1])) --end;
  const std::size_t last = end;
  while (end > 0 && is_letter(name[end - 1])) --end;
  return name.substr(end, last - end);
}

bool ends_in(const ProposalRules::State& rules, std::string_view name, Feature feature) {
  std::size_t end = name.size();
  const std::string_view word = word_before(name, end);
  return !word.empty() && rules.has(rules.lexicon->look_up(word).kind, feature);
}

bool has_word(const ProposalRules::State& rules, std::string_view name, Feature feature) {
  for (std::size_t end = name.size(); end > 0;) {
    const std::string_view word = word_before(name, end);
    if (!word.empty() && rules.has(rules.lexicon->look_up(word).kind, feature)) return true;
  }
  return false;
}

}  // namespace

bool is_turn(const Quote& quote) {
  return quote.rule.starts_with("transcript-");
}

bool says_we(const ProposalSentence& s, std::uint32_t modal) {
  const std::uint32_t end = skip_back(s, modal);
  const Phrase* subject = end > s.first ? s.phrase(end - 1) : nullptr;
  return s.tag(modal) == Tag::kModal && subject != nullptr &&
         s.phrase_is(*subject, s.rules.pron_we);
}

bool is_aloud(const ProposalSentence& s, const Quote& quote, std::uint32_t token) {
  if (quote.type != QuoteType::kMixed) return quote.type == QuoteType::kDirect;
  // "said ministers “must resign”": of whom the words speak, the reporter says.
  const std::string_view before = token > s.first ? s.text(token - 1) : std::string_view();
  if (before == "\"" || opens_quote(before)) return false;
  bool straight = false;
  int depth = 0;
  for (std::uint32_t i = token > s.first + kMarkReach ? token - kMarkReach : s.first; i < token;
       ++i) {
    const std::string_view t = s.text(i);
    if (t == "\"") straight = !straight;
    if (t == "“") ++depth;
    if (t == "”" && depth > 0) --depth;
  }
  return straight || depth > 0;
}

const Phrase* quoted_within(const ProposalSentence& s, std::uint32_t token) {
  const std::uint32_t last = token > s.first + kMarkReach ? token - kMarkReach : s.first;
  std::uint32_t mark = token;
  while (mark > last && !opens_quote(s.text(mark - 1)) && s.text(mark - 1) != "\"") {
    if (closes_quote(s.text(mark - 1))) return nullptr;
    --mark;
  }
  if (mark <= last + 1) return nullptr;
  std::uint32_t verb = mark - 1;
  while (verb > s.first && (s.text(verb - 1) == "," || s.text(verb - 1) == ":")) --verb;
  if (verb <= s.first || !s.is(verb - 1, s.rules.state_verb)) return nullptr;
  const Subjects found = agent_of(s, verb_group(s, verb - 1));
  const bool other = !found.empty() && !s.phrase_is(*found[0], s.rules.pron_i) &&
                     !s.phrase_is(*found[0], s.rules.pron_we);
  return other ? found[0] : nullptr;
}

Subjects reporters_of(const ProposalSentence& s, const Phrase& subject) {
  std::uint32_t i = subject.tokens.first;
  for (int hops = 0; hops < 4 && i > s.first; ++hops) {
    const Phrase* phrase = s.phrase(i - 1);
    if (s.word_is(i - 1, "that") || (s.tag(i - 1) == Tag::kAdv && !s.word_is(i - 1, "clear")) ||
        s.text(i - 1) == ",") {
      --i;
    } else if (phrase != nullptr && s.is(phrase->head, s.rules.saying)) {
      // "the mayor's statement that the board must"
      const TokenRange owner = owner_of(s, phrase->head);
      const Phrase* said = owner.empty() ? nullptr : s.phrase(owner.first);
      return said == nullptr ? Subjects() : Subjects(said);
    } else if (phrase != nullptr) {
      i = phrase->tokens.first;
      if (i > s.first && s.tag(i - 1) == Tag::kPrep) --i;
    } else {
      break;
    }
  }
  // "made it clear that"
  if (i > s.first + 1 && s.word_is(i - 1, "clear")) {
    --i;
    if (s.word_is(i - 1, "it")) --i;
    if (!s.is(i - 1, s.rules.makes)) return {};
  } else if (i == s.first || !s.is(i - 1, s.rules.state_verb)) {
    return {};
  }
  const VerbGroup group = verb_group(s, i - 1);
  if (is_unsaid(s, group)) return {};
  const Subjects found = agent_of(s, group);
  if (found.empty() || s.phrase_is(*found[0], s.rules.pron_i)) return {};
  // "A merger announced on Monday would": nobody reports.
  return found[0] == &subject ? Subjects() : found;
}

bool is_unsaid(const ProposalSentence& s, const VerbGroup& group) {
  return group.negated || (group.after_to && s.is(group.governor, s.rules.fail));
}

bool is_doubted(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t last = trigger > s.first + 12 ? trigger - 12 : s.first;
  for (std::uint32_t i = trigger; i > last + 1; --i) {
    const std::uint32_t at = i - 1;
    if (s.text(at) == "," || s.text(at) == ";") return false;
    if (s.is(at, s.rules.doubted)) return s.tag(at - 1) == Tag::kNeg;
  }
  return false;
}

bool is_within_condition(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t that = subject.tokens.first;
  if (that == s.first || !(s.word_is(that - 1, "that") || s.is(that - 1, s.rules.state_verb))) {
    return false;
  }
  const std::uint32_t last = that > s.first + kClause ? that - kClause : s.first;
  for (std::uint32_t i = that; i > last; --i) {
    if (!s.is_plain(i - 1)) return false;
    if (s.word_is(i - 1, "if")) return true;
  }
  return false;
}

bool is_share(const ProposalRules::State& rules, std::string_view name) {
  return name.ends_with("%") || ends_in(rules, name, rules.share);
}

bool foresees(const ProposalRules::State& rules, const Party& speaker) {
  return ends_in(rules, speaker.name, rules.outlook);
}

bool foresees_by_role(const ProposalRules::State& rules, const Speaker& speaker) {
  return has_word(rules, speaker.role, rules.outlook);
}

bool runs_it(const ProposalRules::State& rules, const Speaker& speaker) {
  return has_word(rules, speaker.role, rules.leader);
}

bool is_state(const ProposalSentence& s, const Phrase& subject) {
  return s.is(subject.head, s.rules.state_noun);
}

bool holds_office(const ProposalRules::State& rules, const Speaker& speaker) {
  return has_word(rules, speaker.role, rules.office) ||
         (speaker.kind != SpeakerKind::kPerson && has_word(rules, speaker.name, rules.office));
}

}  // namespace onrecord
