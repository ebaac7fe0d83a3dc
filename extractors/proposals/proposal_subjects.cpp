#include "extractors/proposals/proposal_subjects.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 60;  // tokens
constexpr int kDepth = 4;             // verbs that share a subject

bool is_quote_mark(std::string_view t) {
  return t == "\"" || t == "“" || t == "”";
}

// Walks from right to left over what stands between a verb and its subject.
class SubjectFinder {
 public:
  SubjectFinder(const ProposalSentence& sentence, std::uint32_t before)
      : s_(sentence), stop_(before > sentence.first + kReach ? before - kReach : sentence.first) {}

  // The subject of the verb group that begins at `first`; null when there is none.
  const Phrase* subject(std::uint32_t first, int depth = 0) const {
    const std::uint32_t i = skip_back(s_, first);
    if (i <= stop_ || depth >= kDepth || !joins(i - 1, first)) return before(i);
    if (const Phrase* named = named_before(i - 1)) return named;
    if (const std::uint32_t other = participle_before(i - 1, first); other != 0) {
      return subject(other, depth + 1);
    }
    if (const Phrase* opener = opener_before(i - 1, first, depth)) return opener;
    const Phrase* found = shared(i - 1, first, depth);
    return found != nullptr ? found : before(i);
  }

 private:
  // "..., asking", "and asked": the verb shares the subject of an earlier one.
  bool joins(std::uint32_t at, std::uint32_t first) const {
    if (s_.tag(at) == Tag::kConj && !s_.word_is(at, "that")) return true;
    return s_.text(at) == "," && s_.tag(first) == Tag::kVing;
  }

  // "said Ruiz, asking", "as Ruiz, asking for help, rose": whoever opens a clause before the comma.
  const Phrase* named_before(std::uint32_t comma) const {
    const Phrase* phrase = comma > stop_ && s_.text(comma) == "," ? s_.phrase(comma - 1) : nullptr;
    if (phrase == nullptr || !is_actor(s_, *phrase)) return nullptr;
    const std::uint32_t begin = owner_begin(*phrase);
    if (begin == s_.first) return phrase;
    const Tag tag = s_.tag(begin - 1);
    const bool opens =
        tag == Tag::kSubord || s_.word_is(begin - 1, "as") || s_.is(begin - 1, s_.rules.state_verb);
    return opens ? phrase : nullptr;
  }

  // "directing the port to say how it works and directing": the participle that "and" leads back
  // to, 0 without one.
  std::uint32_t participle_before(std::uint32_t conj, std::uint32_t verb) const {
    if (s_.tag(verb) != Tag::kVing || s_.tag(conj) != Tag::kConj) return 0;
    for (std::uint32_t i = conj; i > stop_ + 1; --i) {
      const std::uint32_t at = i - 1;
      if (s_.text(at) == ";") return 0;
      if (s_.tag(at) == Tag::kVing && s_.text(at) == s_.text(verb)) return at;
    }
    return 0;
  }

  // "Ruiz has a map for divers who have boats, but refused": whoever opens the sentence, unless he
  // reports the rest.
  const Phrase* opener_before(std::uint32_t conj, std::uint32_t verb, int depth) const {
    if (!s_.word_is(conj, "but") || conj <= stop_ || s_.text(conj - 1) != ",") return nullptr;
    for (std::uint32_t i = stop_; i < conj; ++i) {
      if (!s_.is_finite(i)) continue;
      while (i + 1 < conj && s_.tag(i) != Tag::kVerb && s_.tag(i) != Tag::kVpart) ++i;
      if (s_.is(i, s_.rules.state_verb) || s_.is(i, s_.rules.clause_verb)) return nullptr;
      const Phrase* found = subject(group_begin(i), depth + 1);
      const bool opens = found != nullptr && owner_begin(*found) == s_.first;
      return opens && is_actor(s_, *found) && agrees(*found, verb) ? found : nullptr;
    }
    return nullptr;
  }

  // "it ... and want" cannot be.
  bool agrees(const Phrase& subject, std::uint32_t verb) const {
    const bool third = s_.is(verb, s_.rules.third) || s_.word_is(verb, "has") ||
                       s_.word_is(verb, "is") || s_.word_is(verb, "was");
    const bool singular = s_.phrase_is(subject, s_.rules.pron_it) ||
                          s_.phrase_is(subject, s_.rules.pron_he) ||
                          s_.phrase_is(subject, s_.rules.pron_she);
    if (third) return !s_.phrase_is(subject, s_.rules.plural);
    const bool base =
        s_.tag(verb) == Tag::kVerb && s_.is(verb, s_.rules.base) && !s_.is(verb, s_.rules.past);
    return !singular || !(base || s_.word_is(verb, "have") || s_.word_is(verb, "are"));
  }

