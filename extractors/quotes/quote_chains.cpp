#include "extractors/quotes/quote_chains.hpp"

#include "extractors/quotes/quote_asides.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestDescription = 3;  // symbols
constexpr std::uint32_t kLongestMarked = 7;     // tokens, marks included

// "as the head of the party said": a clause follows, whatever the word was taken for.
bool is_conjunction(const QuoteSymbols& symbols, std::size_t i) {
  return symbols.has(symbols[i], symbols.rules.clause_link);
}

// "both Ruiz and Weber", "both the board and the union"
bool names_both(const QuoteSymbols& symbols, std::size_t second) {
  const std::uint32_t first = symbols[second - 2].first;
  const Kind opening = symbols.reading.words[first].kind;
  return (symbols.rules.flags[opening] & symbols.rules.both) != 0 ||
         symbols.has(symbols[second - 3], symbols.rules.both);
}

// "But Ruiz and Lind", "that Ruiz and Lind"; not "that Ruiz won and he"
bool opens_pair(const QuoteSymbols& symbols, std::size_t second) {
  if (symbols.has(symbols[second], symbols.rules.pronoun)) return false;
  const Tag before = symbols[second - 3].tag;
  return before == Tag::kSubord || (before == Tag::kConj && second == 3);
}

// “...,” chairman, owner and chief clerk Ana Ruiz said: a list behind a quotation, in which
// `first` is the last.
std::size_t with_roles(const QuoteSymbols& symbols, std::size_t first) {
  std::size_t i = first;
  while (i > 2 && first - i < kLongestAside && symbols.word(i - 1) == "," &&
         symbols.has(symbols[i - 2], symbols.rules.human) &&
         symbols.has(symbols[i - 2], symbols.rules.common)) {
    i -= 2;
  }
  return i > 0 && symbols.has(symbols[i - 1], symbols.rules.quote_class) ? i : first;
}

// "a visibly upset Ana Ruiz": what describes her, from its article.
std::size_t with_described(const QuoteSymbols& symbols, std::size_t first) {
  std::size_t i = first;
  while (i > 0 && first - i < kLongestDescription &&
         (symbols[i - 1].tag == Tag::kAdj || symbols[i - 1].tag == Tag::kAdv ||
          symbols[i - 1].tag == Tag::kVpart)) {
    --i;
  }
  return i < first && i > 0 && symbols[i - 1].tag == Tag::kDet ? i - 1 : first;
}

// "the “Halo” singer": marks inside a phrase, which begins before them.
std::size_t with_marked(const QuoteSymbols& symbols, std::size_t first) {
  if (first < 2 || !symbols.has(symbols[first], symbols.rules.common)) return first;
  const Symbol& marked = symbols[first - 1];
  const bool inside = symbols.has(marked, symbols.rules.quote_class) &&
                      marked.end <= marked.first + kLongestMarked &&
                      !symbols.rules.lexicon->has(marked.kind, symbols.rules.pause);
  return inside && symbols[first - 2].tag == Tag::kDet ? first - 2 : first;
}

// "It was late, central bank manager Ana Ruiz said", "Marsh Bank AG <MBKG.F> spokesman Ana Ruiz":
// whose she is stands right before her title.
std::size_t with_body(const QuoteSymbols& symbols, std::size_t first) {
  if (first < 2 || !symbols.has(symbols[first], symbols.rules.person)) return first;
  const auto& rules = symbols.rules;
  const std::string_view before = symbols.word(first - 2);
  const bool body = (before == "," || before == ">") && symbols.is_actor(first - 1) &&
                    symbols[first - 1].end == symbols[first].first &&
                    !symbols.has(symbols[first - 1], rules.who | rules.human | rules.pronoun);
  if (body) --first;
  if (symbols.word(first - 1) != ">") return first;
  std::size_t open = first - 1;
  while (open > 1 && first - open < kLongestAside && symbols.word(open) != "<") --open;
  return symbols.word(open) == "<" && symbols.is_actor(open - 1) ? open - 1 : first;
}

}  // namespace

