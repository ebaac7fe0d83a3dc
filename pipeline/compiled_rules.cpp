#include "pipeline/compiled_rules.hpp"

// Put into the program by cmake/compiled_rules.cmake.
extern "C" const char onrecord_compiled_rules_begin[];
extern "C" const char onrecord_compiled_rules_end[];

namespace onrecord {

std::string_view compiled_rules() {
  return {onrecord_compiled_rules_begin,
          static_cast<std::size_t>(onrecord_compiled_rules_end - onrecord_compiled_rules_begin)};
}

}  // namespace onrecord
