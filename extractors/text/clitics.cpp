#include "extractors/text/clitics.hpp"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::string_view kCurlyApostrophe = "\u2019";

}  // namespace

bool folds_to(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  return text.substr(at).starts_with(kCurlyApostrophe) ? kCurlyApostrophe.size() : 0;
}

bool is_clitic(std::string_view letters) {
  static constexpr std::array<std::string_view, 6> kClitics = {"s", "ll", "d", "re", "ve", "m"};
  return std::any_of(kClitics.begin(), kClitics.end(),
                     [&](std::string_view clitic) { return folds_to(letters, clitic); });
}

std::size_t last_clitic(std::string_view line, std::size_t begin, std::size_t end) {
  for (std::size_t letters = 1; letters <= 2 && begin + letters + 1 < end; ++letters) {
    const std::size_t after = end - letters;  // the letters after the apostrophe
    std::size_t apostrophe = 0;
    if (line[after - 1] == '\'') {
      apostrophe = 1;
    } else if (after >= begin + 3 && line.substr(after - 3, 3) == kCurlyApostrophe) {
      apostrophe = 3;
    }
    if (apostrophe == 0) continue;
    const std::size_t cut = after - apostrophe;
    if (cut <= begin) return end;
    const std::string_view tail = line.substr(after, letters);
    if (is_clitic(tail)) return cut;
    if (folds_to(tail, "t") && (line[cut - 1] | 0x20) == 'n' && cut - 1 > begin) return cut - 1;
  }
  return end;
}

}  // namespace onrecord
