#include "extractors/rules.hpp"

#include "corpus/error.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/word_file.hpp"

namespace onrecord {

Rules::Rules(Rulebook rulebook)
    : book(std::move(rulebook)),
      lexicon(book, words_of_patterns(book)),
      zones(book),
      tokens(book),
      words(lexicon),
      phrases(book, lexicon),
      dates(book, lexicon),
      quotes(book, lexicon),
      speakers(book, lexicon, phrases),
      proposals(book, lexicon) {}

Rulebook load_rulebook(std::string_view language, const std::string& directory) {
  std::vector<std::vector<RuleFile>> sources = {built_in_rules(language)};
  if (sources[0].empty() && directory.empty()) {
    throw Error(Error::Kind::kRules, std::string(language), "no rules for this language",
                "name a directory with rule files by --rules");
  }
  if (!directory.empty()) sources.push_back(read_rule_directory(directory));
  for (std::vector<RuleFile>& files : sources) std::erase_if(files, is_for_others);
  return parse_rules(language, sources);
}

std::unique_ptr<const Rules> load_rules(std::string_view language, const std::string& directory) {
  return std::make_unique<const Rules>(load_rulebook(language, directory));
}

}  // namespace onrecord
