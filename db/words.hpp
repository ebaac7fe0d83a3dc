// db/words.hpp
// Words as a question means them: without case, accents and the ending of the plural.
//
// source  the S-stemmer of Harman 1991, "How effective is suffixing?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

// The words of a text, each by its stem, in order: "Tariffs on cars" gives tariff, on, car.
std::vector<std::string> word_stems(std::string_view text);

// The same one by one; stems live as long as their reader.
class StemReader {
 public:
  explicit StemReader(std::string_view text);
  bool next(std::string_view& stem);

 private:
  std::string folded_;
  std::size_t at_ = 0;
};

// Whether a text has all the words.
bool has_words(std::string_view text, const std::vector<std::string>& stems);

// The smallest number of letters to insert, delete, replace or swap; more than `most` is most + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace onrecord
