// corpus/readers/xml_tree.hpp
// An XML document as a tree of elements, read as far as it makes sense: feeds in the wild hold bare
// ampersands, entities of HTML and control characters.
//
// shape   an element's name is without its prefix; text is a child without a name
// errors  throws Error(kInput) for what has no root element or is nested more than 1,000 deep.
//         External entities are never fetched; internal ones are not expanded
// cost    linear in the document
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

struct XmlNode {
  std::string name;    // empty for text
  std::string prefix;  // as the document writes it
  std::string text;    // of a text node
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlNode> children;

  std::string_view attribute(std::string_view key) const;
  // The first child element with that name, or null.
  const XmlNode* child(std::string_view wanted) const;
  // The first element below with that name, in the order of reading, or null.
  const XmlNode* find(std::string_view wanted) const;
  // All text below, spaces folded.
  std::string inner_text() const;
};

// `xml` is made UTF-8 by its declaration first.
XmlNode read_xml(std::string xml, const std::string& where);

// The name of the first element, without prefix; empty where the head holds none.
std::string_view root_name(std::string_view head);

// What reads as paragraphs, headings and list items, separated by empty lines; media are left out.
std::string paragraphs(const XmlNode& node);

}  // namespace onrecord
