#include "extractors/speakers/names.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace onrecord {
namespace {

constexpr std::size_t kMostWords = 12;  // of a name; what stands before is one word

struct NameWord {
  NameId id = kNoName;
  bool particle = false;
  bool given = false;  // a listed given name
};

// The words of a name; compounds with a hyphen are one word, suffixes are left out.
struct Words {
  std::array<NameWord, kMostWords> list{};
  std::size_t size = 0;
  NameId suffix = kNoName;
  NameId nickname = kNoName;

  void add(NameWord word) {
    if (size < kMostWords) {
      list[size++] = word;
    } else {
      list[kMostWords - 1] = word;
    }
  }
};

bool is_mark(std::string_view word) {
  const char c = word.front();
  return word.size() == 1 && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
         !(c >= '0' && c <= '9') && c != '&';
}

std::string_view surface(const NameText& text, std::uint32_t token) {
  return slice(text.document.article.text, text.document.tokens[token].span);
}

bool is_clitic(const NameText& text, std::uint32_t token) {
  return text.reading.words[token].tag == Tag::kPoss;
}

// Behind the nickname that the mark opens; the mark itself when none closes it within the name.
std::uint32_t past_nickname(const NameText& text, std::uint32_t mark, std::uint32_t end) {
  const auto is_quote_mark = [&](std::uint32_t i) {
    return (text.rules.traits(text.reading.words[i].kind) & kMarkWord) != 0;
  };
  if (text.reading.words[mark].tag != Tag::kPunct) return mark;
  const bool bracket = surface(text, mark) == "(";
  if (!bracket && !is_quote_mark(mark)) return mark;
  for (std::uint32_t i = mark + 1; i < end; ++i) {
    if (bracket ? surface(text, i) == ")" : is_quote_mark(i)) return i + 1;
  }
  return mark;
}

Words words_of(const NameText& text, TokenRange tokens) {
  Words words;
  bool joined = false;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    const std::string_view word = surface(text, i);
    if (const std::uint32_t behind = past_nickname(text, i, tokens.end); behind > i) {
      words.nickname = text.word(i + 1);
      i = behind - 1;
      continue;
    }
    if (is_mark(word)) {
      joined = word == "-" && words.size > 0;
      continue;
    }
    if (is_clitic(text, i)) continue;
    const Traits traits = text.rules.traits(text.reading.words[i].kind);
    const NameId id = text.word(i);
    if (id == kNoName) continue;
    if (joined) {
      NameWord& before = words.list[words.size - 1];
      // "al-Assad" is "Assad" elsewhere.
      before = before.particle ? NameWord{id} : NameWord{text.ids.join(before.id, id)};
      joined = false;
      continue;
    }
    if (words.size > 0 && (traits & kSuffixWord) != 0) {
      words.suffix = id;
      continue;
    }
    words.add({id, (traits & kParticleWord) != 0, (traits & kGivenWord) != 0});
  }
  return words;
}

}  // namespace

NameId NameText::word(std::uint32_t token) const {
  NameId& known = of_token[token];
  if (known == 0) known = ids.word(document.article.text, document.tokens[token].span) + 1;
  return known - 1;
}

namespace {

NameKey read_word(const NameText& text, std::uint32_t token) {
  NameKey key;
  if (is_mark(surface(text, token)) || is_clitic(text, token)) return key;
  const NameId id = text.word(token);
  key.words = id != kNoName ? 1 : 0;
  key.all = key.family = key.last = id;
  return key;
}

}  // namespace

NameKey read_name(const NameText& text, TokenRange tokens) {
  if (tokens.end == tokens.first + 1) return read_word(text, tokens.first);
  const Words words = words_of(text, tokens);
  NameKey key;
  if (words.size == 0) return key;
  key.words = static_cast<std::uint8_t>(words.size);
  key.suffix = words.suffix;
  key.nickname = words.nickname;
  std::size_t family = words.size - 1;
  while (family > 1 && words.list[family - 1].particle) --family;
  // "van der Berg" has no given name, "Al Berg" has.
  if (family == 1 && words.list[0].particle && !words.list[0].given) family = 0;
  for (std::size_t i = 0; i < words.size; ++i) {
    key.all = text.ids.join(key.all, words.list[i].id);
    if (i >= family) key.family = text.ids.join(key.family, words.list[i].id);
  }
  key.last = words.list[words.size - 1].id;
  if (family > 0) key.given = words.list[0].id;
  if (family > 1) {
    const NameWord& middle = words.list[family - 1];
    key.middle = middle.id;
    const std::string_view last = text.ids.text(key.last);
    const bool number = !last.empty() && last.front() >= '0' && last.front() <= '9';
    if ((words.size > 3 || !middle.given) && !number) key.father = middle.id;
  }
  return key;
}

bool same_given(const NameText& text, NameId a, NameId b) {
  if (a == b || a == kNoName || b == kNoName) return true;
  const std::string_view left = text.ids.text(a);
  const std::string_view right = text.ids.text(b);
  if (left.empty() || right.empty()) return false;
  if (left.size() == 1 || right.size() == 1) return left.front() == right.front();
  if (text.rules.full_given(left) == text.rules.full_given(right)) return true;
  const std::size_t shorter = std::min(left.size(), right.size());
  return shorter >= 3 && left.substr(0, shorter) == right.substr(0, shorter);
}

bool may_be_same_person(const NameText& text, const NameKey& a, const NameKey& b) {
  if (a.family != b.family) return false;
  if (a.given == kNoName || b.given == kNoName) return true;
  if (a.nickname != kNoName && a.nickname == b.given) return true;
  if (b.nickname != kNoName && b.nickname == a.given) return true;
  // "Ana Torres Ruiz" and "Mrs Torres Ruiz"
  const bool shorter = a.words == 2 ? b.middle == a.given : b.words == 2 && a.middle == b.given;
  if (shorter && a.words != b.words) return true;
  return a.suffix == b.suffix && same_given(text, a.given, b.given);
}

NameId acronym(const NameText& text, TokenRange tokens, bool small_too) {
  std::string letters;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    const std::string_view word = surface(text, i);
    if (is_mark(word) || is_clitic(text, i)) continue;
    const bool small = (text.rules.traits(text.reading.words[i].kind) & kSmallWord) != 0;
    if (small && !small_too) continue;
    if (static_cast<unsigned char>(word.front()) >= 0x80) return kNoName;
    letters += word.front();
  }
  return letters.size() < 2 ? kNoName : text.ids.word(letters);
}

NameId run_together(const NameText& text, TokenRange tokens) {
  std::string all;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    const std::string_view word = surface(text, i);
    if (!is_mark(word) && !is_clitic(text, i)) all += word;
  }
  return text.ids.word(all);
}

}  // namespace onrecord
