// extractors/quotes/quote_labels.hpp
// Who has the word in a transcript, as its paragraphs begin: "MS. RUIZ:", "Ana Ruiz:".
//
// shape   capitals say so in any article, a name in other letters only where many paragraphs begin
//         with one
// cost    a look at the begin of each paragraph, once an article
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/document.hpp"

namespace onrecord {

enum class Label : std::uint8_t { kNone, kCapitals, kName };

Label label_of(std::string_view paragraph);

class Labels {
 public:
  explicit Labels(const Document& document) : document_(document) {}

  // Whether so many paragraphs begin with labels of this kind that those without one belong to
  // whoever had the word before.
  bool are_turns(Label label);

 private:
  void count();

  const Document& document_;
  bool counted_ = false;
  int capitals_ = 0;
  int names_ = 0;
  int most_ = 0;  // with one name
};

}  // namespace onrecord
