#include "extractors/text/datelines.hpp"

#include <algorithm>
#include <array>

#include "corpus/sixteen_bytes.hpp"
#include "corpus/utf8.hpp"
#include "extractors/text/letters.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongest = 140;
constexpr std::size_t kShortestStory = 80;  // bytes of the first paragraph
constexpr int kMostPlaceWords = 5;
constexpr int kMostParts = 5;

class Reader {
 public:
  Reader(std::string_view text, Span paragraph, const ZoneCues& cues)
      : article_(text),
        text_(text.substr(0, std::min(paragraph.end, paragraph.begin + kLongest))),
        begin_(paragraph.begin),
        end_(paragraph.end),
        at_(paragraph.begin),
        cues_(cues) {}

  std::uint32_t read(bool first) {
    while (peek() == '*') ++at_;
    const bool agency_first = bracket();
    if (agency_first && known_agency_ && !separator_ahead()) return after_blanks(first);
    bool place = false;
    if (!agency_first) {
      place = read_place();
      if (!place) return 0;
      for (int parts = 0; parts < kMostParts; ++parts) {
        if (!read_part()) break;
      }
    }
    const bool certain = dated_ || bracketed_;
    if (colon(first)) {
      skip_blanks();
      return at_ < end_ ? at_ : 0;
    }
    if (!certain && (!capitals_ || !long_enough_ || (!first && !region_))) return 0;
    if (!separator()) return 0;
    skip_blanks();
    if (at_ >= end_) return certain || first ? end_ : 0;  // in a line of its own
    return certain || begins_sentence() ? at_ : 0;
  }

 private:
  char peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void skip_blanks() { at_ += static_cast<std::uint32_t>(blanks_at(text_, at_)); }

  std::uint32_t after_blanks(bool first) {
    skip_blanks();
    return first && at_ < end_ ? at_ : 0;
  }

  // "PUNE: The council", "PUNE, March 3: ". Speakers are named so too, and a place has to be known,
  // or stand alone before what nobody says of himself.
  bool colon(bool first) {
    skip_blanks();
    if (peek() != ':' || blanks_at(text_, at_ + 1) == 0) return false;
    const std::string_view before = text_.substr(begin_, at_ - begin_);
    if (!dated_ && (!first || !(cues_.is_place(before) || (capitals_ && is_told(before))))) {
      return false;
    }
    ++at_;
    return true;
  }

  // Whether what follows a label is told and not said: no other line has one, and nobody says "I"
  // or "you" outside of quotation marks.
  bool is_told(std::string_view label) const {
    if (label.find('.') != std::string_view::npos || label.starts_with("THE ")) return false;
    std::string_view told = article_.substr(at_ + 1, end_ - at_ - 1);
    if (told.size() < kShortestStory) return false;
    told = told.substr(0, std::min({told.find('"'), told.find("\u201C"), told.size()}));
    return !cues_.is_talk(told) && !has_label(article_.substr(end_));
  }

  static bool has_label(std::string_view text) {
    for (std::size_t line = text.find('\n'); line != std::string_view::npos;
         line = text.find('\n', line + 1)) {
      std::size_t end = line + 1;
      while (end < text.size() &&
             (is_ascii_upper(text[end]) || text[end] == ' ' || text[end] == '.' ||
              text[end] == '\'' || static_cast<unsigned char>(text[end]) >= 0x80)) {
        ++end;
      }
      if (end > line + 2 && end < text.size() && text[end] == ':') return true;
    }
    return false;
  }

  // What follows a bare place is a sentence: no second part of one, no date, no line of a table.
  bool begins_sentence() const {
    const char c = peek();
    if (is_ascii_lower(c) || is_digit(c)) return false;
    const std::size_t blank = text_.find_first_of(" \n", at_);
    const std::string_view next = text_.substr(at_, blank - at_);
    return region_ || next.size() == 1 || !is_capitals(next) ||
           next.find('.') != std::string_view::npos;
  }

  // "(Reuters)"
  bool bracket() {
    if (peek() != '(') return false;
    const std::size_t size = text_.substr(at_, 49).find(')');
    if (size == std::string_view::npos || size < 3) return false;
    const std::string_view inside = text_.substr(at_ + 1, size - 1);
    if (!is_ascii_upper(inside[0]) && !cues_.is_agency(inside)) return false;
    if (inside.find('.') == inside.size() - 1) return false;
    known_agency_ = cues_.is_agency(inside);
    bracketed_ = true;
    at_ += static_cast<std::uint32_t>(size + 1);
    return true;
  }

  static bool is_word_byte(char c) {
    return is_ascii_upper(c) || is_ascii_lower(c) || is_digit(c) || c == '.' || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
  }

