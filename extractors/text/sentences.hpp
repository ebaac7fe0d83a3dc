// extractors/text/sentences.hpp
// Where the sentences of one zone end.
//
// needs   the tokens of the zone and the quotations of the document
// cost    work only at full stops, question and exclamation marks and ellipses
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/text/marks.hpp"

namespace onrecord {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// What a full stop after an abbreviation means.
enum class Stop : std::uint8_t { kNone, kAbbreviation, kTitle, kNumber, kTime, kCompany };

class SentenceRules {
 public:
  explicit SentenceRules(const Rulebook& rulebook);

  // `word` with its full stop.
  Stop abbreviation(std::string_view word) const;
  bool begins_sentence(std::string_view word) const { return starts_.contains(word); }
  bool follows_clock(std::string_view word) const { return clock_.contains(word); }
  bool follows_subject(std::string_view word) const { return subject_verbs_.contains(word); }
  bool attributes(std::string_view word) const { return attribution_.contains(word); }
  bool ends_attribution(std::string_view word) const { return tail_.contains(word); }
  bool opens_clause(std::string_view word) const { return clause_.contains(word); }

 private:
  using Words = std::unordered_set<std::string, TextHash, std::equal_to<>>;
  static std::uint32_t size_bit(std::string_view word) {
    return 1U << std::min<std::size_t>(word.size(), 31);
  }
  std::unordered_map<std::string, Stop, TextHash, std::equal_to<>> abbreviations_;
  std::array<std::uint32_t, 256> sizes_by_byte_{};  // of abbreviations, by their first byte
  Words starts_, clock_, subject_verbs_, attribution_, tail_, clause_;
};

// What the tokenizer knows of a token that may end a sentence.
struct Terminal {
  std::uint32_t token = 0;
  Stop stop = Stop::kNone;  // an abbreviation or an initial, else a mark of its own
};

// Appends the sentences of the tokens [first, end) of one zone. `quotations` are those that begin
// in the zone or later.
void split_sentences(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                     std::span<const Terminal> terminals, std::span<const Quotation> quotations,
                     ZoneKind zone, const SentenceRules& rules, std::vector<Sentence>& out);

}  // namespace onrecord
