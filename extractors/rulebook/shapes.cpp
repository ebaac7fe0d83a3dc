#include "extractors/rulebook/shapes.hpp"

#include <array>
#include <cstdint>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// The longest ending wins, so longer ones come first. The first entry stands for none of them.
constexpr std::array<std::string_view, 17> kEndings = {"",    "able", "ible", "ment", "ness", "ing",
                                                       "ion", "ity",  "ive",  "ous",  "ful",  "est",
                                                       "ed",  "ly",   "al",   "ic",   "er"};
constexpr std::array<std::string_view, 17> kEndingClasses = {
    "",         "ENDS_ABLE", "ENDS_ABLE", "ENDS_MENT", "ENDS_NESS", "ENDS_ING",
    "ENDS_ION", "ENDS_ITY",  "ENDS_IVE",  "ENDS_OUS",  "ENDS_FUL",  "ENDS_EST",
    "ENDS_ED",  "ENDS_LY",   "ENDS_AL",   "ENDS_IC",   "ENDS_ER"};
constexpr std::size_t kEndingS = kEndings.size();
constexpr std::size_t kEndingCount = kEndings.size() + 1;

// Shapes are numbered: letters by case and ending, then initials, digits, marks.
constexpr std::size_t kLetters = 0;
constexpr std::size_t kInitial = kLetterCases * kEndingCount;
constexpr std::size_t kOneDigit = kInitial + 1;     // by value 0..9
constexpr std::size_t kTwoDigits = kOneDigit + 10;  // by value 0..99
constexpr std::size_t kThreeDigits = kTwoDigits + 100;
constexpr std::size_t kFourDigits = kThreeDigits + 1;
constexpr std::size_t kYear = kFourDigits + 1;
constexpr std::size_t kManyDigits = kYear + 1;
constexpr std::size_t kGrouped = kManyDigits + 1;
constexpr std::size_t kDecimal = kGrouped + 1;
constexpr std::size_t kOrdinal = kDecimal + 1;
constexpr std::size_t kDecade = kOrdinal + 1;
constexpr std::size_t kAlnum = kDecade + 1;
constexpr std::size_t kClock = kAlnum + 1;
constexpr std::size_t kDotDate = kClock + 1;
constexpr std::size_t kYearShort = kDotDate + 1;
constexpr std::size_t kQuarterShort = kYearShort + 1;
constexpr std::size_t kHalfShort = kQuarterShort + 1;
constexpr std::size_t kDayHour = kHalfShort + 1;
constexpr std::size_t kMark = kDayHour + 1;
constexpr std::size_t kDash = kMark + 1;
constexpr std::size_t kQuoteMark = kDash + 1;
constexpr std::size_t kHandle = kQuoteMark + 1;
constexpr std::size_t kHashtag = kHandle + 1;
constexpr std::size_t kShapeCount = kHashtag + 1;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// The last letters of an ending as one number, the last of them highest, and which bits count.
struct EndingBits {
  std::uint32_t letters = 0;
  std::uint32_t mask = 0;
};

constexpr std::array<EndingBits, kEndings.size()> kEndingBits = [] {
  std::array<EndingBits, kEndings.size()> all{};
  for (std::size_t i = 1; i < kEndings.size(); ++i) {
    for (std::size_t k = 0; k < kEndings[i].size(); ++k) {
      const auto shift = static_cast<unsigned>(8 * (4 - kEndings[i].size() + k));
      all[i].letters |= static_cast<std::uint32_t>(kEndings[i][k]) << shift;
      all[i].mask |= std::uint32_t{0xFF} << shift;
    }
  }
  return all;
}();

// The first ending of `kEndings` with each last letter, and the one behind each with the same
// letter; 0 for no more.
struct EndingsByLetter {
  std::array<std::uint8_t, 26> first{};
  std::array<std::uint8_t, kEndings.size()> next{};
};

constexpr EndingsByLetter kEndingsByLetter = [] {
  EndingsByLetter by{};
  for (std::size_t i = kEndings.size(); --i > 0;) {
    std::uint8_t& first = by.first[static_cast<std::size_t>(kEndings[i].back() - 'a')];
    by.next[i] = first;
    first = static_cast<std::uint8_t>(i);
  }
  return by;
}();

