#include "extractors/text/tokens.hpp"

#include <algorithm>
#include <array>

#include "corpus/utf8.hpp"
#include "extractors/text/addresses.hpp"
#include "extractors/text/byte_masks.hpp"
#include "extractors/text/clitics.hpp"
#include "extractors/text/letters.hpp"
#include "extractors/text/marks.hpp"
#include "extractors/text/sentences.hpp"
#include "extractors/text/stops.hpp"
#include "extractors/text/token_starts.hpp"
#include "extractors/text/word_breaks.hpp"
#include "extractors/text/word_ends.hpp"

namespace onrecord {

struct TokenRules::State {
  explicit State(const Rulebook& rulebook) : sentences(rulebook) {}
  SentenceRules sentences;
  WordBreaks breaks;
};

namespace {

constexpr std::size_t kTokenBytes = 5;  // a token and its blank, as a rule

// Two words without the blank between them; what is longer is no slip.
constexpr std::size_t kLongestTypo = 80;

bool is_blank(char32_t c) {
  return is_space(c) || c == 0x200B || c == 0xFEFF || c == 0xAD;
}

// Tokens of one stretch of text whose word boundaries come from one source.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, const WordBreaks& breaks, const SentenceRules& rules,
            std::vector<Token>& tokens, std::vector<Terminal>& terminals)
      : text_(text), breaks_(breaks), rules_(rules), tokens_(tokens), terminals_(terminals) {}

  void run(Span stretch, const std::vector<std::uint32_t>* boundaries) {
    begin_ = stretch.begin;
    line_ = text_.substr(0, stretch.end);
    boundaries_ = boundaries;
    boundary_ = 0;
    first_token_ = tokens_.size();
    std::size_t at = stretch.begin;
    if (boundaries != nullptr) {
      while (at < line_.size()) at = read(at);
      return;
    }
    ByteMasks masks(line_);
    while (at < line_.size()) {
      const std::size_t end = masks.end_of_word(at);
      if (end == at) {
        const std::size_t solid = masks.end_of_blanks(at);
        at = solid == at ? read(at) : solid;
      } else if (this->at(end) == ' ') {
        at = emit(at, end) + 1;
      } else {
        at = read_plain(at, end);
      }
    }
  }

 private:
  // The end of the word, mark or blank that begins at `at`.
  std::size_t next(std::size_t at) { return segment(at).end; }

  WordBreaks::Segment segment(std::size_t at) {
    if (boundaries_ == nullptr) return breaks_.next(line_, at);
    while ((*boundaries_)[boundary_] + begin_ <= at) ++boundary_;
    return {(*boundaries_)[boundary_] + begin_, false};
  }

  char at(std::size_t i) const { return i < line_.size() ? line_[i] : '\0'; }
  std::string_view word_at(std::size_t begin, std::size_t end) const {
    return line_.substr(begin, end - begin);
  }

  std::size_t emit(std::size_t begin, std::size_t end) {
    tokens_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    return end;
  }

  std::size_t emit_terminal(std::size_t begin, std::size_t end, Stop stop) {
    terminals_.push_back({static_cast<std::uint32_t>(tokens_.size()), stop});
    return emit(begin, end);
  }

  // Whether a token ends right where `at` begins.
  bool touches(std::size_t at) const {
    return tokens_.size() > first_token_ && tokens_.back().span.end == at;
  }

  std::size_t read(std::size_t begin) {
    switch (kStarts[static_cast<unsigned char>(line_[begin])]) {
      case Start::kBlank:
        return begin + 1;
      case Start::kWord:
        return read_word(begin);
      case Start::kDot:
        return read_dots(begin);
      case Start::kHyphen:
        return read_run(begin, '-');
      case Start::kApostrophe:
        if (at(begin + 1) == '\'') return emit(begin, begin + 2);
        return read_apostrophe(begin, 1);
      case Start::kBacktick:
        return emit(begin, at(begin + 1) == '`' ? begin + 2 : begin + 1);
      case Start::kHash:
        if (is_ascii_letter(at(begin + 1)) || static_cast<unsigned char>(at(begin + 1)) >= 0xC3) {
          return emit(begin, next(begin + 1));
        }
        return emit(begin, begin + 1);
      case Start::kMark:
        return emit_terminal(begin, begin + 1, Stop::kNone);
      case Start::kMulti:
        return read_multi(begin);
      case Start::kOther:
        break;
    }
    return emit(begin, begin + 1);
  }

