// extractors/proposals/proposal_own_acts.hpp
// Whether somebody says what he himself will do: "we will", "the mayor said her council would".
//
// cost    constant in the words of the sentence, but for a search among the mentions of speakers
#pragma once

#include "extractors/proposals/proposal_claims.hpp"

namespace onrecord {

enum class OwnAct : std::uint8_t {
  kNone,       // nobody proposes it
  kTold,       // the proposer is filled in
  kOfSpeaker,  // whoever speaks proposes it
};
OwnAct own_act(ModalClaim& claim, Proposal& proposal);

}  // namespace onrecord
