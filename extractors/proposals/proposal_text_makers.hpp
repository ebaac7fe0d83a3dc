// extractors/proposals/proposal_text_makers.hpp
// Who stands behind a text that asks or proposes: "the mayor's budget proposed", "a report by
// Marlow Ltd recommended", "the council passed Resolution 12, which demanded".
//
// needs   the tags and phrases of a sentence
// gives   the party of whom the text is; nothing for other subjects, and for a text of nobody
// cost    a few tokens around the text
#pragma once

#include <optional>

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

std::optional<Party> maker_of_text(const ProposalSentence& s, const PartyNames& names,
                                   const Phrase& text);

}  // namespace onrecord
