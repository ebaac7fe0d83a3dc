// extractors/speakers/names.hpp
// Names as keys: what makes two written names the same person or organisation.
//
// cost    linear in the tokens of the name
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/speakers/name_ids.hpp"
#include "extractors/speakers/speaker_rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

struct NameKey {
  NameId all = kNoName;       // every word but a suffix
  NameId family = kNoName;    // last name with its particles, or the only name
  NameId last = kNoName;      // without them: "leyen" of "von der leyen"
  NameId given = kNoName;     // the first given name or initial
  NameId middle = kNoName;    // the last word before the family name, when there are more than two
  NameId father = kNoName;    // the same where it may be a family name: "Ana Torres Ruiz"
  NameId suffix = kNoName;    // "jr", "sr", "iii"
  NameId nickname = kNoName;  // in marks: "dee" of "Ana “Dee” Ruiz"
  std::uint8_t words = 0;
};

// The article whose names are read.
struct NameText {
  const Document& document;
  const Reading& reading;
  const SpeakerRules::State& rules;
  NameIds& ids;
  // By token, for as long as one article is read: one more than its id; 0 where nobody asked.
  std::vector<NameId>& of_token;

  // The id of a token: a name is read several times, its words once.
  NameId word(std::uint32_t token) const;
};

NameKey read_name(const NameText& text, TokenRange tokens);

// "Bill" and "William", "J." and "John": may be one given name.
bool same_given(const NameText& text, NameId a, NameId b);

// Two keys with one family name that may name one person.
bool may_be_same_person(const NameText& text, const NameKey& a, const NameKey& b);

// "un" for "United Nations": the first letters of the longer words; kNoName for less than two.
// With the letters of small words too it is "dfe" for "Department for Education".
NameId acronym(const NameText& text, TokenRange tokens, bool small_too = false);

// The words as one: "anaruiz", as in a handle.
NameId run_together(const NameText& text, TokenRange tokens);

}  // namespace onrecord
