#include "db/index/index_duplicates.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "corpus/neighbour_filter.hpp"
#include "db/index/article_text.hpp"
#include "db/instant.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kSecondsADay = 86400;

constexpr double kUsualText = 1500;  // characters

struct DayCount {
  std::string day;  // as stored
  std::int64_t number = 0;
  std::int64_t articles = 0;  // a long one counts as several: see weigh()
};

// Days in a row: [first, last] are searched, and compared with those from `before` on.
struct Stretch {
  std::size_t before = 0;  // indexes into the days
  std::size_t first = 0;
  std::size_t last = 0;
};

std::int64_t articles_of(const std::vector<DayCount>& days, const Stretch& stretch) {
  std::int64_t articles = 0;
  for (std::size_t i = stretch.before; i <= stretch.last; ++i) articles += days[i].articles;
  return articles;
}

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

// Memory goes by the length of texts: two articles of a day tell how long those of it are.
void weigh(Connection& store, std::vector<DayCount>& days) {
  Statement select(
      store, "SELECT avg(length(text)) FROM (SELECT text FROM articles WHERE day = ? LIMIT 2)");
  for (DayCount& day : days) {
    select.bind(1, std::string_view(day.day));
    select.step();
    const double times = std::max(1.0, select.real(0) / kUsualText);
    day.articles = static_cast<std::int64_t>(static_cast<double>(day.articles) * times);
    select.reset();
  }
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
  Gathering(const DuplicateOptions& options, std::int64_t articles) : options_(options) {
    finder_.reserve(static_cast<std::size_t>(articles));
  }

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

}  // namespace

std::vector<FoundPair> find_near_duplicates(Connection& store, const DuplicateOptions& options,
                                            WinnowFile* winnows, std::int64_t stretch) {
  std::vector<FoundPair> pairs;
  std::vector<DayCount> days = days_of(store);
  weigh(store, days);
  const std::vector<Stretch> stretches = stretches_of(days, options.window, stretch);
  const auto add = [&](Gathering& some, const Statement& row, std::int64_t time, bool sought) {
    std::vector<Shingle>& shingles = some.shingles(row);
    if (winnows != nullptr && sought) winnows->add(row.integer(0), time, shingles);
    some.add(row, shingles, time, sought);
  };
  const auto find = [&](const Gathering& some) {
    if (winnows != nullptr) winnows->end_stretch();
    some.find(pairs);
  };
  // A small corpus is read in the order in which it lies.
  if (stretches.size() <= 1) {
    Gathering all(options, store.integer("SELECT count(*) FROM articles"));
    Statement row(store, std::string(kColumns) + "ORDER BY id");
    while (row.step()) add(all, row, time_of(row, 3, 1), true);
    find(all);
    put_in_order(pairs);
    return pairs;
  }
  Gathering undated(options, store.integer("SELECT count(*) FROM articles WHERE day IS NULL"));
  {
    Statement row(store, std::string(kColumns) + "WHERE day IS NULL ORDER BY id");
    while (row.step()) add(undated, row, kNoTime, true);
  }
  find(undated);
  for (const Stretch& one : stretches) {
    Gathering some(options, articles_of(days, one));
    Statement row(store, std::string(kColumns) + "WHERE day BETWEEN ? AND ? ORDER BY day, id");
    row.bind(1, std::string_view(days[one.before].day));
    row.bind(2, std::string_view(days[one.last].day));
    while (row.step()) {
      const std::int64_t time = time_of(row, 3, 1);
      if (time == kNoTime) continue;
      add(some, row, time, row.text(3) >= days[one.first].day);
    }
    find(some);
  }
  put_in_order(pairs);
  return pairs;
}

namespace {

// The changed articles by day; kNoTime: without one.
using ChangedDays = std::unordered_map<std::int64_t, std::vector<std::int64_t>>;

ChangedDays days_of_changed(Connection& store, const std::vector<std::int64_t>& changed) {
  ChangedDays days;
  Statement row(store, "SELECT day FROM articles WHERE id = ?");
  for (const std::int64_t id : changed) {
    row.bind(1, id);
    if (row.step()) {
      const std::int64_t time = seconds_of(row.text(0));
      days[time == kNoTime ? kNoTime : time / kSecondsADay].push_back(id);
    }
    row.reset();
  }
  return days;
}

// What some articles have for others to be near to.
struct Winnows {
  std::vector<std::vector<Shingle>> shingles;
  std::vector<std::int64_t> times;

