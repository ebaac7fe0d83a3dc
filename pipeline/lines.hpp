// pipeline/lines.hpp
// Input of the stages that read lines: article or document JSONL, and nothing else.
//
// errors  Error(kInput) for a record of another format, for a line that is no document, and for a
//         document that breaks a promise of check()
#pragma once

#include <array>

#include "corpus/jsonl.hpp"
#include "pipeline/options.hpp"
#include "pipeline/run.hpp"
#include "pipeline/stages.hpp"

namespace onrecord {

// What a worker thread keeps from line to line.
struct LineWorker {
  JsonReader reader;
  std::array<Document, kMostPlaces> documents;
  std::array<Scratch, kMostPlaces> scratch;
};

Job line_job_of(const Options& options);

// The line with its layers; the bytes of the record may be gone afterwards. An article without an
// id gets the one derived from it.
void read_document_line(JsonReader& reader, RawRecord& record, Document& document);

}  // namespace onrecord
