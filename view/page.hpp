// view/page.hpp
// An article and its facts as one HTML page that needs nothing else.
//
// needs   a Document that keeps the promises of check(); layers that are not there show nothing
// shape   the text with its marks, the speakers with their quotes, the days it speaks of, tables of
//         quotes and proposals; readable without a script, lively with its own
// cost    linear in the text and its facts
#pragma once

#include <string>

#include "corpus/document.hpp"

namespace onrecord {

std::string article_page(const Document& document);

}  // namespace onrecord
