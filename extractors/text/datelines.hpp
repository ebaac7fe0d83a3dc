// extractors/text/datelines.hpp
// The place, date and agency that open a dispatch: "ALDER FALLS, June 3 (NWS) - ", "(AP) _ ".
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/span.hpp"
#include "extractors/text/zone_cues.hpp"

namespace onrecord {

// Where the dateline at the beginning of a paragraph ends, with its dash and the blanks after it;
// 0 when there is none. In a paragraph that is not the first a date, a region or an agency must
// stand in it.
std::uint32_t dateline_end(std::string_view text, Span paragraph, bool first, const ZoneCues& cues);

}  // namespace onrecord
