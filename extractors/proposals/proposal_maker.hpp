// extractors/proposals/proposal_maker.hpp
// Makes the record of one candidate: whether it is an act at all, its content, its parties and all
// that its own sentence tells of it.
//
// needs   the layers before; a candidate of the sentence (proposal_triggers.hpp)
// gives   a proposal without what other proposals say of it: mentions, answers, codes
// cost    linear in the tokens of a sentence
#pragma once

#include <optional>
#include <string_view>

#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

struct VerbGroup;

struct MadeProposal {
  Proposal proposal;
  ProposalContent content;
  bool names_again = false;  // a noun of nobody, which can only name an earlier proposal again
};

class ProposalMaker {
 public:
  ProposalMaker(const Document& document, const Reading& reading, const ProposalRules::State& rules,
                const PartyNames& names)
      : document_(document), reading_(reading), rules_(rules), names_(names) {}

  // nullopt where the candidate tells of no act.
  std::optional<MadeProposal> make(const ProposalSentence& s, const Sentence& sentence,
                                   const ProposalCandidate& candidate) const;

  // What the content is about: its head tells, or the first word of it that does.
  std::string_view field_of(const Proposal& proposal) const;

 private:
  bool may_tell(const ProposalSentence& s, const ProposalCandidate& candidate) const;
  std::optional<MadeProposal> with_parties(const ProposalSentence& s, const Sentence& sentence,
                                           const ProposalCandidate& candidate,
                                           const VerbGroup& group, std::string_view act,
                                           const ProposalContent& found) const;
  void rename_it(const ProposalSentence& s, Proposal& proposal) const;
  void attribute(Proposal& proposal) const;

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

// "dropped its demand": nobody answers himself.
void drop_self(Proposal& proposal);

}  // namespace onrecord
