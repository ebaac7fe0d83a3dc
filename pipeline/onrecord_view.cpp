// onrecord-view: an article with its facts, or a whole store, as one HTML page.

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>

#include "corpus/error.hpp"
#include "corpus/input.hpp"
#include "db/stored_documents.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/lines.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"
#include "pipeline/store_report.hpp"
#include "view/page.hpp"

namespace onrecord {
namespace {

Document document_of_store(const Options& options) {
  const std::string id = options.get("article");
  if (id.empty()) {
    throw Error(Error::Kind::kUsage, options.program(), "which article?",
                "give --article ID; onrecord query articles --where lists them; or --report");
  }
  StoredDocuments stored(store_path(options));
  Document document;
  if (!stored.find(id, document)) {
    throw Error(Error::Kind::kUsage, store_path(options), "has no article '" + id + "'",
                "onrecord query articles --where lists them");
  }
  return document;
}

// The one article of the input, or the one that --article names.
Document document_of_input(const Options& options) {
  const std::string id = options.get("article");
  std::vector<std::string> paths = options.operands();
  if (paths.empty()) paths = {"-"};
  std::optional<Error> bad;
  InputOptions input_options;
  input_options.page_lines = page_lines_of(options);
  input_options.on_error = [&](const Error& error) {
    if (!bad) bad = error;
  };
  ArticleReader articles(input_options.page_lines);
  Input input(std::move(paths), std::move(input_options));
  JsonReader lines;
  std::optional<Document> found;
  for (RawRecord record; input.next(record);) {
    Document document;
    if (record.kind == RawRecord::Kind::kJsonLine) {
      read_document_line(lines, record, document);
    } else {
      articles.read(record, document.article);
    }
    if (!id.empty() && document.article.id != id) continue;
    if (found) {
      throw Error(Error::Kind::kUsage, options.program(), "the input holds more than one article",
                  "choose one with --article ID");
    }
    found = std::move(document);
  }
  if (bad) throw *bad;
  if (!found) {
    throw Error(Error::Kind::kInput, options.program(),
                id.empty() ? "the input holds no article" : "no article '" + id + "'");
  }
  return std::move(*found);
}

// Zones for what comes without; all facts for what was never read by the rules.
void complete(const Options& options, Document& document) {
  if (document.has(Layer::kZones)) return;
  const Rules& rules = rules_of(options);
  Scratch scratch;
  run_stages(document.layers == 0 ? all_stages() : token_stages(), rules, document, scratch);
}

void write_page(const Options& options, const std::string& page) {
  if (!options.has("out") || options.get("out") == "-") {
    try {
      write_out(page);
    } catch (const ClosedPipe&) {
    }
    return;
  }
  const std::string path = options.get("out");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!(file << page << std::flush)) {
    throw Error(Error::Kind::kStore, path,
                std::string("cannot be written: ") + std::strerror(errno));
  }
}

int view(const Options& options, std::string_view) {
  if (options.has("report")) {
    write_page(options, report_page(report_of(store_path(options), options.get("as-of"))));
    return 0;
  }
  Document document = options.has("db") ? document_of_store(options) : document_of_input(options);
  complete(options, document);
  write_page(options, article_page(document));
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("view", argc, argv, onrecord::view);
}
