// extractors/text/stops.hpp
// What the full stop right behind a word means.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/text/sentences.hpp"

namespace onrecord {

// The word begins at `begin`, `stop` is behind its full stop; kNone for the end of a sentence.
Stop kind_of_stop(std::string_view line, std::size_t begin, std::size_t stop,
                  const SentenceRules& rules);

}  // namespace onrecord
