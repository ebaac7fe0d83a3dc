// extractors/quote_frames.hpp
// The attributions of one sentence: which words say that something was said, by whom, and on which
// side of them the content stands.
//
// needs   Reading and the outermost quotations
// shape   sorted by cue; a cue belongs to one attribution, that of the first rule that claims it
// cost    one look at each token; patterns run on the symbols around a cue alone
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/lexicon.hpp"
#include "extractors/marks.hpp"
#include "extractors/patterns.hpp"
#include "extractors/quote_cues.hpp"
#include "extractors/quote_uncued.hpp"
#include "extractors/quotes.hpp"
#include "extractors/reading.hpp"

namespace onrecord {

// Where the content of an attribution stands: before it, after it, on both sides, or in the
// paragraphs that follow.
enum class Side : std::uint8_t { kLeft, kRight, kAround, kNext };

// How far content on the right goes.
enum class Extent : std::uint8_t { kClause, kObject, kParagraph };

struct FrameRule {
  Side side = Side::kRight;
  Extent extent = Extent::kClause;
  QuoteKind kind = QuoteKind::kSpeech;
  ClassId cue_head = kNoClass;  // the last word of the cue must be in this class
  bool direct_only = false;     // the content is the quotation alone
  bool asserted = false;        // not after "to", a modal or a negation
  bool needs_verb = false;      // content without a finite verb is none
  bool owned = false;           // nobody's claim is none
  bool takes_all = false;  // the sentence before it is its content, other attributions included
  bool nests = false;      // may stand inside the content of another attribution
};

struct Frame {
  std::uint16_t rule = 0;
  bool negated = false;
  bool resumes = false;       // no subject of its own: "..., and said"
  bool cuts = false;          // it also ends the content of the one before
  bool nested = false;        // stands inside what a later one reports
  bool stands_alone = false;  // its quotation is a sentence of its own
  TokenRange match;
  TokenRange speaker;
  TokenRange cue;
  TokenRange addressee;
  TokenRange venue;
  TokenRange quote;  // quotations of the match
  TokenRange begin;  // the first words of content on the right
};

// A quotation as tokens.
struct QuotedTokens {
  TokenRange tokens;
  const Quotation* quotation = nullptr;
};

struct QuoteRules::State {
  const Lexicon* lexicon = nullptr;
  std::vector<Kind> quotation_kinds;  // by their features; symbols come before the patterns
  Kind subject_kind = 0;              // what stands for the words left of a cue
  Kind passive_kind = 0;
  Kind again_kind = 0;
  Kind first_kind = 0;
  Kind last_kind = 0;
  Patterns patterns;
  std::vector<FrameRule> rules;  // by rule of `patterns`
  double alone_confidence = 0;   // of the rule for quotations without a cue
  QuoteCues cues;
  UncuedRules uncued;
  std::vector<bool> cue_heads;  // by kind: nouns that a rule asks the last word of its cue to be
  // By kind, a bit for each part of speech with which it may be a cue: without a quotation in the
  // sentence, and with one.
  std::vector<std::uint32_t> cue_tags;
  std::vector<std::uint32_t> rule_tags;
  std::size_t quote = 0, speaker = 0, cue = 0, addressee = 0, venue = 0, begin = 0;
  // What is asked of every symbol: one bit a class.
  std::vector<std::uint16_t> flags;  // by kind
  std::uint16_t np = 0, time = 0, quantity = 0, who = 0, person = 0, be = 0, quote_class = 0,
                said = 0, dash = 0, pronoun = 0, reduced = 0, cause = 0, human = 0,
                long_sentence = 0;
  ClassId possessive = 0, venue_noun = 0, say = 0, believe = 0, intend = 0, silence = 0,
          first_person = 0, venue_prep = 0, venue_on = 0;

  State(const Rulebook& rulebook, Lexicon& lexicon);
  std::string_view rule_name(std::uint16_t rule) const { return patterns.rules()[rule]->name; }
  // In a sentence without a quotation; what is true of any verb does not count.
  bool may_be_cue(Kind kind, Tag tag) const { return may_be(cue_tags, kind, tag); }
  // In one with a quotation.
  bool has_rule(Kind kind, Tag tag) const { return may_be(rule_tags, kind, tag); }

 private:
  static bool may_be(const std::vector<std::uint32_t>& tags, Kind kind, Tag tag) {
    return (tags[kind] >> static_cast<unsigned>(tag) & 1U) != 0;
  }
};

// Finds the attributions of sentences; holds what one thread needs.
class FrameFinder {
 public:
  FrameFinder(const Document& document, const Reading& reading, const QuoteRules::State& rules)
      : document_(document), reading_(reading), rules_(rules) {}

  // `quoted` are the outermost quotations of the sentence; `frames` is emptied first.
  void find(const Sentence& sentence, std::span<const QuotedTokens> quoted,
            std::vector<Frame>& frames);

 private:
  // What stands left of a cue: its subject, or what shows that the subject stands further back.
  struct Left {
    Kind kind = 0;          // of the symbol that stands for it; 0 when there is none
    TokenRange tokens;      // subject
    std::size_t begin = 0;  // index of its first symbol
    bool asserted = true;   // neither "to", nor a modal, nor a negation
  };

  void make_symbols(const Sentence& sentence, std::span<const QuotedTokens> quoted);
  Kind kind_of(const QuotedTokens& quoted) const;
  Left left_of(std::size_t cue) const;
  bool reduced_before(std::size_t end, std::size_t& phrase) const;
  Left with_chain(std::size_t phrase) const;
  TokenRange owner_of(std::size_t noun) const;
  bool is_name_like(std::size_t index) const;
  QuoteRuleSet rules_for(std::size_t index) const;
  bool introduces_content(std::size_t noun) const;
  bool introduces_quotation(std::size_t verb) const;
  bool follows_quotation(std::size_t verb) const;
  bool is_inverted(std::size_t cue) const;
  bool aside_before(std::size_t comma, std::size_t& phrase) const;
  void match_around(std::size_t cue, const Left& left, const QuoteRuleSet& rules,
                    std::vector<Frame>& frames);
  TokenRange subject_before(std::size_t cue, std::span<const Frame> frames) const;
  bool is_label(TokenRange match, TokenRange colon) const;
  bool stands_alone(TokenRange quotation) const;
  bool is_negated(const Sentence& sentence, const Frame& frame) const;

  const Phrase* phrase_of(const Symbol& symbol) const;
  bool has(const Symbol& symbol, std::uint16_t flag) const {
    return symbol.kind < rules_.flags.size() && (rules_.flags[symbol.kind] & flag) != 0;
  }
  bool is_actor(std::size_t index) const;
  bool is_subject(std::size_t index) const;
  std::string_view word(std::size_t index) const;

  const Document& document_;
  const Reading& reading_;
  const QuoteRules::State& rules_;
  bool has_quotation_ = false;
  bool ends_with_colon_ = false;
  std::vector<Symbol> symbols_;
  std::vector<Symbol> window_;
  std::vector<Match> matches_;
  PatternBuffer buffer_;
};

}  // namespace onrecord
