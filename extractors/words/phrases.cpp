#include "extractors/words/phrases.hpp"

#include <algorithm>

#include "extractors/words/phrase_chunker.hpp"

namespace onrecord {

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
        i = glued_dash(i + 1) ? noun_phrase(i) : i + 1;
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
        ++i;
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
  const std::int32_t index = static_cast<std::int32_t>(reading_.phrases.size());
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
  if (!opening && glued_dash(i)) return take_compound(draft);
  if (draft.in_name && (features(i) & (kNameParticle | kCapital)) == kNameParticle &&
      joins_name(draft)) {
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
    // "told Smith two officials", "beat Ruiz 6-4"
    if ((f & (kCurrencySign | kNumberWord)) != 0 || tag(draft.end + 1) == Tag::kNoun) return false;
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
    // "Trump senior adviser", "Apple chief executive"
    const Features after = features(i + 1);
    const bool noun = tag(i + 1) == Tag::kNoun || tag(i + 1) == Tag::kAdj;
    if (!draft.in_name || !noun || (after & (kRole | kHumanNoun)) == 0) return false;
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

bool Chunker::take_noun(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Features f = features(i);
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

bool Chunker::take_name(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Features f = features(i);
  if ((f & kCalendarWord) != 0) {
    draft.person_month = is_person_month(draft);
    if (!draft.person_month && !take_calendar(draft)) return false;
  }
  if ((f & kHandleWord) != 0 && i > draft.first) return false;
  if (draft.has_head && i > draft.first && (f & kCalendarWord) == 0) {
    const Features last = features(i - 1);
    if (draft.in_name) {
      if ((last & kCalendarWord) != 0 && (draft.determiner == 0)) return false;
    } else if (tag(i - 1) == Tag::kNoun) {
      const bool titles = (last & (kRole | kHumanNoun | kOrgNoun)) != 0 || draft.role_end == i ||
                          ((last & kGroupNoun) != 0 && draft.determiner != 0);
      if (!titles || is_plural(last) || !continues_as_title(draft)) return false;
    } else if (tag(i - 1) == Tag::kNum) {
      if (draft.amount && (f & kOrgDesignator) == 0 && draft.determiner == 0 &&
          !counts_people(i - 1)) {
        return false;
      }
    }
  }
  if (take_entry(draft)) return true;
  note_country(draft, i);
  begin_name(draft, i);
  if ((f & (kRole | kHonorific)) != 0 && !is_surname(draft, i)) {
    note_role(draft, i, i + 1, f);
    note_gender(draft, rules_.gender(words_[i].word));
  }
  draft.name_features |= f;
  draft.has_head = true;
  draft.adjective_head = false;
  draft.amount = false;
  draft.head = f;
  ++draft.end;
  return true;
}

// "Theresa May", "Mrs May", and "May" after them; not "in May", "May 3".
bool Chunker::is_person_month(const Draft& draft) {
  const std::uint32_t i = draft.end;
  if (surface(i) != "May" && surface(i) != "June" && surface(i) != "April") return false;
  const WordId word = words_[i].word;
  const bool known = std::find(months_.begin(), months_.end(), word) != months_.end();
  if (draft.end > draft.first) {
    constexpr Features kGiven = kHonorific | kMaleName | kFemaleName;
    if (!draft.in_name || (features(i - 1) & kGiven) == 0) return false;
    if (tag(i + 1) == Tag::kNum) return false;
    if (!known) months_.push_back(word);
    return true;
  }
  const Tag before = i > begin_ ? tag(i - 1) : Tag::kPunct;
  return known && tag(i + 1) != Tag::kNum && before != Tag::kPrep && before != Tag::kNum &&
         before != Tag::kDet && before != Tag::kAdj;
}

// "one Sanders supporter", "two White House officials": a number in words, and a noun after names.
bool Chunker::counts_people(std::uint32_t number) const {
  if ((features(number) & kNumberWord) == 0) return false;
  std::uint32_t i = number + 1;
  while (i < number + 5 && tag(i) == Tag::kPropn) ++i;
  return tag(i) == Tag::kNoun && (features(i) & (kRole | kHumanNoun)) != 0;
}

bool Chunker::is_surname(const Draft& draft, std::uint32_t i) const {
  if (!draft.in_name || i == draft.name) return false;
  if ((features(i - 1) & kHonorific) != 0) return tag(i + 1) != Tag::kPropn;  // "Mr. King"
  return draft.role_end != i && (features(i - 1) & (kMaleName | kFemaleName | kInitialLetter)) != 0;
}

void Chunker::begin_name(Draft& draft, std::uint32_t i) {
  if (draft.in_name) return;
  draft.in_name = true;
  draft.name = i;
  draft.name_features = 0;
  draft.joined = false;
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
  const bool name = draft.in_name && t == Tag::kPropn;
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

bool Chunker::joins_name(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Features f = features(i);
  if (!draft.in_name) {
    // "a big, costly mistake", "economic and political reform"
    const bool joins = (f & kCommaMark) != 0 || tag(i) == Tag::kConj;
    const Tag after = tag(i + 2);
    if (!joins || tag(i - 1) != Tag::kAdj || (features(i - 1) & kOrdinalWord) != 0 ||
        tag(i + 1) != Tag::kAdj || (after != Tag::kNoun && after != Tag::kAdj) ||
        (capital(i + 1) && !capital(i - 1))) {  // "was good, Irish officials said"
      return false;
    }
    draft.has_head = false;
    draft.end += 2;
    return true;
  }
  if (names_itself(i)) {
    draft.end = i + 1;
    return true;
  }
  if (i + 1 < end_ && surface(i) == "/" && tag(i + 1) == Tag::kPropn && touches(i) &&
      touches(i + 1)) {
    take_middle(draft, 2);  // "a Harbour News/Ulm Post poll"
    return true;
  }
  if (names_members(i)) {
    draft.role = 0;
    draft.role_first = draft.role_end = 0;
    draft.gender = Gender::kUnknown;
    take_middle(draft, 2);
    return true;
  }
  if ((f & kCommaMark) != 0) {
    if (draft.joined && (draft.name_features & kDividedOffice) != 0 && tag(i + 1) == Tag::kPropn &&
        (features(i + 1) & kCommonWord) != 0 &&
        ((features(i + 2) & kNameMiddle) != 0 || (features(i + 2) & kCommaMark) != 0)) {
      take_middle(draft, 2);  // "Ministry of Economy, Trade and Industry"
      return true;
    }
    if ((features(i + 1) & (kNameSuffix | kCompanySuffix)) == 0 || tag(i + 1) != Tag::kPropn ||
        draft.role_end == i || (features(i + 1) & kOrgDesignator) != 0) {
      return false;
    }
    take_middle(draft, 2);
    return true;
  }
  if ((f & kNameParticle) != 0 && !capital(i)) {
    std::uint32_t next = i + 1;
    while (next < end_ && next < i + 3 && (features(next) & kNameParticle) != 0 && !capital(next)) {
      ++next;
    }
    // "Omar al-Tamimi"
    if (next == i + 1 && glued_dash(next) && capital(next + 1)) {
      take_middle(draft, 3);
      return true;
    }
    if (tag(next) != Tag::kPropn || (features(next) & kCalendarWord) != 0) return false;
    if (next == i + 1 && glued_dash(next)) return false;
    take_middle(draft, next + 1 - i);
    return true;
  }
  if ((f & kNameMiddle) == 0 || draft.role_end == i) return false;
  const bool ampersand = surface(i) == "&";
  if (ampersand) {
    if (tag(i + 1) != Tag::kPropn) return false;
    draft.joined = true;
    take_middle(draft, 2);
    return true;
  }
  const bool organisation = (draft.name_features & (kOrgDesignator | kPlaceDesignator)) != 0 ||
                            (draft.name_features & kEventDesignator) != 0;
  if ((f & kOfWord) != 0) {
    const Features last = features(i - 1);
    const bool general = organisation || ((last & (kCommonWord | kGroupNoun | kOrgNoun)) != 0 &&
                                          (last & (kSeat | kMaleName | kFemaleName)) == 0);
    if (!general) return false;
  } else if (!(draft.joined && (draft.name_features & kDividedOffice) != 0) &&
             !opens_office(draft)) {
    return false;  // "and", "for": only deep inside the name of an organisation
  }
  std::uint32_t next = i + 1;
  if (tag(next) == Tag::kDet && (features(next) & kThe) != 0) ++next;
  // "Office for National Statistics"
  const bool described = capital(next) && tag(next) == Tag::kAdj && tag(next + 1) == Tag::kPropn;
  if (tag(next) != Tag::kPropn && !described && !(capital(next) && tag(next) == Tag::kNum)) {
    return false;
  }
  if ((features(next) & kCalendarWord) != 0) return false;
  const bool general = (features(next) & (kCommonWord | kOrgDesignator)) != 0 ||
                       (tag(i) == Tag::kPrep && tag(next + 1) == Tag::kPropn &&
                        (features(next) & (kSeat | kMaleName | kFemaleName)) == 0);
  if ((f & kOfWord) == 0 && !general) return false;
  draft.joined = true;
  take_middle(draft, next + 1 - i);
  return true;
}

// "Farmers' Union", "Women's Institute": an organisation named after its members, not the union of
// somebody.
bool Chunker::names_members(std::uint32_t i) const {
  if (tag(i) != Tag::kPoss || tag(i + 1) != Tag::kPropn) return false;
  if ((features(i + 1) & kOrgDesignator) == 0 || (features(i + 1) & kSeat) != 0) return false;
  const Features members = features(i - 1);
  return is_plural(members) && (members & (kRole | kHumanNoun | kCommonWord)) != 0 &&
         (members & (kPeople | kNationalityWord | kPlaceName | kCountryName | kOrgDesignator)) == 0;
}

// "Brandvik's said it", "Brandvik's Inc.": an owner of nothing is a name with its "'s".
bool Chunker::names_itself(std::uint32_t i) const {
  if (tag(i) != Tag::kPoss || surface(i).size() < 2) return false;
  if ((features(i + 1) & kCompanySuffix) != 0 && (features(i + 1) & kCommonWord) == 0) {
    return (features(i - 1) & kSeat) == 0;
  }
  const Tag next = tag(i + 1);
  if (next == Tag::kModal) return true;
  if (next != Tag::kVerb && next != Tag::kVpart) return false;
  const Tag object = tag(i + 2);
  return object == Tag::kPron || object == Tag::kDet || object == Tag::kSubord;
}

// "Office for ...", "Committee on ...", "the Food and Drug Administration"
bool Chunker::opens_office(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  const Features f = features(i - 1);
  if (tag(i) != Tag::kConj) return (f & kDividedOffice) != 0;
  constexpr Features kOther = kSeat | kPlaceName | kMaleName | kFemaleName | kOrgDesignator;
  return (draft.determiner & kThe) != 0 && i <= draft.name + 2 && (f & kOther) == 0 &&
         (features(i + 1) & kCommonWord) != 0 && tag(i + 2) == Tag::kPropn &&
         (features(i + 2) & kOrgDesignator) != 0;
}

void Chunker::take_middle(Draft& draft, std::uint32_t count) {
  draft.end += count;
  draft.head = features(draft.end - 1);
  draft.name_features |= draft.head;
  if ((draft.head & kCountryName) != 0) note_country(draft, draft.end - 1);
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
