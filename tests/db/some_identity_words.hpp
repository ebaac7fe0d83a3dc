// tests/db/some_identity_words.hpp
// A few words of each class: the tests of the store do not depend on the rules of a language.
#pragma once

#include "db/identity_words.hpp"

namespace onrecord {

inline IdentityWords some_identity_words() {
  IdentityWords words;
  words.titles = {"dr", "minister", "mr", "mrs", "ms", "president", "prime"};
  words.name_endings = {"jr"};
  words.short_names = {{"joe", "joseph"}};
  words.small = {"and", "for", "of", "the"};
  words.bodies = {"agency",  "bank",    "banking",    "board",   "central",
                  "company", "finance", "government", "ministry"};
  words.people = {"analysts", "dealers", "officials", "residents", "sources"};
  words.bodies_of_people = {"union"};
  words.firm_endings = {"corp", "inc"};
  words.roles_of_work = {"analyst", "chairman", "economist", "president", "spokesman", "treasurer"};
  words.roles_of_state = {"committee", "governor", "minister", "sen", "senator"};
  words.small_in_roles = {"at", "former", "of", "the", "with"};
  words.small_in_places = {"bank", "group"};
  words.same_roles = {
      {"gen", "general"}, {"premier", "minister"}, {"prime", "minister"}, {"sen", "senator"}};
  words.small_in_contents = {"a", "for", "in", "of", "on", "the", "to"};
  return words;
}

}  // namespace onrecord
