#include "extractors/rules.hpp"

#include <cstdint>
#include <set>

#include "corpus/error.hpp"
#include "extractors/rulebook/image.hpp"
#include "extractors/rulebook/lexicon_builder.hpp"
#include "extractors/rulebook/pattern_tables.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/rulebook/rulebook_image.hpp"
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

// What was compiled, where it is what is asked for.
std::optional<ImageReader> find_compiled(std::string_view language, const std::string& directory,
                                         std::string_view compiled) {
  if (compiled.empty() || !directory.empty()) return std::nullopt;
  ImageReader image(compiled);
  std::string compiled_language;
  image(compiled_language);
  if (compiled_language != language) return std::nullopt;
  return image;
}

}  // namespace

Rules::Rules(Rulebook rulebook) : Rules(std::move(rulebook), std::nullopt) {}

Rules::Rules(Rulebook rulebook, std::optional<LexiconTables> tables)
    : book(std::move(rulebook)),
      lexicon(book, tables ? std::move(*tables) : build_lexicon(book)),
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

Rulebook load_rulebook(std::string_view language, const std::string& directory,
                       std::string_view compiled) {
  if (auto image = find_compiled(language, directory, compiled)) return read_rulebook(*image);
  std::vector<std::vector<RuleFile>> sources = {built_in_rules(language)};
  if (sources[0].empty() && directory.empty()) {
    throw Error(Error::Kind::kRules, std::string(language), "no rules for this language",
                "name a directory with rule files by --rules");
  }
  if (!directory.empty()) sources.push_back(read_rule_directory(directory));
  for (std::vector<RuleFile>& files : sources) std::erase_if(files, is_for_others);
  return parse_rules(language, sources);
}

std::unique_ptr<const Rules> load_rules(std::string_view language, const std::string& directory,
                                        std::string_view compiled) {
  auto image = find_compiled(language, directory, compiled);
  if (!image) return std::make_unique<const Rules>(load_rulebook(language, directory));
  Rulebook book = read_rulebook(*image);
  LexiconTables tables;
  (*image)(tables);
  const auto patterns = std::make_shared<CompiledPatterns>();
  (*image)(*patterns);
  book.compiled = patterns;
  return std::make_unique<const Rules>(std::move(book), std::move(tables));
}

std::string compile_rules(std::string_view language) {
  const std::unique_ptr<const Rules> rules = load_rules(language, {});
  ImageWriter image;
  image(rules->book.language);
  write_rulebook(image, rules->book);
  image(rules->lexicon.tables());
  std::set<std::string_view> stems;
  for (const Rule& rule : rules->book.rules) stems.insert(rule.stem);
  image(static_cast<std::uint64_t>(stems.size()));
  for (const std::string_view stem : stems) {
    image(std::string(stem));
    Patterns(rules->book, rules->lexicon, stem).write(image);
  }
  return image.bytes();
}

}  // namespace onrecord
