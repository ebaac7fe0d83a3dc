#include "db/proposal_threads.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "corpus/near_duplicates.hpp"
#include "db/instant.hpp"
#include "db/words.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kWindow = std::int64_t{60} * 86400;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kShared = 2;

// Words that say nothing about what is proposed.
constexpr std::array<std::string_view, 40> kEmpty = {
    "a",     "about", "after",  "all", "an",   "and",   "any",  "are",  "as",    "at",
    "be",    "been",  "before", "but", "by",   "for",   "from", "has",  "have",  "in",
    "into",  "it",    "its",    "not", "of",   "on",    "or",   "that", "the",   "their",
    "there", "this",  "to",     "was", "were", "which", "will", "with", "would", "year"};

using Row = DatedProposal;

void put_in_order(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// The words of the content, and its numbers apart: they say which of two like things it is.
void read_object(std::string_view content, Row& row) {
  StemReader reader(content);
  for (std::string_view stem; row.words.size() < kMostWords && reader.next(stem);) {
    const bool number =
        std::any_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
    // 12,000 is read as 12 and 000.
    if (number && stem.find_first_not_of('0') != stem.npos) row.numbers.emplace_back(stem);
    if (number || stem.size() < 2 || stem == row.head) continue;
    if (std::find(kEmpty.begin(), kEmpty.end(), stem) != kEmpty.end()) continue;
    row.words.emplace_back(stem);
  }
  put_in_order(row.words);
  put_in_order(row.numbers);
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string_view> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

// Two words and a third of the shorter content, or all it has; and a number, where both have some.
bool same_object(const Row& a, const Row& b) {
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  const std::size_t least = std::min(std::max(kShared, (shorter + 2) / 3), shorter);
  if (shared(a.words, b.words) < least) return false;
  return a.numbers.empty() || b.numbers.empty() || shared(a.numbers, b.numbers) > 0;
}

// For each row the row it continues, or itself. Each word remembers only the last row that has it.
std::vector<std::size_t> continued(const std::vector<Row>& rows) {
  std::vector<std::size_t> first(rows.size());
  std::unordered_map<std::string_view, std::size_t> last;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (i == 0 || rows[i - 1].person != row.person || rows[i - 1].head != row.head) last.clear();
    first[i] = i;
    std::size_t nearest = i;
    for (const std::string& word : row.words) {
      const auto found = last.find(word);
      if (found == last.end()) continue;
      const Row& before = rows[found->second];
      if (row.time - before.time > kWindow || !same_object(row, before)) continue;
      if (nearest == i || found->second > nearest) nearest = found->second;
    }
    if (nearest != i) first[i] = first[nearest];
    for (const std::string& word : row.words) last[word] = i;
  }
  return first;
}

}  // namespace

std::vector<DatedProposal> read_proposals(Connection& store, const People& people) {
  std::vector<Row> rows;
  Statement select(store,
                   "SELECT p.id, p.article, p.day, coalesce(p.status, ''), p.content_head, "
                   "p.content, (SELECT speaker FROM proposal_parties WHERE proposal = p.id AND "
                   "part = 'proposer' AND speaker IS NOT NULL ORDER BY id LIMIT 1) AS proposer "
                   "FROM proposals p WHERE p.content_head IS NOT NULL AND p.content IS NOT NULL "
                   "AND p.day IS NOT NULL AND proposer IS NOT NULL ORDER BY p.id");
  while (select.step()) {
    Row row;
    row.id = select.integer(0);
    row.article = select.integer(1);
    row.time = seconds_of(select.text(2));
    const std::vector<std::string> head = word_stems(select.text(4));
    if (row.time == kNoTime || head.empty()) continue;
    row.day = select.text(2);
    row.status = select.text(3);
    row.head = head.front();
    read_object(select.text(5), row);
    if (row.words.empty()) continue;
    row.person = people.person(select.integer(6), row.article);
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.person, a.head, a.time, a.id) < std::tie(b.person, b.head, b.time, b.id);
  });
  return rows;
}

std::uint64_t write_proposal_threads(Connection& index, const std::vector<DatedProposal>& rows,
                                     const Clusters& clusters) {
  const std::vector<std::size_t> first = continued(rows);
  std::vector<bool> followed(rows.size());
  std::uint64_t threads = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (followed[first[i]] || clusters.of(rows[i].article) == clusters.of(rows[first[i]].article)) {
      continue;
    }
    followed[first[i]] = true;
    ++threads;
  }
  index.execute("DELETE FROM proposal_threads");
  Statement insert(index, "INSERT INTO proposal_threads VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!followed[first[i]]) continue;
    insert.bind(1, rows[i].id);
    insert.bind(2, rows[first[i]].id);
    insert.bind(3, rows[i].person);
    insert.bind(4, std::string_view(rows[i].day));
    insert.bind(5, std::string_view(rows[i].status));
    insert.run();
  }
  return threads;
}

}  // namespace onrecord
