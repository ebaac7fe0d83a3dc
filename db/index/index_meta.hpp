// db/index/index_meta.hpp
// What a generation says of itself: the table meta.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/sqlite.hpp"

namespace onrecord {

// Empty when the generation does not say.
std::string meta(Connection& index, std::string_view name);

void set_meta(Connection& index, std::string_view name, const std::string& value);
void set_meta(Connection& index, std::string_view name, std::uint64_t value);

}  // namespace onrecord
