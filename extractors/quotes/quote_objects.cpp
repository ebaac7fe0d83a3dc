// Where the object of a cue ends.

#include <algorithm>

#include "extractors/quotes/quote_clause_count.hpp"
#include "extractors/quotes/quote_clauses.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

using namespace quote_view;

constexpr std::uint32_t kLongestParticiple = 8;  // tokens

// "and that was late", "and who left": a second relative clause, or a clause of its own.
bool goes_on_as_clause(const SentenceView& view, std::uint32_t token, std::uint32_t limit) {
  return tag(view, token) == Tag::kPron && token + 1 < limit && is_finite(tag(view, token + 1));
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
  if (!has(view, token, view.rules.clause_link)) return false;
  if (is(view, token + 1, view.rules.nominative)) return true;
  // "rejected the plan as costs rose", but not "... as a joke", "such as boats would"
  const std::string_view before = surface(view, token - 1);
  const Phrase* subject = phrase_at(view.reading, token + 1);
  if (subject == nullptr || subject->tokens.first != token + 1 || before == "such") return false;
  const bool role = tag(view, token + 1) != Tag::kDet &&
                    (view.rules.flags[subject->symbol] & view.rules.human) != 0;
  return !role && !is(view, token + 1, view.rules.indefinite) &&
         !is(view, token - 1, view.rules.joiner) && subject->tokens.end < view.sentence.end_token &&
         is_finite(tag(view, subject->tokens.end));
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

}  // namespace

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
