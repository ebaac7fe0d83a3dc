#include "extractors/word_file.hpp"

#include <filesystem>

namespace onrecord {

bool is_for_others(const RuleFile& file) {
  const std::filesystem::path name = std::filesystem::path(file.name).filename();
  return name == "pages.words" || name == "identity.words";
}

Rulebook load_word_file(std::string_view language, std::string_view name,
                        const std::string& directory) {
  std::vector<std::vector<RuleFile>> sources = {built_in_rules(language)};
  if (!directory.empty()) sources.push_back(read_rule_directory(directory));
  for (std::vector<RuleFile>& files : sources) {
    std::erase_if(files, [&](const RuleFile& file) {
      return std::filesystem::path(file.name).filename() != name;
    });
  }
  return parse_rules(language, sources);
}

std::vector<std::string> words_of(const Rulebook& book, std::string_view name) {
  std::vector<std::string> words;
  const WordClass* found = book.find_class(name);
  if (found == nullptr) return words;
  for (const WordEntry& entry : found->entries) {
    for (const WordForm& form : entry.forms) words.emplace_back(form.text);
  }
  return words;
}

}  // namespace onrecord
