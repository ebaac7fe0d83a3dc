// extractors/words/phrase_chunker.hpp
// Reads the noun phrases of one sentence from left to right; only the files named here need this.
//
// shape   phrases.cpp decides where a phrase ends, phrase_names.cpp which words begin a name in it,
//         phrase_joins.cpp what small words, commas and marks join to that, phrase_types.cpp what
//         it is
// cost    constant work a token
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/words/phrase_rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// Bytes of blanks inside a phrase: more of them part columns.
inline constexpr std::uint32_t kWidestGap = 7;

inline constexpr Features kSeat = kCountryName | kCapitalName;
inline constexpr Features kPeople = kNationalityWord | kAffiliation;
inline constexpr Features kPersonal =
    kHe | kShe | kIt | kThey | kFirstSingular | kFirstPlural | kSecondPerson;

inline bool is_plural(Features f) {
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
  TokenRange nickname;        // with its marks: “Dee” of "Ana “Dee” Ruiz"
  bool given_in_two = false;  // "Ti-lan": only a person is called so
  bool person_month = false;  // "Ana May": no month
  CountryId country = 0;
  std::uint32_t country_at = 0;
  Gender gender = Gender::kUnknown;
};

class Chunker {
 public:
  // `months` are those that somebody of the sentences before is called; more are added.
  Chunker(const Document& document, const PhraseRules::State& rules, Reading& reading,
          const Sentence& sentence, std::vector<WordId>& months)
      : document_(document),
        rules_(rules),
        reading_(reading),
        words_(reading.words),
        months_(months),
        begin_(sentence.first_token),
        end_(sentence.end_token) {}

  void run();

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
  // In another column: "END          6:28 P.M."
  bool stands_apart(std::uint32_t i) const {
    const Span gap{document_.tokens[i - 1].span.end, document_.tokens[i].span.begin};
    return gap.size() > kWidestGap &&
           slice(document_.article.text, gap).find('\n') == std::string_view::npos;
  }
  // A hyphen with a word on either side.
  bool glued_dash(std::uint32_t i) const {
    if (i <= begin_ || i + 1 >= end_ || (features(i) & kDashMark) == 0) return false;
    if (!touches(i) || !touches(i + 1)) return false;
    // A longer dash joins names and numbers alone: "U.S.–China", "2010–12".
    return surface(i) == "-" || capital(i + 1) || tag(i + 1) == Tag::kNum;
  }
  bool capital(std::uint32_t i) const { return (features(i) & kCapital) != 0; }

  // "(R-Utah)", ", D-Mass.,": no phrase of their own.
  std::uint32_t party_tag(std::uint32_t i);

  std::uint32_t pronoun(std::uint32_t i);

  void add(const Phrase& phrase);

  std::uint32_t noun_phrase(std::uint32_t i);

  // Takes in the next token or entry; false when the phrase ends before it.
  bool extend(Draft& draft);

  bool take_determiner(Draft& draft);

  bool take_number(Draft& draft);

  bool take_adjective(Draft& draft);

  bool take_noun(Draft& draft);

  bool take_name(Draft& draft);

  // "spokesman Tom Lind", but not "told the president Monday".
  bool continues_as_title(const Draft& draft) const {
    return (features(draft.end) & kCalendarWord) == 0;
  }

  bool ends_addressee(const Draft& draft) const;
  bool ends_told_agency(const Draft& draft) const;
  bool addresses_next(const Draft& draft) const;
  bool is_given_month(std::uint32_t i) const;
  bool is_person_month(const Draft& draft);

  bool take_calendar(const Draft& draft) const {
    if (!draft.has_head) return true;
    const Features last = features(draft.end - 1);
    return draft.in_name && (last & kCalendarWord) != 0;
  }

  // "Stephen King", "Judge Judy": a role after a given name is no role.
  bool is_surname(const Draft& draft, std::uint32_t i) const;
  bool titles_person(std::uint32_t i) const;

  bool counts_people(std::uint32_t number) const;

  // "J.K." before a name.
  bool is_initials(std::uint32_t i) const {
    const std::string_view word = surface(i);
    return word.size() == 4 && word[1] == '.' && word[3] == '.' && tag(i + 1) == Tag::kPropn;
  }
  bool opens_name(std::uint32_t particle) const;
  bool ends_given_name(const Draft& draft, std::uint32_t last) const;
  bool titles_opening(const Draft& draft, std::uint32_t i) const;

  static void begin_name(Draft& draft, std::uint32_t i);

  // "Save the Children said", "Human Rights Watch said": whatever its first word is elsewhere.
  bool opens_listed_name(std::uint32_t i) const;
  // An entry of several words: "prime minister", "United States", "secretary of state".
  bool take_entry(Draft& draft);

  // A hyphen and the word after it, whatever that is: "state-owned", "Jean-Claude", "63-year-old".
  bool take_compound(Draft& draft);

  // Small words inside names: "Bank of Ulm", "Lind & Co.", "Ursula von der Quist", "Foo, Inc."
  bool joins_name(Draft& draft);

  // Behind the marks of a nickname that begins at the token; the token itself when none does.
  std::uint32_t past_nickname(const Draft& draft, std::uint32_t i) const;
  bool names_members(const Draft& draft) const;
  bool names_itself(std::uint32_t i) const;
  // Behind the words of names with a capital that begin at a token.
  std::uint32_t end_of_names(std::uint32_t first, std::uint32_t limit) const;
  bool joins_partners(const Draft& draft) const;
  bool joins_firm(const Draft& draft) const;
  bool joins_office(const Draft& draft) const;
  bool opens_joint_office(const Draft& draft) const;

  void take_middle(Draft& draft, std::uint32_t count);

  static void note_role(Draft& draft, std::uint32_t first, std::uint32_t end, Features f) {
    draft.role_first = first;
    draft.role_end = end;
    draft.role = f;
  }
  static void note_gender(Draft& draft, Gender gender) {
    if (gender != Gender::kUnknown) draft.gender = gender;
  }
  void note_country(Draft& draft, std::uint32_t i) const;

  void finish(Draft& draft);

  PhraseType common_type(const Draft& draft, Phrase& phrase, PhraseMarks& marks) const;

  PhraseType name_type(Draft& draft, Phrase& phrase, PhraseMarks& marks) const;

  // What the form of a name without a title says.
  bool opens_firm(const Draft& draft, std::uint32_t name) const;
  PhraseType form_type(const Draft& draft, std::uint32_t name, PhraseMarks& marks) const;

  static PhraseType entry_type(Features f);

  const Document& document_;
  const PhraseRules::State& rules_;
  Reading& reading_;
  const std::vector<Word>& words_;
  std::vector<WordId>& months_;
  std::uint32_t begin_;
  std::uint32_t end_;
  bool after_owner_ = false;
};

}  // namespace onrecord
