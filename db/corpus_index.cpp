#include "db/corpus_index.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <unordered_map>

#include "corpus/error.hpp"
#include "corpus/near_duplicates.hpp"
#include "db/generations.hpp"
#include "db/index_check.hpp"
#include "db/instant.hpp"
#include "db/people.hpp"
#include "db/proposal_threads.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"

extern "C" {
extern const char onrecord_index_begin;
extern const char onrecord_index_end;
}

namespace onrecord {
namespace {

constexpr std::string_view kFormat = "3";
constexpr std::string_view kIndexes = "\n-- indexes";
constexpr std::int64_t kSecondsADay = 86400;

std::string_view index_schema() {
  return {&onrecord_index_begin,
          static_cast<std::size_t>(&onrecord_index_end - &onrecord_index_begin)};
}

std::string meta(Connection& index, std::string_view name) {
  Statement find(index, "SELECT value FROM meta WHERE name = ?");
  find.bind(1, name);
  return find.step() ? std::string(find.text(0)) : std::string();
}

void set_meta(Connection& index, std::string_view name, const std::string& value) {
  Statement set(index, "INSERT OR REPLACE INTO meta VALUES (?, ?)");
  set.bind(1, name);
  set.bind(2, std::string_view(value));
  set.run();
}

// Soft hyphens, word joiners and byte-order marks hide inside words; nobody searches for them.
std::string_view without_invisible(std::string_view text, std::string& buffer) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  constexpr std::string_view kWordJoiner = "\u2060";
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  const auto invisible = [&](std::size_t at) -> std::size_t {
    const std::string_view rest = text.substr(at);
    for (const std::string_view mark : {kSoftHyphen, kWordJoiner, kByteOrderMark}) {
      if (rest.starts_with(mark)) return mark.size();
    }
    return 0;
  };
  buffer.clear();
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char lead = text[i];
    if (lead != '\xC2' && lead != '\xE2' && lead != '\xEF') continue;
    const std::size_t size = invisible(i);
    if (size == 0) continue;
    buffer.append(text, copied, i - copied);
    copied = i + size;
    i = copied - 1;
  }
  if (copied == 0) return text;
  buffer.append(text, copied);
  return buffer;
}

// The last run of the store whose articles are all there: only the newest can still be going on.
std::int64_t last_whole_run(Connection& store) {
  return store.integer("SELECT max(id) - (ended IS NULL) FROM runs");
}

// What of the store has to be taken over.
struct Changes {
  std::vector<std::int64_t> stored;   // new or changed, by id
  std::vector<std::int64_t> removed;  // in the index, no longer in the store
};

std::vector<std::int64_t> ids(Connection& connection, const std::string& sql) {
  std::vector<std::int64_t> out;
  Statement select(connection, sql);
  while (select.step()) out.push_back(select.integer(0));
  return out;
}

Changes changes_since(Connection& store, Connection& index) {
  Changes changes;
  const std::string since = meta(index, "last_run");
  changes.stored = ids(store, "SELECT id FROM articles WHERE run > " +
                                  (since.empty() ? "0" : since) + " ORDER BY id");
  const std::int64_t there = store.integer("SELECT count(*) FROM articles");
  const std::int64_t here = index.integer("SELECT count(*) FROM articles");
  std::int64_t added = 0;
  Statement known(index, "SELECT 1 FROM articles WHERE id = ?");
  for (const std::int64_t id : changes.stored) {
    known.bind(1, id);
    if (!known.step()) ++added;
    known.reset();
  }
  if (here + added != there) {
    const std::vector<std::int64_t> in_store = ids(store, "SELECT id FROM articles ORDER BY id");
    const std::vector<std::int64_t> in_index = ids(index, "SELECT id FROM articles ORDER BY id");
    std::set_difference(in_index.begin(), in_index.end(), in_store.begin(), in_store.end(),
                        std::back_inserter(changes.removed));
  }
  return changes;
}

