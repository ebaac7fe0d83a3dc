// db/store.hpp
// The fact store: one SQLite file that keeps every article and the facts read out of it.
//
// needs   a Document that keeps the promises of check(); dates, speakers, quotes and proposals are
//         kept, an empty layer is kept as "nothing found"
// units   the tables hold code point offsets (docs/store.md), the surface text beside them
// owns    the file, and FILE.lock as long as the Store lives: one writer at a time; readers are
//         never blocked and never see half an article
// errors  Error(kStore) when the file is no fact store, of a newer version, locked by another
//         writer, read-only, or the disk is full; what was committed before stays
// cost    about 2 microseconds a fact; memory does not grow with the store
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "db/identity_words.hpp"

namespace onrecord {

// Which articles a run should work on.
enum class Pick : std::uint8_t {
  kChanged,  // those not stored yet, changed since, or read by other rules
  kAll,      // every one, stored anew
  kFailed,   // those that failed in an earlier run and have not been stored since
  kStale,    // those stored by other rules
};

struct StoreOptions {
  Pick pick = Pick::kChanged;
  bool durable = false;               // survive a power cut after every batch, at some cost
  std::size_t batch_articles = 6000;  // a batch is one transaction of whole articles
  std::size_t batch_bytes = 8U << 20U;
  IdentityWords identity = {};  // who is one speaker
};

// What each layer of facts rests on in a rule set: layer and hash.
using LayerHashes = std::vector<std::pair<std::string, std::string>>;

// Who writes, as recorded in the table runs. Libraries read no clock: the time is the caller's.
struct Run {
  std::string started;  // 2025-05-03T16:41:00Z
  std::string arguments;
  std::string version;
  std::string rules_hash;  // empty when the documents come from another program
  LayerHashes layer_hashes = {};
};

struct RunCounts {
  std::uint64_t read = 0;  // the sum of the next four
  std::uint64_t added = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t changed = 0;
  std::uint64_t failed = 0;
  std::uint64_t quotes = 0;  // facts written by this run
  std::uint64_t speakers = 0;
  std::uint64_t dates = 0;
  std::uint64_t proposals = 0;
};

enum class Outcome : std::uint8_t { kNew, kUnchanged, kChanged };

class Store {
 public:
  // Opens or creates the store for writing. begin_run() must come before the first put().
  explicit Store(const std::string& path, const StoreOptions& options = {});
  ~Store();  // what was not committed is rolled back
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  void begin_run(const Run& run);

  // Stores the article and its facts; those of an older version of the same id are replaced.
  // `where` is the "file:line" it was read from. An article without an id is an Error(kInput).
  Outcome put(const Document& document, std::string_view where = {});

  // Whether put() would be needed: an article that is not wanted can skip extraction, and is
  // counted by skip(). Sees what this run has put().
  bool wanted(const Article& article, std::string_view where = {});
  void skip() { ++counts_.unchanged; }

  // Records input that could not be read or stored; `id` may be empty.
  void fail(std::string_view where, std::string_view id, std::string_view message);

  // Ends the batch early, so that readers see it: for live input that pauses.
  void commit();

  // Makes the indexes that a new store gets at the end of its first run. What is put later costs
  // twice as much, and questions are answered sooner: for live input that pauses for long.
  void complete_indexes();

  // Commits, completes the indexes, writes the counts into the table runs.
  RunCounts end_run(std::string_view ended);
  const RunCounts& counts() const { return counts_; }

 private:
  struct State;
  std::unique_ptr<State> state_;
  RunCounts counts_;
};

// wanted() for worker threads: each its own, reading beside the writer. What it says of an id that
// stands twice in one run may be out of date; Store::wanted() has the last word.
class StoreLookup {
 public:
  StoreLookup(const std::string& path, Pick pick, std::string_view rules_hash,
              const LayerHashes& layers);
  ~StoreLookup();
  StoreLookup(StoreLookup&&) noexcept;
  StoreLookup& operator=(StoreLookup&&) noexcept;
  bool wanted(const Article& article, std::string_view where = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
