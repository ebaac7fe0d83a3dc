// extractors/proposals/proposal_authors.hpp
// Who speaks in an article that is itself a statement: "Statement from President Ana Ruiz on the
// flood", "A Proclamation on Sea Day" in which "I, ANA RUIZ, President of Malta," proclaims.
//
// An order that is given "by the authority vested in me as President" is by the president.
//
// needs   the title; tokens     gives   the name, and the speaker who bears it
// cost    the words of the title, 300 tokens; of a proclamation, its tokens once
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// How the author of a decree came to be a party.
inline constexpr std::string_view kDecreed = "decree";

// Nobody where the title names nobody whose statement the article is.
std::optional<Party> author_of(const Document& document, const Reading& reading,
                               const ProposalRules::State& rules);

}  // namespace onrecord
