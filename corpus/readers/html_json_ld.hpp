// corpus/readers/html_json_ld.hpp
// What a page's JSON-LD says about its article, whatever shape it has.
//
// shape   candidates for each value in the order of trust, with the place they were found in
// source  schema.org Article; lists, graphs, references by @id and broken JSON as pages have them
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/loose_json.hpp"

namespace onrecord {

struct Found {
  std::string value;
  const char* place = "";
};

using Candidates = std::vector<Found>;

struct Page {
  Candidates title;
  Candidates headings;
  Candidates published;
  Candidates modified;
  Candidates authors;
  Candidates section;
  Candidates source;
  Candidates url;
  Candidates language;
  std::string body;
};

// Spaces folded, blanks around it dropped.
std::string folded(std::string_view text);

// Adds a value that is not blank, entities decoded and spaces folded.
void add(Candidates& list, std::string_view value, const char* place);

// `title` is that of the page: of several articles, the one that bears it is meant.
void read_json_ld(const std::vector<LooseJson>& scripts, std::string_view title, Page& page);

}  // namespace onrecord
