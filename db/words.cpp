#include "db/words.hpp"

#include <algorithm>
#include <array>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

enum class Byte : std::uint8_t {
  kSeparator,
  kWord,
  kMayLeadSeparator,  // a separator although not ASCII: U+00A0-U+00BF and U+2000-U+206F
};

// Of the folded text: quotation marks, dashes, spaces and the like separate words.
constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    bytes[c] = word ? Byte::kWord : Byte::kSeparator;
  }
  bytes[0xC2] = bytes[0xE2] = Byte::kMayLeadSeparator;
  return bytes;
}();

Byte byte_kind(char c) {
  return kBytes[static_cast<unsigned char>(c)];
}

// The bytes of the separator at a place; 0 where a word goes on.
std::size_t separator(std::string_view text, std::size_t at) {
  const Byte kind = byte_kind(text[at]);
  if (kind != Byte::kMayLeadSeparator) return kind == Byte::kSeparator ? 1 : 0;
  if (text[at] == '\xC2') return 2;
  const char second = at + 1 < text.size() ? text[at + 1] : '\0';
  return second == '\x80' || second == '\x81' ? 3 : 0;
}

}  // namespace

StemReader::StemReader(std::string_view text) : folded_(fold(text)) {}

bool StemReader::next(std::string_view& stem) {
  std::size_t begin = at_;
  while (begin < folded_.size()) {
    const std::size_t skip = separator(folded_, begin);
    if (skip == 0) break;
    begin += skip;
  }
  if (begin >= folded_.size()) return false;
  std::size_t end = begin;
  do {
    do {
      ++end;
    } while (end < folded_.size() && byte_kind(folded_[end]) == Byte::kWord);
  } while (end < folded_.size() && separator(folded_, end) == 0);
  at_ = end;
  // A stem is never longer than its word, so it is made where the word stood.
  std::string_view word(folded_.data() + begin, end - begin);
  if (word.size() > 3 && word.ends_with("ies") && !word.ends_with("eies") &&
      !word.ends_with("aies")) {
    folded_[end - 3] = 'y';
    word.remove_suffix(2);
  } else if (word.size() > 2 && word.ends_with('s') && !word.ends_with("us") &&
             !word.ends_with("ss")) {
    word.remove_suffix(1);
  }
  stem = word;
  return true;
}

std::vector<std::string> word_stems(std::string_view text) {
  std::vector<std::string> stems;
  StemReader reader(text);
  for (std::string_view stem; reader.next(stem);) stems.emplace_back(stem);
  return stems;
}

bool has_words(std::string_view text, const std::vector<std::string>& stems) {
  std::vector<bool> found(stems.size(), false);
  std::size_t missing = stems.size();
  StemReader reader(text);
  for (std::string_view stem; missing != 0 && reader.next(stem);) {
    for (std::size_t i = 0; i < stems.size(); ++i) {
      if (!found[i] && stem == stems[i]) {
        found[i] = true;
        --missing;
      }
    }
  }
  return missing == 0;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::vector<std::size_t> before_last(a.size() + 1);
  std::vector<std::size_t> last(a.size() + 1);
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) last[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[0] = j;
    std::size_t best = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      row[i] = std::min({last[i] + 1, row[i - 1] + 1,
                         last[i - 1] + static_cast<std::size_t>(a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[i] = std::min(row[i], before_last[i - 2] + 1);
      }
      best = std::min(best, row[i]);
    }
    if (best > most) return most + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], most + 1);
}

}  // namespace onrecord
