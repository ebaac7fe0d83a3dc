#include <algorithm>

#include "extractors/words/phrase_chunker.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kShortestAbstract = 7;  // letters: "Clive" and "Trinity" are names

}  // namespace

std::uint32_t Chunker::pronoun(std::uint32_t i) {
  const Features f = features(i);
  PhraseType type = PhraseType::kOtherPronoun;
  if ((f & kHe) != 0) {
    type = PhraseType::kHe;
  } else if ((f & kShe) != 0) {
    type = PhraseType::kShe;
  } else if ((f & kIt) != 0) {
    type = PhraseType::kIt;
  } else if ((f & kThey) != 0) {
    type = PhraseType::kThey;
  } else if ((f & kFirstSingular) != 0) {
    type = PhraseType::kI;
  } else if ((f & kFirstPlural) != 0) {
    type = PhraseType::kWe;
  } else if ((f & kSecondPerson) != 0) {
    type = PhraseType::kYou;
  } else if ((f & kWh) != 0) {
    type = PhraseType::kWho;
  } else if ((f & kThatWord) != 0) {
    const Tag before = i > begin_ ? tag(i - 1) : Tag::kPunct;
    const bool relative = before == Tag::kNoun || before == Tag::kPropn || before == Tag::kPron;
    type = relative ? PhraseType::kWho : PhraseType::kThis;
  } else if ((f & kDemonstrativeWord) != 0) {
    type = PhraseType::kThis;
  } else if ((f & kIndefiniteDet) != 0 || (f & (kPersonal | kExistentialWord)) == 0) {
    type = (f & kExistentialWord) != 0 ? PhraseType::kOtherPronoun : PhraseType::kIndefinite;
  }
  Phrase phrase;
  phrase.tokens = phrase.core = {i, i + 1};
  phrase.head = i;
  phrase.kind = PhraseKind::kPronoun;
  PhraseMarks marks;
  marks.owner = tag(i + 1) == Tag::kPoss;
  phrase.symbol = rules_.symbol(type, marks);
  add(phrase);
  after_owner_ = false;
  return i + 1;
}

void Chunker::finish(Draft& draft) {
  Phrase phrase;
  phrase.tokens = {draft.first, draft.end};
  phrase.head = draft.end - 1;
  phrase.country = draft.country;
  PhraseMarks marks;
  marks.owner = tag(draft.end) == Tag::kPoss;
  marks.plural = is_plural(draft.head);
  marks.definite = after_owner_ || (draft.determiner & kDefiniteDet) != 0;
  marks.indefinite = !marks.definite && ((draft.determiner & kIndefiniteDet) != 0 || marks.plural);
  if (draft.determiner != 0 && (draft.determiner & kIndefiniteDet) == 0 && marks.plural) {
    marks.indefinite = false;
  }
  const PhraseType type =
      draft.in_name ? name_type(draft, phrase, marks) : common_type(draft, phrase, marks);
  phrase.symbol = rules_.symbol(type, marks);
  add(phrase);
}

PhraseType Chunker::common_type(const Draft& draft, Phrase& phrase, PhraseMarks& marks) const {
  phrase.kind = PhraseKind::kCommon;
  phrase.core = {std::min(draft.core, draft.end - 1), draft.end};
  const Features head = draft.head;
  if (draft.amount && (draft.determiner & kIndefiniteDet) != 0 &&
      (features(draft.end - 1) & kIndefinitePronoun) != 0) {
    phrase.kind = PhraseKind::kPronoun;  // "no one"
    return PhraseType::kIndefinite;
  }
  if (draft.amount || (head & (kQuantityNoun | kPercentSign)) != 0) return PhraseType::kQuantity;
  if ((head & kPeople) != 0 && capital(draft.end - 1)) {
    phrase.kind = PhraseKind::kName;
    marks.plural = true;
    return PhraseType::kNation;
  }
  if ((head & (kRole | kHumanNoun | kHonorific)) != 0) {
    marks.gender = marks.plural ? Gender::kUnknown : draft.gender;
    return PhraseType::kHuman;
  }
  // "the minutes" of a meeting; not "the first minutes"
  const bool record = (head & (kTimeNoun | kDocNoun)) == (kTimeNoun | kDocNoun) &&
                      (draft.determiner & kThe) != 0 && draft.end == draft.core + 1;
  if (record) return PhraseType::kDoc;
  if ((head & kTimeNoun) != 0) return PhraseType::kTime;
  if ((head & kOrgNoun) != 0) return PhraseType::kOrgCommon;
  if ((head & kGroupNoun) != 0) return PhraseType::kGroup;
  if ((head & kDocNoun) != 0) return PhraseType::kDoc;
  return PhraseType::kCommon;
}

