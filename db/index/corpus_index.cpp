#include "db/index/corpus_index.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "corpus/error.hpp"
#include "db/index/corrections.hpp"
#include "db/index/duplicate_clusters.hpp"
#include "db/index/generations.hpp"
#include "db/index/index_changes.hpp"
#include "db/index/index_check.hpp"
#include "db/index/index_duplicates.hpp"
#include "db/index/index_meta.hpp"
#include "db/index/index_people.hpp"
#include "db/index/index_writer.hpp"
#include "db/index/known_names.hpp"
#include "db/index/people.hpp"
#include "db/index/proposal_threads.hpp"
#include "db/index/read_ahead.hpp"
#include "db/index/store_readers.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"

extern "C" {
extern const char onrecord_index_begin;
extern const char onrecord_index_end;
}

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormat = "6";
constexpr std::string_view kIndexes = "\n-- indexes";

std::string_view index_schema() {
  return {&onrecord_index_begin,
          static_cast<std::size_t>(&onrecord_index_end - &onrecord_index_begin)};
}

std::string_view index_tables() {
  return index_schema().substr(0, index_schema().find(kIndexes));
}

std::string_view index_indexes() {
  return index_schema().substr(index_schema().find(kIndexes));
}

// Whether a generation can be brought up to date instead of building anew.
bool can_update(const std::string& generation, const IndexOptions& options) {
  if (generation.empty() || options.full) return false;
  Connection index(generation, Connection::Mode::kRead);
  return index.has_table("meta") && meta(index, "format") == kFormat &&
         meta(index, "store") == fs::absolute(options.store).string() &&
         meta(index, "window_hours") == std::to_string(options.window_hours) &&
         meta(index, "jaccard") == std::to_string(options.jaccard);
}

void prepare_for_bulk(Connection& index) {
  index.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192;"
      "PRAGMA temp_store = FILE; PRAGMA main.locking_mode = EXCLUSIVE");
}

// What is found in the store, and in the last generation, while the file is made ready.
struct Findings {
  std::shared_future<std::shared_ptr<const People>> people;
  std::shared_future<std::shared_ptr<const DatedProposals>> proposals;
  std::unique_ptr<WinnowFile> winnows;  // filled with the pairs; none for an update
  std::future<std::vector<FoundPair>> pairs;
};

void tell(const IndexOptions& options, std::string_view step) {
  if (options.step) options.step(step);
}

// Whatever needs no other thread runs at once where there is only one.
template <typename Work>
auto start(unsigned threads, Work work) {
  return std::async(threads > 1 ? std::launch::async : std::launch::deferred, std::move(work));
}

void write_meta(Connection& index, const IndexOptions& options, std::int64_t last_run,
                IndexReport& report) {
  set_meta(index, "format", std::string(kFormat));
  set_meta(index, "store", fs::absolute(options.store).string());
  set_meta(index, "window_hours", std::to_string(options.window_hours));
  set_meta(index, "jaccard", std::to_string(options.jaccard));
  set_meta(index, "last_run", std::to_string(last_run));
  set_meta(index, "built", options.now);
  const auto count = [&](const std::string& from) {
    return static_cast<std::uint64_t>(index.integer("SELECT count(*) FROM " + from));
  };
  report.articles = count("articles");
  report.quotes = count("quotes");
  report.copies = count("near_duplicates WHERE jaccard >= " + std::to_string(options.jaccard));
  report.briefs = count("near_duplicates") - report.copies;
  set_meta(index, "articles", report.articles);
  set_meta(index, "quotes", report.quotes);
}

