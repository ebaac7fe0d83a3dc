#include "extractors/proposals/proposal_pairs.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kPairReach = 40;  // tokens of the sentence before
constexpr int kSentences = 3;             // that are looked at for two

bool is_person(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase) {
  if (s.phrase_is(phrase, s.rules.person)) return true;
  const std::int32_t id = names.speaker_at(span_of(s.document, phrase.tokens));
  return phrase.kind != PhraseKind::kPronoun && id != kNone &&
         s.document.speakers[static_cast<std::size_t>(id)].kind == SpeakerKind::kPerson;
}

// The subjects of the first verb of a sentence.
Subjects first_subjects(const ProposalSentence& p) {
  const std::uint32_t last = std::min(p.end, p.first + kPairReach);
  std::uint32_t verb = p.first;
  while (verb < last && !p.is_finite(verb)) ++verb;
  return verb < last ? subjects_of(p, verb_group(p, verb).first) : Subjects();
}

// "between Malta and Cyprus"
Subjects between(const ProposalSentence& p) {
  const std::uint32_t last = std::min(p.end, p.first + kPairReach);
  for (std::uint32_t i = p.first; i + 3 < last; ++i) {
    if (!p.word_is(i, "between")) continue;
    const Phrase* one = p.phrase(i + 1);
    if (one == nullptr || one->tokens.end + 1 >= p.end || !p.word_is(one->tokens.end, "and"))
      continue;
    const Phrase* other = p.phrase(one->tokens.end + 1);
    if (other == nullptr) continue;
    Subjects both(one);
    both.push_back(other);
    return both;
  }
  return {};
}

// "both", "both sides", "the two countries", "the pair"
bool means_both(const ProposalSentence& s, const Phrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  if (s.word_is(first, "both")) return true;
  if (!s.phrase_is(phrase, s.rules.definite)) return false;
  if (s.is(phrase.head, s.rules.pair)) return phrase.tokens.end == first + 2;
  return phrase.tokens.end == first + 3 && s.word_is(first + 1, "two");
}

// Whether one of the pair may be called so: a country, somebody or a body.
bool is_of_kind(const ProposalSentence& s, const PartyNames& names, const Phrase& called,
                const Phrase& one) {
  // "his counterpart, Tom Berg,"
  if (one.kind == PhraseKind::kCommon) {
    const Phrase* name = names.name_beside(one);
    return name != nullptr && is_of_kind(s, names, called, *name);
  }
  if (one.kind != PhraseKind::kName) return false;
  const bool nation = s.phrase_is(one, s.rules.nation) || s.phrase_is(one, s.rules.gov);
  const bool person = is_person(s, names, one);
  if (s.is(called.head, s.rules.country_noun)) return nation;
  if (s.phrase_is(called, s.rules.human) || s.is(called.head, s.rules.pair)) return person;
  const bool body = s.phrase_is(called, s.rules.org_noun) || s.is(called.head, s.rules.body_word);
  return body ? !person && !nation : true;
}

const Sentence* sentence_before(const ProposalSentence& s, int back) {
  const std::vector<Sentence>& all = s.document.sentences;
  const auto here = first_not(all.begin(), all.end(),
                              [&](const Sentence& one) { return one.first_token < s.first; });
  return here - all.begin() < back ? nullptr : &*std::prev(here, back);
}

ProposalSentence view_of(const ProposalSentence& s, const Sentence& sentence) {
  return {s.document, s.reading, s.rules, sentence.first_token, sentence.end_token, s.zone};
}

// The last words before a pronoun for whom it stands.
const Phrase* words_behind(const ProposalSentence& s, const PartyNames& names,
                           const Phrase& pronoun) {
  const Span span = span_of(s.document, pronoun.tokens);
  const std::int32_t id = names.speaker_at(span);
  if (id == kNone) return nullptr;
  const std::vector<Span>& mentions = s.document.speakers[static_cast<std::size_t>(id)].mentions;
  const auto here = first_not(mentions.begin(), mentions.end(),
                              [&](const Span& mention) { return mention.begin < span.begin; });
  if (here == mentions.begin()) return nullptr;
  const Phrase* words = phrase_at(s.reading, token_at(s.document, std::prev(here)->begin));
  return words != nullptr && words->kind != PhraseKind::kPronoun ? words : nullptr;
}

ProposalSentence sentence_of(const ProposalSentence& s, std::uint32_t token) {
  const std::vector<Sentence>& all = s.document.sentences;
  const auto after = first_not(all.begin(), all.end(),
                               [&](const Sentence& one) { return one.first_token <= token; });
  return after == all.begin() ? s : view_of(s, *std::prev(after));
}

}  // namespace

Subjects several_before(const ProposalSentence& s, const PartyNames& names) {
  const Sentence* before = sentence_before(s, 1);
  if (before == nullptr) return {};
  const ProposalSentence p = view_of(s, *before);
  const Subjects found = first_subjects(p);
  const auto acts = [&](const Phrase* one) {
    return one->kind == PhraseKind::kName && is_actor(p, *one);
  };
  if (found.size() > 1) return std::all_of(found.begin(), found.end(), acts) ? found : Subjects();
  const Phrase* first = p.phrase(p.first);
  if (first == nullptr || !is_person(s, names, *first)) return {};
  const std::uint32_t last = std::min(p.end, p.first + kPairReach);
  for (std::uint32_t i = first->tokens.end; i + 1 < last; ++i) {
    const bool meets =
        s.tag(i) == Tag::kVerb &&
        s.rules.lexicon->value(s.reading.words[i].word, s.rules.cameo_field) == "meet";
    if (!meets && !s.word_is(i, "with")) continue;
    const Phrase* second = s.phrase(i + 1);
    if (second == nullptr || !is_person(s, names, *second)) return {};
    Subjects both(first);
    both.push_back(second);
    return both;
  }
  return {};
}

const Phrase* body_before(const ProposalSentence& s) {
  const Sentence* before = sentence_before(s, 1);
  if (before == nullptr) return nullptr;
  const ProposalSentence p = view_of(s, *before);
  const Subjects found = first_subjects(p);
  if (found.size() != 1 || !is_actor(p, *found[0])) return nullptr;
  const Phrase& one = *found[0];
  const bool body = p.phrase_is(one, p.rules.org) || p.phrase_is(one, p.rules.gov) ||
                    p.phrase_is(one, p.rules.org_noun) || one.country != 0;
  return body && one.kind != PhraseKind::kPronoun && !p.phrase_is(one, p.rules.plural) &&
                 !p.phrase_is(one, p.rules.person)
             ? &one
             : nullptr;
}

Subjects both_meant_by(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase) {
  if (s.phrase_is(phrase, s.rules.pron_they)) {
    // "The two countries agreed. They also pledged": the words that "they" stands for.
    const Phrase* words = words_behind(s, names, phrase);
    if (words == nullptr || !means_both(s, *words)) return {};
    return both_meant_by(sentence_of(s, words->tokens.first), names, *words);
  }
  if (!means_both(s, phrase)) return {};
  for (int back = 1; back <= kSentences; ++back) {
    const Sentence* before = sentence_before(s, back);
    if (before == nullptr) break;
    const ProposalSentence p = view_of(s, *before);
    for (const Subjects& found : {first_subjects(p), between(p)}) {
      if (found.size() == 2 && is_of_kind(p, names, phrase, *found[0]) &&
          is_of_kind(p, names, phrase, *found[1])) {
        return found;
      }
    }
  }
  return {};
}

}  // namespace onrecord
