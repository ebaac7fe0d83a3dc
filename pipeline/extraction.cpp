#include "pipeline/extraction.hpp"

#include <memory>

#include "corpus/error.hpp"
#include "pipeline/explain.hpp"
#include "pipeline/lines.hpp"
#include "pipeline/output.hpp"
#include "pipeline/run.hpp"

namespace onrecord {
namespace {

// What one worker thread keeps from line to line.
struct LineWorker {
  JsonReader reader;
  Document document;
  Scratch scratch;
};

}  // namespace

std::unique_ptr<const Rules> rules_of(const Options& options) {
  return load_rules("en", options.get("rules"));
}

Rulebook rulebook_of(const Options& options) {
  return load_rulebook("en", options.get("rules"));
}

int extract_lines(const Options& options, const Selection& selection, DocumentFormat format) {
  const std::string missing = missing_layer(selection, 0);
  if (!missing.empty()) throw Error(Error::Kind::kUsage, options.program(), missing);
  const std::unique_ptr<const Rules> rules = rules_of(options);
  const Explainer explainer(*rules);
  const bool explaining = options.has("explain");
  Job job = line_job_of(options);
  job.worker = [&](InputCounts&) -> Worker {
    return [&, state = std::make_shared<LineWorker>()](Item& item, Batch& batch) {
      read_document_line(state->reader, item.record, state->document);
      run_stages(selection, *rules, state->document, state->scratch);
      write_document(state->document, format, batch.out);
      if (explaining) explainer.explain(state->document, item.record.where, batch.notes);
    };
  };
  job.sink = [](Batch& batch) { write_out(batch.out); };
  return exit_status(run(job));
}

}  // namespace onrecord
