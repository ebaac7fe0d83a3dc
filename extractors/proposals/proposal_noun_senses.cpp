#include "extractors/proposals/proposal_noun_senses.hpp"

#include "extractors/proposals/proposal_objects.hpp"

namespace onrecord {
namespace {

bool is_somebodys(const ProposalSentence& s, const Phrase& phrase, std::uint32_t before,
                  std::string_view act) {
  const bool of = s.word_is(before, "of");
  // "an offer of Marlow Ltd"
  if (of && phrase.kind == PhraseKind::kName &&
      (s.phrase_is(phrase, s.rules.person) || s.phrase_is(phrase, s.rules.org) ||
       s.phrase_is(phrase, s.rules.nation))) {
    return true;
  }
  // "the recommendations of a review"
  if (of && s.is(phrase.head, s.rules.authored) && (act == "recommend" || act == "demand")) {
    return true;
  }
  // "the recommendations of the minister"
  if (of && phrase.kind == PhraseKind::kCommon && s.phrase_is(phrase, s.rules.definite) &&
      s.phrase_is(phrase, s.rules.human)) {
    return true;
  }
  // "plans for the banking industry"
  return act == "plan" &&
         (s.phrase_is(phrase, s.rules.gov) || s.phrase_is(phrase, s.rules.nation) ||
          s.phrase_is(phrase, s.rules.org) || s.phrase_is(phrase, s.rules.human) ||
          s.phrase_is(phrase, s.rules.org_noun) || s.phrase_is(phrase, s.rules.group));
}

}  // namespace

bool names_deed(const ProposalSentence& s, const ProposalCandidate& candidate, std::string_view act,
                TokenRange content) {
  const std::uint32_t trigger = candidate.trigger.first;
  const std::uint32_t before = content.first - 1;
  // "demand for steel", "claims for boats": what buyers want, what is paid; but "Lind's demand for
  // $4 billion".
  const Phrase* wanted = s.phrase(content.first);
  const bool sum = wanted != nullptr && s.phrase_is(*wanted, s.rules.quantity) && trigger > 0 &&
                   (s.tag(trigger - 1) == Tag::kPoss || s.is(trigger - 1, s.rules.pron_poss));
  if ((s.word_is(trigger, "demand") || s.text(trigger).starts_with("claim")) &&
      s.word_is(before, "for") && !sum && !is_granted(s, content)) {
    return false;
  }
  // "a threat of strikes", not "a threat of rain"
  if (act == "threaten" && s.word_is(before, "of") && s.tag(content.first) != Tag::kVing &&
      !has_word(s, first_group(s, content), s.rules.harm)) {
    return false;
  }
  const Phrase* phrase =
      candidate.rule->form == ContentForm::kNoun ? s.phrase(content.first) : nullptr;
  if (phrase == nullptr) return true;
  // "his advice of 7 March"
  return !s.phrase_is(*phrase, s.rules.time) && !is_somebodys(s, *phrase, before, act);
}

}  // namespace onrecord
