#include "db/generic_names.hpp"

#include <algorithm>

namespace onrecord {
namespace {

std::string_view next_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

}  // namespace

bool is_generic_name(std::string_view folded, const IdentityWords& words) {
  bool any = false;
  while (!folded.empty()) {
    const std::string_view word = next_word(folded);
    if (words.small.contains(word)) continue;
    if (!words.bodies.contains(word) && !words.people.contains(word)) return false;
    any = true;
  }
  return any;
}

bool describes_people(std::string_view folded, const IdentityWords& words) {
  std::string_view last;
  while (!folded.empty()) {
    last = next_word(folded);
    if (words.bodies_of_people.contains(last)) return false;
  }
  return words.people.contains(last);
}

}  // namespace onrecord
