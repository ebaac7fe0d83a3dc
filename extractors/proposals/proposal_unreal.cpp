#include "extractors/proposals/proposal_unreal.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kClause = 20;  // tokens

// The word before the subject of the verbs that begin at `first`; `s.end` when there is none.
std::uint32_t before_subject(const ProposalSentence& s, std::uint32_t first) {
  std::uint32_t i = skip_back(s, first);
  for (int hops = 0; hops < 4 && i > s.first; ++hops) {
    const Phrase* phrase = s.phrase(i - 1);
    if (phrase == nullptr) break;
    i = phrase->tokens.first;
    if (i <= s.first + 1) break;
    const Tag tag = s.tag(i - 1);
    if (tag != Tag::kPrep && tag != Tag::kPoss && tag != Tag::kConj) break;
    if (s.phrase(i - 2) == nullptr) break;
    --i;
  }
  return i > s.first ? i - 1 : s.end;
}

bool any_word(const ProposalSentence& s, std::uint32_t i,
              std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return s.word_is(i, word); });
}

bool is_present(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger) {
  if (group.first == trigger) return !s.is(trigger, s.rules.past);
  return any_word(s, group.first, {"is", "are", "has", "have", "be", "can"});
}

// "voted", "voted 7-2 on Monday": what stands before "to".
bool is_voted(const ProposalSentence& s, std::uint32_t governor) {
  for (std::uint32_t i = governor; i >= s.first && i + 8 > governor; --i) {
    if (s.is(i, s.rules.votes) && s.tag(i) != Tag::kNoun) return true;
    if (s.is_finite(i) || i == 0) return false;
  }
  return false;
}

}  // namespace

bool is_supposed(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger) {
  if (group.after_to) return false;
  const std::uint32_t opener = before_subject(s, group.first);
  if (opener == s.end) return false;
  if (any_word(s, opener, {"if", "unless", "whether"})) return true;
  // "denied that he had offered"
  const std::uint32_t verb = s.word_is(opener, "that") && opener > s.first ? opener - 1 : opener;
  if (s.is(verb, s.rules.denies) && s.is_finite(verb)) return true;
  // "the odds that they will"
  const std::uint32_t noun = s.word_is(opener, "that") && opener > s.first ? opener - 1 : opener;
  if (s.is(noun, s.rules.chance) && s.tag(noun) == Tag::kNoun) return true;
  // "whether or not"
  if (s.word_is(opener, "not") && opener > s.first + 1 && s.word_is(opener - 2, "whether"))
    return true;
  if (any_word(s, opener, {"after", "when", "before"})) {
    // "will pay before it accepts the offer": it has not yet.
    const bool ahead = s.word_is(opener, "before") && s.is(trigger, s.rules.answers) &&
                       s.tag(trigger) == Tag::kVerb && is_present(s, group, trigger);
    return ahead || (any_word(s, group.first, {"is", "are"}) && s.tag(trigger) == Tag::kVpart);
  }
  // "as the senate weighs the bill": by the way.
  if (any_word(s, opener, {"as", "while"}) && s.is(trigger, s.rules.answers)) {
    return is_present(s, group, trigger);
  }
  if (!any_word(s, opener, {"once", "until", "till"})) return false;
  // "would not return until Malta agreed"
  for (std::uint32_t i = opener; i > s.first && i + kClause > opener; --i) {
    if (s.tag(i - 1) == Tag::kModal) return true;
  }
  return is_present(s, group, trigger);
}

bool is_put_aside(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t i = skip_back(s, trigger);
  if (i < s.first + 2) return i > s.first && s.word_is(i - 1, "without");
  if (s.word_is(i - 1, "without")) return true;
  // "when considering a bill"
  if (s.tag(i) == Tag::kVing && any_word(s, i - 1, {"when", "if"})) return true;
  // "close to agreeing", "far from agreeing"
  if (any_word(s, i - 1, {"to", "from"}) && any_word(s, i - 2, {"close", "closer", "far"}))
    return true;
  if (s.word_is(i - 1, "than")) return s.word_is(i - 2, "rather");
  return s.word_is(i - 1, "of") && any_word(s, i - 2, {"instead", "short"});
}

bool is_advised(const ProposalSentence& s, const VerbGroup& group, std::string_view act) {
  if (any_word(s, group.first, {"should", "must", "ought"})) return true;
  if (act == "want" && any_word(s, group.first, {"may", "might", "will"})) return true;
  return group.after_to && s.word_is(group.governor, "want") && group.governor > s.first &&
         any_word(s, group.governor - 1, {"may", "might"});
}

bool is_answer_to_come(const ProposalSentence& s, const VerbGroup& group, std::uint32_t trigger,
                       std::string_view act) {
  // "a majority to veto the bill": who could.
  if (act != "agree") {
    return group.after_to && group.governor != 0 && s.tag(group.governor) == Tag::kNoun &&
           act == "reject";
  }
  if (group.after_to) {
    return group.governor == 0 ||
           !(s.is(group.governor, s.rules.fail) || is_voted(s, group.governor));
  }
  // "let them reach a deal"
  return s.tag(trigger) == Tag::kVerb && group.first == trigger && trigger > s.first &&
         any_word(s, trigger, {"reach", "strike"});
}

bool ends_as_question(const ProposalSentence& s, std::uint32_t trigger) {
  // "“You think I will go?” Ruiz asked": the words that hold it end so.
  for (std::uint32_t i = trigger; i < std::min(s.end, trigger + kMarkReach); ++i) {
    if (s.word_is(i, "?")) return true;
    const std::string_view t = s.text(i);
    if (is_mark(t, ".!;\"") || t.starts_with("..") || opens_quote(t) || closes_quote(t)) break;
  }
  std::uint32_t last = s.end - 1;
  if (s.word_is(last, "?")) return true;
  const auto is_close = [&](std::uint32_t i) {
    return closes_quote(s.text(i)) || s.text(i) == "\"";
  };
  while (last > trigger && is_close(last)) --last;
  if (last + 1 == s.end || !s.word_is(last, "?")) return false;
  // The question must hold the trigger.
  for (std::uint32_t i = last; i > trigger && i + kMarkReach > last; --i) {
    if (is_close(i) || opens_quote(s.text(i))) return false;
  }
  return true;
}

}  // namespace onrecord
