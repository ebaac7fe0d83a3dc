#include "db/index/people.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "corpus/error.hpp"
#include "db/index/corpus_index.hpp"
#include "db/index/generations.hpp"
#include "db/index/role_match.hpp"
#include "db/store.hpp"
#include "tests/db/some_identity_words.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

struct Name {
  std::string name;
  SpeakerKind kind = SpeakerKind::kPerson;
  std::string role = {};
};

class PeopleTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = (fs::temp_directory_path() /
               (std::string("onrecord-people-") + info->name() + "-" + std::to_string(::getpid())))
                  .string();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    store_path_ = folder_ + "/facts.db";
  }
  void TearDown() override { fs::remove_all(folder_); }

  // An article in which everyone named says one sentence.
  void article(const std::string& id, const std::string& day, const std::vector<Name>& names) {
    StoreOptions options;
    options.identity = some_identity_words();
    Store store(store_path_, options);
    store.begin_run({"2025-05-03T00:00:00Z", "test", "0", "rules"});
    Document document;
    document.article.id = id;
    document.article.published = day;
    for (const Name& name : names) {
      const auto start = static_cast<std::uint32_t>(document.article.text.size());
      document.article.text += "We agree, said " + name.name + ". ";
      Speaker speaker;
      speaker.name = name.name;
      speaker.kind = name.kind;
      speaker.role = name.role;
      const Span mention{start + 15, start + 15 + static_cast<std::uint32_t>(name.name.size())};
      speaker.mentions.push_back(mention);
      Quote quote;
      quote.span = {start, start + 8};
      quote.speaker = mention;
      quote.speaker_id = static_cast<std::int32_t>(document.speakers.size());
      quote.group = static_cast<std::uint32_t>(document.quotes.size());
      document.speakers.push_back(std::move(speaker));
      document.quotes.push_back(quote);
    }
    store.put(document);
    store.end_run("2025-05-03T00:00:01Z");
  }

  // Who a name is in an article: the name of the person.
  std::string person(const std::string& name, const std::string& key,
                     const std::string& corrections = "") {
    Connection store(store_path_, Connection::Mode::kRead);
    const People people(store, parse_corrections(corrections, "who.txt"), some_identity_words());
    Statement find(store,
                   "SELECT n.speaker, n.article FROM speaker_names n JOIN articles a ON "
                   "a.id = n.article WHERE n.name = ? AND a.key = ?");
    find.bind(1, std::string_view(name));
    find.bind(2, std::string_view(key));
    if (!find.step()) return "nobody";
    const std::int64_t id = people.person(find.integer(0), find.integer(1));
    for (const Person& one : people.people()) {
      if (one.id == id) return id < 0 ? "another " + one.name : one.name;
    }
    return "without a row";
  }

  std::string folder_, store_path_;
};

TEST_F(PeopleTest, ASurnameIsTheOnlyFullNameOfTheMonth) {
  article("full", "2025-05-02", {{"Ada Quill", SpeakerKind::kPerson, "Harbour Minister"}});
  article("again", "2025-05-03", {{"Ada Quill"}, {"Ben Marsh"}});
  article("rare", "2025-05-04", {{"Marsh"}});
  article("near", "2025-05-30", {{"Quill", SpeakerKind::kPerson, ""}});
  article("later", "2025-06-04", {{"Quill", SpeakerKind::kPerson, ""}});
  article("role", "2025-05-03", {{"Quill", SpeakerKind::kPerson, "Minister"}});
  article("other", "2025-05-03", {{"Quill", SpeakerKind::kPerson, "goalkeeper"}});
  EXPECT_EQ(person("Quill", "near"), "Ada Quill");
  EXPECT_EQ(person("Quill", "later"), "Quill");
  EXPECT_EQ(person("Marsh", "rare"), "Marsh");
  EXPECT_EQ(person("Quill", "role"), "Ada Quill");
  EXPECT_EQ(person("Quill", "other"), "Quill");
}

