#include "corpus/readers/html_names.hpp"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

struct Name {
  std::string_view word;
  Hint hint;
  bool prefix = false;  // also the beginning of longer words: "share" in "sharebar"
};

// Sorted; a name is cut into words at "-", "_", spaces and capitals.
constexpr std::array kNames = std::to_array<Name>({
    {"ad", Hint::kBeside},
    {"addtoany", Hint::kBeside},
    {"ads", Hint::kBeside},
    {"adsbygoogle", Hint::kBeside},
    {"advert", Hint::kBeside, true},
    {"aggregate", Hint::kBeside},
    {"alsoread", Hint::kBeside},
    {"articlebody", Hint::kBody, true},
    {"articlecontent", Hint::kBody, true},
    {"articletext", Hint::kBody, true},
    {"author", Hint::kBeside},
    {"authorbio", Hint::kBeside},
    {"authorbox", Hint::kBeside},
    {"banner", Hint::kBeside},
    {"bio", Hint::kBeside},
    {"breadcrumb", Hint::kBeside, true},
    {"byline", Hint::kBeside, true},
    {"callout", Hint::kBeside},
    {"caption", Hint::kBeside, true},
    {"carousel", Hint::kBeside, true},
    {"comment", Hint::kAfter, true},
    {"consent", Hint::kBeside},
    {"cookie", Hint::kBeside, true},
    {"copyright", Hint::kBeside},
    {"credit", Hint::kBeside, true},
    {"cta", Hint::kBeside},
    {"dateline", Hint::kBeside},
    {"disclaimer", Hint::kBeside},
    {"disqus", Hint::kAfter, true},
    {"donate", Hint::kBeside},
    {"fbcomments", Hint::kAfter},
    {"footer", Hint::kAfter, true},
    {"gallery", Hint::kBeside},
    {"gdpr", Hint::kBeside},
    {"infobox", Hint::kBeside},
    {"login", Hint::kBeside},
    {"masthead", Hint::kBeside},
    {"menu", Hint::kBeside, true},
    {"modal", Hint::kBeside},
    {"mostpopular", Hint::kBeside},
    {"mostread", Hint::kBeside},
    {"nav", Hint::kBeside},
    {"navbar", Hint::kBeside},
    {"navigation", Hint::kBeside},
    {"newsletter", Hint::kBeside, true},
    {"outbrain", Hint::kBeside, true},
    {"overlay", Hint::kBeside},
    {"pager", Hint::kBeside},
    {"pagination", Hint::kBeside},
    {"partner", Hint::kBeside},
    {"piano", Hint::kBeside},
    {"player", Hint::kBeside},
    {"poll", Hint::kBeside},
    {"popular", Hint::kBeside, true},
    {"popup", Hint::kBeside},
    {"postmeta", Hint::kBeside},
    {"promo", Hint::kBeside, true},
    {"pullquote", Hint::kBeside},
    {"rating", Hint::kBeside},
    {"readmore", Hint::kBeside},
    {"recirc", Hint::kBeside, true},
    {"recommend", Hint::kBeside, true},
    {"register", Hint::kBeside},
    {"related", Hint::kBeside, true},
    {"respond", Hint::kAfter},
    {"reviews", Hint::kAfter},
    {"screenreader", Hint::kHidden},
    {"share", Hint::kBeside, true},
    {"sharing", Hint::kBeside},
    {"shoutbox", Hint::kAfter},
    {"sidebar", Hint::kBeside, true},
    {"signup", Hint::kBeside},
    {"slideshow", Hint::kBeside},
    {"sociable", Hint::kBeside},
    {"social", Hint::kBeside, true},
    {"sponsor", Hint::kBeside, true},
    {"storybody", Hint::kBody, true},
    {"subscribe", Hint::kBeside, true},
    {"subscription", Hint::kBeside, true},
    {"taboola", Hint::kBeside, true},
    {"tagcloud", Hint::kBeside},
    {"taglist", Hint::kBeside},
    {"tags", Hint::kBeside},
    {"teaser", Hint::kBeside},
    {"timestamp", Hint::kBeside},
    {"toc", Hint::kBeside},
    {"toolbar", Hint::kBeside},
    {"tools", Hint::kBeside},
    {"tooltip", Hint::kHidden},
    {"trending", Hint::kBeside},
    {"viafoura", Hint::kAfter},
    {"widget", Hint::kBeside, true},
});