  // A word with its inner hyphens and slashes; empty at a mark.
  std::string_view word() {
    std::uint32_t end = at_;
    while (end < text_.size()) {
      const char c = text_[end];
      if (static_cast<unsigned char>(c) == 0xE2 && text_.substr(end, 3) != "\u2019") break;
      if (static_cast<unsigned char>(c) == 0xC2) break;
      const bool inner = (c == '-' || c == '/') && end > at_ && end + 1 < text_.size() &&
                         is_ascii_upper(text_[end + 1]);
      if (!is_word_byte(c) && !inner) break;
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  static bool is_capitals(std::string_view word) {
    int letters = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (is_ascii_lower(word[i])) {
        // "McALLEN", "d'IVOIRE"
        if (i + 1 < word.size() && i > 0 && word[0] == 'M' && word[i] == 'c') continue;
        return false;
      }
      letters += is_ascii_upper(word[i]) || static_cast<unsigned char>(word[i]) >= 0xC3 ? 1 : 0;
    }
    return letters >= 2;
  }

  static bool is_capitalised(std::string_view word) {
    return !word.empty() &&
           (is_ascii_upper(word[0]) || (static_cast<unsigned char>(word[0]) >= 0xC3 &&
                                        is_upper(code_point_at(word, 0).value)));
  }

  static bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), is_digit);
  }

  bool read_place() {
    const std::uint32_t begin = at_;
    int words = 0;
    int in_capitals = 0;
    while (words < kMostPlaceWords) {
      const std::string_view next = word();
      if (next.empty() || !is_capitalised(next)) break;
      if (std::any_of(next.begin(), next.end(), is_digit)) return false;
      if (is_capitals(next)) {
        ++in_capitals;
      } else if (words > 0 && in_capitals == words) {
        break;  // the sentence has begun
      }
      ++words;
      at_ += static_cast<std::uint32_t>(next.size());
      skip_blanks();
      if (next.back() == '.' && next.size() > 4) return false;
    }
    // "GM - " is no place.
    capitals_ = words > 0 && in_capitals == words;
    long_enough_ = at_ - begin > 4;
    return words > 0 && (capitals_ || words <= 4);
  }

  // ", Kenya", ", March 12", ", 2020", "March 12", "14 October 2026", "(Reuters)"
  bool read_part() {
    skip_blanks();
    if (peek() == '(') return bracket();
    const std::uint32_t before = at_;
    const bool comma = peek() == ',';
    if (comma) {
      ++at_;
      skip_blanks();
    }
    int words = 0;
    bool day = false;
    bool year = false;
    bool name = false;
    bool month = false;
    while (words < 4) {
      const std::string_view next = word();
      // Behind a day and its month a year alone: "14 October 2026".
      const bool may_follow = !(day && month) || (next.size() == 4 && is_number(next));
      if (next.empty() || !may_follow) break;
      if (is_digit(next[0])) {
        bool& part = next.size() <= 2 ? day : year;
        if (!is_number(next) || next.size() > 4 || part) break;
        part = true;
      } else {
        const bool in_date = cues_.is_time_word(next);
        if (!is_capitalised(next) && !(comma && (in_date || next == "the"))) break;
        name = true;
        month |= in_date;
      }
      ++words;
      at_ += static_cast<std::uint32_t>(next.size());
      skip_blanks();
    }
    const bool date = day && month;
    if (words == 0 || (!comma && !date) || (day && !date)) {
      at_ = before;
      return false;
    }
    dated_ |= date;
    region_ |= comma && name;
    return true;
  }

  bool separator_ahead() {
    const std::uint32_t before = at_;
    const bool found = separator();
    at_ = before;
    return found;
  }

  bool separator() {
    skip_blanks();
    for (const std::string_view dash : {"\u2014", "\u2013", "\u2015", "\u2012", "--", "_"}) {
      if (starts(dash)) {
        at_ += static_cast<std::uint32_t>(dash.size());
        while (peek() == '-') ++at_;
        return true;
      }
    }
    if (peek() == '-' && (blanks_at(text_, at_ + 1) > 0 || dated_ || bracketed_)) {
      ++at_;
      return true;
    }
    return false;
  }

  std::string_view article_;
  std::string_view text_;  // up to the longest dateline
  std::uint32_t begin_;
  std::uint32_t end_;
  std::uint32_t at_;
  const ZoneCues& cues_;
  bool capitals_ = false;
  bool long_enough_ = false;
  bool bracketed_ = false;
  bool known_agency_ = false;
  bool dated_ = false;
  bool region_ = false;
};

// Whether there is anything that ends a dateline: a dash of any kind, a colon or, after an agency,
// a bracket.
bool has_separator(std::string_view text) {
  constexpr std::array kSigns = {'-', ')', '_', ':', '\xE2'};
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = sixteen_bytes::load(text.data() + at);
    __m128i found = _mm_setzero_si128();
    for (const char sign : kSigns) {
      found = _mm_or_si128(found, sixteen_bytes::equal(bytes, sign));
    }
    if (sixteen_bytes::bits(found) != 0) return true;
  }
#endif
  const std::string_view rest = text.substr(at);
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](char sign) { return rest.find(sign) != std::string_view::npos; });
}

// "The company said": a word and then a small one. A place has more words in capitals, a mark or a
// date behind it.
bool begins_plainly(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at > 0 && at + 1 < text.size() && text[at] == ' ' && is_ascii_lower(text[at + 1]);
}

}  // namespace

std::uint32_t dateline_end(std::string_view text, Span paragraph, bool first,
                           const ZoneCues& cues) {
  if (paragraph.empty()) return 0;
  const char c = text[paragraph.begin];
  const bool may_begin =
      is_ascii_upper(c) || c == '(' || c == '*' || static_cast<unsigned char>(c) == 0xC3;
  const std::string_view head = slice(text, paragraph).substr(0, kLongest);
  if (!may_begin || begins_plainly(head) || !has_separator(head)) return 0;
  return Reader(text, paragraph, cues).read(first);
}

}  // namespace onrecord
