#include "corpus/language.hpp"

// CLD2 names FILE without including what declares it.
#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace onrecord {
namespace {

constexpr std::size_t kSample = 600;
constexpr std::size_t kShortest = 80;  // of bytes; names alone look like any language
constexpr int kSurePercent = 80;
constexpr std::size_t kPlainSample = 1200;
constexpr int kFewestEnglishWords = 3;
constexpr int kFewestSmallWords = 5;  // with the English ones

// A word of up to four letters as one number.
constexpr std::uint32_t packed(std::string_view word) {
  std::uint32_t out = 0;
  for (const char c : word) out = out << 8 | (static_cast<unsigned char>(c) | 0x20U);
  return out;
}

// Of no other language with Latin letters.
bool is_english_word(std::uint32_t word) {
  switch (word) {
    case packed("and"):
    case packed("from"):
    case packed("its"):
    case packed("said"):
    case packed("that"):
    case packed("the"):
    case packed("were"):
    case packed("with"):
      return true;
    default:
      return false;
  }
}

bool is_small_word(std::uint32_t word) {
  switch (word) {
    case packed("a"):
    case packed("as"):
    case packed("at"):
    case packed("by"):
    case packed("for"):
    case packed("had"):
    case packed("in"):
    case packed("of"):
    case packed("on"):
    case packed("to"):
    case packed("was"):
      return true;
    default:
      return false;
  }
}

// No other language has these so often side by side.
bool is_plain_english(std::string_view text) {
  int english = 0;
  int small = 0;
  std::uint32_t word = 0;
  std::uint32_t size = 0;
  for (const char c : text.substr(0, kPlainSample)) {
    const auto letter = static_cast<unsigned char>(c | 0x20);
    if (letter >= 'a' && letter <= 'z') {
      word = word << 8 | letter;
      ++size;
      continue;
    }
    // A word of other letters holds bytes from 0x80 on, and is none of ours.
    if (static_cast<unsigned char>(c) >= 0x80) size = 100;
    if (size != 0 && size <= 4) {
      const bool is_english = is_english_word(word);
      english += is_english;
      small += is_english || is_small_word(word);
      if (english >= kFewestEnglishWords && small >= kFewestSmallWords) return true;
    }
    word = 0;
    size = 0;
  }
  return false;
}

}  // namespace

std::string language_of(std::string_view text) {
  if (is_plain_english(text)) return "en";
  if (text.size() < kShortest) return {};
  std::size_t size = std::min(text.size(), kSample);
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
    --size;
  }
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percent{};
  int bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(size), true, languages.data(),
                              percent.data(), &bytes, &reliable);
  if (!reliable || percent[0] < kSurePercent || languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string code = CLD2::LanguageCode(languages[0]);
  return code.substr(0, code.find('-'));
}

}  // namespace onrecord
