#include "db/index/role_match.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "db/words.hpp"

namespace onrecord {
namespace {

// Words that tell one role from another only in time or rank.
constexpr std::array<std::string_view, 16> kEmpty = {
    "a",  "acting", "an", "and",      "at",     "deputy", "for",  "former",
    "in", "new",    "of", "outgoing", "senior", "the",    "then", "vice"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSame = {
    {{"gen", "general"},
     {"gov", "governor"},
     {"premier", "minister"},
     {"prime", "minister"},
     {"rep", "representative"},
     {"sen", "senator"},
     {"spokeswoman", "spokesman"},
     {"spokesperson", "spokesman"}}};

std::vector<std::string> words_of(std::string_view role) {
  std::vector<std::string> words;
  for (std::string& word : word_stems(role)) {
    if (std::find(kEmpty.begin(), kEmpty.end(), word) != kEmpty.end()) continue;
    const auto* same = std::find_if(kSame.begin(), kSame.end(),
                                    [&](const auto& pair) { return pair.first == word; });
    words.push_back(same == kSame.end() ? std::move(word) : std::string(same->second));
  }
  // A director-general and General Mills have no word in common.
  if (words.size() > 1) std::erase(words, "general");
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

RoleMatch match_roles(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(a);
  const std::vector<std::string> right = words_of(b);
  const bool within = std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
                      std::includes(right.begin(), right.end(), left.begin(), left.end());
  return within ? RoleMatch::kShared : RoleMatch::kContradictory;
}

}  // namespace onrecord
