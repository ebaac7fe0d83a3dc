#include "extractors/names.hpp"

#include <algorithm>
#include <array>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 10> kSuffixes = {"jr", "sr",  "ii", "iii", "iv",
                                                        "md", "phd", "qc", "mp",  "esq"};
constexpr std::array<std::string_view, 27> kParticles = {
    "de", "da", "di", "du", "del", "della", "der", "den", "des", "dos", "van", "von", "bin", "ibn",
    "al", "el", "la", "le", "ter", "ten",   "af",  "zu",  "abu", "ul",  "ud",  "bar", "ben"};
constexpr std::array<std::string_view, 8> kSmallWords = {"of", "the", "and", "for",
                                                         "in", "on",  "at",  "de"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::vector<std::string> name_words(const Document& document, TokenRange tokens) {
  std::vector<std::string> words;
  bool joined = false;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    std::string word = fold(slice(document.article.text, document.tokens[i].span));
    if (word == "-") {
      joined = !words.empty();
      continue;
    }
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
    if (word.empty() || word == "'s" || word == "’s" || word == "'" || word == ",") continue;
    if (joined) {
      words.back() += "-" + word;
      joined = false;
    } else {
      words.push_back(std::move(word));
    }
  }
  return words;
}

NameKey person_key(const std::vector<std::string>& words) {
  NameKey key;
  for (const std::string& word : words) key.all += (key.all.empty() ? "" : " ") + word;
  std::size_t end = words.size();
  while (end > 1 && is_one_of(kSuffixes, words[end - 1])) --end;
  if (end == 0) return key;
  std::size_t family = end - 1;
  while (family > 1 && is_one_of(kParticles, words[family - 1])) --family;
  for (std::size_t i = family; i < end; ++i) key.family += (i > family ? " " : "") + words[i];
  key.given.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(family));
  return key;
}

bool same_given(std::string_view a, std::string_view b, const Lexicon& lexicon,
                ClassId short_names) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  const auto full = [&](std::string_view name) {
    const std::string_view value = lexicon.value(lexicon.look_up(name).word, short_names);
    return value.empty() ? name : value;
  };
  if (full(a) == full(b)) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= 3 && a.substr(0, shorter) == b.substr(0, shorter);
}

bool may_be_same_person(const NameKey& a, const NameKey& b, const Lexicon& lexicon,
                        ClassId short_names) {
  if (a.family != b.family) return false;
  if (a.given.empty() || b.given.empty()) return true;
  return same_given(a.given.front(), b.given.front(), lexicon, short_names);
}

std::string acronym(const std::vector<std::string>& words) {
  std::string letters;
  for (const std::string& word : words) {
    if (!is_one_of(kSmallWords, word)) letters += word[0];
  }
  return letters;
}

}  // namespace onrecord
