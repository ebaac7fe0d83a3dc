// corpus/readers/html_tree.hpp
// A web page as a flat tree: nodes in the order of reading, each knowing where its subtree ends.
//
// shape   node 0 is the page
// owns    all text and attribute values, in one string
// errors  throws Error(kInput) for a page that is nested too deep or has too many elements
// cost    one pass of libxml2's HTML parser without its tree; three allocations, reused
// source  of gumbo (25 MB/s) and libxml2 (89 MB/s with its tree, 120 without) on 181 news pages,
//         both mending the same broken markup, the faster was taken
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/html_tags.hpp"
#include "corpus/span.hpp"

namespace onrecord {

struct HtmlNode {
  HtmlTag tag = HtmlTag::kOther;
  std::uint8_t attributes = 0;  // how many
  std::uint32_t first_attribute = 0;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  // one past the last node of its subtree
  Span text;              // of a text node, of a script
};

class HtmlTree {
 public:
  // `html` must be valid UTF-8.
  void parse(std::string_view html, const std::string& where);

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  std::string_view text(const HtmlNode& node) const { return slice(chars_, node.text); }
  // An empty view where the node has no such attribute.
  std::string_view attribute(const HtmlNode& node, Attribute name) const;
  bool has(const HtmlNode& node, Attribute name) const;
  // All text below a node, spaces folded.
  std::string inner_text(std::uint32_t node) const;

 private:
  friend struct HtmlEvents;
  struct Value {
    Attribute name;
    Span text;
  };
  std::vector<HtmlNode> nodes_;
  std::vector<Value> values_;
  std::string chars_;
};

// "&amp;" and "&#8217;" as what they stand for; what is no entity stays.
std::string decode_entities(std::string_view text);

// The charset that a page declares in its first bytes; empty where it declares none.
std::string_view declared_charset(std::string_view html);

}  // namespace onrecord
