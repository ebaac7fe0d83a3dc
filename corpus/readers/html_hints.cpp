#include "corpus/readers/html_hints.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "corpus/utf8.hpp"

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

// Whole lines, without what is no letter or digit, in lower case.
constexpr std::array kLines = std::to_array<std::string_view>({
    "ad",
    "ad feedback",
    "add a comment",
    "add comment",
    "add to list",
    "add us on google",
    "ads",
    "advert",
    "advertisement",
    "advertisement continue reading below",
    "advertisement scroll to continue",
    "advertising",
    "all rights reserved",
    "also read",
    "also see",
    "article continues after advertisement",
    "article continues below",
    "article continues below advertisement",
    "back to top",
    "buy now",
    "by",
    "caption",
    "click here to read more",
    "click to enlarge",
    "click to share",
    "close",
    "comment",
    "comments",
    "continue reading",
    "continue reading below",
    "continue reading the main story",
    "continued below",
    "copy link",
    "download the app",
    "editors picks",
    "email",
    "email this article",
    "enlarge",
    "enlarge image",
    "enlarge this image",
    "facebook",
    "featured",
    "feedback",
    "flipboard",
    "follow",
    "follow us",
    "follow us on facebook",
    "follow us on instagram",
    "follow us on twitter",
    "font size",
    "for more information",
    "get the latest news",
    "getty images",
    "go to comments",
    "hide caption",
    "image",
    "instagram",
    "join the conversation",
    "join the discussion",
    "keep reading",
    "latest news",
    "latest stories",
    "learn more",
    "leave a comment",
    "leave a reply",
    "like this",
    "like us on facebook",
    "linkedin",
    "listen",
    "listen to this article",
    "load comments",
    "load more",
    "loading",
    "log in",
    "login",
    "more",
    "more from this section",
    "more information",
    "more news",
    "more on this",
    "more on this story",
    "more stories",
    "more to read",
    "more videos",
    "most popular",
    "most read",
    "most viewed",
    "must read",
    "must reads",
    "newsletter",
    "newsletters",
    "next",
    "next article",
    "next post",
    "next story",
    "no comments",
    "open in app",
    "photo",
    "photos",
    "pinterest",
    "play video",
    "please enable javascript",
    "popular",
    "popular article",
    "popular articles",
    "popular stories",
    "post a comment",
    "previous",
    "previous article",
    "previous post",
    "print",
    "print this article",
    "read also",
    "read comments",
    "read full article",
    "read full story",
    "read more",
    "read next",
    "read or share this story",
    "read the full article",
    "read the full story",
    "recommended",
    "recommended for you",
    "recommended stories",
    "reddit",
    "register",
    "related",
    "related article",
    "related articles",
    "related content",
    "related coverage",
    "related links",
    "related news",
    "related posts",
    "related stories",
    "related story",
    "related topics",
    "related video",
    "related videos",
    "replay",
    "report a typo",
    "report an error",
    "save",
    "save article",
    "save for later",
    "scroll to continue",
    "see also",
    "see more",
    "share",
    "share on facebook",
    "share on linkedin",
    "share on twitter",
    "share on whatsapp",
    "share this",
    "share this article",
    "share this on",
    "share this page",
    "share this post",
    "share this story",
    "share this with",
    "show caption",
    "show comments",
    "show more",
    "sign in",
    "sign up",
    "sign up for our newsletter",
    "sign up now",
    "skip advertisement",
    "skip to content",
    "sponsored",
    "sponsored content",
    "story continues",
    "story continues after advertisement",
    "story continues below",
    "story continues below advertisement",
    "submit",
    "subscribe",
    "subscribe now",
    "subscribe to our channel",
    "subscribe to our newsletter",
    "subscribe today",
    "tags",
    "text size",
    "thank you",
    "this article continues below",
    "top stories",
    "topics",
    "trending",
    "trending now",
    "tweet",
    "twitter",
    "up next",
    "video",
    "videos",
    "view all",
    "view all comments",
    "view comments",
    "view gallery",
    "view more",
    "view this post on instagram",
    "watch",
    "watch live",
    "watch more",
    "watch now",
    "watch video",
    "what to read next",
    "whatsapp",
    "write a comment",
    "you may also like",
    "you may like",
    "you might also be interested in",
    "you might also like",
    "your email address",
});

static_assert(std::is_sorted(kLines.begin(), kLines.end()));

