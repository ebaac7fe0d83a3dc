// extractors/heading.hpp
// Lends the title of an article to the end of its text while somebody looks for speakers: whom the
// title names is known there when the text speaks of "Ms. Ruiz".
//
// needs   tokens, sentences, Reading     gives   the same, with those of the title behind them
// shape   nothing is lent where there is no title, where the text begins with it, where it is
//         longer than a title, and where it is all capitals, in which no name can be told
// owns    the buffer is reused from article to article; the destructor takes back what was lent
// cost    the tokens, words and phrases of the title
#pragma once

#include <cstddef>

#include "corpus/document.hpp"
#include "extractors/rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

struct HeadingBuffer {
  Document document;
  Reading reading;
};

class LentHeading {
 public:
  LentHeading(Document& document, Reading& reading, const Rules& rules, HeadingBuffer& buffer);
  ~LentHeading();
  LentHeading(const LentHeading&) = delete;
  LentHeading& operator=(const LentHeading&) = delete;

  // Where the sentences of the title begin: behind all of the text.
  std::size_t first_sentence() const { return sentences_; }

 private:
  Document& document_;
  Reading& reading_;
  const std::size_t text_;
  const std::size_t tokens_;
  const std::size_t sentences_;
  const std::size_t words_;
  const std::size_t phrases_;
};

}  // namespace onrecord
