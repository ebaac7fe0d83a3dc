// db/generic_names.hpp
// Names that many bear: "Finance Ministry", "Central Bank", "Banking sources" mean another one in
// another article.
//
// needs   folded names (identity.hpp)
// shape   a name is generic when all its words are: kinds of bodies, their fields, people by what
//         they do. A department is not: the word stands for those of one country
#pragma once

#include <string_view>

#include "db/identity_words.hpp"

namespace onrecord {

bool is_generic_name(std::string_view folded, const IdentityWords& words);

// Whether the name describes unnamed people: "EC officials", "Tokyo dealers".
bool describes_people(std::string_view folded, const IdentityWords& words);

}  // namespace onrecord
