// extractors/proposals/proposal_answer_words.hpp
// By what words an answer means a proposal that was told before it: "the deal", "such demands",
// "it".
//
// needs   the content of the answer, as it stands or in lower case
// cost    linear in its words
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_answer_parties.hpp"

namespace onrecord {

enum class Naming : std::uint8_t { kNone, kShell, kOfKind };

// "the demand": a word that can stand for the earlier proposal, or for one of another kind.
Naming naming(const ProposalWords& words, Span surface, const Proposal& earlier);

// "the deal", "the accord": a noun for what was agreed.
bool names_accord(const ProposalWords& words, Span surface);

// "the new offer", "the present scheme": not the one that was told of.
bool is_later_one(const ProposalWords& words, Span surface);

bool is_pronoun(const std::string& surface);
bool is_owned_by_pronoun(const std::string& surface);

// "such matters", "the demands"
bool is_plural(const std::string& surface);

// "agreed to lift it by May"
bool names_it(const std::string& surface);

// "the idea of a vote", "the plan to sell": says itself what it names.
bool has_own_words(const std::string& surface);

bool shares_head(const Document& document, const std::string& surface, const Proposal& earlier);

// "expand" and "expanding": heads that begin alike.
bool same_head(std::string_view a, std::string_view b);

bool starts_with_word(const std::string& text, std::string_view word);

}  // namespace onrecord
