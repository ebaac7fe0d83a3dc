// corpus/readers/wire.hpp
// What NITF and both NewsML say about an item, as an article.
//
// shape   the id is the agency's own with its version ("urn:x#2"); extra gets "version",
//         "supersedes" (the id of the version before, or of the item that is corrected), "modified"
//         and "status" where it is not usable
// source  NITF 3.6, NewsML-G2 2.31, NewsML 1.2 (IPTC)
#pragma once

#include <string>
#include <string_view>

#include "corpus/article.hpp"
#include "corpus/readers/xml_tree.hpp"

namespace onrecord {

// Fills what `article` does not hold yet from an <nitf> element.
void read_nitf(const XmlNode& nitf, Article& article);

// "By ANN LEE, Staff Writer" -> ANN LEE
void add_byline(std::string_view byline, Article& article);

// The dateline goes before the first paragraph, as agencies print it.
void put_dateline(std::string dateline, std::string& text);

void add_extra(std::string_view key, std::string_view value, Article& article);

// Sets the id, and what it supersedes where the version has a forerunner.
void set_identity(std::string_view id, std::string_view version, Article& article);

}  // namespace onrecord
