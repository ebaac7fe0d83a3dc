// pipeline/explain.hpp
// For each fact of a document, the rule that found it.
//
// shape   one line a fact: where the article stands, the words, the rule, its file and line; a fact
//         that no rule file made names its rule only
// owns    refers to the rules, which must outlive it; shared by all threads
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "corpus/document.hpp"
#include "extractors/rules.hpp"

namespace onrecord {

class Explainer {
 public:
  explicit Explainer(const Rules& rules);

  // Appends the lines of one document.
  void explain(const Document& document, std::string_view where, std::string& out) const;

 private:
  std::map<std::string_view, const Rule*> rules_;
};

}  // namespace onrecord
