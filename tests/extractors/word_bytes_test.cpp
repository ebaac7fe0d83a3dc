#include "extractors/text/word_bytes.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractors/text/letters.hpp"

namespace onrecord {
namespace {

bool is_letter_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_letter(c) || (byte >= 0xC3 && byte != 0xE2);
}

struct Counts {
  int words = 0, capitals = 0, numbers = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};

Counts counted_by_bytes(const std::string& line) {
  Counts out;
  bool word = false;
  bool number = false;
  for (const char c : line) {
    if (static_cast<unsigned char>(c) <= ' ') word = number = false;
    if (!word && (is_letter_byte(c) || is_digit(c))) {
      word = true;
      ++out.words;
      out.capitals += is_ascii_upper(c) ? 1 : 0;
    }
    if (!number && is_digit(c)) {
      number = true;
      ++out.numbers;
    }
  }
  return out;
}

Counts counted_by_masks(const std::string& line) {
  Counts out;
  RunFirsts words;
  RunFirsts numbers;
  for (std::size_t begin = 0; begin < line.size(); begin += kMaskBytes) {
    const WordBytes bytes = word_bytes(line, begin);
    const std::uint64_t firsts = words.of(bytes.blank, bytes.letter | bytes.capital | bytes.digit);
    out.words += std::popcount(firsts);
    out.capitals += std::popcount(firsts & bytes.capital);
    out.numbers += std::popcount(numbers.of(bytes.blank, bytes.digit));
  }
  return out;
}

TEST(WordBytes, CountTheWordsOfAnyBytes) {
  std::mt19937 random(7);
  const std::string often = "  abZ09.-'\xC3\xA9\xE2\x80\x94";
  for (std::size_t size = 0; size < 300; ++size) {
    for (int round = 0; round < 5; ++round) {
      std::string line(size, ' ');
      for (char& c : line) {
        c = random() % 8 == 0 ? static_cast<char>(random()) : often[random() % often.size()];
      }
      EXPECT_EQ(counted_by_masks(line), counted_by_bytes(line)) << line;
    }
  }
}

}  // namespace
}  // namespace onrecord
