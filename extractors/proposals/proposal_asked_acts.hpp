// extractors/proposals/proposal_asked_acts.hpp
// Whether somebody says what others must or should do, and who they are: "Chad said Mali must".
//
// cost    constant in the words of the sentence
#pragma once

#include "extractors/proposals/proposal_claims.hpp"

namespace onrecord {

// Fills the addressees; false where nothing is asked of anybody.
bool asks_others(const ModalClaim& claim, Proposal& proposal);

}  // namespace onrecord
