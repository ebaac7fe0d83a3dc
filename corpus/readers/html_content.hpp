// corpus/readers/html_content.hpp
// Which part of a web page is the article: paragraphs and headings without the page around them.
//
// shape   paragraphs in the order of reading, separated by one empty line; empty when the page
//         holds no article
// cost    linear in the page
// source  scores per block from length and link density (Kohlschütter et al. 2010), summed over
//         subtrees; the subtree is found by descending while one child holds nearly everything
#pragma once

#include <string>
#include <vector>

#include "corpus/readers/html_lines.hpp"
#include "corpus/readers/html_tree.hpp"

namespace onrecord {

struct PageText {
  std::string text;
  std::vector<std::string> captions;  // of the pictures within the article
};

// `title` is left out of the text where it stands at its head.
PageText article_text(const HtmlTree& tree, const PageLines& lines, const std::string& title);

// All text of a fragment that is known to be an article (of a feed, of a wire item), without
// captions and boilerplate lines.
std::string fragment_text(const HtmlTree& tree, const PageLines& lines);

}  // namespace onrecord
