#include "db/index_check.hpp"

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

// The longest word of plain letters: the rarest, more often than not.
std::string longest_word(std::string_view text) {
  std::string_view longest;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
    const bool whole = end == text.size() || static_cast<unsigned char>(text[end]) < 0x80;
    if (whole && end - begin > longest.size() && end - begin < 30)
      longest = text.substr(begin, end - begin);
    begin = end + 1;
  }
  return std::string(longest);
}

void ask_canaries(Connection& index) {
  Statement pick(index,
                 "SELECT id, text FROM articles WHERE id >= ? AND text <> '' ORDER BY id LIMIT 1");
  Statement find(index, "SELECT 1 FROM article_search WHERE article_search MATCH ? AND rowid = ?");
  const std::int64_t last = index.integer("SELECT max(id) FROM articles");
  for (const std::int64_t part : {0, 1, 2, 3}) {
    pick.bind(1, last * part / 4);
    if (pick.step()) {
      const std::string word = longest_word(pick.text(1).substr(0, 100000));
      if (!word.empty()) {
        const std::string query = "text : \"" + word + "\"";
        find.bind(1, std::string_view(query));
        find.bind(2, pick.integer(0));
        if (!find.step())
          refuse(index.path(), "an article is not found by its word \"" + word + "\"");
        find.reset();
      }
    }
    pick.reset();
  }
}

std::int64_t count(Connection& index, const std::string& table) {
  return index.integer("SELECT value FROM meta WHERE name = '" + table + "'");
}

}  // namespace

void check_generation(Connection& index, CheckDepth depth) {
  {
    Statement check(index, "PRAGMA quick_check(1)");
    if (!check.step() || check.text(0) != "ok") refuse(index.path(), "the file is not sound");
  }
  if (depth == CheckDepth::kWhole) {
    for (const std::string table : {"article_search", "quote_search"}) {
      index.execute("INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')");
    }
  }
  ask_canaries(index);
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