std::size_t ending_of(std::string_view token) {
  if (token.size() < 4) return 0;
  std::uint32_t tail = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const char c = token[token.size() - 4 + i];
    const char folded = is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
    tail |= std::uint32_t{static_cast<unsigned char>(folded)} << 8 * i;
  }
  const char last = static_cast<char>(tail >> 24U);
  if (!is_ascii_lower(last)) return 0;
  for (std::size_t i = kEndingsByLetter.first[static_cast<std::size_t>(last - 'a')]; i != 0;
       i = kEndingsByLetter.next[i]) {
    if ((tail & kEndingBits[i].mask) == kEndingBits[i].letters &&
        token.size() > kEndings[i].size() + 1) {
      return i;
    }
  }
  return last == 's' && static_cast<char>(tail >> 16U) != 's' ? kEndingS : 0;
}

// "9am", "5.30pm", and the end of "5:30pm".
bool is_clock(std::size_t digits, std::string_view rest) {
  if (digits > 2) return false;
  if (rest.size() == 5 && rest[0] == '.' && is_digit(rest[1]) && is_digit(rest[2]))
    rest.remove_prefix(3);
  return rest == "am" || rest == "pm" || rest == "AM" || rest == "PM";
}

bool is_all_digits(std::string_view token) {
  for (const char c : token) {
    if (!is_digit(c)) return false;
  }
  return !token.empty();
}

// The "24" or "2024" of a year of accounts.
bool is_year_short(std::string_view token) {
  return (token.size() == 2 || token.size() == 4) && is_all_digits(token);
}

// "2H24", "Q3FY25", "4Q": the letter of the part, which one, and its year if any.
bool is_part_of_year(std::string_view token, char part, char last) {
  if (token.size() < 2) return false;
  // "2024Q4"
  if (token.size() == 6 && token[4] == part)
    return is_year_short(token.substr(0, 4)) && token[5] >= '1' && token[5] <= last;
  const bool letter_first = token[0] == part;
  const char which = letter_first ? token[1] : token[0];
  if ((!letter_first && token[1] != part) || which < '1' || which > last) return false;
  std::string_view year = token.substr(2);
  if (year.empty()) return !letter_first;
  if (year.starts_with("FY")) year.remove_prefix(2);
  return is_year_short(year);
}

// The "04T15" of "2025-03-04T15:41".
bool is_day_hour(std::string_view token) {
  return token.size() == 5 && token[2] == 'T' && is_all_digits(token.substr(0, 2)) &&
         is_all_digits(token.substr(3));
}

Shape digits_shape(std::string_view token) {
  std::size_t digits = 0;
  while (digits < token.size() && is_digit(token[digits])) ++digits;
  const auto value = [&] {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < digits; ++i)
      sum = sum * 10 + static_cast<std::size_t>(token[i] - '0');
    return sum;
  };
  const std::string_view rest = token.substr(digits);
  if (rest.empty()) {
    switch (digits) {
      case 1:
        return static_cast<Shape>(kOneDigit + value());
      case 2:
        return static_cast<Shape>(kTwoDigits + value());
      case 3:
        return kThreeDigits;
      case 4:
        return value() >= 1000 && value() < 2200 ? kYear : kFourDigits;
      default:
        return kManyDigits;
    }
  }
  if (digits <= 3 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" ||
                      rest == "ST" || rest == "ND" || rest == "RD" || rest == "TH")) {
    return kOrdinal;
  }
  if ((digits == 4 || digits == 2) && token[digits - 1] == '0' && (rest == "s" || rest == "S")) {
    return kDecade;
  }
  std::size_t points = 0;
  for (const char c : rest) {
    if (c == '.') ++points;
    if (is_digit(c) || c == '.' || c == ',') continue;
    if (is_part_of_year(token, 'Q', '4')) return kQuarterShort;
    if (is_part_of_year(token, 'H', '2')) return kHalfShort;
    if (is_day_hour(token)) return kDayHour;
    return is_clock(digits, rest) ? kClock : kAlnum;
  }
  if (points == 2 && digits <= 2 && rest.size() >= 5 && rest.size() <= 8) return kDotDate;
  return points > 0 ? kDecimal : kGrouped;
}

