#include "db/index/namesakes.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "db/words.hpp"

namespace onrecord {
namespace {

using Kind = KnownSpeaker::Kind;

// The words of a role and whether it names a place of work.
struct Role {
  std::set<std::string> words;
  bool of_work = false;  // no public office, and some title
  bool placed = false;
};

Role read_role(const std::string& role, const IdentityWords& words) {
  const auto small = [&words](const std::string& word) {
    return words.small_in_roles.contains(word) || words.small_in_places.contains(word) ||
           words.firm_endings.contains(word);
  };
  Role out;
  bool office = false;
  for (std::string& word : word_stems(role)) {
    office = office || words.roles_of_state.contains(word);
    out.of_work = out.of_work || words.roles_of_work.contains(word);
    if (!small(word)) out.words.insert(std::move(word));
  }
  out.of_work = out.of_work && !office;
  std::string_view rest = role;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::vector<std::string> stem = word_stems(word);
    if (word[0] >= 'A' && word[0] <= 'Z' && !stem.empty() &&
        !words.roles_of_work.contains(stem[0]) && !small(stem[0])) {
      out.placed = true;
    }
  }
  return out;
}

bool share_word(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

// Roles that hang together, and their articles.
struct Group {
  std::set<std::string> words;
  std::set<std::int64_t> articles;
  std::string role;
  bool placed = false;
};

void take_over(Group& to, Group& from) {
  to.words.merge(from.words);
  to.articles.merge(from.articles);
  to.placed = to.placed || from.placed;
}

// Joins groups until no two of them are near each other.
template <typename Near>
void join_groups(std::vector<Group>& groups, Near near) {
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = groups.size() - 1; j > i; --j) {
        if (!near(groups[i], groups[j])) continue;
        take_over(groups[i], groups[j]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(j));
        joined = true;
      }
    }
  }
}

// The groups of the roles in [first, last); empty where they are one, or say too little.
std::vector<Group> groups_of(const KnownNames& names, const NamedRole* first, const NamedRole* last,
                             const IdentityWords& words) {
  std::vector<Group> groups;
  for (; first != last; ++first) {
    const std::string& text = names.roles[first->role];
    Role role = read_role(text, words);
    if (!role.of_work) return {};
    groups.push_back({std::move(role.words), {first->article}, text, role.placed});
    join_groups(groups,
                [](const Group& a, const Group& b) { return share_word(a.words, b.words); });
  }
  const bool placed =
      std::all_of(groups.begin(), groups.end(), [](const Group& group) { return group.placed; });
  return placed && groups.size() > 1 ? groups : std::vector<Group>();
}

}  // namespace

std::vector<Namesake> find_namesakes(const KnownNames& names, const IdentityWords& words) {
  std::vector<NamedRole> roles = names.named_roles;
  std::stable_sort(roles.begin(), roles.end(),
                   [](const NamedRole& a, const NamedRole& b) { return a.speaker < b.speaker; });
  std::vector<std::pair<std::uint32_t, std::vector<Group>>> several;
  std::unordered_map<std::int64_t, std::set<std::uint32_t>> named;  // by article, known names
  for (std::size_t begin = 0; begin < roles.size();) {
    std::size_t end = begin;
    while (end < roles.size() && roles[end].speaker == roles[begin].speaker) ++end;
    const KnownSpeaker& speaker = names.speakers[roles[begin].speaker];
    if (speaker.kind == Kind::kPerson && !speaker.of_one_article && !speaker.alone &&
        speaker.roles.size() > 1) {
      std::vector<Group> groups = groups_of(names, &roles[begin], roles.data() + end, words);
      for (const Group& group : groups) {
        for (const std::int64_t article : group.articles) named.try_emplace(article);
      }
      if (!groups.empty()) several.emplace_back(roles[begin].speaker, std::move(groups));
    }
    begin = end;
  }
  if (several.empty()) return {};
  for (const Appearance& appearance : names.appearances) {
    const auto found = named.find(appearance.article);
    if (found == named.end() || names.speakers[appearance.speaker].of_one_article) continue;
    found->second.insert(appearance.speaker);
  }

  std::vector<Namesake> namesakes;
  for (auto& [speaker, groups] : several) {
    const auto beside = [&, self = speaker](const Group& group) {
      std::set<std::uint32_t> others;
      for (const std::int64_t article : group.articles) {
        others.insert(named[article].begin(), named[article].end());
      }
      others.erase(self);
      return others;
    };
    join_groups(groups, [&](const Group& a, const Group& b) {
      const std::set<std::uint32_t> left = beside(a);
      const std::set<std::uint32_t> right = beside(b);
      return std::any_of(left.begin(), left.end(),
                         [&](std::uint32_t other) { return right.contains(other); });
    });
    const auto main = std::max_element(
        groups.begin(), groups.end(),
        [](const auto& a, const auto& b) { return a.articles.size() < b.articles.size(); });
    for (auto group = groups.begin(); group != groups.end(); ++group) {
      if (group == main) continue;
      namesakes.push_back({speaker,
                           {group->articles.begin(), group->articles.end()},
                           "another of this name: " + group->role + ", not " + main->role});
    }
  }
  return namesakes;
}

}  // namespace onrecord
