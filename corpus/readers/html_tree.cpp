#include "corpus/readers/html_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>
#include <mutex>

#include "corpus/encoding.hpp"
#include "corpus/error.hpp"
#include "corpus/readers/markup_limits.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kDeepest = 2000;
constexpr std::size_t kMostNodes = 4'000'000;

std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

struct CloseParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

// What the parser calls; builds the tree.
struct HtmlEvents {
  HtmlTree& tree;
  htmlParserCtxt* parser = nullptr;
  std::uint32_t open = 0;
  std::uint32_t depth = 0;
  const char* refusal = nullptr;

  static HtmlEvents& of(void* self) { return *static_cast<HtmlEvents*>(self); }

  void refuse(const char* why) {
    if (refusal == nullptr) refusal = why;
    xmlStopParser(parser);
  }

  Span keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(tree.chars_.size());
    tree.chars_.append(text);
    return {begin, static_cast<std::uint32_t>(tree.chars_.size())};
  }

  static void start(void* self, const xmlChar* name, const xmlChar** attributes) {
    HtmlEvents& events = of(self);
    if (events.refusal != nullptr) return;
    if (++events.depth > kDeepest) return events.refuse("elements are nested more than 2000 deep");
    if (events.tree.nodes_.size() >= kMostNodes) {
      return events.refuse("the page has more than 4 million elements");
    }
    HtmlNode node;
    node.tag = tag_named(view(name));
    node.parent = events.open;
    node.first_attribute = static_cast<std::uint32_t>(events.tree.values_.size());
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      const auto known = attribute_named(view(attributes[0]));
      if (!known || node.attributes == 255) continue;
      const std::string_view value = attributes[1] != nullptr ? view(attributes[1]) : "";
      events.tree.values_.push_back({*known, events.keep(value)});
      ++node.attributes;
    }
    events.open = static_cast<std::uint32_t>(events.tree.nodes_.size());
    events.tree.nodes_.push_back(node);
  }

  static void end(void* self, const xmlChar*) {
    HtmlEvents& events = of(self);
    if (events.refusal != nullptr || events.depth == 0) return;
    --events.depth;
    HtmlNode& node = events.tree.nodes_[events.open];
    node.end = static_cast<std::uint32_t>(events.tree.nodes_.size());
    events.open = node.parent;
  }

  static void characters(void* self, const xmlChar* text, int size) {
    HtmlEvents& events = of(self);
    if (events.refusal != nullptr) return;
    auto& nodes = events.tree.nodes_;
    // "&#146;" names a byte of windows-1252, as browsers read it.
    const bool control = size == 2 && text[0] == 0xC2 && text[1] < 0xA0;
    const char byte = static_cast<char>(text[control ? 1 : 0]);
    const Span span =
        control
            ? events.keep(from_windows1252({&byte, 1}))
            : events.keep({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    // The parser hands out long text in pieces.
    if (nodes.back().tag == HtmlTag::kText && nodes.back().parent == events.open &&
        nodes.back().text.end == span.begin) {
      nodes.back().text.end = span.end;
      return;
    }
    HtmlNode node;
    node.tag = HtmlTag::kText;
    node.parent = events.open;
    node.end = static_cast<std::uint32_t>(nodes.size() + 1);
    node.text = span;
    nodes.push_back(node);
  }

  // Scripts and styles; only data for machines is kept.
  static void raw(void* self, const xmlChar* text, int size) {
    HtmlEvents& events = of(self);
    if (events.refusal != nullptr) return;
    HtmlNode& node = events.tree.nodes_[events.open];
    if (node.tag != HtmlTag::kScript) return;
    const std::string_view type = events.tree.attribute(node, Attribute::kType);
    if (type.find("json") == std::string_view::npos) return;
    const Span span =
        events.keep({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    if (node.text.empty()) node.text = span;
    if (node.text.end <= span.begin) node.text.end = span.end;
  }
};

void HtmlTree::parse(std::string_view html, const std::string& where) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  nodes_.clear();
  values_.clear();
  chars_.clear();
  nodes_.emplace_back();
  if (html.size() > std::numeric_limits<int>::max() / 2) {
    throw Error(Error::Kind::kInput, where, "the page is longer than 1 GB");
  }
  if (has_too_many_attributes(html)) {
    throw Error(Error::Kind::kInput, where, "an element has more than 5000 attributes");
  }
  const std::unique_ptr<htmlParserCtxt, CloseParser> parser(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (parser) {
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlSwitchToEncoding(parser.get(), xmlFindCharEncodingHandler("UTF-8"));
    htmlSAXHandler handler{};
    handler.startElement = HtmlEvents::start;
    handler.endElement = HtmlEvents::end;
    handler.characters = HtmlEvents::characters;
    handler.ignorableWhitespace = HtmlEvents::characters;
    handler.cdataBlock = HtmlEvents::raw;
    HtmlEvents events{*this, parser.get()};
    htmlSAXHandler* const own = parser->sax;
    parser->sax = &handler;
    parser->userData = &events;
    htmlParseDocument(parser.get());
    parser->sax = own;
    if (events.refusal != nullptr) throw Error(Error::Kind::kInput, where, events.refusal);
  }
  const auto end = static_cast<std::uint32_t>(nodes_.size());
  for (std::uint32_t i = 0; i < end; ++i) {
    if (nodes_[i].end == 0) nodes_[i].end = end;
  }
}

std::string_view HtmlTree::attribute(const HtmlNode& node, Attribute name) const {
  for (std::uint32_t i = 0; i < node.attributes; ++i) {
    const Value& value = values_[node.first_attribute + i];
    if (value.name == name) return slice(chars_, value.text);
  }
  return {};
}

bool HtmlTree::has(const HtmlNode& node, Attribute name) const {
  for (std::uint32_t i = 0; i < node.attributes; ++i) {
    if (values_[node.first_attribute + i].name == name) return true;
  }
  return false;
}

std::string HtmlTree::inner_text(std::uint32_t node) const {
  std::string out;
  bool space = false;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
    const HtmlNode& here = nodes_[i];
    if (here.tag != HtmlTag::kText) {
      space = space || here.tag == HtmlTag::kBr || is_block(here.tag);
      continue;
    }
    for (const char c : text(here)) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    }
  }
  return out;
}

std::string decode_entities(std::string_view text) {
  constexpr std::size_t kLongestName = 10;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view after =
        text[i] == '&' ? text.substr(i + 1, kLongestName + 1) : std::string_view();
    const std::size_t size_of_name = after.find(';');
    const std::size_t end = i + 1 + size_of_name;
    char32_t c = 0;
    if (size_of_name != std::string_view::npos && size_of_name > 0) {
      const std::string name(after.substr(0, size_of_name));
      if (name[0] == '#') {
        const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
        const char* digits = name.c_str() + (hex ? 2 : 1);
        char* rest = nullptr;
        c = static_cast<char32_t>(std::strtoul(digits, &rest, hex ? 16 : 10));
        if (rest == digits || *rest != '\0') c = 0;
      } else if (name == "apos") {
        c = '\'';
      } else if (const auto* entity =
                     htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
        c = entity->value;
      }
    }
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
      out += text[i];
      continue;
    }
    if (c >= 0x80 && c < 0xA0) {  // meant as windows-1252, as browsers read it
      const char byte = static_cast<char>(c);
      out += from_windows1252({&byte, 1});
    } else {
      xmlChar bytes[4];
      const int size = xmlCopyCharMultiByte(bytes, static_cast<int>(c));
      out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    i = end;
  }
  return out;
}

std::string_view declared_charset(std::string_view html) {
  const std::string_view head = html.substr(0, 4096);
  constexpr std::string_view kName = "charset";
  for (std::size_t at = 0; at + kName.size() < head.size(); ++at) {
    const auto same = [](char a, char b) { return (a | 0x20) == b; };
    if (!std::equal(kName.begin(), kName.end(), head.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](char b, char a) { return same(a, b); })) {
      continue;
    }
    const std::size_t begin = head.find_first_not_of(" =\"'", at + kName.size());
    if (begin == std::string_view::npos) return {};
    const std::size_t end = head.find_first_of(" \"';/>", begin);
    return head.substr(begin, end == std::string_view::npos ? end : end - begin);
  }
  return {};
}

}  // namespace onrecord
