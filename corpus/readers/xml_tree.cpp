#include "corpus/readers/xml_tree.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <mutex>

#include "corpus/encoding.hpp"
#include "corpus/error.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/markup_limits.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kDeepest = 1000;
constexpr std::size_t kLongestEntity = 13;

std::string_view view(const xmlChar* text) {
  return text != nullptr ? reinterpret_cast<const char*>(text) : std::string_view();
}

struct Events {
  xmlParserCtxt* parser = nullptr;
  XmlNode top;
  std::vector<XmlNode*> open;
  bool too_deep = false;

  static Events& of(void* self) { return *static_cast<Events*>(self); }

  static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar*, int,
                    const xmlChar**, int count, int, const xmlChar** attributes) {
    Events& events = of(self);
    if (events.too_deep) return;
    if (events.open.size() > kDeepest) {
      events.too_deep = true;
      xmlStopParser(events.parser);
      return;
    }
    XmlNode& node = events.open.back()->children.emplace_back();
    node.name = view(name);
    node.prefix = view(prefix);
    for (int i = 0; i < count; ++i, attributes += 5) {
      const auto* begin = reinterpret_cast<const char*>(attributes[3]);
      const auto* end = reinterpret_cast<const char*>(attributes[4]);
      node.attributes.emplace_back(view(attributes[0]), std::string(begin, end));
    }
    // Elements move only when a brother is added, and then this one is closed.
    events.open.push_back(&node);
  }

  static void end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
    Events& events = of(self);
    if (!events.too_deep && events.open.size() > 1) events.open.pop_back();
  }

  static void characters(void* self, const xmlChar* text, int size) {
    Events& events = of(self);
    if (events.too_deep || events.open.size() < 2) return;
    const std::string_view chars(reinterpret_cast<const char*>(text),
                                 static_cast<std::size_t>(size));
    auto& children = events.open.back()->children;
    if (children.empty() || !children.back().name.empty()) children.emplace_back();
    children.back().text += chars;
  }
};

// Names every entity of HTML by its character and escapes ampersands that begin none.
std::string mend_entities(std::string_view xml) {
  std::string out;
  out.reserve(xml.size() + 64);
  std::size_t done = 0;
  std::size_t cdata = xml.find("<![CDATA[");
  for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
    // Within CDATA an ampersand is one.
    if (cdata < at) {
      const std::size_t end = xml.find("]]>", cdata);
      if (end == std::string_view::npos) break;
      cdata = xml.find("<![CDATA[", end);
      at = at > end ? at - 1 : end;  // what lies behind is looked at again
      continue;
    }
    out.append(xml.substr(done, at - done));
    done = at;
    const std::size_t size = xml.substr(at, kLongestEntity).find(';');
    const std::string_view name = xml.substr(at, size == std::string_view::npos ? 1 : size + 1);
    const bool own =
        name == "&amp;" || name == "&lt;" || name == "&gt;" || name == "&quot;" || name == "&apos;";
    if (own) continue;
    if (name.size() < 3) {
      out += "&amp;";
      done = at + 1;
      continue;
    }
    const std::string meant = decode_entities(name);
    out += meant == name ? "&amp;" : meant == "&" ? "&amp;" : meant == "<" ? "&lt;" : meant;
    done = at + (meant == name ? 1 : name.size());
  }
  out.append(xml.substr(done));
  return out;
}

std::string_view declared_encoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  const std::string_view prolog = xml.substr(0, xml.find('>'));
  const std::size_t at = prolog.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = prolog.find_first_of("\"'", at);
  if (begin == std::string_view::npos) return {};
  return prolog.substr(begin + 1, prolog.find_first_of("\"'", begin + 1) - begin - 1);
}

struct CloseParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_paragraph(std::string_view name) {
  return is_one_of(
      name, {"p",  "hl1", "hl2",   "h1",         "h2",      "h3",           "h4",   "h5", "h6",
             "li", "tr",  "bq",    "blockquote", "div",     "block",        "pre",  "dt", "dd",
             "ul", "ol",  "table", "section",    "article", "body.content", "body", "fn", "note"});
}

bool is_media(std::string_view name) {
  return is_one_of(name, {"media", "media-caption", "media-producer", "figure", "script", "style",
                          "caption", "byline", "tagline", "head", "title", "body.head"});
}

