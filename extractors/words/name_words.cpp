// Whether a word with a capital is a name.

#include <algorithm>

#include "extractors/text/letters.hpp"
#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestBody = 6;    // tokens
constexpr std::uint32_t kLongestPrefix = 4;  // bytes: "semi", "anti"
constexpr std::size_t kLongestUnlisted = 6;  // letters
constexpr std::size_t kMostNames = 64;       // of an article that are ordinary words too
// What opens no name of several parts.
constexpr Flags kNoOpening = kCanAdv | kVerbFirst | kEndsS | kPlural | kIng | kPast | kPart;

}  // namespace

// Of a word with a capital.
bool SentenceTagger::is_name(std::uint32_t i, Flags f) const {
  if (headline_) return (f & (kKnown | kClosed)) == 0 && (f & kNationality) == 0;
  if ((f & kUpper) != 0) {  // "US", "IT", "WHO", but "COULD"
    return (f & kClosed) == 0 || (f & (kPronSubj | kPronObj | kBe)) != 0;
  }
  if ((f & kNationality) != 0) return false;
  if (!at_start_) {
    if ((f & kClosed) == 0) return true;
    return (f & kModalVerb) != 0;  // "Will Lind", "May": names that are small words too
  }
  if ((f & (kKnown | kModalVerb)) != 0 && is_known_name(i)) return true;
  // "Will Lind said"; but "Will Lind go?"
  if ((f & kModalVerb) != 0 && (next(i) & kCap) != 0 && (next(i) & kClosed) == 0 &&
      ((next(i + 1) & kComma) != 0 || (next(i + 1) & (kPast | kBase)) == kPast) &&
      surface(end_ - 1) != "?") {
    return true;
  }
  if ((f & kClosed) != 0) return false;
  if (is_ampersand(i + 1) && (next(i + 1) & (kCap | kUpper)) != 0) return true;  // "Marks & Lind"
  const Flags after = next(i);
  // "Radio 1 said"
  if ((after & kNumber) != 0 && (f & kCanNoun) != 0 && (f & kPlural) == 0 &&
      is_finite(next(i + 1)) && is_short_number(i + 1)) {
    return true;
  }
  if ((f & kByEnding) != 0 && (f & kProper) != 0) return true;  // "Ahmed", "Erling"
  if ((after & kOf) != 0 && opens_divided_name(i, f)) return true;
  if ((after & (kCoordinator | kComma)) != 0 && opens_joined_name(i, f)) return true;
  // "Harbour-Marsh Inc"; not "Ex-Mayor"
  if ((after & kDash) != 0 && (f & kCanNoun) != 0 && (next(i + 1) & kCap) != 0 &&
      document_.tokens[i].span.size() > kLongestPrefix && !spaced_dash(i + 1)) {
    return true;
  }
  // "Allied Quist Banks", "Grant Lind"; but "Will Lind go?"
  if ((f & kProper) != 0 && (f & kModalVerb) == 0 && (after & (kCap | kUpper)) != 0) return true;
  if ((f & (kPart | kIng)) != 0 && opens_body(i)) return true;
  // "Faisal Lind": no list has so short a word.
  if ((f & kByEnding) != 0 && (f & (kCanAdv | kIng)) == 0 && (after & kCap) != 0 &&
      (after & (kClosed | kNationality)) == 0 &&
      document_.tokens[i].span.size() <= kLongestUnlisted) {
    return true;
  }
  // "Bally Harbour Corp": an adverb that no list has would not stand before a noun with a capital.
  if ((f & kByEnding) != 0 && (after & (kCap | kKnown | kClosed)) == (kCap | kKnown) &&
      (next(i + 1) & kCap) != 0) {
    return true;
  }
  if ((f & kByEnding) != 0) {  // "Ballin revealed", "Marling plans to"
    const bool plans = (after & k3sg) != 0 && (next(i + 1) & kToParticle) != 0;
    return (plans || is_finite(after)) && (f & kCanAdv) == 0;
  }
  if ((f & kKnown) == 0) {
    // "Protesters said": a plural at the beginning, if its singular is no name either.
    return (f & kEndsS) == 0 || (after & (kCap | kUpper | kInitial)) != 0 || !singular_known(i);
  }
  // "Harbour Motors said": a noun before a name belongs to it.
  return (after & (kCap | kUpper | kInitial)) != 0 && (after & kPronSubj) == 0 &&
         (f & kCanNoun) != 0 && (f & (kCanAdv | kVerbFirst)) == 0;
}

// "4Quist"; not "5G", "10K", "2nd".
bool SentenceTagger::is_brand(std::string_view word) {
  std::size_t letters = 0;
  while (letters < word.size() && is_digit(word[letters])) ++letters;
  if (letters == 0 || letters >= word.size() || letters + 1 == word.size()) return false;
  return is_ascii_upper(word[letters]) && is_ascii_lower(word[letters + 1]);
}

bool SentenceTagger::is_short_number(std::uint32_t i) const {
  const std::string_view word = surface(i);
  return word.size() <= 2 && word.front() >= '0' && word.front() <= '9';
}

