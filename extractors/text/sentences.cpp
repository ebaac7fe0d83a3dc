#include "extractors/text/sentences.hpp"

#include <algorithm>
#include <array>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestQuotation = 2000;  // tokens; a longer one is split like other text
constexpr std::uint32_t kLongestAttribution = 14;  // tokens from a quotation to its verb
constexpr std::uint32_t kLongestApposition = 24;   // the same where an apposition stands between
constexpr std::uint32_t kLongestTail = 16;         // tokens from the verb to the full stop

template <class Words>
void collect(const Rulebook& rulebook, std::string_view name, Words& out) {
  const WordClass* words = rulebook.find_class(name);
  if (words == nullptr) return;
  for (const WordEntry& entry : words->entries) {
    for (const WordForm& form : entry.forms) {
      if (!form.is_phrase()) out.emplace(form.text);
    }
  }
}

bool is_one_of(std::string_view token, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), token) != list.end();
}

bool is_closing(std::string_view token) {
  return is_one_of(token,
                   {"\"", "”", "’", "'", "''", ")", "]", "}", "»", "›", "」", "』", "“", "‘"});
}

bool is_opening(std::string_view token) {
  return is_one_of(token,
                   {"\"", "“", "‘", "'", "``", "`", "„", "‚", "«", "‹", "「", "『", "''", "”"});
}

bool is_stop(std::string_view token) {
  return is_one_of(token, {".", "!", "?", "…", "..", "...", "....", "。", "！", "？"});
}

bool is_bracket(std::string_view token) {
  return token == "(" || token == "[";
}

bool is_dash(std::string_view token) {
  return is_one_of(token, {"-", "--", "–", "—", "_"});
}

bool begins_upper(std::string_view token) {
  const auto c = static_cast<unsigned char>(token.front());
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return is_upper(code_point_at(token, 0).value);
}

bool begins_lower(std::string_view token) {
  const auto c = static_cast<unsigned char>(token.front());
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return is_lower(code_point_at(token, 0).value);
}

bool begins_digit(std::string_view token) {
  return token.front() >= '0' && token.front() <= '9';
}

