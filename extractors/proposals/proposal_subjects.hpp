// extractors/proposals/proposal_subjects.hpp
// The subject of a verb: before it, across asides, relative clauses and the verbs that share it.
//
// cost    linear in the tokens before the verb, of which no more than kReach are looked at
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// The phrases that share a verb; no more than six are kept.
class Subjects {
 public:
  Subjects() = default;
  explicit Subjects(const Phrase* only) { push_back(only); }
  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  const Phrase* operator[](std::size_t i) const { return phrases_[i]; }
  const Phrase* back() const { return phrases_[count_ - 1]; }
  const Phrase* const* begin() const { return phrases_.data(); }
  const Phrase* const* end() const { return phrases_.data() + count_; }
  void push_back(const Phrase* phrase) {
    if (count_ < phrases_.size()) phrases_[count_++] = phrase;
  }
  void reverse() { std::reverse(phrases_.begin(), phrases_.begin() + count_); }

 private:
  std::array<const Phrase*, 6> phrases_{};
  std::uint8_t count_ = 0;
};

// The phrases that are the subject of the verb group that begins at `first`: several when they are
// joined; empty when there is none.
Subjects subjects_of(const ProposalSentence& sentence, std::uint32_t first);

}  // namespace onrecord
