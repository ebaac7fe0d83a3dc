#include "extractors/text/zones.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "corpus/jsonl.hpp"
#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {
namespace {

const ZoneRules& rules() {
  static const ZoneRules rules(parse_rules("en", {built_in_rules("en")}));
  return rules;
}

// "kind: text" a zone, line feeds as "|".
std::vector<std::string> read(const std::string& text, const std::string& title = "") {
  Document document;
  document.article.text = text;
  document.article.title = title;
  find_zones(document.article, rules(), document.zones);
  document.add(Layer::kZones);
  EXPECT_EQ(check(document), "") << text;
  std::vector<std::string> zones;
  for (const Zone& zone : document.zones) {
    std::string surface(slice(text, zone.span));
    for (char& c : surface) {
      if (c == '\n') c = '|';
    }
    zones.push_back(std::string(name(zone.kind)) + ": " + surface);
  }
  return zones;
}

using Zones = std::vector<std::string>;

TEST(Zones, ReadAPageFromTopToBottom) {
  EXPECT_EQ(read("Ferry Talks Stall;Both Ports Blame the Weather\n"
                 "\n"
                 "Harbor chief Ana Ruiz, left, greets minister Tom Lee in Port Vell on Monday.\n"
                 "18:05 GMT, March 2, 2026\n"
                 "PORT VELL — Talks about the ferry stalled on Monday.\n"
                 "The two ports will meet again in May.\n"
                 "‘No boat today’\n"
                 "“We wait,” Ruiz said.\n"
                 "\"Politics\" POPULAR ARTICLE\n"
                 "-\n"
                 "Bridge Opens After Nine Years\n"
                 "-\n"
                 "Who Is Tom Lee?\n"
                 "PV TOP TEN\n"),
            (Zones{"title: Ferry Talks Stall", "deck: Both Ports Blame the Weather",
                   "caption: Harbor chief Ana Ruiz, left, greets minister Tom Lee in Port Vell on "
                   "Monday.",
                   "byline: 18:05 GMT, March 2, 2026", "dateline: PORT VELL — ",
                   "body: Talks about the ferry stalled on Monday.",
                   "body: The two ports will meet again in May.", "heading: ‘No boat today’",
                   "body: “We wait,” Ruiz said.",
                   "related: \"Politics\" POPULAR ARTICLE|-|Bridge Opens After Nine Years|-|Who Is "
                   "Tom Lee?",
                   "footer: PV TOP TEN"}));
}

TEST(Zones, JoinHardWrappedLines) {
  EXPECT_EQ(read("    PORT VELL, March 2 - Talks about the new ferry line were\n"
                 "held here on Monday, officials said.\n"
                 "    They said the two ports had asked for more time to read\n"
                 "Tom Lee's plan.\n"
                 " Reuter\n",
                 "FERRY TALKS HELD"),
            (Zones{"dateline: PORT VELL, March 2 - ",
                   "body: Talks about the new ferry line were|held here on Monday, officials said.",
                   "body: They said the two ports had asked for more time to read|Tom Lee's plan.",
                   "footer: Reuter"}));
}

TEST(Zones, FindTheDateline) {
  struct Case {
    std::string name, dateline;
  };
  const std::vector<Case> cases = {
      {"dash", "PORT VELL — "},
      {"two hyphens", "PORT VELL -- "},
      {"hyphen", "PORT VELL - "},
      {"agency", "PORT VELL (AP) — "},
      {"region and agency", "PORT VELL, Kenya (AP) -- "},
      {"abbreviated region", "PORT VELL, N.C. (UPI) — "},
      {"date", "PORT VELL, March 2 - "},
      {"region and date", "PORT VELL, Calif., Feb. 26 - "},
      {"month in capitals", "PORT VELL, MARCH 11 - "},
      {"day before month", "PORT VELL, 11 March (Reuters) - "},
      {"year without a comma", "PORT VELL, 11 March 2026 — "},
      {"year behind month and day", "Port Vell, March 11 2026 (Reuters) - "},
      {"small letters", "Port Vell, Feb. 3 (Xinhua) -- "},
      {"small letters and agency", "Port Vell (AFP) – "},
      {"two places", "PORT VELL/LONDON (Reuters) - "},
      {"underscore", "PORT VELL (AP) _ "},
      {"agency alone", "(AP) _ "},
      {"agency without dash", "(CNN) "},
      {"colon behind a known place", "NEW DELHI: "},
      {"colon and small letters", "Kuala Lumpur: "},
      {"colon behind a date", "PORT VELL, March 2: "},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(read(c.dateline + "Talks stalled on Monday.\nThey go on in May."),
              (Zones{"dateline: " + c.dateline, "body: Talks stalled on Monday.",
                     "body: They go on in May."}))
        << c.name;
  }
}

TEST(Zones, TakeNoSentenceForADateline) {
  const std::vector<std::string> sentences = {
      "NATO — the alliance of 32 countries — met on Monday.",
      "Ana Ruiz, a 27-year-old nurse, left on Monday.",
      "The minister — and nobody else — signed.",
      "GM - Ford's rival - grew by 3 percent.",
      "(Nobody knew.) They left.",
      "Today, 57 senators – most of them new – met.",
      "THE MAYOR: Talks stalled on Monday.",
      "Ana Ruiz, Head, Vell Boat Club (VBC): “Talks stalled.”",
  };
  for (const std::string& sentence : sentences) {
    EXPECT_EQ(read(sentence + "\nThey go on in May."),
              (Zones{"body: " + sentence, "body: They go on in May."}));
  }
}

// An unknown place before a colon: told of and not said, by somebody who speaks of himself.
TEST(Zones, TakeALabelThatSaysNothingForADateline) {
  const std::string told =
      "The council on Monday told the harbour board to open the second basin to ferries by May.";
  EXPECT_EQ(read("VELDENPUR: " + told + "\nThey go on."),
            (Zones{"dateline: VELDENPUR: ", "body: " + told, "body: They go on."}));
  const std::string said =
      "RUIZ: The council has told us on Monday to open the second basin to all ferries by May.";
  EXPECT_EQ(read(said + "\nThey go on."), (Zones{"body: " + said, "body: They go on."}));
  const std::string turns = "VELDENPUR: " + told;
  EXPECT_EQ(read(turns + "\nLÓPEZ: No."), (Zones{"body: " + turns, "body: LÓPEZ: No."}));
}

TEST(Zones, FindTheTitleOnlyWhereItStands) {
  EXPECT_EQ(read("Ferry Talks Stall\nTalks stalled on Monday.", "Ferry Talks Stall")[0],
            "title: Ferry Talks Stall");
  EXPECT_EQ(read("Lee’s Talks Stall.\nTalks stalled on Monday.", "Lee's Talks Stall")[0],
            "title: Lee’s Talks Stall.");
  EXPECT_EQ(read("Talks stalled on Monday.\nThey go on in May.", "Ferry Talks Stall")[0],
            "body: Talks stalled on Monday.");
}

TEST(Zones, SplitATitleFromItsDeck) {
  EXPECT_EQ(read("Ferry Talks Stall;\nBoth Ports Wait.\nTalks stalled on Monday.",
                 "Ferry Talks Stall; Both Ports Wait"),
            (Zones{"title: Ferry Talks Stall;", "deck: Both Ports Wait.",
                   "body: Talks stalled on Monday."}));
}

TEST(Zones, JoinASentenceThatALineFeedBreaks) {
  EXPECT_EQ(read("Talks about the ferry between the two\nports stalled on Monday.\nThey go on."),
            (Zones{"body: Talks about the ferry between the two|ports stalled on Monday.",
                   "body: They go on."}));
  EXPECT_EQ(read("What comes next\n\niTell, the maker of boats, grew.\n\nThey go on."),
            (Zones{"title: What comes next", "body: iTell, the maker of boats, grew.",
                   "body: They go on."}));
}

TEST(Zones, FindBylines) {
  const std::vector<std::string> bylines = {
      "By Ana Ruiz and Tom Lee",
      "By ANA RUIZ, The Vell Courier",
      "Published: 07:15, 19 August 2025 | Updated: 11:02, 19 August 2025",
      "Updated 9:42 a.m. EDT, Oct. 8, 2025",
      "March 2, 2026",
      "Mon 2 Feb 2026 07.31 GMT",
      "5 min read",
  };
  for (const std::string& byline : bylines) {
    EXPECT_EQ(read("Ferry Talks Stall\n\n" + byline + "\n\nTalks stalled on Monday.")[1],
              "byline: " + byline);
  }
  EXPECT_EQ(read("Ferry Talks Stall\n\nBy Monday the talks had stalled.\n\nThey go on.")[1],
            "body: By Monday the talks had stalled.");
}

TEST(Zones, FindHeadingsAndLists) {
  EXPECT_EQ(read("Talks stalled on Monday.\n\nWhat comes next\n\nThey go on in May.\n\n"
                 "READ MORE: Bridge Opens After Nine Years\n\nNobody signed.\n\n"
                 "Related articles\nBridge Opens\nMayor Sings\n\nRuiz left.\n\n"
                 "© 2026 The Vell Courier. All rights reserved."),
            (Zones{"body: Talks stalled on Monday.", "heading: What comes next",
                   "body: They go on in May.", "related: READ MORE: Bridge Opens After Nine Years",
                   "body: Nobody signed.", "related: Related articles|Bridge Opens|Mayor Sings",
                   "body: Ruiz left.", "footer: © 2026 The Vell Courier. All rights reserved."}));
}

TEST(Zones, TakeALineInSingleMarksForAHeadingWhereSpeechHasDoubleOnes) {
  EXPECT_EQ(read("\"It stalled,\" she said.\n\n'We're not to blame!'\n\nThey go on."),
            (Zones{"body: \"It stalled,\" she said.", "heading: 'We're not to blame!'",
                   "body: They go on."}));
  EXPECT_EQ(read("'It stalled,' she said.\n\n'We're not to blame!'\n\nThey go on.")[1],
            "body: 'We're not to blame!'");
  EXPECT_EQ(read("\"It stalled,\" she said.\n\n\"We're not to blame!\"\n\nThey go on.")[1],
            "body: \"We're not to blame!\"");
}

TEST(Zones, TakeNoSpeechForAFooter) {
  const std::vector<std::string> paragraphs = {
      "“Sign up for it,” she said.",
      "\"Follow us,\" he said.",
      "Copyright law was changed on Monday, the court said.",
      "Comments from the minister were not available.",
      "Photographs of the ferry were shown in court.",
      "More than 300 people stayed on the ferry.",
  };
  for (const std::string& paragraph : paragraphs) {
    EXPECT_EQ(read("Talks stalled.\n\n" + paragraph),
              (Zones{"body: Talks stalled.", "body: " + paragraph}));
  }
}

TEST(Zones, LeaveTranscriptsAndListsInTheBody) {
  EXPECT_EQ(read("Thank you for coming.\n\nMS. RUIZ:  Good morning —\n\nQ    And the ferry?\n\n"
                 "Two things matter:\n\n• the boat;\n\n• the weather.\n"),
            (Zones{"body: Thank you for coming.", "body: MS. RUIZ:  Good morning —",
                   "body: Q    And the ferry?", "body: Two things matter:", "body: • the boat;",
                   "body: • the weather."}));
}

TEST(Zones, SurviveAnyText) {
  EXPECT_EQ(read(""), Zones{});
  EXPECT_EQ(read("\n \r\n\t\n"), Zones{});
  const std::vector<std::string> pieces = {
      "A",  "b",   " ", "\n", "\n\n", "-", "—",    "(AP)", ",",  "12",      ".",      ":",
      ";B", "By ", "“", "#",  "•",    "é", "    ", "\r",   "© ", "Related", "\u00A0", "March 3"};
  std::uint32_t state = 5;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    const Zones zones = read(text);
    std::string covered;
    for (const std::string& zone : zones) covered += zone.substr(zone.find(": ") + 2);
    const auto letters = [](const std::string& s) {
      std::string kept;
      for (const char c : s) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '|' && c != '\xC2' && c != '\xA0') kept += c;
      }
      return kept;
    };
    // Nothing but the joint of a title and its deck is left out.
    if (text.find(";B") == std::string::npos) {
      ASSERT_EQ(letters(covered), letters(text)) << text;
    }
    if (HasFailure()) return;
  }
}

