// db/identity_words.hpp
// The words by which the store and the corpus index tell who is who:
// rules/<language>/identity.words, whose comments say what each class is for, and the short names
// of speakers.words.
//
// needs   words in lower case, those of roles and contents as word_stems() gives them
// shape   all empty: names are compared as they are
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

namespace onrecord {

using WordSet = std::set<std::string, std::less<>>;

struct IdentityWords {
  WordSet titles;
  std::map<std::string, std::string, std::less<>> short_names;  // "joe" of "joseph"
  WordSet name_endings;
  WordSet small;
  WordSet bodies;
  WordSet people;
  WordSet bodies_of_people;
  WordSet firm_endings;
  WordSet roles_of_work;
  WordSet roles_of_state;
  WordSet small_in_roles;
  WordSet small_in_places;
  std::map<std::string, std::string, std::less<>> same_roles;
  WordSet small_in_contents;
};

}  // namespace onrecord