TEST_F(PeopleTest, FormsOfOneNameAreOnePerson) {
  const SpeakerKind kind = SpeakerKind::kPerson;
  article("joe", "2025-05-02", {{"Joe Quill", kind, "President"}});
  article("joe2", "2025-05-03", {{"Joe Quill", kind, "President"}});
  article("whole", "2025-05-04", {{"Joseph K. Quill Jr.", kind, "President of Norhaven"}});
  article("plain", "2025-05-04", {{"Joseph Quill", kind, ""}});
  article("single", "2025-05-05", {{"Quill", kind, "President"}});
  article("late", "2025-07-05", {{"Joseph K. Quill", kind, "President"}});
  EXPECT_EQ(person("Joseph K. Quill Jr.", "whole"), "Joe Quill");
  EXPECT_EQ(person("Quill", "single"), "Joe Quill");
  EXPECT_EQ(person("Joseph Quill", "plain"), "Joseph Quill");       // no role
  EXPECT_EQ(person("Joseph K. Quill", "late"), "Joseph K. Quill");  // months away
}

TEST_F(PeopleTest, OfTwoWhoShareARoleTheOneMostSpokenOfIsMeant) {
  const SpeakerKind kind = SpeakerKind::kPerson;
  article("wife", "2025-05-01", {{"Ida Quill", kind, "President"}});
  for (const char* day : {"2025-05-02", "2025-05-03", "2025-05-04"}) {
    article(day, day, {{"Tom Quill", kind, "President"}});
  }
  article("single", "2025-05-05", {{"Quill", kind, "President"}});
  EXPECT_EQ(person("Quill", "single"), "Quill");
  article("fourth", "2025-05-06", {{"Tom Quill", kind, "President"}});
  EXPECT_EQ(person("Quill", "single"), "Tom Quill");
}

TEST_F(PeopleTest, ASonIsNotHisFatherUnlessTheyShareARole) {
  const SpeakerKind kind = SpeakerKind::kPerson;
  article("father", "2025-05-02", {{"Tom Marsh", kind, "President"}});
  article("son", "2025-05-03", {{"Tom Marsh Jr.", kind, "hotelier"}});
  EXPECT_EQ(person("Tom Marsh Jr.", "son"), "Tom Marsh Jr.");
}

TEST_F(PeopleTest, OfTwoInitialsNobodyKnowsWhoseTheNameIs) {
  article("j", "2025-05-02", {{"Ada J. Quill"}});
  article("k", "2025-05-03", {{"Ada K. Quill"}});
  article("none", "2025-05-03", {{"Ada Quill"}});
  EXPECT_EQ(person("Ada J. Quill", "j"), "Ada J. Quill");
  EXPECT_EQ(person("Ada Quill", "none"), "Ada Quill");
}

TEST_F(PeopleTest, TwoOfOneSurnameAreToldApartByRoleOnly) {
  article("one", "2025-05-02", {{"Ada Quill", SpeakerKind::kPerson, "Norhaven Finance Minister"}});
  article("two", "2025-05-03", {{"Ben Quill", SpeakerKind::kPerson, "goalkeeper"}});
  article("bare", "2025-05-04", {{"Quill", SpeakerKind::kPerson, ""}});
  article("role", "2025-05-04", {{"Quill", SpeakerKind::kPerson, "Finance Minister"}});
  article("land", "2025-05-04", {{"Quill", SpeakerKind::kPerson, "Eastland Finance Minister"}});
  EXPECT_EQ(person("Quill", "bare"), "Quill");
  EXPECT_EQ(person("Quill", "role"), "Ada Quill");
  EXPECT_EQ(person("Quill", "land"), "Quill");
}

TEST_F(PeopleTest, AMiddleInitialIsNoOtherPersonWhenItIsTheOnlyOne) {
  article("one", "2025-05-02", {{"Ada Quill", SpeakerKind::kPerson, "mayor"}, {"Ben Marsh"}});
  article("two", "2025-05-03", {{"Ada J. Quill"}, {"Ben J. Marsh"}});
  article("three", "2025-05-04", {{"Ben K. Marsh"}, {"Quill"}});
  EXPECT_EQ(person("Ada J. Quill", "two"), "Ada Quill");
  EXPECT_EQ(person("Ben J. Marsh", "two"), "Ben J. Marsh");
  EXPECT_EQ(person("Quill", "three"), "Ada Quill");
}

