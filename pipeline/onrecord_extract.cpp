// onrecord-extract: articles get their facts.

#include "corpus/jsonl.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

int extract(const Options& options, std::string_view) {
  const Selection selection =
      options.has("only") ? select_stages(options.get("only")) : all_stages();
  return extract_lines(options, selection, DocumentFormat{.tokens = options.has("tokens")});
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("extract", argc, argv, onrecord::extract);
}
