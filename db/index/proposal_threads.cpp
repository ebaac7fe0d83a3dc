#include "db/index/proposal_threads.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "corpus/hash.hpp"
#include "corpus/near_duplicates.hpp"
#include "db/instant.hpp"
#include "db/words.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kWindow = std::int64_t{60} * 86400;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kShared = 2;
constexpr std::size_t kUsualWords = 10;  // and numbers, of a content

using Row = DatedProposal;
using Words = std::span<const std::uint32_t>;

void put_in_order(std::vector<std::uint32_t>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::uint32_t short_hash(std::string_view stem) {
  return static_cast<std::uint32_t>(hash64(stem));
}

// Buffers of the reader, kept from row to row.
struct Content {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> numbers;
};

// The words of the content, and its numbers apart: they say which of two like things it is.
void read_object(std::string_view text, std::string_view head, const IdentityWords& known,
                 Content& content) {
  content.words.clear();
  content.numbers.clear();
  StemReader reader(text);
  for (std::string_view stem; content.words.size() < kMostWords && reader.next(stem);) {
    const bool number =
        std::any_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
    // 12,000 is read as 12 and 000.
    if (number && stem.find_first_not_of('0') != std::string_view::npos &&
        content.numbers.size() < kMostWords)
      content.numbers.push_back(short_hash(stem));
    if (number || stem.size() < 2 || stem == head) continue;
    if (known.small_in_contents.contains(stem)) continue;
    content.words.push_back(short_hash(stem));
  }
  put_in_order(content.words);
  put_in_order(content.numbers);
}

std::size_t shared(Words a, Words b) {
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++both;
      ++i;
      ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  return both;
}

// For each row the row it continues, or itself.
class Threads {
 public:
  explicit Threads(const DatedProposals& proposals)
      : rows_(proposals.rows), words_(proposals.words) {}

  // Each word remembers only the last row that has it.
  std::vector<std::size_t> first() const {
    std::vector<std::size_t> first(rows_.size());
    std::unordered_map<std::uint32_t, std::size_t> last;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = rows_[i];
      if (i == 0 || rows_[i - 1].person != row.person || rows_[i - 1].head != row.head)
        last.clear();
      first[i] = i;
      std::size_t nearest = i;
      for (const std::uint32_t word : words(row)) {
        const auto found = last.find(word);
        if (found == last.end()) continue;
        const Row& before = rows_[found->second];
        if (row.time - before.time > kWindow || !same_object(row, before)) continue;
        if (nearest == i || found->second > nearest) nearest = found->second;
      }
      if (nearest != i) first[i] = first[nearest];
      for (const std::uint32_t word : words(row)) last[word] = i;
    }
    return first;
  }

 private:
  Words words(const Row& row) const { return words_.subspan(row.first, row.words); }
  Words numbers(const Row& row) const { return words_.subspan(row.first + row.words, row.numbers); }

  // Two words and a third of the shorter content, or all it has; and a number, where both have
  // some.
  bool same_object(const Row& a, const Row& b) const {
    const std::size_t shorter = std::min(a.words, b.words);
    const std::size_t least = std::min(std::max(kShared, (shorter + 2) / 3), shorter);
    if (shared(words(a), words(b)) < least) return false;
    return a.numbers == 0 || b.numbers == 0 || shared(numbers(a), numbers(b)) > 0;
  }

  std::span<const Row> rows_;
  Words words_;
};

// The first known proposer of each proposal. Parties stand in the order of their proposals
// (fact_rows.cpp): one pass over both, where a look-up for each took twice as long.
class Proposers {
 public:
  explicit Proposers(Connection& store)
      : parties_(store,
                 "SELECT proposal, speaker FROM proposal_parties WHERE part = 'proposer' "
                 "AND speaker IS NOT NULL ORDER BY id"),
        more_(parties_.step()) {}

  // 0 where there is none; to be asked in the order of proposals.
  std::int64_t of(std::int64_t proposal) {
    while (more_ && parties_.integer(0) < proposal) more_ = parties_.step();
    return more_ && parties_.integer(0) == proposal ? parties_.integer(1) : 0;
  }

 private:
  Statement parties_;
  bool more_ = false;
};

// There are a handful of them.
std::uint16_t number_of(std::string_view status, std::vector<std::string>& statuses) {
  auto found = std::find(statuses.begin(), statuses.end(), status);
  if (found == statuses.end()) found = statuses.emplace(found, status);
  return static_cast<std::uint16_t>(found - statuses.begin());
}

}  // namespace

DatedProposals read_proposals(Connection& store, const std::vector<std::int64_t>& known,
                              const IdentityWords& words) {
  DatedProposals out;
  // Without it they would stand in memory twice each time that they outgrow it.
  const auto count = static_cast<std::size_t>(store.integer("SELECT count(*) FROM proposals"));
  out.rows.reserve(count);
  out.words.reserve(count * kUsualWords);
  Content content;
  Proposers proposers(store);
  Statement select(store,
                   "SELECT id, day, content_head, content, coalesce(status, '') FROM proposals "
                   "WHERE content_head IS NOT NULL AND content IS NOT NULL "
                   "AND day IS NOT NULL ORDER BY id");
  while (select.step()) {
    const std::int64_t proposer = proposers.of(select.integer(0));
    // Whoever is somebody in one article only is followed through no other.
    if (!std::binary_search(known.begin(), known.end(), proposer)) continue;
    Row row;
    row.id = select.integer(0);
    row.time = seconds_of(select.text(1));
    const std::vector<std::string> head = word_stems(select.text(2));
    if (row.time == kNoTime || head.empty()) continue;
    row.head = short_hash(head.front());
    read_object(select.text(3), head.front(), words, content);
    if (content.words.empty()) continue;
    row.first = out.words.size();
    row.words = static_cast<std::uint8_t>(content.words.size());
    row.numbers = static_cast<std::uint8_t>(content.numbers.size());
    row.status = number_of(select.text(4), out.statuses);
    out.words.insert(out.words.end(), content.words.begin(), content.words.end());
    out.words.insert(out.words.end(), content.numbers.begin(), content.numbers.end());
    row.person = proposer;
    out.rows.push_back(row);
  }
  return out;
}

void order_by_people(DatedProposals& proposals, const People& people) {
  std::vector<Row>& rows = proposals.rows;
  for (Row& row : rows) row.person = people.person(row.person, row.article());
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.person, a.head, a.time, a.id) < std::tie(b.person, b.head, b.time, b.id);
  });
}

std::uint64_t write_proposal_threads(Connection& index, const DatedProposals& proposals,
                                     const Clusters& clusters) {
  const std::vector<Row>& rows = proposals.rows;
  const std::vector<std::size_t> first = Threads(proposals).first();
  std::vector<bool> followed(rows.size());
  std::uint64_t threads = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (followed[first[i]] ||
        clusters.of(rows[i].article()) == clusters.of(rows[first[i]].article())) {
      continue;
    }
    followed[first[i]] = true;
    ++threads;
  }
  index.execute("DELETE FROM proposal_threads");
  Statement insert(index, "INSERT INTO proposal_threads VALUES (?, ?, ?, date(?, 'unixepoch'), ?)");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!followed[first[i]]) continue;
    insert.bind(1, rows[i].id);
    insert.bind(2, rows[first[i]].id);
    insert.bind(3, rows[i].person);
    insert.bind(4, rows[i].time);
    insert.bind(5, std::string_view(proposals.statuses[rows[i].status]));
    insert.run();
  }
  return threads;
}

}  // namespace onrecord
