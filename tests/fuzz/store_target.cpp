#include <unistd.h>

#include <filesystem>
#include <string>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "db/sqlite.hpp"
#include "db/store.hpp"
#include "db/stored_documents.hpp"
#include "pipeline/identity_words.hpp"
#include "tests/fuzz/targets.hpp"

namespace onrecord::fuzz {
namespace {

namespace fs = std::filesystem;

StoreOptions store_everything() {
  StoreOptions options;
  options.pick = Pick::kAll;
  options.identity = load_identity_words("en", "");
  return options;
}

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("onrecord-fuzz-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

// One store for all runs, which holds one article: to make a file for each would take most of the
// time.
struct Shelf {
  Shelf() : store(folder.file("facts.db"), store_everything()) {
    store.begin_run({"2031-03-05T01:00:00Z", "fuzz", "0", "rules"});
  }

  Folder folder;
  Store store;
};

// What the store keeps of a document (docs/store.md).
std::string kept_of(Document document) {
  document.zones.clear();
  document.sentences.clear();
  document.tokens.clear();
  for (Quote& quote : document.quotes) quote.nested = {};
  for (Speaker& speaker : document.speakers) speaker.members.clear();
  document.layers &= 0b111100;
  std::string line;
  write_document(document, {}, line);
  return line;
}

}  // namespace

void store(std::string_view bytes) {
  static Shelf shelf;
  JsonReader reader;
  Document document;
  try {
    reader.read_document(bytes, "line", document);
  } catch (const Error&) {
    return;
  }
  document.article.id = "fuzz";
  const auto put = [&](const Document& one) {
    try {
      shelf.store.put(one, "line");
      shelf.store.commit();
    } catch (const Error& error) {
      require(error.kind() == Error::Kind::kInput, error.what());
      return false;
    }
    return true;
  };
  const std::string path = shelf.folder.file("facts.db");
  if (put(document)) {
    Document again;
    require(StoredDocuments(path).find("fuzz", again), "what was stored is there");
    require(kept_of(again) == kept_of(document), "a document is read out as it was stored");
  }
  Document bare;
  bare.article.id = "fuzz";
  bare.article.text = "Nothing.";
  require(put(bare), "any article can follow");
  Connection facts(path, Connection::Mode::kRead);
  for (const char* table :
       {"speakers", "speaker_words", "speaker_names", "mentions", "dates", "quotes", "proposals",
        "proposal_parties", "proposal_dates", "proposal_links", "proposal_parts",
        "proposal_inner_acts", "proposal_mentions", "proposal_steps"}) {
    require(facts.integer("SELECT count(*) FROM " + std::string(table)) == 0,
            "an article leaves nothing behind in " + std::string(table));
  }
}

}  // namespace onrecord::fuzz
