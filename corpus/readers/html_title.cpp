#include "corpus/readers/html_title.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 9> kMarks = {
    " | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u00AB ", " \u00B7 ", " \u2022 ", " :: "};
constexpr std::size_t kWordsOfSite = 4;
constexpr double kBornOut = 0.6;       // share of words that two titles must have in common
constexpr std::size_t kShortForm = 3;  // how many times longer the other may be
constexpr std::size_t kShortestHeading = 8;

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Cut last_mark(std::string_view title) {
  Cut cut;
  for (const std::string_view mark : kMarks) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && (cut.at == std::string_view::npos || at > cut.at)) {
      cut = {at, mark.size()};
    }
  }
  return cut;
}

std::size_t words_of(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// "Headline | The Paper": without the name of the site.
std::string without_site(std::string_view title, std::string_view site) {
  const std::string wanted = letters_of(site);
  for (;;) {
    const Cut cut = last_mark(title);
    if (cut.at == std::string_view::npos || cut.at == 0) return std::string(title);
    const std::string_view tail = title.substr(cut.at + cut.size);
    const std::string name = letters_of(tail);
    const bool stroke = title.substr(cut.at, cut.size) == " | ";
    const bool is_site =
        !wanted.empty() && !name.empty() && (wanted.find(name) == 0 || name.find(wanted) == 0);
    if (!is_site && !(stroke && tail.size() < cut.at)) return std::string(title);
    title = title.substr(0, cut.at);
  }
}

// Where nothing but <title> names the article: a few words behind the last mark are the site.
std::string without_tail(std::string_view title) {
  const Cut cut = last_mark(title);
  if (cut.at == std::string_view::npos) return std::string(title);
  const std::string_view tail = title.substr(cut.at + cut.size);
  const bool is_site = words_of(tail) <= kWordsOfSite && tail.size() < cut.at;
  return std::string(is_site ? title.substr(0, cut.at) : title);
}

std::set<std::string> words_in(std::string_view text) {
  std::set<std::string> out;
  std::string word;
  const std::string small = lower(text) + " ";
  for (std::size_t i = 0; i < small.size();) {
    const CodePoint c = code_point_at(small, i);
    if (is_letter(c.value) || (c.value >= '0' && c.value <= '9')) {
      word.append(small, i, c.size);
    } else if (!word.empty()) {
      out.insert(std::exchange(word, {}));
    }
    i += c.size;
  }
  return out;
}

// Whether two titles are wordings of one. The name of a section is no short form of a title.
bool bears_out(std::string_view title, std::string_view heading) {
  const std::set<std::string> x = words_in(heading);
  const std::set<std::string> y = words_in(title);
  if (x.empty() || y.empty() || x.size() * kShortForm < y.size()) return false;
  double both = 0;
  for (const std::string& word : x) both += double(y.count(word));
  return both >= kBornOut * double(std::min(x.size(), y.size()));
}

bool shares_word(std::string_view name, const std::string& host) {
  const std::string letters = letters_of(name);
  if (!letters.empty() && host.find(letters) != std::string::npos) return true;
  for (const std::string& word : words_in(name)) {
    const bool telling = word.size() >= 2 && word != "the" && word != "news" && word != "com";
    if (telling && host.find(word) != std::string::npos) return true;
  }
  return false;
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos;
}

}  // namespace

std::string letters_of(std::string_view text) {
  std::string out;
  const std::string small = lower(text);
  for (std::size_t i = 0; i < small.size();) {
    const CodePoint c = code_point_at(small, i);
    if (is_letter(c.value) || (c.value >= '0' && c.value <= '9')) out.append(small, i, c.size);
    i += c.size;
  }
  return out;
}

std::string_view host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  url.remove_prefix(begin + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

Found choose_title(const Page& page, const Candidates& titles, std::string_view site) {
  const std::string name = letters_of(site);
  const auto is_site = [&name](const Found& found) { return letters_of(found.value) == name; };
  Candidates others = page.title;
  others.insert(others.end(), titles.begin(), titles.end());
  for (Found& found : others) found.value = without_site(found.value, site);
  for (const Found& heading : page.headings) {
    if (is_site(heading) || heading.value.size() < kShortestHeading) continue;
    if (others.empty()) return heading;
    for (const Found& other : others) {
      if (bears_out(other.value, heading.value)) return heading;
    }
  }
  if (page.title.empty()) {
    for (Found& found : others) found.value = without_tail(found.value);
  }
  const auto first = std::find_if_not(others.begin(), others.end(), is_site);
  if (first != others.end()) return *first;
  return page.headings.empty() ? Found{} : page.headings.front();
}

Found choose_source(const Candidates& names, std::string_view url) {
  const std::string host = letters_of(host_of(url));
  Found chosen;
  for (const Found& found : names) {
    if (is_address(found.value)) continue;
    // "The Paper | News from the valley"
    Found name = {found.value.substr(0, found.value.find(" | ")), found.place};
    if (name.value.empty()) continue;
    if (shares_word(name.value, host)) return name;
    if (chosen.value.empty()) chosen = std::move(name);
  }
  return chosen;
}

}  // namespace onrecord
