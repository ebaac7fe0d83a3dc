// The verb of a clause that has none: "The study links diet to cancer", where the words around
// "links" left it a noun.

#include <algorithm>

#include "extractors/words/word_tagger.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestSubject = 8;  // tokens of "The two biggest banks of Malta"
constexpr std::uint32_t kLongestAside = 20;   // tokens of ", who are last,"

bool is_finite_tag(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal;
}

}  // namespace

void SentenceTagger::find_missing_verbs() {
  std::uint32_t first = begin_;
  bool opens = true;  // the sentence, rather than a subordinate clause
  bool finite = false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Tag tag = words_[i].tag;
    if (is_finite_tag(tag)) finite = true;
    const bool links = tag == Tag::kSubord || (flags(i) & (kWhPronoun | kWhAdverb | kThat)) != 0;
    if (!links && tag != Tag::kPunct) continue;
    if (!finite && i > first + 1 && (!opens || is_whole_clause(i))) find_missing_verb(first, i);
    if (tag == Tag::kPunct && (flags(i) & kFullStop) == 0) {
      if (!finite && opens && i > first) find_verb_behind_aside(i);
      return;
    }
    first = i + 1;
    opens = tag == Tag::kPunct;
    finite = false;
  }
  if (!finite && end_ > first + 1) find_missing_verb(first, end_);
}

// Whether what opens the sentence and ends here needs a verb of its own: the sentence ends here, or
// goes on with a conjunction, or tells who said it.
bool SentenceTagger::is_whole_clause(std::uint32_t end) const {
  if ((flags(end) & kFullStop) != 0) return true;
  if (words_[end].tag == Tag::kSubord) return (flags(end) & kThat) == 0;
  if ((flags(end) & kComma) == 0) return false;
  std::uint32_t verb = end + 1;
  while (verb < end_ && !is_finite_tag(words_[verb].tag)) ++verb;
  while (verb + 1 < end_ && is_finite_tag(words_[verb + 1].tag)) ++verb;  // "has said"
  return verb < end_ && ends_with_attribution(end - 1, verb);
}

void SentenceTagger::find_missing_verb(std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first + 1; i < end; ++i) {
    if (!may_be_missing_verb(first, i)) continue;
    // "Ulm attacks test Lind's plan"
    constexpr Flags kObject = kArticle | kPronPoss | kPronObj | kCap;
    if (i + 1 < end && (next(i + 1) & kObject) != 0 && may_be_missing_verb(first, i + 1)) ++i;
    words_[i].tag = Tag::kVerb;
    if (words_[i - 1].tag == Tag::kAdj) words_[i - 1].tag = Tag::kNoun;
    return;
  }
}

// "Rovers, who are last, face Ulm on Friday": behind the relative clause.
void SentenceTagger::find_verb_behind_aside(std::uint32_t comma) {
  if ((flags(comma) & kComma) == 0 || (next(comma) & kWhPronoun) == 0) return;
  const std::uint32_t limit = std::min(end_, comma + kLongestAside);
  std::uint32_t verb = comma + 2;
  bool finite = false;
  while (verb < limit && (flags(verb) & kComma) == 0) finite |= is_finite_tag(words_[verb++].tag);
  if (!finite || ++verb >= limit || !may_be_verb(verb)) return;
  const bool name = words_[comma - 1].tag == Tag::kPropn;
  if (!name && ((flags(verb) & kBase) != 0) != is_plural(flags(comma - 1))) return;
  for (std::uint32_t i = verb + 1; i < end_; ++i) {
    if (is_finite_tag(words_[i].tag)) return;
    if ((flags(i) & kPunct) != 0) break;
  }
  words_[verb].tag = Tag::kVerb;
}

// Left a noun or an adjective, though it has a form of the present, and may have an object.
bool SentenceTagger::may_be_verb(std::uint32_t i) const {
  const Flags f = flags(i);
  const Tag tag = words_[i].tag;
  if ((f & (kBase | k3sg)) == 0 || (tag != Tag::kNoun && tag != Tag::kAdj)) return false;
  if ((f & kLower) == 0 && !headline_) return false;
  const Flags after = next(i);
  constexpr Flags kNoObject = kOf | kFiniteAux | kModalVerb | kCliticS | kApostrophe | kCoordinator;
  return (after & kNoObject) == 0 && ((after & kPunct) == 0 || (f & kNounFirst) == 0);
}

bool SentenceTagger::may_be_missing_verb(std::uint32_t first, std::uint32_t i) const {
  if (!may_be_verb(i)) return false;
  const Flags f = flags(i);
  const Tag previous = words_[i - 1].tag;
  const bool noun = previous == Tag::kNoun || previous == Tag::kPropn ||
                    (previous == Tag::kAdj && (before(i) & kCanNoun) != 0);
  if (!noun) return false;
  const bool third = (f & kBase) == 0;
  const bool plural = is_plural(before(i)) && previous != Tag::kPropn;
  if (third == plural) return false;
  // What ends before it is the subject, and no object of a preposition.
  const std::uint32_t begin = i > first + kLongestSubject ? i - kLongestSubject : first;
  std::uint32_t subject = i - 1;
  while (subject > begin && words_[subject - 1].tag != Tag::kPrep &&
         words_[subject - 1].tag != Tag::kTo && words_[subject - 1].tag != Tag::kVing &&
         words_[subject - 1].tag != Tag::kPoss && words_[subject].tag != Tag::kDet) {
    --subject;
  }
  if (subject == first) return true;
  return subject > begin && words_[subject].tag == Tag::kDet &&
         words_[subject - 1].tag != Tag::kPrep && words_[subject - 1].tag != Tag::kTo &&
         words_[subject - 1].tag != Tag::kVing;
}

}  // namespace onrecord
