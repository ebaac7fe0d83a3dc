#include "pipeline/identity_words.hpp"

#include "extractors/word_file.hpp"

namespace onrecord {

IdentityWords load_identity_words(std::string_view language, const std::string& directory) {
  const Rulebook book = load_word_file(language, "identity.words", directory);
  const auto set = [&book](std::string_view name) {
    const std::vector<std::string> words = words_of(book, name);
    return WordSet(words.begin(), words.end());
  };
  IdentityWords words;
  words.titles = set("TITLE_BEFORE_NAME");
  words.name_endings = set("NAME_ENDING");
  words.small = set("SMALL_WORD");
  words.bodies = set("GENERIC_BODY");
  words.people = set("GENERIC_PEOPLE");
  words.bodies_of_people = set("BODY_OF_PEOPLE");
  words.firm_endings = set("FIRM_ENDING");
  words.roles_of_work = set("ROLE_OF_WORK");
  words.roles_of_state = set("ROLE_OF_STATE");
  words.small_in_roles = set("ROLE_SMALL");
  words.small_in_places = set("ROLE_PLACE_SMALL");
  words.small_in_contents = set("CONTENT_SMALL");
  const auto values = [](const Rulebook& of, std::string_view name, auto& out) {
    const WordClass* found = of.find_class(name);
    if (found == nullptr) return;
    for (const WordEntry& entry : found->entries) {
      out[std::string(entry.lemma)] = entry.value;
    }
  };
  values(book, "ROLE_SAME", words.same_roles);
  values(load_word_file(language, "speakers.words", directory), "SHORT_NAME", words.short_names);
  return words;
}

}  // namespace onrecord
