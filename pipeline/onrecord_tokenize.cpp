// onrecord-tokenize: articles get their zones, sentences and tokens.

#include "corpus/jsonl.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

int tokenize(const Options& options, std::string_view) {
  return extract_lines(options, token_stages(), DocumentFormat{.tokens = true});
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("tokenize", argc, argv, onrecord::tokenize);
}