void collect(const XmlNode& node, std::string& line, std::vector<std::string>& lines) {
  const auto flush = [&] {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  for (const XmlNode& child : node.children) {
    if (child.name.empty()) {
      for (const char c : child.text) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space) {
          line += c;
        } else if (!line.empty() && line.back() != ' ') {
          line += ' ';
        }
      }
      continue;
    }
    if (is_media(child.name)) continue;
    const bool block = is_paragraph(child.name);
    if (block || child.name == "br") flush();
    if ((child.name == "td" || child.name == "th") && !line.empty()) line += ' ';
    collect(child, line, lines);
    if (block) flush();
  }
}

}  // namespace

std::string_view XmlNode::attribute(std::string_view key) const {
  for (const auto& [name, value] : attributes) {
    if (name == key) return value;
  }
  return {};
}

const XmlNode* XmlNode::child(std::string_view wanted) const {
  for (const XmlNode& node : children) {
    if (node.name == wanted) return &node;
  }
  return nullptr;
}

const XmlNode* XmlNode::find(std::string_view wanted) const {
  for (const XmlNode& node : children) {
    if (node.name == wanted) return &node;
    if (const XmlNode* found = node.find(wanted)) return found;
  }
  return nullptr;
}

std::string XmlNode::inner_text() const {
  std::string line;
  std::vector<std::string> lines;
  const auto gather = [&line](const XmlNode& node, const auto& again) -> void {
    for (const char c : node.text) {
      const bool space = static_cast<unsigned char>(c) <= ' ';
      if (!space) {
        line += c;
      } else if (!line.empty() && line.back() != ' ') {
        line += ' ';
      }
    }
    for (const XmlNode& child : node.children) again(child, again);
  };
  gather(*this, gather);
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

XmlNode read_xml(std::string xml, const std::string& where) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  make_utf8(xml, declared_encoding(xml));
  std::string mended = mend_entities(xml);
  // What XML forbids outright: control characters.
  std::erase_if(mended, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
  });
  mended.erase(0, std::min(mended.find('<'), mended.size()));
  Events events;
  events.open.push_back(&events.top);
  if (mended.size() < std::numeric_limits<int>::max() / 2) {
    if (has_too_many_attributes(mended)) {
      throw Error(Error::Kind::kInput, where, "an element has more than 5000 attributes");
    }
    const std::unique_ptr<xmlParserCtxt, CloseParser> parser(
        xmlCreateMemoryParserCtxt(mended.data(), static_cast<int>(mended.size())));
    if (parser) {
      xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                          XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE);
      xmlSwitchToEncoding(parser.get(), xmlFindCharEncodingHandler("UTF-8"));
      xmlSAXHandler handler{};
      handler.initialized = XML_SAX2_MAGIC;
      handler.startElementNs = Events::start;
      handler.endElementNs = Events::end;
      handler.characters = Events::characters;
      handler.ignorableWhitespace = Events::characters;
      handler.cdataBlock = Events::characters;
      xmlSAXHandler* const own = parser->sax;
      parser->sax = &handler;
      parser->userData = &events;
      events.parser = parser.get();
      xmlParseDocument(parser.get());
      parser->sax = own;
    }
  }
  if (events.too_deep) {
    throw Error(Error::Kind::kInput, where, "elements are nested more than 1000 deep");
  }
  for (XmlNode& node : events.top.children) {
    if (!node.name.empty()) return std::move(node);
  }
  throw Error(Error::Kind::kInput, where, "this is not XML that can be read");
}

std::string_view root_name(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    if (head.substr(at, 4) == "<!--") {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return {};
      continue;
    }
    if (at + 1 < head.size() && (head[at + 1] == '?' || head[at + 1] == '!')) {
      at = head.find('>', at);
      if (at == std::string_view::npos) return {};
      continue;
    }
    std::string_view name = head.substr(at + 1);
    name = name.substr(0, name.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }
  return {};
}

std::string paragraphs(const XmlNode& node) {
  std::string line;
  std::vector<std::string> lines;
  collect(node, line, lines);
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (!line.empty()) lines.push_back(std::move(line));
  std::string out;
  for (const std::string& one : lines) {
    if (!out.empty()) out += "\n\n";
    out += one;
  }
  return out;
}

}  // namespace onrecord
