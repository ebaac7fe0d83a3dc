// db/export.hpp
// Documents in the formats of other tools.
//
// shape   CSV: one row a fact, RFC 4180. Spans: one JSON object a line with "text", "spans" (start,
//         end, label) and "meta", as spaCy and Prodigy take them. TimeML: the text with its dates
//         as TIMEX3. brat: stand-off annotations of text(document)
// units   code points, but for TimeML, which has none
// owns    appends to the caller's string
// source  TimeML 1.2.1; brat, https://brat.nlplab.org/standoff.html
#pragma once

#include <string>
#include <string_view>

#include "corpus/document.hpp"

namespace onrecord {

void write_csv_head(std::string& out);
void write_csv(const Document& document, std::string& out);
void write_spans(const Document& document, std::string& out);
void write_timeml(const Document& document, std::string& out);
void write_brat(const Document& document, std::string& out);

// The annotation.conf that a folder of brat files needs.
std::string_view brat_configuration();

// A file name, without ending, for an article: its id where that is a good one.
std::string file_stem(std::string_view id);

}  // namespace onrecord