TEST_F(PeopleTest, AnAcronymIsTheNameBesideIt) {
  const auto kOrganisation = SpeakerKind::kOrganisation;
  article("one", "2025-05-02", {{"HFB", kOrganisation}, {"Harbour Ferry Board", kOrganisation}});
  article("two", "2025-05-03", {{"Hill Farm Bank", kOrganisation}});
  article("three", "2025-09-04", {{"HFB", kOrganisation}, {"UDC", kOrganisation}});
  article("four", "2025-09-04", {{"Upper Dale Council", kOrganisation}});
  article("five", "2025-09-04", {{"Union of Dock Crews", kOrganisation}, {"UDC"}});
  for (int i = 0; i < 10; ++i) {
    article("six-" + std::to_string(i), "2025-09-05", {{"Board of Island Trade", kOrganisation}});
  }
  article("once", "2025-09-05", {{"Union of Ferry Pilots", kOrganisation}});
  article("seven", "2025-09-05", {{"BOIT", kOrganisation}, {"UFP", kOrganisation}});
  EXPECT_EQ(person("HFB", "three"), "Harbour Ferry Board");
  EXPECT_EQ(person("UDC", "three"), "UDC");
  EXPECT_EQ(person("BOIT", "seven"), "Board of Island Trade");
  EXPECT_EQ(person("UFP", "seven"), "UFP");  // a name of one article is not familiar
  article("eight", "2025-09-05", {{"NMC", kOrganisation}, {"IBO", kOrganisation}});
  article("nine", "2025-09-05", {{"Nine Motors Co", kOrganisation}});
  article("ten", "2025-09-05", {{"Island bank officials", kOrganisation}});
  EXPECT_EQ(person("NMC", "eight"), "NMC");
  EXPECT_EQ(person("IBO", "eight"), "IBO");
}

TEST_F(PeopleTest, ASurnameIsTheFullNameOfItsArticle) {
  article(
      "one", "2025-05-02",
      {{"Ada Quill", SpeakerKind::kPerson, "mayor"}, {"Quill"}, {"Upland Minerals"}, {"Minerals"}});
  article("two", "2025-05-03", {{"Ben Quill", SpeakerKind::kPerson, "goalkeeper"}});
  article("three", "2025-05-04", {{"Quill"}});
  EXPECT_EQ(person("Quill", "one"), "Ada Quill");
  EXPECT_EQ(person("Quill", "three"), "Quill");
  EXPECT_EQ(person("Minerals", "one"), "Minerals");
}

TEST_F(PeopleTest, OneNameOfSeveralKindsIsSpeltAlike) {
  article(
      "one", "2025-05-02",
      {{"Harbour House", SpeakerKind::kOrganisation}, {"T.E.A.M.", SpeakerKind::kOrganisation}});
  article("two", "2025-05-03",
          {{"Harbour house", SpeakerKind::kGovernment}, {"Team", SpeakerKind::kGroup}});
  EXPECT_EQ(person("Harbour House", "one") == person("Harbour house", "two"), true);
  EXPECT_EQ(person("T.E.A.M.", "one"), "T.E.A.M.");
  EXPECT_EQ(person("Team", "two"), "Team");
}

