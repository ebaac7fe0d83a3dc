// extractors/rules.hpp
// Everything the extractors know of one language: its rule files, compiled.
//
// owns    the rulebook, the lexicon and the compiled rules of every layer; immutable, shared by all
//         threads. Members refer to each other, so it stays where it was made.
// errors  Error(kRules) for rule files that do not parse or compile
// cost    made once at the start of a program, on as many threads as there are cores: in a few tens
//         of milliseconds of rule files, in a fraction of that of compiled rules
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/dates/dates.hpp"
#include "extractors/proposals/proposals.hpp"
#include "extractors/quotes/quotes.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/lexicon_tables.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/speakers/speakers.hpp"
#include "extractors/text/tokens.hpp"
#include "extractors/text/zones.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {

struct Rules {
  explicit Rules(Rulebook rulebook);
  // With the tables that were made of the same rulebook.
  Rules(Rulebook rulebook, std::optional<LexiconTables> tables);
  Rules(const Rules&) = delete;
  Rules& operator=(const Rules&) = delete;

  Rulebook book;
  Lexicon lexicon;
  ZoneRules zones;
  TokenRules tokens;
  WordRules words;
  PhraseRules phrases;

 private:
  // Compiled beside those of the other layers.
  std::future<DateRules> dates_;
  std::future<ProposalRules> proposals_;

 public:
  QuoteRules quotes;
  SpeakerRules speakers;
  ProposalRules proposals;
  DateRules dates;
};

// The built-in rules of a language; `directory`, unless empty, is layered over them. `compiled` is
// what compile_rules() made of the built-in rules, or empty: it is read in place where there is no
// directory, and must outlive the rules.
std::unique_ptr<const Rules> load_rules(std::string_view language, const std::string& directory,
                                        std::string_view compiled = {});

// The same before compilation: enough to tell rule sets apart.
Rulebook load_rulebook(std::string_view language, const std::string& directory,
                       std::string_view compiled = {});

// The built-in rules of a language as a block of bytes for this very program, at a multiple of 16
// bytes.
std::string compile_rules(std::string_view language);

}  // namespace onrecord
