// extractors/names.hpp
// Names as keys: what makes two written names the same person or organisation.
//
// units   words are folded: lower case, no accents, no possessive, no full stops
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/lexicon.hpp"
#include "extractors/reading.hpp"

namespace onrecord {

struct NameKey {
  std::vector<std::string> given;  // given names and initials
  std::string family;              // last name with its particles, or the only name
  std::string all;                 // every word, joined by blanks
};

// The words of a name in the text, folded.
std::vector<std::string> name_words(const Document& document, TokenRange tokens);

NameKey person_key(const std::vector<std::string>& words);

// "Bill" and "William", "J." and "John", "José" and "Jose": may be one given name.
bool same_given(std::string_view a, std::string_view b, const Lexicon& lexicon,
                ClassId short_names);

// Two keys that may name one person: the same family name and given names that agree.
bool may_be_same_person(const NameKey& a, const NameKey& b, const Lexicon& lexicon,
                        ClassId short_names);

// "un" for "united nations": the first letters of the longer words.
std::string acronym(const std::vector<std::string>& words);

}  // namespace onrecord
