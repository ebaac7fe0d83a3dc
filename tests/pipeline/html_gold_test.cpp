// The measure of the article extraction benchmark on 181 real pages, where they stand beside the
// checkout: precision and recall of 4-word shingles, averaged over the pages.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "corpus/input.hpp"
#include "corpus/jsonl.hpp"
#include "corpus/utf8.hpp"
#include "extractors/page_words.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

// Scores only go up.
constexpr double kFloor = 0.966;

using Shingles = std::map<std::string, int>;

Shingles shingles(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const std::string small = lower(text) + " ";
  for (std::size_t i = 0; i < small.size();) {
    const CodePoint c = code_point_at(small, i);
    if (is_letter(c.value) || (c.value >= '0' && c.value <= '9') || c.value == '_') {
      word.append(small, i, c.size);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    i += c.size;
  }
  Shingles out;
  for (std::size_t i = 0; i + std::min<std::size_t>(4, words.size()) <= words.size(); ++i) {
    std::string one;
    for (std::size_t k = i; k < std::min(i + 4, words.size()); ++k) one += words[k] + " ";
    ++out[one];
    if (words.size() < 4) break;
  }
  return out;
}

int size(const Shingles& all) {
  int sum = 0;
  for (const auto& [words, count] : all) sum += count;
  return sum;
}

std::string text_of(const fs::path& page, const PageLines& lines) {
  Input input({page.string()}, {});
  ArticleReader reader(lines);
  RawRecord record;
  Article article;
  try {
    if (input.next(record)) reader.read(record, article);
  } catch (const Error&) {
    return {};  // counts as a miss
  }
  return article.text;
}

TEST(HtmlGold, KeepsItsScore) {
  const fs::path folder = fs::path(ONRECORD_SOURCE_DIR) / ".." / "shared/gold/html/scrapinghub";
  if (!fs::exists(folder / "gold.jsonl")) GTEST_SKIP() << "no annotated pages beside the checkout";
  std::ifstream gold(folder / "gold.jsonl");
  JsonReader reader;
  const PageLines lines = load_page_lines("en", "");
  std::string line;
  double precision[2] = {0, 0};
  double recall[2] = {0, 0};
  int pages[2] = {0, 0};
  for (std::size_t half = 0; std::getline(gold, line); half = 1 - half) {
    Article article;
    reader.read_article(line, "gold", article);
    const Shingles wanted = shingles(article.text);
    const Shingles found = shingles(text_of(folder / "pages" / (article.id + ".html.gz"), lines));
    double both = 0;
    for (const auto& [words, count] : found) {
      const auto same = wanted.find(words);
      if (same != wanted.end()) both += std::min(count, same->second);
    }
    precision[half] += found.empty() ? 0 : both / size(found);
    recall[half] += wanted.empty() ? 1 : both / size(wanted);
    ++pages[half];
  }
  ASSERT_GT(pages[1], 0);
  const auto f1 = [](double p, double r) { return 2 * p * r / (p + r); };
  for (int half : {0, 1}) {
    std::printf("%s pages: F1 %.3f\n", half == 0 ? "even" : "odd",
                f1(precision[half] / pages[half], recall[half] / pages[half]));
  }
  const int all = pages[0] + pages[1];
  EXPECT_GE(f1((precision[0] + precision[1]) / all, (recall[0] + recall[1]) / all), kFloor);
}

}  // namespace
}  // namespace onrecord
