// tests/extractors/proposals.hpp
// The proposals of a text, and a description of them for messages.
#pragma once

#include <string>
#include <vector>

#include "extractors/proposals/proposals.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {

inline Document read(const std::string& text) {
  return read_article(text, Layer::kProposals, "2024-05-06");
}

inline std::string shown(const Document& document) {
  std::string out;
  for (const Proposal& proposal : document.proposals) {
    const Described values = describe(document, proposal);
    out += "\n  " + values.rule;
    for (const auto& [key, value] : values.values) {
      if (!value.empty()) out += " " + key + "=" + value;
    }
  }
  return out.empty() ? " nothing" : out;
}

inline std::vector<std::string> names_of(const std::vector<Party>& parties) {
  std::vector<std::string> out;
  for (const Party& party : parties) out.push_back(party.name);
  return out;
}

}  // namespace onrecord
