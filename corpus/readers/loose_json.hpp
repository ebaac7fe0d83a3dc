// corpus/readers/loose_json.hpp
// JSON as web pages hold it: read as far as it makes sense, never refused.
//
// shape   an array is a list of members without keys; numbers and literals are kept as their text.
//         Line feeds in strings, commas too many, comments and a cut end are forgiven
// errors  none: what cannot be read ends the value that holds it
// cost    linear; nesting beyond 100 levels is passed over
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct LooseMember;

struct LooseJson {
  enum class Kind : std::uint8_t { kNone, kObject, kArray, kString, kOther };
  Kind kind = Kind::kNone;
  std::string text;
  std::vector<LooseMember> members;

  // The first member with that key, or null.
  const LooseJson* find(std::string_view key) const;
  // The text of a string or number member, else an empty view.
  std::string_view string(std::string_view key) const;
};

struct LooseMember {
  std::string key;  // empty in an array
  LooseJson value;
};

LooseJson read_loose_json(std::string_view json);

}  // namespace onrecord
