#include "db/index/index_duplicates.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "corpus/neighbour_filter.hpp"
#include "db/index/index_writer.hpp"
#include "db/instant.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kSecondsADay = 86400;

struct DayCount {
  std::string day;  // as stored
  std::int64_t number = 0;
  std::int64_t articles = 0;
};

// Days in a row: [first, last] are searched, and compared with those from `before` on.
struct Stretch {
  std::size_t before = 0;  // indexes into the days
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<DayCount> days_of(Connection& store) {
  std::vector<DayCount> days;
  Statement select(store, "SELECT day, count(*) FROM articles WHERE day IS NOT NULL GROUP BY day");
  while (select.step()) {
    const std::int64_t time = seconds_of(select.text(0));
    if (time == kNoTime) continue;
    days.push_back({std::string(select.text(0)), time / kSecondsADay, select.integer(1)});
  }
  return days;
}

// Days far from each other are no stretch. Two days more than the window: the day of an article is
// that of its place, its time that of UTC.
std::vector<Stretch> stretches_of(const std::vector<DayCount>& days, std::int64_t window,
                                  std::int64_t most) {
  const std::int64_t reach = window / kSecondsADay + 2;
  std::vector<Stretch> stretches;
  for (std::size_t first = 0; first < days.size();) {
    std::size_t last = first;
    for (std::int64_t articles = days[first].articles;
         last + 1 < days.size() && days[last + 1].number <= days[last].number + reach &&
         articles + days[last + 1].articles <= most;
         ++last) {
      articles += days[last + 1].articles;
    }
    std::size_t before = first;
    while (before > 0 && days[before - 1].number + reach >= days[first].number) --before;
    stretches.push_back({before, first, last});
    first = last + 1;
  }
  return stretches;
}

// "CORRECTION - ", "UPDATE 2-": a later form of an article that agencies sent before.
bool is_version(std::string_view title) {
  for (const std::string_view word :
       {"CORRECTION", "CORRECTED", "UPDATE", "REFILE", "RPT", "WRAPUP"}) {
    if (title.size() > word.size() && title.starts_with(word)) {
      const char next = title[word.size()];
      return next == ' ' || next == '-' || next == ':' || next == '(';
    }
  }
  return false;
}

constexpr const char* kColumns =
    "SELECT id, published, coalesce(title, ''), day, text FROM articles ";

// The articles of one stretch on their way into a finder.
class Gathering {
 public:
  explicit Gathering(const DuplicateOptions& options) : options_(options) {}

  // The shingles of the article of a row; valid until the next call.
  std::vector<Shingle>& shingles(const Statement& row) {
    find_all_shingles(without_invisible(row.text(4), text_), shingles_);
    return shingles_;
  }

  void add(const Statement& row, std::vector<Shingle>& shingles, std::int64_t time, bool sought) {
    finder_.add(shingles, time);
    articles_.push_back(row.integer(0));
    sought_.push_back(sought);
    versions_.push_back(is_version(row.text(2)));
  }

  void find(std::vector<FoundPair>& out) const {
    for (const NearDuplicate& pair : finder_.find(options_, sought_)) {
      FoundPair found{articles_[pair.a], articles_[pair.b], pair.jaccard, pair.containment,
                      versions_[pair.a] != versions_[pair.b]};
      if (found.other < found.article) std::swap(found.article, found.other);
      out.push_back(found);
    }
  }

 private:
  DuplicateOptions options_;
  DuplicateFinder finder_;
  std::vector<std::int64_t> articles_;
  std::vector<bool> sought_;
  std::vector<bool> versions_;
  std::vector<Shingle> shingles_;
  std::string text_;
};

void put_in_order(std::vector<FoundPair>& pairs) {
  const auto key = [](const FoundPair& pair) { return std::tie(pair.article, pair.other); };
  std::sort(pairs.begin(), pairs.end(),
            [&](const FoundPair& a, const FoundPair& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const FoundPair& a, const FoundPair& b) { return key(a) == key(b); }),
              pairs.end());
}

// The articles that have no day, or one that is none.
bool has_no_day(const Statement& row) {
  return row.is_null(3) || seconds_of(row.text(3)) == kNoTime;
}

}  // namespace

std::vector<FoundPair> find_near_duplicates(Connection& store, const DuplicateOptions& options,
                                            std::int64_t stretch) {
  std::vector<FoundPair> pairs;
  const std::vector<DayCount> days = days_of(store);
  const std::vector<Stretch> stretches = stretches_of(days, options.window, stretch);
  // A small corpus is read in the order in which it lies.
  if (stretches.size() <= 1) {
    Gathering all(options);
    Statement row(store, std::string(kColumns) + "ORDER BY id");
    while (row.step()) {
      const std::int64_t time = has_no_day(row) ? kNoTime : seconds_of(row.text(1));
      all.add(row, all.shingles(row), time, true);
    }
    all.find(pairs);
    put_in_order(pairs);
    return pairs;
  }
  for (const Stretch& one : stretches) {
    Gathering some(options);
    Statement row(store, std::string(kColumns) + "WHERE day BETWEEN ? AND ? ORDER BY day, id");
    row.bind(1, std::string_view(days[one.before].day));
    row.bind(2, std::string_view(days[one.last].day));
    while (row.step()) {
      if (has_no_day(row)) continue;
      some.add(row, some.shingles(row), seconds_of(row.text(1)),
               row.text(3) >= days[one.first].day);
    }
    some.find(pairs);
  }
  Gathering undated(options);
  Statement row(store, std::string(kColumns) + "WHERE day IS NULL ORDER BY id");
  while (row.step()) undated.add(row, undated.shingles(row), kNoTime, true);
  undated.find(pairs);
  put_in_order(pairs);
  return pairs;
}

