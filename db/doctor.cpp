#include "db/doctor.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "corpus/utf8.hpp"
#include "db/fact_rows.hpp"
#include "db/lock.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

constexpr const char* kMakeAnew = "restore a backup, or make the store anew from the articles";
constexpr const char* kReplace = "store the articles anew: onrecord-run --replace";

// A count with its noun: "1 quote", "3 quotes".
std::string count_of(std::int64_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// Where words stand beside their offsets: table, and columns of start, end and words.
struct Surface {
  const char* table;
  const char* start;
  const char* end;
  const char* text;
};

constexpr std::array<Surface, 19> kSurfaces = {{
    {"mentions", "start", "end", "text"},
    {"dates", "start", "end", "text"},
    {"quotes", "start", "end", "text"},
    {"quotes", "speaker_start", "speaker_end", "speaker_text"},
    {"quotes", "cue_start", "cue_end", "cue"},
    {"quotes", "addressee_start", "addressee_end", "addressee"},
    {"quotes", "venue_start", "venue_end", "venue"},
    {"proposals", "start", "end", "text"},
    {"proposals", "content_start", "content_end", "content"},
    {"proposals", "content_head_start", "content_head_end", "content_head"},
    {"proposals", "condition_start", "condition_end", "condition"},
    {"proposals", "purpose_start", "purpose_end", "purpose"},
    {"proposals", "evidence_start", "evidence_end", "evidence"},
    {"proposal_parties", "start", "end", "text"},
    {"proposal_parts", "start", "end", "text"},
    {"proposal_inner_acts", "start", "end", "text"},
    {"proposal_inner_acts", "content_start", "content_end", "content"},
    {"proposal_mentions", "start", "end", "text"},
    {"proposal_steps", "start", "end", "text"},
}};

class Examination {
 public:
  explicit Examination(const std::string& path)
      : path_(path), database_(path, Connection::Mode::kRead) {
    require_fact_store(database_, true);
  }

  std::vector<Finding> run() {
    version();
    // In a damaged file any question may fail: that is what is to be found out.
    try {
      if (database_.integer("PRAGMA user_version") == kSchemaVersion && integrity()) {
        foreign_keys();
        surfaces();
        counts();
        indexes();
        rules();
        failures();
      }
      runs();
    } catch (const Error& error) {
      bad(std::string("integrity: ") + error.what(), kMakeAnew);
    }
    return std::move(findings_);
  }

 private:
  void good(std::string what) { findings_.push_back({false, std::move(what), ""}); }
  void note(std::string what, std::string advice) {
    findings_.push_back({false, std::move(what), std::move(advice)});
  }
  void bad(std::string what, std::string advice) {
    findings_.push_back({true, std::move(what), std::move(advice)});
  }

  void version() {
    const std::int64_t version = database_.integer("PRAGMA user_version");
    if (version == kSchemaVersion) return good("version: " + std::to_string(version));
    bad("version: " + std::to_string(version) + ", this program needs " +
            std::to_string(kSchemaVersion),
        "write to it once with onrecord-run or onrecord-store, which brings it up to date");
  }

  bool integrity() {
    Statement check(database_, "PRAGMA integrity_check(5)");
    std::string said;
    while (check.step()) said += (said.empty() ? "" : "; ") + std::string(check.text(0));
    if (said == "ok") {
      good("integrity: the file is whole");
      return true;
    }
    bad("integrity: " + said, kMakeAnew);
    return false;
  }

  void foreign_keys() {
    const std::int64_t broken = database_.integer("SELECT count(*) FROM pragma_foreign_key_check");
    if (broken == 0) return good("links: every one leads somewhere");
    bad("links: " + count_of(broken, "link") + " lead nowhere", kReplace);
  }

  // Reads each text once, and beside it the facts of its article.
  void surfaces() {
    std::array<Statement, kSurfaces.size()> facts;
    std::array<std::int64_t, kSurfaces.size()> differ{};
    std::int64_t checked = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto column = [](const char* name) { return "\"" + std::string(name) + "\""; };
      const Surface& surface = kSurfaces[i];
      facts[i] = Statement(
          database_, "SELECT " + column(surface.start) + "," + column(surface.end) + "," +
                         column(surface.text) + " FROM " + surface.table +
                         " WHERE id BETWEEN ? AND ? AND " + column(surface.start) + " IS NOT NULL");
    }
    Statement articles(database_, "SELECT id, text FROM articles");
    Offsets offsets;
    while (articles.step()) {
      const std::int64_t first = articles.integer(0) * kFactsPerArticle;
      const std::string_view text = articles.text(1);
      offsets.reset(text);
      for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].bind(1, first);
        facts[i].bind(2, first + kFactsPerArticle - 1);
        while (facts[i].step()) {
          ++checked;
          const std::uint32_t begin =
              offsets.bytes(static_cast<std::uint32_t>(facts[i].integer(0)));
          const std::uint32_t end = offsets.bytes(static_cast<std::uint32_t>(facts[i].integer(1)));
          const bool same = begin <= end && end <= text.size() &&
                            text.substr(begin, end - begin) == facts[i].text(2);
          if (!same) ++differ[i];
        }
        facts[i].reset();
      }
    }
    bool all_same = true;
    for (std::size_t i = 0; i < differ.size(); ++i) {
      if (differ[i] == 0) continue;
      all_same = false;
      bad("surfaces: " + count_of(differ[i], "row") + " of " + kSurfaces[i].table + "." +
              kSurfaces[i].text + " differ from the text",
          kReplace);
    }
    if (all_same) good("surfaces: all " + std::to_string(checked) + " stand in their texts");
  }

  void counts() {
    const std::int64_t wrong = database_.integer(
        "SELECT count(*) FROM speakers s LEFT JOIN"
        " (SELECT speaker, count(DISTINCT article) AS articles FROM speaker_names"
        "  GROUP BY speaker) n ON n.speaker = s.id LEFT JOIN"
        " (SELECT speaker, count(*) AS quotes FROM (SELECT DISTINCT speaker, article, statement"
        "  FROM quotes WHERE speaker IS NOT NULL) GROUP BY speaker) q ON q.speaker = s.id"
        " WHERE s.articles <> coalesce(n.articles, 0) OR s.quotes <> coalesce(q.quotes, 0)"
        " OR n.articles IS NULL");
    if (wrong == 0) return good("speakers: their counts are right");
    bad("speakers: the counts of " + count_of(wrong, "speaker") + " are wrong", kReplace);
  }

  void indexes() {
    const std::string missing = missing_index(database_);
    if (missing.empty()) return good("indexes: complete");
    note("indexes: " + missing + " and perhaps others are missing; questions are slow",
         "let a run come to its end: onrecord-run or onrecord-store completes them");
  }

  void rules() {
    const std::int64_t sets = database_.integer("SELECT count(DISTINCT rules_hash) FROM articles");
    if (sets <= 1) return good("rules: all articles were read by one set of rules");
    note("rules: the articles were read by " + std::to_string(sets) + " sets of rules",
         "read the older ones anew: onrecord-run --stale-rules");
  }

  void failures() {
    const std::int64_t count = database_.integer("SELECT count(*) FROM failures");
    if (count == 0) return;
    note("failures: " + count_of(count, "line") + " of input could not be stored",
         "see the table failures, mend the input, and run it again with --only-failed");
  }

  void runs() {
    bool writing = false;
    try {
      if (std::filesystem::exists(path_ + ".lock")) const WriterLock lock(path_);
    } catch (const Error&) {
      writing = true;
    }
    if (writing) return note("runs: one is writing now", "");
    const std::int64_t stopped = database_.integer("SELECT count(*) FROM runs WHERE ended IS NULL");
    const bool last_stopped =
        database_.integer("SELECT ended IS NULL FROM runs ORDER BY id DESC LIMIT 1") != 0;
    if (last_stopped) {
      bad("runs: the last one was stopped before its end", "run it again: it completes the work");
    } else if (stopped != 0) {
      good("runs: " + count_of(stopped, "earlier run") + " stopped before the end");
    } else {
      good("runs: all came to their end");
    }
    std::error_code ignored;
    if (std::filesystem::file_size(path_ + "-wal", ignored) > 0 && !ignored) {
      note("journal: a writer that was stopped left " + path_ + "-wal; it holds part of the store",
           "keep it beside the store; the next run takes it in");
    }
  }

  std::string path_;
  Connection database_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> examine_store(const std::string& path) {
  return Examination(path).run();
}

}  // namespace onrecord
