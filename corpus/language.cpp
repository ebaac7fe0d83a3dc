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
constexpr int kFewestSmallWords = 5;      // with the English ones
constexpr int kWordsPerEnglishWord = 16;  // a page in another language may name The Times
constexpr int kFewestTableWords = 4;
constexpr int kManyTableWords = 8;  // after which the rest need not be read
constexpr int kWordsPerTableWord = 4;
constexpr std::size_t kLongestWord = 8;

// A word of up to eight letters as one number; 0 is none.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t out = 0;
  for (const char c : word) out = out << 8 | (static_cast<unsigned char>(c) | 0x20U);
  return out;
}

enum class Word : std::uint8_t {
  kOther,
  kSmall,    // frequent in English, and a word of other languages as well
  kEnglish,  // frequent in English, and of no other language with Latin letters
  kTable,    // the same in tables of results and prices, which have few small words
};

struct KnownWord {
  std::uint64_t packed = 0;
  Word kind = Word::kOther;
};

constexpr std::string_view kEnglishWords[] = {
    "about", "and",   "been", "from", "have", "its",   "said", "says", "than", "that",
    "the",   "their", "they", "this", "were", "which", "who",  "with", "would"};
constexpr std::string_view kSmallWords[] = {"a",  "as", "at", "by", "for", "had",
                                            "in", "of", "on", "to", "was"};
constexpr std::string_view kTableWords[] = {
    "after",  "ago",   "annual",  "cash",     "company", "cts",    "dividend", "dlr",
    "dlrs",   "eight", "ended",   "excludes", "five",    "four",   "gain",     "gains",
    "half",   "high",  "income",  "includes", "last",    "loss",   "low",      "months",
    "mths",   "nine",  "not",     "pay",      "payable", "payout", "pretax",   "prior",
    "qtly",   "qtr",   "quarter", "revenue",  "revs",    "sales",  "seven",    "share",
    "shares", "shr",   "shrs",    "six",      "stock",   "tax",    "three",    "weeks",
    "year",   "years", "yield"};

// What a word is, by hash; a word that finds its place taken stands behind it.
class WordTable {
 public:
  constexpr WordTable() {
    for (const std::string_view word : kEnglishWords) add(word, Word::kEnglish);
    for (const std::string_view word : kSmallWords) add(word, Word::kSmall);
    for (const std::string_view word : kTableWords) add(word, Word::kTable);
  }

  constexpr Word kind_of(std::uint64_t word) const {
    for (std::size_t i = place(word);; i = (i + 1) % kSize) {
      if (words_[i].packed == word) return words_[i].kind;
      if (words_[i].packed == 0) return Word::kOther;
    }
  }

 private:
  static constexpr std::size_t kSize = 512;

  static constexpr std::size_t place(std::uint64_t word) {
    return static_cast<std::size_t>(word * 0x9E3779B97F4A7C15ULL >> 55);
  }

  constexpr void add(std::string_view word, Word kind) {
    std::size_t i = place(packed(word));
    while (words_[i].packed != 0) i = (i + 1) % kSize;
    words_[i] = {packed(word), kind};
  }

  std::array<KnownWord, kSize> words_{};
};

constexpr WordTable kWords;

// No other language has these so often side by side.
bool is_plain_english(std::string_view text) {
  int english = 0;
  int others = 0;  // than "the", with which names begin
  int small = 0;
  int table = 0;
  int words = 0;
  std::uint64_t word = 0;
  std::size_t size = 0;
  for (const char c : text.substr(0, kPlainSample)) {
    const auto letter = static_cast<unsigned char>(c | 0x20);
    if (letter >= 'a' && letter <= 'z') {
      word = word << 8 | letter;
      ++size;
      continue;
    }
    // A word of other letters holds bytes from 0x80 on, and is none of ours.
    if (static_cast<unsigned char>(c) >= 0x80) size = 100;
    if (size == 0) continue;
    ++words;
    if (size <= kLongestWord) {
      const Word kind = kWords.kind_of(word);
      english += kind == Word::kEnglish;
      others += kind == Word::kEnglish && word != packed("the");
      small += kind == Word::kEnglish || kind == Word::kSmall;
      table += kind == Word::kEnglish || kind == Word::kTable;
      if (english >= kFewestEnglishWords && others > 0 && small >= kFewestSmallWords &&
          english * kWordsPerEnglishWord >= words) {
        return true;
      }
      if (table >= kManyTableWords && table * kWordsPerTableWord >= words) return true;
    }
    word = 0;
    size = 0;
  }
  return table >= kFewestTableWords && table * kWordsPerTableWord >= words;
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