namespace {

// The changed articles by day, and how many shingles they have at most.
struct ChangedDays {
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> articles;  // kNoTime: without a day
  std::size_t bytes = 0;
};

ChangedDays days_of_changed(Connection& store, const std::vector<std::int64_t>& changed) {
  ChangedDays days;
  Statement row(store, "SELECT day, length(text) FROM articles WHERE id = ?");
  for (const std::int64_t id : changed) {
    row.bind(1, id);
    if (row.step()) {
      const std::int64_t time = seconds_of(row.text(0));
      days.articles[time == kNoTime ? kNoTime : time / kSecondsADay].push_back(id);
      days.bytes += static_cast<std::size_t>(row.integer(1));
    }
    row.reset();
  }
  return days;
}

// Adds the changed articles `ids`, then those of `others` that may be near to one of them.
void find_among(Connection& store, const std::vector<std::int64_t>& ids, std::size_t bytes,
                Statement& others, const DuplicateOptions& options, std::vector<FoundPair>& pairs) {
  Gathering some(options);
  NeighbourFilter filter(bytes / 4, options.window);
  Statement row(store, std::string(kColumns) + "WHERE id = ?");
  for (const std::int64_t id : ids) {
    row.bind(1, id);
    if (row.step()) {
      const std::int64_t time = has_no_day(row) ? kNoTime : seconds_of(row.text(1));
      std::vector<Shingle>& shingles = some.shingles(row);
      filter.add(shingles, time);
      some.add(row, shingles, time, true);
    }
    row.reset();
  }
  const auto least = static_cast<std::size_t>(static_cast<double>(options.least) *
                                              std::min(options.jaccard, options.containment));
  while (others.step()) {
    if (std::binary_search(ids.begin(), ids.end(), others.integer(0))) continue;
    const std::int64_t time = has_no_day(others) ? kNoTime : seconds_of(others.text(1));
    std::vector<Shingle>& shingles = some.shingles(others);
    if (filter.may_be_near(shingles, time, least)) some.add(others, shingles, time, false);
  }
  some.find(pairs);
}

}  // namespace

std::vector<FoundPair> find_near_duplicates_of(Connection& store,
                                               const std::vector<std::int64_t>& changed,
                                               const DuplicateOptions& options,
                                               std::int64_t stretch) {
  std::vector<FoundPair> pairs;
  ChangedDays changed_days = days_of_changed(store, changed);
  const std::vector<DayCount> days = days_of(store);
  const std::int64_t reach = options.window / kSecondsADay + 2;
  // Only the days near to a changed article.
  std::vector<DayCount> near;
  for (const DayCount& day : days) {
    for (std::int64_t number = day.number - reach; number <= day.number + reach; ++number) {
      if (changed_days.articles.count(number) == 0) continue;
      near.push_back(day);
      break;
    }
  }
  for (const Stretch& one : stretches_of(near, options.window, stretch)) {
    std::vector<std::int64_t> ids;
    for (std::int64_t number = near[one.before].number; number <= near[one.last].number; ++number) {
      const auto found = changed_days.articles.find(number);
      if (found != changed_days.articles.end()) {
        ids.insert(ids.end(), found->second.begin(), found->second.end());
      }
    }
    std::sort(ids.begin(), ids.end());
    Statement others(store, std::string(kColumns) + "WHERE day BETWEEN ? AND ? ORDER BY day, id");
    others.bind(1, std::string_view(near[one.before].day));
    others.bind(2, std::string_view(near[one.last].day));
    find_among(store, ids, changed_days.bytes, others, options, pairs);
  }
  const auto undated = changed_days.articles.find(kNoTime);
  if (undated != changed_days.articles.end()) {
    Statement others(store, std::string(kColumns) + "WHERE day IS NULL ORDER BY id");
    find_among(store, undated->second, changed_days.bytes, others, options, pairs);
  }
  put_in_order(pairs);
  return pairs;
}

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
  Statement update(index, "UPDATE articles SET cluster = ?1 WHERE id = ?2 AND cluster <> ?1");
  Clusters clusters;
  std::vector<bool> counted(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::uint32_t first = firsts[i];
    if (first != i) {
      clusters.first.emplace(members[i], members[first]);
      clusters.several += counted[first] ? 0 : 1;
      counted[first] = true;
    }
    update.bind(1, members[first]);
    update.bind(2, members[i]);
    update.run();
  }
  return clusters;
}

}  // namespace onrecord
