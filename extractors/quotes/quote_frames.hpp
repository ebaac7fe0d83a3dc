// extractors/quotes/quote_frames.hpp
// The attributions of one sentence: which words say that something was said, by whom, and on which
// side of them the content stands.
//
// needs   Reading and the outermost quotations
// shape   sorted by cue; a cue belongs to one attribution, that of the first rule that claims it
// cost    one look at each token; patterns run on the symbols around a cue alone
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/quotes/quote_labels.hpp"
#include "extractors/quotes/quote_rules.hpp"
#include "extractors/quotes/quote_subjects.hpp"
#include "extractors/quotes/quote_symbols.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// Room that sentences of usual length need.
inline constexpr std::size_t kUsualSymbols = 64;
inline constexpr std::size_t kUsualMatches = 8;

struct Frame {
  std::uint16_t rule = 0;
  bool negated = false;
  bool resumes = false;       // no subject of its own: "..., and said"
  bool cuts = false;          // it also ends the content of the one before
  bool nested = false;        // stands inside what a later one reports
  bool aside = false;         // "Ruiz, asked whether it was late, left"
  bool stands_alone = false;  // its quotation is a sentence of its own
  TokenRange match;
  TokenRange speaker;
  TokenRange cue;
  TokenRange addressee;
  TokenRange venue;
  TokenRange quote;         // quotations of the match
  TokenRange begin;         // the first words of content on the right
  std::uint32_t until = 0;  // the token before which that ends; 0 where nothing tells
};

// Finds the attributions of sentences; holds what one thread needs.
class FrameFinder {
 public:
  FrameFinder(const Document& document, const Reading& reading, const QuoteRules::State& rules)
      : document_(document),
        reading_(reading),
        rules_(rules),
        labels_(document),
        symbols_{document, reading, rules, {}} {
    symbols_.list.reserve(kUsualSymbols);
    window_.reserve(kUsualSymbols);
    matches_.reserve(kUsualMatches);
  }

  // `quoted` are the outermost quotations of the sentence; `frames` is emptied first.
  void find(const Sentence& sentence, std::span<QuotedTokens> quoted, std::vector<Frame>& frames);

  Labels& labels() { return labels_; }

 private:
  bool is_compound(std::size_t cue) const;
  bool opens_when_asked(std::size_t verb) const;
  bool is_venue(std::size_t noun) const;
  bool is_act(const FrameRule& rule, TokenRange cue, TokenRange object) const;
  Kind kind_of(const CueSubject& left) const;
  void match_around(std::size_t cue, const CueSubject& left, const QuoteRuleSet& rules,
                    std::vector<Frame>& frames);
  TokenRange subject_before(std::size_t cue, bool gerund, std::span<const Frame> frames) const;
  bool is_within_report(std::span<const Frame> frames, std::size_t index) const;
  bool has(std::uint32_t token, std::uint32_t flag) const {
    return (rules_.flags[reading_.words[token].kind] & flag) != 0;
  }
  bool is_label(TokenRange match, TokenRange colon) const;
  bool is_turn(TokenRange match, TokenRange colon);
  bool is_deed(TokenRange match, TokenRange colon, TokenRange label) const;
  bool is_dateline(TokenRange match, TokenRange colon, TokenRange place) const;
  bool stands_alone(TokenRange quotation) const;
  bool is_refused(const Sentence& sentence, std::uint32_t cue) const;
  bool is_negated(const Sentence& sentence, const Frame& frame) const;

  const Document& document_;
  const Reading& reading_;
  const QuoteRules::State& rules_;
  Labels labels_;
  bool has_quotation_ = false;
  QuoteSymbols symbols_;
  std::vector<Symbol> window_;
  std::vector<Match> matches_;
  PatternBuffer buffer_;
};

}  // namespace onrecord
