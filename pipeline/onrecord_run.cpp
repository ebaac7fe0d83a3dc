// onrecord-run: from articles of any format to a fact store, in one process.

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "extractors/rule_layers.hpp"
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
  RunWorker(const Shared& shared, InputCounts& counts) : shared_(shared), counts_(counts) {
    if (!shared.db.empty()) {
      lookup_.emplace(shared.db, shared.pick, shared.rules.book.hash, shared.layer_hashes);
    }
  }
  ~RunWorker() { counts_ += reader_.counts(); }
  RunWorker(const RunWorker&) = delete;
  RunWorker& operator=(const RunWorker&) = delete;

  void work(Item& item, Batch& batch) {
    clear(document_);
    reader_.read(item.record, document_.article);
    if (lookup_ && !lookup_->wanted(document_.article, item.record.where)) {
      item.skipped = true;
    } else {
      run_stages(shared_.selection, shared_.rules, document_, scratch_);
      if (shared_.lines) write_document(document_, {}, batch.out);
      if (shared_.explainer != nullptr) {
        shared_.explainer->explain(document_, item.record.where, batch.notes);
      }
    }
    if (lookup_) hand_over(item.document);
  }

 private:
  // The tokens stay here: nobody behind needs them, and they are the largest layer.
  void hand_over(Document& to) {
    std::swap(to, document_);
    std::swap(to.tokens, document_.tokens);
    to.tokens.clear();
  }

  const Shared& shared_;
  InputCounts& counts_;
  std::optional<StoreLookup> lookup_;
  ArticleReader reader_;
  Document document_;
  Scratch scratch_;
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
  const std::unique_ptr<const Rules> rules = rules_of(options);
  const Explainer explainer(*rules);
  Shared shared{*rules, all_stages(), hash_layers(rules->book), {}, Pick::kChanged, false, nullptr};
  shared.db = options.get("db");
  shared.pick = store_options(options).pick;
  shared.lines = options.has("jsonl");
  if (options.has("explain")) shared.explainer = &explainer;
  job.worker = [&shared](InputCounts& counts) -> Worker {
    return [worker = std::make_shared<RunWorker>(shared, counts)](Item& item, Batch& batch) {
      worker->work(item, batch);
    };
  };

  std::optional<StoreSink> store;
  Scratch scratch;
  if (!shared.db.empty()) {
    store.emplace(options, &rules->book);
    store->extract = [&](Document& document) {
      run_stages(shared.selection, *rules, document, scratch);
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
