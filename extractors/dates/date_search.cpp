#include "extractors/dates/date_search.hpp"

#include <algorithm>

namespace onrecord {
namespace {

// Tokens on either side of a trigger that its expression and the guards may reach.
constexpr std::uint32_t kWindow = 6;

}  // namespace

DateSearch::DateSearch(const Reading& reading, const DateRules::State& rules)
    : reading_(reading), rules_(rules) {
  symbols_.reserve(std::size_t{4} * kWindow);
}

void DateSearch::find(const Sentence& sentence, std::vector<Match>& out) {
  const Word* const words = reading_.words.data();
  std::uint32_t read = sentence.first_token;  // tokens before it belong to a window already read
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (!rules_.triggers.is(words[i].kind)) continue;
    const std::uint32_t first = std::max(read, i > kWindow ? i - kWindow : 0);
    // Windows that would touch are one.
    std::uint32_t last = i;
    for (; i < sentence.end_token && i <= last + 2 * kWindow; ++i) {
      if (rules_.triggers.is(words[i].kind)) last = i;
    }
    read = std::min(sentence.end_token, last + kWindow + 1);
    i = read - 1;
    symbols_.clear();
    for (std::uint32_t token = first; token < read; ++token) {
      symbols_.push_back({words[token].kind, words[token].tag, token, token + 1});
    }
    rules_.patterns.find(symbols_, buffer_, out);
  }
}

}  // namespace onrecord
