// db/index/role_match.hpp
// Whether two roles can be those of one person: "Treasury Secretary", "U.S. Treasury Secretary".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/identity_words.hpp"

namespace onrecord {

enum class RoleMatch : std::uint8_t {
  kShared,         // one says no more than the other: "Finance Minister", "German Finance Minister"
  kContradictory,  // each says what the other does not: "French President", "German President"
};

RoleMatch match_roles(std::string_view a, std::string_view b, const IdentityWords& words);

// Whether some role of one person is shared with some role of another. roles_fit() also where one
// of them has none.
bool share_role(const std::vector<std::string>& a, const std::vector<std::string>& b,
                const IdentityWords& words);
bool roles_fit(const std::vector<std::string>& a, const std::vector<std::string>& b,
               const IdentityWords& words);

}  // namespace onrecord
