#include "corpus/input.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

namespace onrecord {
namespace {

namespace fs = std::filesystem;
using std::string_literals::operator""s;

struct Member {
  std::string name;
  std::string bytes;
};

using Packing = int (*)(archive*);

std::string packed(const std::vector<Member>& members, Packing format, Packing filter) {
  std::string out(1 << 20, '\0');
  std::size_t used = 0;
  archive* handle = archive_write_new();
  format(handle);
  filter(handle);
  archive_write_set_bytes_in_last_block(handle, 1);
  archive_write_open_memory(handle, out.data(), out.size(), &used);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(handle, entry);
    archive_write_data(handle, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(handle);
  archive_write_free(handle);
  out.resize(used);
  return out;
}

std::string compressed(const std::string& bytes, Packing filter) {
  return packed({{"", bytes}}, archive_write_set_format_raw, filter);
}

class InputTest : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() /
              (std::string("onrecord-input-") + info->name() + "-" + std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  // "where=title" of each article, "error: ..." for each error, in order, without the folder.
  std::vector<std::string> read(const std::vector<std::string>& paths) {
    std::vector<std::string> seen;
    InputOptions options;
    options.record_limit = limit_;
    options.lines = lines_;
    const auto shown = [this](std::string text) {
      const std::string root = folder_.string() + "/";
      for (std::size_t at = 0; (at = text.find(root, at)) != std::string::npos;) {
        text.erase(at, root.size());
      }
      return text;
    };
    options.on_error = [&](const Error& error) { seen.push_back("error: " + shown(error.what())); };
    Input input(paths, options);
    ArticleReader reader;
    RawRecord record;
    while (input.next(record)) {
      try {
        Article article;
        reader.read(record, article);
        seen.push_back(shown(record.where) + "=" + article.title);
        articles_.push_back(article);
      } catch (const Error& error) {
        seen.push_back("error: " + shown(error.what()));
      }
    }
    counts_ = input.counts();
    counts_ += reader.counts();
    return seen;
  }

  using Seen = std::vector<std::string>;
  fs::path folder_;
  std::size_t limit_ = 1 << 20;
  bool lines_ = false;
  std::vector<Article> articles_;
  InputCounts counts_;
};

std::string json(const std::string& title) {
  return "{\"title\":\"" + title + "\",\"text\":\"Body of " + title + ".\"}\n";
}

TEST_F(InputTest, ReadsLinesFilesAndFoldersInOrder) {
  file("b/two.jsonl", json("Two") + "\n" + json("Three"));
  file("b/.hidden", json("Hidden"));
  file("a.txt", "One\n\nA story.\n");
  const std::string last = file("b/x", json("Four"));
  EXPECT_EQ(
      read({folder_.string(), last}),
      (Seen{"a.txt=One", "b/two.jsonl:1=Two", "b/two.jsonl:3=Three", "b/x:1=Four", "b/x:1=Four"}));
}

TEST_F(InputTest, UndoesCompressionByContent) {
  const std::string lines = json("One") + json("Two");
  const std::string gzip = compressed(lines, archive_write_add_filter_gzip);
  EXPECT_EQ(read({file("gzip", gzip + gzip)}),
            (Seen{"gzip:1=One", "gzip:2=Two", "gzip:3=One", "gzip:4=Two"}));
  EXPECT_EQ(read({file("zstd.txt", compressed(lines, archive_write_add_filter_zstd))}),
            (Seen{"zstd.txt:1=One", "zstd.txt:2=Two"}));
}

TEST_F(InputTest, OpensArchivesAndWhatIsInThem) {
  const std::string inner = packed({{"in.txt", "Inner\nBody.\n"}}, archive_write_set_format_zip,
                                   archive_write_add_filter_none);
  const std::vector<Member> members = {
      {"news/a.jsonl", json("One") + "broken\n" + json("Two")},
      {"news/b.gz", compressed("Three\nBody.\n", archive_write_add_filter_gzip)},
      {"inner.zip", inner}};
  const Seen articles = {"A/news/a.jsonl:1=One", "A/news/a.jsonl:3=Two", "A/news/b.gz=Three",
                         "A/inner.zip/in.txt=Inner"};
  for (const Packing format : {archive_write_set_format_zip, archive_write_set_format_ustar}) {
    for (const Packing filter : {archive_write_add_filter_none, archive_write_add_filter_zstd}) {
      Seen seen = read({file("A", packed(members, format, filter))});
      std::erase_if(seen,
                    [](const std::string& line) { return line.starts_with("error: A/news"); });
      EXPECT_EQ(seen, articles);
    }
  }
}

TEST_F(InputTest, SaysWhatIsWrongAndGoesOn) {
  const std::string good = file("good", json("Good"));
  const Seen seen = read(
      {(folder_ / "missing").string(), file("empty", ""),
       file("picture", "\x89PNG\r\n\x1A\n\0\0\0"s),
       file("cut.gz", compressed(json("One"), archive_write_add_filter_gzip).substr(0, 30)), good});
  ASSERT_EQ(seen.size(), 5U);
  EXPECT_EQ(seen[0], "error: missing: there is no such file or folder; check the path");
  EXPECT_EQ(seen[1], "error: empty: the file is empty");
  EXPECT_TRUE(seen[2].starts_with("error: picture: this is no text")) << seen[2];
  EXPECT_TRUE(seen[3].starts_with("error: cut.gz: the compressed data is damaged")) << seen[3];
  EXPECT_EQ(seen[4], "good:1=Good");
}

TEST_F(InputTest, TakesEveryLineForJsonWhereLinesAreSaidToCome) {
  lines_ = true;
  const Seen seen = read({file("lines", "broken\n" + json("One")), file("empty", "")});
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_TRUE(seen[0].starts_with("error: lines:1: ")) << seen[0];
  EXPECT_EQ(seen[1], "lines:2=One");
}

TEST_F(InputTest, PassesOverALineThatIsTooLong) {
  limit_ = 1000;
  const std::string lines = json("One") + json(std::string(700000, 'x')) + json("Two");
  EXPECT_EQ(read({file("lines", lines)}),
            (Seen{"lines:1=One",
                  "error: lines:2: the line is longer than 1000 bytes; split it or raise the limit",
                  "lines:3=Two"}));
  EXPECT_EQ(read({file("long.txt", std::string(1001, 'x'))}),
            (Seen{"error: long.txt: the article is longer than 1000 bytes; "
                  "split it or raise the limit"}));
}

TEST_F(InputTest, RefusesDataThatGrowsOutOfProportion) {
  std::string zeros(100 << 20, '\0');
  zeros.back() = 'x';
  const std::string bomb = compressed(zeros, archive_write_add_filter_gzip);
  ASSERT_LT(bomb.size(), std::size_t{1} << 20);
  limit_ = std::size_t{1} << 30;
  const Seen seen = read({file("bomb", std::string("{") + "\n"), file("bomb.gz", bomb)});
  ASSERT_FALSE(seen.empty());
  EXPECT_TRUE(seen.back().starts_with("error: bomb.gz: ")) << seen.back();
}

TEST_F(InputTest, ReadsEveryEncoding) {
  const std::string utf16 = "\xFF\xFE" + [] {
    std::string wide;
    for (const char c : json("Wide")) wide += std::string{c, '\0'};
    return wide;
  }();
  read({file("bom", "\xEF\xBB\xBF" + json("Marked")), file("latin", json("Caf\xE9") + json("OK")),
        file("utf16", utf16), file("latin.txt", "Caf\xE9\nHe said \x93no\x94.\n")});
  ASSERT_EQ(articles_.size(), 5U);
  EXPECT_EQ(articles_[0].title, "Marked");
  EXPECT_EQ(articles_[1].title, "Café");
  EXPECT_EQ(articles_[2].title, "OK");
  EXPECT_EQ(articles_[3].title, "Wide");
  EXPECT_EQ(articles_[4].text, "Café\nHe said “no”.\n");
  EXPECT_EQ(counts_.windows1252, 2U);
  EXPECT_EQ(counts_.utf16, 1U);
}

TEST_F(InputTest, GivesALineOfALivePipeAtOnce) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const int kept = dup(STDIN_FILENO);
  dup2(ends[0], STDIN_FILENO);
  close(ends[0]);
  {
    Input input({"-"}, {});
    RawRecord record;
    for (const char* title : {"One", "Two"}) {
      const std::string line = json(title);
      ASSERT_EQ(write(ends[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
      ASSERT_TRUE(input.next(record));  // blocks for ever where it waits for more
      EXPECT_NE(record.bytes.find(title), std::string::npos);
    }
    close(ends[1]);
    EXPECT_FALSE(input.next(record));
  }
  dup2(kept, STDIN_FILENO);
  close(kept);
}

TEST_F(InputTest, RepairsAndSetsAsideAndSaysSo) {
  const std::string lines =
      "{\"text\":\"He said â€œyesâ€\u009d.\",\"published\":\"June 4, 2024\"}\n"
      "{\"text\":\"b\",\"published\":\"31-FEB-2024\"}\n"
      "{\"text\":\"c\",\"published\":\"2024-06-04T10:00:00+02:00\"}\n";
  read({file("lines", lines)});
  ASSERT_EQ(articles_.size(), 3U);
  EXPECT_EQ(articles_[0].text, "He said “yes”.");
  EXPECT_EQ(articles_[0].extra, R"("repaired":"mojibake")");
  EXPECT_EQ(articles_[0].published, "2024-06-04");
  EXPECT_EQ(articles_[1].published, "");
  EXPECT_EQ(articles_[1].extra, R"("published_as_given":"31-FEB-2024")");
  EXPECT_EQ(articles_[2].published, "2024-06-04T10:00:00+02:00");
  EXPECT_EQ(counts_.mojibake, 1U);
  EXPECT_EQ(counts_.bad_dates, 1U);
}

TEST_F(InputTest, DerivesAStableId) {
  const std::string path = file("a.txt", "One\nBody.\n");
  read({path, path, file("b.txt", "Two\nBody.\n")});
  ASSERT_EQ(articles_.size(), 3U);
  EXPECT_FALSE(articles_[0].id.empty());
  EXPECT_EQ(articles_[0].id, articles_[1].id);
  EXPECT_NE(articles_[0].id, articles_[2].id);
}

TEST_F(InputTest, KnowsItsSizeForAProgressBar) {
  file("a", "12345");
  file("b/c", "678");
  EXPECT_EQ(input_size({folder_.string()}), 8U);
  EXPECT_EQ(input_size({folder_.string(), "-"}), 0U);
}

}  // namespace
}  // namespace onrecord
