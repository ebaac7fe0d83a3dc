// extractors/proposals/proposal_clauses.hpp
// Where clauses, asides and conditions begin and end around the content of a proposal.
//
// cost    each looks at a bounded number of tokens
#pragma once

#include <string_view>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// One of the ASCII marks.
bool is_mark(std::string_view text, std::string_view marks);
bool opens_quote(std::string_view text);
bool closes_quote(std::string_view text);
bool is_dash(std::string_view text);
bool is_dash_or_hyphen(std::string_view text);

// A dash, or a hyphen between blanks.
bool breaks_off(const ProposalSentence& s, std::uint32_t i);

// "4:25"
bool is_clock(const ProposalSentence& s, std::uint32_t i);

bool is_condition(const ProposalSentence& s, std::uint32_t i);

// "If the rent rises, the guild will": the condition of the clause of `verb` that stands before it.
TokenRange condition_before(const ProposalSentence& s, std::uint32_t verb);

// "because", "amid", "despite": reasons and circumstances.
bool gives_reason(const ProposalSentence& s, std::uint32_t i);

// "the offer after a long debate", "without a vote": when and how, not what.
bool leads_away(const ProposalSentence& s, std::uint32_t i);

// "all ferries — forty of them — from docking": behind the dash that closes, when the content
// goes on there; 0 when it does not.
std::uint32_t aside_end(const ProposalSentence& s, std::uint32_t i);

// A subject and a finite verb stand at the token.
bool begins_clause(const ProposalSentence& s, std::uint32_t i);

// The same with a name beside a noun between them: "one firm, Marlow, has".
bool begins_clause_with_aside(const ProposalSentence& s, std::uint32_t i);

// "has turned down the offer and plans to leave": a verb of the same clause that was taken for a
// noun.
bool goes_on_with_verb(const ProposalSentence& s, std::uint32_t noun);

// What follows a comma is a member of a list that ends with "and" or "or".
bool lists_on(const ProposalSentence& s, std::uint32_t i);

// "waiting lists", "damaged roads": a participle inside a noun phrase.
bool is_modifier(const ProposalSentence& s, std::uint32_t i);

std::uint32_t clause_end(const ProposalSentence& s, std::uint32_t i);

// Left of the quotation that ends here.
std::uint32_t past_quotation(const ProposalSentence& s, std::uint32_t mark, std::uint32_t stop);

// Left of a parenthesis, dash or comma that opens the aside which this one closes.
std::uint32_t past_aside(const ProposalSentence& s, std::uint32_t comma, std::uint32_t stop);

// The noun phrase with its modifiers that ends right before `end`: the subject of a passive.
TokenRange noun_group_before(const ProposalSentence& s, std::uint32_t end);

// Trims marks from both ends.
TokenRange trimmed(const ProposalSentence& s, TokenRange range);

}  // namespace onrecord