// Copies articles and quotes from the store into the tables and their full text.
class Writer {
 public:
  Writer(Connection& store, Connection& index, const People& people)
      : people_(&people),
        article_(store,
                 "SELECT id, key, coalesce(title, ''), published, day, source, url, run, text "
                 "FROM articles WHERE id = ?"),
        quotes_(store,
                "SELECT q.id, q.speaker, coalesce(n.name, q.speaker_text), n.role, q.day, q.type, "
                "q.text "
                "FROM quotes q LEFT JOIN speaker_names n ON n.id = q.speaker_name "
                "WHERE q.article = ? AND q.polarity <> '-' ORDER BY q.id"),
        insert_article_(index, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?1, ?)"),
        search_article_(index, "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)"),
        insert_quote_(index, "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        search_quote_(index, "INSERT INTO quote_search (rowid, text) VALUES (?, ?)"),
        old_article_(index, "SELECT title, text FROM articles WHERE id = ?"),
        old_quotes_(index, "SELECT id, text FROM quotes WHERE article = ?"),
        forget_article_(index,
                        "INSERT INTO article_search (article_search, rowid, title, text) "
                        "VALUES ('delete', ?, ?, ?)"),
        forget_quote_(
            index, "INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', ?, ?)"),
        delete_article_(index, "DELETE FROM articles WHERE id = ?"),
        delete_quotes_(index, "DELETE FROM quotes WHERE article = ?"),
        delete_pairs_(index, "DELETE FROM near_duplicates WHERE article = ?1 OR other = ?1") {}

  void add(std::int64_t id) {
    article_.bind(1, id);
    if (!article_.step()) {
      article_.reset();
      return;
    }
    insert_article_.bind(1, id);
    search_article_.bind(1, id);
    for (int column = 1; column <= 6; ++column) copy(article_, column, insert_article_, column + 1);
    insert_article_.bind(8, article_.integer(7));
    const std::string_view text = without_invisible(article_.text(8), text_);
    insert_article_.bind(9, text);
    insert_article_.run();
    search_article_.bind(2, article_.text(2));
    search_article_.bind(3, text);
    search_article_.run();
    article_.reset();
    add_quotes(id);
  }

  // Whether the article was there.
  bool remove(std::int64_t id) {
    old_article_.bind(1, id);
    if (!old_article_.step()) {
      old_article_.reset();
      return false;
    }
    forget_article_.bind(1, id);
    forget_article_.bind(2, old_article_.text(0));
    forget_article_.bind(3, old_article_.text(1));
    forget_article_.run();
    old_article_.reset();
    old_quotes_.bind(1, id);
    while (old_quotes_.step()) {
      forget_quote_.bind(1, old_quotes_.integer(0));
      forget_quote_.bind(2, old_quotes_.text(1));
      forget_quote_.run();
    }
    old_quotes_.reset();
    for (Statement* statement : {&delete_article_, &delete_quotes_, &delete_pairs_}) {
      statement->bind(1, id);
      statement->run();
    }
    return true;
  }

 private:
  static void copy(const Statement& from, int column, Statement& to, int parameter) {
    if (from.is_null(column)) {
      to.bind_null(parameter);
    } else {
      to.bind(parameter, from.text(column));
    }
  }

  void add_quotes(std::int64_t article) {
    quotes_.bind(1, article);
    while (quotes_.step()) {
      insert_quote_.bind(1, quotes_.integer(0));
      insert_quote_.bind(2, article);
      if (quotes_.is_null(1)) {
        insert_quote_.bind_null(3);
      } else {
        insert_quote_.bind(3, people_->person(quotes_.integer(1), article));
      }
      for (int column = 2; column <= 5; ++column) copy(quotes_, column, insert_quote_, column + 2);
      const std::string_view text = without_invisible(quotes_.text(6), text_);
      insert_quote_.bind(8, text);
      insert_quote_.run();
      search_quote_.bind(1, quotes_.integer(0));
      search_quote_.bind(2, text);
      search_quote_.run();
    }
    quotes_.reset();
  }

  const People* people_;
  Statement article_, quotes_;
  Statement insert_article_, search_article_, insert_quote_, search_quote_;
  Statement old_article_, old_quotes_, forget_article_, forget_quote_;
  Statement delete_article_, delete_quotes_, delete_pairs_;
  std::string text_;
};

// "CORRECTION - ", "UPDATE 2-": a later form of an article that agencies sent before.
bool is_version(std::string_view title) {
  for (const std::string_view word :
       {"CORRECTION", "CORRECTED", "UPDATE", "REFILE", "RPT", "WRAPUP"}) {
    if (title.size() > word.size() && title.starts_with(word)) {
      const char next = title[word.size()];
      return next == ' ' || next == '-' || next == ':' || next == '(';
    }
  }
  return false;
}

// Finds the pairs that hold an article of `changed` and stores them.
void find_near_duplicates(Connection& index, const std::vector<std::int64_t>& changed, bool all,
                          const IndexOptions& options) {
  const std::set<std::int64_t> wanted(changed.begin(), changed.end());
  const std::int64_t window = options.window_hours * 3600;
  // Days on which an article may be near to a changed one; kNoTime for those without a day.
  std::set<std::int64_t> days;
  if (!all) {
    Statement published(index, "SELECT published FROM articles WHERE id = ?");
    for (const std::int64_t id : changed) {
      published.bind(1, id);
      if (published.step()) {
        const std::int64_t time = seconds_of(published.text(0));
        if (time == kNoTime) {
          days.insert(kNoTime);
        } else {
          for (std::int64_t day = (time - window) / kSecondsADay;
               day <= (time + window) / kSecondsADay; ++day) {
            days.insert(day);
          }
        }
      }
      published.reset();
    }
  }
  DuplicateFinder finder;
  std::vector<std::int64_t> numbers;
  std::vector<bool> is_changed;
  std::vector<bool> versions;
  Statement select(index, "SELECT id, published, title, text FROM articles ORDER BY id");
  while (select.step()) {
    const std::int64_t time = seconds_of(select.text(1));
    if (!all && days.count(time == kNoTime ? kNoTime : time / kSecondsADay) == 0) continue;
    finder.add(select.text(3), time);
    numbers.push_back(select.integer(0));
    is_changed.push_back(all || wanted.count(numbers.back()) > 0);
    versions.push_back(is_version(select.text(2)));
  }
  DuplicateOptions search;
  search.jaccard = options.jaccard;
  search.window = window;
  search.threads = options.threads;
  Statement insert(index, "INSERT OR REPLACE INTO near_duplicates VALUES (?, ?, ?, ?, ?)");
  for (const NearDuplicate& pair : finder.find(search, is_changed)) {
    const bool version = versions[pair.a] != versions[pair.b];
    insert.bind(1, numbers[pair.a]);
    insert.bind(2, numbers[pair.b]);
    insert.bind(3, std::string_view(version                           ? "version"
                                    : pair.jaccard >= options.jaccard ? "copy"
                                                                      : "brief"));
    insert.bind(4, pair.jaccard);
    insert.bind(5, pair.containment);
    insert.run();
  }
}

// Gives every article the first article of its cluster.
std::uint64_t cluster_articles(Connection& index, double jaccard) {
  std::vector<std::int64_t> members;
  std::vector<std::pair<std::int64_t, std::int64_t>> found;
  Statement pairs(index, "SELECT article, other FROM near_duplicates WHERE jaccard >= ?");
  pairs.bind(1, jaccard);
  while (pairs.step()) {
    found.emplace_back(pairs.integer(0), pairs.integer(1));
    members.push_back(found.back().first);
    members.push_back(found.back().second);
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  const auto number = [&](std::int64_t id) {
    return static_cast<std::uint32_t>(std::lower_bound(members.begin(), members.end(), id) -
                                      members.begin());
  };
  std::vector<NearDuplicate> edges;
  for (const auto& [a, b] : found) edges.push_back({number(a), number(b), 1, 1});
  const std::vector<std::uint32_t> clusters = cluster(members.size(), edges, 0);
  index.execute("UPDATE articles SET cluster = id WHERE cluster <> id");
  Statement update(index, "UPDATE articles SET cluster = ? WHERE id = ?");
  std::set<std::uint32_t> several;
  for (std::size_t i = 0; i < members.size(); ++i) {
    several.insert(clusters[i]);
    if (clusters[i] == i) continue;
    update.bind(1, members[clusters[i]]);
    update.bind(2, members[i]);
    update.run();
  }
  return several.size();
}

void require_space(const std::string& directory, std::uint64_t bytes) {
  struct statvfs disk {};
  if (::statvfs(directory.c_str(), &disk) != 0) return;
  const std::uint64_t free = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  if (free >= bytes) return;
  throw Error(Error::Kind::kStore, directory,
              "a build needs about " + std::to_string(bytes >> 20U) + " MB, " +
                  std::to_string(free >> 20U) + " MB are free",
              "free some space, or keep fewer generations");
}

// Whether the current generation can be brought up to date instead of building anew.
bool can_update(const std::string& generation, const IndexOptions& options) {
  if (generation.empty() || options.full) return false;
  Connection index(generation, Connection::Mode::kRead);
  return index.has_table("meta") && meta(index, "format") == kFormat &&
         meta(index, "store") == std::filesystem::absolute(options.store).string() &&
         meta(index, "window_hours") == std::to_string(options.window_hours) &&
         meta(index, "jaccard") == std::to_string(options.jaccard);
}

void prepare_for_bulk(Connection& index) {
  index.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
      "PRAGMA temp_store = MEMORY; PRAGMA locking_mode = EXCLUSIVE");
}

void set_hash_size(Connection& index) {
  for (const char* table : {"article_search", "quote_search"}) {
    const std::string name(table);
    index.execute("INSERT INTO " + name + " (" + name + ", rank) VALUES ('hashsize', 67108864)");
  }
}

}  // namespace

