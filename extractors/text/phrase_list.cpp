#include "extractors/text/phrase_list.hpp"

#include <algorithm>
#include <array>

#include "corpus/ordered.hpp"
#include "extractors/text/page_lines.hpp"

namespace onrecord {
namespace {

bool ends_word(std::string_view words, std::size_t at) {
  return at == words.size() || words[at] == ' ';
}

// What plain_words makes of a byte: itself, its small letter, or one of these.
constexpr char kEndsWord = ' ';
constexpr char kVanishes = 2;
constexpr char kOpensThree = 3;  // a character of three bytes
constexpr char kOpensTwo = 4;

constexpr std::array<char, 256> kPlain = [] {
  std::array<char, 256> plain{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    const bool upper = c >= 'A' && c <= 'Z';
    plain[c] = kept ? static_cast<char>(c) : upper ? static_cast<char>(c | 0x20U) : kEndsWord;
  }
  plain['\''] = kVanishes;
  plain[0xE2] = kOpensThree;
  plain[0xC2] = kOpensTwo;
  return plain;
}();

constexpr std::string_view kCopyright = "copyright ";

}  // namespace

void plain_words(std::string_view text, std::string& out) {
  out.resize(text.size());
  char* to = out.data();  // where the next byte goes; it stays within what has been read
  std::size_t size = 0;
  char last = kEndsWord;
  // Of several blanks one is left; which byte is a blank is not to be guessed.
  const auto put = [&](char plain) {
    to[size] = plain;
    size += static_cast<std::size_t>((plain != kEndsWord) | (last != kEndsWord));
    last = plain;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char plain = kPlain[static_cast<unsigned char>(text[i])];
    if (static_cast<unsigned char>(plain) > kOpensTwo) {
      put(plain);
    } else if (plain == kOpensThree) {
      // General punctuation; the apostrophe goes without a trace.
      if (text.substr(i, 3) != "\u2019") put(kEndsWord);
      i += 2;
    } else if (plain == kOpensTwo) {
      put(kEndsWord);
      if (text.substr(i, 2) == "\u00A9") {
        out.resize(out.size() + kCopyright.size());
        to = out.data();
        out.replace(size, kCopyright.size(), kCopyright);
        size += kCopyright.size();
      }
      ++i;
    }
  }
  if (size > 0 && to[size - 1] == ' ') --size;
  out.resize(size);
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find(' '));
}

PhraseList::PhraseList(const Rulebook& rulebook, std::string_view name) {
  const WordClass* words = rulebook.find_class(name);
  if (words == nullptr) return;
  std::string phrase;
  for (const WordEntry& entry : words->entries) {
    plain_words(entry.lemma, phrase);
    if (phrase.empty()) continue;
    phrases_.emplace_back(static_cast<std::uint16_t>(key(phrase)), phrase);
    keys_.set(key(phrase));
  }
  std::sort(phrases_.begin(), phrases_.end());
}

std::size_t PhraseList::key(std::string_view words) {
  // Up to the end of the first word.
  const std::size_t most = std::min(kKeyLetters, words.size());
  std::size_t key = 0;
  std::size_t letters = 0;
  for (; letters < most && words[letters] != ' '; ++letters) {
    key = key << 5U | (static_cast<std::size_t>(words[letters]) & 0x1FU);
  }
  return key << 5U * (kKeyLetters - letters);
}

PhraseList::Start PhraseList::start_of(std::string_view text) {
  std::size_t key = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < kKeyLetters; ++i) {
    const char plain = kPlain[static_cast<unsigned char>(text[i])];
    if (plain == kOpensThree || plain == kOpensTwo) return kAnyStart;
    if (plain == kVanishes) continue;
    if (plain != kEndsWord) {
      key = key << 5U | (static_cast<std::size_t>(plain) & 0x1FU);
      ++letters;
    } else if (letters > 0) {
      break;
    }
  }
  if (letters == 0) return kNoStart;
  return static_cast<Start>(key << 5U * (kKeyLetters - letters));
}

std::size_t PhraseList::begins(std::string_view words) const {
  if (words.empty()) return 0;
  const std::size_t first = key(words);
  if (!keys_.test(first)) return 0;
  // Every phrase that begins the words shares their key.
  auto it = first_not(phrases_.begin(), phrases_.end(),
                      [&](const auto& phrase) { return phrase.first < first; });
  std::size_t longest = 0;
  for (; it != phrases_.end() && it->first == first; ++it) {
    const std::string_view phrase = it->second;
    if (words.starts_with(phrase) && ends_word(words, phrase.size())) {
      longest = std::max(longest, phrase.size());
    }
  }
  return longest;
}

bool PhraseList::ends(std::string_view words) const {
  for (std::size_t at = 0; at < words.size();) {
    if (is(words.substr(at))) return true;
    const std::size_t blank = words.find(' ', at);
    if (blank == std::string_view::npos) return false;
    at = blank + 1;
  }
  return false;
}

bool PhraseList::inside(std::string_view words) const {
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view rest = words.substr(at);
    if (keys_.test(key(rest)) && begins(rest) != 0) return true;
    while (at < words.size() && words[at] != ' ') ++at;
    ++at;
  }
  return false;
}

}  // namespace onrecord
