// extractors/proposals/proposal_answer_fit.hpp
// What an answer says, and how well it fits a proposal that was told before it.
//
// needs   proposals with parties
// cost    linear in the words of both contents
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_answer_parties.hpp"

namespace onrecord {

struct ProposalAnswer {
  const Proposal* said = nullptr;
  std::string_view act;  // "refused to accept the offer" rejects; "will study it" considers
  Span content;
  std::string surface;  // the content in lower case
  bool deed = false;    // "refused to resign": the content is what was asked for, no noun for it
};

// What a proposal answers; nothing where it is none.
std::optional<ProposalAnswer> answer_of(const ProposalWords& words, const Proposal& proposal);

// How well the answer fits; 0 when it answers something else.
int fit_of(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target);

// "accepted the new offer": not the one that was answered, but of the same one who made it.
bool is_past_one(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target);

// The status that the answer gives to what it answers.
std::string_view status_by(const Document& document, const ProposalAnswer& answer,
                           const Proposal& target);

// Whether what was proposed has come to be so: an opinion of somebody who was not asked decides
// nothing.
bool decides(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target);

// In which sentence, counted from 1, a byte stands.
std::size_t sentence_at(const Document& document, std::uint32_t at);
// Where the proposal was named last.
std::uint32_t last_named(const Proposal& proposal);

}  // namespace onrecord
