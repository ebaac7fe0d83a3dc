// db/index/role_match.hpp
// Whether two roles can be those of one person: "Treasury Secretary", "U.S. Treasury Secretary".
#pragma once

#include <cstdint>
#include <string_view>

#include "db/identity_words.hpp"

namespace onrecord {

enum class RoleMatch : std::uint8_t {
  kShared,         // one says no more than the other: "Finance Minister", "German Finance Minister"
  kContradictory,  // each says what the other does not: "French President", "German President"
};

RoleMatch match_roles(std::string_view a, std::string_view b, const IdentityWords& words);

}  // namespace onrecord