  std::size_t read_multi(std::size_t begin) {
    const std::size_t apostrophe = apostrophe_at(line_, begin);
    if (apostrophe > 0) return read_apostrophe(begin, apostrophe);
    const CodePoint c = code_point_at(line_, begin);
    if (c.value >= 0x2010 && c.value <= 0x2027) {
      if (c.value == 0x2026) return emit_terminal(begin, begin + c.size, Stop::kNone);
      return emit(begin, begin + c.size);
    }
    const std::size_t end = next(begin);
    if (is_blank(c.value)) return end;
    if (is_letter(c.value)) return finish_word(begin, end);
    if (c.value == 0x3002 || c.value == 0xFF01 || c.value == 0xFF1F) {
      return emit_terminal(begin, end, Stop::kNone);
    }
    return emit(begin, end);
  }

  std::size_t read_run(std::size_t begin, char c) {
    std::size_t end = begin + 1;
    while (at(end) == c) ++end;
    return emit(begin, end);
  }

  std::size_t read_dots(std::size_t begin) {
    std::size_t end = begin + 1;
    while (at(end) == '.') ++end;
    return emit_terminal(begin, end, Stop::kNone);
  }

  // A clitic after a word that Unicode does not join to it: "1980's", "Inc.'s", "(AP)'s".
  std::size_t read_apostrophe(std::size_t begin, std::size_t size) {
    const std::size_t letters = begin + size;
    if (touches(begin) && is_ascii_letter(at(letters))) {
      const char before = line_[begin - 1];
      const std::size_t end = next(letters);
      if ((is_alnum(before) || before == '.' || before == ')' || before == '"') &&
          is_clitic(line_.substr(letters, end - letters))) {
        return emit(begin, end);
      }
    }
    return emit(begin, letters);
  }

  // Nearly all words are ASCII letters and digits up to a byte that ends them.
  std::size_t read_plain(std::size_t begin, std::size_t end) {
    switch (kWordEnds[static_cast<unsigned char>(at(end))]) {
      case WordEnd::kEnds:
        return emit(begin, end);
      case WordEnd::kNumber:
        if (!is_digit(line_[end - 1]) || !may_go_on(end + 1)) return emit(begin, end);
        break;
      case WordEnd::kJoins:
        if (!may_go_on(end + 1)) return emit(begin, end);
        break;
      case WordEnd::kStop:
        if (!may_go_on(end + 1)) return read_before_stop(begin, end);
        break;
      case WordEnd::kOpen:
        return finish_word(begin, end);
      case WordEnd::kUnclear:
        break;
    }
    return read_word(begin);
  }

  // Whether a word that a mark joins may go on at `at`.
  bool may_go_on(std::size_t at_byte) const {
    const Start start = kStarts[static_cast<unsigned char>(at(at_byte))];
    return start == Start::kWord || start == Start::kMulti;
  }

  std::size_t read_word(std::size_t begin) {
    const WordBreaks::Segment word = segment(begin);
    const char after = at(word.end);
    if (word.plain && (after == ' ' || after == ',')) return emit(begin, word.end);
    return finish_word(begin, word.end);
  }

  std::size_t finish_word(std::size_t begin, std::size_t end) {
    switch (at(end)) {
      case '.':
        return read_before_stop(begin, end);
      case ':':
        if (at(end + 1) == '/' && at(end + 2) == '/' && is_scheme(word_at(begin, end))) {
          return emit(begin, address_end(line_, end + 3));
        }
        break;
      case '/':
        if (is_domain(word_at(begin, end)) && is_alnum(at(end + 1))) {
          return emit(begin, address_end(line_, end + 1));
        }
        break;
      case '!':
        if (rules_.abbreviation(line_.substr(begin, end + 1 - begin)) != Stop::kNone) {
          return emit_terminal(begin, end + 1, Stop::kAbbreviation);
        }
        break;
      default:
        break;
    }
    return emit_word(begin, end);
  }

  std::size_t read_before_stop(std::size_t begin, std::size_t end) {
    const std::size_t stop = end + 1;
    if (at(stop) == '.') return emit_word(begin, end);
    const Stop kind = kind_of_stop(line_, begin, stop, rules_);
    if (kind != Stop::kNone) return emit_terminal(begin, stop, kind);
    return emit_word(begin, end);
  }

