#include "extractors/proposals/proposal_own_side.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_reporters.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kFirstPhrases = 20;

}  // namespace

bool OwnSide::speaks_of_own(const Phrase& it, const Party& speaker) const {
  if (speaker.speaker_id == kNone || !is_person(speaker)) return false;
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker.speaker_id)];
  return names_.speaker_at(span_of(document_, it.tokens)) == kNone && runs_it(rules_, known);
}

Party OwnSide::whole_body(Party leader) const {
  const std::int32_t body = names_.bodies().body_of(leader.speaker_id);
  return body == kNone ? leader : body_party(body, std::move(leader));
}

Party OwnSide::body_party(std::int32_t body, Party words) const {
  words.speaker_id = body;
  words.name = bounded_name(document_.speakers[static_cast<std::size_t>(body)].name);
  return words;
}

bool OwnSide::is_another(const Phrase& subject, const Party& speaker) const {
  const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
  return id != kNone && speaker.speaker_id != kNone && id != speaker.speaker_id;
}

bool OwnSide::is_another_body(const Phrase& subject, const Party& speaker) const {
  return subject.kind == PhraseKind::kPronoun && is_another(subject, speaker) &&
         is_organisation(names_.speaker_at(span_of(document_, subject.tokens)));
}

bool OwnSide::is_text(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::kPronoun) return false;
  const std::int32_t id = names_.speaker_at(span_of(document_, phrase.tokens));
  return id != kNone &&
         document_.speakers[static_cast<std::size_t>(id)].kind == SpeakerKind::kDocument;
}

bool OwnSide::is_own(const ProposalSentence& s, bool aloud, const Party& speaker,
                     const Phrase* reporter, const Phrase& subject) const {
  if (s.phrase_is(subject, rules_.pron_i) || s.phrase_is(subject, rules_.pron_we)) return aloud;
  if (aloud) {
    // "Marlow will work with Berg," Marlow Ltd said.
    return subject.kind == PhraseKind::kName && is_organisation(speaker.speaker_id) &&
           names_.speaker_at(span_of(document_, subject.tokens)) == speaker.speaker_id;
  }
  if (subject.kind == PhraseKind::kPronoun) {
    if (s.phrase_is(subject, rules_.pron_it) && reporter != nullptr &&
        (s.phrase_is(*reporter, rules_.person) || s.phrase_is(*reporter, rules_.titled))) {
      return false;
    }
    const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
    if (id != kNone && speaker.speaker_id != kNone && id != speaker.speaker_id) return false;
    return !s.phrase_is(subject, rules_.pron_this) && !s.phrase_is(subject, rules_.pron_you) &&
           !s.phrase_is(subject, rules_.pron_who);
  }
  // "said his remarks would": what is his does nothing, unless it is on his side.
  if (s.is(subject.tokens.first, rules_.pron_poss) && !s.is(subject.head, rules_.own_side)) {
    return false;
  }
  const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
  if (id != kNone && speaker.speaker_id != kNone) return id == speaker.speaker_id;
  return names_.party(subject, "").name == speaker.name;
}

