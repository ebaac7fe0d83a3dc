#include "extractors/dates/date_triggers.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "extractors/rulebook/pattern_triggers.hpp"
#include "extractors/rulebook/symbol_codes.hpp"

namespace onrecord {
DateTriggers::DateTriggers(const Rulebook& rulebook, const Lexicon& lexicon)
    : flags_(lexicon.kind_count()) {
  const NeededSymbols finder(rulebook, lexicon);
  SymbolTests tests(lexicon);
  for (const Rule* rule : rulebook.rules_of("dates")) {
    const std::optional<Needed> needed = finder.needed(rule->tree);
    if (!needed) {
      std::fill(flags_.begin(), flags_.end(), 1);
      return;
    }
    for (const Test* test : needed->tests) tests.add(*test, rule->source);
  }
  std::size_t by_default = 0;
  for (TestId test = 0; test < tests.size(); ++test)
    by_default += tests.passes_by_default(test) ? 1U : 0U;
  std::vector<TestId> differences;
  for (std::size_t kind = 0; kind < flags_.size(); ++kind) {
    const std::span<const ClassId> classes = lexicon.classes(static_cast<Kind>(kind));
    if (by_default == 0 &&
        std::none_of(classes.begin(), classes.end(), [&](ClassId id) { return tests.uses(id); })) {
      continue;
    }
    tests.differences(classes, differences);
    std::size_t passes = by_default;
    for (const TestId test : differences)
      passes += tests.passes_by_default(test) ? std::size_t(-1) : 1;
    flags_[kind] = passes > 0 ? 1 : 0;
  }
}

}  // namespace onrecord
