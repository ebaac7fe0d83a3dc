// extractors/rulebook/rule_layers.hpp
// What each layer of facts rests on: one hash a layer, so that a change of the rules tells which
// layers have to be read again.
//
// shape   one hash for each of dates, quotes, speakers, proposals, in this order. It covers the
//         rules and definitions of the files of that name, the words that no other layer can see,
//         and everything that all layers share. Comments and examples do not count.
// cost    one pass over the rulebook
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// The layers that have rule files of their own.
std::vector<std::string_view> rule_layers();

// Layer and hash. A class of a layer's own word file is seen by other layers, too, when a pattern
// of theirs names it or when its words have forms: what may be a verb is one for every layer.
std::vector<std::pair<std::string, std::string>> hash_layers(const Rulebook& book);

}  // namespace onrecord