  std::size_t emit_word(std::size_t begin, std::size_t end) {
    const std::string_view word = line_.substr(begin, end - begin);
    // Most words are letters and digits alone.
    const bool plain = std::all_of(word.begin(), word.end(),
                                   [](char c) { return is_ascii_letter(c) || is_digit(c); });
    if (plain) return emit(begin, end);
    if (word.find('@', 1) != std::string_view::npos) return emit_mail(begin, end);
    std::size_t cut = word.size() > kLongestTypo ? std::string_view::npos : word.find('.');
    while (cut != std::string_view::npos) {
      // "it is done.The next" where the blank is missing.
      if (cut >= 2 && cut + 2 < word.size() && is_ascii_lower(word[cut - 1]) &&
          is_ascii_lower(word[cut - 2]) && is_ascii_upper(word[cut + 1]) &&
          is_ascii_lower(word[cut + 2])) {
        split_clitics(begin, begin + cut);
        emit_terminal(begin + cut, begin + cut + 1, Stop::kNone);
        return finish_word(begin + cut + 1, end);
      }
      cut = word.find('.', cut + 1);
    }
    return split_clitics(begin, end);
  }

  // "do|n't", "Japan|'s", "would|n't|'ve"
  std::size_t split_clitics(std::size_t begin, std::size_t end) {
    std::array<std::size_t, 3> cuts{};
    std::size_t count = 0;
    std::size_t rest = end;
    while (count < cuts.size()) {
      const std::size_t cut = last_clitic(line_, begin, rest);
      if (cut == rest) break;
      cuts[count++] = cut;
      rest = cut;
    }
    std::size_t from = begin;
    for (std::size_t i = count; i > 0; --i) from = emit(from, cuts[i - 1]);
    return emit(from, end);
  }

  // An address whose name has hyphens or plus signs takes back what was read as words before it.
  std::size_t emit_mail(std::size_t begin, std::size_t end) {
    while (touches(begin) && (is_alnum(line_[begin - 1]) || line_[begin - 1] == '-' ||
                              line_[begin - 1] == '+' || line_[begin - 1] == '.')) {
      begin = tokens_.back().span.begin;
      tokens_.pop_back();
      if (!terminals_.empty() && terminals_.back().token == tokens_.size()) terminals_.pop_back();
    }
    while (at(end) == '-' && is_alnum(at(end + 1))) end = next(end + 1);
    return emit(begin, end);
  }

  std::string_view text_;
  std::string_view line_;  // the text up to the end of the stretch
  const WordBreaks& breaks_;
  const SentenceRules& rules_;
  std::vector<Token>& tokens_;
  std::vector<Terminal>& terminals_;
  const std::vector<std::uint32_t>* boundaries_ = nullptr;
  std::size_t begin_ = 0;
  std::size_t boundary_ = 0;
  std::size_t first_token_ = 0;
};

}  // namespace

TokenRules::TokenRules(const Rulebook& rulebook) : state_(std::make_unique<State>(rulebook)) {}
TokenRules::~TokenRules() = default;
TokenRules::TokenRules(TokenRules&&) noexcept = default;
TokenRules& TokenRules::operator=(TokenRules&&) noexcept = default;

void find_tokens(const Document& document, const TokenRules& rules, std::vector<Token>& tokens,
                 std::vector<Sentence>& sentences) {
  tokens.clear();
  sentences.clear();
  const std::string_view text = document.article.text;
  tokens.reserve(text.size() / kTokenBytes);
  const WordBreaks& breaks = rules.state_->breaks;
  std::vector<Quotation> quotations;
  find_quotations(document, quotations);
  std::vector<Terminal> terminals;
  std::vector<std::uint32_t> boundaries;
  Tokenizer tokenizer(text, breaks, rules.state_->sentences, tokens, terminals);
  std::size_t first_quotation = 0;
  const bool ascii = is_ascii(text);
  for (const Zone& zone : document.zones) {
    const auto first = static_cast<std::uint32_t>(tokens.size());
    terminals.clear();
    if (ascii || breaks.reads(slice(text, zone.span))) {
      tokenizer.run(zone.span, nullptr);
    } else {
      for (std::uint32_t begin = zone.span.begin; begin < zone.span.end;) {
        const auto feed = static_cast<std::uint32_t>(
            std::min<std::size_t>(text.find('\n', begin), zone.span.end));
        const Span line{begin, std::min(feed + 1, zone.span.end)};
        const bool reads = breaks.reads(slice(text, line));
        if (!reads) breaks.ask_icu(slice(text, line), boundaries);
        tokenizer.run(line, reads ? nullptr : &boundaries);
        begin = line.end;
      }
    }
    while (first_quotation < quotations.size() &&
           quotations[first_quotation].span.begin < zone.span.begin) {
      ++first_quotation;
    }
    split_sentences(text, tokens, first, terminals, std::span(quotations).subspan(first_quotation),
                    zone.kind, rules.state_->sentences, sentences);
  }
}

}  // namespace onrecord