Shape letters_shape(std::string_view token, LetterCase letters) {
  if (token.size() == 2 && token[1] == '.' && letters == LetterCase::kCap) return kInitial;
  if (is_digit(token.back())) {
    if (token.starts_with("FY") && is_year_short(token.substr(2))) return kYearShort;
    if (is_part_of_year(token, 'Q', '4')) return kQuarterShort;
    if (is_part_of_year(token, 'H', '2')) return kHalfShort;
  }
  return static_cast<Shape>(kLetters + static_cast<std::size_t>(letters) * kEndingCount +
                            ending_of(token));
}

bool is_quote_mark(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB ||
         c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

void add_number_classes(std::size_t value, bool two_digits, std::vector<std::string_view>& out) {
  out.insert(out.end(), {"NUM", "DIGITS", two_digits ? "TWODIGIT" : "ONEDIGIT"});
  if (value >= 1 && value <= 31) out.push_back("DAYNUM");
  if (value >= 1 && value <= 12) out.push_back("MONTHNUM");
  if (value <= 24) out.push_back("HOURNUM");
  if (two_digits && value <= 59) out.push_back("MINNUM");
}

}  // namespace

LetterCase letter_case(std::string_view token) {
  bool first = true;
  bool first_upper = false;
  std::size_t letters = 0;
  std::size_t uppers = 0;
  for (std::size_t i = 0; i < token.size();) {
    bool letter = false;
    bool upper = false;
    if (static_cast<unsigned char>(token[i]) < 0x80) {
      upper = is_ascii_upper(token[i]);
      letter = upper || is_ascii_lower(token[i]);
      ++i;
    } else {
      const CodePoint c = code_point_at(token, i);
      upper = is_upper(c.value);
      letter = is_letter(c.value);
      i += c.size;
    }
    if (!letter) continue;
    if (first) first_upper = upper;
    first = false;
    ++letters;
    uppers += upper ? 1U : 0U;
  }
  if (letters == 0) return LetterCase::kNone;
  if (uppers == 0) return LetterCase::kLower;
  if (uppers == letters && letters > 1) return LetterCase::kUpper;
  if (first_upper && uppers == 1) return LetterCase::kCap;
  return LetterCase::kMixed;
}

Shape shape_of(std::string_view token, LetterCase letters) {
  const char c = token.front();
  if (is_ascii_lower(c) || is_ascii_upper(c)) return letters_shape(token, letters);
  if (is_digit(c)) return digits_shape(token);
  if (c == '@' && token.size() > 1) return kHandle;
  if (c == '#' && token.size() > 1) return kHashtag;
  if (c == '-') return kDash;
  if (c == '"' || c == '`') return kQuoteMark;
  if (c == '\'')
    return token.size() > 1 && token[1] != '\'' ? letters_shape(token, letters) : Shape{kQuoteMark};
  if (static_cast<unsigned char>(c) < 0x80) return kMark;
  const CodePoint first = code_point_at(token, 0);
  if (first.value == 0x2019 && token.size() > first.size)
    return letters_shape(token, letters);  // ’s
  if (is_quote_mark(first.value)) return kQuoteMark;
  if (first.value >= 0x2010 && first.value <= 0x2015) return kDash;
  return is_letter(first.value) ? letters_shape(token, letters) : Shape{kMark};
}

Shape shape_of(std::string_view token) {
  return shape_of(token, letter_case(token));
}

std::array<Shape, kLetterCases> shapes_in_cases(std::string_view folded) {
  std::array<Shape, kLetterCases> shapes{};
  shapes.fill(shape_of(folded));
  if (shapes[0] >= kInitial) return shapes;
  const std::size_t ending = shapes[0] % kEndingCount;
  for (std::size_t letters = 0; letters < kLetterCases; ++letters) {
    shapes[letters] = static_cast<Shape>(kLetters + letters * kEndingCount + ending);
  }
  const std::size_t cap = static_cast<std::size_t>(LetterCase::kCap);
  if (folded.size() == 2 && folded[1] == '.') shapes[cap] = kInitial;
  return shapes;
}

