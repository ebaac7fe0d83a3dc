#include "corpus/readers/html_byline.hpp"

#include <algorithm>
#include <array>

#include "corpus/timestamp.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLongestByline = 160;
constexpr std::uint32_t kNodesOfByline = 40;
constexpr std::uint32_t kNear = 600;    // nodes behind the heading
constexpr std::uint32_t kBefore = 200;  // and before it

// Words of jobs and outlets behind a name; alone they are the byline of an agency.
constexpr std::array kAffiliations = std::to_array<std::string_view>({
    "advance",   "agence",      "agency",        "analyst",   "associated", "bureau",   "chief",
    "columnist", "contributor", "correspondent", "critic",    "daily",      "desk",     "editor",
    "editors",   "for",         "founder",       "freelance", "journal",    "magazine", "media",
    "network",   "news",        "newspaper",     "of",        "post",       "press",    "producer",
    "professor", "reporter",    "reporters",     "reuters",   "senior",     "service",  "special",
    "staff",     "the",         "times",         "tribune",   "university", "writer",   "writers",
});
static_assert(std::is_sorted(kAffiliations.begin(), kAffiliations.end()));

// Words that stand where a name could in a line marked "author".
constexpr std::array kNoNames = std::to_array<std::string_view>({
    "about",  "account", "advertisement", "all",     "article", "author", "authors", "bio",
    "click",  "comment", "comments",      "contact", "email",   "follow", "full",    "home",
    "latest", "log",     "more",          "my",      "name",    "our",    "photo",   "posted",
    "posts",  "privacy", "published",     "read",    "related", "search", "see",     "share",
    "sign",   "story",   "subscribe",     "this",    "updated", "view",   "what",    "your",
});
static_assert(std::is_sorted(kNoNames.begin(), kNoNames.end()));

constexpr std::array kAccounts = std::to_array<std::string_view>(
    {"admin", "administrator", "anonymous", "guest", "null", "root", "undefined", "webmaster"});

