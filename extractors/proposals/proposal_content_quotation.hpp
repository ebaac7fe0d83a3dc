// extractors/proposals/proposal_content_quotation.hpp
// Which quotation marks end a content: a closing one where it began inside; those that open in it
// belong to it.
//
// owns    references, and how many marks are open
// cost    linear in the content and in a bounded number of tokens before it
#pragma once

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

class ContentQuotation {
 public:
  // Of a content of that form, which begins at `start`.
  ContentQuotation(const ProposalSentence& sentence, std::uint32_t start, ContentForm form)
      : s_(sentence), start_(start), form_(form), inside_(starts_inside()) {}

  // Asked of each mark, in their order.
  bool ends_at(std::uint32_t i);
  // Inside marks that opened in the content.
  bool is_open() const { return straight_open_ || depth_ > 0; }

 private:
  bool starts_inside() const;
  bool sentence_ends_after(std::uint32_t i) const;

  const ProposalSentence& s_;
  const std::uint32_t start_;
  const ContentForm form_;
  const bool inside_;
  bool straight_open_ = false;
  int depth_ = 0;
};

}  // namespace onrecord
