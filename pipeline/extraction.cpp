#include "pipeline/extraction.hpp"

#include <memory>

#include "corpus/error.hpp"
#include "extractors/page_words.hpp"
#include "pipeline/compiled_rules.hpp"
#include "pipeline/explain.hpp"
#include "pipeline/large_pages.hpp"
#include "pipeline/lines.hpp"
#include "pipeline/output.hpp"
#include "pipeline/run.hpp"

namespace onrecord {

const Rules& rules_of(const Options& options) {
  // To free tens of thousands of words and patterns takes a twelfth of the instructions that it
  // takes to make them, and the system takes all memory back at once: they are kept to the end of
  // the program.
  static const Rules* const rules =
      load_rules("en", options.get("rules"), compiled_rules()).release();
  end_large_pages();
  return *rules;
}

Rulebook rulebook_of(const Options& options) {
  Rulebook book = load_rulebook("en", options.get("rules"), compiled_rules());
  end_large_pages();
  return book;
}

PageLines page_lines_of(const Options& options) {
  return load_page_lines("en", options.get("rules"));
}

int extract_lines(const Options& options, const Selection& selection, DocumentFormat format) {
  const std::string missing = missing_layer(selection, 0);
  if (!missing.empty()) throw Error(Error::Kind::kUsage, options.program(), missing);
  const Rules& rules = rules_of(options);
  const Explainer explainer(rules);
  const bool explaining = options.has("explain");
  Job job = line_job_of(options);
  job.worker = [&](InputCounts&) -> Worker {
    const auto state = std::make_shared<LineWorker>();
    Worker worker;
    worker.push_back([&, state](Item& item, Batch&, std::size_t place) {
      read_document_line(state->reader, item.record, state->documents[place]);
      begin_stages(selection, rules, state->documents[place], state->scratch[place]);
    });
    for (const StageStep& step : steps_of(selection)) {
      worker.push_back([&, state, step](Item&, Batch&, std::size_t place) {
        run_step(step, rules, state->documents[place], state->scratch[place]);
      });
    }
    worker.push_back([state](Item&, Batch&, std::size_t place) {
      end_stages(state->documents[place], state->scratch[place]);
    });
    worker.push_back([&, state](Item& item, Batch& batch, std::size_t place) {
      Document& document = state->documents[place];
      // The largest layer of a long article makes room for its line.
      if (document.article.text.size() > kLongLine && !format.tokens && !explaining) {
        document.tokens = std::vector<Token>();
      }
      write_document(document, format, batch.out);
      if (explaining) explainer.explain(document, item.record.where, batch.notes);
    });
    return worker;
  };
  job.sink = [](Batch& batch) { write_out(batch.out); };
  return exit_status(run(job));
}

}  // namespace onrecord
