// onrecord-export: the facts of a store in the formats of other tools.

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "db/export.hpp"
#include "db/stored_documents.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;

// A format that is one stream, or one of files: then with the ending of a file.
struct Format {
  std::string_view name;
  void (*write)(const Document& document, std::string& out);
  const char* ending;
};

void write_jsonl(const Document& document, std::string& out) {
  write_document(document, {}, out);
}

constexpr Format kFormats[] = {{"jsonl", write_jsonl, nullptr},
                               {"csv", write_csv, nullptr},
                               {"spans", write_spans, nullptr},
                               {"timeml", write_timeml, ".tml"},
                               {"brat", write_brat, ".ann"}};

const Format& format_of(const Options& options) {
  const std::string name = options.get("format", "jsonl");
  std::string names;
  for (const Format& format : kFormats) {
    if (format.name == name) return format;
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  throw Error(Error::Kind::kUsage, "--format", "there is no format '" + name.substr(0, 40) + "'",
              "choose one of " + names);
}

// Calls use(document) for every article asked for.
template <typename Use>
void each_document(const Options& options, Use use) {
  StoredDocuments documents(store_path(options));
  Document document;
  if (options.has("article")) {
    const std::string id = options.get("article");
    if (!documents.find(id, document)) {
      throw Error(Error::Kind::kUsage, "--article", "the store has no article '" + id + "'",
                  "see onrecord query articles");
    }
    use(document);
    return;
  }
  documents.select(options.get("since"), options.get("until"));
  while (documents.next(document)) use(document);
}

void export_stream(const Options& options, const Format& format) {
  std::string out;
  if (format.name == "csv") write_csv_head(out);
  each_document(options, [&](const Document& document) {
    format.write(document, out);
    if (out.size() < kChunk) return;
    write_out(out);
    out.clear();
  });
  write_out(out);
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << content << std::flush;
  if (!file) {
    throw Error(Error::Kind::kUsage, path.string(),
                std::string("cannot be written: ") + std::strerror(errno),
                "give --out a folder that may be written");
  }
}

void export_files(const Options& options, const Format& format) {
  if (!options.has("out")) {
    throw Error(Error::Kind::kUsage, options.program(), "writes one file an article in that format",
                "give the folder with --out DIR");
  }
  const std::filesystem::path folder = options.get("out");
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  const bool brat = format.name == "brat";
  if (brat) write_file(folder / "annotation.conf", brat_configuration());
  std::string out;
  each_document(options, [&](const Document& document) {
    const std::string stem = file_stem(document.article.id);
    out.clear();
    format.write(document, out);
    write_file(folder / (stem + format.ending), out);
    if (brat) write_file(folder / (stem + ".txt"), document.article.text);
  });
}

int export_facts(const Options& options, std::string_view) {
  const Format& format = format_of(options);
  try {
    if (format.ending == nullptr) {
      export_stream(options, format);
    } else {
      export_files(options, format);
    }
  } catch (const ClosedPipe&) {
  }
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("export", argc, argv, onrecord::export_facts);
}
