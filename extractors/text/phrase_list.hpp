// extractors/text/phrase_list.hpp
// Phrases to compare the lines of a page with, marks and capitals left out.
//
// shape   plain words are lower-case words between single blanks: "Sign up for our newsletter!" is
//         "sign up for our newsletter", "Editor's picks" is "editors picks", "©" is "copyright"
// cost    a word that begins no phrase is passed over after a look at its first three letters
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// `text` as plain words in `out`, which is emptied first.
void plain_words(std::string_view text, std::string& out);

// The plain words up to the first blank.
std::string_view first_word(std::string_view words);

class PhraseList {
 public:
  using Start = std::uint16_t;

  // The phrases of a class; none when the rulebook does not have it.
  PhraseList(const Rulebook& rulebook, std::string_view name);

  // The first letters of a text, by which any list tells whether one of its phrases may begin it:
  // text that no phrase begins need not be made plain.
  static Start start_of(std::string_view text);
  bool may_begin(Start start) const { return start == kAnyStart || keys_.test(start); }
  bool may_begin(std::string_view text) const { return may_begin(start_of(text)); }

  // The length of the longest phrase that the words begin with; 0 for none.
  std::size_t begins(std::string_view words) const;
  bool ends(std::string_view words) const;    // the words end with one
  bool inside(std::string_view words) const;  // one stands somewhere in the words
  bool is(std::string_view words) const { return !words.empty() && begins(words) == words.size(); }

 private:
  static constexpr std::size_t kKeyLetters = 3;
  static constexpr Start kNoStart = 0;  // no word at all
  static constexpr Start kAnyStart = 0xFFFF;
  static std::size_t key(std::string_view words);

  std::vector<std::pair<std::uint16_t, std::string>> phrases_;  // by key
  std::bitset<std::size_t{1} << 5 * kKeyLetters> keys_;  // of the first letters of any phrase
};

}  // namespace onrecord
