// onrecord-store: document JSONL becomes rows of a fact store.

#include <memory>

#include "corpus/jsonl.hpp"
#include "pipeline/lines.hpp"
#include "pipeline/program.hpp"
#include "pipeline/run.hpp"
#include "pipeline/store_sink.hpp"

namespace onrecord {
namespace {

int store(const Options& options, std::string_view) {
  Job job = line_job_of(options);
  StoreSink sink(options, nullptr);
  sink.attach(job);
  job.worker = [](InputCounts&) -> Worker {
    return {[reader = std::make_shared<JsonReader>()](Item& item, Batch&, std::size_t) {
      read_document_line(*reader, item.record, item.document);
    }};
  };
  const JobCounts counts = run(job);
  sink.finish(counts);
  return exit_status(counts);
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("store", argc, argv, onrecord::store);
}
