// pipeline/store_report.hpp
// The figures of a store for its report page.
//
// errors  Error(kStore) when there is no fact store at the path; Error(kUsage) for a day that is
//         none
// cost    a pass over the quotes and the proposals of the store
#pragma once

#include <string>

#include "view/report.hpp"

namespace onrecord {

// `as_of` is the day from which deadlines are coming; empty for that of the newest article.
StoreReport report_of(const std::string& path, const std::string& as_of);

}  // namespace onrecord
