// extractors/rulebook/described.hpp
// What a fact says, in the words in which the examples of rule files say it.
//
// shape   each layer has an overload `Described describe(const Document&, const <Fact>&)` beside
// its
//         extractor; values are surfaces or names by key: "cue" "said", "value" "2025-05-02". An
//         example holds when a fact of its rule has every value that the example names
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

struct Described {
  std::string rule;
  std::vector<std::pair<std::string, std::string>> values;

  // The value of a key; empty when there is none.
  std::string_view value(std::string_view key) const {
    for (const auto& [name, text] : values) {
      if (name == key) return text;
    }
    return {};
  }
};

}  // namespace onrecord
