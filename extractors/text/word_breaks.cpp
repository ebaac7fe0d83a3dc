#include "extractors/text/word_breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "corpus/error.hpp"
#include "corpus/sixteen_bytes.hpp"
#include "extractors/text/ascii_words.hpp"

namespace onrecord {
namespace {

using Kind = WordBreaks::Kind;

bool needs_icu(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
    case U_LB_COMPLEX_CONTEXT:
      return true;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
    case U_WB_KATAKANA:
    case U_WB_HEBREW_LETTER:
    case U_WB_REGIONAL_INDICATOR:
    case U_WB_DOUBLE_QUOTE:
      return c != '"';
    default:
      return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
  }
}

Kind kind_of(UChar32 c) {
  if (c == '@') return Kind::kLetter;
  if (c == ':') return Kind::kOther;
  if (needs_icu(c)) return Kind::kIcu;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Kind::kLetter;
    case U_WB_NUMERIC:
      return Kind::kDigit;
    case U_WB_EXTENDNUMLET:
      return Kind::kJoiner;
    case U_WB_MIDLETTER:
      return Kind::kMidWord;
    case U_WB_MIDNUM:
      return Kind::kMidNumber;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return Kind::kMidBoth;
    case U_WB_WSEGSPACE:
      return Kind::kSpace;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
      return Kind::kNewline;
    default:
      return Kind::kOther;
  }
}

struct TextCloser {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

struct WordBreaks::Icu {
  std::unique_ptr<icu::BreakIterator> words;
};

WordBreaks::WordBreaks()
    : kinds_(std::make_unique<std::array<Kind, kTable>>()), icu_(std::make_unique<Icu>()) {
  for (std::size_t c = 0; c < kTable; ++c) (*kinds_)[c] = kind_of(static_cast<UChar32>(c));
  UErrorCode status = U_ZERO_ERROR;
  icu_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) {
    throw Error(Error::Kind::kRules, "word boundaries", u_errorName(status),
                "install the data of ICU");
  }
}

WordBreaks::~WordBreaks() = default;
WordBreaks::WordBreaks(WordBreaks&&) noexcept = default;
WordBreaks& WordBreaks::operator=(WordBreaks&&) noexcept = default;

WordBreaks::Character WordBreaks::character_at(std::string_view line, std::size_t at) const {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(line[at + i]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {(*kinds_)[lead], 1};
  if (lead < 0xE0) return {(*kinds_)[(lead & 0x1FU) << 6U | (byte(1) & 0x3FU)], 2};
  if (lead < 0xF0) {
    const std::uint32_t c = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    // Private use and U+FFFD stand alone; U+FEFF and the rest above the table are for ICU.
    const bool alone = (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD;
    return {c < kTable ? (*kinds_)[c] : alone ? Kind::kOther : Kind::kIcu, 3};
  }
  return {Kind::kIcu, 4};
}

bool WordBreaks::reads(std::string_view line) const {
  std::size_t at = 0;
  while (at < line.size()) {
#if defined(__SSE2__)
    if (at + 16 <= line.size() && sixteen_bytes::bits(sixteen_bytes::load(line.data() + at)) == 0) {
      at += 16;
      continue;
    }
#endif
    if (static_cast<unsigned char>(line[at]) < 0x80) {
      ++at;
      continue;
    }
    const Character character = character_at(line, at);
    if (character.kind == Kind::kIcu) return false;
    at += character.size;
  }
  return true;
}

WordBreaks::Segment WordBreaks::next(std::string_view line, std::size_t begin) const {
  if (is_ascii_word(line[begin])) {
    const std::size_t end = end_of_ascii_word(line, begin + 1);
    if (end == line.size() || line[end] == ' ') return {end, true};
    const Kind last = (*kinds_)[static_cast<unsigned char>(line[end - 1])];
    const std::size_t whole = end_of_word(line, end, last);
    return {whole, whole == end};
  }
  const Character first = character_at(line, begin);
  std::size_t at = begin + first.size;
  switch (first.kind) {
    case Kind::kSpace:
      while (at < line.size()) {
        const Character space = character_at(line, at);
        if (space.kind != Kind::kSpace) break;
        at += space.size;
      }
      return {at, false};
    case Kind::kNewline:
      return {line[begin] == '\r' && at < line.size() && line[at] == '\n' ? at + 1 : at, false};
    case Kind::kLetter:
    case Kind::kDigit:
    case Kind::kJoiner:
      return {end_of_word(line, at, first.kind), false};
    default:
      return {at, false};
  }
}

// The end of the word that goes on at `at` after a character of kind `last`.
std::size_t WordBreaks::end_of_word(std::string_view line, std::size_t at, Kind last) const {
  while (true) {
    const std::size_t run = end_of_ascii_word(line, at);
    if (run != at) {
      last = (*kinds_)[static_cast<unsigned char>(line[run - 1])];
      at = run;
    }
    if (at == line.size() || line[at] == ' ') return at;
    const Character here = character_at(line, at);
    switch (here.kind) {
      case Kind::kLetter:
      case Kind::kDigit:
      case Kind::kJoiner:
        last = here.kind;
        at += here.size;
        continue;
      case Kind::kMidWord:
      case Kind::kMidNumber:
      case Kind::kMidBoth:
        break;
      default:
        return at;
    }
    // Between two letters or between two digits a mark joins them.
    if (at + here.size == line.size()) return at;
    const Character after = character_at(line, at + here.size);
    if (after.kind != last) return at;
    const bool joins = (last == Kind::kLetter && here.kind != Kind::kMidNumber) ||
                       (last == Kind::kDigit && here.kind != Kind::kMidWord);
    if (!joins) return at;
    at += here.size + after.size;
  }
}

void WordBreaks::ask_icu(std::string_view line, std::vector<std::uint32_t>& out) const {
  out.clear();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu_->words->clone());
  const std::unique_ptr<UText, TextCloser> text(
      utext_openUTF8(nullptr, line.data(), static_cast<std::int64_t>(line.size()), &status));
  words->setText(text.get(), status);
  words->first();
  for (std::int32_t end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
    out.push_back(static_cast<std::uint32_t>(end));
  }
}

}  // namespace onrecord
