#include "extractors/page_words.hpp"

#include "extractors/word_file.hpp"

namespace onrecord {

PageLines load_page_lines(std::string_view language, const std::string& directory) {
  const Rulebook book = load_word_file(language, "pages.words", directory);
  return PageLines({words_of(book, "PAGE_LINE"), words_of(book, "PAGE_LINE_START"),
                    words_of(book, "READER_CALL"), words_of(book, "PICTURE_CREDIT")});
}

}  // namespace onrecord
