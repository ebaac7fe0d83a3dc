// corpus/readers/html_lines.hpp
// Lines within the text of a page that are not of the article, told by their wording.
//
// shape   word lists of ours, from general knowledge of what news sites print
#pragma once

#include <string_view>

namespace onrecord {

// True for a line that is part of the page and not of the article: "Read more", "Advertisement",
// "Share this story", "Photo: ...".
bool is_boilerplate_line(std::string_view line);

// True for a short paragraph that asks readers to subscribe, follow, download or write in.
bool is_call_to_reader(std::string_view paragraph);

// True for a line that says whose picture it stands under.
bool is_credit_line(std::string_view line);

}  // namespace onrecord
