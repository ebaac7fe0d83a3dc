#include "db/index/role_match.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "db/words.hpp"

namespace onrecord {
namespace {

std::vector<std::string> words_of(std::string_view role, const IdentityWords& known) {
  std::vector<std::string> words;
  for (std::string& word : word_stems(role)) {
    if (known.small_in_roles.contains(word)) continue;
    const auto same = known.same_roles.find(word);
    if (same == known.same_roles.end()) {
      words.push_back(std::move(word));
    } else {
      words.push_back(same->second);
    }
  }
  // A director-general and General Mills have no word in common.
  if (words.size() > 1) std::erase(words, "general");
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

RoleMatch match_roles(std::string_view a, std::string_view b, const IdentityWords& words) {
  const std::vector<std::string> left = words_of(a, words);
  const std::vector<std::string> right = words_of(b, words);
  const bool within = std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
                      std::includes(right.begin(), right.end(), left.begin(), left.end());
  return within ? RoleMatch::kShared : RoleMatch::kContradictory;
}

bool share_role(const std::vector<std::string>& a, const std::vector<std::string>& b,
                const IdentityWords& words) {
  for (const std::string& left : a) {
    for (const std::string& right : b) {
      if (match_roles(left, right, words) == RoleMatch::kShared) return true;
    }
  }
  return false;
}

bool roles_fit(const std::vector<std::string>& a, const std::vector<std::string>& b,
               const IdentityWords& words) {
  return a.empty() || b.empty() || share_role(a, b, words);
}

}  // namespace onrecord