  const Phrase* shared(std::uint32_t from, std::uint32_t verb, int depth) const {
    const Phrase* otherwise = nullptr;
    for (std::uint32_t i = from; i > stop_; --i) {
      const std::uint32_t at = i - 1;
      if (s_.text(at) == ";") break;
      if (s_.text(at) == "”") {
        i = past_quotation(s_, at, stop_) + 1;
        continue;
      }
      if (!s_.is_finite(at) || (at > stop_ && s_.tag(at - 1) == Tag::kTo)) continue;
      const std::uint32_t group = group_begin(at);
      // "said the yard would close and advised": not of the clause of "would".
      if (follows_modal(group, at) && is_plain_past(verb)) {
        i = group + 1;
        continue;
      }
      // "a clerk who reports to her, and called for": not the verb of the relative clause.
      const bool comma = s_.text(from) == "," || (from > stop_ && s_.text(from - 1) == ",");
      const bool aside = comma && is_relative_verb(group);
      const Phrase* found = aside ? nullptr : subject(group, depth + 1);
      if (found == nullptr) {
        i = group + 1;
        continue;
      }
      if (!agrees(*found, verb)) {
        i = group + 1;
        continue;
      }
      // "Ruiz concluded that Berg was ill, but did not": a comma leads back to who concluded.
      const std::uint32_t opener = found->tokens.first;
      const bool told = comma && opener > stop_ + 1 && s_.word_is(opener - 1, "that") &&
                        s_.tag(verb) != Tag::kVing;
      if (is_actor(s_, *found) && !told) return found;
      if (otherwise == nullptr) otherwise = found;
      // "many believe relief is possible and have called for": go on where the clause opens.
      const std::uint32_t begin = found->tokens.first;
      if (begin <= stop_ + 1 || !opens_clause(begin - 1)) return otherwise;
      i = begin + 1;
    }
    return otherwise;
  }

  bool follows_modal(std::uint32_t group, std::uint32_t verb) const {
    for (std::uint32_t i = group; i <= verb; ++i) {
      if (s_.tag(i) == Tag::kModal) return true;
    }
    return false;
  }
  bool is_plain_past(std::uint32_t verb) const {
    return s_.tag(verb) == Tag::kVerb && s_.is(verb, s_.rules.past) && !s_.is(verb, s_.rules.base);
  }

  bool is_relative_verb(std::uint32_t group) const {
    const Phrase* phrase = group > stop_ ? s_.phrase(group - 1) : nullptr;
    return phrase != nullptr && s_.phrase_is(*phrase, s_.rules.pron_who);
  }

  bool opens_clause(std::uint32_t at) const {
    return s_.is(at, s_.rules.state_verb) || s_.is(at, s_.rules.clause_verb) ||
           s_.word_is(at, "that");
  }

  std::uint32_t group_begin(std::uint32_t at) const {
    while (at > stop_ && (s_.tag(at - 1) == Tag::kAux || s_.tag(at - 1) == Tag::kModal ||
                          s_.tag(at - 1) == Tag::kAdv || s_.tag(at - 1) == Tag::kNeg)) {
      --at;
    }
    return at;
  }

  const Phrase* before(std::uint32_t i) const {
    const std::uint32_t start = i;
    bool relative = false;
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
          if (i > stop_ && s_.text(i - 1) == ",") --i;
          if (const Phrase* named = who_it_is(i)) return named;
          if (const Phrase* named = antecedent(*phrase, i)) return named;
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
        if (begin > stop_ && floats(*phrase, begin - 1)) {
          i = begin;
          continue;
        }
        if (begin > stop_ && (s_.tag(begin - 1) == Tag::kPrep || s_.word_is(begin - 1, "to"))) {
          // "with Ruiz threatening to": of whom it is said; not "the streets of Malta demanding".
          const bool country =
              s_.phrase_is(*phrase, s_.rules.nation) || s_.phrase_is(*phrase, s_.rules.gov);
          const bool place = s_.word_is(begin - 1, "to") || s_.word_is(begin - 1, "in") ||
                             (country && !s_.word_is(begin - 1, "with"));
          if (!place && phrase->tokens.end == start &&
              (s_.tag(start) == Tag::kVing ||
               (s_.tag(start) == Tag::kAdj && s_.word_is(begin - 1, "with"))) &&
              is_actor(s_, *phrase)) {
            return phrase;
          }
          i = begin - 1;
          continue;
        }
        // "clerks in Western and Eastern Malta": joined to what depends on a preposition.
        if (const std::uint32_t at = joined_dependent(begin); at != 0) {
          i = at;
          continue;
        }
        if (begin > stop_ && is_object(begin)) {
          if (relative) return phrase;  // "leaders who will": whoever they are
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
      // "filings by states that want": the phrase right before "that".
      if (i == start && s_.word_is(at, "that") && at > stop_) {
        const Phrase* phrase = s_.phrase(at - 1);
        if (phrase != nullptr) return phrase;
      }
      i = at;
    }
    return nullptr;
  }