  NeighbourFilter filter(std::int64_t window) const {
    std::size_t count = 0;
    for (const std::vector<Shingle>& of_one : shingles) count += of_one.size();
    NeighbourFilter filter(count, window);
    for (std::size_t i = 0; i < times.size(); ++i) filter.add(shingles[i], times[i]);
    return filter;
  }
};

// The search for pairs that hold a changed article.
class ChangedSearch {
 public:
  ChangedSearch(Connection& store, Connection& last, const std::vector<std::int64_t>& changed,
                const DuplicateOptions& options)
      : last_(last),
        changed_(changed),
        options_(options),
        row_(store, std::string(kColumns) + "WHERE id = ?") {}

  // Of the changed articles `ids`, and those of the last generation that appeared from `from` to
  // `until`: `articles` in all, or fewer.
  void find(const std::vector<std::int64_t>& ids, std::int64_t from, std::int64_t until,
            std::int64_t articles, std::vector<FoundPair>& pairs) {
    Gathering some(options_, articles);
    Winnows winnows;
    for (const std::int64_t id : ids) add(id, true, some, &winnows);
    const NeighbourFilter filter = winnows.filter(options_.window);
    Statement others(last_,
                     "SELECT article, time, shingles FROM winnows WHERE time BETWEEN ? AND ?");
    others.bind(1, from);
    others.bind(2, until);
    std::vector<Shingle> shingles;
    while (others.step()) {
      const std::int64_t id = others.integer(0);
      if (std::binary_search(changed_.begin(), changed_.end(), id)) continue;
      read_shingles(others.blob(2), shingles);
      if (filter.may_be_near(shingles, others.integer(1))) add(id, false, some, nullptr);
    }
    some.find(pairs);
  }

 private:
  void add(std::int64_t id, bool sought, Gathering& some, Winnows* winnows) {
    row_.bind(1, id);
    if (row_.step()) {
      const std::int64_t time = time_of(row_, 3, 1);
      std::vector<Shingle>& shingles = some.shingles(row_);
      if (winnows != nullptr) {
        winnow(shingles, winnows->shingles.emplace_back());
        winnows->times.push_back(time);
      }
      some.add(row_, shingles, time, sought);
    }
    row_.reset();
  }

  Connection& last_;
  const std::vector<std::int64_t>& changed_;
  DuplicateOptions options_;
  Statement row_;
};

}  // namespace

std::vector<FoundPair> find_near_duplicates_of(Connection& store, Connection& last,
                                               const std::vector<std::int64_t>& changed,
                                               const DuplicateOptions& options,
                                               std::int64_t stretch) {
  std::vector<FoundPair> pairs;
  const ChangedDays changed_days = days_of_changed(store, changed);
  ChangedSearch search(store, last, changed, options);
  const std::vector<DayCount> days = days_of(store);
  const std::int64_t reach = options.window / kSecondsADay + 2;
  // Only the days near to a changed article.
  std::vector<DayCount> near;
  for (const DayCount& day : days) {
    for (std::int64_t number = day.number - reach; number <= day.number + reach; ++number) {
      if (!changed_days.contains(number)) continue;
      near.push_back(day);
      break;
    }
  }
  weigh(store, near);
  for (const Stretch& one : stretches_of(near, options.window, stretch)) {
    std::vector<std::int64_t> ids;
    for (std::int64_t number = near[one.before].number; number <= near[one.last].number; ++number) {
      const auto found = changed_days.find(number);
      if (found != changed_days.end()) {
        ids.insert(ids.end(), found->second.begin(), found->second.end());
      }
    }
    search.find(ids, (near[one.before].number - 1) * kSecondsADay,
                (near[one.last].number + 2) * kSecondsADay, articles_of(near, one), pairs);
  }
  const auto undated = changed_days.find(kNoTime);
  if (undated != changed_days.end()) {
    search.find(undated->second, kNoTime, kNoTime,
                static_cast<std::int64_t>(undated->second.size()), pairs);
  }
  put_in_order(pairs);
  return pairs;
}

}  // namespace onrecord
