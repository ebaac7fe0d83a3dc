#include "extractors/phrases.hpp"

#include <algorithm>

#include "extractors/phrase_rules.hpp"

namespace onrecord {
namespace {

constexpr Features kSeat = kCountryName | kCapitalName;
constexpr Features kPeople = kNationalityWord | kAffiliation;
constexpr Features kPersonal =
    kHe | kShe | kIt | kThey | kFirstSingular | kFirstPlural | kSecondPerson;

bool is_plural(Features f) {
  return (f & kPluralForm) != 0 || ((f & kEndsInS) != 0 && (f & kSingularInS) == 0);
}

// One noun phrase while it is read.
struct Draft {
  std::uint32_t first = 0;
  std::uint32_t core = 0;  // after determiners
  std::uint32_t end = 0;
  std::uint32_t name = 0;  // where the run of name tokens at its end begins
  bool in_name = false;
  std::uint32_t role_first = 0;  // the last title or role in it
  std::uint32_t role_end = 0;
  Features role = 0;
  Features head = 0;  // of the last word, or of the entry that ends the phrase
  Features determiner = 0;
  Features name_features = 0;  // of all words of the name
  Features seat = 0;           // of the country or place entry that covers the name
  std::uint32_t seat_first = 0;
  std::uint32_t seat_end = 0;
  bool joined = false;  // "&" or "of" inside the name
  bool has_head = false;
  bool adjective_head = false;  // it has no other head than an adjective yet
  bool amount = false;
  CountryId country = 0;
  std::uint32_t country_at = 0;
  Gender gender = Gender::kUnknown;
};

class Chunker {
 public:
  Chunker(const Document& document, const PhraseRules::State& rules, Reading& reading,
          const Sentence& sentence)
      : document_(document),
        rules_(rules),
        reading_(reading),
        words_(reading.words),
        begin_(sentence.first_token),
        end_(sentence.end_token) {}

