#include "corpus/readers/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "corpus/jsonl.hpp"
#include "corpus/readers/html_json_ld.hpp"
#include "corpus/readers/loose_json.hpp"
#include "corpus/timestamp.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

struct MetaName {
  std::string_view name;
  Candidates Page::*list;
  const char* place;
};

// In the order of trust within each list; compared in lower case.
constexpr std::array kMetaNames = std::to_array<MetaName>({
    {"og:title", &Page::title, "opengraph"},
    {"twitter:title", &Page::title, "meta"},
    {"headline", &Page::title, "meta"},
    {"parsely-title", &Page::title, "meta"},
    {"dc.title", &Page::title, "meta"},
    {"article:published_time", &Page::published, "opengraph"},
    {"og:published_time", &Page::published, "opengraph"},
    {"article:published", &Page::published, "opengraph"},
    {"og:article:published_time", &Page::published, "opengraph"},
    {"datepublished", &Page::published, "meta"},
    {"parsely-pub-date", &Page::published, "meta"},
    {"sailthru.date", &Page::published, "meta"},
    {"publish-date", &Page::published, "meta"},
    {"publishdate", &Page::published, "meta"},
    {"publish_date", &Page::published, "meta"},
    {"published_time", &Page::published, "meta"},
    {"published-date", &Page::published, "meta"},
    {"pubdate", &Page::published, "meta"},
    {"publication_date", &Page::published, "meta"},
    {"cxenseparse:recs:publishtime", &Page::published, "meta"},
    {"dc.date.issued", &Page::published, "meta"},
    {"dcterms.issued", &Page::published, "meta"},
    {"dcterms.created", &Page::published, "meta"},
    {"dcterms.date", &Page::published, "meta"},
    {"dc.date.created", &Page::published, "meta"},
    {"dc.date", &Page::published, "meta"},
    {"citation_publication_date", &Page::published, "meta"},
    {"date", &Page::published, "meta"},
    {"article:modified_time", &Page::modified, "opengraph"},
    {"og:updated_time", &Page::modified, "opengraph"},
    {"datemodified", &Page::modified, "meta"},
    {"lastmod", &Page::modified, "meta"},
    {"last-modified", &Page::modified, "meta"},
    {"dcterms.modified", &Page::modified, "meta"},
    {"author", &Page::authors, "meta"},
    {"parsely-author", &Page::authors, "meta"},
    {"sailthru.author", &Page::authors, "meta"},
    {"byl", &Page::authors, "meta"},
    {"dc.creator", &Page::authors, "meta"},
    {"article:author", &Page::authors, "opengraph"},
    {"article:section", &Page::section, "opengraph"},
    {"parsely-section", &Page::section, "meta"},
    {"section", &Page::section, "meta"},
    {"og:site_name", &Page::source, "opengraph"},
    {"application-name", &Page::source, "meta"},
    {"dc.publisher", &Page::source, "meta"},
    {"og:url", &Page::url, "opengraph"},
    {"og:locale", &Page::language, "opengraph"},
    {"content-language", &Page::language, "meta"},
});

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

struct Place {
  const HtmlTree& tree;
  Page& page;
  std::vector<std::pair<std::size_t, Found>> metas;  // rank in the table, value

  void meta(const HtmlNode& node) {
    const std::string_view content = tree.attribute(node, Attribute::kContent);
    if (content.empty() || content.size() > 2000) return;
    for (const Attribute key :
         {Attribute::kProperty, Attribute::kName, Attribute::kItemprop, Attribute::kHttpEquiv}) {
      const std::string name = ascii_lower(tree.attribute(node, key));
      if (name.empty()) continue;
      for (std::size_t i = 0; i < kMetaNames.size(); ++i) {
        if (kMetaNames[i].name != name) continue;
        const char* place = key == Attribute::kItemprop ? "microdata" : kMetaNames[i].place;
        metas.push_back({i, {std::string(content), place}});
        break;
      }
    }
  }

