// view/html.hpp
// Text inside HTML: what an article says can never become markup.
//
// shape   everything appends to the caller's string
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

// As text between tags, or inside an attribute in double quotes; control characters that HTML does
// not allow become U+FFFD.
void append_escaped(std::string_view text, std::string& out);
std::string escaped(std::string_view text);

// 21578 -> "21,578".
std::string grouped(std::uint64_t number);

// A word of the data for people: "under_consideration" -> "under consideration".
std::string spaced(std::string_view word);

// An address that a link may lead to: http and https only; anything else gives an empty string.
std::string_view safe_url(std::string_view url);

// A whole page: head with style and policy, the body, the script. The policy of the page allows
// this style and this script and nothing else: no other script, no request.
std::string page_of(std::string_view title, std::string_view language, std::string_view body);

}  // namespace onrecord
