#include "pipeline/lines.hpp"

#include "corpus/error.hpp"

namespace onrecord {

Job line_job_of(const Options& options) {
  Job job = job_of(options);
  job.input.lines = true;
  return job;
}

void read_document_line(JsonReader& reader, const RawRecord& record, Document& document) {
  reader.read_document(record.bytes, record.where, document);
  if (document.article.id.empty()) document.article.id = derive_id(document.article);
}

}  // namespace onrecord
