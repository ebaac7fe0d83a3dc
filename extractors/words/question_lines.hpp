// extractors/words/question_lines.hpp
// The lines of a transcript in which somebody in the room asks: "Q   Why?"
//
// cost    constant
#pragma once

#include <string_view>

namespace onrecord {

// A question that nobody in particular puts.
constexpr bool is_question(std::string_view paragraph) {
  constexpr std::string_view kHardSpace = "\xC2\xA0";
  return paragraph.starts_with('Q') &&
         (paragraph.substr(1).starts_with(' ') || paragraph.substr(1).starts_with(kHardSpace));
}

}  // namespace onrecord
