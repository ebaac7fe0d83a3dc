// extractors/words/word_flags.hpp
// What words.words says of a kind, one flag a bit; only the tagger needs this.
#pragma once

#include <cstdint>

namespace onrecord {

using Flags = std::uint64_t;

// What a kind can be.
enum Flag : Flags {
  kCanNoun = 1ULL << 0,
  kCanAdj = 1ULL << 1,
  kCanAdv = 1ULL << 2,
  kBase = 1ULL << 3,
  k3sg = 1ULL << 4,
  kPast = 1ULL << 5,
  kPart = 1ULL << 6,
  kIng = 1ULL << 7,
  kVerbFirst = 1ULL << 8,
  kNounFirst = 1ULL << 9,
  kArticle = 1ULL << 10,
  kQuantifier = 1ULL << 11,
  kDemonstrative = 1ULL << 12,
  kThat = 1ULL << 13,
  kPronSubj = 1ULL << 14,
  kPronObj = 1ULL << 15,
  kPronPoss = 1ULL << 16,
  kPronOther = 1ULL << 17,
  kWhPronoun = 1ULL << 18,
  kWhAdverb = 1ULL << 19,
  kExistential = 1ULL << 20,
  kBe = 1ULL << 21,
  kHave = 1ULL << 22,
  kDo = 1ULL << 23,
  kFiniteAux = 1ULL << 24,
  kModalVerb = 1ULL << 25,
  kNegation = 1ULL << 26,
  kToParticle = 1ULL << 27,
  kPreposition = 1ULL << 28,
  kPrepOrSubord = 1ULL << 29,
  kParticle = 1ULL << 30,
  kOf = 1ULL << 31,
  kBy = 1ULL << 32,
  kCoordinator = 1ULL << 33,
  kSubordinator = 1ULL << 34,
  kNegatedDet = 1ULL << 35,
  kNumber = 1ULL << 36,
  kCliticS = 1ULL << 37,
  kCliticD = 1ULL << 38,
  kApostrophe = 1ULL << 39,
  kLower = 1ULL << 40,
  kCap = 1ULL << 41,
  kUpper = 1ULL << 42,     // or mixed
  kByEnding = 1ULL << 43,  // no list has it: its ending says what it can be
  kInitial = 1ULL << 44,
  kPunct = 1ULL << 45,
  kDash = 1ULL << 46,
  kQuoteMark = 1ULL << 47,
  kCurrency = 1ULL << 48,
  kPercent = 1ULL << 49,
  kName = 1ULL << 50,  // @handles and #tags
  kEndsS = 1ULL << 51,
  kPlural = 1ULL << 52,  // without -s
  kSingularS = 1ULL << 53,
  kNationality = 1ULL << 54,
  kClauseVerb = 1ULL << 55,
  kBareVerb = 1ULL << 56,
  kGetVerb = 1ULL << 57,
  kInName = kGetVerb,    // of a preposition, which is no verb: in a name where it has a capital
  kProper = 1ULL << 58,  // a name wherever it has a capital
  kKnown = 1ULL << 59,   // some open class has it
  kThirdSingular = 1ULL << 60,
  kFullStop = 1ULL << 61,  // ends a clause: . ! ? ; :
  kComma = 1ULL << 62,
  kPlanNoun = 1ULL << 63,  // takes an infinitive: "a plan to vote"
};

constexpr Flags kAnyVerb = kBase | k3sg | kPast | kPart | kIng;
constexpr Flags kClosed = kArticle | kQuantifier | kDemonstrative | kThat | kPronSubj | kPronObj |
                          kPronPoss | kPronOther | kWhPronoun | kWhAdverb | kExistential | kBe |
                          kHave | kDo | kModalVerb | kNegation | kToParticle | kPreposition |
                          kPrepOrSubord | kCoordinator | kSubordinator | kNegatedDet | kNumber |
                          kCliticS | kCliticD | kApostrophe | kCurrency | kPercent;
constexpr Flags kWordShape = kLower | kCap | kUpper;

}  // namespace onrecord
