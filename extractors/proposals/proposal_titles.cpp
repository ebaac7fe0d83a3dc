#include "extractors/proposals/proposal_titles.hpp"

#include <string_view>
#include <utility>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

class TitleRoles {
 public:
  TitleRoles(const ProposalSentence& sentence, const PartyNames& names)
      : rules_(sentence.rules), names_(names) {}

  bool title_parties(const ProposalSentence& s, const ProposalCandidate& candidate,
                     Proposal& proposal) {
    // "Ruiz: Schools Should Open", "Norway Presses Iceland to Share"
    const std::uint32_t trigger = candidate.trigger.first;
    if (trigger > s.first + kMarkReach) return false;  // no title is that long
    if (s.word_is(trigger, "to") && !plans_in_title(s, trigger)) return false;
    // "Mayor's Campaign to": a noun.
    const bool verb = candidate.rule->trigger == TriggerKind::kVerb;
    if (verb && s.is(trigger, rules_.base) && !s.is(trigger, rules_.past) &&
        !s.is(trigger, rules_.third) && trigger > s.first && !s.text(trigger - 1).ends_with("s")) {
      return false;
    }
    std::uint32_t colon = s.first;
    for (std::uint32_t i = s.first; i < trigger; ++i) {
      if (s.text(i) == ":") colon = i;
    }
    const bool speaks = colon > s.first;
    const bool says =
        speaks && candidate.rule->trigger == TriggerKind::kModal && !s.word_is(trigger, "to");
    const std::uint32_t end = says ? colon : trigger;
    const std::uint32_t first = says ? s.first : clause_begin(s, speaks ? colon + 1 : s.first, end);
    if (first >= end) return false;
    // "More Than 100 Clerks Plan to Leave"
    const bool more = s.tag(first) == Tag::kAdv && first + 2 < end && s.phrase(first) == nullptr;
    const Phrase* phrase = s.phrase(more ? first + 2 : first);
    TokenRange range{first, end};
    for (std::uint32_t i = more && phrase != nullptr ? phrase->tokens.end : first + 1; i < end;
         ++i) {
      if (s.is(i, rules_.third) && !s.is(i, rules_.shell)) {
        range.end = i;
        break;
      }
    }
    if (phrase != nullptr && phrase->tokens.first >= first && phrase->tokens.end <= range.end) {
      range = phrase->tokens;
    } else {
      phrase = nullptr;
    }
    add_party(proposal.proposer, names_.party(range, "title", phrase));
    if (!candidate.addressee.empty()) {
      add_party(proposal.addressee,
                names_.party(candidate.addressee, "title", s.phrase(candidate.addressee.first)));
    }
    return true;
  }

 private:
  // "Mayor Backs Tax; Owner Threatens to Leave", "Mayor Backs Tax as Owner Weighs Move": behind the
  // last clause before `end`.
  std::uint32_t clause_begin(const ProposalSentence& s, std::uint32_t first,
                             std::uint32_t end) const {
    std::uint32_t begin = first;
    bool verb = false;
    for (std::uint32_t i = first; i + 1 < end; ++i) {
      verb = verb || s.is(i, rules_.third);
      // "As Mayor Leaves, Council Plans to"
      const bool ends = s.text(i) == "," && s.tag(first) == Tag::kSubord;
      const bool clause = s.text(i) == ";" || ends || (verb && s.tag(i) == Tag::kSubord);
      if (clause && s.phrase(i + 1) != nullptr) begin = i + 1;
    }
    return begin;
  }

  // "Council to Close": a name or a noun, and a base form.
  bool plans_in_title(const ProposalSentence& s, std::uint32_t to) const {
    if (to + 1 >= s.end || !s.is(to + 1, rules_.base)) return false;
    const Phrase* phrase = s.phrase(s.first);
    const std::uint32_t last = phrase != nullptr ? phrase->head : to - 1;
    if (s.is(last, rules_.title_thing) || s.is(to - 1, rules_.title_thing)) return false;
    if (s.is(to - 1, rules_.past) && !s.word_is(to - 1, "set")) return false;
    for (std::uint32_t i = s.first; i < to; ++i) {
      if (s.is(i, rules_.have)) return false;  // "Malta Has ‘to Wait’"
      const bool verb = s.is(i, rules_.third) || s.is(i, rules_.past) || s.is(i, rules_.base);
      if (verb && s.phrase(i) == nullptr) return false;
      if (s.text(i).ends_with("ing") || s.tag(i) == Tag::kAdv || s.tag(i) == Tag::kModal)
        return false;
    }
    return true;
  }

  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

}  // namespace

bool title_parties(const ProposalSentence& sentence, const PartyNames& names,
                   const ProposalCandidate& candidate, Proposal& proposal) {
  return TitleRoles(sentence, names).title_parties(sentence, candidate, proposal);
}

}  // namespace onrecord
