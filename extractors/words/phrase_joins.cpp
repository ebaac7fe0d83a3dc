// What small words, commas and marks join to a name.

#include <algorithm>

#include "extractors/words/phrase_chunker.hpp"
#include "extractors/words/word_flags.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kMostGiven = 3;        // words before a nickname
constexpr std::uint32_t kLongestNickname = 3;  // words
constexpr std::uint32_t kLongestFirm = 8;      // tokens behind "and"
constexpr std::uint32_t kLongestOffice = 9;    // tokens behind its first field
constexpr std::size_t kLongestSuffix = 6;      // bytes of "S.p.A."

}  // namespace

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
  // "Opec+"
  if (surface(i) == "+" && touches(i) && !touches(i + 1)) {
    draft.end = i + 1;
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
  // "Committee to Protect Divers"
  if ((words_[i].flags & kToParticle) != 0 && (features(i - 1) & kOrgDesignator) != 0 &&
      capital(i + 1) && capital(i + 2) && tag(i + 2) == Tag::kPropn &&
      (words_[i + 1].flags & kBase) != 0) {
    draft.joined = true;
    take_middle(draft, 3);
    return true;
  }
  if (names_members(draft)) {
    draft.role = 0;
    draft.role_first = draft.role_end = 0;
    draft.gender = Gender::kUnknown;
    take_middle(draft, 2);
    return true;
  }
  if ((f & kNicknameMark) != 0 && tag(i) == Tag::kPunct) {
    const std::uint32_t family = past_nickname(draft, i);
    if (family == i) return false;
    draft.nickname = {i, family};
    take_middle(draft, family + 1 - i);
    return true;
  }
  if (opens_joint_office(draft)) {
    draft.joined = true;
    take_middle(draft, 2);
    return true;
  }
  if ((f & kCommaMark) != 0) {
    // Not "the Harbour and Tides Commission, Brandvik, which".
    if (draft.joined && (draft.name_features & kDividedOffice) != 0 &&
        (features(i - 1) & kDividedOffice) == 0 && tag(i + 1) == Tag::kPropn &&
        ((features(i + 1) & kCommonWord) != 0 || rules_.is_field(words_[i + 1].kind)) &&
        ((features(i + 2) & kNameMiddle) != 0 || (features(i + 2) & kCommaMark) != 0)) {
      take_middle(draft, 2);  // "Ministry of Economy, Trade and Industry"
      return true;
    }
    if ((features(i + 1) & (kNameSuffix | kCompanySuffix)) == 0 || tag(i + 1) != Tag::kPropn ||
        draft.role_end == i || (features(i + 1) & kOrgDesignator) != 0) {
      return false;
    }
    // "In May, Supermarkets Union said"; but "Brandvik, Inc. Chairman Ana Ruiz".
    if (surface(i + 1).size() > kLongestSuffix && tag(i + 2) == Tag::kPropn) return false;
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
  if (joins_firm(draft) || joins_partners(draft) || joins_office(draft) ||
      (ampersand && tag(i + 1) == Tag::kPropn)) {
    draft.joined = true;
    take_middle(draft, 2);
    return true;
  }
  if (ampersand) return false;
  const bool organisation =
      (draft.name_features & (kOrgDesignator | kPlaceDesignator | kEventDesignator)) != 0;
  if ((f & kOfWord) != 0) {
    const Features last = features(i - 1);
    // "Lori Banner of Velden"
    const bool person = i > draft.name + 1 && i <= draft.name + kMostGiven &&
                        (features(draft.name) & (kMaleName | kFemaleName)) != 0 && !organisation;
    const bool general =
        organisation || (!person && (last & (kCommonWord | kGroupNoun | kOrgNoun)) != 0 &&
                         (last & (kSeat | kMaleName | kFemaleName)) == 0);
    // "Brandvik Corp. of America"
    const bool land = (last & kCompanySuffix) != 0 && (features(i + 1) & kCountryName) != 0;
    if ((!general && !land) || titles_person(i + 1)) return false;
  } else if (!(draft.joined && (draft.name_features & kDividedOffice) != 0) &&
             (tag(i) == Tag::kConj || (features(i - 1) & kDividedOffice) == 0)) {
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
  // "Department for Work and Pensions", "of Health and Social Care"
  constexpr Features kOther = kSeat | kPeople | kPlaceName | kOrgName | kMaleName | kFemaleName;
  const bool divided =
      draft.joined && (draft.name_features & kDividedOffice) != 0 &&
      (is_plural(features(next)) || described || (features(next) & kNameAdjective) != 0 ||
       rules_.is_field(words_[next].kind)) &&
      (features(next) & kOther) == 0;
  // "Department for Business"
  const bool office = tag(i) == Tag::kPrep && (features(i - 1) & kDividedOffice) != 0 &&
                      (features(next) & kOther) == 0;
  if ((f & kOfWord) == 0 && !general && !divided && !office) return false;
  draft.joined = true;
  take_middle(draft, next + 1 - i);
  return true;
}

// "Ana “Dee” Ruiz", "Robert (Bob) Lind": a given name, and a family name behind the marks.
std::uint32_t Chunker::past_nickname(const Draft& draft, std::uint32_t i) const {
  const std::uint32_t given = draft.role_end > draft.name ? draft.role_end : draft.name;
  if (i <= given || i > given + kMostGiven || tag(i - 1) != Tag::kPropn || touches(i)) return i;
  constexpr Features kNoGiven = kSeat | kPeople | kCalendarWord | kOrgDesignator | kCompanySuffix;
  if ((features(i - 1) & kNoGiven) != 0) return i;
  const bool bracket = surface(i) == "(";
  if (bracket && (features(i - 1) & (kMaleName | kFemaleName)) == 0) return i;
  std::uint32_t close = i + 1;
  while (close < end_ && close <= i + kLongestNickname && tag(close) != Tag::kPunct) ++close;
  if (close == i + 1 || (features(close) & kNicknameMark) == 0 || !touches(close)) return i;
  if (!capital(i + 1) || (bracket && (close != i + 2 || surface(close) != ")"))) return i;
  const std::uint32_t family = close + 1;
  if (tag(family) != Tag::kPropn || touches(family)) return i;
  constexpr Features kNoFamily = kCalendarWord | kOrgDesignator | kEventDesignator;
  return (features(family) & kNoFamily) == 0 ? family : i;
}

// "Farmers' Union", "Women's Institute", "the Lind's Foundation": an organisation named after its
// members or somebody, not the union of theirs.
bool Chunker::names_members(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  if (tag(i) != Tag::kPoss || tag(i + 1) != Tag::kPropn) return false;
  const Features members = features(i - 1);
  const bool saint = i > draft.name + 1 && rules_.is_saint(words_[i - 2].kind);
  // "Velden Children's Medical Center", "St. Brigid's Hospital"
  if (saint || (is_plural(members) && (members & kHumanNoun) != 0)) {
    const std::uint32_t end = end_of_names(i + 1, i + kLongestFirm);
    if ((features(end - 1) & kOrgDesignator) != 0) return true;
  }
  if ((features(i + 1) & kOrgDesignator) == 0 || (features(i + 1) & kSeat) != 0) return false;
  constexpr Features kOther = kPeople | kNationalityWord | kPlaceName | kCountryName;
  if ((members & kOther) != 0) return false;
  if (is_plural(members) && (members & (kRole | kHumanNoun)) != 0) return true;
  // "the Velden County Sheriff's Office"
  if ((members & kRole) != 0 && (features(i + 1) & kDividedOffice) != 0) return true;
  if ((members & kOrgDesignator) != 0) return false;
  if (is_plural(members) && (members & kCommonWord) != 0) return true;
  constexpr Features kOffice = kRole | kSeat | kOrgName | kCompanySuffix | kAllCapitals |
                               kCommonWord | kHumanNoun | kOrgNoun | kCalendarWord;
  return (draft.determiner & kThe) != 0 && draft.name == draft.first + 1 &&
         draft.end == draft.name + 1 && (members & kOffice) == 0;
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

std::uint32_t Chunker::end_of_names(std::uint32_t first, std::uint32_t limit) const {
  while (first < limit && tag(first) == Tag::kPropn && capital(first)) ++first;
  return first;
}

// "the Food and Drug Administration", "the Dockers and Allied Workers Union"; but "the Interior and
// Health Ministries" are two.
bool Chunker::joins_office(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  const Features f = features(i - 1);
  if (tag(i) != Tag::kConj || tag(i + 1) != Tag::kPropn || !capital(i + 1)) return false;
  constexpr Features kOther = kSeat | kPlaceName | kOrgName | kPeople | kMaleName | kFemaleName |
                              kOrgDesignator | kAllCapitals;
  constexpr Features kOrdinary = kCommonWord | kGroupNoun;
  if ((f & kOther) != 0 || ((f | features(i + 1)) & kOrdinary) == 0) return false;
  if ((draft.determiner & kThe) == 0 || i > draft.name + 2) return false;
  const std::uint32_t end = end_of_names(i + 2, i + kLongestFirm);
  return end > i + 2 && (features(end - 1) & kOrgDesignator) != 0;
}

// "Trade and Industry Secretary", "Culture, Media and Sport Department": what an office is for,
// from the mark or small word on.
bool Chunker::opens_joint_office(const Draft& draft) const {
  const auto is_field = [this](std::uint32_t i) {
    return tag(i) == Tag::kPropn && capital(i) && rules_.is_field(words_[i].kind);
  };
  if (!is_field(draft.end - 1)) return false;
  bool joined = false;
  const std::uint32_t limit = std::min(end_, draft.end + kLongestOffice);
  for (std::uint32_t i = draft.end; i < limit; ++i) {
    if (tag(i) == Tag::kConj || (features(i) & kCommaMark) != 0) {
      joined |= tag(i) == Tag::kConj;
      if (!is_field(i + 1)) return false;
    } else if (!is_field(i)) {
      return joined && capital(i) && (features(i) & (kRole | kOrgDesignator)) != 0;
    }
  }
  return false;
}

// "Rodman and Lind Group Inc said its": one firm, as the next words say.
bool Chunker::joins_partners(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  constexpr Features kOther = kSeat | kPlaceName | kOrgName | kMaleName | kFemaleName |
                              kAllCapitals | kCountryName | kCompanySuffix | kNationalityWord;
  if (tag(i) != Tag::kConj || i != draft.name + 1 || draft.name != begin_) return false;
  if ((features(i - 1) & kOther) != 0 || (features(i + 1) & kOther) != 0) return false;
  std::uint32_t end = end_of_names(i + 1, i + kLongestFirm);
  if (end < i + 3 || (features(end - 1) & kCompanySuffix) == 0) return false;
  // "<RLG.O>"
  if (end < end_ && surface(end) == "<") {
    while (end < i + kLongestFirm && end < end_ && surface(end) != ">") ++end;
    ++end;
  }
  if (tag(end) != Tag::kVerb || end + 2 >= end_) return false;
  const std::string_view next = surface(end + 1);
  const std::string_view after = surface(end + 2);
  return next == "it" || next == "its" || after == "it" || after == "its";
}

// "Harbour Metals and Minerals Corp": two goods of one firm.
bool Chunker::joins_firm(const Draft& draft) const {
  const std::uint32_t i = draft.end;
  constexpr Features kGoods = kCommonWord | kCompanySuffix;
  constexpr Features kOther = kSeat | kPlaceName | kOrgName | kMaleName | kFemaleName;
  // "W.R. Marsh and Co", "Marsh and Co Ltd"
  const bool ends = tag(i + 2) != Tag::kPropn || (features(i + 2) & kCompanySuffix) != 0;
  if (tag(i) == Tag::kConj && i + 1 < end_ && ends &&
      (surface(i + 1) == "Co" || surface(i + 1) == "Co.")) {
    return true;
  }
  // "Marsh Ltd and Lind Plc" are two.
  const bool ended =
      (features(i - 1) & kGoods) == kCompanySuffix && surface(i - 1).size() <= kLongestSuffix;
  return tag(i) == Tag::kConj && i > draft.name + 1 && (features(i - 1) & kGoods) != 0 && !ended &&
         (features(i - 1) & kOther) == 0 && tag(i + 1) == Tag::kPropn && capital(i + 1) &&
         (features(i + 1) & (kOther | kAllCapitals)) == 0 && tag(i + 2) == Tag::kPropn &&
         (features(i + 2) & kCompanySuffix) != 0 && (features(i + 2) & kCommonWord) == 0;
}

void Chunker::take_middle(Draft& draft, std::uint32_t count) {
  draft.end += count;
  draft.head = features(draft.end - 1);
  draft.name_features |= draft.head;
  if ((draft.head & kCountryName) != 0) note_country(draft, draft.end - 1);
}

}  // namespace onrecord
