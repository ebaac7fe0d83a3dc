// onrecord-tokenize: articles get their zones, sentences and tokens.

#include <memory>

#include "corpus/jsonl.hpp"
#include "extractors/text/tokens.hpp"
#include "extractors/text/zones.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/lines.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/run.hpp"

namespace onrecord {
namespace {

// Lexicon and patterns, three quarters of what it takes to load all rules, are left alone.
int tokenize_lines(const Options& options, std::string_view) {
  const Rulebook book = rulebook_of(options);
  const ZoneRules zones(book);
  const TokenRules tokens(book);
  Job job = line_job_of(options);
  job.worker = [&](InputCounts&) -> Worker {
    const auto state = std::make_shared<LineWorker>();
    const auto read = [&, state](Item& item, Batch&, std::size_t place) {
      read_document_line(state->reader, item.record, state->documents[place]);
      state->scratch[place].speaks = speaks(book, state->documents[place].article);
    };
    const auto is_wanted = [state](std::size_t place) {
      const Document& document = state->documents[place];
      return state->scratch[place].speaks &&
             !(document.has(Layer::kZones) && document.has(Layer::kTokens));
    };
    const auto work_zones = [&, state, is_wanted](Item&, Batch&, std::size_t place) {
      if (!is_wanted(place)) return;
      Document& document = state->documents[place];
      find_zones(document.article, zones, document.zones);
    };
    const auto work_tokens = [&, state, is_wanted](Item&, Batch&, std::size_t place) {
      if (!is_wanted(place)) return;
      Document& document = state->documents[place];
      find_tokens(document, tokens, document.tokens, document.sentences);
      document.add(Layer::kZones);
      document.add(Layer::kTokens);
    };
    const auto end = [state](Item&, Batch&, std::size_t place) {
      end_stages(state->documents[place], state->scratch[place]);
    };
    const auto write = [state](Item&, Batch& batch, std::size_t place) {
      write_document(state->documents[place], DocumentFormat{.tokens = true}, batch.out);
    };
    return {read, work_zones, work_tokens, end, write};
  };
  job.sink = [](Batch& batch) { write_out(batch.out); };
  return exit_status(run(job));
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("tokenize", argc, argv, onrecord::tokenize_lines);
}