bool SentenceTagger::is_ampersand(std::uint32_t i) const {
  return i < end_ && surface(i) == "&";
}

bool SentenceTagger::singular_known(std::uint32_t i) const {
  const std::string_view token = surface(i);
  return rules_.is_common(token.substr(0, token.size() - 1)) ||
         (token.ends_with("ies") && token.size() > 4) || token.ends_with("ers") ||
         token.ends_with("ors") || token.ends_with("ists") || token.ends_with("ions") ||
         token.ends_with("ants") || token.ends_with("ents");
}

bool SentenceTagger::opens_body(std::uint32_t i) const {
  const std::uint32_t end = end_of_capitals(i + 1, i + kLongestBody);
  const Flags last = flags(end - 1);
  if (end == i + 1 || end == end_ || (last & (kKnown | kCanNoun)) != (kKnown | kCanNoun) ||
      (last & kProper) != 0) {
    return false;
  }
  const Flags then = flags(end);
  const bool noun = (then & kLower) != 0 && (then & (kKnown | kCanNoun)) == (kKnown | kCanNoun) &&
                    (then & kClosed) == 0;
  return noun || is_finite(then);
}

// "League of Cities officials said": one of something, without an article, is a name.
bool SentenceTagger::opens_divided_name(std::uint32_t i, Flags f) const {
  if ((f & (kCanNoun | kKnown)) != (kCanNoun | kKnown) || (f & kNoOpening) != 0) return false;
  const std::uint32_t end = end_of_capitals(i + 2, i + 2 + kLongestBody);
  if (end == i + 2 || end == end_) return false;
  const Flags then = flags(end);
  const bool noun = (then & kLower) != 0 && (then & (kKnown | kCanNoun)) == (kKnown | kCanNoun) &&
                    (then & kClosed) == 0 &&
                    ((then & kAnyVerb) == 0 || (next(end) & (kCap | kUpper)) != 0);
  return noun || is_finite(then);
}

// "Trade and Industry Secretary Ana Ruiz said", "Culture, Media and Sport Minister": behind the
// small word the name goes on, with words that are none by themselves.
bool SentenceTagger::opens_joined_name(std::uint32_t i, Flags f) const {
  if ((f & kKnown) == 0 || (f & (kCanNoun | kCanAdj)) == 0 || (f & kNoOpening) != 0) return false;
  bool joined = false;
  std::uint32_t part = i;
  for (; part < std::min(end_, i + kLongestBody) && !joined; part += 2) {
    joined = (next(part) & kCoordinator) != 0;
    if (!joined && (next(part) & kComma) == 0) return false;
    const Flags half = next(part + 1);
    if ((half & (kCap | kKnown)) != (kCap | kKnown) || (half & (kCanNoun | kCanAdj)) == 0 ||
        (half & (kProper | kClosed)) != 0) {
      return false;
    }
  }
  return joined && (next(part) & (kCap | kUpper)) != 0 && (next(part) & kClosed) == 0;
}

std::uint32_t SentenceTagger::end_of_capitals(std::uint32_t first, std::uint32_t limit) const {
  std::uint32_t end = first;
  while (end < std::min(end_, limit) && (flags(end) & (kCap | kUpper)) != 0 &&
         (flags(end) & kClosed) == 0) {
    ++end;
  }
  return end;
}

bool SentenceTagger::is_finite(Flags f) {
  return (f & (kFiniteAux | kModalVerb | kCliticS)) != 0 ||
         ((f & (kPast | k3sg)) != 0 && (f & kCanNoun) == 0);
}

void SentenceTagger::note_name(std::uint32_t i, Flags f) {
  if (headline_ || at_start_ || tag_before(i) != Tag::kPropn || (f & kCap) == 0) return;
  const Flags given = before(i);
  if ((given & kKnown) != 0 && (given & (kProper | kInitial)) == 0) return;
  if ((next(i) & (kCap | kUpper)) != 0 || names_.size() >= kMostNames) return;
  const WordId word = words_[i].word;
  if (std::find(names_.begin(), names_.end(), word) == names_.end()) names_.push_back(word);
}

bool SentenceTagger::is_known_name(std::uint32_t i) const {
  if (std::find(names_.begin(), names_.end(), words_[i].word) == names_.end()) return false;
  std::uint32_t verb = i + 1;
  // "Young also said", "Young, who"
  if (verb < end_ && (flags(verb) & kCanAdv) != 0 && (flags(verb) & kPast) == 0) ++verb;
  const Flags after = verb < end_ ? flags(verb) : Flags{kFullStop};
  const Flags further = next(verb);
  if ((after & kComma) != 0) {
    // "Young, however, said"
    if ((further & kCanAdv) != 0 && (next(verb + 1) & kComma) != 0) return true;
    return (further & (kWhPronoun | kArticle | kNumber)) != 0;
  }
  if ((after & (kFiniteAux | kModalVerb | kCliticS | kPast)) != 0) return true;
  return (after & k3sg) != 0 &&
         ((after & kCanNoun) == 0 ||
          (further & (kToParticle | kArticle | kThat | kPronPoss | kPronSubj | kQuoteMark)) != 0);
}

}  // namespace onrecord
