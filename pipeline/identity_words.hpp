// pipeline/identity_words.hpp
// Hands rules/<language>/identity.words, and the short names of speakers.words, to the store and
// the corpus index.
//
// errors  Error(kRules) for a file that does not parse
// cost    a millisecond
#pragma once

#include <string>
#include <string_view>

#include "db/identity_words.hpp"

namespace onrecord {

// The built-in words; those of `directory`, unless empty, are added.
IdentityWords load_identity_words(std::string_view language, const std::string& directory);

}  // namespace onrecord
