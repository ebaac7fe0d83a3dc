#include "extractors/quotes/quote_clauses.hpp"

#include "extractors/quotes/quote_clause_count.hpp"
#include "extractors/quotes/quote_content.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

using namespace quote_view;

constexpr std::uint32_t kLongestOpening = 20;   // tokens of ", while it was late,"
constexpr std::uint32_t kLongestInsertion = 6;  // tokens
constexpr std::uint32_t kShortestWords = 4;     // tokens of a quotation, its marks included
constexpr std::uint32_t kLongestEnd = 12;       // tokens of "has been heard.”)"

// Behind ", though short," in "a long, though short, letter"; the comma itself where a clause or
// the rest of the sentence follows it.
std::uint32_t past_insertion(const SentenceView& view, std::uint32_t comma, std::uint32_t limit) {
  if (!has(view, comma + 1, view.rules.comment)) return comma;
  const std::uint32_t end = std::min(limit, comma + kLongestInsertion);
  for (std::uint32_t i = comma + 2; i < end; ++i) {
    if (is_finite(tag(view, i)) || tag(view, i) == Tag::kPron || tag(view, i) == Tag::kVing) break;
    if (!is_comma(view, i)) continue;
    const bool goes_on =
        i + 1 < limit && (tag(view, i + 1) == Tag::kNoun || tag(view, i + 1) == Tag::kAdj);
    return goes_on ? i + 1 : comma;
  }
  return comma;
}

// "as a couple", "while it was late": what a clause may hold before its verb.
bool opens_aside(const SentenceView& view, std::uint32_t token) {
  const Tag here = tag(view, token);
  return has(view, token, view.rules.comment) && (here == Tag::kPrep || here == Tag::kSubord) &&
         !(token + 1 < view.sentence.end_token && tag(view, token + 1) == Tag::kTo);
}

// Behind the next comma; behind this one where there is none.
std::uint32_t past_comma(const SentenceView& view, std::uint32_t comma, std::uint32_t limit) {
  const std::uint32_t end = std::min(limit, comma + kLongestOpening);
  for (std::uint32_t i = comma + 1; i < end; ++i) {
    if (is_comma(view, i)) return i + 1;
  }
  return comma + 1;
}

// What the cue reports was thought or planned, not said.
bool is_thought(const SentenceView& view, const Frame& frame) {
  const std::uint32_t cue = frame.cue.first;
  return !is(view, cue, view.rules.say) &&
         (is(view, cue, view.rules.believe) || is(view, cue, view.rules.intend));
}

// "Ruiz, who had said that ..., left": the subject of the cue is a relative pronoun.
bool is_relative(const SentenceView& view, const Frame& frame) {
  std::uint32_t i = frame.cue.first;
  while (i > view.sentence.first_token &&
         (tag(view, i - 1) == Tag::kAux || tag(view, i - 1) == Tag::kAdv)) {
    --i;
  }
  return i > view.sentence.first_token && has(view, i - 1, view.rules.relative);
}

// "His claim that the bridge was safe is wrong", "a note saying it was safe came on Friday": the
// sentence still waits for its own verb when the content begins.
bool waits_for_verb(const SentenceView& view, const Frame& frame) {
  const Tag cue = tag(view, frame.cue.first);
  const bool noun = view.rules.rules[frame.rule].cue_head != kNoClass;
  const bool reduced =
      cue == Tag::kVing && !frame.speaker.empty() && frame.speaker.end == frame.cue.first;
  if (!noun && !reduced && !is_relative(view, frame)) return false;
  for (std::uint32_t i = view.sentence.first_token; i < frame.cue.first; ++i) {
    if (is_finite(tag(view, i))) return false;
  }
  return true;
}

// "said the plan was “sound”, while the budget “is a joke”": the words that follow are hers too;
// but "..., but he said: “No.”" has a report of its own.
bool quotes_further(const SentenceView& view, std::size_t index, std::uint32_t opener,
                    std::uint32_t limit) {
  const Tag link = tag(view, opener);
  if (link != Tag::kConj && link != Tag::kSubord) return false;
  if (has(view, opener, view.rules.object_link)) return false;
  const auto next = quotation_from(view, opener);
  if (next == view.quoted.end() || next->names || next->tokens.end > limit) return false;
  if (next->tokens.first == opener + 1 || next->tokens.end < next->tokens.first + kShortestWords) {
    return false;
  }
  for (std::size_t i = index + 1; i < view.frames.size(); ++i) {
    if (view.frames[i].cue.first >= next->tokens.end) break;
    if (view.frames[i].cue.first > opener) return false;
  }
  return has_verb(view, next->tokens);
}

