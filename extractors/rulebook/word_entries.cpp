#include "extractors/rulebook/word_entries.hpp"

#include <algorithm>
#include <array>

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/inflection.hpp"

namespace onrecord {
namespace {

constexpr std::string_view kCurlyApostrophe = "\u2019";

// A word of an entry as written: its text and how it inflects.
struct Part {
  std::string text;
  std::string inflection;  // "", "v", "vv", "n"
  std::vector<std::string> irregular;
};

struct RawEntry {
  std::vector<Part> parts;
  std::string value;
};

// Nothing in it is a token of its own.
bool is_one_word(std::string_view word) {
  return !word.empty() && std::none_of(word.begin(), word.end(),
                                       [](char c) { return c == '\'' || c == '-' || c == '\xE2'; });
}

class LineReader {
 public:
  LineReader(std::string_view line, const RuleSource& source) : line_(line), source_(source) {}

  std::vector<RawEntry> read() {
    std::vector<RawEntry> entries;
    while (true) {
      skip_blanks();
      if (at_end()) return entries;
      if (line_[at_] == ',') {
        ++at_;
        continue;
      }
      entries.push_back(read_entry());
    }
  }

 private:
  bool at_end() const { return at_ >= line_.size(); }
  void skip_blanks() {
    while (!at_end() && (line_[at_] == ' ' || line_[at_] == '\t')) ++at_;
  }

  RawEntry read_entry() {
    RawEntry entry;
    while (true) {
      skip_blanks();
      if (at_end() || line_[at_] == ',') break;
      if (line_[at_] == '=' && !entry.parts.empty()) {
        ++at_;
        skip_blanks();
        const std::size_t end = std::min(line_.find(',', at_), line_.size());
        entry.value = line_.substr(at_, end - at_);
        while (!entry.value.empty() && entry.value.back() == ' ') entry.value.pop_back();
        at_ = end;
        break;
      }
      entry.parts.push_back(read_part());
    }
    return entry;
  }

  Part read_part() {
    Part part;
    if (line_[at_] == '"') {
      const std::size_t end = line_.find('"', at_ + 1);
      if (end == std::string_view::npos) refuse("a quotation mark is not closed");
      part.text = line_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return part;
    }
    const std::size_t end = std::min(line_.find_first_of(" \t,/(", at_), line_.size());
    part.text = line_.substr(at_, end - at_);
    at_ = end;
    if (!at_end() && line_[at_] == '/') {
      const std::size_t stop = std::min(line_.find_first_of(" \t,(", at_), line_.size());
      part.inflection = line_.substr(at_ + 1, stop - at_ - 1);
      at_ = stop;
      if (part.inflection != "v" && part.inflection != "vv" && part.inflection != "n") {
        refuse("\"/" + part.inflection + "\" is no inflection");
      }
    }
    if (!at_end() && line_[at_] == '(') {
      const std::size_t close = line_.find(')', at_);
      if (close == std::string_view::npos) refuse("a bracket is not closed");
      std::string_view inside = line_.substr(at_ + 1, close - at_ - 1);
      while (!inside.empty()) {
        const std::size_t blank = std::min(inside.find(' '), inside.size());
        if (blank > 0) part.irregular.emplace_back(inside.substr(0, blank));
        inside.remove_prefix(std::min(blank + 1, inside.size()));
      }
      at_ = close + 1;
    }
    if (part.text.empty()) refuse("an empty word");
    return part;
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(Error::Kind::kRules, source_.where(), what,
                "write entries as word, word/v(past participle), word/n(plural) or word = value");
  }

  std::string_view line_;
  const RuleSource& source_;
  std::size_t at_ = 0;
};

InflectedForms forms_of(const Part& part) {
  if (part.inflection == "n") return inflect_noun(part.text, part.irregular);
  return inflect_verb(part.text, part.irregular, part.inflection == "vv");
}

bool is_lower_ascii_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
  });
}

// The tokens of an entry with one of its parts in an inflected form.
std::string words_of(const RawEntry& raw, std::size_t inflected, const std::string& form,
                     bool exact) {
  std::string words;
  const auto add = [&](const std::string& word) {
    if (!words.empty()) words += ' ';
    words += exact || is_lower_ascii_word(word) ? word : lower(word);
  };
  for (std::size_t i = 0; i < raw.parts.size(); ++i) {
    const std::string& part = i == inflected ? form : raw.parts[i].text;
    if (is_one_word(part)) {
      add(part);
    } else {
      for (const std::string& word : split_written_word(part)) add(word);
    }
  }
  return words;
}

ParsedEntry expand(const RawEntry& raw, bool exact) {
  ParsedEntry entry;
  entry.value = raw.value;
  std::size_t inflected = 0;
  for (std::size_t i = 0; i < raw.parts.size(); ++i) {
    if (i > 0) entry.lemma += ' ';
    entry.lemma += raw.parts[i].text;
    if (!raw.parts[i].inflection.empty()) inflected = i;
  }
  const Part& part = raw.parts[inflected];
  if (part.inflection.empty()) {
    entry.forms.emplace_back(words_of(raw, inflected, part.text, exact), std::string_view());
    return entry;
  }
  const InflectedForms forms = forms_of(part);
  entry.forms.reserve(forms.size());
  for (const auto& [form, inflection] : forms) {
    entry.forms.emplace_back(words_of(raw, inflected, form, exact), inflection);
  }
  return entry;
}

}  // namespace

std::vector<std::string> split_written_word(std::string_view word) {
  if (is_one_word(word)) return {std::string(word)};
  std::string straight;
  for (std::size_t i = 0; i < word.size();) {
    if (word.substr(i).starts_with(kCurlyApostrophe)) {
      straight += '\'';
      i += kCurlyApostrophe.size();
    } else {
      straight += word[i++];
    }
  }
  static constexpr std::array<std::string_view, 7> kClitics = {"'s",  "'ll", "'d", "'re",
                                                               "'ve", "'m",  "n't"};
  std::vector<std::string> words;
  std::string_view rest = straight;
  while (!rest.empty()) {
    const std::size_t hyphen = rest.find('-', 1);
    std::string_view part = rest.substr(0, std::min(hyphen, rest.size()));
    if (part == "-" || rest.starts_with("--")) part = rest;
    std::string_view clitic;
    for (const std::string_view candidate : kClitics) {
      if (part.size() > candidate.size() && part.ends_with(candidate)) clitic = candidate;
    }
    words.emplace_back(part.substr(0, part.size() - clitic.size()));
    if (!clitic.empty()) words.emplace_back(clitic);
    rest.remove_prefix(part.size());
    if (rest.starts_with('-')) {
      words.emplace_back("-");
      rest.remove_prefix(1);
    }
  }
  return words;
}

std::vector<ParsedEntry> parse_word_entries(std::string_view line, bool exact,
                                            const RuleSource& source) {
  const std::vector<RawEntry> raws = LineReader(line, source).read();
  std::vector<ParsedEntry> entries;
  entries.reserve(raws.size());
  for (const RawEntry& raw : raws) {
    entries.push_back(expand(raw, exact));
  }
  return entries;
}

}  // namespace onrecord
