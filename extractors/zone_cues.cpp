#include "extractors/zone_cues.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kCueBytes = 240;      // cues stand in short lines
constexpr std::size_t kLongestCueLine = 8;  // words of a line that heads a list

bool is_word_byte(char c) {
  return is_upper_ascii(c) || is_lower_ascii(c) || is_digit_ascii(c) ||
         (static_cast<unsigned char>(c) >= 0x80);
}

// Lower-case words between single blanks, marks left out: "Sign up for our newsletter!" is "sign up
// for our newsletter"; an apostrophe goes without a trace.
std::string plain_words(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c == '\'') continue;
    if (c == 0xE2 && i + 2 < text.size()) {
      const bool apostrophe = text.substr(i, 3) == "\u2019";
      if (!apostrophe && !words.empty() && words.back() != ' ') words += ' ';
      i += 2;
      continue;
    }
    if (c == 0xC2 && i + 1 < text.size()) {
      if (text.substr(i, 2) == "\u00A9")
        words += words.empty() || words.back() == ' ' ? "copyright" : " copyright";
      if (!words.empty() && words.back() != ' ') words += ' ';
      ++i;
      continue;
    }
    if (is_word_byte(text[i])) {
      words += is_upper_ascii(text[i]) ? static_cast<char>(c | 0x20U) : text[i];
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

bool ends_word(std::string_view words, std::size_t at) {
  return at == words.size() || words[at] == ' ';
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find(' '));
}

// A turn of a transcript: "MS. ABARA:  Thank you", "Q    And then?"
bool names_speaker(std::string_view block) {
  if (block.starts_with("Q  ") || block.starts_with("A  ") || block.starts_with("Q: ") ||
      block.starts_with("A: ") || block.starts_with("Q. ")) {
    return true;
  }
  const std::size_t colon = block.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon > 60 || colon + 1 == block.size()) {
    return false;
  }
  const std::string_view name = block.substr(0, colon);
  return std::none_of(name.begin(), name.end(), is_lower_ascii) &&
         std::any_of(name.begin(), name.end(), is_upper_ascii);
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

}  // namespace

void ZoneCues::collect(const Rulebook& rulebook, std::string_view name, Phrases& out) {
  const WordClass* words = rulebook.find_class(name);
  if (words == nullptr) return;
  for (const WordEntry& entry : words->entries) {
    const std::string phrase = plain_words(entry.lemma);
    if (!phrase.empty()) out[std::string(first_word(phrase))].push_back(phrase);
  }
}

ZoneCues::ZoneCues(const Rulebook& rulebook) {
  collect(rulebook, "BYLINE_CUE", byline_);
  collect(rulebook, "RELATED_CUE", related_);
  collect(rulebook, "FOOTER_CUE", footer_);
  collect(rulebook, "SIGN_OFF", sign_off_);
  collect(rulebook, "CAPTION_CUE", caption_);
  collect(rulebook, "CAPTION_START", caption_start_);
  collect(rulebook, "TIME_WORD", time_);
  if (const WordClass* sides = rulebook.find_class("CAPTION_SIDE")) {
    for (const WordEntry& entry : sides->entries) sides_[plain_words(entry.lemma)] = true;
  }
  if (const WordClass* agencies = rulebook.find_class("AGENCY")) {
    for (const WordEntry& entry : agencies->entries) agencies_.insert(entry.lemma);
  }
}

// The length of the longest phrase that the words begin with; 0 for none.
std::size_t ZoneCues::begins_with(const Phrases& phrases, std::string_view words) {
  const auto found = phrases.find(first_word(words));
  if (found == phrases.end()) return 0;
  std::size_t longest = 0;
  for (const std::string& phrase : found->second) {
    if (words.starts_with(phrase) && ends_word(words, phrase.size())) {
      longest = std::max(longest, phrase.size());
    }
  }
  return longest;
}

bool ZoneCues::ends_with(const Phrases& phrases, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    if (begins_with(phrases, words.substr(at)) == words.size() - at) return true;
    const std::size_t blank = words.find(' ', at);
    if (blank == std::string_view::npos) return false;
    at = blank + 1;
  }
  return false;
}

bool ZoneCues::holds(const Phrases& phrases, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    if (begins_with(phrases, words.substr(at)) != 0) return true;
    const std::size_t blank = words.find(' ', at);
    if (blank == std::string_view::npos) return false;
    at = blank + 1;
  }
  return false;
}

// At least one number and one word of dates and times, and no other word.
bool ZoneCues::is_time_line(std::string_view words) const {
  bool number = false;
  bool named = false;
  while (!words.empty()) {
    std::string_view word = first_word(words);
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    if (is_digit_ascii(word.front())) {
      number = true;
      while (!word.empty() && is_digit_ascii(word.front())) word.remove_prefix(1);
      if (word.empty()) continue;
    }
    if (!time_.contains(word)) return false;
    named = true;
  }
  return number && named;
}

