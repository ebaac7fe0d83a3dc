// The full text that is written here is what SQLite itself makes of the same rows.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "db/index/full_text_segment.hpp"
#include "db/index/postings.hpp"
#include "db/index/search_terms.hpp"
#include "db/index/varint.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

class FullTextTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = (fs::temp_directory_path() /
               (std::string("onrecord-text-") + info->name() + "-" + std::to_string(::getpid())))
                  .string();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // The whole answer, values by bars, rows by line ends.
  static std::string all(Connection& connection, const std::string& sql) {
    std::string out;
    Statement select(connection, sql);
    while (select.step()) {
      for (int column = 0; column < select.columns(); ++column)
        out += std::string(select.text(column)) + "|";
      out += "\n";
    }
    return out;
  }

  static void make_table(Connection& connection, const std::string& name,
                         const std::string& content) {
    connection.execute("CREATE VIRTUAL TABLE " + name + " USING fts5 (title, text, content = '" +
                       content + "', tokenize = 'unicode61 remove_diacritics 2');" +
                       "CREATE VIRTUAL TABLE " + name + "_words USING fts5vocab (" + name +
                       ", instance)");
  }

  std::string folder_;
};

const std::vector<std::string> kTexts = {
    "",
    " \t--",
    "The harbour of Norhaven, 12th July: 3.5 million U.S. dollars",
    "\u201cWe can\u2019t,\u201d said Jos\u00e9 \u00c5kesson\u2014twice",
    "cafe\u0301 caf\u00e9 STRASSE stra\u00dfe \u0130stanbul \u023A\u023E\u1E9E",
    "soft\u00adhyphen no\u00a0break \u6771\u4eac \u0645\u0631\u062d\u0628\u0627 \U0001F600x "
    "y\U0001F600",
    "\u0301lone \u0301 a\u0308b\u0308 \ue000private \u2167 \u00bd x\u00b2",
    "a_b-c/d@e.f #g 100% ~h~ i\\j [k]{l}|m<n>\"o'p",
    std::string("nul\0byte", 8),
    std::string(40000, 'x') + " " + std::string(33000, 'Y') + "\u00e9",
};

TEST_F(FullTextTest, TermsAreThoseOfSqlite) {
  Connection connection(folder_ + "/terms.db", Connection::Mode::kWrite);
  make_table(connection, "t", "");
  Statement insert(connection, "INSERT INTO t (rowid, title, text) VALUES (?, '', ?)");
  SearchTerms terms(connection);
  std::string expected;
  for (std::size_t i = 0; i < kTexts.size(); ++i) {
    insert.bind(1, static_cast<std::int64_t>(i));
    insert.bind(2, std::string_view(kTexts[i]));
    insert.run();
    std::size_t place = 0;
    for (const std::string_view term : terms.of(kTexts[i])) {
      expected +=
          std::to_string(i) + "|" + std::to_string(place++) + "|" + std::string(term) + "|\n";
    }
  }
  EXPECT_EQ(all(connection, "SELECT doc, offset, term FROM t_words ORDER BY doc, offset"),
            expected);
}

// Words of a small language, some of them everywhere.
std::string text_of(std::uint32_t seed, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    seed = seed * 1664525U + 1013904223U;
    const std::uint32_t rank = (seed >> 8U) % 1000U;
    text += rank < 300 ? "the" : "w" + std::to_string(rank * rank % 4177U);
    text += i % 7 == 6 ? ", " : " ";
  }
  return text;
}

