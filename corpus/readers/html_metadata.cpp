#include "corpus/readers/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/jsonl.hpp"
#include "corpus/readers/html_byline.hpp"
#include "corpus/readers/html_json_ld.hpp"
#include "corpus/readers/html_time.hpp"
#include "corpus/readers/html_title.hpp"
#include "corpus/readers/loose_json.hpp"

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
    {"article.published", &Page::published, "meta"},
    {"og:pubdate", &Page::published, "meta"},
    {"date.published", &Page::published, "meta"},
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
    {"bt:pubdate", &Page::published, "meta"},
    {"article_date_original", &Page::published, "meta"},
    {"article.created", &Page::published, "meta"},
    {"originalpublicationdate", &Page::published, "meta"},
    {"analyticsattributes.articledate", &Page::published, "meta"},
    {"published", &Page::published, "meta"},
    {"pdate", &Page::published, "meta"},
    {"timestamp", &Page::published, "meta"},
    {"date", &Page::published, "meta"},
    {"article:modified_time", &Page::modified, "opengraph"},
    {"article.updated", &Page::modified, "meta"},
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
    {"article:author:name", &Page::authors, "opengraph"},
    {"og:article:author", &Page::authors, "opengraph"},
    {"dcterms.creator", &Page::authors, "meta"},
    {"article.author", &Page::authors, "meta"},
    {"article_author", &Page::authors, "meta"},
    {"citation_author", &Page::authors, "meta"},
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

  // A heading that is a link names another article.
  bool is_link(const HtmlNode& node, std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < node.end; ++i) {
      if (tree.nodes()[i].tag == HtmlTag::kA) return true;
      if (tree.nodes()[i].tag == HtmlTag::kText && !folded(tree.text(tree.nodes()[i])).empty())
        break;
    }
    return false;
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
    } else if (name == "headline" && !is_link(node, at)) {
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
      case HtmlTag::kMeta:
        meta(node);
        break;
      case HtmlTag::kLink: {
        if (ascii_lower(tree.attribute(node, Attribute::kRel)) == "canonical") {
          add(page.url, tree.attribute(node, Attribute::kHref), "link");
        }
        break;
      }
      case HtmlTag::kH1:
        add(page.headings, tree.inner_text(at), "h1");
        break;
      case HtmlTag::kHtml:
        add(page.language, tree.attribute(node, Attribute::kLang), "html");
        break;
      case HtmlTag::kTime: {
        if (tree.has(node, Attribute::kDatetime)) {
          times.push_back({std::string(tree.attribute(node, Attribute::kDatetime)), "time"});
        } else if (node.end - at < 20) {
          times.push_back({tree.inner_text(at), "time"});
        }
        break;
      }
      case HtmlTag::kTitle:
        if (titles.empty()) add(titles, tree.inner_text(at), "title");
        break;
      case HtmlTag::kA:
        if (tree.attribute(node, Attribute::kRel) == "author" && node.end - at < 20) {
          add(bylines, tree.inner_text(at), "link");
        }
        break;
      default:
        break;
    }
    if (node.tag != HtmlTag::kMeta && node.attributes > 0) {
      const std::string_view name = tree.attribute(node, Attribute::kItemprop);
      if (!name.empty()) itemprop(node, at, name);
    }
  }

  Candidates times;
  Candidates titles;
  Candidates bylines;
};

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

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
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

// Whether 05/03/2025 is the fifth of March: everywhere but in America, where one cannot tell for
// "en" alone.
bool writes_day_first(const Candidates& languages) {
  return std::any_of(languages.begin(), languages.end(), [](const Found& found) {
    const std::string tag = ascii_lower(found.value);
    return !tag.starts_with("en") || (tag.size() >= 5 && !tag.ends_with("us") &&
                                      !tag.ends_with("ca") && !tag.ends_with("ph"));
  });
}

Found choose_published(const Page& page, std::string_view url, const HtmlTree& tree,
                       bool day_first) {
  Found published = choose_time(page.published, day_first);
  if (!published.value.empty()) return published;
  Found day = day_of_url(url);
  Found seen = visible_time(tree, day_first);
  // The address has the day, the line beside the heading the time of day as well.
  return day.value.empty() || seen.value.starts_with(day.value) ? seen : day;
}

// Takes all of the first place that names somebody; returns the place.
const char* take_authors(const Candidates& candidates, std::vector<std::string>& authors) {
  const char* from = nullptr;
  for (const Found& found : candidates) {
    if (from != nullptr && std::string_view(from) != found.place) break;
    const std::size_t before = authors.size();
    add_authors(found.value, authors);
    if (authors.size() > before) from = found.place;
  }
  return from;
}

bool signs_itself(const Article& article) {
  const std::string source = letters_of(article.source) + letters_of(host_of(article.url));
  return article.authors.size() == 1 &&
         source.find(letters_of(article.authors.front())) != std::string::npos;
}

}  // namespace

PageFacts read_metadata(const HtmlTree& tree, Article& article) {
  Page page;
  Place place{tree, page, {}, {}, {}, {}};
  std::vector<LooseJson> scripts;
  const auto& nodes = tree.nodes();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag == HtmlTag::kText) continue;
    if (nodes[i].tag == HtmlTag::kScript && !nodes[i].text.empty()) {
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
  provenance.take(article.source, choose_source(ranked.source, article.url), "source");
  provenance.take(article.source, {std::string(host_of(article.url)), "url"}, "source");
  provenance.take(article.title, choose_title(ranked, place.titles, article.source), "title");
  const bool day_first = writes_day_first(ranked.language);
  provenance.take(article.published, choose_published(ranked, article.url, tree, day_first),
                  "published");
  if (article.authors.empty()) {
    if (ranked.authors.empty()) ranked.authors = place.bylines;
    const char* from = take_authors(ranked.authors, article.authors);
    // A paper that signs for its writers may still name them to the reader.
    if (from == nullptr || signs_itself(article)) {
      std::vector<std::string> names = visible_authors(tree);
      if (!names.empty()) {
        article.authors = std::move(names);
        from = "text";
      }
    }
    if (from != nullptr) provenance.note("author", from);
  }
  provenance.take(article.section, first(ranked.section), "section");
  provenance.take(article.language, choose_language(ranked.language), "language");
  std::string modified;
  provenance.take(modified, choose_time(ranked.modified, day_first), "modified");
  if (!modified.empty()) {
    article.extra += "\"modified\":";
    write_json_string(modified, article.extra);
  }
  return {std::move(provenance.list), std::move(ranked.body)};
}

}  // namespace onrecord
