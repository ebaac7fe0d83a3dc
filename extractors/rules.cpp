#include "extractors/rules.hpp"

#include "corpus/error.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/word_file.hpp"

namespace onrecord {

namespace {

// All symbols, before any patterns that may see them are compiled.
PhraseRules declare_symbols(const Rulebook& book, Lexicon& lexicon) {
  PhraseRules phrases(book, lexicon);
  QuoteRules::declare_symbols(lexicon);
  ProposalRules::declare_symbols(lexicon);
  return phrases;
}

}  // namespace

Rules::Rules(Rulebook rulebook)
    : book(std::move(rulebook)),
      lexicon(book),
      zones(book),
      tokens(book),
      words(lexicon),
      phrases(declare_symbols(book, lexicon)),
      dates_(std::async(std::launch::async, [this] { return DateRules(book, lexicon); })),
      proposals_(std::async(std::launch::async, [this] { return ProposalRules(book, lexicon); })),
      quotes(book, lexicon),
      speakers(book, lexicon, phrases),
      proposals(proposals_.get()),
      dates(dates_.get()) {}

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
