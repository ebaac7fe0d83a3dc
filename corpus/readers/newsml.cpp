// NewsML-G2 and NewsML 1: one article an item that holds text.

#include <algorithm>

#include "corpus/readers/html_content.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/readers/wire.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

std::string text_of(const XmlNode* node) {
  return node != nullptr ? node->inner_text() : "";
}

std::string_view attribute_of(const XmlNode* node, std::string_view key) {
  return node != nullptr ? node->attribute(key) : std::string_view();
}

// Text without markup, its lines kept, blanks around it dropped.
std::string plain_text(const XmlNode& node) {
  std::string text;
  for (const XmlNode& one : node.children) text += one.text;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// What inlineXML, inlineData or DataContent hold: NITF, XHTML, escaped HTML or plain text.
void read_content(const XmlNode& content, const std::string& where, const PageLines& lines,
                  Article& article) {
  if (const XmlNode* nitf = content.find("nitf")) {
    read_nitf(*nitf, article);
    return;
  }
  const bool markup = std::any_of(content.children.begin(), content.children.end(),
                                  [](const XmlNode& one) { return !one.name.empty(); });
  if (markup) {
    const XmlNode* body = content.find("body");
    article.text = paragraphs(body != nullptr ? *body : content);
    return;
  }
  article.text = plain_text(content);
  if (article.text.find("</") != std::string::npos) {
    HtmlTree tree;
    tree.parse(article.text, where);
    article.text = fragment_text(tree, lines);
  }
}

// A name or the last part of a code: "nprov:AFP" -> AFP.
std::string name_or_code(const XmlNode* node) {
  if (node == nullptr) return {};
  std::string name = text_of(node->child("name"));
  if (!name.empty()) return name;
  for (const char* key : {"literal", "qcode", "FormalName"}) {
    const std::string_view code = node->attribute(key);
    if (!code.empty()) return std::string(code.substr(code.find(':') + 1));
  }
  return {};
}

bool read_g2(const XmlNode& item, const std::string& where, const PageLines& lines,
             Article& article) {
  const XmlNode* content = item.child("contentSet");
  if (content != nullptr) {
    const XmlNode* inlined = content->child("inlineXML");
    if (inlined == nullptr) inlined = content->child("inlineData");
    content = inlined;
  }
  if (content == nullptr) return false;
  set_identity(item.attribute("guid"), item.attribute("version"), article);
  article.language = item.attribute("lang").substr(0, 2);
  if (const XmlNode* meta = item.child("itemMeta")) {
    article.source = name_or_code(meta->child("provider"));
    const std::string first = iso_timestamp(text_of(meta->child("firstCreated")));
    const std::string version = iso_timestamp(text_of(meta->child("versionCreated")));
    article.published = first.empty() ? version : first;
    if (version != article.published) add_extra("modified", version, article);
    add_extra("embargoed", iso_timestamp(text_of(meta->child("embargoed"))), article);
    const std::string_view status = attribute_of(meta->child("pubStatus"), "qcode");
    if (!status.empty() && status != "stat:usable") {
      add_extra("status", status.substr(status.find(':') + 1), article);
    }
  }
  std::string dateline;
  if (const XmlNode* meta = item.child("contentMeta")) {
    article.title = text_of(meta->child("headline"));
    dateline = text_of(meta->child("dateline"));
    for (const XmlNode& one : meta->children) {
      if (one.name == "by") add_byline(one.inner_text(), article);
      if (one.name == "language" && article.language.empty()) {
        article.language = one.attribute("tag").substr(0, 2);
      }
      if (one.name == "subject" && article.section.empty()) {
        article.section = text_of(one.child("name"));
      }
    }
    for (const XmlNode& one : meta->children) {
      if (one.name == "creator" && article.authors.empty() && one.child("name") != nullptr) {
        add_byline(one.child("name")->inner_text(), article);
      }
    }
  }
  read_content(*content, where, lines, article);
  put_dateline(std::move(dateline), article.text);
  return true;
}

bool read_1(const XmlNode& item, const std::string& where, const PageLines& lines,
            Article& article) {
  const XmlNode* content = item.find("DataContent");
  if (content == nullptr) return false;
  if (const XmlNode* id = item.find("NewsIdentifier")) {
    const XmlNode* revision = id->child("RevisionId");
    std::string name = text_of(id->child("ProviderId")) + ":" + text_of(id->child("DateId")) + ":" +
                       text_of(id->child("NewsItemId"));
    set_identity(name, "", article);
    const std::string version = text_of(revision);
    article.id += "#" + version;
    add_extra("version", version, article);
    const std::string_view before = attribute_of(revision, "PreviousRevision");
    if (!before.empty() && before != "0") {
      add_extra("supersedes", name + "#" + std::string(before), article);
    }
    article.source = text_of(id->child("ProviderId"));
  }
  if (const XmlNode* management = item.child("NewsManagement")) {
    const std::string first = iso_timestamp(text_of(management->child("FirstCreated")));
    const std::string version = iso_timestamp(text_of(management->child("ThisRevisionCreated")));
    article.published = first.empty() ? version : first;
    if (!version.empty() && version != article.published) add_extra("modified", version, article);
    const std::string_view status = attribute_of(management->child("Status"), "FormalName");
    if (!status.empty() && status != "Usable") add_extra("status", status, article);
  }
  article.title = text_of(item.find("HeadLine"));
  if (const XmlNode* byline = item.find("ByLine")) add_byline(byline->inner_text(), article);
  article.language = std::string(attribute_of(item.find("Language"), "FormalName").substr(0, 2));
  if (const XmlNode* provider = item.find("Provider")) {
    const std::string name = name_or_code(provider->child("Party"));
    if (!name.empty()) article.source = name;
  }
  const std::string dateline = text_of(item.find("DateLine"));
  read_content(*content, where, lines, article);
  put_dateline(dateline, article.text);
  return true;
}

void gather(const XmlNode& node, std::vector<const XmlNode*>& items) {
  if (node.name == "newsItem" || node.name == "NewsItem") {
    items.push_back(&node);
    return;
  }
  for (const XmlNode& one : node.children) gather(one, items);
}

}  // namespace

bool knows_newsml(std::string_view head) {
  const std::string_view root = root_name(head);
  return root == "newsItem" || root == "newsMessage" || root == "NewsML" || root == "NewsItem";
}

Records open_newsml(Source source, const ReaderContext& context) {
  struct State {
    std::string name;
    XmlNode root;
    std::vector<const XmlNode*> items;
    std::size_t next = 0;
  };
  auto state = std::make_shared<State>();
  state->name = source.name;
  state->root = read_xml(read_whole(source, context), source.name);
  gather(state->root, state->items);
  return [state, &lines = context.options.page_lines](RawRecord& record) {
    while (state->next < state->items.size()) {
      const XmlNode& item = *state->items[state->next++];
      const std::string where = state->name + ":" + std::to_string(state->next);
      Article article;
      const bool g2 = item.name == "newsItem";
      // Items of pictures, sound and packages hold no text.
      if (!(g2 ? read_g2(item, where, lines, article) : read_1(item, where, lines, article)))
        continue;
      set_article(std::move(article), where, record);
      return true;
    }
    return false;
  };
}

}  // namespace onrecord
