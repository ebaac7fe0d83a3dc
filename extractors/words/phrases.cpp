#include "extractors/words/phrases.hpp"

#include <algorithm>

#include "extractors/words/phrase_chunker.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestSubject = 3;  // nouns of what somebody is told of

}  // namespace

void Chunker::run() {
  std::uint32_t i = begin_;
  while (i < end_) {
    switch (tag(i)) {
      case Tag::kPron:
        i = pronoun(i);
        break;
      case Tag::kDet:
      case Tag::kNoun:
      case Tag::kPropn:
      case Tag::kAdj:
      case Tag::kNum:
        i = noun_phrase(i);
        break;
      case Tag::kVpart:
      case Tag::kVing:
      case Tag::kAdv:
        i = glued_dash(i + 1) || opens_listed_name(i) ? noun_phrase(i) : i + 1;
        break;
      case Tag::kPoss:
        after_owner_ = true;
        ++i;
        break;
      case Tag::kPunct:
        i = party_tag(i);
        break;
      default:
        if (tag(i) != Tag::kOther) after_owner_ = false;
        i = opens_listed_name(i) ? noun_phrase(i) : i + 1;
    }
  }
}

std::uint32_t Chunker::party_tag(std::uint32_t i) {
  after_owner_ = false;
  const std::uint32_t letter = i + 1;
  if (letter + 2 < end_ && (features(letter) & kPartyLetter) != 0 && glued_dash(letter + 1)) {
    return letter + 3;
  }
  return i + 1;
}

void Chunker::add(const Phrase& phrase) {
  const auto index = static_cast<std::int32_t>(reading_.phrases.size());
  for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.end; ++i) {
    reading_.phrase_of[i] = index;
  }
  reading_.phrases.push_back(phrase);
}

std::uint32_t Chunker::noun_phrase(std::uint32_t i) {
  Draft draft;
  draft.first = draft.core = draft.end = i;
  while (draft.end < end_ && extend(draft)) {
  }
  if (!draft.has_head) {
    after_owner_ = false;
    return std::max(draft.end, i + 1);
  }
  finish(draft);
  after_owner_ = false;
  return draft.end;
}

bool Chunker::extend(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Tag t = tag(i);
  const bool opening = i == draft.first;
  if (!opening && stands_apart(i)) return false;
  if (i == draft.core && opens_listed_name(i)) return take_entry(draft);
  if (!opening && glued_dash(i)) return take_compound(draft);
  if (draft.in_name && (features(i) & (kNameParticle | kCapital)) == kNameParticle &&
      joins_name(draft)) {
    return true;
  }
  if (opening && (features(i) & (kNameParticle | kCapital)) == kNameParticle && opens_name(i)) {
    begin_name(draft, i);
    draft.has_head = true;
    return joins_name(draft);
  }
  // "the former All-Star"
  if (!opening && (t == Tag::kDet || t == Tag::kPron) && capital(i) && glued_dash(i + 1)) {
    draft.has_head = draft.in_name = false;
    ++draft.end;
    return true;
  }
  switch (t) {
    case Tag::kDet:
      return take_determiner(draft);
    case Tag::kNum:
      return take_number(draft);
    case Tag::kAdj:
      if (!opening && draft.in_name && tag(i + 1) == Tag::kPropn &&
          (features(i) & (kRole | kHumanNoun)) != 0) {
        return take_noun(draft);  // "NATO official Ida Roth"
      }
      // "the Economic Union of East Asian States"
      if (!opening && draft.in_name && draft.joined && tag(i - 1) == Tag::kPropn && capital(i) &&
          tag(i + 1) == Tag::kPropn && (features(i) & kPeople) != 0) {
        take_middle(draft, 1);
        return true;
      }
      return take_adjective(draft);
    case Tag::kNoun:
      return take_noun(draft);
    case Tag::kPropn:
      return take_name(draft);
    case Tag::kVpart:
    case Tag::kVing:
    case Tag::kAdv:
      if (glued_dash(i + 1) && (!draft.has_head || draft.in_name)) {
        draft.has_head = draft.in_name = false;
        ++draft.end;
        return true;
      }
      if (t == Tag::kAdv && !opening && (!draft.has_head || (draft.amount && !draft.in_name)) &&
          (tag(i + 1) == Tag::kAdj || (tag(i + 1) == Tag::kNum && !draft.has_head))) {
        ++draft.end;
        return true;
      }
      return false;
    default:
      return !opening && joins_name(draft);
  }
}

bool Chunker::take_determiner(Draft& draft) {
  const bool fresh = draft.end == draft.core;  // only determiners so far
  if (!fresh) return false;
  draft.determiner |= features(draft.end);
  draft.core = ++draft.end;
  return true;
}