  void itemprop(const HtmlNode& node, std::uint32_t at, std::string_view name) {
    const auto value = [&] {
      for (const Attribute key : {Attribute::kDatetime, Attribute::kContent}) {
        if (tree.has(node, key)) return std::string(tree.attribute(node, key));
      }
      return node.end - at < 60 ? tree.inner_text(at) : std::string();
    };
    if (name == "datePublished" || name == "dateCreated") {
      add(page.published, value(), "microdata");
    } else if (name == "dateModified") {
      add(page.modified, value(), "microdata");
    } else if (name == "headline") {
      add(page.title, value(), "microdata");
    } else if (name == "articleSection") {
      add(page.section, value(), "microdata");
    } else if (name == "author") {
      // A person in it has a name of its own.
      for (std::uint32_t i = at + 1; i < node.end && i < at + 60; ++i) {
        if (tree.attribute(tree.nodes()[i], Attribute::kItemprop) == "name") {
          const HtmlNode& inner = tree.nodes()[i];
          const bool given = tree.has(inner, Attribute::kContent);
          add(page.authors,
              given ? std::string(tree.attribute(inner, Attribute::kContent)) : tree.inner_text(i),
              "microdata");
          return;
        }
      }
      add(page.authors, value(), "microdata");
    }
  }

  void element(std::uint32_t at) {
    const HtmlNode& node = tree.nodes()[at];
    switch (node.tag) {
      case Tag::kMeta:
        meta(node);
        break;
      case Tag::kLink: {
        if (ascii_lower(tree.attribute(node, Attribute::kRel)) == "canonical") {
          add(page.url, tree.attribute(node, Attribute::kHref), "link");
        }
        break;
      }
      case Tag::kH1:
        add(page.headings, tree.inner_text(at), "h1");
        break;
      case Tag::kHtml:
        add(page.language, tree.attribute(node, Attribute::kLang), "html");
        break;
      case Tag::kTime: {
        if (tree.has(node, Attribute::kDatetime)) {
          times.push_back({std::string(tree.attribute(node, Attribute::kDatetime)), "time"});
        } else if (node.end - at < 20) {
          times.push_back({tree.inner_text(at), "time"});
        }
        break;
      }
      case Tag::kTitle:
        if (titles.empty()) add(titles, tree.inner_text(at), "title");
        break;
      case Tag::kA:
        if (tree.attribute(node, Attribute::kRel) == "author" && node.end - at < 20) {
          add(bylines, tree.inner_text(at), "link");
        }
        break;
      default:
        break;
    }
    if (node.tag != Tag::kMeta && node.attributes > 0) {
      const std::string_view name = tree.attribute(node, Attribute::kItemprop);
      if (!name.empty()) itemprop(node, at, name);
    }
  }

  Candidates times;
  Candidates titles;
  Candidates bylines;
};

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : lower(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
      out += c;
    }
  }
  return out;
}

// "Headline | The Paper": without the name of the site.
std::string without_site(std::string_view title, std::string_view site) {
  static constexpr std::array<std::string_view, 8> kMarks = {
      " | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u00B7 ", " \u2022 ", " :: "};
  const std::string wanted = letters(site);
  for (;;) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view mark : kMarks) {
      const std::size_t at = title.rfind(mark);
      if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
        cut = at;
        size = mark.size();
      }
    }
    if (cut == std::string_view::npos || cut == 0) return std::string(title);
    const std::string_view tail = title.substr(cut + size);
    const std::string name = letters(tail);
    const bool stroke = title.substr(cut, size) == " | ";
    const bool is_site =
        !wanted.empty() && (name == wanted || wanted.find(name) == 0 || name.find(wanted) == 0);
    if (!is_site && !(stroke && tail.size() < cut)) return std::string(title);
    title = title.substr(0, cut);
  }
}

