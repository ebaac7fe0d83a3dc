// extractors/proposals/proposal_authors.hpp
// Who speaks in an article that is itself a statement: "Statement from President Ana Ruiz on the
// flood", "A Proclamation on Sea Day" in which "I, ANA RUIZ, President of Malta," proclaims.
//
// needs   the title; tokens     gives   the name, and the speaker who bears it
// cost    the words of the title; of a proclamation, its tokens once
#pragma once

#include <optional>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// Nobody where the title names nobody whose statement the article is.
std::optional<Party> author_of(const Document& document, const ProposalRules::State& rules);

}  // namespace onrecord
