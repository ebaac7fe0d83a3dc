#include "db/query.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "corpus/error.hpp"
#include "db/question_sql.hpp"
#include "db/sqlite.hpp"
#include "db/store.hpp"
#include "tests/db/sample.hpp"
#include "tests/db/some_identity_words.hpp"

namespace onrecord {
namespace {

class Query : public testing::Test {
 protected:
  Query() : path_(folder_.file("facts.db")) {
    StoreOptions options;
    options.identity = some_identity_words();
    Store store(path_, options);
    store.begin_run({"2031-03-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
    store.put(sample("a", "2031-03-04"));
    store.put(sample("b", "2031-04-01T09:00:00+02:00"));
    Document undated = sample("c", "");
    undated.article.source = "The Gull";
    store.put(undated);
    store.end_run("2031-03-05T01:00:09Z");
  }

  // One line a row, the cells divided by '|'.
  static std::string rows(Answer answer) {
    std::string out;
    for (Row row; answer.next(row);) {
      for (const Value& value : row) {
        if (const auto* text = std::get_if<std::string>(&value)) out += *text;
        if (const auto* number = std::get_if<std::int64_t>(&value)) out += std::to_string(*number);
        out += '|';
      }
      out += '\n';
    }
    return out;
  }

  static std::size_t count(Answer answer) {
    std::size_t count = 0;
    for (Row row; answer.next(row);) ++count;
    return count;
  }

  static std::string error_of(const std::function<void()>& action) {
    try {
      action();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), Error::Kind::kUsage);
      return error.what();
    }
    return "no error";
  }

