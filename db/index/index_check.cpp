#include "db/index/index_check.hpp"

#include <array>
#include <cctype>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

constexpr std::array<const char*, 2> kCounted = {"articles", "quotes"};

[[noreturn]] void refuse(const std::string& path, const std::string& what) {
  throw Error(Error::Kind::kStore, path, what,
              "the last generation still serves; build anew with --full");
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// What no word of plain letters stands beside: it would be a part of it.
bool joins(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x80 || std::isdigit(c) != 0;
}

// The longest word of plain letters: the rarest, more often than not.
std::string longest_word(std::string_view text) {
  constexpr std::size_t kLongest = 30;
  std::string_view longest;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    const bool whole = !joins(text, end) && (begin == 0 || !joins(text, begin - 1));
    if (whole && end - begin > longest.size() && end - begin < kLongest)
      longest = text.substr(begin, end - begin);
    begin = end + 1;
  }
  return std::string(longest);
}

struct Canary {
  const char* rows;    // the articles or quotes from some id on
  const char* search;  // whether the full text finds a word there
  const char* column;
  const char* table;
};

constexpr std::array<Canary, 2> kCanaries = {{
    {"SELECT id, text FROM articles WHERE id >= ? AND text <> '' ORDER BY id LIMIT 1",
     "SELECT 1 FROM article_search WHERE article_search MATCH ? AND rowid = ?",
     "text : ", "articles"},
    {"SELECT id, text FROM quotes WHERE id >= ? AND text <> '' ORDER BY id LIMIT 1",
     "SELECT 1 FROM quote_search WHERE quote_search MATCH ? AND rowid = ?", "", "quotes"},
}};

// Rows from everywhere in the table are found by a word of theirs.
void ask(Connection& index, const Canary& canary) {
  constexpr std::int64_t kAsked = 100;
  Statement pick(index, canary.rows);
  Statement find(index, canary.search);
  const std::int64_t last = index.integer("SELECT max(id) FROM " + std::string(canary.table));
  for (std::int64_t part = 0; part < kAsked; ++part) {
    pick.bind(1, last / kAsked * part + last % kAsked * part / kAsked);
    if (pick.step()) {
      const std::string word = longest_word(pick.text(1).substr(0, 100000));
      if (!word.empty()) {
        const std::string query = canary.column + ("\"" + word + "\"");
        find.bind(1, std::string_view(query));
        find.bind(2, pick.integer(0));
        if (!find.step()) {
          refuse(index.path(), "a row of " + std::string(canary.table) +
                                   " is not found by its word \"" + word + "\"");
        }
        find.reset();
      }
    }
    pick.reset();
  }
}

// As many rows as the full text has.
void compare_counts(Connection& index, const std::string& table, const std::string& search) {
  const std::int64_t rows = index.integer("SELECT count(*) FROM " + table);
  const std::int64_t found = index.integer("SELECT count(*) FROM " + search + "_docsize");
  if (rows == found) return;
  refuse(index.path(), "holds " + std::to_string(rows) + " " + table +
                           ", their full text those of " + std::to_string(found));
}

std::int64_t count(Connection& index, const std::string& table) {
  return index.integer("SELECT value FROM meta WHERE name = '" + table + "'");
}

}  // namespace

void check_pages(Connection& index, CheckDepth depth) {
  const char* pages = depth == CheckDepth::kWhole   ? "PRAGMA integrity_check(1)"
                      : depth == CheckDepth::kBuilt ? "PRAGMA quick_check(1)"
                                                    : "PRAGMA quick_check(people)";
  {
    Statement check(index, pages);
    if (!check.step() || check.text(0) != "ok") refuse(index.path(), "the file is not sound");
  }
  if (depth != CheckDepth::kWhole) return;
  for (const std::string table : {"article_search", "quote_search"}) {
    // 1: against the rows, too.
    index.execute("INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)");
  }
}

void check_answers(Connection& index) {
  compare_counts(index, "articles", "article_search");
  compare_counts(index, "quotes", "quote_search");
  for (const Canary& canary : kCanaries) ask(index, canary);
}

void require_no_loss(const std::string& previous, const std::string& next) {
  Connection before(previous, Connection::Mode::kRead);
  Connection after(next, Connection::Mode::kRead);
  if (!before.has_table("meta")) return;
  for (const std::string table : kCounted) {
    const std::int64_t had = count(before, table);
    const std::int64_t has = count(after, table);
    if (has * 10 >= had * 9) continue;
    throw Error(Error::Kind::kStore, next,
                "holds " + std::to_string(has) + " " + table + ", the last generation " +
                    std::to_string(had),
                "look at the store, or publish it all the same with --force");
  }
}

}  // namespace onrecord