// How much of the shorter text's words the other holds.
double overlap(std::string_view a, std::string_view b) {
  const auto words = [](std::string_view text) {
    std::set<std::string> out;
    std::string word;
    for (const char c : lower(text) + " ") {
      if (is_letter(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') ||
          static_cast<unsigned char>(c) >= 0x80) {
        word += c;
      } else if (!word.empty()) {
        out.insert(std::move(word));
        word.clear();
      }
    }
    return out;
  };
  const std::set<std::string> x = words(a);
  const std::set<std::string> y = words(b);
  if (x.empty() || y.empty()) return 0;
  double both = 0;
  for (const std::string& word : x) both += double(y.count(word));
  return both / double(std::min(x.size(), y.size()));
}

Found choose_title(const Page& page, const Candidates& titles, std::string_view site) {
  Candidates others = page.title;
  others.insert(others.end(), titles.begin(), titles.end());
  for (Found& found : others) found.value = without_site(found.value, site);
  for (const Found& heading : page.headings) {
    if (letters(heading.value) == letters(site)) continue;
    if (others.empty()) return heading;
    for (const Found& other : others) {
      if (overlap(heading.value, other.value) >= 0.6 && heading.value.size() >= 8) return heading;
    }
  }
  const auto first = std::find_if(others.begin(), others.end(), [site](const Found& found) {
    return letters(found.value) != letters(site);
  });
  if (first != others.end()) return *first;
  return page.headings.empty() ? Found{} : page.headings.front();
}

bool has_zone(std::string_view iso) {
  return iso.size() > 19 && (iso.ends_with('Z') || iso[19] == '+' || iso[19] == '-');
}

// The first time that can be read; where it states no zone or no time of day, one of the same day
// that does.
Found choose_time(const Candidates& list) {
  Found chosen;
  for (const Found& candidate : list) {
    std::string iso = iso_timestamp(candidate.value);
    if (iso.empty() || iso < "1980") continue;
    if (chosen.value.empty()) {
      chosen = {std::move(iso), candidate.place};
    } else if (iso.substr(0, 10) == chosen.value.substr(0, 10) && !has_zone(chosen.value) &&
               (has_zone(iso) || iso.size() > chosen.value.size())) {
      chosen = {std::move(iso), candidate.place};
    }
    if (has_zone(chosen.value)) break;
  }
  return chosen;
}

// .../2025/05/03/..., .../2025-05-03-...
Found day_of_url(std::string_view url) {
  for (std::size_t i = 0; i + 10 <= url.size(); ++i) {
    const std::string_view part = url.substr(i, 10);
    if (i == 0 || (url[i - 1] != '/' && url[i - 1] != '-' && url[i - 1] != '_')) continue;
    if ((part.starts_with("19") || part.starts_with("20")) && (part[4] == '/' || part[4] == '-') &&
        part[7] == part[4]) {
      std::string iso = iso_timestamp(part);
      if (!iso.empty()) return {std::move(iso), "url"};
    }
  }
  return {};
}

// A line near the heading that is mostly a date: "Monday, 3 May 2021 | 8:22 am".
Found visible_time(const HtmlTree& tree) {
  constexpr std::uint32_t kNear = 400;
  const auto& nodes = tree.nodes();
  std::uint32_t heading = 0;
  while (heading < nodes.size() && nodes[heading].tag != Tag::kH1) ++heading;
  const auto look = [&](std::uint32_t from, std::uint32_t to) -> Found {
    for (std::uint32_t i = from; i < to; ++i) {
      if (nodes[i].tag != Tag::kText || nodes[nodes[i].parent].tag == Tag::kScript) continue;
      const std::string line = folded(tree.text(nodes[i]));
      if (line.size() < 6 || line.size() > 120) continue;
      auto found = find_timestamp(line);
      if (found && found->span.size() * 5 >= line.size() * 2)
        return {std::move(found->iso), "text"};
    }
    return {};
  };
  if (heading == nodes.size()) return {};
  const auto end = static_cast<std::uint32_t>(nodes.size());
  Found found = look(heading, std::min(heading + kNear, end));
  if (found.value.empty()) found = look(heading - std::min(heading, kNear / 8), heading);
  return found;
}

std::string_view host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  url.remove_prefix(begin + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestName = 80;

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// "By Ann Lee and Bo Dahl" -> Ann Lee, Bo Dahl; addresses and handles are no names.
void add_authors(std::string_view line, std::vector<std::string>& authors) {
  const auto add_one = [&authors](std::string_view name) {
    while (!name.empty() && (name.front() == ' ' || name.front() == ',')) name.remove_prefix(1);
    while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.remove_suffix(1);
    const std::string small = ascii_lower(name.substr(0, 3));
    if (small == "by ") name.remove_prefix(3);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    if (authors.size() >= kMostAuthors || name.empty() || name.size() > kLongestName ||
        is_address(name) || name.front() == '@')
      return;
    if (std::find(authors.begin(), authors.end(), name) == authors.end()) {
      authors.emplace_back(name);
    }
  };
  for (;;) {
    std::size_t cut = line.size();
    std::size_t size = 0;
    for (const std::string_view mark : {" and ", " & ", ", ", "; ", " | "}) {
      const std::size_t at = line.find(mark);
      if (at < cut) {
        cut = at;
        size = mark.size();
      }
    }
    add_one(line.substr(0, cut));
    if (size == 0) return;
    line.remove_prefix(cut + size);
  }
}

class Places {
 public:
  void take(std::string& field, Found found, const char* key) {
    if (!field.empty() || found.value.empty()) return;
    field = std::move(found.value);
    note(key, found.place);
  }
  void note(const char* key, const char* place) { list.push_back({key, place}); }

  std::vector<Provenance> list;
};

Found first(const Candidates& list) {
  return list.empty() ? Found{} : list.front();
}

Found choose_url(const Candidates& list) {
  for (const Found& found : list) {
    if (is_address(found.value) && found.value.find('/', 8) != std::string::npos &&
        found.value.find('/', 8) + 1 < found.value.size()) {
      return found;
    }
  }
  return {};
}

// "en-US", "en_GB" -> en
Found choose_language(const Candidates& list) {
  for (const Found& found : list) {
    const std::string tag = ascii_lower(found.value.substr(0, found.value.find_first_of("-_, ")));
    if (tag.size() == 2 || tag.size() == 3) return {tag, found.place};
  }
  return {};
}

}  // namespace

PageFacts read_metadata(const HtmlTree& tree, Article& article) {
  Page page;
  Place place{tree, page, {}, {}, {}, {}};
  std::vector<LooseJson> scripts;
  const auto& nodes = tree.nodes();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag == Tag::kText) continue;
    if (nodes[i].tag == Tag::kScript && !nodes[i].text.empty()) {
      if (tree.attribute(nodes[i], Attribute::kType).find("ld+json") != std::string_view::npos) {
        scripts.push_back(read_loose_json(tree.text(nodes[i])));
      }
      continue;
    }
    place.element(i);
  }
  // JSON-LD comes first, then the table's order, then what the elements said.
  Page ranked;
  read_json_ld(scripts, place.titles.empty() ? std::string_view() : place.titles.front().value,
               ranked);
  std::stable_sort(place.metas.begin(), place.metas.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [rank, found] : place.metas) {
    add(ranked.*kMetaNames[rank].list, found.value, found.place);
  }
  for (Candidates Page::*list :
       {&Page::title, &Page::headings, &Page::published, &Page::modified, &Page::authors,
        &Page::section, &Page::source, &Page::url, &Page::language}) {
    auto& to = ranked.*list;
    to.insert(to.end(), (page.*list).begin(), (page.*list).end());
  }
  // The address that the page calls its own comes before those of Open Graph and JSON-LD.
  std::stable_partition(ranked.url.begin(), ranked.url.end(),
                        [](const Found& found) { return std::string_view(found.place) == "link"; });
  ranked.published.insert(ranked.published.end(), place.times.begin(), place.times.end());

  Places provenance;
  const Found canonical = choose_url(ranked.url);
  if (!canonical.value.empty()) {
    article.url = canonical.value;
    provenance.note("url", canonical.place);
  }
  std::stable_partition(ranked.source.begin(), ranked.source.end(), [](const Found& found) {
    return std::string_view(found.place) == "opengraph";
  });
  provenance.take(article.source, first(ranked.source), "source");
  provenance.take(article.source, {std::string(host_of(article.url)), "url"}, "source");
  provenance.take(article.title, choose_title(ranked, place.titles, article.source), "title");
  Found published = choose_time(ranked.published);
  if (published.value.empty()) published = day_of_url(article.url);
  if (published.value.empty()) published = visible_time(tree);
  provenance.take(article.published, std::move(published), "published");
  if (article.authors.empty()) {
    if (ranked.authors.empty()) ranked.authors = place.bylines;
    // All of the first place that names somebody.
    const char* from = nullptr;
    for (const Found& found : ranked.authors) {
      if (from != nullptr && std::string_view(from) != found.place) break;
      const std::size_t before = article.authors.size();
      add_authors(found.value, article.authors);
      if (article.authors.size() > before) from = found.place;
    }
    if (from != nullptr) provenance.note("author", from);
  }
  provenance.take(article.section, first(ranked.section), "section");
  provenance.take(article.language, choose_language(ranked.language), "language");
  std::string modified;
  provenance.take(modified, choose_time(ranked.modified), "modified");
  if (!modified.empty()) {
    article.extra += "\"modified\":";
    write_json_string(modified, article.extra);
  }
  return {std::move(provenance.list), std::move(ranked.body)};
}

}  // namespace onrecord