  TemporaryFolder folder_;
  std::string path_;
};

QuoteQuestion by(const std::string& speaker) {
  QuoteQuestion question;
  question.speaker = speaker;
  return question;
}

TEST_F(Query, NamesMatchWithoutAccentsCaseOrTitle) {
  Reader reader(path_, some_identity_words());
  for (const char* name : {"Zoé Márquez", "zoe marquez", "MARQUEZ", "Ms. Márquez", "Zoe",
                           "Minister Zoé Márquez", "Márquez’s"}) {
    EXPECT_EQ(count(reader.ask(by(name))), 3U) << name;
    EXPECT_TRUE(reader.has_speaker(name)) << name;
  }
  for (const char* name : {"Zoe Ruiz", "Marque", "' OR 1=1 --", "%", ""}) {
    EXPECT_EQ(reader.has_speaker(name), false) << name;
    EXPECT_EQ(count(reader.ask(by(name))), *name == '\0' ? 6U : 0U) << name;
  }
}

TEST_F(Query, QuotesComeNewestFirstAndInTheOrderOfTheText) {
  Reader reader(path_, some_identity_words());
  QuoteQuestion question;
  const std::string minister =
      "|Zoé Márquez|Transport Minister|direct|“Fares must rise,”|said|"
      "2031-03-04|Ferry fares to rise|\n";
  const std::string official =
      "|official close to the talks||indirect|the plan was dead|said||Ferry fares to rise|\n";
  EXPECT_EQ(rows(reader.ask(question)), "2031-04-01" + minister + "2031-04-01" + official +
                                            "2031-03-04" + minister + "2031-03-04" + official +
                                            minister + official);
  question.limit = 2;
  EXPECT_EQ(rows(reader.ask(question)), "2031-04-01" + minister + "2031-04-01" + official);
}

TEST_F(Query, QuotesByWordsTypeAndDays) {
  Reader reader(path_, some_identity_words());
  const auto asked = [&](auto change) {
    QuoteQuestion question;
    change(question);
    return count(reader.ask(question));
  };
  EXPECT_EQ(asked([](auto& q) { q.about = "fare"; }), 3U);
  EXPECT_EQ(asked([](auto& q) { q.about = "FARES rise"; }), 3U);
  EXPECT_EQ(asked([](auto& q) { q.about = "far"; }), 0U);
  EXPECT_EQ(asked([](auto& q) { q.about = "fares dead"; }), 0U);
  EXPECT_EQ(asked([](auto& q) { q.type = "indirect"; }), 3U);
  EXPECT_EQ(asked([](auto& q) { q.since = "2031-04"; }), 2U);
  EXPECT_EQ(asked([](auto& q) { q.until = "2031-03"; }), 2U);
  EXPECT_EQ(asked([](auto& q) { q.since = "2031", q.until = "2031"; }), 4U);
  EXPECT_EQ(asked([](auto& q) { q.article = "b"; }), 2U);
  EXPECT_EQ(asked([](auto& q) { q.article = "none"; }), 0U);
  EXPECT_EQ(asked([](auto& q) { q.about = std::string(1U << 20U, 'x'); }), 0U);
}

TEST_F(Query, WhatIsNotProposedSaysSo) {
  const auto shown = [&](const std::string& content) {
    const std::string path = folder_.file(content + ".db");
    StoreOptions options;
    options.identity = some_identity_words();
    Store store(path, options);
    store.begin_run({"2031-03-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
    Document document = sample("a");
    document.article.text.replace(document.article.text.find("a new tariff"), 12, content);
    document.proposals.front().polarity = "-";
    document.proposals.front().content = find(document, content);
    store.put(document);
    store.end_run("2031-03-05T01:00:09Z");
    Reader reader(path, some_identity_words());
    return rows(reader.sql("SELECT what, polarity FROM proposed WHERE act = 'propose'"));
  };
  EXPECT_EQ(shown("a new tariff"), "not: a new tariff|-|\n");
  EXPECT_EQ(shown("not a tariff"), "not a tariff|-|\n");
}

// One article with a slip does not rename whoever has had a role in many.
TEST_F(Query, TheRoleOfASpeakerIsTheCommonestOfTheLatest) {
  StoreOptions options;
  options.identity = some_identity_words();
  Store store(path_, options);
  store.begin_run({"2031-05-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
  Document slip = sample("d", "2031-05-04");
  slip.speakers.front().role = "Harbour";
  store.put(slip);
  store.end_run("2031-05-05T01:00:09Z");
  Reader reader(path_, some_identity_words());
  SpeakerQuestion question;
  question.name = "Zoe Marquez";
  const std::string found = rows(reader.ask(question));
  EXPECT_NE(found.find("|Transport Minister|"), std::string::npos) << found;
}

TEST_F(Query, RowsCanNameTheirPlaceRuleAndContext) {
  Reader reader(path_, some_identity_words());
  QuoteQuestion question;
  question.article = "a";
  question.type = "indirect";
  question.source = question.context = true;
  Answer answer = reader.ask(question);
  const std::vector<std::string> columns = {"published",  "speaker", "role",    "type",   "quote",
                                            "cue",        "said_on", "article", "before", "after",
                                            "article_id", "start",   "end",     "rule"};
  EXPECT_EQ(answer.columns(), columns);
  Row row;
  ASSERT_TRUE(answer.next(row));
  EXPECT_TRUE(std::get<std::string>(row[8]).ends_with("An official close to the talks said "));
  EXPECT_EQ(std::get<std::string>(row[9]), ". The Dockers Union rejected the tariff.");
  EXPECT_EQ(std::get<std::string>(row[13]), "quotes/indirect");
}

TEST_F(Query, ProposalsByPartyActStatusAndDeadline) {
  Reader reader(path_, some_identity_words());
  const auto asked = [&](auto change) {
    ProposalQuestion question;
    question.article = "a";
    change(question);
    return rows(reader.ask(question));
  };
  const std::string propose =
      "2031-03-04|Zoé Márquez|propose||a new tariff|June 2031|2031-06-30|"
      "rejected||Ferry fares to rise|\n";
  const std::string reject =
      "2031-03-04|Dockers Union|reject|Zoé Márquez|the tariff|||pending||"
      "Ferry fares to rise|\n";
  EXPECT_EQ(asked([](auto&) {}), propose + reject);
  EXPECT_EQ(asked([](auto& q) { q.by = "marquez"; }), propose);
  EXPECT_EQ(asked([](auto& q) { q.to = "marquez"; }), reject);
  EXPECT_EQ(asked([](auto& q) { q.act = "reject"; }), reject);
  EXPECT_EQ(asked([](auto& q) { q.status = "rejected"; }), propose);
  EXPECT_EQ(asked([](auto& q) { q.status = "open"; }), reject);
  EXPECT_EQ(asked([](auto& q) { q.status = "open", q.due = "2031"; }), "");
  EXPECT_EQ(asked([](auto& q) { q.due = "2031-06"; }), propose);
  EXPECT_EQ(asked([](auto& q) { q.due = "2031-07"; }), "");
  EXPECT_EQ(asked([](auto& q) { q.about = "tariffs"; }), propose + reject);
  EXPECT_EQ(asked([](auto& q) { q.act = "propose", q.status = "pending"; }), "");
  ProposalQuestion question;
  question.source = true;
  const std::vector<std::string> columns = reader.ask(question).columns();
  for (const char* column : {"parts", "inner_act", "evidence"}) {
    EXPECT_EQ(std::count(columns.begin(), columns.end(), column), 1) << column;
  }
}

TEST_F(Query, TimelineOfASpanOfDays) {
  Reader reader(path_, some_identity_words());
  TimelineQuestion question;
  question.article = "a";
  EXPECT_EQ(count(reader.ask(question)), 2U);
  question.from = "2031-04";
  question.to = "2031-06";
  EXPECT_EQ(rows(reader.ask(question)),
            "2031-06-01|June 2031|2031-06|Márquez proposed a new tariff by June 2031.|"
            "Ferry fares to rise|2031-03-04|\n");
}

TEST_F(Query, SpeakersMostQuotedFirst) {
  Reader reader(path_, some_identity_words());
  SpeakerQuestion question;
  question.limit = 1;
  EXPECT_EQ(rows(reader.ask(question)), "Zoé Márquez|person|Transport Minister|3|3|\n");
  question.limit = 0;
  question.kind = "anonymous";
  EXPECT_EQ(count(reader.ask(question)), 3U);
}

TEST_F(Query, SpeakersOfSomeDaysAreCountedThere) {
  Reader reader(path_, some_identity_words());
  SpeakerQuestion question;
  question.name = "Marquez";
  EXPECT_EQ(rows(reader.ask(question)), "Zoé Márquez|person|Transport Minister|3|3|\n");
  question.since = "2031-03-05";
  EXPECT_EQ(rows(reader.ask(question)), "Zoé Márquez|person|Transport Minister|1|1|\n");
  question.since.clear();
  question.until = "2031-04";
  EXPECT_EQ(rows(reader.ask(question)), "Zoé Márquez|person|Transport Minister|2|2|\n");
  question.until = "2030";
  EXPECT_EQ(rows(reader.ask(question)), "");
  question.until = "April";
  EXPECT_NE(error_of([&] { reader.ask(question); }).find("--until"), std::string::npos);
}

TEST_F(Query, ArticlesBySourceAndTitle) {
  Reader reader(path_, some_identity_words());
  ArticleQuestion question;
  EXPECT_EQ(count(reader.ask(question)), 3U);
  question.from_source = "The Gull";
  EXPECT_EQ(rows(reader.ask(question)), "|Ferry fares to rise|The Gull|c|2|2|2|\n");
  question.about = "budget";
  EXPECT_EQ(count(reader.ask(question)), 0U);
  ArticleQuestion dated;
  dated.until = "2031-04-01";
  dated.since = "2031-04-01";
  EXPECT_EQ(rows(reader.ask(dated)).substr(0, 11), "2031-04-01|");
  dated.source = true;
  EXPECT_EQ(reader.ask(dated).columns().back(), "url");
}

TEST_F(Query, TellsWhatAnEmptyAnswerMayComeFrom) {
  Reader reader(path_, some_identity_words());
  EXPECT_TRUE(reader.has_article("a"));
  EXPECT_FALSE(reader.has_article("A"));
  EXPECT_EQ(reader.acts(), (std::vector<std::string>{"propose", "reject"}));
  EXPECT_EQ(reader.statuses(), (std::vector<std::string>{"pending", "rejected"}));
  EXPECT_EQ(reader.undated_articles(), 1);
  EXPECT_EQ(reader.holders("transport minister"), (std::vector<std::string>{"Zoé Márquez"}));
  EXPECT_TRUE(reader.holders("%").empty());
}

TEST_F(Query, SuggestsNearNames) {
  Reader reader(path_, some_identity_words());
  EXPECT_EQ(reader.near_names("Marques"), (std::vector<std::string>{"Zoé Márquez"}));
  EXPECT_EQ(reader.near_names("Zoe Maqruez"), (std::vector<std::string>{"Zoé Márquez"}));
  EXPECT_EQ(reader.near_names("Docker Union").front(), "Dockers Union");
  EXPECT_TRUE(reader.near_names("Quetzalcoatl").empty());
  EXPECT_TRUE(reader.near_names(std::string(1U << 20U, 'm')).empty());
}

TEST_F(Query, WrongDaysAndValuesSayWhatIsRight) {
  Reader reader(path_, some_identity_words());
  QuoteQuestion day;
  day.since = "May 5";
  EXPECT_EQ(error_of([&] { reader.ask(day); }),
            "--since: 'May 5' is no day; write it as 2025, 2025-05 or 2025-05-03");
  QuoteQuestion type;
  type.type = "loud";
  EXPECT_EQ(error_of([&] { reader.ask(type); }),
            "--type: 'loud' is none of its values; take one of: direct, mixed, indirect");
}

TEST_F(Query, PlainSqlOnlyReads) {
  Reader reader(path_, some_identity_words());
  EXPECT_EQ(rows(reader.sql("SELECT count(*), 'x' FROM quotes;")), "6|x|\n");
  EXPECT_EQ(rows(reader.sql("WITH t AS (SELECT 1 AS n) SELECT n FROM t")), "1|\n");
  EXPECT_EQ(count(reader.sql("SELECT * FROM said LIMIT 5")), 5U);
  const std::string other = folder_.file("other.db");
  for (const std::string& sql :
       {std::string("DELETE FROM quotes"), std::string("CREATE TEMP TABLE t (x)"),
        "ATTACH '" + other + "' AS other", std::string("VACUUM INTO '" + other + "'"),
        std::string("BEGIN IMMEDIATE"), std::string("PRAGMA user_version = 7")}) {
    EXPECT_EQ(error_of([&] { reader.sql(sql); }),
              "sql: the statement does more than read; use sqlite3 to change a store")
        << sql;
  }
  EXPECT_FALSE(std::filesystem::exists(other));
  EXPECT_NE(error_of([&] { reader.sql("SELECT loudness FROM quotes"); }).find("no such column"),
            std::string::npos);
  EXPECT_NE(error_of([&] { reader.sql("SELECT 1; SELECT 2"); }).find("more than one"),
            std::string::npos);
  EXPECT_NE(error_of([&] { reader.sql(" "); }).find("empty"), std::string::npos);
}

// Whole tables may be read only where a question has no condition but its order.
TEST_F(Query, EveryQuestionIsAnsweredFromAnIndex) {
  const auto plan = [this](const Sql& sql) {
    Connection database(path_, Connection::Mode::kRead);
    std::string text = sql.text;
    // The plan does not depend on what the functions of the reader do.
    for (const std::string name : {"has_words(", "among("}) {
      for (std::size_t at; (at = text.find(name)) != std::string::npos;) {
        text.replace(at, name.size(), "max(");
      }
    }
    Statement rows(database, "EXPLAIN QUERY PLAN " + text);
    std::string out;
    while (rows.step()) out += std::string(rows.text(3)) + "\n";
    return out;
  };
  const Ids few = std::make_shared<const std::vector<std::int64_t>>(3);
  const Ids many = std::make_shared<const std::vector<std::int64_t>>(9000);
  QuoteQuestion quotes = by("Zoe Marquez");
  ProposalQuestion proposals;
  TimelineQuestion timeline;
  SpeakerQuestion speakers;
  ArticleQuestion articles;
  std::vector<std::pair<std::string, std::string>> plans;
  const auto add = [&](const std::string& index, const Sql& sql) {
    plans.emplace_back(index, plan(sql));
  };
  add("quotes_speaker", sql_of(quotes, nullptr));
  quotes.since = "2031";
  quotes.about = "fares";
  add("quotes_speaker", sql_of(quotes, many));
  quotes.speaker.clear();
  add("quotes_day", sql_of(quotes, many));
  add("", sql_of(quotes, few));
  add("quotes_day", sql_of(QuoteQuestion{}, nullptr));
  proposals.by = "Marquez";
  add("proposal_parties_speaker", sql_of(proposals, nullptr));
  proposals = {};
  proposals.act = "propose";
  add("proposals_act", sql_of(proposals, nullptr));
  proposals.status = "pending";
  add("proposals_act_status", sql_of(proposals, nullptr));
  proposals.act.clear();
  add("proposals_status", sql_of(proposals, nullptr));
  proposals.status = "open";
  add("proposals_day", sql_of(proposals, nullptr));
  proposals = {};
  proposals.due = "2031-06";
  add("proposals_due", sql_of(proposals, nullptr));
  add("proposals_day", sql_of(ProposalQuestion{}, nullptr));
  timeline.from = "2031-03";
  add("dates_begin", sql_of(timeline));
  add("speakers_quotes", sql_of(speakers));
  // Thousands of articles may name a speaker without a role.
  add("speaker_names_role", sql_of(speakers));
  speakers.kind = "person";
  add("speakers_kind", sql_of(speakers));
  speakers.since = "2031-03";
  add("articles_day", sql_of(speakers));
  add("quotes_speaker", sql_of(speakers));
  add("articles_day", sql_of(articles, nullptr));
  articles.from_source = "The Gull";
  add("articles_source", sql_of(articles, nullptr));
  for (const auto& [index, text] : plans) {
    const std::string use = index.empty() ? "INTEGER PRIMARY KEY" : "INDEX " + index;
    EXPECT_TRUE(text.find(use + " ") != std::string::npos ||
                text.find(use + "\n") != std::string::npos)
        << index << "\n"
        << text;
    for (std::size_t at = text.find("SCAN "); at != std::string::npos;
         at = text.find("SCAN ", at + 1)) {
      const std::string line = text.substr(at, text.find('\n', at) - at);
      EXPECT_TRUE(line.find("USING") != std::string::npos || line == "SCAN hit" ||
                  line == "SCAN latest" || line == "SCAN present" ||
                  line.starts_with("SCAN json_each"))
          << text;
    }
  }
}

TEST(QueryOpen, SaysWhatIsWrongWithTheFile) {
  const TemporaryFolder folder;
  try {
    Reader(folder.file("missing.db"));
    ADD_FAILURE() << "a file that is not there was opened";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("no such file"), std::string::npos) << error.what();
  }
  EXPECT_FALSE(std::filesystem::exists(folder.file("missing.db")));
  try {
    Reader(folder.path().string());
    ADD_FAILURE() << "a folder was opened";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("is a folder"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace onrecord
