#include "pipeline/refresh.hpp"

#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "corpus/error.hpp"
#include "db/store.hpp"
#include "db/stored_articles.hpp"
#include "pipeline/program.hpp"
#include "pipeline/stages.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kBatch = 1024;

// Extracts the documents of a batch on several threads.
class Team {
 public:
  Team(const Rules& rules, unsigned jobs) : rules_(rules), scratch_(jobs) {}

  // What cannot be extracted gets a message in `failed`, which has one for each document.
  void extract(std::vector<Document>& batch, std::size_t count, std::vector<std::string>& failed) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&](Scratch& scratch) {
      try {
        for (std::size_t i = next++; i < count; i = next++) {
          failed[i].clear();
          try {
            run_stages(selection_, rules_, batch[i], scratch);
          } catch (const Error& error) {
            failed[i] = error.what();
          }
        }
      } catch (...) {
        const std::lock_guard<std::mutex> guard(mutex);
        failure = std::current_exception();
        next = count;
      }
    };
    std::vector<std::thread> threads;
    for (std::size_t t = 1; t < scratch_.size(); ++t)
      threads.emplace_back(work, std::ref(scratch_[t]));
    work(scratch_[0]);
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
  }

 private:
  const Rules& rules_;
  Selection selection_ = all_stages();
  std::vector<Scratch> scratch_;
};

}  // namespace

Refresh refresh_store(const std::string& db, const Rules& rules, unsigned jobs, bool dry_run,
                      const std::string& arguments, const std::string& started) {
  std::optional<StaleArticles> articles(std::in_place, db, rules.book.hash);
  Refresh refresh;
  refresh.stale = articles->count();
  if (dry_run || refresh.stale == 0) return refresh;
  Store store(db);
  store.begin_run({started, arguments, std::string(version()), rules.book.hash});
  Team team(rules, std::max(1U, jobs));
  std::vector<Document> batch(kBatch);
  std::vector<std::string> failed(kBatch);
  for (bool more = true; more;) {
    std::size_t count = 0;
    while (count < kBatch) {
      clear(batch[count]);
      more = articles->next(batch[count].article);
      if (!more) break;
      ++count;
    }
    team.extract(batch, count, failed);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string& id = batch[i].article.id;
      if (!failed[i].empty()) {
        store.fail(id, id, failed[i]);
        refresh.failures.push_back(failed[i]);
        continue;
      }
      if (store.put(batch[i]) == Outcome::kChanged) ++refresh.changed;
    }
  }
  articles.reset();  // a reader would keep the store from folding in its log
  store.end_run(started);
  return refresh;
}

}  // namespace onrecord
