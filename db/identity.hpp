// db/identity.hpp
// Who is who across articles: when two speakers of two articles are one.
//
// shape   equal identities are one row of the table speakers. The same full name and kind is one
//         speaker everywhere; a source without a name, a name that many bear (generic_names.hpp),
//         or a person of whom an article gives one word only, belongs to that article alone
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "db/identity_words.hpp"

namespace onrecord {

// Name words in lower case without accents, joined by single blanks: "Zoé  O’Neill-Ruiz" gives
// "zoe o'neill-ruiz".
std::string fold_name(std::string_view name);

// The name on one line, with single blanks.
std::string display_name(std::string_view name);

// `folded` is fold_name(speaker.name), `article` the id of its article.
std::string identity(const Speaker& speaker, std::string_view folded, std::string_view article,
                     const IdentityWords& words);

// The words of a folded name; titles in front are left out.
std::vector<std::string_view> name_words(std::string_view folded, const IdentityWords& known);

// What a name can be found by: its words and their parts. "o'neill-ruiz" is found as such, and as
// "o'neill", "oneill", "neill" and "ruiz".
std::vector<std::string> indexed_words(std::string_view folded, const IdentityWords& known);

// The words that a question for a name must find, all of them: words with a hyphen in their parts,
// so that "Garcia-Lopez" and "Garcia Lopez" ask for the same.
std::vector<std::string_view> asked_words(std::string_view folded, const IdentityWords& known);

}  // namespace onrecord
