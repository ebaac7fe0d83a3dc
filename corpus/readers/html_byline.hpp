// corpus/readers/html_byline.hpp
// Who wrote the article of a page, as people are named: without titles, outlets and addresses.
//
// shape   names in the order of the line, each once
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/html_json_ld.hpp"
#include "corpus/readers/html_tree.hpp"

namespace onrecord {

// "By Ann Lee and Bo Dahl, AP Science Writers" -> Ann Lee, Bo Dahl. Whatever stands alone is kept:
// "Reuters" is a byline too. Addresses, handles and accounts such as "admin" are no names.
void add_authors(std::string_view line, std::vector<std::string>& authors);

// The names of the first line near the heading that reads like a byline, or is marked as one.
std::vector<std::string> visible_authors(const HtmlTree& tree);

}  // namespace onrecord
