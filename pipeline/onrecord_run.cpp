// onrecord-run: from articles of any format to a fact store, in one process.

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "extractors/rulebook/rule_layers.hpp"
#include "pipeline/explain.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/run.hpp"
#include "pipeline/store_sink.hpp"

namespace onrecord {
namespace {

// What all worker threads share.
struct Shared {
  const Rules& rules;
  Selection selection;
  LayerHashes layer_hashes;
  std::string db;  // empty: no store
  Pick pick = Pick::kChanged;
  bool lines = false;
  const Explainer* explainer = nullptr;
};

class RunWorker {
 public:
  RunWorker(const Shared& shared, const PageLines& lines, InputCounts& counts)
      : shared_(shared), counts_(counts), reader_(lines) {
    if (!shared.db.empty()) {
      lookup_.emplace(shared.db, shared.pick, shared.rules.book.hash, shared.layer_hashes);
    }
  }
  ~RunWorker() { counts_ += reader_.counts(); }
  RunWorker(const RunWorker&) = delete;
  RunWorker& operator=(const RunWorker&) = delete;

  void read(Item& item, std::size_t place) {
    Document& document = documents_[place];
    clear(document);
    reader_.read(item.record, document.article);
    // The memory of a long line serves its facts.
    if (item.record.bytes.size() > kLongLine) std::string().swap(item.record.bytes);
    item.skipped = lookup_ && !lookup_->wanted(document.article, item.record.where);
    begin_stages(shared_.selection, shared_.rules, document, scratch_[place]);
  }

  void extract(const StageStep& step, const Item& item, std::size_t place) {
    if (item.skipped) return;
    run_step(step, shared_.rules, documents_[place], scratch_[place]);
  }

  void finish(Item& item, Batch& batch, std::size_t place) {
    Document& document = documents_[place];
    if (!item.skipped) {
      end_stages(document, scratch_[place]);
      if (shared_.lines) write_document(document, {}, batch.out);
      if (shared_.explainer != nullptr) {
        shared_.explainer->explain(document, item.record.where, batch.notes);
      }
    }
    if (lookup_) hand_over(document, item.document);
  }

 private:
  // The tokens stay here: nobody behind needs them, and they are the largest layer.
  static void hand_over(Document& from, Document& to) {
    std::swap(to, from);
    std::swap(to.tokens, from.tokens);
    to.tokens.clear();
  }

  const Shared& shared_;
  InputCounts& counts_;
  std::optional<StoreLookup> lookup_;
  ArticleReader reader_;
  std::array<Document, kMostPlaces> documents_;
  std::array<Scratch, kMostPlaces> scratch_;
};

// The file that --jsonl names, or standard output.
class Lines {
 public:
  explicit Lines(std::string path) : path_(std::move(path)) {
    if (path_ == "-") return;
    file_.open(path_, std::ios::binary | std::ios::trunc);
    if (!file_) fail();
  }
  void write(const std::string& bytes) {
    if (path_ == "-") {
      write_out(bytes);
    } else if (!(file_ << bytes << std::flush)) {
      fail();
    }
  }

 private:
  [[noreturn]] void fail() const {
    throw Error(Error::Kind::kStore, path_,
                std::string("cannot be written: ") + std::strerror(errno));
  }
  std::string path_;
  std::ofstream file_;
};

int run_all(const Options& options, std::string_view) {
  if (!options.has("db") && !options.has("jsonl")) (void)store_path(options);
  Job job = job_of(options);
  job.progress = !options.has("quiet");
  job.input.page_lines = page_lines_of(options);
  const Rules& rules = rules_of(options);
  const Explainer explainer(rules);
  Shared shared{rules, all_stages(), hash_layers(rules.book), {}, Pick::kChanged, false, nullptr};
  shared.db = options.get("db");
  shared.pick = store_options(options).pick;
  shared.lines = options.has("jsonl");
  if (options.has("explain")) shared.explainer = &explainer;
  job.worker = [&](InputCounts& counts) -> Worker {
    const auto state = std::make_shared<RunWorker>(shared, job.input.page_lines, counts);
    Worker worker;
    worker.push_back([state](Item& item, Batch&, std::size_t place) { state->read(item, place); });
    for (const StageStep& step : steps_of(shared.selection)) {
      worker.push_back([state, step](Item& item, Batch&, std::size_t place) {
        state->extract(step, item, place);
      });
    }
    worker.push_back([state](Item& item, Batch& batch, std::size_t place) {
      state->finish(item, batch, place);
    });
    return worker;
  };

  std::optional<StoreSink> store;
  Scratch scratch;
  if (!shared.db.empty()) {
    store.emplace(options, &rules.book);
    store->extract = [&](Document& document) {
      run_stages(shared.selection, rules, document, scratch);
    };
    store->attach(job);
  }
  std::optional<Lines> lines;
  if (shared.lines) {
    lines.emplace(options.get("jsonl"));
    job.sink = [&lines, keep = job.sink](Batch& batch) {
      if (keep) keep(batch);
      lines->write(batch.out);
    };
  }
  const JobCounts counts = run(job);
  if (store) store->finish(counts);
  return exit_status(counts);
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("run", argc, argv, onrecord::run_all);
}
