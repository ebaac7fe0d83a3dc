// extractors/proposals/proposal_answer_parties.hpp
// Whether those who answer are those who were asked: the same, who leads them, or who governs.
//
// needs   proposals with parties
// cost    linear in the parties and the words of their mentions
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_bodies.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

// What tells which acts the words of an answer can stand for, and who leads whom.
struct ProposalWords {
  const Document& document;
  const Reading& reading;
  const ProposalRules::State& rules;
  const BodyNames& bodies;
};

bool same_party(const std::vector<Party>& a, const std::vector<Party>& b);

// "an English hospital", "Marlow Hospital": perhaps the same one.
bool end_alike(const std::vector<Party>& a, const std::vector<Party>& b);

// Whether somebody of `who` leads one of the bodies or speaks for it.
bool leads_one(const ProposalWords& words, const std::vector<Party>& who,
               const std::vector<Party>& bodies);

// Whether somebody of `who` was asked, or leads one who was.
bool is_addressed(const ProposalWords& words, const std::vector<Party>& who,
                  const Proposal& target);

// In lower case, with one blank where there are several or a line ends.
std::string lowered(std::string_view text);

// Calls `found` for the first tokens of a span until it returns true.
inline constexpr std::uint32_t kLongSpan = 40;  // tokens
template <typename Found>
bool any_token(const Document& document, Span span, Found found) {
  std::uint32_t i = token_at(document, span.begin);
  for (const std::uint32_t last = i + kLongSpan;
       i < last && i < document.tokens.size() && document.tokens[i].span.begin < span.end; ++i) {
    if (found(i)) return true;
  }
  return false;
}

}  // namespace onrecord
