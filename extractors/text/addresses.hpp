// extractors/text/addresses.hpp
// Web addresses, which are one token.
#pragma once

#include <cstddef>
#include <string_view>

namespace onrecord {

// "http", "https", "ftp"
bool is_scheme(std::string_view word);

// Letters with a dot between them, at least two after the last.
bool is_domain(std::string_view word);

// An address runs up to a blank or a mark that cannot belong to it; `from` is behind what makes it
// one.
std::size_t address_end(std::string_view line, std::size_t from);

}  // namespace onrecord