// `last` is empty where everything is built anew. What is referred to outlives the findings.
Findings start_to_find(StoreReaders& readers, const std::string& last, const std::string& aside,
                       const IndexChanges& changes, const std::vector<Correction>& corrections,
                       const IndexOptions& options) {
  Findings findings;
  if (last.empty()) findings.winnows = std::make_unique<WinnowFile>(aside + "-winnows");
  using Speakers = std::vector<KnownSpeaker>;
  const auto find_speakers = [&] {
    return std::make_shared<const Speakers>(read_known_speakers(*readers.names, corrections));
  };
  const auto speakers = start(options.threads, find_speakers).share();
  const auto find_people = [&, speakers] {
    return std::make_shared<const People>(*readers.names, *speakers.get(), corrections,
                                          options.identity);
  };
  findings.people = start(options.threads, find_people).share();
  const auto find_proposals = [&, speakers, people = findings.people] {
    std::vector<std::int64_t> known;
    for (const KnownSpeaker& speaker : *speakers.get()) known.push_back(speaker.id);
    DatedProposals found = read_proposals(*readers.proposals, known, options.identity);
    order_by_people(found, *people.get());
    return std::make_shared<const DatedProposals>(std::move(found));
  };
  findings.proposals = start(options.threads, find_proposals).share();
  DuplicateOptions search;
  search.jaccard = options.jaccard;
  search.window = options.window_hours * 3600;
  search.threads = options.threads;
  const auto find_pairs = [&, search, proposals = findings.proposals,
                           winnows = findings.winnows.get()] {
    if (last.empty()) {
      proposals.wait();  // each takes much memory for a short while
      return find_near_duplicates(*readers.texts, search, winnows);
    }
    Connection generation(last, Connection::Mode::kRead);
    return find_near_duplicates_of(*readers.texts, generation, changes.stored, search);
  };
  findings.pairs = start(options.threads, find_pairs);
  return findings;
}

// Everything between an empty file, or a copy of the last generation, and a file that can be
// checked.
void write_generation(StoreReaders& readers, Connection& index, const IndexChanges& changes,
                      Findings findings, const IndexOptions& options, IndexReport& report) {
  const auto start_text = [&](FullText* text) {
    return text == nullptr ? std::future<void>() : start(options.threads, [text] { text->fill(); });
  };
  std::future<void> article_text = start_text(readers.article_text.get());
  std::future<void> quote_text = start_text(readers.quote_text.get());

  IndexWriter writer(*readers.rows, index,
                     report.update ? IndexWriter::Mode::kFilled : IndexWriter::Mode::kEmpty);
  tell(options, "articles");
  const std::vector<std::int64_t> paired = paired_articles(index);
  for (const std::int64_t id : changes.removed) writer.remove(id);
  for (const std::int64_t id : changes.stored) {
    if (report.update && writer.remove_article(id)) {
      ++report.changed;
      --report.added;
    }
    writer.add_article(id);
  }
  tell(options, "names");
  const std::shared_ptr<const People> people = findings.people.get();
  tell(options, "quotes");
  for (const std::int64_t id : changes.stored) writer.add_quotes(id, *people);
  tell(options, "people");
  write_people(*readers.names, index, *people, writer.quotes());
  report.people = people->people().size();
  report.joined = people->joined();
  report.corrections = people->idle();
  // Of the rows that follow there are few.
  tell(options, "indexes");
  index.execute(index_indexes());
  if (quote_text.valid()) {
    tell(options, "full text of quotes");
    quote_text.get();
    readers.quote_text->write_into(index);
  }
  tell(options, "near-duplicates");
  const Clusters clusters =
      write_near_duplicates(index, findings.pairs.get(), paired, options.jaccard);
  report.clusters = clusters.several;
  if (findings.winnows) findings.winnows->write_into(index);
  tell(options, "proposals");
  report.threads = write_proposal_threads(index, *findings.proposals.get(), clusters);
  if (!article_text.valid()) return;
  tell(options, "full text of articles");
  article_text.get();
  readers.article_text->write_into(index);
}

// The disk takes the file while it is looked at.
void check(const Building& building, CheckDepth depth, unsigned threads) {
  auto flushed = start(threads, [&] { building.flush(); });
  auto sound = start(threads, [&] {
    Connection index(building.path(), Connection::Mode::kRead);
    check_pages(index, depth);
  });
  Connection index(building.path(), Connection::Mode::kRead);
  check_answers(index);
  sound.get();
  flushed.get();
}

