#include "db/index/duplicate_clusters.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace onrecord {
namespace {

// The clusters of articles that are not the first of theirs. The index of clusters has them
// together, where each article is on a page of its own.
std::unordered_map<std::int64_t, std::int64_t> followers(Connection& index,
                                                         const std::vector<std::int64_t>& paired) {
  std::unordered_map<std::int64_t, std::int64_t> clusters;
  if (paired.empty()) return clusters;
  Statement select(index, "SELECT id, cluster FROM articles WHERE cluster <> id");
  while (select.step()) clusters.emplace(select.integer(0), select.integer(1));
  return clusters;
}

}  // namespace

std::vector<std::int64_t> paired_articles(Connection& index) {
  std::vector<std::int64_t> articles;
  Statement pairs(index,
                  "SELECT article FROM near_duplicates UNION SELECT other FROM near_duplicates");
  while (pairs.step()) articles.push_back(pairs.integer(0));
  return articles;
}

Clusters write_near_duplicates(Connection& index, const std::vector<FoundPair>& pairs,
                               const std::vector<std::int64_t>& before, double jaccard) {
  {
    Statement insert(index, "INSERT OR REPLACE INTO near_duplicates VALUES (?, ?, ?, ?, ?)");
    for (const FoundPair& pair : pairs) {
      insert.bind(1, pair.article);
      insert.bind(2, pair.other);
      insert.bind(3, std::string_view(pair.version              ? "version"
                                      : pair.jaccard >= jaccard ? "copy"
                                                                : "brief"));
      insert.bind(4, pair.jaccard);
      insert.bind(5, pair.containment);
      insert.run();
    }
  }
  std::vector<std::int64_t> members = paired_articles(index);
  members.insert(members.end(), before.begin(), before.end());
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  const auto number = [&](std::int64_t id) {
    return static_cast<std::uint32_t>(std::lower_bound(members.begin(), members.end(), id) -
                                      members.begin());
  };
  std::vector<NearDuplicate> edges;
  {
    Statement copies(index, "SELECT article, other FROM near_duplicates WHERE jaccard >= ?");
    copies.bind(1, jaccard);
    while (copies.step()) {
      edges.push_back({number(copies.integer(0)), number(copies.integer(1)), 1, 1});
    }
  }
  const std::vector<std::uint32_t> firsts = cluster(members.size(), edges, 0);
  const std::unordered_map<std::int64_t, std::int64_t> known = followers(index, before);
  Statement update(index, "UPDATE articles SET cluster = ? WHERE id = ?");
  Clusters clusters;
  std::vector<bool> counted(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::uint32_t first = firsts[i];
    if (first != i) {
      clusters.first.emplace(members[i], members[first]);
      clusters.several += counted[first] ? 0 : 1;
      counted[first] = true;
    }
    const auto cluster_before = known.find(members[i]);
    if (members[first] == (cluster_before == known.end() ? members[i] : cluster_before->second)) {
      continue;
    }
    update.bind(1, members[first]);
    update.bind(2, members[i]);
    update.run();
  }
  return clusters;
}

}  // namespace onrecord
