// pipeline/extraction.hpp
// Stages at work in a command: lines in, documents out.
//
// errors  as run(); a selection whose needs are not met is an Error(kUsage) before the first
// article
#pragma once

#include <memory>

#include "corpus/jsonl.hpp"
#include "corpus/readers/html_lines.hpp"
#include "pipeline/options.hpp"
#include "pipeline/stages.hpp"

namespace onrecord {

// The rules that --rules says, read once and kept until the program ends.
const Rules& rules_of(const Options& options);
Rulebook rulebook_of(const Options& options);
PageLines page_lines_of(const Options& options);

// The whole of a command that reads lines and writes documents with the layers of the selection.
int extract_lines(const Options& options, const Selection& selection, DocumentFormat format);

}  // namespace onrecord
