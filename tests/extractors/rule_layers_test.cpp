#include "extractors/rulebook/rule_layers.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace onrecord {
namespace {

struct Files {
  std::string dates =
      "define DAY = WEEKDAY\n"
      "rule weekday\n  match <date:$DAY>\n  yes on Monday => date=Monday\n  no on foot\n";
  std::string date_words =
      "class WEEKDAY : days\n  monday, tuesday\nclass COUNT : numbers\n  two\n";
  std::string quotes =
      "rule said\n  match <quote:QUOTE> SAY COUNT\n  yes “Go,” said two => quote=“Go,”\n  no Go\n";
  std::string quote_words = "class SAY : verbs\n  say/v(said)\nsymbol QUOTE : a quotation\n";
  std::string proposals =
      "rule urge\n  match <trigger:urge>\n  yes We urge => trigger=urge\n  no We go\n";
  std::string words = "class NOUN_WORDS : nouns\n  harbour\n";
  std::string confidence = "said\t0.9\t10\n";
};

std::vector<std::pair<std::string, std::string>> hashes(const Files& files) {
  return hash_layers(parse_rules("xx", {{{"confidence.tsv", files.confidence},
                                         {"dates.rules", files.dates},
                                         {"dates.words", files.date_words},
                                         {"proposals.rules", files.proposals},
                                         {"quotes.rules", files.quotes},
                                         {"quotes.words", files.quote_words},
                                         {"words.words", files.words}}}));
}

// The layers whose hash differs.
std::string changed(const Files& before, const Files& after) {
  const auto left = hashes(before);
  const auto right = hashes(after);
  std::string layers;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].second != right[i].second) layers += left[i].first + " ";
  }
  return layers;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(RuleLayers, ARuleCountsForItsLayer) {
  const Files before;
  Files after;
  after.dates += "rule month\n  match <date:may>\n  yes in May => date=May\n  no we go\n";
  EXPECT_EQ(changed(before, after), "dates ");
  after = {};
  after.quotes = with(after.quotes, "SAY COUNT", "SAY ,? COUNT");
  EXPECT_EQ(changed(before, after), "quotes ");
  after = {};
  after.confidence = "said\t0.8\t10\n";
  EXPECT_EQ(changed(before, after), "quotes ");
  after = {};
  after.dates = with(after.dates, "$DAY", "(DAY|WEEKDAY)");
  EXPECT_EQ(changed(before, after), "dates ");
}

TEST(RuleLayers, CommentsAndExamplesDoNotCount) {
  Files after;
  after.dates = "# of days\n" + with(after.dates, "on Monday", "by Monday");
  after.date_words = with(after.date_words, "days", "days of the week");
  EXPECT_EQ(changed(Files(), after), "");
}

TEST(RuleLayers, AWordCountsWhereItIsSeen) {
  const Files before;
  Files after;
  after.date_words = with(after.date_words, "monday", "monday, friday");
  EXPECT_EQ(changed(before, after), "dates ");
  const std::string all = "dates quotes speakers proposals ";
  after = {};
  after.words += "  tunnel\n";
  EXPECT_EQ(changed(before, after), all);
  after = {};
  after.date_words = with(after.date_words, "two", "two, three");  // COUNT stands in quotes.rules
  EXPECT_EQ(changed(before, after), all);
  after = {};
  after.quote_words = with(after.quote_words, "(said)", "(said), argue/v");  // a verb for all
  EXPECT_EQ(changed(before, after), all);
}

TEST(RuleLayers, ALayerGainsFromAFolderOfItsUser) {
  const std::vector<RuleFile> built_in = built_in_rules("en");
  const auto before = hash_layers(parse_rules("en", {built_in}));
  const auto after = hash_layers(parse_rules(
      "en", {built_in, {{"mine/dates.words", "class HOLIDAY\n  ferry day = 06-07\n"}}}));
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i].second != after[i].second, before[i].first == "dates") << before[i].first;
  }
}

std::string read(const std::filesystem::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// What the program itself asks a class of a layer's word file for would not show in any pattern.
// Files may add words to a class of another, and one of a user does. Two that both say what a class
// is mean two things, and each would get the words of the other.
TEST(RuleLayers, NoClassIsDescribedTwice) {
  std::map<std::string, std::string> described;
  for (const RuleFile& file : built_in_rules("en")) {
    std::istringstream lines(file.text);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t colon = line.find(" :");
      if (!line.starts_with("class ") || colon == std::string::npos) continue;
      const std::string name = line.substr(6, line.find(' ', 6) - 6);
      const auto [known, added] = described.emplace(name, file.name);
      EXPECT_TRUE(added) << name << " in " << known->second << " and " << file.name;
    }
  }
  EXPECT_FALSE(described.empty());
}

TEST(RuleLayers, NoOtherLayerAsksForTheWordsOfALayerByName) {
  const std::filesystem::path root = ONRECORD_SOURCE_DIR;
  // The triggers only skip work.
  const std::string allowed = " COMMON_WORD ";
  const Rulebook book = parse_rules("en", {built_in_rules("en")});
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "extractors")) {
    if (entry.path().extension() != ".cpp") continue;
    ++files;
    const std::string code = read(entry.path());
    const std::string folder = entry.path().parent_path().filename().string();
    for (const WordClass& words : book.classes) {
      const std::string layer = std::filesystem::path(words.source.file()).stem().string();
      const std::vector<std::string_view> layers = rule_layers();
      if (std::find(layers.begin(), layers.end(), layer) == layers.end()) continue;
      if (words.symbol || folder == layer) continue;
      if (allowed.find(" " + words.name + " ") != std::string::npos) continue;
      EXPECT_EQ(code.find("\"" + words.name + "\""), std::string::npos)
          << entry.path() << " asks for " << words.name << " of " << words.source.where()
          << ": declare it in phrases.words or words.words";
    }
  }
  EXPECT_GT(files, 20U);
}

}  // namespace
}  // namespace onrecord