TEST_F(PeopleTest, TwoOfOneFullNameAreToldApartByTheirWork) {
  const auto kPerson = SpeakerKind::kPerson;
  article("foods", "2025-05-02", {{"Ada Quill", kPerson, "Norhaven Foods treasurer"}});
  article("more", "2025-05-03", {{"Ada Quill", kPerson, "treasurer of Norhaven Foods"}});
  article("bank", "2025-05-04", {{"Ada Quill", kPerson, "analyst with Marsh Brothers"}});
  article("bare", "2025-05-04", {{"Ada Quill"}});
  EXPECT_EQ(person("Ada Quill", "foods"), "Ada Quill");
  EXPECT_EQ(person("Ada Quill", "more"), "Ada Quill");
  EXPECT_EQ(person("Ada Quill", "bare"), "Ada Quill");
  EXPECT_EQ(person("Ada Quill", "bank"), "another Ada Quill");
  // One person has several public offices, and is known by the company she keeps.
  article("sen", "2025-05-05", {{"Ben Dune", kPerson, "Sen."}});
  article("chair", "2025-05-06", {{"Ben Dune", kPerson, "Harbour Committee chairman"}});
  EXPECT_EQ(person("Ben Dune", "chair"), "Ben Dune");
  article("a", "2025-05-05", {{"Cara Hill", kPerson, "Dune Oil counsel"}, {"Eva Moss"}});
  article("b", "2025-05-06", {{"Cara Hill", kPerson, "manager at Sand Gas"}, {"Eva Moss"}});
  EXPECT_EQ(person("Cara Hill", "a"), "Cara Hill");
  EXPECT_EQ(person("Cara Hill", "b"), "Cara Hill");
}

// "EC" of many articles is not the European Commission that stands beside it once.
TEST_F(PeopleTest, AnAcronymOfManyArticlesTakesMoreThanOneMeeting) {
  const auto kOrganisation = SpeakerKind::kOrganisation;
  article("one", "2025-05-02", {{"HC", kOrganisation}, {"Harbour Circle", kOrganisation}});
  for (int i = 0; i < 5; ++i) {
    article("more-" + std::to_string(i), "2025-05-03", {{"HC", kOrganisation}});
  }
  EXPECT_EQ(person("HC", "one"), "HC");
  article("two", "2025-05-04", {{"HC", kOrganisation}, {"Harbour Circle", kOrganisation}});
  EXPECT_EQ(person("HC", "one"), "Harbour Circle");
}

TEST_F(PeopleTest, ASurnameIsNoOneWhoNeverBearsARole) {
  article("one", "2025-05-02", {{"Upland Minerals"}, {"Ada Quill", SpeakerKind::kPerson, "mayor"}});
  article("two", "2025-05-03", {{"Upland Minerals"}, {"Ada Quill"}});
  article("bare", "2025-05-04", {{"Minerals"}, {"Quill"}});
  EXPECT_EQ(person("Minerals", "bare"), "Minerals");
  EXPECT_EQ(person("Quill", "bare"), "Ada Quill");
}

TEST_F(PeopleTest, CorrectionsHaveTheLastWord) {
  article("one", "2025-05-02", {{"Ada Quill", SpeakerKind::kPerson, "mayor"}, {"Cara Dune"}});
  article("two", "2025-05-03", {{"Ada Quill"}, {"Quill"}});
  article("three", "2025-05-04", {{"Quill"}});
  EXPECT_EQ(person("Quill", "three"), "Ada Quill");
  EXPECT_EQ(person("Quill", "three", "apart Quill # not she\n"), "Quill");
  EXPECT_EQ(person("Quill", "three", "apart Quill | three"), "another Quill");
  EXPECT_EQ(person("Ada Quill", "two", "\napart ada quill | two"), "another Ada Quill");
  EXPECT_EQ(person("Ada Quill", "one", "apart Ada Quill | two"), "Ada Quill");
  EXPECT_EQ(person("Cara Dune", "one", "same Cara Dune = Ada Quill"), "Ada Quill");
}

TEST_F(PeopleTest, WhatMeansSomethingInItsArticleOnlyIsNobody) {
  const SpeakerKind kOrganisation = SpeakerKind::kOrganisation;
  article("one", "2025-05-02", {{"Harbour Board", kOrganisation}, {"the company", kOrganisation}});
  article("two", "2025-05-03", {{"two officials", SpeakerKind::kAnonymous}});
  EXPECT_EQ(person("Harbour Board", "one"), "Harbour Board");
  EXPECT_EQ(person("the company", "one"), "without a row");
  EXPECT_EQ(person("two officials", "two"), "without a row");
  EXPECT_EQ(person("the company", "one", "same the company = Harbour Board"), "Harbour Board");
  EXPECT_EQ(person("two officials", "two", "apart two officials"), "two officials");
}

