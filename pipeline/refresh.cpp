#include "pipeline/refresh.hpp"

#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "corpus/error.hpp"
#include "db/store.hpp"
#include "db/stored_documents.hpp"
#include "extractors/rulebook/rule_layers.hpp"
#include "pipeline/program.hpp"
#include "pipeline/stages.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kBatch = 1024;
constexpr LayerSet kDates = layer_set({Layer::kDates});
constexpr LayerSet kNeedDates = layer_set({Layer::kQuotes, Layer::kSpeakers, Layer::kProposals});

// The layers that stand on one of these, and these themselves.
LayerSet with_what_needs(LayerSet layers) {
  for (const Stage& stage : stages()) {
    if ((stage.needs & layers) != 0) layers = static_cast<LayerSet>(layers | stage.gives);
  }
  return layers;
}

bool same_dates(const std::vector<Date>& a, const std::vector<Date>& b) {
  const auto same = [](const Date& x, const Date& y) {
    return x.span.begin == y.span.begin && x.span.end == y.span.end && x.type == y.type &&
           x.value == y.value && x.mod == y.mod && x.begin == y.begin && x.until == y.until &&
           x.anchor == y.anchor && x.rule == y.rule;
  };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same);
}

void forget(Document& document, LayerSet layers) {
  document.layers = static_cast<LayerSet>(document.layers & ~unsigned{layers});
}

// One document of a batch.
struct Task {
  Document document;
  bool followed = false;
  std::string failure;
};

// Extracts the stale layers of the documents of a batch on several threads.
class Team {
 public:
  Team(const Rules& rules, unsigned jobs) : rules_(rules), scratch_(jobs) {}

  void extract(std::vector<Task>& batch, std::size_t count, LayerSet stale) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&](Scratch& scratch) {
      try {
        for (std::size_t i = next++; i < count; i = next++) extract(batch[i], stale, scratch);
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
  void extract(Task& task, LayerSet stale, Scratch& scratch) const {
    task.failure.clear();
    task.followed = false;
    Document& document = task.document;
    try {
      if ((stale & kDates) != 0 && (stale & kNeedDates) != kNeedDates &&
          document.has(Layer::kDates)) {
        task.followed = !read_dates(document, scratch);
        if (task.followed) forget(document, kNeedDates);
        forget(document, with_what_needs(static_cast<LayerSet>(stale & ~unsigned{kDates})));
      } else {
        forget(document, with_what_needs(stale));
      }
      run_stages(all_, rules_, document, scratch);
    } catch (const Error& error) {
      task.failure = error.what();
    }
  }

  // Whether the dates are those that were there. What links to them stands aside meanwhile.
  bool read_dates(Document& document, Scratch& scratch) const {
    const std::vector<Date> before = std::exchange(document.dates, {});
    const LayerSet layers = document.layers;
    auto quotes = std::exchange(document.quotes, {});
    auto speakers = std::exchange(document.speakers, {});
    auto proposals = std::exchange(document.proposals, {});
    forget(document, kDates | kNeedDates);
    run_stages(dates_, rules_, document, scratch);
    document.quotes = std::move(quotes);
    document.speakers = std::move(speakers);
    document.proposals = std::move(proposals);
    document.layers = static_cast<LayerSet>(document.layers | layers);
    return same_dates(before, document.dates);
  }

  const Rules& rules_;
  Selection all_ = all_stages();
  Selection dates_ = select_stages("dates");
  std::vector<Scratch> scratch_;
};

}  // namespace

Refresh refresh_store(const std::string& db, const Rulebook& rulebook,
                      const std::function<const Rules&()>& rules, const IdentityWords& words,
                      unsigned jobs, bool dry_run, const std::string& arguments,
                      const std::string& started) {
  const LayerHashes layers = hash_layers(rulebook);
  Refresh refresh;
  refresh.sets = find_stale(db, rulebook.hash, layers);
  for (const StaleSet& set : refresh.sets) refresh.stale += set.articles;
  if (dry_run || refresh.stale == 0) return refresh;
  StoreOptions options;
  options.identity = words;
  Store store(db, options);
  store.begin_run({started, arguments, std::string(version()), rulebook.hash, layers});
  Team team(rules(), std::max(1U, jobs));
  std::vector<Task> batch(kBatch);
  for (const StaleSet& set : refresh.sets) {
    StoredDocuments documents(db);
    documents.select_rules(set.rules_hash, set.layers);
    for (bool more = true; more;) {
      std::size_t count = 0;
      while (count < kBatch && (more = documents.next(batch[count].document))) ++count;
      team.extract(batch, count, set.layers);
      for (std::size_t i = 0; i < count; ++i) {
        const std::string& id = batch[i].document.article.id;
        if (!batch[i].failure.empty()) {
          store.fail(id, id, batch[i].failure);
          refresh.failures.push_back(batch[i].failure);
          continue;
        }
        if (batch[i].followed) ++refresh.followed;
        if (store.put(batch[i].document) == Outcome::kChanged) ++refresh.changed;
      }
    }
  }
  store.end_run(started);
  return refresh;
}

std::string describe(const std::vector<StaleSet>& sets) {
  constexpr LayerSet kAll = kDates | kNeedDates;
  std::map<LayerSet, std::uint64_t> articles;
  for (const StaleSet& set : sets) articles[set.layers] += set.articles;
  std::string text;
  for (const auto& [layers, count] : articles) {
    if (!text.empty()) text += "; ";
    std::string names;
    for (const std::string_view name : rule_layers()) {
      Layer layer{};
      if (parse(name, layer) && (layers & layer_set({layer})) != 0) {
        names += (names.empty() ? "the " : ", ") + std::string(name);
      }
    }
    text += (layers == kAll ? "all layers" : names) + " of " + std::to_string(count) +
            (count == 1 ? " article" : " articles");
    if (layers == kDates) text += ", and what needs them where they differ";
    if (layers != kAll && layers != kDates && with_what_needs(layers) != layers) {
      text += ", and what needs them";
    }
  }
  return text;
}

}  // namespace onrecord