// Beginnings of lines that announce something else. The line goes as a whole.
constexpr std::array kStarts = std::to_array<std::string_view>({
    "also read: ",
    "also see: ",
    "click here to ",
    "click here for ",
    "copyright ©",
    "don't miss: ",
    "download our app",
    "download the ",
    "enter your email",
    "follow us on ",
    "for more news ",
    "image caption",
    "image copyright",
    "image credit",
    "image source",
    "image via ",
    "image: ",
    "images via ",
    "join our ",
    "more from ",
    "more on this: ",
    "more: ",
    "must read: ",
    "next: ",
    "photo by ",
    "photo courtesy",
    "photo credit",
    "photo: ",
    "picture: ",
    "posted in ",
    "previous: ",
    "read also: ",
    "read more about",
    "read more at ",
    "read more: ",
    "read next: ",
    "read the full ",
    "read: ",
    "related article: ",
    "related articles: ",
    "related content: ",
    "related coverage: ",
    "related link: ",
    "related post: ",
    "related story: ",
    "related: ",
    "see also: ",
    "share this ",
    "sign up for ",
    "sign up here",
    "sign up to ",
    "story continues",
    "subscribe to ",
    "tags: ",
    "topics: ",
    "watch: ",
    "you may also like",
    "you might also like",
    "© ",
    "➤ ",
    "► ",
});

// Anywhere in a short paragraph with a link in it.
constexpr std::array kCalls = std::to_array<std::string_view>({
    "app store",
    "be reached at",
    "by clicking",
    "click here",
    "daily email",
    "download the",
    "follow him",
    "follow her",
    "follow me on",
    "follow them",
    "follow us",
    "free trial",
    "have a tip",
    "have you got a story",
    "in your inbox",
    "join our",
    "join the conversation",
    "like us on",
    "newsletter",
    "on facebook",
    "on instagram",
    "on twitter",
    "our podcast",
    "privacy policy",
    "send tips",
    "sign up",
    "signing up",
    "subscribe",
    "subscriber",
    "terms of service",
    "to your inbox",
    "why you can trust",
    "your inbox",
});

// At the end of a caption, within brackets, behind a stroke or as its last words.
constexpr std::array kCredits = std::to_array<std::string_view>({
    "(ap photo",      "(courtesy",      "(file photo",
    "(image:",        "(photo",         "(picture:",
    "/afp",           "/ap)",           "/associated press",
    "/getty",         "/reuters",       "/shutterstock",
    "afp/",           "ap photo/",      "courtesy of ",
    "courtesy photo", "file photo",     "getty images",
    "image credit",   "image:",         "photo by ",
    "photo credit",   "photograph by ", "photograph:",
    "photo:",         "picture:",       "reuters/",
    "shutterstock",   "via ap",         "via getty",
    "via reuters",    "/via ",
});

// An announcement is a line; a paragraph that begins like one is not.
constexpr std::size_t kLongestAnnouncement = 220;
constexpr std::size_t kLongestLabel = 60;
constexpr std::size_t kLongestCaption = 350;
constexpr std::size_t kLongestCredit = 80;

bool contains_any(std::string_view text, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [text](std::string_view words) {
    return text.find(words) != std::string_view::npos;
  });
}

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
  char words[2][32];
  std::size_t sizes[2] = {0, 0};
  int current = 0;
  const auto close = [&] {
    if (sizes[current] == 0) return;
    const std::string_view word(words[current], sizes[current]);
    const std::string_view before(words[1 - current], sizes[1 - current]);
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
    if (is_alnum(c) && sizes[current] < sizeof words[0]) {
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

bool is_boilerplate_line(std::string_view line) {
  if (line.size() > kLongestAnnouncement) return false;
  const std::string small = lower(line);
  std::string words;
  if (line.size() <= kLongestLabel) {
    for (const char c : small) {
      if (is_alnum(c) || static_cast<unsigned char>(c) >= 0x80) {
        words += c;
      } else if (c == ' ' && !words.empty() && words.back() != ' ') {
        words += ' ';
      }
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    if (std::binary_search(kLines.begin(), kLines.end(), std::string_view(words))) return true;
  }
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&small](std::string_view start) { return small.starts_with(start); });
}

bool is_call_to_reader(std::string_view paragraph) {
  return paragraph.size() <= kLongestAnnouncement && contains_any(lower(paragraph), kCalls);
}

bool is_credit_line(std::string_view line) {
  if (line.size() > kLongestCaption) return false;
  const std::string small = lower(line);
  const std::string_view tail =
      std::string_view(small).substr(small.size() - std::min(small.size(), kLongestCredit));
  return contains_any(tail, kCredits);
}

}  // namespace onrecord