bool ZoneCues::points_to_side(std::string_view block) const {
  for (std::size_t comma = block.find(','); comma != std::string_view::npos;) {
    const std::size_t next = block.find_first_of(",.;)", comma + 1);
    const std::size_t end = std::min(next, block.size());
    if (end - comma < 24 &&
        sides_.contains(plain_words(block.substr(comma + 1, end - comma - 1)))) {
      return true;
    }
    comma = block.find(',', comma + 1);
  }
  return false;
}

// "March", "Dec."
bool ZoneCues::is_time_word(std::string_view word) const {
  return word.size() >= 3 && time_.contains(plain_words(word));
}

// "Photo: the harbour at dawn"
bool ZoneCues::has_label(const Phrases& phrases, std::string_view block) {
  const std::size_t colon = block.find(':');
  if (colon == std::string_view::npos || colon + 1 == block.size()) return false;
  const std::string label = plain_words(block.substr(0, colon));
  return !label.empty() && begins_with(phrases, label) == label.size();
}

Cue ZoneCues::cue_of(std::string_view block, std::string_view words, Look& look) const {
  if (words.empty()) return block.find('#') != std::string_view::npos ? Cue::kSignOff : Cue::kNone;
  if (look.words <= 3 && begins_with(sign_off_, words) == words.size()) return Cue::kSignOff;
  const std::size_t related = begins_with(related_, words);
  if (related != 0) {
    const std::size_t colon = block.find(':');
    look.cue_in_line = colon != std::string_view::npos && colon + 1 < block.size() &&
                       plain_words(block.substr(0, colon)).size() <= related + 1;
    if (look.cue_in_line || (look.words <= kLongestCueLine && !look.sentence)) return Cue::kRelated;
  }
  if (look.words <= kLongestCueLine && !look.sentence && ends_with(related_, words)) {
    return Cue::kRelated;
  }
  // "Contact us", "Sign up ..." as lines of their own; a paragraph must say more than one word.
  const std::size_t footer = begins_with(footer_, words);
  if (footer != 0 &&
      (footer == words.size() || words.substr(0, footer).find(' ') != std::string_view::npos ||
       words.starts_with("copyright"))) {
    return Cue::kFooter;
  }
  if (begins_with(byline_, words) != 0) return Cue::kByline;
  return Cue::kNone;
}

Look ZoneCues::look(std::string_view text, const Block& block) const {
  const std::string_view all = slice(text, block.span);
  Look look;
  look.lines = block.lines;
  std::uint32_t capitals = 0;
  bool in_word = false;
  bool number = false;
  for (std::size_t i = 0; i < all.size() && i < 2 * kCueBytes; ++i) {
    const char c = all[i];
    const bool word =
        is_word_byte(c) && !(static_cast<unsigned char>(c) == 0xE2 ||
                             (i > 0 && static_cast<unsigned char>(all[i - 1]) == 0xE2));
    if (word && !in_word) {
      ++look.words;
      number = false;
      if (is_upper_ascii(c)) ++capitals;
    }
    if (word && !number && is_digit_ascii(c)) {
      ++look.numbers;
      number = true;
    }
    in_word = c != ' ' && c != '\n' && c != '\t' && (in_word || word);
  }
  look.title_case = capitals * 3 >= look.words * 2;
  const char last = last_mark(all);
  look.dash = last == '-' || all.ends_with("\u2014") || all.ends_with("\u2013");
  look.sentence = last == '.' || last == '!' || last == '?';
  look.period = last == '.';
  look.colon = last == ':' || last == ';' || last == ',';
  std::size_t at = 0;
  while (at < all.size()) {
    const std::string_view rest = all.substr(at);
    if (rest.starts_with("\u201C") || rest.starts_with("\u2018")) {
      at += 3;
    } else if (rest[0] == '"' || rest[0] == '\'' || rest[0] == '`') {
      ++at;
    } else {
      break;
    }
  }
  if (at < all.size()) {
    const CodePoint c = code_point_at(all, at);
    look.begins_upper = is_upper(c.value) || is_digit_ascii(all[at]);
  }
  look.bullet = all.starts_with("\u2022") || all.starts_with("- ") || all.starts_with("* ") ||
                all == "-" || all == "*" || all.starts_with("\u25CF") || all.starts_with("\u00B7");
  if (all.size() > kCueBytes) return look;
  const std::string words = plain_words(all);
  look.cue = cue_of(all, words, look);
  look.time_line = is_time_line(words);
  look.side = points_to_side(all);
  look.speaker = names_speaker(all);
  look.caption = has_label(caption_start_, all);
  look.caption |= look.words <= 45 && holds(caption_, words) &&
                  (look.side || !look.sentence || all.find('(') != std::string_view::npos);
  return look;
}

}  // namespace onrecord
