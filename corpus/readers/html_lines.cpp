#include "corpus/readers/html_lines.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// Whole lines, without what is no letter or digit, in lower case.
constexpr std::array kLines = std::to_array<std::string_view>({
    "0 comments",
    "about the author",
    "about us",
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
    "article content",
    "article continues after advertisement",
    "article continues below",
    "article continues below advertisement",
    "author of the article",
    "back to gallery",
    "back to top",
    "breadcrumb trail links",
    "buy now",
    "by",
    "caption",
    "click here to read more",
    "click to enlarge",
    "click to share",
    "close",
    "comment",
    "comments",
    "contact us",
    "continue reading",
    "continue reading below",
    "continue reading the main story",
    "continued below",
    "cookie policy",
    "copy link",
    "dont miss",
    "download the app",
    "editors picks",
    "email",
    "email this article",
    "enlarge",
    "enlarge image",
    "enlarge this image",
    "explore further",
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
    "getting your trinity audio player ready",
    "getty images",
    "go to comments",
    "hide caption",
    "image",
    "image unavailable",
    "instagram",
    "join the conversation",
    "join the discussion",
    "keep reading",
    "latest news",
    "latest stories",
    "learn more",
    "leave a comment",
    "leave a reply",
    "leave your comment",
    "like this",
    "like us on facebook",
    "linkedin",
    "listen",
    "listen to article",
    "listen to this article",
    "live updates",
    "load comments",
    "load more",
    "loading",
    "log in",
    "login",
    "more",
    "more from author",
    "more from this section",
    "more information",
    "more news",
    "more on this",
    "more on this story",
    "more stories",
    "more to read",
    "more videos",
    "most commented",
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
    "open image in gallery",
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
    "privacy policy",
    "read also",
    "read comments",
    "read full article",
    "read full story",
    "read more",
    "read next",
    "read or share this story",
    "read our comment policy",
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
    "scroll down to continue reading",
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
    "share via email",
    "show all",
    "show caption",
    "show comments",
    "show less",
    "show more",
    "sign in",
    "sign up",
    "sign up for our newsletter",
    "sign up now",
    "skip advertisement",
    "skip to content",
    "skip to main content",
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
    "terms of use",
    "text size",
    "thank you",
    "this article continues below",
    "this is a modal window",
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
    "view full image",
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
    "written by",
    "you may also like",
    "you may like",
    "you might also be interested in",
    "you might also like",
    "your browser does not support the video tag",
    "your email address",
    "your support helps us to tell the story",
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

// "Image 1 of 5", "2 / 7": the counter of a gallery.
bool is_counter(std::string_view words) {
  for (const std::string_view label : {"image ", "photo ", "slide ", "picture ", ""}) {
    if (!words.starts_with(label)) continue;
    const std::string_view rest = words.substr(label.size());
    const std::size_t of = rest.find(" of ");
    const auto number = [](std::string_view text) {
      return !text.empty() && text.size() <= 3 &&
             text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (of != std::string_view::npos && number(rest.substr(0, of)) && number(rest.substr(of + 4))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_boilerplate_line(std::string_view line) {
  if (line.size() > kLongestAnnouncement) return false;
  const std::string small = lower(line);
  std::string words;
  if (line.size() <= kLongestLabel) {
    for (std::size_t i = 0; i < small.size();) {
      const CodePoint c = code_point_at(small, i);
      if (is_letter(c.value) || (c.value >= '0' && c.value <= '9')) {
        words.append(small, i, c.size);
      } else if (c.value == ' ' && !words.empty() && words.back() != ' ') {
        words += ' ';
      }
      i += c.size;
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    if (std::binary_search(kLines.begin(), kLines.end(), std::string_view(words))) return true;
    if (is_counter(words)) return true;
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
