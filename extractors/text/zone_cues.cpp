#include "extractors/text/zone_cues.hpp"

#include <algorithm>
#include <bit>

#include "corpus/utf8.hpp"
#include "extractors/text/letters.hpp"
#include "extractors/text/word_bytes.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kCueBytes = 240;      // cues stand in short lines
constexpr std::size_t kProseBytes = 120;    // a longer sentence is a paragraph
constexpr std::size_t kCueWordBytes = 60;   // what a paragraph may begin with to be a footer
constexpr std::size_t kWordBytes = 6;       // a word and its blank, on average
constexpr std::size_t kLongestCueLine = 8;  // words of a line that heads a list
constexpr std::size_t kLongestCredit = 45;  // words of a block that may end in one
constexpr std::size_t kLabelBytes = 60;     // before a colon
constexpr std::size_t kSideBytes = 23;      // "second from the left" and its stop

// A turn of a transcript: "MS. ABARA:  Thank you", "Q    And then?"
bool names_speaker(std::string_view block) {
  if (block.starts_with("Q  ") || block.starts_with("A  ") || block.starts_with("Q: ") ||
      block.starts_with("A: ") || block.starts_with("Q. ")) {
    return true;
  }
  const std::size_t colon = block.substr(0, kLabelBytes).find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 1 == block.size()) return false;
  const std::string_view name = block.substr(0, colon);
  return std::none_of(name.begin(), name.end(), is_ascii_lower) &&
         std::any_of(name.begin(), name.end(), is_ascii_upper);
}

// The last byte that is no closing mark or bracket.
char last_mark(std::string_view block) {
  while (!block.empty()) {
    const char c = block.back();
    if (c == '"' || c == '\'' || c == ')' || c == ']') {
      block.remove_suffix(1);
    } else if (block.ends_with("\u201D") || block.ends_with("\u2019")) {
      block.remove_suffix(3);
    } else if (block.ends_with("\u2026")) {
      return '.';
    } else {
      return c;
    }
  }
  return '\0';
}

// Counts the words of a block, those with a digit and those with a capital.
void count_words(std::string_view block, Look& look) {
  RunFirsts words;
  RunFirsts numbers;
  int capitals = 0;
  for (std::size_t begin = 0; begin < block.size(); begin += kMaskBytes) {
    const WordBytes bytes = word_bytes(block, begin);
    const std::uint64_t firsts = words.of(bytes.blank, bytes.letter | bytes.capital | bytes.digit);
    capitals += std::popcount(firsts & bytes.capital);
    look.words += static_cast<std::uint32_t>(std::popcount(firsts));
    look.numbers += static_cast<std::uint32_t>(std::popcount(numbers.of(bytes.blank, bytes.digit)));
  }
  look.title_case = static_cast<std::uint32_t>(capitals) * 3 >= look.words * 2;
}

// Whether a byte leaves something in plain words.
bool is_plain_byte(char c) {
  return is_ascii_lower(c) || is_ascii_upper(c) || is_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_mark(std::string_view block) {
  return block[0] == '"' || block[0] == '\'' || block[0] == '`' || block.starts_with("\u201C") ||
         block.starts_with("\u2018");
}

bool begins_upper(std::string_view block) {
  std::size_t at = 0;
  while (at < block.size()) {
    const std::string_view rest = block.substr(at);
    if (rest.starts_with("\u201C") || rest.starts_with("\u2018")) {
      at += 3;
    } else if (rest[0] == '"' || rest[0] == '\'' || rest[0] == '`') {
      ++at;
    } else {
      return is_digit(rest[0]) || is_upper(code_point_at(block, at).value);
    }
  }
  return false;
}

bool has_bullet(std::string_view block) {
  return block.starts_with("\u2022") || block.starts_with("- ") || block.starts_with("* ") ||
         block == "-" || block == "*" || block.starts_with("\u25CF") || block.starts_with("\u00B7");
}

// "Photo: the harbour at dawn"
bool has_label(const PhraseList& labels, std::string_view block, PhraseList::Start start) {
  if (!labels.may_begin(start)) return false;
  const std::size_t colon = block.substr(0, kLabelBytes).find(':');
  if (colon == std::string_view::npos || colon + 1 == block.size()) return false;
  std::string label;
  plain_words(block.substr(0, colon), label);
  return labels.is(label);
}

// "© 2026 The Courier", "Copyright Northern Wire. All rights reserved", but no copyright law.
bool claims_copyright(std::string_view block, std::string_view words) {
  if (block.starts_with("\u00A9")) return true;
  words.remove_prefix(std::min<std::size_t>(words.size(), 10));
  return !words.empty() && (is_digit(words.front()) || words.starts_with("c ") ||
                            words.find("rights reserved") != std::string_view::npos);
}

}  // namespace

ZoneCues::ZoneCues(const Rulebook& rulebook)
    : byline_(rulebook, "BYLINE_CUE"),
      related_(rulebook, "RELATED_CUE"),
      footer_(rulebook, "FOOTER_CUE"),
      sign_off_(rulebook, "SIGN_OFF"),
      caption_(rulebook, "CAPTION_CUE"),
      caption_start_(rulebook, "CAPTION_START"),
      time_(rulebook, "TIME_WORD"),
      sides_(rulebook, "CAPTION_SIDE"),
      agencies_(rulebook, "AGENCY"),
      places_(rulebook, "DATELINE_PLACE"),
      talk_(rulebook, "TALK") {}

