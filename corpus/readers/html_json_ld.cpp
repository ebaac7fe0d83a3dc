#include "corpus/readers/html_json_ld.hpp"

#include <algorithm>
#include <utility>

#include "corpus/readers/html_tree.hpp"

namespace onrecord {
namespace {

// More are met only where somebody plays with us.
constexpr std::size_t kMostReferences = 1000;

bool is_article_type(std::string_view type) {
  const std::size_t slash = type.rfind('/');
  if (slash != std::string_view::npos) type.remove_prefix(slash + 1);
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" ||
         type.ends_with("Review") || type == "PressRelease";
}

template <typename Test>
bool has_type(const LooseJson& object, Test test) {
  const LooseJson* type = object.find("@type");
  if (type == nullptr) return false;
  if (type->kind != LooseJson::Kind::kArray) return test(std::string_view(type->text));
  return std::any_of(type->members.begin(), type->members.end(),
                     [&](const auto& member) { return test(std::string_view(member.value.text)); });
}

// The objects of a page's JSON-LD that are or frame its article.
struct Linked {
  std::vector<const LooseJson*> articles;
  std::vector<const LooseJson*> pages;
  std::vector<std::pair<std::string_view, const LooseJson*>> by_id;

  void walk(const LooseJson& value, bool listed) {
    if (value.kind == LooseJson::Kind::kObject) {
      const std::string_view id = value.string("@id");
      if (!id.empty() && value.members.size() > 1 && by_id.size() < kMostReferences)
        by_id.emplace_back(id, &value);
      if (!listed && has_type(value, is_article_type)) articles.push_back(&value);
      if (!listed &&
          has_type(value, [](std::string_view type) { return type.ends_with("WebPage"); })) {
        pages.push_back(&value);
      }
    }
    for (const auto& [key, member] : value.members) {
      // Other articles that this one stands beside or speaks of.
      const bool other = key == "itemListElement" || key == "hasPart" || key == "citation" ||
                         key == "mentions" || key == "isBasedOn" || key == "relatedLink" ||
                         key == "blogPost" || key == "liveBlogUpdate" || key == "comment" ||
                         key == "isPartOf" || key == "itemReviewed";
      walk(member, listed || other);
    }
  }

  const LooseJson& resolve(const LooseJson& value) const {
    if (value.kind != LooseJson::Kind::kObject || value.find("name") != nullptr) return value;
    const std::string_view id = value.string("@id");
    if (id.empty()) return value;
    for (const auto& [name, object] : by_id) {
      if (name == id && object->find("name") != nullptr) return *object;
    }
    return value;
  }

  // A name, an object with a name, or a list of such.
  void names(const LooseJson* value, Candidates& out) const {
    if (value == nullptr) return;
    if (value->kind == LooseJson::Kind::kArray) {
      for (const auto& [key, member] : value->members) names(&member, out);
    } else if (value->kind == LooseJson::Kind::kObject) {
      const LooseJson* name = resolve(*value).find("name");
      if (name != nullptr && name->kind != LooseJson::Kind::kObject) names(name, out);
    } else if (value->kind == LooseJson::Kind::kString) {
      add(out, value->text, "json-ld");
    }
  }
};

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void add(Candidates& list, std::string_view value, const char* place) {
  std::string clean = folded(decode_entities(value));
  if (!clean.empty()) list.push_back({std::move(clean), place});
}

void read_json_ld(const std::vector<LooseJson>& scripts, std::string_view title, Page& page) {
  Linked linked;
  for (const LooseJson& script : scripts) linked.walk(script, false);
  // Of several articles the one that bears the page's title.
  std::stable_partition(linked.articles.begin(), linked.articles.end(), [&](const LooseJson* one) {
    const std::string headline = folded(decode_entities(one->string("headline")));
    return headline.size() > 10 && title.find(headline.substr(0, 30)) != std::string_view::npos;
  });
  std::vector<const LooseJson*> chosen = linked.pages;
  if (!linked.articles.empty()) chosen.insert(chosen.begin(), linked.articles.front());
  bool first = true;
  for (const LooseJson* one : chosen) {
    add(page.published, one->string("datePublished"), "json-ld");
    if (one->string("datePublished").empty()) {
      add(page.published, one->string("dateCreated"), "json-ld");
    }
    add(page.modified, one->string("dateModified"), "json-ld");
    linked.names(one->find("author"), page.authors);
    if (page.authors.empty()) linked.names(one->find("creator"), page.authors);
    linked.names(one->find("publisher"), page.source);
    linked.names(one->find("articleSection"), page.section);
    linked.names(one->find("inLanguage"), page.language);
    if (first) {
      add(page.title, one->string("headline"), "json-ld");
      page.body = one->string("articleBody");
      add(page.url, one->string("url"), "json-ld");
      add(page.url, one->string("mainEntityOfPage"), "json-ld");
    }
    first = false;
  }
}

}  // namespace onrecord