bool Chunker::take_number(Draft& draft) {
  const Features f = features(draft.end);
  const Features last = draft.end > draft.first ? features(draft.end - 1) : Features{0};
  if (draft.has_head && !draft.in_name && !draft.amount && !draft.adjective_head) return false;
  if (draft.in_name && (last & kCalendarWord) == 0) {
    // "told Lind two officials", "beat Ruiz 6-4"
    if ((f & (kCurrencySign | kNumberWord)) != 0) return false;
    // "the UBC Radio 1 show", but not "told Lind 2 officials"
    const bool counts = surface(draft.end).size() > 1 || is_plural(features(draft.end + 1));
    if (tag(draft.end + 1) == Tag::kNoun && counts) return false;
    if (glued_dash(draft.end + 1) && tag(draft.end + 2) == Tag::kNum) return false;
  }
  draft.has_head = true;
  draft.adjective_head = false;
  if (!draft.in_name) {
    draft.amount = true;
    draft.head = (f & kCurrencySign) != 0 ? Features{kQuantityNoun} : draft.head;
  }
  ++draft.end;
  return true;
}

bool Chunker::take_adjective(Draft& draft) {
  const std::uint32_t i = draft.end;
  if (draft.amount && (features(i) & kOrdinalWord) != 0 && (features(i + 1) & kTimeNoun) != 0) {
    return false;  // "$4 billion last year"
  }
  if (draft.has_head && !draft.amount && !draft.adjective_head) {
    // "the harbour police chief Ida Roth"
    const bool titles = (features(i) & kRole) != 0 && tag(i - 1) == Tag::kNoun;
    if (titles && !draft.in_name && tag(i + 1) == Tag::kPropn) return take_noun(draft);
    // "one rival chief executive"
    if (titles && !draft.in_name && tag(i + 1) == Tag::kNoun && take_entry(draft)) return true;
    // "Quist senior adviser", "Brandvik chief executive"
    const Features after = features(i + 1);
    const bool noun = tag(i + 1) == Tag::kNoun || tag(i + 1) == Tag::kAdj;
    if (!noun || (after & (kRole | kHumanNoun)) == 0) return false;
    // "the county indoor champion", but not "told the crew senior officials had left"
    const bool one =
        tag(i - 1) == Tag::kNoun && (draft.determiner & kThe) != 0 && !is_plural(after);
    if (!draft.in_name && !one) return false;
  }
  if (take_entry(draft)) return true;
  note_country(draft, i);
  draft.in_name = draft.amount = false;
  // "the poor", "the Japanese": unless a noun follows
  draft.has_head = (draft.determiner & kThe) != 0 || (features(i) & kPeople) != 0;
  draft.adjective_head = draft.has_head;
  if (draft.has_head) draft.head = features(i);
  if ((features(i) & kRole) != 0 && capital(i)) note_role(draft, i, i + 1, features(i));
  ++draft.end;
  return true;
}

// "told the council ferries would sail", "told Lind ferries had sailed": what comes before a finite
// verb there is not all of it who is told.
bool Chunker::ends_addressee(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  if (!draft.has_head || draft.first == begin_) return false;
  if (!rules_.tells(words_[draft.first - 1].kind)) return false;
  constexpr Features kAddressee = kRole | kHumanNoun | kGroupNoun | kOrgNoun;
  // "a Senate hearing", "the UBC programme"
  const bool body = (features(i) & (kAddressee | kDocNoun)) != 0;
  const bool told = draft.in_name ? !body : (features(i - 1) & kAddressee) != 0;
  std::uint32_t end = i + 1;
  while (told && end < i + kLongestSubject && tag(end) == Tag::kNoun) ++end;
  return tag(end) == Tag::kModal || tag(end) == Tag::kAux || tag(end) == Tag::kVerb;
}

// "told Reuters Brandvik had sold it": no name of four words.
bool Chunker::ends_told_agency(const Draft& draft) const {
  if (!draft.in_name || draft.end != draft.first + 1 || draft.first == begin_) return false;
  if (!rules_.tells(words_[draft.first - 1].kind)) return false;
  if (!rules_.is_agency(words_[draft.first].kind)) return false;
  std::uint32_t end = draft.end;
  while (end < draft.end + kLongestSubject && (tag(end) == Tag::kNoun || tag(end) == Tag::kPropn)) {
    if ((features(end) & (kOrgDesignator | kDocNoun)) != 0) return false;  // "BBC World Service"
    ++end;
  }
  return tag(end) == Tag::kModal || tag(end) == Tag::kAux || tag(end) == Tag::kVerb;
}