// Parts of a name behind a comma.
constexpr std::array kGenerations =
    std::to_array<std::string_view>({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"});

template <typename List>
bool in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> words_of(std::string_view text, std::string_view separators = " ") {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string_view trimmed(std::string_view name) {
  constexpr std::string_view kAround = " ,;:|/\t\n-";
  const std::size_t begin = name.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return name.substr(begin, name.find_last_not_of(kAround) - begin + 1);
}

// "Analysis by Ann Lee", "By: Ann Lee", "Posted by Ann Lee": from the name on.
std::string_view behind_by(std::string_view line) {
  const std::string small = lower(line);
  if (small.starts_with("by ") || small.starts_with("by:")) return line.substr(3);
  for (const std::string_view by : {" by ", " by: "}) {
    const std::size_t at = small.find(by);
    if (at < 30 && words_of(line.substr(0, at)).size() <= 3) return line.substr(at + by.size());
  }
  return line;
}

// MS, PhD, M.D., AFP
bool is_acronym(std::string_view part) {
  if (part.size() > 6 || part.find(' ') != std::string_view::npos) return false;
  return std::count_if(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

// What may follow the name of a person behind a comma or stroke, but is no further person.
bool is_affiliation(std::string_view part) {
  if (is_acronym(part) || part.find('.') + 1 < part.size()) {
    // "NJ.com", but not "J. Doe"
    const std::size_t dot = part.find('.');
    if (is_acronym(part) || (dot != std::string_view::npos && dot > 1 && part[dot + 1] != ' ')) {
      return true;
    }
  }
  const std::string small = lower(part);
  const std::vector<std::string_view> words = words_of(small, " -");
  if (words.size() < 2) return true;
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::binary_search(kAffiliations.begin(), kAffiliations.end(), word);
  });
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") ||
         text.find('@') != std::string_view::npos;
}

bool is_capital(std::string_view word) {
  const CodePoint first = code_point_at(word, 0);
  return is_letter(first.value) && lower(word.substr(0, first.size)) != word.substr(0, first.size);
}

// Two to four capitalised words, with particles between them.
bool is_person(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kParticles = {
      "de", "del", "della", "der", "di", "du", "da", "la", "le", "van", "von", "den", "bin", "al"};
  if (name.find_first_of("0123456789:!?()[]@#/\u201C\"") != std::string_view::npos) return false;
  const std::vector<std::string_view> words = words_of(name);
  if (words.size() < 2 || words.size() > 5) return false;
  const auto fits = [](std::string_view word) {
    const std::string small = lower(word);
    return in(kParticles, word) ||
           (is_capital(word) && !std::binary_search(kNoNames.begin(), kNoNames.end(), small) &&
            !std::binary_search(kAffiliations.begin(), kAffiliations.end(), small));
  };
  return is_capital(words.front()) && is_capital(words.back()) &&
         std::all_of(words.begin(), words.end(), fits);
}

struct Mark {
  std::string_view text;
  bool joins;  // two persons; the others may lead to an affiliation
};
constexpr std::array kMarks = std::to_array<Mark>({{" and ", true},
                                                   {" & ", true},
                                                   {" und ", true},
                                                   {" et ", true},
                                                   {" y ", true},
                                                   {"; ", true},
                                                   {", ", false},
                                                   {" | ", false},
                                                   {" / ", false},
                                                   {" \u2013 ", false},
                                                   {" \u2014 ", false},
                                                   {" - ", false},
                                                   {" \u2022 ", false},
                                                   {" \u00B7 ", false}});

bool says_byline(std::string_view name) {
  const std::string small = lower(name);
  return small.find("byline") != std::string::npos || small.find("author") != std::string::npos;
}

// Text that is no part of the head of an article.
bool is_elsewhere(std::string_view name) {
  const std::string small = lower(name);
  for (const std::string_view word : {"comment", "related", "recommend", "footer", "bio"}) {
    if (small.find(word) != std::string::npos) return true;
  }
  return false;
}

// "By Ann Lee on Monday, May 3, 2025" without the day.
std::string_view before_date(std::string_view line) {
  const auto date = find_timestamp(line);
  if (!date) return line;
  line = trimmed(line.substr(0, date->span.begin));
  const std::size_t blank = line.rfind(' ');
  if (line.ends_with("day") && blank != std::string_view::npos) line = line.substr(0, blank);
  if (line.ends_with(" on")) line.remove_suffix(3);
  return line;
}

std::vector<std::string> persons_of(std::string_view line) {
  std::vector<std::string> names;
  if (line.size() > kLongestByline) return names;
  line = before_date(line);
  add_authors(line, names);
  if (!std::all_of(names.begin(), names.end(), is_person)) names.clear();
  return names;
}

}  // namespace

void add_authors(std::string_view line, std::vector<std::string>& authors) {
  line = trimmed(behind_by(line));
  bool first = true;
  bool joined = true;
  while (!line.empty() && authors.size() < kMostAuthors) {
    std::size_t cut = line.size();
    std::size_t size = 0;
    bool joins = true;
    for (const Mark& mark : kMarks) {
      const std::size_t at = line.find(mark.text);
      if (at >= cut) continue;
      cut = at;
      size = mark.text.size();
      joins = mark.joins;
    }
    const std::string_view name = trimmed(line.substr(0, cut));
    const std::string small = lower(name);
    if (!first && in(kGenerations, small) && !authors.empty()) {
      authors.back() += ", " + std::string(name);
    } else if (!name.empty() && name.size() <= kLongestName && !is_address(name) &&
               !in(kAccounts, small) && (first || joined || !is_affiliation(name)) &&
               !in(authors, name)) {
      authors.emplace_back(name);
      first = false;
    }
    joined = joins;
    line.remove_prefix(std::min(cut + std::max<std::size_t>(size, 1), line.size()));
  }
}

std::vector<std::string> visible_authors(const HtmlTree& tree) {
  const auto& nodes = tree.nodes();
  std::uint32_t heading = 0;
  while (heading < nodes.size() && nodes[heading].tag != HtmlTag::kH1) ++heading;
  if (heading == nodes.size()) return {};
  const std::uint32_t last = std::min(heading + kNear, static_cast<std::uint32_t>(nodes.size()));
  for (std::uint32_t i = heading - std::min(heading, kBefore); i < last; ++i) {
    const HtmlNode& node = nodes[i];
    if (node.tag == HtmlTag::kText) {
      const HtmlTag around = nodes[node.parent].tag;
      if (around == HtmlTag::kScript || around == HtmlTag::kStyle || i < heading) continue;
      const std::string line = folded(tree.text(node));
      if (!lower(line.substr(0, 3)).starts_with("by ")) continue;
      std::vector<std::string> names = persons_of(line);
      if (!names.empty()) return names;
      continue;
    }
    if (node.attributes == 0 || node.end - i > kNodesOfByline) continue;
    const std::string_view name = tree.attribute(node, Attribute::kClass);
    if (is_elsewhere(name)) {
      i = node.end - 1;
      continue;
    }
    const bool marked = says_byline(name) || tree.attribute(node, Attribute::kRel) == "author" ||
                        says_byline(tree.attribute(node, Attribute::kItemprop));
    if (!marked) continue;
    std::vector<std::string> names = persons_of(tree.inner_text(i));
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace onrecord
