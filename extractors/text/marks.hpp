// extractors/text/marks.hpp
// Quotations: quotation marks paired paragraph by paragraph, whatever the house style.
//
// needs   zones
// shape   sorted by span, an outer quotation before the inner ones; spans nest or are disjoint and
//         never leave their zone. Curly, straight, wire (`` ''), low-high, guillemets and CJK
//         marks; reversed and doubled marks are read by their neighbours. An apostrophe is no mark.
//         A mark that is never closed gives a quotation that runs up to the next one, or to the end
//         of its zone: no bad mark costs more than its paragraph.
// cost    one pass over the text, constant work a mark; marks nested deeper than eight are passed
// over
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"

namespace onrecord {

struct Quotation {
  Span span;               // with its marks
  Span inner;              // without them
  std::uint8_t depth = 0;  // 0 is outermost
  bool single = false;     // ‘ ’ ' ‹ › 「 」
  bool closed = true;      // false: it has no closing mark of its own
  bool continues = false;  // goes on with the quotation that the paragraph before left open
  bool continued = false;  // the next paragraph goes on with it
};

// The character that the words of a quotation end with, inner marks and blanks passed over: the
// comma of “..., ‘...,’”; 0 when there is none near its end.
char32_t last_sign(std::string_view text, const Quotation& quotation);

// All quotations of a document; `out` is emptied first.
void find_quotations(const Document& document, std::vector<Quotation>& out);

// The quotations of one paragraph, appended. `left_open` says that the paragraph before ended
// inside a quotation; the return value says the same of this one.
bool pair_marks(std::string_view text, Span paragraph, bool left_open, std::vector<Quotation>& out);

}  // namespace onrecord
