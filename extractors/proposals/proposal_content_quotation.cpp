#include "extractors/proposals/proposal_content_quotation.hpp"

#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {

bool ContentQuotation::starts_inside() const {
  bool straight = false;
  int curly = 0;
  for (std::uint32_t i = start_ > s_.first + kMarkReach ? start_ - kMarkReach : s_.first;
       i < start_; ++i) {
    if (s_.is_plain(i)) continue;
    const std::string_view t = s_.text(i);
    if (t == "\"") straight = !straight;
    if (t == "“") ++curly;
    if (t == "”" && curly > 0) --curly;
  }
  return straight || curly > 0;
}

bool ContentQuotation::ends_at(std::uint32_t i) {
  const std::string_view t = s_.text(i);
  if (t == "\"") {
    if (inside_) return true;
    straight_open_ = !straight_open_;
    return !straight_open_ && sentence_ends_after(i);
  }
  if (t == "“") {
    // "called its plans to sail “an absurdity”": what they are called.
    if (depth_ == 0 && form_ == ContentForm::kNoun && i > start_ && i + 1 < s_.end &&
        s_.phrase(i - 1) != nullptr && s_.tag(i + 1) == Tag::kDet) {
      return true;
    }
    ++depth_;
  } else if (t == "”") {
    return depth_ == 0 || (--depth_ == 0 && sentence_ends_after(i));
  }
  return false;
}

bool ContentQuotation::sentence_ends_after(std::uint32_t i) const {
  return i > start_ && is_mark(s_.text(i - 1), ",") && i + 1 < s_.end;
}

}  // namespace onrecord