  // "I doubt it will": a pronoun right before its verb is nobody's object.
  bool is_nominative(const Phrase& phrase, std::uint32_t verb) const {
    if (phrase.kind != PhraseKind::kPronoun || phrase.tokens.end != verb || !s_.is_finite(verb)) {
      return false;
    }
    for (const std::string_view word : {"i", "we", "he", "she", "they", "it", "this"}) {
      if (s_.word_is(phrase.head, word)) return true;
    }
    return false;
  }
  // "the mayor, whose aim is to": the aim.
  bool is_whose(const Phrase& phrase) const {
    return phrase.tokens.end - phrase.tokens.first > 1 && s_.word_is(phrase.tokens.first, "whose");
  }

  // Before the preposition on which a phrase joined by "and" depends; 0 when it depends on none, or
  // may as well be a second subject.
  std::uint32_t joined_dependent(std::uint32_t begin) const {
    if (begin < stop_ + 4 || !s_.word_is(begin - 1, "and")) return 0;
    const Phrase* other = s_.phrase(begin - 2);
    if (other == nullptr) {
      const bool in = s_.word_is(begin - 3, "in") || s_.word_is(begin - 3, "of");
      return s_.tag(begin - 2) == Tag::kAdj && in ? begin - 3 : 0;
    }
    if (other->tokens.first <= stop_ + 1) return 0;
    if (other->tokens.end - other->tokens.first > 1 ||
        (is_actor_known(*other) && !is_quarter(*other))) {
      return 0;
    }
    const std::uint32_t prep = other->tokens.first - 1;
    return s_.word_is(prep, "in") || s_.word_is(prep, "of") ? prep : 0;
  }
  // "Eastern", "southern"
  bool is_quarter(const Phrase& phrase) const { return s_.text(phrase.head).ends_with("ern"); }
  bool is_actor_known(const Phrase& phrase) const {
    return s_.phrase_is(phrase, s_.rules.person) || s_.phrase_is(phrase, s_.rules.org) ||
           s_.phrase_is(phrase, s_.rules.human) || s_.phrase_is(phrase, s_.rules.nation);
  }

  // "Marlow Harbours <MRLW>": a code after a name, not the name itself.
  bool is_aside_name(std::uint32_t close) const {
    const std::uint32_t open = past_aside(s_, close, stop_);
    return open < close && open > stop_ && s_.phrase(open - 1) != nullptr;
  }

  // "for the mayor, who asked": somebody right before "who", whatever he depends on.
  const Phrase* antecedent(const Phrase& who, std::uint32_t i) const {
    if (!s_.word_is(who.head, "who") || i <= stop_) return nullptr;
    const Phrase* phrase = s_.phrase(i - 1);
    if (phrase == nullptr) return nullptr;
    return s_.phrase_is(*phrase, s_.rules.person) || s_.phrase_is(*phrase, s_.rules.human)
               ? phrase
               : nullptr;
  }

