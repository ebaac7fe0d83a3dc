// RSS 0.9x, 1.0 and 2.0 and Atom: one article an item.
// source  RSS 2.0 specification; RFC 4287 (Atom); RSS modules content, dc

#include <algorithm>

#include "corpus/jsonl.hpp"
#include "corpus/readers/html_content.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/readers/xml_tree.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

bool looks_like_html(std::string_view text) {
  const std::size_t tag = text.find('<');
  return (tag != std::string_view::npos && text.find('>', tag) != std::string_view::npos) ||
         (text.find('&') != std::string_view::npos && text.find(';') != std::string_view::npos);
}

std::string plain(std::string_view text, const std::string& where, const PageLines& lines,
                  HtmlTree& tree) {
  if (!looks_like_html(text)) return std::string(text);
  tree.parse(text, where);
  return fragment_text(tree, lines);
}

const XmlNode* child(const XmlNode& node, std::string_view prefix, std::string_view name) {
  for (const XmlNode& one : node.children) {
    if (one.name == name && one.prefix == prefix) return &one;
  }
  return nullptr;
}

std::string text_of(const XmlNode* node) {
  return node != nullptr ? node->inner_text() : "";
}

// The character data of an element as it stands; markup in it is escaped or CDATA.
std::string raw_text(const XmlNode& node) {
  std::string out = node.text;
  for (const XmlNode& one : node.children) out += raw_text(one);
  return out;
}

// A title may hold markup and entities of its own.
std::string title_of(const XmlNode* node, const std::string& where, HtmlTree& tree) {
  std::string title = text_of(node);
  if (!looks_like_html(title)) return title;
  tree.parse(title, where);
  std::string out = tree.inner_text(0);
  return out.empty() ? title : out;
}

void add_author(std::string name, Article& article) {
  // RSS has "ann@paper.example (Ann Lee)".
  const std::size_t open = name.find('(');
  if (name.find('@') < open && open != std::string::npos && name.back() == ')') {
    name = name.substr(open + 1, name.size() - open - 2);
  }
  if (!name.empty() &&
      std::find(article.authors.begin(), article.authors.end(), name) == article.authors.end()) {
    article.authors.push_back(std::move(name));
  }
}

class Feed {
 public:
  Feed(const XmlNode& root, const PageLines& lines, std::string where)
      : lines_(lines), where_(std::move(where)) {
    const XmlNode* channel = root.child("channel");
    const XmlNode& head = channel != nullptr ? *channel : root;
    source_ = title_of(head.child("title"), where_, tree_);
    language_ = text_of(head.child("language")).substr(0, 2);
    if (language_.empty()) language_ = std::string(root.attribute("lang").substr(0, 2));
  }

  Article article(const XmlNode& item) {
    Article article;
    article.title = title_of(item.child("title"), where_, tree_);
    article.source = source_;
    article.language = language_;
    times(item, article);
    links(item, article);
    for (const XmlNode& one : item.children) {
      if (one.name == "author" && one.child("name") != nullptr) {
        add_author(one.child("name")->inner_text(), article);
      } else if ((one.name == "author" && one.prefix.empty()) || one.name == "creator") {
        add_author(one.inner_text(), article);
      } else if (one.name == "category" && article.section.empty()) {
        article.section = one.inner_text();
        if (article.section.empty()) article.section = one.attribute("term");
      }
    }
    body(item, article);
    return article;
  }

 private:
  static void times(const XmlNode& item, Article& article) {
    for (const char* name : {"pubDate", "published", "issued", "date", "created"}) {
      if (!article.published.empty()) break;
      article.published = iso_timestamp(text_of(item.child(name)));
    }
    std::string modified;
    for (const char* name : {"updated", "modified"}) {
      if (modified.empty()) modified = iso_timestamp(text_of(item.child(name)));
    }
    if (modified.empty()) return;
    if (article.published.empty()) article.published = modified;
    article.extra = "\"modified\":";
    write_json_string(modified, article.extra);
  }

  static void links(const XmlNode& item, Article& article) {
    for (const XmlNode& one : item.children) {
      if (one.name != "link" || !article.url.empty()) continue;
      const std::string_view rel = one.attribute("rel");
      if (rel.empty() || rel == "alternate") article.url = one.attribute("href");
      if (article.url.empty()) article.url = one.inner_text();
    }
    const XmlNode* guid = item.child("guid");
    if (guid == nullptr) guid = item.child("id");
    const std::string id = text_of(guid);
    const bool address = id.starts_with("http://") || id.starts_with("https://");
    if (article.url.empty() && address) article.url = id;
    if (!address) article.id = id;
  }

  void body(const XmlNode& item, Article& article) {
    const XmlNode* best = child(item, "content", "encoded");
    if (best == nullptr) best = item.child("content");
    if (best == nullptr || best->children.empty()) best = item.child("description");
    if (best == nullptr) best = item.child("summary");
    if (best == nullptr) return;
    if (best->attribute("type") == "xhtml") {
      article.text = paragraphs(*best);
    } else if (best->attribute("type") == "text") {
      article.text = raw_text(*best);
    } else {
      article.text = plain(raw_text(*best), where_, lines_, tree_);
    }
  }

  const PageLines& lines_;
  std::string where_;
  HtmlTree tree_;
  std::string source_;
  std::string language_;
};

void gather_items(const XmlNode& node, std::vector<const XmlNode*>& items) {
  for (const XmlNode& one : node.children) {
    if (one.name == "item" || one.name == "entry") {
      items.push_back(&one);
    } else if (one.name == "channel") {
      gather_items(one, items);
    }
  }
}

}  // namespace

bool knows_feed(std::string_view head) {
  const std::string_view root = root_name(head);
  return root == "rss" || root == "feed" || root == "RDF" || root == "entry";
}

Records open_feed(Source source, const ReaderContext& context) {
  struct State {
    std::string name;
    XmlNode root;
    std::vector<const XmlNode*> items;
    std::size_t next = 0;
    std::unique_ptr<Feed> feed;
  };
  auto state = std::make_shared<State>();
  state->name = source.name;
  state->root = read_xml(read_whole(source, context), source.name);
  if (state->root.name == "entry") {
    state->items.push_back(&state->root);
  } else {
    gather_items(state->root, state->items);
  }
  state->feed = std::make_unique<Feed>(state->root, context.options.page_lines, source.name);
  return [state](RawRecord& record) {
    if (state->next == state->items.size()) return false;
    const XmlNode& item = *state->items[state->next++];
    set_article(state->feed->article(item), state->name + ":" + std::to_string(state->next),
                record);
    return true;
  };
}

}  // namespace onrecord
