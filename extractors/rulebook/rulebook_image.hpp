// extractors/rulebook/rulebook_image.hpp
// A rulebook in a block of compiled rules (image.hpp): everything that finding facts needs of it.
//
// shape   what is read has neither examples, which only tests look at, nor trees of patterns before
//         they are asked for
// cost    reading is a copy of the names and patterns of rules; words are read in place
#pragma once

#include "extractors/rulebook/image.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

void write_rulebook(ImageWriter& image, const Rulebook& book);
Rulebook read_rulebook(ImageReader& image);

}  // namespace onrecord
