#include <algorithm>

#include "extractors/words/phrase_chunker.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestSyllable = 5;  // letters of the second half of "Ti-lan"

}  // namespace

bool Chunker::take_name(Draft& draft) {
  const std::uint32_t i = draft.end;
  const Features f = features(i);
  if ((f & kCalendarWord) != 0) {
    draft.person_month = is_person_month(draft);
    if (!draft.person_month && !take_calendar(draft)) return false;
  }
  if ((f & kHandleWord) != 0 && i > draft.first) return false;
  if (addresses_next(draft) || ends_told_agency(draft)) return false;
  if (draft.has_head && i > draft.first && (f & kCalendarWord) == 0) {
    const Features last = features(i - 1);
    if (draft.in_name) {
      if ((last & kCalendarWord) != 0 && draft.determiner == 0 && !draft.person_month) return false;
    } else if (tag(i - 1) == Tag::kNoun) {
      // "the two-term Democrat"
      const bool compound = i >= draft.core + 3 && glued_dash(i - 2) && (f & kPeople) != 0 &&
                            (draft.determiner & kThe) != 0;
      const bool titles = compound || (last & (kRole | kHumanNoun | kOrgNoun)) != 0 ||
                          draft.role_end == i ||
                          ((last & kGroupNoun) != 0 && draft.determiner != 0);
      // "chief of staff Ana Ruiz" is one.
      const bool several = is_plural(draft.role_end == i ? draft.head : last);
      if (!titles || several || (!compound && !continues_as_title(draft))) return false;
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
  // "Quist Partners": no partners, but a firm.
  const bool firm =
      (f & kCompanySuffix) != 0 && i > draft.name && tag(i + 1) != Tag::kPropn && capital(i);
  if (((f & (kRole | kHonorific)) != 0 && !firm && !is_surname(draft, i)) ||
      titles_opening(draft, i)) {
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

// "Speaking in Harrow Mr Lind said", where a comma is missing; not "Transport Minister Mr Lind".
bool Chunker::addresses_next(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  return draft.in_name && draft.role_end != i && (features(i) & kPlainHonorific) != 0 &&
         (features(i - 1) & (kRole | kHumanNoun | kOrgNoun | kHonorific)) == 0;
}

bool Chunker::is_given_month(std::uint32_t i) const {
  return surface(i) == "May" || surface(i) == "June" || surface(i) == "April";
}

// "Theresa May", "Mrs May", and "May" after them; not "in May", "May 3".
bool Chunker::is_person_month(const Draft& draft) {
  const std::uint32_t i = draft.end;
  if (!is_given_month(i)) return false;
  const WordId word = words_[i].word;
  const bool known = std::find(months_.begin(), months_.end(), word) != months_.end();
  constexpr Features kNoSurname = kCommonWord | kCalendarWord | kOrgDesignator | kCompanySuffix |
                                  kEventDesignator | kSeat | kPeople | kPlaceName | kAllCapitals;
  const bool before_surname =
      tag(i + 1) == Tag::kPropn && (features(i + 1) & kNoSurname) == 0 && surface(i) != "May";
  if (draft.end > draft.first) {
    // "Minister April Quist", "Mayor June Park", "Resident April Lind"
    constexpr Features kNoPark = kNoSurname & ~(kCommonWord | kPlaceName);
    if (draft.role_end == i && tag(i + 1) == Tag::kPropn && (features(i + 1) & kNoPark) == 0 &&
        !is_plural(draft.role)) {
      return true;
    }
    const Features last = features(i - 1);
    if (before_surname && (last & kHumanNoun) != 0 && !is_plural(last)) return true;
    constexpr Features kGiven = kHonorific | kMaleName | kFemaleName;
    if (!draft.in_name || (features(i - 1) & kGiven) == 0) return false;
    if (tag(i + 1) == Tag::kNum) return false;
    if (!known) months_.push_back(word);
    return true;
  }
  const Tag before = i > begin_ ? tag(i - 1) : Tag::kPunct;
  // "April Quist, a clerk,"
  if (before_surname && (before == Tag::kPunct || before == Tag::kConj)) return true;
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
  // "Harbour Raj Minister Devi Lal Lind": a given name behind it is another's.
  if (tag(i + 1) == Tag::kPropn && tag(i + 2) == Tag::kPropn) return false;
  return draft.role_end != i && (features(i - 1) & (kMaleName | kFemaleName | kInitialLetter)) != 0;
}

// "the bench of Chief Justice Ana Ruiz": a title and who bears it.
bool Chunker::titles_person(std::uint32_t i) const {
  const std::uint32_t first = i;
  while (tag(i) == Tag::kPropn && (features(i) & (kRole | kHonorific | kCommonWord)) != 0 &&
         (features(i) & (kMaleName | kFemaleName)) == 0) {
    ++i;
  }
  if (i == first || (features(i - 1) & (kRole | kHonorific)) == 0) return false;
  return tag(i) == Tag::kPropn && tag(i + 1) == Tag::kPropn &&
         ((features(i) & (kMaleName | kFemaleName | kInitialLetter)) != 0 || is_initials(i));
}

// "It was late, de Lind said": a family name alone.
bool Chunker::opens_name(std::uint32_t particle) const {
  if (tag(particle) != Tag::kNoun || surface(particle) == "bar") return false;
  std::uint32_t next = particle + 1;
  while (next < particle + 3 && (features(next) & (kNameParticle | kCapital)) == kNameParticle) {
    ++next;
  }
  return capital(next) && tag(next) == Tag::kPropn && (features(next) & kCalendarWord) == 0;
}

// "Bao Ti-lan", "Hae-won Park": the second half of a given name; not "the Ulm-led Park".
bool Chunker::ends_given_name(const Draft& draft, std::uint32_t last) const {
  constexpr Features kNoGiven = kSeat | kPeople | kPlaceName | kOrgName | kAllCapitals |
                                kCommonWord | kCalendarWord | kOrgDesignator;
  if (capital(last) || (features(last) & kCompoundEnd) != 0) return false;
  if (surface(last).size() > kLongestSyllable || (features(last - 2) & kNoGiven) != 0) return false;
  if (!capital(last - 2) || glued_dash(last + 1)) return false;
  const Tag next = tag(last + 1);
  if (next == Tag::kNoun || next == Tag::kAdj || next == Tag::kVing) return false;
  const bool family_first = draft.name + 2 == last - 1 && draft.role_end <= draft.name &&
                            capital(draft.name) && (features(draft.name) & kOrgDesignator) == 0;
  const std::uint32_t first = draft.role_end > draft.name ? draft.role_end : draft.name;
  return family_first || first + 2 == last - 1 || (first + 1 == last - 1 && next == Tag::kPropn);
}

// "Teenager Ana Ruiz won", "Catcher J.T. Lind": what somebody is, with the capital of the sentence;
// not "Brewer Marsh Lind", which is a company.
bool Chunker::titles_opening(const Draft& draft, std::uint32_t i) const {
  const Features f = features(i);
  if (i != begin_ || draft.first != i || (f & kHumanNoun) == 0 || is_plural(f)) return false;
  if ((f & (kMaleName | kFemaleName)) != 0 || tag(i + 1) != Tag::kPropn) return false;
  // "Resident June Quist"
  if (is_given_month(i + 1) && tag(i + 2) == Tag::kPropn) return true;
  constexpr Features kNoName = kOrgDesignator | kCompanySuffix | kEventDesignator |
                               kPlaceDesignator | kSeat | kPeople | kCommonWord | kCalendarWord;
  const Features next = features(i + 1);
  if ((next & (kMaleName | kFemaleName | kInitialLetter)) != 0 || is_initials(i + 1)) return true;
  if ((f & kFirmNoun) != 0 || (next & kNoName) != 0 || (next & kAllCapitals) != 0) return false;
  return tag(i + 2) == Tag::kPropn && (features(i + 2) & kNoName) == 0;
}

void Chunker::begin_name(Draft& draft, std::uint32_t i) {
  if (draft.in_name) return;
  draft.in_name = true;
  draft.name = i;
  draft.name_features = 0;
  draft.joined = false;
}

}  // namespace onrecord
