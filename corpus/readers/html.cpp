// Web pages: the article's text and what the page says about it.

#include <algorithm>

#include "corpus/jsonl.hpp"
#include "corpus/language.hpp"
#include "corpus/readers/html_content.hpp"
#include "corpus/readers/html_metadata.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/readers.hpp"

namespace onrecord {
namespace {

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

constexpr std::size_t kShortestBody = 300;

// The articleBody of JSON-LD: plain text, escaped markup, or text with its paragraphs as lines.
std::string text_of_body(const std::string& body, const std::string& where, const PageLines& lines,
                         HtmlTree& tree) {
  std::string html = decode_entities(body);
  if (html.find("</") == std::string::npos && html.find("<br") == std::string::npos) {
    html.clear();
    for (const char c : body) {
      if (c == '\n') {
        html += "<br><br>";
      } else {
        html += c;
      }
    }
  }
  tree.parse(html, where);
  return fragment_text(tree, lines);
}

void write_captions(const std::vector<std::string>& captions, std::string& extra) {
  if (!extra.empty()) extra += ',';
  extra += "\"captions\":[";
  for (const std::string& caption : captions) {
    if (&caption != &captions.front()) extra += ',';
    write_json_string(caption, extra);
  }
  extra += ']';
}

}  // namespace

bool knows_html(std::string_view head) {
  // Comments, processing instructions and blanks may stand before the first element.
  for (;;) {
    const std::size_t at = head.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos || head[at] != '<') return false;
    head.remove_prefix(at);
    std::size_t end = std::string_view::npos;
    if (head.starts_with("<!--")) {
      end = head.find("-->", 4);
      if (end == std::string_view::npos) return head.find("<html") != std::string_view::npos;
      head.remove_prefix(end + 3);
      continue;
    }
    if (head.starts_with("<?")) {
      end = head.find('>');
      if (end == std::string_view::npos) return false;
      head.remove_prefix(end + 1);
      continue;
    }
    break;
  }
  for (const std::string_view word :
       {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1",
        "<meta", "<title", "<main", "<section", "<script", "<link"}) {
    if (starts_with_word(head, word)) return true;
  }
  return false;
}

Records open_html(Source source, const ReaderContext& context) {
  auto state = std::make_shared<Source>(std::move(source));
  return [state, &context, done = false](RawRecord& record) mutable {
    if (done) return false;
    done = true;
    record.kind = RawRecord::Kind::kHtml;
    record.bytes = read_whole(*state, context);
    record.where = state->name;
    record.charset.clear();
    record.article = Article();
    return true;
  };
}

void read_html(const std::string& html, const std::string& where, const PageLines& lines,
               HtmlTree& tree, Article& article) {
  tree.parse(html, where);
  PageFacts facts = read_metadata(tree, article);
  std::vector<Provenance>& places = facts.places;
  PageText page = article_text(tree, lines, article.title);
  article.text = std::move(page.text);
  // Pages that build their text with scripts, or hide most of it, still give it to machines.
  if (facts.body.size() >= kShortestBody && article.text.size() * 2 < facts.body.size()) {
    article.text = text_of_body(facts.body, where, lines, tree);
    places.push_back({"text", "json-ld"});
  }
  if (article.text.empty()) {
    throw Error(Error::Kind::kInput, where, "no article was found on this page",
                "pages that build their text with scripts must be saved after they were shown");
  }
  // Templates say "en" on pages of any language; the text knows better.
  std::string language = language_of(article.text);
  if (!language.empty() && language != article.language) {
    article.language = std::move(language);
    std::erase_if(places, [](const Provenance& one) { return one.key == "language"; });
    places.push_back({"language", "text"});
  }
  if (!page.captions.empty()) write_captions(page.captions, article.extra);
  if (places.empty()) return;
  if (!article.extra.empty()) article.extra += ',';
  article.extra += "\"provenance\":{";
  for (const Provenance& one : places) {
    if (&one != &places.front()) article.extra += ',';
    write_json_string(one.key, article.extra);
    article.extra += ':';
    write_json_string(one.place, article.extra);
  }
  article.extra += '}';
}

}  // namespace onrecord