bool OwnSide::is_own_side(const ProposalSentence& s, bool aloud, const Party& speaker,
                          const Phrase& subject) const {
  if (speaker.speaker_id == kNone) return false;
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker.speaker_id)];
  const bool own = s.is(subject.tokens.first, rules_.pron_poss);
  if (own && is_organisation(speaker.speaker_id)) return s.is(subject.head, rules_.own_side);
  // "the palace said President Ruiz would", "the palace said the president would"
  const bool titled = subject.kind == PhraseKind::kName ? s.phrase_is(subject, rules_.titled)
                                                        : s.phrase_is(subject, rules_.definite);
  if (!aloud && subject.kind != PhraseKind::kPronoun && titled &&
      is_organisation(speaker.speaker_id)) {
    for (std::uint32_t i = subject.tokens.first; i < subject.tokens.end; ++i) {
      if (s.is(i, rules_.office) || s.is(i, rules_.leader)) return true;
    }
  }
  const bool officials = known.kind == SpeakerKind::kGroup && holds_office(rules_, known);
  if (known.kind != SpeakerKind::kPerson && known.kind != SpeakerKind::kAnonymous && !officials) {
    return false;
  }
  // "the envoy said they would": those for whom he speaks.
  if (!aloud && s.phrase_is(subject, rules_.pron_they)) {
    const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
    return id != kNone && id != speaker.speaker_id;
  }
  if (subject.kind == PhraseKind::kPronoun) {
    return !aloud && s.phrase_is(subject, rules_.pron_it) &&
           is_organisation(names_.speaker_at(span_of(document_, subject.tokens)));
  }
  if (!aloud && s.phrase_is(subject, rules_.org) && subject.kind == PhraseKind::kName) return true;
  if (!aloud && leads_state(known, subject)) return true;
  // "Tom Berg, who runs the yard, said Marlow would": a firm that nobody else explains.
  if (!aloud && subject.kind == PhraseKind::kName && runs_it(rules_, known) &&
      !s.phrase_is(subject, rules_.person) && !s.phrase_is(subject, rules_.titled) &&
      !is_known_person(subject) && !is_thing(s, subject)) {
    return true;
  }
  // "his Liberal Democrats"
  if (own && !aloud && subject.kind == PhraseKind::kName && !s.phrase_is(subject, rules_.person) &&
      !is_known_person(subject)) {
    return true;
  }
  if (own) return s.is(subject.head, rules_.own_side);
  // "the council", "Marlow council"
  const bool one =
      s.phrase_is(subject, rules_.definite) ||
      (subject.kind == PhraseKind::kCommon && s.tag(subject.core.first) == Tag::kPropn &&
       !s.phrase_is(subject, rules_.plural));
  if (one && s.is(subject.head, rules_.own_side)) {
    return !is_state(s, subject) || holds_office(rules_, known);
  }
  // "Berg, the Tory chairman, said a Tory government would"
  if (!aloud && s.is(subject.head, rules_.governs) && subject.kind == PhraseKind::kCommon) {
    const std::string_view party =
        slice(document_.article.text, document_.tokens[subject.core.first].span);
    if (subject.core.first < subject.head && known.role.find(party) != std::string::npos) {
      return true;
    }
  }
  // "a police spokesman said police would"
  if (!aloud && subject.kind == PhraseKind::kCommon && s.is(subject.head, rules_.own_side) &&
      subject.tokens.end - subject.tokens.first == 1 &&
      known.role.find(slice(document_.article.text, span_of(document_, subject.core))) !=
          std::string::npos) {
    return true;
  }
  // "the head of the union said members would"
  if (!aloud && s.is(subject.head, rules_.members) &&
      subject.tokens.end - subject.tokens.first == 1 && runs_it(rules_, known)) {
    return true;
  }
  // "the minister said officials would"
  if (s.is(subject.head, rules_.office) && s.phrase_is(subject, rules_.plural) &&
      subject.kind == PhraseKind::kCommon) {
    return holds_office(rules_, known);
  }
  const std::string_view core = slice(document_.article.text, span_of(document_, subject.core));
  return core.size() > 1 && subject.kind == PhraseKind::kName &&
         known.role.find(core) != std::string::npos && known.name.find(core) == std::string::npos;
}

// "Anan, the Thai premier, said Thailand would"; "Kenya would, the minister said", where Kenya is
// the country that the article names first.
bool OwnSide::leads_state(const Speaker& known, const Phrase& subject) const {
  if (subject.kind != PhraseKind::kName || !holds_office(rules_, known)) return false;
  const std::string_view state = slice(document_.article.text, span_of(document_, subject.core));
  const std::string_view role = known.kind == SpeakerKind::kPerson ? known.role : known.name;
  bool other = false;
  bool minister = false;
  for (std::size_t begin = 0; begin < role.size();) {
    const std::size_t end = std::min(role.find(' ', begin), role.size());
    std::string_view part = role.substr(begin, end - begin);
    for (const std::string_view owner : {"'s", "’s"}) {
      if (part.ends_with(owner)) part.remove_suffix(owner.size());
    }
    const auto found = rules_.lexicon->look_up(part);
    const std::string_view nation =
        found.word == kNoWord ? std::string_view()
                              : rules_.lexicon->value(found.word, rules_.nationality_name);
    if (!nation.empty() && nation == state) return true;
    other = other || !nation.empty();
    minister = minister || rules_.has(found.kind, rules_.minister);
    begin = end + 1;
  }
  return minister && !other && subject.country != 0 && is_country_told_of(subject.country);
}

// Of a dateline, or of the first words behind it.
bool OwnSide::is_country_told_of(CountryId country) const {
  const std::size_t last = std::min(reading_.phrases.size(), kFirstPhrases);
  for (std::size_t i = 0; i < last; ++i) {
    const Phrase& phrase = reading_.phrases[i];
    if (phrase.country == 0) continue;
    if (phrase.country == country) return true;
    const std::uint32_t next = phrase.tokens.end;
    const bool dateline =
        next < document_.tokens.size() &&
        is_dash_or_hyphen(slice(document_.article.text, document_.tokens[next].span));
    if (!dateline) return false;
  }
  return false;
}

bool OwnSide::is_known_person(const Phrase& subject) const {
  const std::int32_t id = names_.speaker_at(span_of(document_, subject.tokens));
  return id != kNone &&
         document_.speakers[static_cast<std::size_t>(id)].kind == SpeakerKind::kPerson;
}

bool OwnSide::is_person(const Party& party) const {
  if (party.speaker_id == kNone) return false;
  const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(party.speaker_id)].kind;
  return kind == SpeakerKind::kPerson || kind == SpeakerKind::kAnonymous;
}

bool OwnSide::is_organisation(std::int32_t id) const {
  if (id == kNone) return false;
  const SpeakerKind kind = document_.speakers[static_cast<std::size_t>(id)].kind;
  return kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment;
}

}  // namespace onrecord
