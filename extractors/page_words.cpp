#include "extractors/page_words.hpp"

#include <filesystem>
#include <vector>

namespace onrecord {
namespace {

std::vector<std::string> words_of(const Rulebook& book, std::string_view name) {
  std::vector<std::string> words;
  const WordClass* found = book.find_class(name);
  if (found == nullptr) return words;
  for (const WordEntry& entry : found->entries) {
    for (const auto& [parts, inflection] : entry.forms) {
      std::string& joined = words.emplace_back();
      for (const std::string& part : parts) {
        if (!joined.empty()) joined += ' ';
        joined += part;
      }
    }
  }
  return words;
}

}  // namespace

bool is_of_pages(const RuleFile& file) {
  return std::filesystem::path(file.name).filename() == "pages.words";
}

PageLines load_page_lines(std::string_view language, const std::string& directory) {
  std::vector<std::vector<RuleFile>> sources = {built_in_rules(language)};
  if (!directory.empty()) sources.push_back(read_rule_directory(directory));
  for (std::vector<RuleFile>& files : sources) {
    std::erase_if(files, [](const RuleFile& file) { return !is_of_pages(file); });
  }
  const Rulebook book = parse_rules(language, sources);
  return PageLines({words_of(book, "PAGE_LINE"), words_of(book, "PAGE_LINE_START"),
                    words_of(book, "READER_CALL"), words_of(book, "PICTURE_CREDIT")});
}

}  // namespace onrecord