TEST_F(FullTextTest, ATableIsThatOfSqlite) {
  for (const std::size_t most : {Postings::kMost, std::size_t{1} << 18U}) {
    fs::remove(folder_ + "/table.db");
    Connection connection(folder_ + "/table.db", Connection::Mode::kWrite);
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, title TEXT, text TEXT); BEGIN");
    make_table(connection, "theirs", "rows");
    make_table(connection, "ours", "rows");
    SearchTerms terms(connection);
    Postings postings(folder_ + "/run", most);
    Statement insert(connection, "INSERT INTO rows VALUES (?, ?, ?)");
    std::vector<std::uint64_t> counts(2);
    constexpr std::uint32_t kRows = 600;
    for (std::uint32_t i = 0; i < kRows; ++i) {
      const std::int64_t id = std::int64_t{i} * i * 40000 + i + 1;
      const std::string title = text_of(i, i % 5),
                        text = text_of(i + 7777, i % 97 == 0 ? 9000 : 60);
      insert.bind(1, id);
      insert.bind(2, std::string_view(title));
      insert.bind(3, std::string_view(text));
      insert.run();
      for (const std::uint16_t column : {std::uint16_t{0}, std::uint16_t{1}}) {
        const auto& found = terms.of(column == 0 ? title : text);
        postings.add(found, id, column);
        counts[column] += found.size();
      }
    }
    postings.end();
    connection.execute("INSERT INTO theirs (theirs) VALUES ('rebuild')");
    {
      FullTextSegment segment(connection, "ours");
      postings.give(
          [&](std::string_view term, std::string_view doclist) { segment.add(term, doclist); });
      segment.finish(kRows, counts);
    }
    connection.execute("INSERT INTO ours_docsize SELECT * FROM theirs_docsize; COMMIT");

    Connection reader(folder_ + "/table.db", Connection::Mode::kWrite);
    reader.execute("PRAGMA synchronous = OFF");
    EXPECT_GT(reader.integer("SELECT count(*) FROM ours_words"), 60000);
    EXPECT_EQ(all(reader, "SELECT * FROM ours_words"), all(reader, "SELECT * FROM theirs_words"));
    reader.execute("INSERT INTO ours (ours, rank) VALUES ('integrity-check', 1)");
    const std::string ranked = " MATCH 'w1 OR w4 the' ORDER BY rank, rowid";
    EXPECT_EQ(all(reader, "SELECT rowid, bm25(ours) FROM ours WHERE ours" + ranked),
              all(reader, "SELECT rowid, bm25(theirs) FROM theirs WHERE theirs" + ranked));
    // It lives on: rows come and go, segments are merged.
    for (std::uint32_t i = 1; i < 40; ++i) {
      const std::string row = std::to_string(std::int64_t{i} * i * 40000 + i + 1);
      reader.execute(
          "INSERT INTO ours (ours, rowid, title, text) SELECT 'delete', * FROM rows"
          " WHERE id = " +
          row + "; UPDATE rows SET text = 'changed text " + row + "' WHERE id = " + row +
          "; INSERT INTO ours (rowid, title, text)"
          " SELECT * FROM rows WHERE id = " +
          row);
    }
    reader.execute("INSERT INTO ours (ours, rank) VALUES ('integrity-check', 1)");
    reader.execute("INSERT INTO ours (ours) VALUES ('optimize')");
    reader.execute("INSERT INTO ours (ours, rank) VALUES ('integrity-check', 1)");
  }
}

// So long that the index of its rows has two levels.
TEST_F(FullTextTest, ALongDoclistIsFoundByItsIndex) {
  constexpr std::int64_t kRows = 250000;
  Connection connection(folder_ + "/long.db", Connection::Mode::kWrite);
  connection.execute("BEGIN");
  make_table(connection, "t", "");
  const auto doclist = [](std::int64_t every) {
    std::string bytes;
    std::int64_t last = 0;
    for (std::int64_t row = every; row <= kRows; row += every) {
      append_varint(static_cast<std::uint64_t>(row * 1000 - last), bytes);
      last = row * 1000;
      append_varint(40 * 2, bytes);
      for (int i = 0; i < 40; ++i) append_varint(3, bytes);
    }
    return bytes;
  };
  {
    FullTextSegment segment(connection, "t");
    segment.add("all", doclist(1));
    segment.add("some", doclist(50021));
    segment.finish(kRows, {std::uint64_t{kRows} * 40, 0});
  }
  connection.execute("COMMIT");

  Connection reader(folder_ + "/long.db", Connection::Mode::kWrite);
  reader.execute("INSERT INTO t (t) VALUES ('integrity-check')");
  EXPECT_GE(reader.integer("SELECT count(*) FROM t_data WHERE id >> 36 & 1"), 3);
  const std::string found = "SELECT rowid FROM t WHERE t MATCH 'all some' ORDER BY rowid";
  EXPECT_EQ(all(reader, found), "50021000|\n100042000|\n150063000|\n200084000|\n");
  EXPECT_EQ(all(reader, found + " DESC"), "200084000|\n150063000|\n100042000|\n50021000|\n");
  EXPECT_EQ(reader.integer("SELECT count(*) FROM t WHERE t MATCH 'all'"), kRows);
}

TEST_F(FullTextTest, NumbersAreThoseOfSqlite) {
  for (unsigned bits = 0; bits < 64; ++bits) {
    for (const std::uint64_t value :
         {std::uint64_t{1} << bits, (std::uint64_t{1} << bits) - 1, ~(std::uint64_t{1} << bits)}) {
      std::string bytes;
      append_varint(value, bytes);
      const auto* at = reinterpret_cast<const std::uint8_t*>(bytes.data());
      EXPECT_EQ(read_varint(at), value);
      EXPECT_EQ(at, reinterpret_cast<const std::uint8_t*>(bytes.data()) + bytes.size());
      EXPECT_LE(bytes.size(), kMaxVarint);
    }
  }
}

}  // namespace
}  // namespace onrecord
