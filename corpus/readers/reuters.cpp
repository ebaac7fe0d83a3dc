// Reuters-21578: SGML files of 1,000 wire items each.
// source  README of the distribution 1.0 (D. Lewis)

#include "corpus/encoding.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/readers/wire.hpp"
#include "corpus/readers/xml_tree.hpp"
#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t begin = text.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find(close, begin + open.size());
  if (end == std::string_view::npos) return {};
  return text.substr(begin + open.size(), end - begin - open.size());
}

// Entities decoded, control characters out.
std::string clean(std::string_view sgml) {
  std::string text = decode_entities(sgml);
  std::erase_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
  return text;
}

std::string trimmed(std::string text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  text.erase(last == std::string::npos ? 0 : last + 1);
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

Article read_item(std::string_view item, const std::string& where, const ReaderContext& context) {
  Article article;
  const std::string_view tag = item.substr(0, item.find('>'));
  const std::string_view number = between(tag, "NEWID=\"", "\"");
  if (!number.empty()) article.id = "reuters-" + std::string(number);
  article.source = "Reuters";
  article.language = "en";
  article.title = trimmed(clean(between(item, "<TITLE>", "</TITLE>")));
  const std::string date = trimmed(std::string(between(item, "<DATE>", "</DATE>")));
  article.published = iso_timestamp(date);
  if (article.published.size() == 10 && date.find(':') != std::string::npos) {
    context.report(Error(Error::Kind::kInput, where, "the date \"" + date + "\" is malformed",
                         article.published.empty() ? "it is left out" : "its day is taken"));
  }
  const std::string author = trimmed(clean(between(item, "<AUTHOR>", "</AUTHOR>")));
  if (!author.empty()) add_byline(trimmed(author), article);
  article.text = clean(between(item, "<DATELINE>", "</DATELINE>"));
  std::string body = clean(between(item, "<BODY>", "</BODY>"));
  // Items without structure hold their text beside the title.
  if (body.empty() && between(item, "<TEXT", ">").find("UNPROC") != std::string_view::npos) {
    const std::size_t begin = item.find('>', item.find("<TEXT"));
    body = clean(item.substr(begin + 1, item.find("</TEXT>") - begin - 1));
  }
  article.text += body;
  article.text.erase(article.text.find_last_not_of(" \t\r\n") + 1);
  return article;
}

}  // namespace

bool knows_reuters(std::string_view head) {
  return head.find("<!DOCTYPE lewis") != std::string_view::npos || root_name(head) == "REUTERS";
}

Records open_reuters(Source source, const ReaderContext& context) {
  struct State {
    Source source;
    std::uint64_t number = 0;
    std::string item;
  };
  auto state = std::make_shared<State>(State{std::move(source), 0, {}});
  return [state, &context](RawRecord& record) {
    std::string& item = state->item;
    item.clear();
    bool inside = false;
    std::string_view line;
    const std::size_t limit = context.options.record_limit;
    while (state->source.bytes.line(limit, line) != Bytes::Line::kEnd) {
      if (line.starts_with("<REUTERS")) {
        item.clear();
        inside = true;
      }
      if (!inside) continue;
      item.append(line).append("\n");
      if (line.find("</REUTERS>") == std::string_view::npos && item.size() < limit) continue;
      const std::string where = state->source.name + ":" + std::to_string(++state->number);
      if (make_utf8(item, "") == Encoding::kWindows1252) ++context.counts.windows1252;
      set_article(read_item(item, where, context), where, record);
      return true;
    }
    return false;
  };
}

}  // namespace onrecord
