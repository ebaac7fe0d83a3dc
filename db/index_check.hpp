// db/index_check.hpp
// Whether a generation may be published: whole, no smaller than the last one, able to answer.
//
// errors  Error(kStore) that says what is wrong
#pragma once

#include <cstdint>
#include <string>

#include "db/sqlite.hpp"

namespace onrecord {

// kWhole reads the full-text index through and through, which costs about half of making it.
enum class CheckDepth : std::uint8_t { kQuick, kWhole };

// The file is sound, and canary questions find articles by words of their own.
void check_generation(Connection& index, CheckDepth depth);

// The new generation holds at least nine tenths of what the previous one held.
void require_no_loss(const std::string& previous, const std::string& next);

}  // namespace onrecord
