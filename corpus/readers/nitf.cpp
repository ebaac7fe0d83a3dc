// NITF: one article a file, also inside NewsML.

#include <algorithm>
#include <cstdlib>

#include "corpus/jsonl.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/readers/wire.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

std::string text_of(const XmlNode* node) {
  return node != nullptr ? node->inner_text() : "";
}

void read_docdata(const XmlNode& head, Article& article) {
  const XmlNode* docdata = head.child("docdata");
  if (docdata == nullptr) return;
  for (const char* name : {"date.issue", "date.release"}) {
    const XmlNode* date = docdata->child(name);
    if (article.published.empty() && date != nullptr) {
      article.published = iso_timestamp(date->attribute("norm"));
    }
  }
  const XmlNode* id = docdata->child("doc-id");
  const XmlNode* key = docdata->child("du-key");
  if (article.id.empty() && id != nullptr) {
    set_identity(id->attribute("id-string"),
                 key != nullptr ? key->attribute("version") : std::string_view(), article);
  }
  const XmlNode* correction = docdata->child("correction");
  if (correction != nullptr) add_extra("supersedes", correction->attribute("id-string"), article);
  if (article.source.empty()) {
    const XmlNode* holder = docdata->child("doc.copyright");
    if (holder != nullptr) article.source = holder->attribute("holder");
  }
}

}  // namespace

void add_extra(std::string_view key, std::string_view value, Article& article) {
  if (value.empty()) return;
  if (!article.extra.empty()) article.extra += ',';
  write_json_string(key, article.extra);
  article.extra += ':';
  write_json_string(value, article.extra);
}

void set_identity(std::string_view id, std::string_view version, Article& article) {
  if (id.empty()) return;
  article.id = id;
  if (version.empty()) return;
  article.id.append("#").append(version);
  add_extra("version", version, article);
  const int number = std::atoi(std::string(version).c_str());
  if (number > 1) {
    add_extra("supersedes", std::string(id) + "#" + std::to_string(number - 1), article);
  }
}

void add_byline(std::string_view byline, Article& article) {
  if (byline.starts_with("By ") || byline.starts_with("BY ") || byline.starts_with("by ")) {
    byline.remove_prefix(3);
  }
  byline = byline.substr(0, byline.find(','));
  for (;;) {
    const std::size_t cut = std::min(byline.find(" and "), byline.size());
    const std::string name(byline.substr(0, cut));
    if (!name.empty() &&
        std::find(article.authors.begin(), article.authors.end(), name) == article.authors.end()) {
      article.authors.push_back(name);
    }
    if (cut == byline.size()) return;
    byline.remove_prefix(cut + 5);
  }
}

void put_dateline(std::string dateline, std::string& text) {
  while (!dateline.empty() && dateline.back() == ' ') dateline.pop_back();
  const std::string_view place = std::string_view(dateline).substr(0, dateline.find_first_of(",("));
  if (dateline.empty() || text.starts_with(place)) return;
  const bool dashed = dateline.ends_with('-') || dateline.ends_with("\u2014") ||
                      dateline.ends_with("\u2013") || dateline.ends_with('_');
  text.insert(0, dateline + (dashed ? " " : " \u2014 "));
}

void read_nitf(const XmlNode& nitf, Article& article) {
  const XmlNode* head = nitf.child("head");
  if (head != nullptr) {
    read_docdata(*head, article);
    const XmlNode* pubdata = head->child("pubdata");
    if (pubdata != nullptr) {
      if (article.published.empty()) {
        article.published = iso_timestamp(pubdata->attribute("date.publication"));
      }
      if (article.source.empty()) article.source = pubdata->attribute("name");
      if (article.section.empty()) article.section = pubdata->attribute("position.section");
      if (article.url.empty()) article.url = pubdata->attribute("ex-ref");
    }
  }
  const XmlNode* body = nitf.child("body");
  if (body == nullptr) return;
  const XmlNode* top = body->child("body.head");
  std::string dateline;
  if (top != nullptr) {
    if (const XmlNode* headline = top->child("hedline");
        headline != nullptr && article.title.empty()) {
      article.title = text_of(headline->child("hl1"));
    }
    for (const XmlNode& one : top->children) {
      if (one.name != "byline" || !article.authors.empty()) continue;
      const XmlNode* person = one.find("person");
      add_byline(person != nullptr ? person->inner_text() : one.inner_text(), article);
    }
    if (article.source.empty()) text_of(top->child("distributor")).swap(article.source);
    if (const XmlNode* line = top->child("dateline")) {
      dateline = line->inner_text();
      const XmlNode* date = line->child("story.date");
      if (article.published.empty() && date != nullptr) {
        article.published = iso_timestamp(date->attribute("norm"));
      }
    }
  }
  if (article.title.empty() && head != nullptr) article.title = text_of(head->child("title"));
  const XmlNode* content = body->child("body.content");
  article.text = paragraphs(content != nullptr ? *content : *body);
  put_dateline(std::move(dateline), article.text);
}

bool knows_nitf(std::string_view head) {
  return root_name(head) == "nitf";
}

Records open_nitf(Source source, const ReaderContext& context) {
  auto state = std::make_shared<Source>(std::move(source));
  return [state, &context, done = false](RawRecord& record) mutable {
    if (done) return false;
    done = true;
    Article article;
    read_nitf(read_xml(read_whole(*state, context), state->name), article);
    set_article(std::move(article), state->name, record);
    return true;
  };
}

}  // namespace onrecord