PhraseType Chunker::name_type(Draft& draft, Phrase& phrase, PhraseMarks& marks) const {
  // A role at the end of capitalised words is an office: "the Prime Minister".
  if (draft.role_end == draft.end) {
    Draft office = draft;
    office.head = draft.role | (draft.head & (kEndsInS | kSingularInS));
    return common_type(office, phrase, marks);
  }
  if (draft.end == draft.name + 1 && (draft.head & kHumanNoun) != 0 &&
      draft.role_end <= draft.name) {
    return common_type(draft, phrase, marks);  // "MPs"
  }
  phrase.kind = PhraseKind::kName;
  std::uint32_t name = draft.name;
  bool role = draft.role_end > draft.first && draft.role_end < draft.end && draft.role_end >= name;
  const Features last = features(draft.end - 1);
  if (role && draft.role_end == draft.role_first + 1 && capital(draft.role_first) &&
      (last & (kOrgDesignator | kCompanySuffix | kEventDesignator)) != 0 &&
      (draft.role & kHonorific) == 0) {
    role = false;  // "General Ferries", "Justice Department"
    name = std::min(name, draft.role_first);
  }
  // "the pedestrian Harbour Bridge": who crosses it is no title.
  if (role && !draft.given_in_two && (draft.role & (kRole | kHonorific)) == 0 &&
      (last & (kPlaceDesignator | kOrgDesignator | kEventDesignator)) != 0 &&
      (features(draft.role_end) & (kMaleName | kFemaleName)) == 0) {
    role = false;
  }
  if (role) name = draft.role_end;
  // "Continental Mail Corp of Malta"
  const bool of_place = draft.end > name + 3 && surface(draft.end - 2) == "of" &&
                        (features(draft.end - 3) & kCompanySuffix) != 0;
  if (!role && ((last & kCompanySuffix) != 0 || of_place) && opens_firm(draft, name)) {
    name = draft.core;
  }
  phrase.core = {name, draft.end};
  // "its rival Harbour Resources": a firm, whatever stands before it.
  const bool firm = role && draft.end > name + 1 && (last & kCompanySuffix) != 0 &&
                    (draft.role & kHonorific) == 0 &&
                    (features(name) & (kMaleName | kFemaleName | kInitialLetter)) == 0;
  const bool titled = role && !firm;
  const bool titled_by_organisation =
      !titled && name > draft.core && (features(name - 1) & kOrgNoun) != 0;
  if (titled || titled_by_organisation) phrase.title = {draft.core, name};
  marks.titled = titled;
  marks.plural = false;
  if (titled && is_plural(draft.role) && (draft.role & kHonorific) == 0) marks.titled = false;
  if (!draft.person_month &&
      ((last & kCalendarWord) != 0 || (features(name) & kCalendarWord) != 0)) {
    phrase.kind = PhraseKind::kCommon;
    return PhraseType::kTime;
  }
  // "Washington Post", "Paris Hilton": a capital inside a name says nothing of a government.
  const bool whole =
      draft.country_at == name && (draft.seat_end == draft.end || draft.end == name + 1);
  if (draft.country_at >= name && !whole && (features(draft.country_at) & kCapitalName) != 0) {
    phrase.country = 0;
  }
  const PhraseType type = titled_by_organisation ? PhraseType::kOrg
                          : titled               ? PhraseType::kPerson
                                                 : form_type(draft, name, marks);
  if (type == PhraseType::kPerson) {
    marks.gender = draft.gender;
    // "Jean-Bernard Lind" is no Jean.
    const bool two = name + 2 < draft.end && glued_dash(name + 1) && capital(name + 2);
    const Features given = features(two ? name + 2 : name);
    if (marks.gender == Gender::kUnknown && (given & kMaleName) != (given & kFemaleName)) {
      if ((given & (kMaleName | kFemaleName)) == kMaleName) marks.gender = Gender::kMale;
      if ((given & (kMaleName | kFemaleName)) == kFemaleName) marks.gender = Gender::kFemale;
    }
  }
  return type;
}

// "Continental Harbour Corp said": at the begin of a sentence its first word is part of a firm's
// name; not "Norwegian Harbour Corp", "Rival Harbour Corp".
bool Chunker::opens_firm(const Draft& draft, std::uint32_t name) const {
  if (draft.first != begin_ || draft.core != begin_ || name != draft.core + 1) return false;
  constexpr Features kOther = kNationalityWord | kRole | kHumanNoun | kOrgNoun | kGroupNoun;
  return tag(begin_) == Tag::kAdj && capital(begin_) && (features(begin_) & kOther) == 0;
}

