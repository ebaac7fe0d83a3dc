// tests/extractors/speakers.hpp
// The speakers of the quotes of a text.
#pragma once

#include <ostream>
#include <string>

#include "extractors/speakers/speakers.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {

// The name of the speaker of each quote.
inline std::string who_speaks(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : "; ";
    out += quote.speaker_id == kNone
               ? "?"
               : document.speakers[static_cast<std::size_t>(quote.speaker_id)].name;
  }
  return out;
}

inline std::string who_speaks(const std::string& text) {
  return who_speaks(read_article(text, Layer::kSpeakers));
}

struct Case {
  const char* name;
  const char* text;
  const char* speakers;
};

inline void PrintTo(const Case& test, std::ostream* out) {
  *out << test.name << ": " << test.text;
}

}  // namespace onrecord
