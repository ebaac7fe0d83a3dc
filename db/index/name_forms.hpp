// db/index/name_forms.hpp
// One person under several forms of a full name: with and without a middle initial, "Joe" and
// "Joseph", with and without "Jr."
//
// cost    n log n in the names; the appearances of those that are joined
#pragma once

#include <vector>

#include "db/index/name_joins.hpp"

namespace onrecord {

// Adds the joins: each form to the one of most articles. None where two initials stand between one
// given name and one surname, since nobody can tell then whose the name without is.
void join_forms(const std::vector<KnownSpeaker>& speakers,
                const std::vector<Appearance>& appearances, const IdentityWords& words,
                std::vector<NameJoin>& joins);

}  // namespace onrecord
