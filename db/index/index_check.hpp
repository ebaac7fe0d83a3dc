// db/index/index_check.hpp
// Whether a new generation may be published.
//
// errors  Error(kStore) when it is not sound, does not answer, or lost much
#pragma once

#include <cstdint>
#include <string>

#include "db/sqlite.hpp"

namespace onrecord {

// All: as many rows as the full text has, and rows from everywhere are found by a word of theirs.
enum class CheckDepth : std::uint8_t {
  kUpdated,  // a changed copy of a sound generation
  kBuilt,    // the pages of the file, too
  kWhole,    // and every word of the full text against the rows
};
void check_generation(Connection& index, CheckDepth depth);

// `next` has at least nine tenths of the articles and quotes of `previous`.
void require_no_loss(const std::string& previous, const std::string& next);

}  // namespace onrecord