bool ZoneCues::is_agency(std::string_view name) const {
  std::string words;
  plain_words(name, words);
  return agencies_.is(words);
}

bool ZoneCues::is_place(std::string_view name) const {
  if (!places_.may_begin(name)) return false;
  std::string words;
  plain_words(name, words);
  return places_.is(words);
}

bool ZoneCues::is_talk(std::string_view text) const {
  std::string words;
  plain_words(text, words);
  return talk_.inside(words);
}

bool ZoneCues::is_time_word(std::string_view word) const {
  if (word.size() < 3 || !time_.may_begin(word)) return false;
  std::string words;
  plain_words(word, words);
  return time_.is(words);
}

// At least one number and one word of dates and times, and no other word.
bool ZoneCues::is_time_line(std::string_view words) const {
  bool number = false;
  bool named = false;
  while (!words.empty()) {
    std::string_view word = first_word(words);
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    if (is_digit(word.front())) {
      number = true;
      while (!word.empty() && is_digit(word.front())) word.remove_prefix(1);
      if (word.empty()) continue;
    }
    if (!time_.is(word)) return false;
    named = true;
  }
  return number && named;
}

bool ZoneCues::may_begin_time(std::string_view block, PhraseList::Start start) const {
  const auto first = std::find_if(block.begin(), block.end(), is_plain_byte);
  return first == block.end() || is_digit(*first) || time_.may_begin(start);
}

bool ZoneCues::may_begin_cue(std::string_view block, PhraseList::Start start) const {
  return sign_off_.may_begin(start) || related_.may_begin(start) || footer_.may_begin(start) ||
         byline_.may_begin(start) || std::none_of(block.begin(), block.end(), is_plain_byte);
}

bool ZoneCues::points_to_side(std::string_view block) const {
  std::string words;  // short enough to need no memory of its own
  for (std::size_t comma = block.find(','); comma != std::string_view::npos;
       comma = block.find(',', comma + 1)) {
    const std::string_view rest = block.substr(comma + 1, kSideBytes);
    if (!sides_.may_begin(rest)) continue;
    const auto stop = std::find_if(rest.begin(), rest.end(), [](char c) {
      return c == ',' || c == '.' || c == ';' || c == ')';
    });
    if (stop == rest.end() && rest.size() == kSideBytes) continue;
    plain_words(rest.substr(0, static_cast<std::size_t>(stop - rest.begin())), words);
    if (sides_.is(words)) return true;
  }
  return false;
}

Cue ZoneCues::cue_of(std::string_view block, std::string_view words, Look& look) const {
  if (words.empty()) return block.find('#') != std::string_view::npos ? Cue::kSignOff : Cue::kNone;
  if (look.words <= 3 && sign_off_.is(words)) return Cue::kSignOff;
  const std::size_t related = related_.begins(words);
  if (related != 0) {
    look.cue_in_line = has_label(related_, block, PhraseList::start_of(block));
    if (look.cue_in_line || (look.words <= kLongestCueLine && !look.sentence)) return Cue::kRelated;
  }
  if (look.words <= kLongestCueLine && !look.sentence && related_.ends(words)) return Cue::kRelated;
  // Somebody who says "Sign up for it" is no footer.
  if (begins_with_mark(block)) return Cue::kNone;
  // A cue of one word must be the whole line or stand before a colon.
  const std::size_t footer = footer_.begins(words);
  const std::string_view cue = words.substr(0, footer);
  if (footer == words.size() || cue.find(' ') != std::string_view::npos ||
      (cue == "copyright" && claims_copyright(block, words)) ||
      (footer != 0 && has_label(footer_, block, PhraseList::start_of(block)))) {
    return Cue::kFooter;
  }
  return byline_.begins(words) != 0 ? Cue::kByline : Cue::kNone;
}

Look ZoneCues::look(std::string_view text, const LineBlock& block, std::string& buffer) const {
  const std::string_view all = slice(text, block.span);
  Look look;
  look.lines = block.lines;
  const char last = last_mark(all);
  look.dash = last == '-' || all.ends_with("\u2014") || all.ends_with("\u2013");
  look.sentence = last == '.' || last == '!' || last == '?';
  look.period = last == '.';
  look.colon = last == ':' || last == ';' || last == ',';
  look.begins_upper = begins_upper(all);
  look.bullet = has_bullet(all);
  const bool prose = look.period && all.size() > kProseBytes;
  if (all.size() > kCueBytes || prose) {
    look.words = static_cast<std::uint32_t>(all.size() / kWordBytes);
  } else {
    count_words(all, look);
  }
  look.speaker = names_speaker(all);
  if (all.size() > kCueBytes) return look;
  look.side = points_to_side(all);
  const PhraseList::Start start = PhraseList::start_of(all);
  look.caption = has_label(caption_start_, all, start);
  const bool may_hold_credit =
      look.side || !look.sentence || all.find('(') != std::string_view::npos;
  const bool credit = may_hold_credit && look.words <= kLongestCredit;
  const bool time = look.numbers > 0 && may_begin_time(all, start);
  const bool heads_list = look.words <= kLongestCueLine && !look.sentence;
  if (!credit && !time && !heads_list && !may_begin_cue(all, start)) return look;
  plain_words(prose && !may_hold_credit ? all.substr(0, kCueWordBytes) : all, buffer);
  look.cue = cue_of(all, buffer, look);
  look.time_line = time && is_time_line(buffer);
  look.caption |= credit && caption_.inside(buffer);
  return look;
}

}  // namespace onrecord