// Where the folder will be, while it is not there yet.
fs::path nearest_folder(const std::string& directory) {
  std::error_code error;
  fs::path folder = fs::absolute(directory, error);
  while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

}  // namespace

IndexSpace space_for(const IndexOptions& options) {
  std::error_code error;
  IndexSpace space;
  const std::string previous = current_generation(options.directory);
  space.needed = can_update(previous, options) ? fs::file_size(previous, error) * 5 / 4
                                               : fs::file_size(options.store, error) * 2;
  if (error) space.needed = 0;  // the build says what is missing
  struct statvfs disk {};
  if (::statvfs(nearest_folder(options.directory).c_str(), &disk) != 0) {
    space.free = UINT64_MAX;
  } else {
    space.free = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  }
  return space;
}

void require_space(const IndexOptions& options) {
  const IndexSpace space = space_for(options);
  if (space.free >= space.needed) return;
  throw Error(Error::Kind::kStore, options.directory,
              "a build needs about " + std::to_string(space.needed >> 20U) + " MB, " +
                  std::to_string(space.free >> 20U) + " MB are free",
              "free some space, or keep fewer generations");
}

IndexReport build_index(const IndexOptions& options) {
  if (!fs::exists(options.store)) {
    throw Error(Error::Kind::kStore, options.store, "no such file", "name a fact store by --db");
  }
  IndexReport report;
  const std::string previous = current_generation(options.directory);
  report.update = can_update(previous, options);
  const std::vector<Correction> corrections = options.corrections.empty()
                                                  ? std::vector<Correction>()
                                                  : read_corrections(options.corrections);
  std::optional<Building> building;
  if (!options.dry_run) {
    building.emplace(options.directory, options.now);
    require_space(options);
  }
  StoreReaders readers = open_store_readers(
      options.store, building && !report.update ? building->path() : std::string());
  Connection& store = *readers.rows;
  const std::int64_t last_run = last_whole_run(store);
  IndexChanges changes;
  if (report.update) {
    Connection old(previous, Connection::Mode::kRead);
    changes = changes_since(store, old);
  } else {
    changes = all_of_store(store);
  }
  report.added = changes.stored.size();
  report.removed = changes.removed.size();
  if (options.dry_run) return report;

  const std::string last = report.update ? previous : std::string();
  Findings findings = start_to_find(readers, last, building->path(), changes, corrections, options);
  if (report.update) {
    tell(options, "a copy of the last generation");
    building->copy_from(previous);
    if (options.threads > 1) read_ahead(building->path(), changes.stored);
  }
  {
    Connection index(building->path(), Connection::Mode::kBeside);
    if (!report.update) index.execute("PRAGMA page_size = 8192");
    prepare_for_bulk(index);
    index.execute("BEGIN");
    if (!report.update) index.execute(index_tables());
    write_generation(readers, index, changes, std::move(findings), options, report);
    write_meta(index, options, last_run, report);
    index.execute("COMMIT");
    if (!report.update) index.execute("PRAGMA analysis_limit = 1000; ANALYZE main");
  }
  tell(options, "checks");
  check(*building, report.update ? CheckDepth::kUpdated : CheckDepth::kBuilt, options.threads);
  if (!previous.empty() && !options.force) require_no_loss(previous, building->path());
  tell(options, "publication");
  report.generation = building->publish(options.keep);
  return report;
}

std::string verify_index(const std::string& directory, std::string_view now) {
  std::string current = current_generation(directory);
  if (current.empty()) {
    throw Error(Error::Kind::kStore, directory, "there is no corpus index here",
                "build one: onrecord-index --db FILE --out " + directory);
  }
  Building copy(directory, now);
  copy.copy_from(current);
  Connection index(copy.path(), Connection::Mode::kWrite);
  prepare_for_bulk(index);
  check_pages(index, CheckDepth::kWhole);
  check_answers(index);
  return current;
}

}  // namespace onrecord