std::size_t shape_count() {
  return kShapeCount;
}

std::vector<std::string_view> shape_classes(Shape shape) {
  std::vector<std::string_view> out;
  if (shape < kInitial) {
    static constexpr std::array<std::string_view, kLetterCases> kCases = {"LOWER", "CAP", "UPPER",
                                                                          "MIXED", ""};
    const std::string_view letters = kCases[shape / kEndingCount];
    if (letters.empty()) return out;
    out.insert(out.end(), {"WORD", letters});
    const std::size_t ending = shape % kEndingCount;
    if (ending == kEndingS) {
      out.push_back("ENDS_S");
    } else if (ending != 0) {
      out.push_back(kEndingClasses[ending]);
    }
  } else if (shape == kInitial) {
    out.insert(out.end(), {"WORD", "INITIAL"});
  } else if (shape < kTwoDigits) {
    add_number_classes(shape - kOneDigit, false, out);
  } else if (shape < kThreeDigits) {
    add_number_classes(shape - kTwoDigits, true, out);
  } else {
    switch (shape) {
      case kThreeDigits:
        out.insert(out.end(), {"NUM", "DIGITS", "THREEDIGIT"});
        break;
      case kFourDigits:
        out.insert(out.end(), {"NUM", "DIGITS", "FOURDIGIT"});
        break;
      case kYear:
        out.insert(out.end(), {"NUM", "DIGITS", "FOURDIGIT", "YEARNUM"});
        break;
      case kManyDigits:
        out.insert(out.end(), {"NUM", "DIGITS", "MANYDIGITS"});
        break;
      case kGrouped:
        out.insert(out.end(), {"NUM", "GROUPED"});
        break;
      case kDecimal:
        out.insert(out.end(), {"NUM", "DECIMAL"});
        break;
      case kOrdinal:
        out.insert(out.end(), {"ORDNUM"});
        break;
      case kDecade:
        out.insert(out.end(), {"DECADENUM"});
        break;
      case kAlnum:
        out.insert(out.end(), {"ALNUM"});
        break;
      case kClock:
        out.insert(out.end(), {"ALNUM", "CLOCKNUM"});
        break;
      case kDotDate:
        out.insert(out.end(), {"NUM", "DECIMAL", "DOTDATE"});
        break;
      case kYearShort:
        out.insert(out.end(), {"WORD", "UPPER", "FISCALNUM"});
        break;
      case kQuarterShort:
        out.insert(out.end(), {"ALNUM", "QUARTERNUM"});
        break;
      case kHalfShort:
        out.insert(out.end(), {"ALNUM", "HALFNUM"});
        break;
      case kDayHour:
        out.insert(out.end(), {"ALNUM", "DAYHOUR"});
        break;
      case kDash:
        out.insert(out.end(), {"PUNCT", "DASH"});
        break;
      case kQuoteMark:
        out.insert(out.end(), {"PUNCT", "QUOTEMARK"});
        break;
      case kHandle:
        out.insert(out.end(), {"HANDLE"});
        break;
      case kHashtag:
        out.insert(out.end(), {"HASHTAG"});
        break;
      default:
        out.insert(out.end(), {"PUNCT"});
        break;
    }
  }
  return out;
}

const std::vector<std::string_view>& all_shape_classes() {
  static const std::vector<std::string_view> kAll = [] {
    std::vector<std::string_view> all;
    for (std::size_t shape = 0; shape < kShapeCount; ++shape) {
      for (const std::string_view name : shape_classes(static_cast<Shape>(shape))) {
        bool known = false;
        for (const std::string_view have : all) known = known || have == name;
        if (!known) all.push_back(name);
      }
    }
    return all;
  }();
  return kAll;
}

}  // namespace onrecord
