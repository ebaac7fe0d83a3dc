// onrecord-ingest: articles of any supported format become article JSONL.

#include <memory>
#include <string>

#include "corpus/jsonl.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/run.hpp"
#include "pipeline/summary.hpp"

namespace onrecord {
namespace {

int ingest(const Options& options, std::string_view) {
  Job job = job_of(options);
  job.worker = [](InputCounts& counts) -> Worker {
    struct State {
      explicit State(InputCounts& all) : counts(all) {}
      ~State() { counts += reader.counts(); }
      State(const State&) = delete;
      State& operator=(const State&) = delete;
      InputCounts& counts;
      ArticleReader reader;
      Article article;
    };
    return [state = std::make_shared<State>(counts)](Item& item, Batch& batch) {
      state->reader.read(item.record, state->article);
      write_article(state->article, batch.out);
    };
  };
  job.sink = [](Batch& batch) { write_out(batch.out); };
  const JobCounts counts = run(job);
  const std::string note = encoding_note(counts.input);
  if (!note.empty()) complain(job.program, note);
  return exit_status(counts);
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("ingest", argc, argv, onrecord::ingest);
}