TEST_F(PeopleTest, SaysWhichCorrectionMeetsNothing) {
  article("one", "2025-05-02", {{"Ada Quill"}});
  Connection store(store_path_, Connection::Mode::kRead);
  const People people(
      store, parse_corrections("same Nob Ody = Ada Quill\napart Ada Quill | two", "who.txt"),
      some_identity_words());
  EXPECT_EQ(people.idle(),
            (std::vector<std::string>{"who.txt:1: nobody is called \"nob ody\"",
                                      "who.txt:2: \"ada quill\" is not named in article two"}));
}

TEST_F(PeopleTest, AnUpdateFollowsWhatItLearnsLater) {
  IndexOptions options;
  options.identity = some_identity_words();
  options.store = store_path_;
  options.directory = folder_ + "/index";
  options.now = "2025-05-04T01:00:00Z";
  const auto ask = [&](const std::string& sql) {
    Connection index(current_generation(options.directory), Connection::Mode::kRead);
    Statement select(index, sql);
    return select.step() ? std::string(select.text(0)) : std::string();
  };
  const std::string who =
      "SELECT group_concat(p.name || ' ' || p.quotes, ', ') FROM quotes q JOIN people p ON p.id = "
      "q.person";
  article("surname", "2025-05-03", {{"Quill"}});
  build_index(options);
  EXPECT_EQ(ask(who), "Quill 1");
  article("full", "2025-05-02", {{"Ada Quill", SpeakerKind::kPerson, "mayor"}});
  article("more", "2025-05-02", {{"Ada Quill"}});
  options.now = "2025-05-05T01:00:00Z";
  const IndexReport report = build_index(options);
  EXPECT_TRUE(report.update);
  EXPECT_EQ(report.joined, 1U);
  EXPECT_EQ(ask(who), "Ada Quill 3, Ada Quill 3, Ada Quill 3");
  EXPECT_EQ(ask("SELECT evidence FROM person_speakers WHERE speaker <> person"),
            "the only full name with this surname within 30 days");
  article("third", "2025-05-04", {{"Ben Quill"}});
  options.now = "2025-05-06T01:00:00Z";
  build_index(options);
  EXPECT_EQ(ask(who), "Quill 1, Ada Quill 2, Ada Quill 2, Ben Quill 1");
}

TEST(Corrections, RefusesWhatItDoesNotKnow) {
  for (const char* line :
       {"# fine\nmerge A = B", "\nsame A B", "\nsame A =", "\napart", "\napart A |"}) {
    try {
      parse_corrections(line, "who.txt");
      ADD_FAILURE() << line;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), "who.txt:2") << line;
      EXPECT_EQ(error.kind(), Error::Kind::kUsage);
    }
  }
  EXPECT_THROW(read_corrections("/nonexistent/who.txt"), Error);
}

TEST(RoleMatch, SharedOrContradictory) {
  const auto match = [](std::string_view a, std::string_view b) {
    return match_roles(a, b, some_identity_words()) == RoleMatch::kShared;
  };
  EXPECT_TRUE(match("Treasury Secretary", "U.S. Treasury Secretary"));
  EXPECT_TRUE(match("Prime Minister", "premier"));
  EXPECT_TRUE(match("former President", "President"));
  EXPECT_TRUE(match("Sen.", "Senator"));
  EXPECT_FALSE(match("French President", "German President"));
  EXPECT_FALSE(match("Finance Minister", "goalkeeper"));
  EXPECT_FALSE(match("General", "director-general of the Harbour Board"));
  EXPECT_TRUE(match("General", "Gen."));
}

}  // namespace
}  // namespace onrecord