  // "Ruiz is a nurse and mother who": a predicate noun is its subject.
  const Phrase* who_it_is(std::uint32_t i) const {
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

  // "the government's advisers": the owner belongs to the phrase.
  std::uint32_t owner_begin(const Phrase& phrase) const {
    std::uint32_t begin = phrase.tokens.first;
    while (begin > stop_ + 1 && s_.tag(begin - 1) == Tag::kPoss) {
      const Phrase* owner = s_.phrase(begin - 2);
      if (owner == nullptr) break;
      begin = owner->tokens.first;
    }
    // "the heads of two Malta schools": a number apart from its name.
    if (begin > stop_ + 1 && s_.tag(begin - 1) == Tag::kNum && s_.tag(begin) == Tag::kPropn &&
        s_.phrase_is(phrase, s_.rules.plural)) {
      if (const Phrase* number = s_.phrase(begin - 1)) begin = number->tokens.first;
    }
    return begin;
  }

  // "the ministers all urged"
  bool floats(const Phrase& phrase, std::uint32_t before) const {
    return phrase.tokens.end - phrase.tokens.first == 1 && s_.phrase(before) != nullptr &&
           (s_.word_is(phrase.head, "all") || s_.word_is(phrase.head, "both") ||
            s_.word_is(phrase.head, "each"));
  }

  // The phrase follows a verb that is not the last of its clause: "the board met critics and ...".
  bool is_object(std::uint32_t begin) const {
    // "seek out help"
    if (s_.tag(begin - 1) == Tag::kAdv && begin > stop_ + 1 && s_.tag(begin - 2) == Tag::kVerb &&
        (s_.word_is(begin - 1, "out") || s_.word_is(begin - 1, "up") ||
         s_.word_is(begin - 1, "off"))) {
      return true;
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
           (s_.tag(group - 1) == Tag::kAux || s_.phrase(group - 1) != nullptr);
  }

  // "that bringing them over would cost": a clause is the subject.
  bool is_clausal(std::uint32_t verb) const {
    if (s_.tag(verb) != Tag::kVing) return false;
    return verb == s_.first || s_.tag(verb - 1) == Tag::kSubord || s_.word_is(verb - 1, "that");
  }

  const ProposalSentence& s_;
  const std::uint32_t stop_;
};

// "Ruiz joined Berg in asking": both ask.
Subjects who_join(const ProposalSentence& s, const Phrase* object) {
  Subjects out;
  if (object == nullptr || object->tokens.first <= s.first || !is_actor(s, *object)) return out;
  // "joined his running mate Tom Berg": a few words of the object may stand apart.
  std::uint32_t verb = object->tokens.first - 1;
  const auto joins = [&] {
    for (const std::string_view word : {"joined", "joining", "joins", "join"}) {
      if (s.word_is(verb, word)) return true;
    }
    return false;
  };
  for (int hops = 0; hops < 3 && verb > s.first && !joins(); ++hops) --verb;
  if (!joins()) return out;
  const std::uint32_t first = verb_group(s, verb).first;
  const Phrase* subject = SubjectFinder(s, first).subject(first);
  if (subject != nullptr && is_actor(s, *subject)) out.push_back(subject);
  out.push_back(object);
  return out;
}

}  // namespace

Subjects subjects_of(const ProposalSentence& s, std::uint32_t first) {
  Subjects out;
  if (s.tag(first) == Tag::kVing && first > s.first + 1) {
    const std::uint32_t before = skip_back(s, first) - 1;
    // "blamed Ruiz for again proposing", "accused Ruiz of": who is blamed.
    const bool blames = s.word_is(before, "for") || s.word_is(before, "of");
    const Phrase* object = before > s.first && blames ? s.phrase(before - 1) : nullptr;
    if (object != nullptr) return Subjects(object);
    if (before > s.first && s.word_is(before, "in")) {
      const Subjects joined = who_join(s, s.phrase(before - 1));
      if (!joined.empty()) return joined;
    }
  }
  const Phrase* phrase = SubjectFinder(s, first).subject(first);
  if (phrase == nullptr) return out;
  out.push_back(phrase);
  // "France and Germany", "France, Italy and Germany"
  std::uint32_t begin = phrase->tokens.first;
  while (begin >= s.first + 2 && out.size() < 6) {
    if (out.back()->kind == PhraseKind::kPronoun) break;  // "..., and we will"
    const bool joined = s.word_is(begin - 1, "and") || (out.size() > 1 && s.text(begin - 1) == ",");
    if (!joined) break;
    const Phrase* before = s.phrase(begin - 2);
    if (before == nullptr || !is_actor(s, *before) || !is_actor(s, *phrase)) break;
    const std::uint32_t at = before->tokens.first;
    // "an alliance of Malta, Chad and Mali"
    const Phrase* whole = at > s.first + 1 && s.word_is(at - 1, "of") ? s.phrase(at - 2) : nullptr;
    if (whole != nullptr && is_actor(s, *whole) && whole->kind == PhraseKind::kCommon) {
      return Subjects(whole);
    }
    if (at > s.first && (s.tag(at - 1) == Tag::kPrep || s.tag(at - 1) == Tag::kVerb)) break;
    out.push_back(before);
    begin = at;
  }
  out.reverse();
  return out;
}

}  // namespace onrecord