bool Chunker::take_noun(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Features f = features(i);
  if (ends_addressee(draft)) return false;
  if (draft.has_head && draft.in_name && draft.end > draft.first &&
      (features(i - 1) & kCalendarWord) != 0 && (f & kTimeNoun) == 0 && draft.core == draft.first) {
    return false;  // "Monday officials"
  }
  if (take_entry(draft)) return true;
  if ((f & (kRole | kHumanNoun | kHonorific)) != 0) {
    note_role(draft, i, i + 1, f);
    note_gender(draft, rules_.gender(words_[i].word));
  }
  draft.in_name = false;
  draft.amount = false;
  draft.has_head = true;
  draft.adjective_head = false;
  draft.head = f;
  ++draft.end;
  return true;
}

bool Chunker::opens_listed_name(std::uint32_t i) const {
  if (!capital(i) || tag(i) == Tag::kPropn) return false;
  const PhraseRules::State::Entry* entry = rules_.longest_entry(words_, i, end_);
  return entry != nullptr && entry->exact && (entry->features & (kSeat | kOrgName)) != 0;
}

bool Chunker::take_entry(Draft& draft) {
  const std::uint32_t i = draft.end;
  const PhraseRules::State::Entry* entry = rules_.longest_entry(words_, i, end_);
  if (entry == nullptr) return false;
  const std::uint32_t end = i + static_cast<std::uint32_t>(entry->words.size());
  const Features f = entry->features;
  if ((f & (kRole | kHumanNoun)) != 0) {
    note_role(draft, i, end, f);
    note_gender(draft, entry->gender);
    if (tag(i) == Tag::kPropn) {
      begin_name(draft, i);
    } else {
      draft.in_name = false;
    }
  } else if ((f & (kSeat | kPlaceName | kOrgName | kNationalityWord)) != 0) {
    begin_name(draft, i);
    draft.seat = f;
    draft.seat_first = i;
    draft.seat_end = end;
    if (draft.country == 0 && entry->country != 0) {
      draft.country = entry->country;
      draft.country_at = i;
    }
  } else {
    draft.in_name = false;
  }
  draft.name_features |= f;
  draft.amount = false;
  draft.has_head = true;
  draft.adjective_head = false;
  draft.head = f | (features(end - 1) & (kEndsInS | kSingularInS | kCapital));
  draft.end = end;
  return true;
}

bool Chunker::take_compound(Draft& draft) {
  const std::uint32_t last = draft.end + 1;
  const Tag t = tag(last);
  const bool given = draft.in_name && ends_given_name(draft, last);
  draft.given_in_two = draft.given_in_two || given;
  const bool name = given || (draft.in_name && t == Tag::kPropn);
  draft.end += 2;
  if (name) {
    draft.name_features |= features(last);
    draft.head = features(last);
    return true;
  }
  if (draft.in_name && capital(last) && (t == Tag::kNoun || t == Tag::kNum)) return true;
  const bool nominal = t == Tag::kNoun || t == Tag::kPropn || t == Tag::kNum;
  const Tag after = tag(last + 1);
  if (!nominal && last >= draft.core + 3 && tag(last - 3) == Tag::kNoun && after != Tag::kNoun &&
      after != Tag::kPropn && after != Tag::kAdj && !glued_dash(last + 1)) {
    draft.end = last - 2;  // "420,000 copies pre-ordered": the compound is no part of it
    draft.head = features(last - 3);
    return false;
  }
  draft.in_name = draft.amount = false;
  // "the 46-year-old": unless a noun follows
  draft.adjective_head = !nominal && t == Tag::kAdj && (draft.determiner & kThe) != 0;
  draft.has_head = nominal || draft.adjective_head;
  draft.head = features(last);
  if (t == Tag::kPropn) begin_name(draft, last);
  if (t == Tag::kNoun && (draft.head & (kRole | kHumanNoun)) != 0) {
    note_role(draft, last - 2, last + 1, draft.head);
  }
  return true;
}

void Chunker::note_country(Draft& draft, std::uint32_t i) const {
  const CountryId country = rules_.country(words_[i].word);
  if (country == 0 || !capital(i) || (features(i) & (kSeat | kNationalityWord)) == 0) return;
  if (draft.country != 0) return;
  draft.country = country;
  draft.country_at = i;
}

void find_phrases(const Document& document, const Lexicon&, const PhraseRules& rules,
                  Reading& reading) {
  reading.phrases.clear();
  reading.phrase_of.assign(document.tokens.size(), -1);
  std::vector<WordId> months;
  for (const Sentence& sentence : document.sentences) {
    Chunker(document, rules.state(), reading, sentence, months).run();
  }
}

}  // namespace onrecord