bool is_number(std::string_view token) {
  return std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "AST", "WIB": what follows the time of day in capitals names its zone.
bool is_zone_name(std::string_view token) {
  return token.size() >= 2 && token.size() <= 4 &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
           std::span<const Quotation> quotations, ZoneKind zone, const SentenceRules& rules)
      : text_(text),
        tokens_(tokens),
        first_(first),
        end_(static_cast<std::uint32_t>(tokens.size())),
        quotations_(quotations),
        headline_(zone != ZoneKind::kBody && zone != ZoneKind::kCaption),
        rules_(rules) {}

  // The token after the marks and brackets that follow a terminal without a blank.
  std::uint32_t end_of_marks(const Terminal& terminal) const {
    std::uint32_t next = terminal.token + 1;
    while (next < end_ && touches(next) && (is_closing(word(next)) || is_stop(word(next)))) ++next;
    return next;
  }

  // Whether the sentence that begins at `sentence` ends before the token `next`.
  bool ends(const Terminal& terminal, std::uint32_t next, std::uint32_t sentence) {
    if (next == end_) return true;
    const bool closed = next > terminal.token + 1 && is_closing(word(next - 1));
    const std::uint32_t break_at = tokens_[next - 1].span.end;
    const Quotation* around = quotation_around(break_at);
    if (around != nullptr) return false;
    if (touches(next) && !is_glued_start(terminal, next, closed)) return false;
    std::uint32_t start = next;  // the first word of what follows
    bool opened = false;
    while (start < end_ && start < next + 4 &&
           (is_opening(word(start)) || is_bracket(word(start)) || is_dash(word(start)))) {
      opened |= !is_dash(word(start));
      ++start;
    }
    if (start == end_) return false;
    const std::string_view token = word(start);
    if (begins_lower(token)) return false;
    if (!begins_upper(token) && !begins_digit(token) && token.front() != '@' &&
        token.front() != '#' && token.front() != '$' &&
        static_cast<unsigned char>(token.front()) < 0x80) {
      return false;
    }
    if (terminal.stop != Stop::kNone) {
      if (!ends_after_abbreviation(terminal, sentence, next, start, opened, closed)) return false;
    } else if (!ends_after_mark(terminal, sentence, start, closed)) {
      return false;
    }
    if (closed && is_attribution(next, word(terminal.token) == ".")) return false;
    return true;
  }

 private:
  std::string_view word(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
  bool touches(std::uint32_t i) const { return tokens_[i].span.begin == tokens_[i - 1].span.end; }

  // The outermost quotation that a break at this byte would cut. Bytes only grow.
  const Quotation* quotation_around(std::uint32_t at) {
    while (next_ < quotations_.size() &&
           (quotations_[next_].depth > 0 || quotations_[next_].span.end <= at)) {
      ++next_;
    }
    if (next_ == quotations_.size()) return nullptr;
    const Quotation& quotation = quotations_[next_];
    if (quotation.span.begin >= at || (!quotation.closed && !quotation.continued)) return nullptr;
    return tokens_in(quotation) > kLongestQuotation ? nullptr : &quotation;
  }

  std::uint32_t tokens_in(const Quotation& quotation) const {
    // A token is at least one byte and seldom more than a dozen: count only where it can matter.
    if (quotation.span.size() <= kLongestQuotation) return 0;
    const auto begin = std::lower_bound(
        tokens_.begin(), tokens_.end(), quotation.span.begin,
        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    const auto end = std::lower_bound(
        begin, tokens_.end(), quotation.span.end,
        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    return static_cast<std::uint32_t>(end - begin);
  }

  // "it is done.The next" where the blank is missing.
  bool is_glued_start(const Terminal& terminal, std::uint32_t next, bool closed) const {
    if (terminal.stop != Stop::kNone || !begins_upper(word(next))) {
      return is_opening(word(next)) && !closed && is_stop(word(next - 1)) && next + 1 < end_ &&
             begins_upper(word(next + 1)) && word(next) != "'";
    }
    if (closed) return true;
    return terminal.token > first_ && begins_lower(word(terminal.token - 1)) &&
           tokens_[terminal.token - 1].span.size() > 1 && tokens_[next].span.size() > 1;
  }

  bool ends_after_abbreviation(const Terminal& terminal, std::uint32_t sentence, std::uint32_t next,
                               std::uint32_t start, bool opened, bool closed) const {
    if (terminal.stop == Stop::kTitle || terminal.stop == Stop::kNumber) return closed;
    if (closed) return true;
    const std::string_view token = word(start);
    if (opened && is_opening(word(next))) return opens_speech(next);
    if (headline_) return false;
    // "The U.S. And" is no sentence and its beginning, whatever the capital says.
    if (terminal.token - sentence < 2) return false;
    if (rules_.begins_sentence(token)) return true;
    // "Acme Corp. Terms were not disclosed."
    if (terminal.stop == Stop::kCompany) {
      return start + 1 < end_ && rules_.follows_subject(word(start + 1));
    }
    if (terminal.stop == Stop::kTime) {
      return begins_upper(token) && !rules_.follows_clock(token) && !is_zone_name(token) &&
             !names_time_of_place(start);
    }
    return false;
  }

  // "6:30 a.m. New York time"
  bool names_time_of_place(std::uint32_t start) const {
    for (const std::uint32_t after : {start + 1, start + 2}) {
      if (after < end_ && word(after) == "time") return true;
      if (after < end_ && !begins_upper(word(after))) return false;
    }
    return false;
  }

  // A quotation whose words end like a sentence or before an attribution, not a name or a title.
  bool opens_speech(std::uint32_t opening) const {
    const std::uint32_t at = tokens_[opening].span.begin;
    const auto found = std::lower_bound(quotations_.begin(), quotations_.end(), at,
                                        [](const Quotation& quotation, std::uint32_t begin) {
                                          return quotation.span.begin < begin;
                                        });
    if (found == quotations_.end() || found->span.begin != at || found->inner.empty()) return false;
    const char last = text_[found->inner.end - 1];
    return last == '.' || last == ',' || last == '!' || last == '?';
  }

  bool ends_after_mark(const Terminal& terminal, std::uint32_t sentence, std::uint32_t start,
                       bool closed) const {
    const std::string_view mark = word(terminal.token);
    // "1. The first", "a. Another" number what follows them.
    if (mark == "." && terminal.token == sentence + 1 && !closed) {
      const std::string_view label = word(sentence);
      if (is_number(label) || label.size() == 1) return false;
    }
    if (mark == ".." || mark == "..." || mark == "…") {
      const std::string_view token = word(start);
      return closed || (begins_upper(token) && token != "I");
    }
    return true;
  }

  // "“Is it over?” Mayor Ann Lee asked." goes on after the quotation. After a full stop, which no
  // editor sets there, only a bare attribution does: "“It is over.” Lee said."
  bool is_attribution(std::uint32_t next, bool stopped) const {
    if (!begins_upper(word(next))) return false;
    // "But the mayor asked": small words have a capital only where a sentence begins.
    if (rules_.begins_sentence(word(next)) && !word(next).ends_with('.') &&
        (next + 1 == end_ || !rules_.attributes(word(next + 1)))) {
      return false;
    }
    bool comma = false;
    bool clause = false;
    for (std::uint32_t i = next; i < end_; ++i) {
      if (i >= next + (comma && !clause ? kLongestApposition : kLongestAttribution)) return false;
      const std::string_view token = word(i);
      if (is_stop(token) || token == ":" || token == ";" || is_opening(token)) return false;
      if (token == ",") comma = true;
      clause = clause || rules_.opens_clause(token);
      if (!rules_.attributes(token)) {
        // Outside an apposition only names, titles and articles lead to the verb.
        if (!comma && begins_lower(token) && i > next + 6) return false;
        continue;
      }
      if (i == next) return false;
      if (i + 1 == end_) return true;
      const std::string_view after = word(i + 1);
      // "He added, “..." begins a new sentence.
      if (after == "," && i + 2 < end_ && is_opening(word(i + 2))) return false;
      if (is_stop(after)) return true;
      if (stopped) return rules_.ends_attribution(after) && ends_without_clause(i + 2);
      // "Lee asked Ruiz."
      if (begins_upper(after) && i + 2 < end_ && is_stop(word(i + 2))) return true;
      return after == "," || after == ";" || after.ends_with("ly") ||
             rules_.ends_attribution(after);
    }
    return false;
  }

  // "Lee said in a letter on Friday.": the sentence says nothing of its own, so that what he said
  // stands before it.
  bool ends_without_clause(std::uint32_t begin) const {
    const std::uint32_t limit = std::min(end_, begin + kLongestTail);
    for (std::uint32_t i = begin; i < limit; ++i) {
      const std::string_view token = word(i);
      if (is_stop(token)) return true;
      if (token == ":" || is_opening(token) || rules_.opens_clause(token)) return false;
    }
    return limit == end_;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
  std::uint32_t end_;
  std::span<const Quotation> quotations_;
  bool headline_;  // every word may be capitalised
  std::size_t next_ = 0;
  const SentenceRules& rules_;
};

// Of terminals side by side the last mark decides: "the U.S.!" ends as "!" does.
const Terminal& last_of(std::span<const Terminal> terminals, const Terminal& terminal,
                        std::uint32_t read) {
  const Terminal* last = &terminal;
  while (last + 1 != terminals.data() + terminals.size() && last[1].token == last->token + 1 &&
         last[1].token < read) {
    ++last;
  }
  return *last;
}

// A line of these zones is a unit of its own.
bool ends_at_line_feed(ZoneKind kind) {
  return kind == ZoneKind::kRelated || kind == ZoneKind::kFooter || kind == ZoneKind::kByline;
}

bool has_line_feed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

}  // namespace

SentenceRules::SentenceRules(const Rulebook& rulebook) {
  if (const WordClass* words = rulebook.find_class("ABBREVIATION")) {
    for (const WordEntry& entry : words->entries) {
      const Stop stop = entry.value == "title"     ? Stop::kTitle
                        : entry.value == "number"  ? Stop::kNumber
                        : entry.value == "time"    ? Stop::kTime
                        : entry.value == "company" ? Stop::kCompany
                                                   : Stop::kAbbreviation;
      for (const WordForm& form : entry.forms) {
        if (form.is_phrase()) continue;
        abbreviations_.insert_or_assign(std::string(form.text), stop);
        sizes_by_byte_[static_cast<unsigned char>(form.text.front())] |= size_bit(form.text);
      }
    }
  }
  collect(rulebook, "SENTENCE_START", starts_);
  collect(rulebook, "CLOCK_WORD", clock_);
  collect(rulebook, "SUBJECT_VERB", subject_verbs_);
  collect(rulebook, "ATTRIBUTION", attribution_);
  collect(rulebook, "ATTRIBUTION_TAIL", tail_);
  collect(rulebook, "TAIL_CLAUSE", clause_);
}

Stop SentenceRules::abbreviation(std::string_view word) const {
  // Few of the words that end a sentence begin and are as long as one.
  if ((sizes_by_byte_[static_cast<unsigned char>(word.front())] & size_bit(word)) == 0) {
    return Stop::kNone;
  }
  const auto found = abbreviations_.find(word);
  if (found != abbreviations_.end()) return found->second;
  // "MS. RUIZ", "ACME INC."
  if (word.size() < 3 || word.size() > 8 || !begins_upper(word.substr(1))) return Stop::kNone;
  std::array<char, 8> folded{};
  folded[0] = word[0];
  for (std::size_t i = 1; i < word.size(); ++i) {
    const bool upper = word[i] >= 'A' && word[i] <= 'Z';
    folded[i] = upper ? static_cast<char>(word[i] | 0x20) : word[i];
  }
  const auto again = abbreviations_.find(std::string_view(folded.data(), word.size()));
  return again == abbreviations_.end() ? Stop::kNone : again->second;
}

void split_sentences(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                     std::span<const Terminal> terminals, std::span<const Quotation> quotations,
                     ZoneKind zone, const SentenceRules& rules, std::vector<Sentence>& out) {
  const bool lines = ends_at_line_feed(zone);
  const auto end = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t begin = first;
  const auto close = [&](std::uint32_t next) {
    out.push_back({{tokens[begin].span.begin, tokens[next - 1].span.end}, begin, next});
    begin = next;
  };
  const auto close_lines = [&](std::uint32_t next) {
    for (std::uint32_t i = begin + 1; lines && i < next; ++i) {
      if (has_line_feed(text, tokens[i - 1].span.end, tokens[i].span.begin)) close(i);
    }
    close(next);
  };
  Splitter splitter(text, tokens, first, quotations, zone, rules);
  std::uint32_t read = first;  // the tokens before it have been decided on
  for (const Terminal& terminal : terminals) {
    if (terminal.token < read) continue;
    read = splitter.end_of_marks(terminal);
    if (read < end && splitter.ends(last_of(terminals, terminal, read), read, begin)) {
      close_lines(read);
    }
  }
  if (begin < end) close_lines(end);
}

}  // namespace onrecord