std::filesystem::path shared() {
  return std::filesystem::path(ONRECORD_SOURCE_DIR) / ".." / "shared";
}

// Wire copy whose dateline is known: at least 98 of 100 are found.
TEST(Zones, FindTheDatelinesOfAWire) {
  const std::filesystem::path file = shared() / "corpora" / "reuters21578.jsonl";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "no corpora beside the checkout";
  std::ifstream in(file);
  std::string line;
  JsonReader reader;
  Article article;
  std::vector<Zone> zones;
  int known = 0;
  int found = 0;
  while (std::getline(in, line)) {
    constexpr std::string_view kKey = "\"dateline\": \"";
    const std::size_t key = line.find(kKey);
    if (key == std::string::npos) continue;
    const std::size_t begin = key + kKey.size();
    const std::string expect = line.substr(begin, line.find('"', begin) - begin);
    ++known;
    reader.read_article(line, "reuters", article);
    find_zones(article, rules(), zones);
    for (const Zone& zone : zones) {
      if (zone.kind != ZoneKind::kDateline) continue;
      std::string surface;
      for (const char c : slice(article.text, zone.span)) {
        const bool blank = c == ' ' || c == '\n';
        if (blank && (surface.empty() || surface.back() == ' ')) continue;
        surface += blank ? ' ' : c;
      }
      while (!surface.empty() && surface.back() == ' ') surface.pop_back();
      if (surface == expect) {
        ++found;
        break;
      }
    }
  }
  EXPECT_GT(known, 19000);
  EXPECT_GE(found * 100, known * 98);
}