// "said he bore a grudge – a claim that Lind denied": the writer goes on about what was said.
bool opens_account(const SentenceView& view, std::uint32_t dash) {
  if (dash + 1 >= view.sentence.end_token || tag(view, dash + 1) != Tag::kDet) return false;
  const Phrase* phrase = phrase_at(view.reading, dash + 1);
  return phrase != nullptr && phrase->tokens.first == dash + 1 &&
         view.rules.cue_heads[view.reading.words[phrase->head].kind];
}

// "yesterday", "on Tuesday": where it begins that ends there; the end itself without one.
std::uint32_t before_day(const SentenceView& view, std::uint32_t begin, std::uint32_t end) {
  if (end > begin && tag(view, end - 1) == Tag::kAdv) return end - 1;
  const Phrase* day = end > begin ? phrase_at(view.reading, end - 1) : nullptr;
  if (day == nullptr || (view.rules.flags[day->symbol] & view.rules.time) == 0) return end;
  const std::uint32_t first = day->tokens.first;
  return first > begin && tag(view, first - 1) == Tag::kPrep ? first - 1 : first;
}

// "said he was tired, the jury heard", "..., it emerged on Friday": where the sentence goes on to
// tell before whom, at its end; the end of the sentence without that.
std::uint32_t before_hearing(const SentenceView& view, std::uint32_t begin) {
  const std::uint32_t none = view.sentence.end_token;
  const std::uint32_t limit = none > begin + kLongestEnd ? none - kLongestEnd : begin;
  std::uint32_t i = none;
  while (i > limit && !is_word(view, i - 1)) --i;
  i = before_day(view, limit, i);
  if (i <= begin + 3 || !is(view, i - 1, view.rules.hears)) return none;
  --i;
  while (i > limit && tag(view, i - 1) == Tag::kAux) --i;
  const Phrase* phrase = phrase_at(view.reading, i - 1);
  if (phrase == nullptr || !is(view, phrase->head, view.rules.hearing)) return none;
  const std::uint32_t first = phrase->tokens.first;
  return first > begin + 1 && is_comma(view, first - 1) ? first - 1 : none;
}

}  // namespace

std::uint32_t next_attribution(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  std::uint32_t limit = before_hearing(view, begin);
  if (const std::uint32_t until = view.frames[index].until; until > begin) {
    limit = std::min(limit, until);
  }
  for (std::size_t i = index + 1; i < view.frames.size(); ++i) {
    const Frame& other = view.frames[i];
    if (other.match.first >= limit || other.match.first > begin + kLongestContent) break;
    if (other.match.first <= begin) continue;
    const FrameRule& rule = view.rules.rules[other.rule];
    if (other.stands_alone && other.quote.first > begin) {
      std::uint32_t before = std::min(limit, other.quote.first);
      while (before > begin &&
             (tag(view, before - 1) == Tag::kConj || !is_word(view, before - 1))) {
        --before;
      }
      limit = before;
    }
    if (other.resumes) {
      // "called it a loss before warning of more": what he did next.
      const bool later = view.rules.rules[view.frames[index].rule].extent == Extent::kObject &&
                         has(view, other.match.first, view.rules.clause_link);
      if (other.cuts || later) limit = std::min(limit, other.match.first);
    } else if (rule.side != Side::kLeft && rule.side != Side::kAround) {
      const std::uint32_t before = other.match.first - 1;
      // "said the road was shut and the mayor hoped for rain": said by the same
      const bool clause = view.rules.rules[view.frames[index].rule].extent == Extent::kClause;
      const bool joined =
          is(view, before, view.rules.joiner) && !(clause && is_thought(view, other));
      // "said that while clerks hope for rain, ...": before all of it
      const bool besides = is(view, before, view.rules.besides) && before > begin + 1;
      // "Asked if he would go Ruiz replied: “No.”", where a comma is missing
      const bool answers = view.frames[index].speaker.empty() && !other.speaker.empty() &&
                           other.begin.first > begin && surface(view, other.begin.first - 1) == ":";
      if (is_comma(view, before) || besides || (joined && !is_pronoun(view, other.speaker))) {
        limit = std::min(limit, before);
      } else if (answers) {
        limit = std::min(limit, other.match.first);
      }
    }
  }
  return limit;
}

