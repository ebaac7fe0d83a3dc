#include "corpus/timestamp.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

struct Case {
  const char* text;
  const char* iso;
};

TEST(Timestamp, ReadsWhatPeopleAndMachinesWrite) {
  const Case cases[] = {
      {"2024-02-29", "2024-02-29"},
      {"2024-06-01T08:05:09+02:00", "2024-06-01T08:05:09+02:00"},
      {"2024-06-01T08:05:09.123Z", "2024-06-01T08:05:09Z"},
      {"2024-06-01T08:05-0400", "2024-06-01T08:05:00-04:00"},
      {"2024-06-01 08:05:09 +0530", "2024-06-01T08:05:09+05:30"},
      {"2024-06-01T08:05:09", "2024-06-01T08:05:09"},
      {"20240601T080509Z", "2024-06-01T08:05:09Z"},
      {"20240601T080509+0900", "2024-06-01T08:05:09+09:00"},
      {"20240601", "2024-06-01"},
      {"20240601080509", "2024-06-01T08:05:09"},
      {"2024/6/1", "2024-06-01"},
      {"Sat, 01 Jun 2024 08:05:09 GMT", "2024-06-01T08:05:09Z"},
      {"Sat, 01 Jun 2024 08:05:09 -0700", "2024-06-01T08:05:09-07:00"},
      {"Sat, 1 Jun 2024 08:05 EST", "2024-06-01T08:05:00-05:00"},
      {"Sat Jun  1 08:05:09 UTC 2024", "2024-06-01T08:05:09Z"},
      {"1-JUN-1994 23:01:02.79", "1994-06-01T23:01:02"},
      {"07:15 JST, June 1, 2024", "2024-06-01T07:15:00+09:00"},
      {"June 1, 2024", "2024-06-01"},
      {"Published: 1 June 2024 10:15 GMT", "2024-06-01T10:15:00Z"},
      {"Updated June 1st, 2024 at 4:09 p.m. ET", "2024-06-01T16:09:00-04:00"},
      {"Dec. 1, 2024, 4:09 PM ET", "2024-12-01T16:09:00-05:00"},
      {"1st of June 2024, 4.09pm BST", "2024-06-01T16:09:00+01:00"},
      {"Saturday 1 June 2024 16.09 CEST", "2024-06-01T16:09:00+02:00"},
      {"12:30 a.m. on Saturday, June 1, 2024", "2024-06-01T00:30:00"},
      {"June 1, 2024 | 12:30 PM (PDT)", "2024-06-01T12:30:00-07:00"},
      {"1 June 2024 \u2014 0930 GMT+7", "2024-06-01T09:30:00+07:00"},
      {"01.06.2024", "2024-06-01"},
      {"31/12/2024", "2024-12-31"},
      {"12/31/2024 5 pm", "2024-12-31T17:00:00"},
      {"1. März 2024, 8.05 Uhr", "2024-03-01T08:05:00"},
      {"le 1er décembre 2024", "2024-12-01"},
      {"Publié le 12 août 2024 à 08h05", "2024-08-12T08:05:00"},
      {"1 de junio de 2024", "2024-06-01"},
      {"1 de fevereiro de 2024 às 16:09", "2024-02-01T16:09:00"},
      {"1 июня 2024 в 16:09", "2024-06-01T16:09:00"},
      {"2024年6月1日 16:09", "2024-06-01T16:09:00"},
      {"2024년 6월 1일", "2024-06-01"},
  };
  for (const Case& c : cases) EXPECT_EQ(iso_timestamp(c.text), c.iso) << c.text;
}

TEST(Timestamp, FindsNoneWhereThereIsNoneOrTwo) {
  const char* cases[] = {
      "",           "June 1",      "06/01/2024",        "2024-13-01",
      "2023-02-29", "32 May 2024", "call 20240601 now", "1.2.3.2024",
      "May 2024",   "0000-00-00",  "may be 3 of 2024",
  };
  for (const char* text : cases) EXPECT_EQ(iso_timestamp(text), "") << text;
}

TEST(Timestamp, ReadsTheDayFirstWhereThatIsKnown) {
  EXPECT_EQ(iso_timestamp("06/01/2024", true), "2024-01-06");
  EXPECT_EQ(iso_timestamp("12/31/2024", true), "");
  EXPECT_EQ(iso_timestamp("2024-06-01", true), "2024-06-01");
}

TEST(Timestamp, KeepsTheDayWhereTheTimeIsImpossible) {
  EXPECT_EQ(iso_timestamp("2024-06-01T25:00:00"), "2024-06-01");
  EXPECT_EQ(iso_timestamp("1-JUN-1994 605:01:02.79"), "1994-06-01");
}

TEST(Timestamp, TellsWhichWordsStateIt) {
  const std::string_view text = "Posted at 16:09 GMT on June 1, 2024 by a reader";
  const auto found = find_timestamp(text);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(slice(text, found->span), "16:09 GMT on June 1, 2024");
}

}  // namespace
}  // namespace onrecord
