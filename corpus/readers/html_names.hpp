// corpus/readers/html_names.hpp
// What the names of classes and ids tell about a part of a web page.
//
// shape   a word list of ours, from general knowledge of how news sites name their parts
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

enum class Hint : std::uint8_t {
  kNone,
  kBody,    // names that stand for the text of an article: "articleBody", "entry-content"
  kBeside,  // beside the text: navigation, lists of other stories, advertising, forms
  kAfter,   // after the text and never part of it: comments of readers, the foot of the page
  kHidden,  // for screen readers and print only
};

// The strongest hint among the words of a class or id ("post-share__list" -> kBeside).
Hint hint_of_name(std::string_view name);

}  // namespace onrecord