static_assert(std::is_sorted(kNames.begin(), kNames.end(),
                             [](const Name& a, const Name& b) { return a.word < b.word; }));

// Two words that mean more together.
struct Pair {
  std::string_view first;
  std::string_view second;
  Hint hint;
};
constexpr std::array kPairs = std::to_array<Pair>({
    {"also", "like", Hint::kBeside},     {"article", "body", Hint::kBody},
    {"article", "content", Hint::kBody}, {"article", "text", Hint::kBody},
    {"content", "body", Hint::kBody},    {"entry", "body", Hint::kBody},
    {"entry", "content", Hint::kBody},   {"entry", "meta", Hint::kBeside},
    {"more", "from", Hint::kBeside},     {"more", "news", Hint::kBeside},
    {"more", "on", Hint::kBeside},       {"more", "stories", Hint::kBeside},
    {"most", "read", Hint::kBeside},     {"most", "viewed", Hint::kBeside},
    {"post", "body", Hint::kBody},       {"post", "content", Hint::kBody},
    {"post", "meta", Hint::kBeside},     {"post", "text", Hint::kBody},
    {"read", "also", Hint::kBeside},     {"read", "more", Hint::kBeside},
    {"read", "next", Hint::kBeside},     {"screen", "reader", Hint::kHidden},
    {"see", "also", Hint::kBeside},      {"sign", "up", Hint::kBeside},
    {"sr", "only", Hint::kHidden},       {"story", "body", Hint::kBody},
    {"story", "content", Hint::kBody},   {"story", "text", Hint::kBody},
    {"up", "next", Hint::kBeside},       {"visually", "hidden", Hint::kHidden},
});

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Hint hint_of_word(std::string_view word) {
  const auto after = std::upper_bound(
      kNames.begin(), kNames.end(), word,
      [](std::string_view wanted, const Name& entry) { return wanted < entry.word; });
  // The prefixes of a word stand before it, near by.
  for (auto at = after; at != kNames.begin() && after - at < 4;) {
    --at;
    if (at->word == word || (at->prefix && word.starts_with(at->word))) return at->hint;
  }
  return Hint::kNone;
}

// One name of a class attribute. What content systems derive from sections, tags and states of an
// article ("category-reviews", "has-sidebar") says nothing about the element.
Hint hint_of_one(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kDerived = {
      "category-", "tag-", "has-", "no-", "with-", "is-", "post-tag", "type-", "js-", "section-"};
  for (const std::string_view start : kDerived) {
    if (name.starts_with(start)) return Hint::kNone;
  }
  Hint hint = Hint::kNone;
  bool embedded = false;
  std::array<std::array<char, 32>, 2> words{};
  std::array<std::size_t, 2> sizes{};
  std::size_t current = 0;
  const auto close = [&] {
    if (sizes[current] == 0) return;
    const std::string_view word(words[current].data(), sizes[current]);
    const std::string_view before(words[1 - current].data(), sizes[1 - current]);
    hint = std::max(hint, hint_of_word(word));
    embedded = embedded || (word == "embed" && before != "newsletter");
    for (const Pair& pair : kPairs) {
      if (pair.first == before && pair.second == word) hint = std::max(hint, pair.hint);
    }
    current = 1 - current;
    sizes[current] = 0;
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool capital = c >= 'A' && c <= 'Z';
    const bool hump = capital && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (!is_alnum(c) || hump) close();
    if (is_alnum(c) && sizes[current] < words[0].size()) {
      words[current][sizes[current]++] = static_cast<char>(capital ? c + 32 : c);
    }
  }
  close();
  // A post of a social network within the text is quoted there.
  return embedded && hint == Hint::kBeside ? Hint::kNone : hint;
}

}  // namespace

Hint hint_of_name(std::string_view names) {
  Hint hint = Hint::kNone;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(" \t\n\r"), names.size());
    hint = std::max(hint, hint_of_one(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return hint;
}

}  // namespace onrecord
