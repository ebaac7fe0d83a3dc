// corpus/readers/html_metadata.hpp
// What a web page says about its article: title, authors, times, section, source, address,
// language.
//
// shape   fills what `article` does not hold yet; extra gets "modified". Returned is for each key
// the
//         place it was taken from: json-ld, opengraph, meta, microdata, time, h1, title, link, url,
//         html, text
// source  order of the places as measured on 1,559 news pages: JSON-LD, Open Graph, microdata,
//         other meta elements, <time>, address for times; the first <h1> that the other places bear
//         out for the title
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/readers/html_tree.hpp"

namespace onrecord {

struct Provenance {
  std::string_view key;
  std::string_view place;
};

struct PageFacts {
  std::vector<Provenance> places;
  std::string body;  // the text, where JSON-LD has it; often cut, mostly without paragraphs
};

PageFacts read_metadata(const HtmlTree& tree, Article& article);

}  // namespace onrecord
