// extractors/quotes/quote_cues.hpp
// Which rules a symbol may be the cue of: most words can be none, and of a verb few rules speak.
//
// shape   one bit a rule, in the order of Patterns::rules(); worked out from the group `cue` of the
//         patterns, so that a new rule needs no list of its own
// owns    immutable, shared by all threads; the patterns must outlive it
// errors  Error(kRules) for more rules than kMostQuoteRules
// cost    two look-ups a symbol
#pragma once

#include <bitset>
#include <cstddef>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {

inline constexpr std::size_t kMostQuoteRules = 128;
using QuoteRuleSet = std::bitset<kMostQuoteRules>;

class QuoteCues {
 public:
  QuoteCues(const Rulebook& rulebook, const Lexicon& lexicon, const Patterns& patterns);

  // The rules whose cue may begin with the symbol.
  const QuoteRuleSet& rules(Kind kind, Tag tag) const { return by_code_[codes_->code(kind, tag)]; }

  // The same for all kinds of a row.
  std::size_t row(Kind kind) const { return codes_->row(kind); }
  std::size_t row_count() const { return codes_->row_count(); }
  const QuoteRuleSet& rules_in(std::size_t row, Tag tag) const {
    return by_code_[codes_->code_in(row, tag)];
  }

  // The rules that may match where no quotation stands.
  const QuoteRuleSet& without_quotation() const { return without_quotation_; }

 private:
  const SymbolCodes* codes_;  // of the patterns
  std::vector<QuoteRuleSet> by_code_;
  QuoteRuleSet without_quotation_;
};

}  // namespace onrecord
