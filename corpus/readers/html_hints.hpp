// corpus/readers/html_hints.hpp
// What the names of classes and the wording of short lines tell about a part of a web page.
//
// shape   two word lists and the questions put to them; ours, from general knowledge of how news
//         sites name their parts
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

// True for a line that is part of the page and not of the article: "Read more", "Advertisement",
// "Share this story", "Photo: ...".
bool is_boilerplate_line(std::string_view line);

// True for a short paragraph that asks readers to subscribe, follow, download or write in.
bool is_call_to_reader(std::string_view paragraph);

// True for a line that says whose picture it stands under.
bool is_credit_line(std::string_view line);

}  // namespace onrecord
