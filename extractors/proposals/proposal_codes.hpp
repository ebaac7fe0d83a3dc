// extractors/proposals/proposal_codes.hpp
// The codes of an act in two event ontologies, from the act, who would carry it out and the
// content.
//
// source  PLOVER (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.hpp"

namespace onrecord {

struct EventCode {
  std::string_view plover;  // empty where the ontology has no event
  std::string cameo;        // three digits
};

// `field` is what the content is about, a value of CAMEO_FIELD: meet, aid, yield, ...
EventCode event_code(const Proposal& proposal, std::string_view field);

// Which acts are communicated (1) and which are reported intentions (2).
std::uint8_t tier_of(std::string_view act);

// Whether the act answers a proposal, and the status that its answer gives to it.
bool is_answer(std::string_view act);
std::string_view status_after(std::string_view act);

}  // namespace onrecord
