// pipeline/compiled_rules.hpp
// The built-in rules, compiled when the program was built: what load_rules() reads in place.
//
// shape   empty in a build without (ONRECORD_COMPILED_RULES)
#pragma once

#include <string_view>

namespace onrecord {

std::string_view compiled_rules();

}  // namespace onrecord
