// extractors/quotes/quote_rules.hpp
// The rules of quotes as the program asks them: what each says of its content, and which words and
// phrases may be part of an attribution at all.
//
// owns    everything but rulebook and lexicon; immutable after construction
// errors  Error(kRules) for a value in rules/en/quotes.rules that means nothing
// cost    every question is one array access
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/quotes/quote_cues.hpp"
#include "extractors/quotes/quote_uncued.hpp"
#include "extractors/quotes/quotes.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"

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
  ClassId nobody = kNoClass;    // the last word of the speaker must not be in this class
  ClassId act = kNoClass;       // an answer to what is in this class is no words
  bool direct_only = false;     // the content is the quotation alone
  bool asserted = false;        // not after "to", a modal or a negation
  bool needs_verb = false;      // content without a finite verb is none
  bool owned = false;           // nobody's claim is none
  bool takes_all = false;  // the sentence before it is its content, other attributions included
  bool nests = false;      // may stand inside the content of another attribution
  bool yields = false;     // none where another attribution tells whose words they are
};

// What the symbol of a quotation says of it, a bit each.
enum QuotationFeature : unsigned { kPause = 1, kStop = 2, kLong = 4, kCapital = 8, kTitle = 16 };
inline constexpr unsigned kQuotationFeatures = 32;

struct QuoteRules::State {
  const Lexicon* lexicon = nullptr;
  std::vector<Kind> quotation_kinds;  // by their features; symbols come before the patterns
  Kind subject_kind = 0;              // what stands for the words left of a cue
  Kind relative_kind = 0;             // the same for "who", "which"
  Kind thing_kind = 0;                // the same for what cannot speak: "the boat"
  Kind document_kind = 0;             // the same for a text: "the study"
  Kind hearing_kind = 0;              // the same for who hears others: "the court"
  Kind passive_kind = 0;
  Kind told_hearing_kind = 0;  // a passive one of who hears others
  Kind again_kind = 0;
  Kind first_kind = 0;
  Kind last_kind = 0;
  Kind name_kind = 0;  // marks around what something is called
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
  std::vector<std::uint32_t> flags;  // by kind
  std::uint32_t np = 0, time = 0, quantity = 0, who = 0, person = 0, be = 0, quote_class = 0,
                said = 0, dash = 0, pronoun = 0, reduced = 0, cause = 0, human = 0, somebody = 0,
                long_sentence = 0, connective = 0, place = 0, common = 0, source = 0, relative = 0,
                comment = 0, object_link = 0, clause_link = 0, nobody = 0, there = 0, name = 0,
                both = 0, floating = 0, particle = 0, document = 0;
  ClassId possessive = 0, venue_noun = 0, say = 0, plain = 0, impersonal = 0, believe = 0,
          intend = 0, silence = 0, first_person = 0, salutation = 0, venue_prep = 0, venue_on = 0,
          and_word = 0, joiner = 0, besides = 0, who_word = 0, whose = 0, indefinite = 0,
          others = 0, reflexive = 0, source_prep = 0, leave = 0, issue = 0, time_link = 0,
          place_prep = 0, pause = 0, front_link = 0, speaks_of_self = 0, aspect = 0, call = 0,
          manner_prep = 0, nominative = 0, list_link = 0, was_asked = 0, work_noun = 0, refuse = 0,
          label = 0, work_verb = 0, alias_noun = 0, base_form = 0, participle_form = 0, ends_ed = 0,
          gerund_form = 0, hearing = 0, hears = 0, answer = 0;

  State(const Rulebook& rulebook, const Lexicon& words);
  std::string_view rule_name(std::uint16_t rule) const { return patterns.rules()[rule]->name; }
  // In a sentence without a quotation; what is true of any verb does not count.
  bool may_be_cue(Kind kind, Tag tag) const { return may_be(cue_tags, kind, tag); }
  // A name of no person: a place, a government, an organisation.
  bool is_place(Kind kind) const { return (flags[kind] & place) != 0; }
  // In one with a quotation.
  bool has_rule(Kind kind, Tag tag) const { return may_be(rule_tags, kind, tag); }

 private:
  static bool may_be(const std::vector<std::uint32_t>& tags, Kind kind, Tag tag) {
    return (tags[kind] >> static_cast<unsigned>(tag) & 1U) != 0;
  }
};

}  // namespace onrecord
