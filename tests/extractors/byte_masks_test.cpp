#include "extractors/text/byte_masks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractors/text/letters.hpp"

namespace onrecord {
namespace {

bool is_word(char c) {
  return is_ascii_letter(c) || is_digit(c);
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

TEST(ByteMasks, FindTheEndOfWordsAndBlanksOfAnyBytes) {
  std::mt19937 random(3);
  for (std::size_t size = 0; size < 300; ++size) {
    std::string text(size, ' ');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? random() : 'a' + random() % 26);
    ByteMasks masks(text);
    for (std::size_t at = 0; at <= size; ++at) {
      std::size_t word = at;
      std::size_t blanks = at;
      while (word < size && is_word(text[word])) ++word;
      while (blanks < size && is_blank(text[blanks])) ++blanks;
      EXPECT_EQ(masks.end_of_word(at), word) << size << ' ' << at;
      EXPECT_EQ(masks.end_of_blanks(at), blanks) << size << ' ' << at;
    }
  }
}

}  // namespace
}  // namespace onrecord