bool is_floating(const QuoteSymbols& symbols, std::size_t symbol) {
  const Kind word = symbols.reading.words[symbols[symbol].first].kind;
  return symbols[symbol].end == symbols[symbol].first + 1 &&
         (symbols.rules.flags[word] & symbols.rules.floating) != 0;
}

std::size_t chain_begin(const QuoteSymbols& symbols, std::size_t phrase) {
  std::size_t first = phrase;
  // "Ruiz himself", "Ruiz and Lind both"
  const bool floats = symbols.is(first, symbols.rules.reflexive) || is_floating(symbols, first);
  if (first > 0 && floats && symbols.is_subject(first - 1)) --first;
  first = with_described(symbols, with_marked(symbols, first));
  // "40 others"
  if (first > 0 && symbols.is(first, symbols.rules.others) &&
      symbols.has(symbols[first - 1], symbols.rules.quantity) &&
      !symbols.has(symbols[first - 1], symbols.rules.time)) {
    --first;
  }
  while (first >= 2) {
    const Tag link = symbols[first - 1].tag;
    const bool linked = link == Tag::kPrep || link == Tag::kTo || link == Tag::kPoss;
    // "the report last year into the talks"
    if (linked && first >= 4 && symbols.has(symbols[first - 2], symbols.rules.time) &&
        !is_conjunction(symbols, first - 1)) {
      const std::size_t before = symbols[first - 3].tag == Tag::kAdv ? first - 4 : first - 3;
      if (!symbols.is_subject(before)) break;
      first = before;
      continue;
    }
    const std::string_view word = symbols.word(first - 1);
    // "voters here in Ulm", "traders away from the pit"
    if (linked && first >= 3 && symbols[first - 2].tag == Tag::kAdv &&
        symbols.is_subject(first - 3) && !is_conjunction(symbols, first - 1)) {
      first -= 3;
      continue;
    }
    if (!linked || !symbols.is_subject(first - 2) || word == "than" ||
        is_conjunction(symbols, first - 1)) {
      break;
    }
    if (link != Tag::kPoss && first >= 3 && symbols[first - 3].tag == Tag::kPrep &&
        !is_conjunction(symbols, first - 3) &&
        (first == 3 || !symbols.has(symbols[first - 4], symbols.rules.np))) {
      break;  // "In a speech in Iowa": no subject
    }
    first -= 2;
  }
  // "Ruiz and Weber": both, where nothing before claims the first as its object.
  if (first >= 2 && symbols.is(first - 1, symbols.rules.and_word) && symbols.is_actor(first - 2) &&
      (first == 2 || symbols.word(first - 3) == "," || names_both(symbols, first) ||
       opens_pair(symbols, first) || symbols.has(symbols[first - 3], symbols.rules.quote_class))) {
    first -= 2;
  }
  // "Neither Ruiz nor Weber"
  if (first >= 2 && symbols.word(first - 1) == "nor" && symbols.is_actor(first - 2)) first -= 2;
  // "Ruiz of the Ferry and Harbour", "a group of clerks and peers"
  if (first >= 4 && symbols.is(first - 1, symbols.rules.and_word) && symbols.is_actor(first - 2) &&
      symbols[first - 3].tag == Tag::kPrep &&
      (symbols.has(symbols[first - 4], symbols.rules.human) ||
       (symbols.has(symbols[first - 4], symbols.rules.source) &&
        symbols.has(symbols[first], symbols.rules.common)))) {
    first -= 4;
  }
  first = with_body(symbols, first);
  // “...,” CBS anchor Ana Ruiz said: two phrases side by side behind a quotation.
  if (first >= 2 && symbols.is_actor(first - 1) &&
      !symbols.has(symbols[first - 1], symbols.rules.who) &&
      symbols.has(symbols[first - 2], symbols.rules.quote_class)) {
    --first;
  }
  return with_roles(symbols, first);
}

}  // namespace onrecord