namespace {

// "When Ruiz said it was late, he left": the clause that the report stands before.
bool is_fronted(const SentenceView& view, const Frame& frame) {
  const std::uint32_t i = frame.speaker.first;
  return i > view.sentence.first_token && i < frame.cue.first &&
         is(view, i - 1, view.rules.front_link);
}

bool begins_clause(const SentenceView& view, std::uint32_t token) {
  if (is_relative_pronoun(view, token)) return false;
  const Phrase* phrase = phrase_at(view.reading, token);
  std::uint32_t next =
      phrase != nullptr && phrase->tokens.first == token ? phrase->tokens.end : token;
  if (next == token) return false;
  while (next < view.sentence.end_token && tag(view, next) == Tag::kAdv) ++next;
  return next < view.sentence.end_token &&
         (is_finite(tag(view, next)) || tag(view, next) == Tag::kVpart);
}

}  // namespace

std::uint32_t end_of_clause(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  const std::uint32_t limit = next_attribution(view, index, begin);
  const bool relative = view.frames[index].aside || is_relative(view, view.frames[index]);
  const bool waits = waits_for_verb(view, view.frames[index]);
  const bool fronted_report = is_fronted(view, view.frames[index]);
  const Tag opening = tag(view, view.sentence.first_token);
  const bool fronted = opening == Tag::kPrep || opening == Tag::kSubord;
  ClauseCount clauses(1);
  const bool reported = !has(view, view.frames[index].cue.first, view.rules.comment);
  auto quoted = quotation_from(view, begin);
  int brackets = 0;
  bool has_clause = false;  // a finite verb, or a quotation that may hold one
  std::uint32_t steps = 0;
  for (std::uint32_t i = begin; i < limit;) {
    if (++steps > kLongestContent) return i;
    if (quoted != view.quoted.end() && quoted->tokens.first <= i) {
      i = quoted->tokens.end;
      has_clause = true;
      if (i < limit && ends_with_comma(view, *quoted) &&
          (opens_comment(view, i) || (relative && is_finite(tag(view, i))) ||
           (fronted_report && begins_clause(view, i)))) {
        return i;
      }
      ++quoted;
      continue;
    }
    if (tag(view, i) != Tag::kPunct) {
      // "confirmed the gift but declined to say more": the writer goes on.
      const bool more = !has_clause && i > begin && tag(view, begin) != Tag::kSubord &&
                        i + 1 < limit && reported && is(view, i, view.rules.joiner) &&
                        tag(view, i + 1) == Tag::kVerb;
      if (more && is(view, i + 1, view.rules.say)) return i;
      has_clause = has_clause || is_finite(tag(view, i));
      const bool opens = i == begin && tag(view, i) == Tag::kSubord;
      if (waits && !opens && brackets == 0 && !clauses.take(view, i) && !fronted) return i;
      ++i;
      continue;
    }
    const std::string_view word = surface(view, i);
    if (word == "(" || word == "[") ++brackets;
    if (word == ")" || word == "]") --brackets;
    if (brackets < 0) return i;
    if (brackets == 0 && i > begin) {
      if (word == ";") return i;
      if (word == "," && i + 1 < limit) {
        if (tag(view, i - 1) == Tag::kSubord) {
          i = past_comma(view, i, limit);  // "said that, while it was late, he would go"
          continue;
        }
        if (const std::uint32_t behind = past_insertion(view, i, limit); behind > i) {
          i = behind;
          continue;
        }
        // "that after the fair, as a crew, they were"; "According to Ruiz, it was good, but is
        // late"
        const bool goes_on = has_clause ? !reported && is(view, i + 1, view.rules.joiner) &&
                                              i + 2 < limit && is_finite(tag(view, i + 2))
                                        : opens_aside(view, i + 1);
        if (goes_on) {
          ++i;
          continue;
        }
        if (opens_comment(view, i + 1) && !quotes_further(view, index, i + 1, limit)) return i;
        if (fronted_report && has_clause && begins_clause(view, i + 1)) return i;
        if (relative && has_clause && is_finite(tag(view, i + 1))) return i;
        if (waits && clauses.complete() && (fronted || is_finite(tag(view, i + 1)))) return i;
      }
      if (is_dash(view, i) && i + 1 < limit) {
        if (relative && is_finite(tag(view, i + 1))) return i;
        if (has_clause && opens_account(view, i)) return i;
      }
    }
    ++i;
  }
  return limit;
}

}  // namespace onrecord
