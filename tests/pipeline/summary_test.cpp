#include "pipeline/summary.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Summary, SaysWhatWasReadAndFoundInOneLine) {
  RunCounts stored;
  stored.read = 12;
  stored.added = 9;
  stored.unchanged = 1;
  stored.changed = 1;
  stored.failed = 1;
  stored.quotes = 30;
  stored.speakers = 8;
  stored.dates = 41;
  stored.proposals = 5;
  JobCounts job;
  job.seconds = 0.414;
  EXPECT_EQ(summary(stored, {}, job),
            "read 12, new 9, unchanged 1, changed 1, failed 1; quotes 30, speakers 8, dates "
            "41, proposals 5; 0.41 s");
}

TEST(Summary, NamesWhatWasUnusual) {
  JobCounts job;
  job.input.windows1252 = 2;
  job.input.mojibake = 1;
  job.signal = 2;
  const std::string line = summary({}, {.undated = 3, .duplicates = 1, .text_only = 4}, job);
  EXPECT_NE(line.find("; 3 without a publication date; 4 kept as text only; 1 exact duplicate; "
                      "2 read as windows-1252, 1 with repaired encoding; 0.00 s; interrupted: run "
                      "it again for the rest"),
            std::string::npos)
      << line;
}

}  // namespace
}  // namespace onrecord
