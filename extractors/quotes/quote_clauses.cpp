#include "extractors/quotes/quote_clauses.hpp"

#include "extractors/quotes/quote_clause_count.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

using namespace quote_view;

constexpr std::uint32_t kLongestOpening = 20;    // tokens of ", while it was late,"
constexpr std::uint32_t kLongestInsertion = 6;   // tokens
constexpr std::uint32_t kLongestParticiple = 8;  // tokens
constexpr std::uint32_t kLongestEnd = 12;        // tokens of "has been heard.”)"

// "and that was late", "and who left": a second relative clause, or a clause of its own.
bool goes_on_as_clause(const SentenceView& view, std::uint32_t token, std::uint32_t limit) {
  return tag(view, token) == Tag::kPron && token + 1 < limit && is_finite(tag(view, token + 1));
}

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

// "praised the budget, hours after", "announced his plans a day after": where the object ends that
// the link follows.
std::uint32_t end_before_time(const SentenceView& view, std::uint32_t begin, std::uint32_t link) {
  const Phrase* day = phrase_at(view.reading, link - 1);
  const bool dated = day != nullptr && day->tokens.first > begin &&
                     (view.rules.flags[day->symbol] & view.rules.time) != 0;
  std::uint32_t end = dated ? day->tokens.first : link;
  if (dated && end > begin + 1 && tag(view, end - 1) == Tag::kPrep) --end;  // "at a time when"
  if (end > begin + 1 && is_comma(view, end - 1)) return end - 1;
  return !dated && link > begin + 2 && is_comma(view, link - 2) ? link - 2 : end;
}

bool next_is_gerund(const SentenceView& view, std::uint32_t token) {
  return token + 1 < view.sentence.end_token && tag(view, token + 1) == Tag::kVing;
}

// "dismissed the plan by pointing at it", "praised the plan as she left": how, and when.
bool opens_manner(const SentenceView& view, std::uint32_t token) {
  if (token + 1 >= view.sentence.end_token) return false;
  if (is(view, token, view.rules.manner_prep)) return next_is_gerund(view, token);
  return has(view, token, view.rules.clause_link) && is(view, token + 1, view.rules.nominative);
}

// "praised the plan and left", "proposed ways to save the plan and left", but not "... to save the
// plan and improve it".
bool does_next(const SentenceView& view, std::uint32_t token, bool has_infinitive) {
  const bool base = is(view, token, view.rules.base_form) &&
                    !is(view, token, view.rules.participle_form);  // not "cast"
  return tag(view, token) == Tag::kVerb && !(has_infinitive && base);
}

// The "as" behind a participle and what belongs to it, between commas; the comma itself where there
// is none.
std::uint32_t link_behind(const SentenceView& view, std::uint32_t comma, std::uint32_t limit) {
  const Tag first = tag(view, comma + 1);
  if (first != Tag::kVpart && first != Tag::kVerb) return comma;
  const std::uint32_t end = std::min(limit, comma + kLongestParticiple);
  for (std::uint32_t i = comma + 2; i + 1 < end; ++i) {
    if (tag(view, i) != Tag::kPunct) continue;
    return is_comma(view, i) && has(view, i + 1, view.rules.object_link) ? i + 1 : comma;
  }
  return comma;
}

// "called for a bridge in a letter to the board": where it was said.
bool opens_venue(const SentenceView& view, std::uint32_t token) {
  if (tag(view, token) != Tag::kPrep || !is(view, token, view.rules.place_prep)) return false;
  const Phrase* phrase =
      token + 1 < view.sentence.end_token ? phrase_at(view.reading, token + 1) : nullptr;
  if (phrase == nullptr || phrase->tokens.first != token + 1) return false;
  // "described the bridge in a letter as old"
  const std::uint32_t next = phrase->tokens.end;
  const bool goes_on = next < view.sentence.end_token &&
                       (has(view, next, view.rules.object_link) || tag(view, next) == Tag::kSubord);
  return !goes_on && is(view, phrase->head, view.rules.venue_noun);
}

// "said he was tired, the jury heard", "..., it has emerged": where the sentence goes on to tell
// before whom, at its end; the end of the sentence without that.
std::uint32_t before_hearing(const SentenceView& view, std::uint32_t begin) {
  const std::uint32_t none = view.sentence.end_token;
  const std::uint32_t limit = none > begin + kLongestEnd ? none - kLongestEnd : begin;
  std::uint32_t i = none;
  while (i > limit && !is_word(view, i - 1)) --i;
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
                        does_next(view, i + 1, false);
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
        if (opens_comment(view, i + 1)) return i;
        if (fronted_report && has_clause && begins_clause(view, i + 1)) return i;
        if (relative && has_clause && is_finite(tag(view, i + 1))) return i;
        if (waits && clauses.complete() && (fronted || is_finite(tag(view, i + 1)))) return i;
      }
      if (relative && i + 1 < limit && is_dash(view, i) && is_finite(tag(view, i + 1))) return i;
    }
    ++i;
  }
  return limit;
}

