// extractors/proposals/proposal_claims.hpp
// Who says of whom that somebody will or must: what is known of a modal verb before it is told
// whether anybody proposes anything.
#pragma once

#include "extractors/proposals/proposal_own_side.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_triggers.hpp"

namespace onrecord {

struct ModalClaim {
  const ProposalSentence& s;
  const ProposalCandidate& candidate;
  const PartyNames& names;
  const OwnSide& own;
  const Quote* quote = nullptr;   // in which it stands; null where somebody else reports it
  const Party* author = nullptr;  // of a text that speaks for itself
  Subjects subjects{};            // of the modal
  const Phrase* subject = nullptr;
  Subjects reporters{};
  const Phrase* reporter = nullptr;
  Party speaker{};
  bool aloud = false;    // in the speaker's own words
  bool outlook = false;  // the speaker foresees it
  bool joint = false;    // "Ruiz and I will"
};

}  // namespace onrecord