// The article that the project was born from, with its zones as annotated by hand.
TEST(Zones, ReadTheSeedAsAnnotated) {
  const std::filesystem::path gold = shared() / "gold" / "proposals" / "seed.json";
  const std::filesystem::path seeds = shared() / "seeds";
  if (!std::filesystem::exists(gold) || !std::filesystem::exists(seeds)) {
    GTEST_SKIP() << "no seed beside the checkout";
  }
  const auto slurp = [](const std::filesystem::path& path) {
    std::ifstream in(path);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  Article article;
  article.text = slurp(std::filesystem::directory_iterator(seeds)->path());
  article.title = article.text.substr(0, article.text.find('\n'));
  std::vector<Zone> zones;
  find_zones(article, rules(), zones);

  const std::vector<std::pair<std::string, ZoneKind>> kinds = {
      {"title", ZoneKind::kTitle},           {"deck", ZoneKind::kDeck},
      {"photo_caption", ZoneKind::kCaption}, {"byline_time", ZoneKind::kByline},
      {"dateline", ZoneKind::kDateline},     {"section_heading", ZoneKind::kHeading},
      {"body_paragraph", ZoneKind::kBody},   {"related_list", ZoneKind::kRelated},
      {"site_footer", ZoneKind::kFooter}};
  const std::string json = slurp(gold);
  const std::size_t begin = json.find("\"zones\"");
  std::size_t annotated = 0;
  for (const auto& [name, kind] : kinds) {
    const std::string key = "\"kind\": \"" + name + "\"";
    for (std::size_t at = json.find(key, begin); at != std::string::npos;
         at = json.find(key, at + 1)) {
      const auto number = [&](const std::string& field) {
        return static_cast<std::uint32_t>(
            std::stoul(json.substr(json.find(field, at) + field.size())));
      };
      const Span span{number("\"bstart\": "), number("\"bend\": ")};
      ++annotated;
      // The annotation counts the dateline as the beginning of its paragraph too.
      const bool found = std::any_of(zones.begin(), zones.end(), [&](const Zone& zone) {
        return zone.kind == kind && zone.span.end == span.end &&
               (zone.span.begin == span.begin ||
                (kind == ZoneKind::kBody && zone.span.begin > span.begin));
      });
      EXPECT_TRUE(found) << name << " at " << span.begin;
    }
  }
  EXPECT_EQ(annotated, zones.size());
}

}  // namespace
}  // namespace onrecord
