// onrecord-ingest: articles of any supported format become article JSONL.

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "corpus/jsonl.hpp"
#include "corpus/seen_texts.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/run.hpp"
#include "pipeline/summary.hpp"

namespace onrecord {
namespace {

// Counted by all threads.
class Duplicates {
 public:
  void count(std::string_view text) {
    const std::scoped_lock lock(mutex_);
    if (seen_.again(text)) ++count_;
  }
  std::string note() const { return duplicates_note(count_); }

 private:
  std::mutex mutex_;
  SeenTexts seen_;
  std::uint64_t count_ = 0;
};

int ingest(const Options& options, std::string_view) {
  Job job = job_of(options);
  job.input.page_lines = page_lines_of(options);
  Duplicates duplicates;
  job.worker = [&](InputCounts& counts) -> Worker {
    struct State {
      State(InputCounts& all, const PageLines& lines) : counts(all), reader(lines) {}
      ~State() { counts += reader.counts(); }
      State(const State&) = delete;
      State& operator=(const State&) = delete;
      InputCounts& counts;
      ArticleReader reader;
      Article article;
    };
    return {[state = std::make_shared<State>(counts, job.input.page_lines), &duplicates](
                Item& item, Batch& batch, std::size_t) {
      state->reader.read(item.record, state->article);
      duplicates.count(state->article.text);
      write_article(state->article, batch.out);
    }};
  };
  job.sink = [](Batch& batch) { write_out(batch.out); };
  const JobCounts counts = run(job);
  for (const std::string& note : {encoding_note(counts.input), duplicates.note()}) {
    if (!note.empty()) complain(job.program, note);
  }
  return exit_status(counts);
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("ingest", argc, argv, onrecord::ingest);
}
