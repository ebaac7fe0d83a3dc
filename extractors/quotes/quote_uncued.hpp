// extractors/quotes/quote_uncued.hpp
// Quotations that no attribution of their sentence claims, and that read as somebody's words all
// the same: long, with a finite verb, and no title.
//
// gives   the shape of such a quotation, which is the rule that its quote names
// cost    linear in the tokens of the quotation; a bounded look around it
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

struct Document;
struct QuotedTokens;
struct Reading;
struct SentenceView;
struct Sentence;

enum class UncuedShape : std::uint8_t {
  kNone,
  kSentence,    // all of its sentence
  kBeforeName,  // “...,” and a phrase that may be its speaker
  kGoesOn,      // the writer ends the sentence that the quotation begins
  kAfterColon,
  kAfterWords,  // a sentence of its own behind words of the writer
  kInClause,    // part of a sentence of the writer
};
inline constexpr std::array<std::string_view, 7> kUncuedRules = {"",
                                                                 "quotation-sentence",
                                                                 "quotation-before-name",
                                                                 "quotation-goes-on",
                                                                 "quotation-after-colon",
                                                                 "quotation-after-words",
                                                                 "quotation-in-clause"};

struct UncuedRules {
  std::vector<bool> actors;  // by kind of a phrase: who may say something
  std::array<double, kUncuedRules.size()> confidence{};

  UncuedRules() = default;
  UncuedRules(const Lexicon& lexicon, const std::vector<const Rule*>& rules);
};

struct Uncued {
  UncuedShape shape = UncuedShape::kNone;
  TokenRange content;
  TokenRange speaker;       // empty where the sentence names none
  TokenRange subject = {};  // of whom the quotation speaks, and who speaks where nobody else does
  bool needs_speaker = false;  // too short to be anybody's words where nobody is at hand
};

Uncued read_uncued(const SentenceView& view, const QuotedTokens& quoted);

// The first phrase of the sentence that a finite verb follows, if it denotes somebody who may say
// something; nothing from the token `end` on is looked at.
TokenRange actor_of(const Document& document, const Reading& reading, const UncuedRules& rules,
                    const Sentence& sentence, std::uint32_t end);

// "- Ana Ruiz." right behind a quotation.
TokenRange signature_at(const Document& document, const Reading& reading, std::uint32_t token);

}  // namespace onrecord
