#include "db/table.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace onrecord {
namespace {

std::string table(const TableStyle& style, const std::vector<std::string>& columns,
                  const std::vector<Row>& rows) {
  TableWriter writer(columns, style);
  std::string out;
  for (const Row& row : rows) writer.add(row, out);
  writer.finish(out);
  return out;
}

const std::vector<std::string> kColumns = {"who", "what", "n"};
const std::vector<Row> kRows = {{"Zoé Ruiz", "“No,”\nshe said | a \"lot\"", std::int64_t{12}},
                                {"東京都", std::monostate{}, 0.5}};

TEST(Table, AlignsByWhatTheEyeSees) {
  EXPECT_EQ(table({}, kColumns, kRows),
            "who       what                      n\n"
            "────────  ────────────────────────  ───\n"
            "Zoé Ruiz  “No,” she said | a \"lot\"   12\n"
            "東京都                              0.5\n");
}

TEST(Table, WrapsLongValuesIntoTheWidth) {
  EXPECT_EQ(table({.width = 24}, {"who", "what"},
                  {{"Ada", "one two three four five six"}, {"Bo", "abcdefghijklmnopqrstuvwxyz"}}),
            "who  what\n"
            "───  ───────────────────\n"
            "Ada  one two three four\n"
            "     five six\n"
            "Bo   abcdefghijklmnopqrs\n"
            "     tuvwxyz\n");
}

TEST(Table, IsNeverWiderThanAsked) {
  const Row row = {"some words of a title", "a much longer text that has to be broken often",
                   std::int64_t{7}, "2031-03-04"};
  for (std::uint32_t width = 34; width < 100; ++width) {
    const std::string out = table({.width = width}, {"title", "text", "n", "day"}, {row});
    std::size_t begin = 0;
    for (std::size_t end; (end = out.find('\n', begin)) != std::string::npos; begin = end + 1) {
      std::size_t columns = 0;
      for (std::size_t i = begin; i < end; ++i) {
        if ((static_cast<unsigned char>(out[i]) & 0xC0U) != 0x80U) ++columns;
      }
      EXPECT_LE(columns, width) << out;
    }
  }
}

TEST(Table, GivesTheRoomToTheColumnThatHoldsMost) {
  const std::string words = "one two three four five six seven eight nine ten eleven twelve";
  const std::string out =
      table({.width = 60}, {"day", "title", "quote"},
            {{"2031-03-04", "Ferry fares are to rise again", words + " " + words + " " + words}});
  // The quote in few lines, the title in words that stay whole.
  EXPECT_LE(std::count(out.begin(), out.end(), '\n'), 9) << out;
  EXPECT_NE(out.find("Ferry fares"), std::string::npos) << out;
}

TEST(Table, HidesColumnsWithoutAValueWhenAsked) {
  const std::vector<Row> rows = {{"Ada", std::monostate{}, "x"}, {"Bo", "", std::monostate{}}};
  EXPECT_EQ(table({.hide_empty = true}, {"who", "role", "note"}, rows),
            "who  note\n───  ────\nAda  x\nBo\n");
  EXPECT_EQ(table({.hide_empty = true}, {"role"}, {{std::monostate{}}}), "role\n────\n\n");
}

TEST(Table, JsonLeavesAbsentValuesOut) {
  EXPECT_EQ(table({.format = TableFormat::kJson}, kColumns, kRows),
            "{\"who\":\"Zoé Ruiz\",\"what\":\"“No,”\\nshe said | a \\\"lot\\\"\",\"n\":12}\n"
            "{\"who\":\"東京都\",\"n\":0.5}\n");
}

TEST(Table, CsvQuotesWhatNeedsIt) {
  EXPECT_EQ(table({.format = TableFormat::kCsv}, kColumns, kRows),
            "who,what,n\nZoé Ruiz,\"“No,”\nshe said | a \"\"lot\"\"\",12\n東京都,,0.5\n");
  EXPECT_EQ(table({.format = TableFormat::kCsv}, kColumns, {}), "who,what,n\n");
}

TEST(Table, MarkdownEscapesItsBars) {
  EXPECT_EQ(table({.format = TableFormat::kMarkdown}, kColumns, kRows),
            "| who | what | n |\n| --- | --- | --- |\n"
            "| Zoé Ruiz | “No,” she said \\| a \"lot\" | 12 |\n| 東京都 |  | 0.5 |\n");
}

TEST(Table, NoRowsGiveNoTable) {
  EXPECT_EQ(table({}, kColumns, {}), "");
}

TEST(Table, ATextCannotCommandTheTerminal) {
  const std::string out = table({}, {"x"}, {{std::string("\x1b[31mred\x07")}});
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_EQ(out.find('\x07'), std::string::npos);
}

TEST(Table, ColourOnlyWhenAsked) {
  EXPECT_NE(table({.colour = true}, {"x"}, {{"y"}}).find("\x1b[1mx\x1b[0m"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