PhraseType Chunker::form_type(const Draft& draft, std::uint32_t name, PhraseMarks& marks) const {
  const Features last = features(draft.end - 1);
  const std::uint32_t count =
      draft.end - name -
      (draft.nickname.first > name ? draft.nickname.end - draft.nickname.first : 0);
  if (draft.given_in_two) return PhraseType::kPerson;
  if (draft.seat_first == name && draft.seat_end == draft.end && draft.seat_end > name) {
    return entry_type(draft.seat);
  }
  if (count == 1 && (last & (kSeat | kPlaceName | kOrgName)) != 0) return entry_type(last);
  // "Michael German"
  constexpr Features kNoGiven = kSeat | kPlaceName | kCountryName | kNationalityWord | kPeople;
  const bool named = count == 2 && (features(name) & (kMaleName | kFemaleName)) != 0 &&
                     (features(name) & kNoGiven) == 0 && draft.determiner == 0 && !is_plural(last);
  if ((last & kPeople) != 0 && !named) {
    marks.plural = is_plural(last);
    return PhraseType::kNation;
  }
  // "Coalition to Protect Velden County"
  const bool body = draft.joined && (features(name) & kOrgDesignator) != 0;
  if ((last & kPlaceDesignator) != 0 && count > 1 && (last & kOrgDesignator) == 0 && !body) {
    // "the mayor, Tom Hill,"
    const bool somebody = count == 2 && name > begin_ + 1 && surface(name - 1) == "," &&
                          (features(name - 2) & (kHumanNoun | kRole)) != 0 &&
                          (features(name) & (kMaleName | kFemaleName)) != 0 &&
                          surface(draft.end) == ",";
    return somebody ? PhraseType::kPerson : PhraseType::kPlace;
  }
  if (count > 1 && ((last & (kCompanySuffix | kOrgDesignator)) != 0 ||
                    (draft.joined && (draft.name_features & kPlaceDesignator) == 0))) {
    return PhraseType::kOrg;
  }
  if (count > 1 && body) return PhraseType::kOrg;
  if ((last & kEventDesignator) != 0) return PhraseType::kName;
  if (tag(draft.end - 1) == Tag::kPoss) return PhraseType::kOrg;
  const bool the = (draft.determiner & kThe) != 0;
  // "C.J. “Pete” Lind"
  if (draft.nickname.end > draft.nickname.first && count > 1 && !the) return PhraseType::kPerson;
  if ((last & kNameSuffix) != 0 && count > 1) return PhraseType::kPerson;
  if (count == 1) {
    if ((last & (kAllCapitals | kGroupNoun)) == (kAllCapitals | kGroupNoun)) {  // "CROWD: ..."
      return PhraseType::kGroup;
    }
    if ((last & kAllCapitals) != 0 || the) return PhraseType::kOrg;
    return (last & (kMaleName | kFemaleName)) != 0 ? PhraseType::kPerson : PhraseType::kName;
  }
  const Features given = features(name);
  // "the late Tom Otter"
  const bool described = name > draft.core && (given & (kMaleName | kFemaleName)) != 0;
  if (the && !described) return PhraseType::kOrg;
  if ((given & (kMaleName | kFemaleName | kInitialLetter)) != 0) return PhraseType::kPerson;
  bool common = (given & kNameAdjective) != 0;
  bool particle = false;
  bool acronym = false;
  for (std::uint32_t i = name; i < draft.end; ++i) {
    if (i >= draft.nickname.first && i < draft.nickname.end) continue;
    if (i > name && glued_dash(i - 1) && !capital(i)) continue;  // "lan" of "Bao Ti-lan"
    const Features f = features(i);
    if ((f & kInitialLetter) != 0 && i > name) return PhraseType::kPerson;
    // "Wouter van der Berg": "van" is no vehicle.
    if ((f & (kNameParticle | kCapital)) == kNameParticle) {
      particle = particle || i > name;
      continue;
    }
    common = common || (f & (kCommonWord | kOrgDesignator | kSeat | kPlaceName)) != 0;
    common = common || ((f & kAbstractEnding) != 0 && surface(i).size() >= kShortestAbstract);
    // "JK Otter", "J.K. Otter": two capitals before a name are initials.
    const bool initials = (i == name && surface(i).size() == 2) || is_initials(i);
    acronym = acronym || ((f & kAllCapitals) != 0 && !initials);
  }
  // "Luiz Antonio Silveira da Roth"
  if (common || count > (particle ? 6U : 4U) || tag(draft.end - 1) == Tag::kNum)
    return PhraseType::kName;
  return acronym ? PhraseType::kOrg : PhraseType::kPerson;
}

PhraseType Chunker::entry_type(Features f) {
  if ((f & kSeat) != 0) return PhraseType::kGov;
  if ((f & kOrgName) != 0) return PhraseType::kOrg;
  if ((f & kNationalityWord) != 0) return PhraseType::kNation;
  return PhraseType::kPlace;
}

}  // namespace onrecord
