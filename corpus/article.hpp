// corpus/article.hpp
// What was published: one article, before anything is read out of it.
//
// shape   only `text` is required; an absent key is an empty string or list
// units   UTF-8; `published` and `modified` are ISO 8601 dates or date-times, with or without zone
// source  the keys are those of the article JSONL (docs/jsonl.md)
#pragma once

#include <string>
#include <vector>

namespace onrecord {

struct Article {
  std::string id;
  std::string title;
  std::string published;
  std::string source;
  std::string url;
  std::vector<std::string> authors;
  std::string section;
  std::string language;
  std::string text;
  // Keys that are not ours, as members of a JSON object without the braces
  // ("meta":{"n":2},"tags":["a"]): carried through untouched, in their order.
  std::string extra;
};

}  // namespace onrecord
