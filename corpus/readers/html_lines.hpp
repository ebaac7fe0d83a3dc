// corpus/readers/html_lines.hpp
// Lines within the text of a page that are not of the article, told by their wording.
//
// needs   the words of rules/<language>/pages.words, in lower case; without them nothing is told
// but
//         the counters of galleries
// cost    linear in the line for each list
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

struct PageWords {
  std::vector<std::string> lines;    // whole lines, without what is no letter or digit
  std::vector<std::string> starts;   // beginnings of lines that announce something else
  std::vector<std::string> calls;    // anywhere in a short paragraph with a link in it
  std::vector<std::string> credits;  // at the end of a caption
};

class PageLines {
 public:
  PageLines() = default;
  explicit PageLines(PageWords words);

  // True for a line that is part of the page and not of the article: "Read more", "Advertisement",
  // "Share this story", "Photo: ...".
  bool is_boilerplate(std::string_view line) const;

  // True for a short paragraph that asks readers to subscribe, follow, download or write in.
  bool is_call_to_reader(std::string_view paragraph) const;

  // True for a line that says whose picture it stands under.
  bool is_credit(std::string_view line) const;

 private:
  PageWords words_;
};

}  // namespace onrecord
