// extractors/proposals/proposal_led_bodies.hpp
// The body that somebody leads, where the article tells it beside him: "Ana Ruiz, the leader of the
// Greens", "Ruiz leads the Green Party", "Green Party leader Ana Ruiz".
//
// needs   speakers, tags and phrases
// gives   the words that name it; none for anybody else
// cost    a few tokens around the first mentions of one person
#pragma once

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// `type` is the kind of body that it is called elsewhere, that of "his party": its name is of no
// other kind.
TokenRange body_led_by(const Document& document, const Reading& reading,
                       const ProposalRules::State& rules, std::int32_t person,
                       std::string_view type);

}  // namespace onrecord