std::uint32_t end_of_object(const SentenceView& view, std::size_t index, std::uint32_t begin) {
  const std::uint32_t limit = next_attribution(view, index, begin);
  auto quoted = quotation_from(view, begin);
  std::uint32_t steps = 0;
  const TokenRange speaker = view.frames[index].speaker;
  const bool relative = !speaker.empty() && is_relative_pronoun(view, speaker.first);
  const bool defines = relative && speaker.first > view.sentence.first_token &&
                       tag(view, speaker.first - 1) != Tag::kPunct;  // "those who"
  ClauseCount clauses(0);
  int brackets = 0;
  bool is_apposed = false;  // "Ruiz, the mayor": one comma of two
  bool has_predicate = false;
  bool has_infinitive = false;
  // "what they call", "which she called"
  const std::uint32_t subject = speaker.empty() ? view.frames[index].cue.first : speaker.first;
  const bool relative_object =
      subject > view.sentence.first_token && is_relative_pronoun(view, subject - 1);
  for (std::uint32_t i = begin; i < limit;) {
    if (++steps > kLongestContent) return i;
    if (quoted != view.quoted.end() && quoted->tokens.first <= i) {
      i = quoted->tokens.end;
      // "called it “false,” and the union said", "who called it “false,” said": the writer goes on.
      const bool ends = i + 1 < limit && ends_with_comma(view, *quoted) &&
                        quotation_at(view, i + 1) == nullptr &&
                        (tag(view, i) == Tag::kConj || (relative && is_finite(tag(view, i))));
      if (ends) return i;
      // "which many call a “disgrace” is late"
      const bool own_verb = i < limit && i > begin && relative_object && is_finite(tag(view, i)) &&
                            !is(view, i, view.rules.participle_form);
      if (own_verb) return i;
      ++quoted;
      continue;
    }
    const Tag here = tag(view, i);
    // "Those who praised the plan were": the sentence goes on.
    const Tag before = tag(view, i - 1);
    const bool own = before == Tag::kPrep || before == Tag::kTo ||
                     is(view, i - 1, view.rules.nominative);  // "of being late", "to be late"
    if (defines && i > begin && !own && !clauses.take(view, i)) return i;
    const bool more = quoted != view.quoted.end() && quoted->tokens.first < limit;
    const bool links = here == Tag::kSubord || here == Tag::kPrep;
    if (links && i > begin && !has_predicate && !more) {
      if ((here == Tag::kSubord || next_is_gerund(view, i)) && is(view, i, view.rules.time_link)) {
        return end_before_time(view, begin, i);
      }
      if (opens_manner(view, i) || opens_venue(view, i)) return i;
    }
    has_infinitive = has_infinitive || here == Tag::kTo;
    has_predicate = has_predicate || is_finite(here) || here == Tag::kVing || here == Tag::kTo;
    if (i > begin && here == Tag::kPunct) {
      const std::string_view word = surface(view, i);
      if (word == "(") ++brackets;
      if (word == ")" && --brackets < 0) return i;
      if (word == ";" || is_dash(view, i)) return i;
      if (word == "," && i + 1 < limit) {
        // "who praised Ruiz, also said"
        const bool adverb = tag(view, i + 1) == Tag::kAdv && i + 2 < limit;
        const Tag next = tag(view, adverb && is_finite(tag(view, i + 2)) ? i + 2 : i + 1);
        // "described the results, announced Saturday, as normal"
        if (const std::uint32_t link = link_behind(view, i, limit); !is_apposed && link > i) {
          i = link;
          continue;
        }
        const bool closes = is_apposed && has(view, i + 1, view.rules.object_link);
        is_apposed = !is_apposed && next != Tag::kConj && next != Tag::kPrep;
        if (!closes && (opens_comment(view, i + 1) || is_finite(next) || next == Tag::kPrep)) {
          return i;
        }
      }
    } else if (i > begin && here == Tag::kConj && i + 1 < limit && is(view, i, view.rules.joiner) &&
               (does_next(view, i + 1, has_infinitive) || goes_on_as_clause(view, i + 1, limit))) {
      return i;
    }
    ++i;
  }
  return limit;
}

}  // namespace onrecord
