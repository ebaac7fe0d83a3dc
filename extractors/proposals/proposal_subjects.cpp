#include "extractors/proposals/proposal_subjects.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_joint_subjects.hpp"
#include "extractors/proposals/proposal_nearest_subject.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 60;  // tokens
constexpr int kDepth = 4;             // verbs that share a subject

// Walks from right to left over what stands between a verb and its subject.
class SubjectFinder {
 public:
  SubjectFinder(const ProposalSentence& sentence, std::uint32_t before)
      : s_(sentence),
        stop_(before > sentence.first + kReach ? before - kReach : sentence.first),
        nearest_(sentence, stop_) {}

  // The subject of the verb group that begins at `first`; null when there is none.
  const Phrase* subject(std::uint32_t first, int depth = 0) const {
    const std::uint32_t i = skip_back(s_, first);
    if (i <= stop_ || depth >= kDepth || !joins(i - 1, first)) return nearest_.before(i);
    if (const Phrase* named = named_before(i - 1)) return named;
    if (const std::uint32_t other = participle_before(i - 1, first); other != 0) {
      return subject(other, depth + 1);
    }
    if (const std::uint32_t other = report_before(i - 1, first); other != 0) {
      return subject(other, depth + 1);
    }
    if (const Phrase* opener = opener_before(i - 1, first, depth)) return opener;
    const Phrase* found = shared(i - 1, first, depth);
    return found != nullptr ? found : nearest_.before(i);
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
    const std::uint32_t begin = nearest_.owner_begin(*phrase);
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

  // "Ruiz said Berg was ill and said": the same verb that "and" leads back to, 0 without one.
  std::uint32_t report_before(std::uint32_t conj, std::uint32_t verb) const {
    if (s_.tag(conj) != Tag::kConj || !s_.is(verb, s_.rules.state_verb)) return 0;
    for (std::uint32_t i = conj; i > stop_; --i) {
      const std::uint32_t at = i - 1;
      if (s_.text(at) == ";") return 0;
      if (s_.is_finite(at) && s_.text(at) == s_.text(verb)) return nearest_.group_begin(at);
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
      const Phrase* found = subject(nearest_.group_begin(i), depth + 1);
      const bool opens = found != nullptr && nearest_.owner_begin(*found) == s_.first;
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
      const std::uint32_t group = nearest_.group_begin(at);
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
      // "would rise if Berg paid, and asked": not of the clause that the comma closes.
      if (comma && opener > stop_ + 1 && s_.is(opener - 1, s_.rules.condition) &&
          s_.tag(verb) != Tag::kVing) {
        if (otherwise == nullptr) otherwise = found;
        i = opener;
        continue;
      }
      if (is_actor(s_, *found) && !told) return found;
      // "showed maps that praised boats and agreed": not the maps of the relative clause.
      if (!is_actor(s_, *found) && group > stop_ && s_.word_is(group - 1, "that") &&
          s_.phrase(group - 2) == found) {
        if (otherwise == nullptr) otherwise = found;
        i = found->tokens.first + 1;
        continue;
      }
      if (otherwise == nullptr) otherwise = found;
      // "many believe relief is possible and have called for", "showed spaces focused on boats and
      // agreed": go on where the clause opens.
      const std::uint32_t begin = found->tokens.first;
      const bool text = s_.phrase_is(*found, s_.rules.doc) || s_.is(found->head, s_.rules.authored);
      if (begin <= stop_ + 1 || (!opens_clause(begin - 1) && (text || s_.tag(verb) == Tag::kVing)))
        return otherwise;
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
    if (group <= stop_ + 1) return false;
    const Phrase* phrase = s_.phrase(group - 1);
    if (s_.word_is(group - 1, "that") && s_.phrase(group - 2) != nullptr) return true;
    return phrase != nullptr && s_.phrase_is(*phrase, s_.rules.pron_who);
  }

  bool opens_clause(std::uint32_t at) const {
    return s_.is(at, s_.rules.state_verb) || s_.is(at, s_.rules.clause_verb) ||
           s_.word_is(at, "that");
  }

  const ProposalSentence& s_;
  const std::uint32_t stop_;
  const NearestSubject nearest_;
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
    if (object != nullptr) {
      // "thanked Malta and Chad for offering"
      Subjects blamed;
      const std::uint32_t at = object->tokens.first;
      const Phrase* other =
          at > s.first + 1 && s.word_is(at - 1, "and") ? s.phrase(at - 2) : nullptr;
      if (other != nullptr && is_actor(s, *other)) blamed.push_back(other);
      blamed.push_back(object);
      return blamed;
    }
    // "quoted an envoy in Malta as saying": the envoy.
    if (before > s.first && s.word_is(before, "as")) {
      const Phrase* quoted = s.phrase(before - 1);
      const std::uint32_t at = quoted == nullptr ? s.first : quoted->tokens.first;
      if (at > s.first + 1 && s.tag(at - 1) == Tag::kPrep && s.phrase(at - 2) != nullptr) {
        quoted = s.phrase(at - 2);
      }
      if (quoted != nullptr && is_actor(s, *quoted)) return Subjects(quoted);
    }
    if (before > s.first && s.word_is(before, "in")) {
      const Subjects joined = who_join(s, s.phrase(before - 1));
      if (!joined.empty()) return joined;
    }
  }
  const Phrase* phrase = SubjectFinder(s, first).subject(first);
  if (phrase == nullptr) return out;
  if (const Phrase* whole = includer_of(s, *phrase)) return Subjects(whole);
  if (const Subjects named = names_beside(s, *phrase, first); !named.empty()) return named;
  out.push_back(phrase);
  // "France and Germany", "France, Italy and Germany"
  std::uint32_t begin = phrase->tokens.first;
  while (begin >= s.first + 2 && out.size() < 6) {
    // "..., and we will", not "Ruiz and I will"
    if (out.back()->kind == PhraseKind::kPronoun && !s.word_is(out.back()->head, "i")) break;
    const bool joined = s.word_is(begin - 1, "and") || (out.size() > 1 && s.text(begin - 1) == ",");
    if (!joined) break;
    // "Ana Ruiz (Malta) and Tom Berg"
    std::uint32_t last = begin - 2;
    // "Ana Ruiz, Tom Berg, and Ivo Lind"
    if (s.text(last) == "," && last > s.first + 2 && is_list_of_names(s, last, *phrase)) --last;
    if (s.text(last) == ")") {
      const std::uint32_t open = past_aside(s, last, last > s.first + 8 ? last - 8 : s.first);
      if (open < last && open > s.first) last = open - 1;
    }
    const Phrase* before = s.phrase(last);
    if (const Phrase* named = named_of_place(s, before, *phrase)) before = named;
    if (before == nullptr || !is_actor(s, *before) || !is_actor(s, *phrase)) break;
    const std::uint32_t at = before->tokens.first;
    // "an alliance of Malta, Chad and Mali"
    const Phrase* whole = at > s.first + 1 && s.word_is(at - 1, "of") ? s.phrase(at - 2) : nullptr;
    if (whole != nullptr && is_actor(s, *whole) && whole->kind == PhraseKind::kCommon) {
      // "Ana Ruiz, head of Marlow and Brandt, plans": told of her by the way.
      const std::uint32_t comma = whole->tokens.first;
      const Phrase* named =
          comma > s.first + 1 && s.text(comma - 1) == "," ? s.phrase(comma - 2) : nullptr;
      const bool aside = named != nullptr && named->kind == PhraseKind::kName &&
                         s.phrase_is(*whole, s.rules.human);
      return Subjects(aside ? named : whole);
    }
    const bool opens = at > s.first && s.is(at - 1, s.rules.state_verb) && s.is_finite(at - 1);
    // "paid for by Malta and Chad, which want": both, whatever they depend on.
    const std::uint32_t comma = phrase->tokens.end;
    const bool relative = comma + 1 < s.end && s.text(comma) == "," &&
                          (s.word_is(comma + 1, "which") || s.word_is(comma + 1, "who"));
    // "with Malta and Chad vowing to"
    const bool with = at > s.first && s.word_is(at - 1, "with") && s.tag(first) == Tag::kVing &&
                      phrase->tokens.end == skip_back(s, first);
    // "is watching Malta and Chad wants": of another verb; "allowing Malta and Chad to" is none.
    const Tag link = at > s.first ? s.tag(at - 1) : Tag::kPunct;
    const bool watched = link == Tag::kVing && !s.is(at - 1, s.rules.cause);
    if ((link == Tag::kPrep || link == Tag::kVerb || watched) && !opens && !relative && !with) {
      break;
    }
    // "Former Minister and candidate Ana Ruiz": one person.
    if (out.size() == 1 && s.phrase_is(*phrase, s.rules.person) && is_bare_role(s, *before)) break;
    out.push_back(before);
    begin = at;
  }
  out.reverse();
  return out;
}

}  // namespace onrecord
