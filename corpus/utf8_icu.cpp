#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

// Letters that no decomposition takes apart but that people type without their stroke or ligature,
// and the marks that stand for an apostrophe.
const char* plain_letters(UChar32 c) {
  switch (c) {
    case 0x00E6:
      return "ae";  // æ
    case 0x0153:
      return "oe";  // œ
    case 0x00F8:
      return "o";  // ø
    case 0x0111:   // đ
    case 0x00F0:   // ð
      return "d";
    case 0x00FE:
      return "th";  // þ
    case 0x0127:
      return "h";  // ħ
    case 0x0131:
      return "i";  // ı
    case 0x0142:
      return "l";  // ł
    case 0x0167:
      return "t";  // ŧ
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x201B:
    case 0x2032:
      return "'";
    case 0x201C:
    case 0x201D:
      return "\"";
    default:
      return nullptr;
  }
}

std::string fold_any(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decomposing = icu::Normalizer2::getNFKDInstance(status);
  require(status);
  const icu::UnicodeString folded =
      folding->normalize(icu::UnicodeString::fromUTF8(piece(text)), status);
  const icu::UnicodeString apart = decomposing->normalize(folded, status);
  require(status);

  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (const char* plain = plain_letters(c)) {
      kept.append(icu::UnicodeString(plain, -1, US_INV));
    } else {
      kept.append(c);
    }
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

struct Folded {
  std::array<char, 7> bytes{};
  std::uint8_t size = 0;
};

// What ICU makes of the letters of western languages and of typesetters' punctuation. None of them
// combines with its neighbours, so that each folds alone.
class CommonFolds {
 public:
  CommonFolds() {
    for (char32_t c = kFirstLetter; c < kEndOfLetters; ++c) {
      letters_[c - kFirstLetter] = folded(c);
    }
    for (char32_t c = kFirstMark; c < kEndOfMarks; ++c) marks_[c - kFirstMark] = folded(c);
  }

  const Folded* find(char32_t c) const {
    if (c >= kFirstLetter && c < kEndOfLetters) return &letters_[c - kFirstLetter];
    if (c >= kFirstMark && c < kEndOfMarks) return &marks_[c - kFirstMark];
    return nullptr;
  }

 private:
  static constexpr char32_t kFirstLetter = 0x80;
  static constexpr char32_t kEndOfLetters = 0x250;
  static constexpr char32_t kFirstMark = 0x2010;
  static constexpr char32_t kEndOfMarks = 0x2028;

  static Folded folded(char32_t c) {
    std::string utf8;
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(utf8);
    utf8 = fold_any(utf8);
    Folded result;
    result.size = static_cast<std::uint8_t>(std::min(utf8.size(), result.bytes.size()));
    std::copy_n(utf8.begin(), result.size, result.bytes.begin());
    return result;
  }

  std::array<Folded, kEndOfLetters - kFirstLetter> letters_;
  std::array<Folded, kEndOfMarks - kFirstMark> marks_;
};

const CommonFolds& common_folds() {
  static const CommonFolds made;
  return made;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      out += ascii_lower(text[i++]);
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    const Folded* folded = common_folds().find(c.value);
    if (folded == nullptr) return fold_any(text);
    out.append(folded->bytes.data(), folded->size);
    i += c.size;
  }
  return out;
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);
  require(status);
  return out;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

}  // namespace onrecord
