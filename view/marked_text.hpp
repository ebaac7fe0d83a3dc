// view/marked_text.hpp
// The text of an article as HTML: zones as paragraphs and headings, facts as marks in them.
//
// shape   the first piece of a mark has an id ("q-0", "p-0", "d-0": quote, proposal, date); every
//         piece names the row of its table ("quote-0", "proposal-0", "date-0", "speaker-0")
// cost    linear in the text and its facts
#pragma once

#include <string>
#include <vector>

#include "corpus/document.hpp"
#include "view/segments.hpp"

namespace onrecord {

// Everything that is shown in the text, sorted.
std::vector<Mark> marks_of(const Document& document);

void append_marked_text(const Document& document, std::string& out);

}  // namespace onrecord