IndexReport build_index(const IndexOptions& options) {
  if (!std::filesystem::exists(options.store)) {
    throw Error(Error::Kind::kStore, options.store, "no such file", "name a fact store by --db");
  }
  Connection store(options.store, Connection::Mode::kRead);
  require_fact_store(store, true);
  store.execute("BEGIN");  // one view of the store for the whole build
  IndexReport report;
  const std::string previous = current_generation(options.directory);
  report.update = can_update(previous, options);
  const std::int64_t last_run = last_whole_run(store);

  Changes changes;
  if (report.update) {
    Connection old(previous, Connection::Mode::kRead);
    changes = changes_since(store, old);
  } else {
    changes.stored = ids(store, "SELECT id FROM articles ORDER BY id");
  }
  report.added = changes.stored.size();
  report.removed = changes.removed.size();
  const std::vector<Correction> corrections = options.corrections.empty()
                                                  ? std::vector<Correction>()
                                                  : read_corrections(options.corrections);
  if (options.dry_run) return report;

  Building building(options.directory, options.now);
  std::error_code error;
  require_space(options.directory, report.update
                                       ? std::filesystem::file_size(previous, error) * 5 / 4
                                       : std::filesystem::file_size(options.store, error) * 2);
  if (report.update) building.copy_from(previous);
  const People people(store, corrections);
  report.people = people.people().size();
  report.joined = people.joined();
  report.corrections = people.idle();
  {
    Connection index(building.path(), Connection::Mode::kWrite);
    if (!report.update) index.execute("PRAGMA page_size = 8192");
    prepare_for_bulk(index);
    index.execute("BEGIN");
    if (!report.update) index.execute(index_schema().substr(0, index_schema().find(kIndexes)));
    set_hash_size(index);
    {
      Writer writer(store, index, people);
      for (const std::int64_t id : changes.removed) writer.remove(id);
      for (const std::int64_t id : changes.stored) {
        if (report.update && writer.remove(id)) {
          ++report.changed;
          --report.added;
        }
        writer.add(id);
      }
    }
    write_people(store, index, people);
    find_near_duplicates(index, changes.stored, !report.update, options);
    report.clusters = cluster_articles(index, options.jaccard);
    report.threads = write_proposal_threads(store, index, people);
    set_meta(index, "format", std::string(kFormat));
    set_meta(index, "store", std::filesystem::absolute(options.store).string());
    set_meta(index, "window_hours", std::to_string(options.window_hours));
    set_meta(index, "jaccard", std::to_string(options.jaccard));
    set_meta(index, "last_run", std::to_string(last_run));
    set_meta(index, "built", options.now);
    report.articles = static_cast<std::uint64_t>(index.integer("SELECT count(*) FROM articles"));
    report.quotes = static_cast<std::uint64_t>(index.integer("SELECT count(*) FROM quotes"));
    report.copies = static_cast<std::uint64_t>(
        index.integer("SELECT count(*) FROM near_duplicates WHERE jaccard >= " +
                      std::to_string(options.jaccard)));
    report.briefs =
        static_cast<std::uint64_t>(index.integer("SELECT count(*) FROM near_duplicates")) -
        report.copies;
    set_meta(index, "articles", std::to_string(report.articles));
    set_meta(index, "quotes", std::to_string(report.quotes));
    index.execute("COMMIT");
    index.execute(index_schema().substr(index_schema().find(kIndexes)));
    if (!report.update) index.execute("PRAGMA analysis_limit = 1000; ANALYZE");
    check_generation(index, report.update ? CheckDepth::kQuick : CheckDepth::kWhole);
  }
  store.execute("COMMIT");
  if (!previous.empty() && !options.force) require_no_loss(previous, building.path());
  report.generation = building.publish(options.keep);
  return report;
}

}  // namespace onrecord
