// corpus/language.hpp
// The language that a text is written in.
//
// shape   a two- or three-letter code ("en", "pt"), or empty where the text is too short or too odd
// cost    English of some length is known by its smallest words at the start, a table of results
//         by its own; all else takes a pass of CLD2 over the first 600 bytes
#pragma once

#include <string>
#include <string_view>

namespace onrecord {

// `text` must be valid UTF-8.
std::string language_of(std::string_view text);

}  // namespace onrecord