  void run() {
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

 private:
  Tag tag(std::uint32_t i) const { return i < end_ ? words_[i].tag : Tag::kPunct; }
  Features features(std::uint32_t i) const {
    return i < end_ ? rules_.features(words_[i].kind) : Features{0};
  }
  std::string_view surface(std::uint32_t i) const {
    return slice(document_.article.text, document_.tokens[i].span);
  }
  bool touches(std::uint32_t i) const {
    return document_.tokens[i - 1].span.end == document_.tokens[i].span.begin;
  }
  // A hyphen with a word on either side.
  bool glued_dash(std::uint32_t i) const {
    return i > begin_ && i + 1 < end_ && (features(i) & kDashMark) != 0 && touches(i) &&
           touches(i + 1);
  }
  bool capital(std::uint32_t i) const { return (features(i) & kCapital) != 0; }

  // "(R-Utah)", ", D-Mass.,": no phrase of their own.
  std::uint32_t party_tag(std::uint32_t i) {
    after_owner_ = false;
    const std::uint32_t letter = i + 1;
    if (letter + 2 < end_ && (features(letter) & kPartyLetter) != 0 && glued_dash(letter + 1)) {
      return letter + 3;
    }
    return i + 1;
  }

  std::uint32_t pronoun(std::uint32_t i) {
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

  void add(const Phrase& phrase) {
    const std::int32_t index = static_cast<std::int32_t>(reading_.phrases.size());
    for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.end; ++i) {
      reading_.phrase_of[i] = index;
    }
    reading_.phrases.push_back(phrase);
  }

  std::uint32_t noun_phrase(std::uint32_t i) {
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

  // Takes in the next token or entry; false when the phrase ends before it.
  bool extend(Draft& draft) {
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
        if (t == Tag::kAdv && !opening && !draft.has_head &&
            (tag(i + 1) == Tag::kAdj || tag(i + 1) == Tag::kNum)) {
          ++draft.end;
          return true;
        }
        return false;
      default:
        return !opening && joins_name(draft);
    }
  }

  bool take_determiner(Draft& draft) {
    const bool fresh = draft.end == draft.core;  // only determiners so far
    if (!fresh) return false;
    draft.determiner |= features(draft.end);
    draft.core = ++draft.end;
    return true;
  }

  bool take_number(Draft& draft) {
    const Features f = features(draft.end);
    const Features last = draft.end > draft.first ? features(draft.end - 1) : Features{0};
    if (draft.has_head && !draft.in_name && !draft.amount) return false;
    if (draft.in_name && (last & kCalendarWord) == 0) {  // "told Smith two officials"
      if ((f & (kCurrencySign | kNumberWord)) != 0 || tag(draft.end + 1) == Tag::kNoun)
        return false;
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

  bool take_adjective(Draft& draft) {
    const std::uint32_t i = draft.end;
    if (draft.amount && (features(i) & kOrdinalWord) != 0 && (features(i + 1) & kTimeNoun) != 0) {
      return false;  // "$4 billion last year"
    }
    if (draft.has_head && !draft.amount && !draft.adjective_head) {
      // "Trump senior adviser", "Apple chief executive"
      const Features after = features(i + 1);
      if (!draft.in_name || tag(i + 1) != Tag::kNoun || (after & (kRole | kHumanNoun)) == 0) {
        return false;
      }
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

  bool take_noun(Draft& draft) {
    const std::uint32_t i = draft.end;
    const Features f = features(i);
    if (draft.has_head && draft.in_name && draft.end > draft.first &&
        (features(i - 1) & kCalendarWord) != 0 && (f & kTimeNoun) == 0 &&
        draft.core == draft.first) {
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

  bool take_name(Draft& draft) {
    const std::uint32_t i = draft.end;
    const Features f = features(i);
    if ((f & kCalendarWord) != 0 && !take_calendar(draft)) return false;
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
        if (draft.amount && (f & kOrgDesignator) == 0 && draft.determiner == 0) return false;
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

  // "spokesman John Smith", but not "told the president Monday".
  bool continues_as_title(const Draft& draft) const {
    return (features(draft.end) & kCalendarWord) == 0;
  }

  bool take_calendar(const Draft& draft) const {
    if (!draft.has_head) return true;
    const Features last = features(draft.end - 1);
    return draft.in_name && (last & kCalendarWord) != 0;
  }

  // "Stephen King", "Judge Judy": a role after a given name is no role.
  bool is_surname(const Draft& draft, std::uint32_t i) const {
    if (!draft.in_name || i == draft.name) return false;
    if ((features(i - 1) & kHonorific) != 0) return tag(i + 1) != Tag::kPropn;  // "Mr. King"
    return draft.role_end != i &&
           (features(i - 1) & (kMaleName | kFemaleName | kInitialLetter)) != 0;
  }

  static void begin_name(Draft& draft, std::uint32_t i) {
    if (draft.in_name) return;
    draft.in_name = true;
    draft.name = i;
    draft.name_features = 0;
    draft.joined = false;
  }

  // An entry of several words: "prime minister", "United States", "secretary of state".
  bool take_entry(Draft& draft) {
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

  // A hyphen and the word after it, whatever that is: "state-owned", "Jean-Claude", "63-year-old".
  bool take_compound(Draft& draft) {
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
    draft.in_name = draft.amount = false;
    draft.has_head = t == Tag::kNoun || t == Tag::kPropn || t == Tag::kNum;
    draft.head = features(last);
    if (t == Tag::kPropn) begin_name(draft, last);
    if (t == Tag::kNoun && (draft.head & (kRole | kHumanNoun)) != 0) {
      note_role(draft, last - 2, last + 1, draft.head);
    }
    return true;
  }

  // Small words inside names: "Bank of England", "Smith & Co.", "Ursula von der Leyen", "Foo, Inc."
  bool joins_name(Draft& draft) {
    const std::uint32_t i = draft.end;
    const Features f = features(i);
    if (!draft.in_name) {
      // "a big, costly mistake", "economic and political reform"
      const bool joins = (f & kCommaMark) != 0 || tag(i) == Tag::kConj;
      const Tag after = tag(i + 2);
      if (!joins || tag(i - 1) != Tag::kAdj || tag(i + 1) != Tag::kAdj ||
          (after != Tag::kNoun && after != Tag::kAdj)) {
        return false;
      }
      draft.has_head = false;
      draft.end += 2;
      return true;
    }
    if ((f & kCommaMark) != 0) {
      if (draft.joined && (draft.name_features & kDividedOffice) != 0 &&
          tag(i + 1) == Tag::kPropn && (features(i + 1) & kCommonWord) != 0 &&
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
      while (next < end_ && next < i + 3 && (features(next) & kNameParticle) != 0 &&
             !capital(next)) {
        ++next;
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
    } else if (!draft.joined || (draft.name_features & kDividedOffice) == 0) {
      return false;  // "and", "for": only deep inside the name of an organisation
    }
    std::uint32_t next = i + 1;
    if (tag(next) == Tag::kDet && (features(next) & kThe) != 0) ++next;
    if (tag(next) != Tag::kPropn && !(capital(next) && tag(next) == Tag::kNum)) return false;
    if ((features(next) & kCalendarWord) != 0) return false;
    if ((f & kOfWord) == 0 && (features(next) & (kCommonWord | kOrgDesignator)) == 0) return false;
    draft.joined = true;
    take_middle(draft, next + 1 - i);
    return true;
  }

  void take_middle(Draft& draft, std::uint32_t count) {
    draft.end += count;
    draft.head = features(draft.end - 1);
    draft.name_features |= draft.head;
    if ((draft.head & kCountryName) != 0) note_country(draft, draft.end - 1);
  }

  void note_role(Draft& draft, std::uint32_t first, std::uint32_t end, Features f) const {
    draft.role_first = first;
    draft.role_end = end;
    draft.role = f;
  }
  static void note_gender(Draft& draft, Gender gender) {
    if (gender != Gender::kUnknown) draft.gender = gender;
  }
  void note_country(Draft& draft, std::uint32_t i) const {
    const CountryId country = rules_.country(words_[i].word);
    if (country == 0 || !capital(i) || (features(i) & (kSeat | kNationalityWord)) == 0) return;
    if (draft.country != 0) return;
    draft.country = country;
    draft.country_at = i;
  }

  void finish(Draft& draft) {
    Phrase phrase;
    phrase.tokens = {draft.first, draft.end};
    phrase.head = draft.end - 1;
    phrase.country = draft.country;
    PhraseMarks marks;
    marks.owner = tag(draft.end) == Tag::kPoss;
    marks.plural = is_plural(draft.head);
    marks.definite = after_owner_ || (draft.determiner & kDefiniteDet) != 0;
    marks.indefinite =
        !marks.definite && ((draft.determiner & kIndefiniteDet) != 0 || marks.plural);
    if (draft.determiner != 0 && (draft.determiner & kIndefiniteDet) == 0 && marks.plural) {
      marks.indefinite = false;
    }
    const PhraseType type =
        draft.in_name ? name_type(draft, phrase, marks) : common_type(draft, phrase, marks);
    phrase.symbol = rules_.symbol(type, marks);
    add(phrase);
  }

  PhraseType common_type(const Draft& draft, Phrase& phrase, PhraseMarks& marks) const {
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
    if ((head & kTimeNoun) != 0) return PhraseType::kTime;
    if ((head & kOrgNoun) != 0) return PhraseType::kOrgCommon;
    if ((head & kGroupNoun) != 0) return PhraseType::kGroup;
    if ((head & kDocNoun) != 0) return PhraseType::kDoc;
    return PhraseType::kCommon;
  }

  PhraseType name_type(Draft& draft, Phrase& phrase, PhraseMarks& marks) const {
    // A role at the end of capitalised words is an office: "the Prime Minister".
    if (draft.role_end == draft.end) {
      Draft office = draft;
      office.head = draft.role | (draft.head & (kEndsInS | kSingularInS));
      return common_type(office, phrase, marks);
    }
    phrase.kind = PhraseKind::kName;
    std::uint32_t name = draft.name;
    bool role =
        draft.role_end > draft.first && draft.role_end < draft.end && draft.role_end >= name;
    const Features last = features(draft.end - 1);
    if (role && draft.role_end == draft.role_first + 1 && capital(draft.role_first) &&
        (last & (kOrgDesignator | kCompanySuffix | kEventDesignator)) != 0 &&
        (draft.role & kHonorific) == 0) {
      role = false;  // "General Motors", "Justice Department"
      name = std::min(name, draft.role_first);
    }
    if (role) name = draft.role_end;
    phrase.core = {name, draft.end};
    const bool titled = role;
    const bool titled_by_organisation =
        !titled && name > draft.core && (features(name - 1) & kOrgNoun) != 0;
    if (titled || titled_by_organisation) phrase.title = {draft.core, name};
    marks.titled = titled;
    marks.plural = false;
    if (titled && is_plural(draft.role) && (draft.role & kHonorific) == 0) marks.titled = false;
    if ((last & kCalendarWord) != 0 || (features(name) & kCalendarWord) != 0) {
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
      const Features given = features(name);
      if (marks.gender == Gender::kUnknown && (given & kMaleName) != (given & kFemaleName)) {
        if ((given & (kMaleName | kFemaleName)) == kMaleName) marks.gender = Gender::kMale;
        if ((given & (kMaleName | kFemaleName)) == kFemaleName) marks.gender = Gender::kFemale;
      }
    }
    return type;
  }

  // What the form of a name without a title says.
  PhraseType form_type(const Draft& draft, std::uint32_t name, PhraseMarks& marks) const {
    const Features last = features(draft.end - 1);
    const std::uint32_t count = draft.end - name;
    if (draft.seat_first == name && draft.seat_end == draft.end && draft.seat_end > name) {
      return entry_type(draft.seat);
    }
    if (count == 1 && (last & (kSeat | kPlaceName | kOrgName)) != 0) return entry_type(last);
    if ((last & kPeople) != 0) {
      marks.plural = is_plural(last);
      return PhraseType::kNation;
    }
    if ((last & kPlaceDesignator) != 0 && count > 1 && (last & kOrgDesignator) == 0) {
      return PhraseType::kPlace;
    }
    if (count > 1 && ((last & (kCompanySuffix | kOrgDesignator)) != 0 ||
                      (draft.joined && (draft.name_features & kPlaceDesignator) == 0))) {
      return PhraseType::kOrg;
    }
    if (count > 1 && (features(name) & kOrgDesignator) != 0 && draft.joined)
      return PhraseType::kOrg;
    if ((last & kEventDesignator) != 0) return PhraseType::kName;
    const bool the = (draft.determiner & kThe) != 0;
    if ((last & kNameSuffix) != 0 && count > 1) return PhraseType::kPerson;
    if (count == 1) {
      if ((last & kAllCapitals) != 0 || the) return PhraseType::kOrg;
      return (last & (kMaleName | kFemaleName)) != 0 ? PhraseType::kPerson : PhraseType::kName;
    }
    if (the) return PhraseType::kOrg;
    const Features given = features(name);
    if ((given & (kMaleName | kFemaleName | kInitialLetter)) != 0) return PhraseType::kPerson;
    bool common = false;
    bool acronym = false;
    for (std::uint32_t i = name; i < draft.end; ++i) {
      const Features f = features(i);
      if ((f & kInitialLetter) != 0 && i > name) return PhraseType::kPerson;
      common = common || (f & (kCommonWord | kOrgDesignator | kSeat | kPlaceName)) != 0;
      acronym = acronym || (f & kAllCapitals) != 0;
    }
    if (common || count > 4 || tag(draft.end - 1) == Tag::kNum) return PhraseType::kName;
    return acronym ? PhraseType::kOrg : PhraseType::kPerson;
  }

  static PhraseType entry_type(Features f) {
    if ((f & kSeat) != 0) return PhraseType::kGov;
    if ((f & kOrgName) != 0) return PhraseType::kOrg;
    if ((f & kNationalityWord) != 0) return PhraseType::kNation;
    return PhraseType::kPlace;
  }

  const Document& document_;
  const PhraseRules::State& rules_;
  Reading& reading_;
  const std::vector<Word>& words_;
  std::uint32_t begin_;
  std::uint32_t end_;
  bool after_owner_ = false;
};

}  // namespace

void find_phrases(const Document& document, const Lexicon&, const PhraseRules& rules,
                  Reading& reading) {
  reading.phrases.clear();
  reading.phrase_of.assign(document.tokens.size(), -1);
  for (const Sentence& sentence : document.sentences) {
    Chunker(document, rules.state(), reading, sentence).run();
  }
}

}  // namespace onrecord
