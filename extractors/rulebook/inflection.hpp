// extractors/rulebook/inflection.hpp
// The regular inflections of English verbs and nouns, for word lists.
//
// shape   each form with its inflection: VBASE V3SG VPAST VPART VING, SING PLUR
// errors  none: irregular forms are the caller's to give
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

using InflectedForms = std::vector<std::pair<std::string, std::string_view>>;

// `irregular` may give a past form, a participle, and any form in -ing, in this order. `doubled`
// doubles the last consonant of a verb of several syllables (permit, permitted).
InflectedForms inflect_verb(std::string_view base, const std::vector<std::string>& irregular,
                            bool doubled);

// `irregular` may give the plural.
InflectedForms inflect_noun(std::string_view base, const std::vector<std::string>& irregular);

}  // namespace onrecord
