#include "db/identity.hpp"

#include <gtest/gtest.h>

#include "tests/db/some_identity_words.hpp"

namespace onrecord {
namespace {

std::string identity_of(const std::string& name, SpeakerKind kind, const std::string& article) {
  return identity({name, kind, "", {}}, fold_name(name), article, some_identity_words());
}

TEST(Identity, TheSameNameIsOneSpeakerWhereANameSaysEnough) {
  const struct {
    const char* name;
    const char* other;
    SpeakerKind kind;
    bool same;
  } kCases[] = {
      {"Zoé Ruiz", "ZOE RUIZ", SpeakerKind::kPerson, true},
      {"Zoé\n  Ruiz", "Zoé Ruiz", SpeakerKind::kPerson, true},
      {"Zoé O’Neill", "Zoe O'Neill", SpeakerKind::kPerson, true},
      {"Zoé Ruiz", "Zoé Ruis", SpeakerKind::kPerson, false},
      {"Ruiz", "Ruiz", SpeakerKind::kPerson, false},
      {"Harbour Board", "Harbour Board", SpeakerKind::kOrganisation, true},
      {"Harbourco", "Harbourco", SpeakerKind::kOrganisation, true},
      {"company", "company", SpeakerKind::kOrganisation, false},
      {"U.S.", "US", SpeakerKind::kGovernment, true},
      {"government", "government", SpeakerKind::kGovernment, false},
      {"residents", "residents", SpeakerKind::kGroup, false},
      {"Dockers", "Dockers", SpeakerKind::kGroup, true},
      {"senior official", "senior official", SpeakerKind::kAnonymous, false},
      {"Zoé Ruiz", "Zoé Ruiz", SpeakerKind::kUnknown, false},
      {"東京都", "東京都", SpeakerKind::kGovernment, true},
      {"Finance Ministry", "Finance Ministry", SpeakerKind::kOrganisation, false},
      {"Norhaven Finance Ministry", "Norhaven finance ministry", SpeakerKind::kOrganisation, true},
      {"Central Bank", "Central Bank", SpeakerKind::kOrganisation, false},
      {"Bank of Norhaven", "Bank of Norhaven", SpeakerKind::kOrganisation, true},
      {"Harbour Department", "Harbour Department", SpeakerKind::kOrganisation, true},
      {"Government", "Government", SpeakerKind::kGovernment, false},
      {"Analysts", "Analysts", SpeakerKind::kGroup, false},
      {"Norhaven officials", "Norhaven officials", SpeakerKind::kGroup, false},
      {"Union of Norhaven Dealers", "Union of Norhaven Dealers", SpeakerKind::kGroup, true},
      {"Quill Report", "Quill Report", SpeakerKind::kDocument, true},
      {"Ministry statement", "Ministry statement", SpeakerKind::kDocument, false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(identity_of(c.name, c.kind, "a") == identity_of(c.other, c.kind, "b"), c.same)
        << c.name << " / " << c.other;
    EXPECT_EQ(identity_of(c.name, c.kind, "a"), identity_of(c.name, c.kind, "a"));
  }
}

TEST(Identity, KindsAreKeptApart) {
  EXPECT_NE(identity_of("Jordan Hill", SpeakerKind::kPerson, "a"),
            identity_of("Jordan Hill", SpeakerKind::kOrganisation, "a"));
}

TEST(Identity, NamesAreFoundByTheirWordsWithoutTitles) {
  const struct {
    const char* name;
    const char* words;
  } kCases[] = {{"Prime Minister Zoé Ruiz", "zoe ruiz "},
                {"Mr. O’Neill-Ruiz", "o'neill-ruiz "},
                {"Márquez’s", "marquez "},
                {"Minister", "minister "},
                {"Bank of the Bank", "bank of the "},
                {"AT&T Inc.", "at&t inc "},
                {"", ""}};
  for (const auto& c : kCases) {
    const std::string folded = fold_name(c.name);
    std::string words;
    for (const std::string_view word : name_words(folded, some_identity_words()))
      words += std::string(word) + " ";
    EXPECT_EQ(words, c.words) << c.name;
  }
}

TEST(Identity, NamesAreFoundByThePartsOfTheirWords) {
  const struct {
    const char* name;
    const char* words;
  } kCases[] = {{"Zoé García-López", "zoe garcia-lopez garcia lopez "},
                {"Tor O’Neill", "tor o'neill oneill neill "},
                {"Ann Moss", "ann moss "},
                {"Tor Lind-Moss Lind", "tor lind-moss lind moss "},
                {"--", "-- "}};
  for (const auto& c : kCases) {
    std::string words;
    for (const std::string& word : indexed_words(fold_name(c.name), some_identity_words()))
      words += word + " ";
    EXPECT_EQ(words, c.words) << c.name;
  }
  EXPECT_EQ(asked_words("zoe garcia-lopez", some_identity_words()),
            asked_words("zoe garcia lopez", some_identity_words()));
  EXPECT_EQ(asked_words("o'neill", some_identity_words()),
            (std::vector<std::string_view>{"o'neill"}));
}

TEST(Identity, NamesAreShownOnOneLine) {
  EXPECT_EQ(display_name(" Clara\n    Brook\u00a0Hall "), "Clara Brook Hall");
}

}  // namespace
}  // namespace onrecord
