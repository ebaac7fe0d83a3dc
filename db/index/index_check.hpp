// db/index/index_check.hpp
// Whether a new generation may be published.
//
// errors  Error(kStore) when it is not sound, does not answer, or lost much
#pragma once

#include <cstdint>
#include <string>

#include "db/sqlite.hpp"

namespace onrecord {

// The file is sound, as deep as its making asks for.
enum class CheckDepth : std::uint8_t {
  kUpdated,  // a changed copy of a sound generation: the pages that every update writes
  kBuilt,    // all pages of the file
  kWhole,    // and every word of the full text against the rows
};
void check_pages(Connection& index, CheckDepth depth);

// As many rows as the full text has, and rows from everywhere are found by a word of theirs.
void check_answers(Connection& index);

// `next` has at least nine tenths of the articles and quotes of `previous`.
void require_no_loss(const std::string& previous, const std::string& next);

}  // namespace onrecord
