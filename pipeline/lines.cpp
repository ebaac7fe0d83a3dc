#include "pipeline/lines.hpp"

#include "corpus/error.hpp"

namespace onrecord {

Job line_job_of(const Options& options) {
  Job job = job_of(options);
  job.input.lines = true;
  return job;
}

void read_document_line(JsonReader& reader, RawRecord& record, Document& document) {
  reader.read_document(record.bytes, record.where, document);
  // The memory of a long line serves its facts; that of the others, the next lines.
  if (record.bytes.size() > kLongLine) std::string().swap(record.bytes);
  if (document.article.id.empty()) document.article.id = derive_id(document.article);
}

}  // namespace onrecord
