#include "extractors/proposals/proposal_nearest_subject.hpp"

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {
namespace {

bool is_quote_mark(std::string_view t) {
  return t == "\"" || t == "“" || t == "”";
}

}  // namespace

const Phrase* NearestSubject::before(std::uint32_t i) const {
  const std::uint32_t start = i;
  bool relative = false;
  bool passed = false;  // the verb of another clause
  while (i > stop_) {
    const std::uint32_t at = i - 1;
    const std::string_view t = s_.text(at);
    if (const Phrase* phrase = s_.phrase(at)) {
      const std::uint32_t begin = owner_begin(*phrase);
      if (is_nominative(*phrase, start)) return phrase;
      if (s_.phrase_is(*phrase, s_.rules.pron_who) && !is_whose(*phrase)) {
        // "the firm, which asked": the phrase before the relative pronoun.
        i = begin;
        relative = true;
        if (i > stop_ && (s_.text(i - 1) == "," || is_dash_or_hyphen(s_.text(i - 1)))) --i;
        if (const Phrase* named = who_it_is(i)) return named;
        if (const Phrase* named = antecedent(*phrase, i)) return named;
        if (i > stop_ && s_.word_is(phrase->head, "which") && s_.phrase(i - 1) != nullptr &&
            s_.tag(i - 1) != Tag::kPrep) {
          return s_.phrase(i - 1);
        }
        continue;
      }
      if (s_.phrase_is(*phrase, s_.rules.time)) {
        // "that next week will be dry"
        if (phrase->tokens.end == start && begin > stop_ && s_.word_is(begin - 1, "that")) {
          return phrase;
        }
        i = begin;
        if (i > stop_ && s_.tag(i - 1) == Tag::kPrep) --i;
        continue;
      }
      if (s_.tag(phrase->head) == Tag::kAdj && phrase->kind == PhraseKind::kCommon &&
          begin > stop_ && s_.tag(begin - 1) != Tag::kDet) {
        i = begin;
        continue;
      }
      // "in a paper for its May 13 | meeting"
      const Phrase* day = begin > stop_ ? s_.phrase(begin - 1) : nullptr;
      if (day != nullptr && s_.phrase_is(*day, s_.rules.time) && day->tokens.first > stop_ &&
          s_.is(day->tokens.first, s_.rules.pron_poss) &&
          s_.tag(day->tokens.first - 1) == Tag::kPrep) {
        i = day->tokens.first - 1;
        continue;
      }
      if (begin > stop_ && floats(*phrase, begin - 1)) {
        i = begin;
        continue;
      }
      if (const std::uint32_t noun = passed ? antecedent_end(begin) : 0; noun != 0) {
        i = noun;
        passed = false;
        continue;
      }
      if (opens_time_clause(*phrase, begin, start)) return phrase;
      // "around nine members want", "about 40 clerks want": a number.
      const bool about = begin > stop_ && s_.tag(begin) == Tag::kNum && is_actor(s_, *phrase) &&
                         (s_.word_is(begin - 1, "around") || s_.word_is(begin - 1, "about"));
      if (about && phrase->tokens.end == start) return phrase;
      if (begin > stop_ && (s_.tag(begin - 1) == Tag::kPrep || s_.word_is(begin - 1, "to"))) {
        // "with Ruiz threatening to": of whom it is said; not "the streets of Malta demanding".
        const bool country =
            s_.phrase_is(*phrase, s_.rules.nation) || s_.phrase_is(*phrase, s_.rules.gov);
        const bool place = s_.word_is(begin - 1, "to") || s_.word_is(begin - 1, "in") ||
                           (country && !s_.word_is(begin - 1, "with"));
        if (!place && phrase->tokens.end == start &&
            (s_.tag(start) == Tag::kVing ||
             (s_.tag(start) == Tag::kAdj &&
              (s_.word_is(begin - 1, "with") || s_.word_is(begin - 1, "by")))) &&
            is_actor(s_, *phrase)) {
          return phrase;
        }
        i = begin - 1;
        continue;
      }
      // "clerks in Western and Eastern Malta": joined to what depends on a preposition.
      if (const std::uint32_t at = joined_dependent(*phrase, begin); at != 0) {
        i = at;
        continue;
      }
      if (begin > stop_ && is_object(begin)) {
        if (relative) return phrase;  // "leaders who will": whoever they are
        // "a speech that had Ruiz vowing to": not "emailed the mayor asking".
        if (phrase->tokens.end == start && s_.tag(start) == Tag::kVing && is_actor(s_, *phrase) &&
            !s_.is(begin - 1, s_.rules.addressed)) {
          return phrase;
        }
        if (is_clausal(begin - 1)) return nullptr;
        i = begin;
        continue;
      }
      return phrase;
    }
    if (t == ">" && !is_aside_name(at)) {
      i = at;
      continue;
    }
    if (t == "," || t == ")" || t == ">" || is_dash_or_hyphen(t)) {
      i = past_aside(s_, at, stop_);
      continue;
    }
    if (is_quote_mark(t)) {
      i = t == "”" ? past_quotation(s_, at, stop_) : at;
      continue;
    }
    if (t == ";") return nullptr;
    // "letters by clerks that want": the phrase right before "that".
    if (i == start && s_.word_is(at, "that") && at > stop_) {
      const Phrase* phrase = s_.phrase(at - 1);
      if (phrase != nullptr) return phrase;
    }
    passed = passed || s_.tag(at) == Tag::kVerb;
    i = at;
  }
  return nullptr;
}

// "the studio where Ruiz spent", "the boats Ruiz sold": where the noun ends that the clause of the
// subject at `begin` tells of; 0 when it tells of none.
std::uint32_t NearestSubject::antecedent_end(std::uint32_t begin) const {
  if (begin <= stop_ + 1) return 0;
  const Phrase* before = s_.phrase(begin - 1);
  if (s_.word_is(begin - 1, "whose")) return s_.phrase(begin - 2) != nullptr ? begin - 1 : 0;
  if (before == nullptr) {
    const bool relative = s_.word_is(begin - 1, "where") || s_.word_is(begin - 1, "when");
    return relative && s_.phrase(begin - 2) != nullptr ? begin - 1 : 0;
  }
  const bool told =
      before->kind == PhraseKind::kCommon && !s_.phrase_is(*before, s_.rules.time) &&
      !(before->tokens.first > stop_ && s_.is(before->tokens.first - 1, s_.rules.state_verb));
  return told ? begin : 0;
}

// "came a day after Ruiz, who sails, demanded": of the clause that "after" opens.
bool NearestSubject::opens_time_clause(const Phrase& phrase, std::uint32_t begin,
                                       std::uint32_t verb) const {
  if (begin <= stop_ + 1 || !s_.is_finite(verb) || !is_actor(s_, phrase)) return false;
  if (!s_.word_is(begin - 1, "after") && !s_.word_is(begin - 1, "before")) return false;
  if (phrase.tokens.end != verb && s_.text(phrase.tokens.end) != ",") return false;
  for (std::uint32_t i = begin - 1; i > stop_; --i) {
    if (s_.tag(i - 1) == Tag::kPunct) return false;
    if (s_.is_finite(i - 1)) return true;
  }
  return false;
}

std::uint32_t NearestSubject::owner_begin(const Phrase& phrase) const {
  std::uint32_t begin = phrase.tokens.first;
  while (begin > stop_ + 1 && s_.tag(begin - 1) == Tag::kPoss) {
    const Phrase* owner = s_.phrase(begin - 2);
    if (owner == nullptr) break;
    begin = owner->tokens.first;
  }
  // "the head of the charity Marlow Aid", "a worker in the boat firm Marlow": a name behind what it
  // is, which depends on a preposition.
  if (const Phrase* kind = begin > stop_ + 1 ? s_.phrase(begin - 1) : nullptr;
      kind != nullptr && phrase.kind == PhraseKind::kName && names_a_body(*kind, phrase) &&
      kind->tokens.first > stop_ + 1 && s_.tag(kind->tokens.first - 1) == Tag::kPrep) {
    return kind->tokens.first;
  }
  // "the heads of two Malta schools": a number apart from its name.
  if (begin > stop_ + 1 && s_.tag(begin - 1) == Tag::kNum && s_.tag(begin) == Tag::kPropn &&
      s_.phrase_is(phrase, s_.rules.plural)) {
    if (const Phrase* number = s_.phrase(begin - 1)) begin = number->tokens.first;
  }
  return begin;
}

// "the charity | Marlow Aid", "the boat | firm Marlow"
bool NearestSubject::names_a_body(const Phrase& kind, const Phrase& name) const {
  const auto is_body = [&](std::uint32_t noun) { return s_.is(noun, s_.rules.own_side); };
  if (name.tokens.first < name.core.first) return is_body(name.core.first - 1);
  return kind.kind == PhraseKind::kCommon &&
         (is_body(kind.head) || s_.phrase_is(kind, s_.rules.org_noun));
}

std::uint32_t NearestSubject::group_begin(std::uint32_t at) const {
  while (at > stop_ && (s_.tag(at - 1) == Tag::kAux || s_.tag(at - 1) == Tag::kModal ||
                        s_.tag(at - 1) == Tag::kAdv || s_.tag(at - 1) == Tag::kNeg)) {
    --at;
  }
  return at;
}

bool NearestSubject::is_nominative(const Phrase& phrase, std::uint32_t verb) const {
  if (phrase.kind != PhraseKind::kPronoun || phrase.tokens.end != verb || !s_.is_finite(verb)) {
    return false;
  }
  for (const std::string_view word : {"i", "we", "he", "she", "they", "it", "this"}) {
    if (s_.word_is(phrase.head, word)) return true;
  }
  return false;
}

bool NearestSubject::is_whose(const Phrase& phrase) const {
  return phrase.tokens.end - phrase.tokens.first > 1 && s_.word_is(phrase.tokens.first, "whose");
}

std::uint32_t NearestSubject::joined_dependent(const Phrase& phrase, std::uint32_t begin) const {
  if (begin < stop_ + 4 || !s_.word_is(begin - 1, "and")) return 0;
  const Phrase* other = s_.phrase(begin - 2);
  // "Ana Ruiz of Malta and Tom Berg": joined to her.
  if (other != nullptr && s_.phrase_is(phrase, s_.rules.person)) return 0;
  if (other == nullptr) {
    const bool in = s_.word_is(begin - 3, "in") || s_.word_is(begin - 3, "of");
    return s_.tag(begin - 2) == Tag::kAdj && in ? begin - 3 : 0;
  }
  if (other->tokens.first <= stop_ + 1) return 0;
  // "envoys from Malta and Chad"
  const Phrase* whole = s_.phrase(other->tokens.first - 2);
  const std::uint32_t joint = other->tokens.first - 1;
  if (whole != nullptr && is_actor(s_, *whole) && s_.phrase_is(*whole, s_.rules.plural) &&
      other->country != 0 && phrase.country != 0 &&
      (s_.word_is(joint, "in") || s_.word_is(joint, "of") || s_.word_is(joint, "from"))) {
    return joint;
  }
  if (other->tokens.end - other->tokens.first > 1 ||
      (is_actor_known(*other) && !is_quarter(*other))) {
    return 0;
  }
  const std::uint32_t prep = other->tokens.first - 1;
  return s_.word_is(prep, "in") || s_.word_is(prep, "of") ? prep : 0;
}

bool NearestSubject::is_quarter(const Phrase& phrase) const {
  return s_.text(phrase.head).ends_with("ern");
}
bool NearestSubject::is_actor_known(const Phrase& phrase) const {
  return s_.phrase_is(phrase, s_.rules.person) || s_.phrase_is(phrase, s_.rules.org) ||
         s_.phrase_is(phrase, s_.rules.human) || s_.phrase_is(phrase, s_.rules.nation);
}

bool NearestSubject::is_aside_name(std::uint32_t close) const {
  const std::uint32_t open = past_aside(s_, close, stop_);
  return open < close && open > stop_ && s_.phrase(open - 1) != nullptr;
}

const Phrase* NearestSubject::antecedent(const Phrase& who, std::uint32_t i) const {
  if (!s_.word_is(who.head, "who") || i <= stop_) return nullptr;
  const Phrase* phrase = s_.phrase(i - 1);
  if (phrase == nullptr) return nullptr;
  return s_.phrase_is(*phrase, s_.rules.person) || s_.phrase_is(*phrase, s_.rules.human) ? phrase
                                                                                         : nullptr;
}

const Phrase* NearestSubject::who_it_is(std::uint32_t i) const {
  while (i > stop_) {
    const Phrase* phrase = s_.phrase(i - 1);
    if (phrase != nullptr) {
      i = phrase->tokens.first;
    } else if (s_.text(i - 1) == "," || s_.tag(i - 1) == Tag::kConj || s_.word_is(i - 1, "of")) {
      --i;
    } else {
      break;
    }
  }
  if (i <= stop_ || !s_.is(i - 1, s_.rules.be) || !s_.is_finite(i - 1)) return nullptr;
  return before(group_begin(i - 1));
}

bool NearestSubject::floats(const Phrase& phrase, std::uint32_t before) const {
  // "they all", "they are all"
  const bool behind =
      s_.phrase(before) != nullptr ||
      (s_.tag(before) == Tag::kAux && before > stop_ && s_.phrase(before - 1) != nullptr);
  return phrase.tokens.end - phrase.tokens.first == 1 && behind &&
         (s_.word_is(phrase.head, "all") || s_.word_is(phrase.head, "both") ||
          s_.word_is(phrase.head, "each"));
}

bool NearestSubject::is_object(std::uint32_t begin) const {
  // "seek out help"
  if (s_.tag(begin - 1) == Tag::kAdv && begin > stop_ + 1 && s_.tag(begin - 2) == Tag::kVerb &&
      (s_.word_is(begin - 1, "out") || s_.word_is(begin - 1, "up") ||
       s_.word_is(begin - 1, "off"))) {
    return true;
  }
  // "gave the divers a majority": a second object, where no clause may follow.
  if (const Phrase* first = s_.phrase(begin - 1);
      first != nullptr && s_.tag(begin) == Tag::kDet && first->tokens.first > stop_ + 1) {
    const std::uint32_t verb = first->tokens.first - 1;
    return s_.tag(verb) == Tag::kVerb && s_.is(verb, s_.rules.gives);
  }
  const Tag tag = s_.tag(begin - 1);
  // What follows "said" opens its clause.
  if (s_.is(begin - 1, s_.rules.state_verb)) return false;
  if (tag == Tag::kVerb && s_.is(begin - 1, s_.rules.clause_verb)) return false;
  // "it appears the firm is keen"
  if (s_.text(begin - 1).starts_with("appear") || s_.text(begin - 1).starts_with("seem")) {
    return false;
  }
  if (tag == Tag::kVing) return true;
  // "Ousted President Ruiz", "newly appointed": a participle without its auxiliary.
  const std::uint32_t group = skip_back(s_, begin - 1);
  if (tag == Tag::kVerb) return group > s_.first;
  return tag == Tag::kVpart && group > s_.first &&
         (s_.tag(group - 1) == Tag::kAux || s_.tag(group - 1) == Tag::kConj ||
          s_.phrase(group - 1) != nullptr);
}

bool NearestSubject::is_clausal(std::uint32_t verb) const {
  if (s_.tag(verb) != Tag::kVing) return false;
  return verb == s_.first || s_.tag(verb - 1) == Tag::kSubord || s_.word_is(verb - 1, "that") ||
         (s_.is(verb - 1, s_.rules.state_verb) && s_.is_finite(verb - 1));
}

}  // namespace onrecord
