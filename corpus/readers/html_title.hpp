// corpus/readers/html_title.hpp
// Which of the things that a page calls its title is the headline, and which paper printed it.
//
// source  on 1,559 news pages the first <h1> is the best single place (68-74 %), then JSON-LD and
//         Open Graph; the raw <title> ends in the name of the site
#pragma once

#include <string>
#include <string_view>

#include "corpus/readers/html_json_ld.hpp"

namespace onrecord {

// The letters and digits of a text in lower case, to compare names and titles by.
std::string letters_of(std::string_view text);

// The host of an address without "www."; empty where it has none.
std::string_view host_of(std::string_view url);

// `titles` are the <title> elements. The first heading that another place bears out, else the first
// of the other places; without the name of the site.
Found choose_title(const Page& page, const Candidates& titles, std::string_view site);

// The name of the site: the one that its address bears out, else the first; never an address.
Found choose_source(const Candidates& names, std::string_view url);

}  // namespace onrecord
