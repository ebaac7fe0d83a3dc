// extractors/text/zones.hpp
// The parts of an article as it was copied from a page or taken from a wire: title, deck, byline,
// dateline, caption, headings, paragraphs of the body, lists of other articles, footer.
//
// gives   zones: sorted, disjoint, without the blank lines between them; one body zone a paragraph.
//         Hard-wrapped lines are joined into one paragraph as one span: the text stays as it is.
//         There is a title zone only where the title stands in the text.
// cost    one pass over the lines
#pragma once

#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {

// The words of rules/<language>/zones.words; immutable, shared by all threads.
class ZoneRules {
 public:
  explicit ZoneRules(const Rulebook& rulebook);
  ~ZoneRules();
  ZoneRules(ZoneRules&&) noexcept;
  ZoneRules& operator=(ZoneRules&&) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
  friend void find_zones(const Article&, const ZoneRules&, std::vector<Zone>&);
};

void find_zones(const Article& article, const ZoneRules& rules, std::vector<Zone>& out);

}  // namespace onrecord
