// What the list of speakers says of them: roles, kinds, members, mentions.
#include "tests/extractors/speakers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractors/speakers/speaker_mentions.hpp"

namespace onrecord {
namespace {

Document read(const std::string& text) {
  return read_article(text, Layer::kSpeakers);
}

TEST(Speakers, WhoSpeakAsOneAreTold) {
  const Document document = read("Ana Ruiz and Ivo Lind said the fair was late.");
  ASSERT_EQ(who_speaks(document), "Ana Ruiz and Ivo Lind");
  const std::vector<std::int32_t>& members =
      document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)].members;
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(members[0])].name, "Ana Ruiz");
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(members[1])].name, "Ivo Lind");
}

TEST(Speakers, OfWhatSomebodyElseSaidAreNamed) {
  const Document document =
      read("Ana Ruiz met Ivo Lind. Ruiz said that Lind had told her that the fair was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  const NestedQuote& nested = document.quotes[0].nested;
  EXPECT_EQ(slice(document.article.text, nested.span), "that the fair was late");
  ASSERT_NE(nested.speaker_id, kNone);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(nested.speaker_id)].name, "Ivo Lind");
}

TEST(Speakers, WhoTellOfThemselvesAreNobodyElse) {
  const Document document = read("Ana Ruiz said that she had told Ivo Lind that it was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_TRUE(document.quotes[0].nested.span.empty());
}

TEST(Speakers, GiveRoleAndKind) {
  const Document document = read(
      "Prime Minister Shigeru Tanaka said the fair was late. A government source denied that.");
  ASSERT_FALSE(document.quotes.empty());
  const Speaker& speaker =
      document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)];
  EXPECT_EQ(speaker.name, "Shigeru Tanaka");
  EXPECT_EQ(speaker.role, "Prime Minister");
  EXPECT_EQ(speaker.kind, SpeakerKind::kPerson);
}

TEST(Speakers, OfATradeThatOpensTheSentenceAreFirms) {
  const Document document = read("Developer Brandvik Ltd said it was late.");
  EXPECT_EQ(document.speakers[0].name, "Brandvik Ltd");
  EXPECT_EQ(document.speakers[0].kind, SpeakerKind::kOrganisation);
}

TEST(Speakers, HaveNoRoleOfTheSentenceBefore) {
  const Document document =
      read("It was the end of the handover. Local MP Ana Ruiz said it was late.");
  EXPECT_EQ(document.speakers[0].role, "Local MP");
}

TEST(Speakers, KnowWhoSpeakAsOne) {
  const Document document = read("Ivo Lind left. Tom Hart and Ana Ruiz said the fair was late.");
  ASSERT_EQ(document.quotes.size(), 1U);
  const Speaker& both = document.speakers[static_cast<std::size_t>(document.quotes[0].speaker_id)];
  EXPECT_EQ(both.kind, SpeakerKind::kGroup);
  EXPECT_EQ(both.name, "Tom Hart and Ana Ruiz");
}

TEST(Speakers, IndexKnowsWhoAMentionIs) {
  const std::string text = "Ana Ruiz met Thomas Weber in Ulm.";
  const Document document = read(text);
  const MentionIndex index(document.speakers);
  const std::int32_t ruiz = index.speaker_at({0, 8});
  ASSERT_NE(ruiz, kNone);
  EXPECT_EQ(document.speakers[static_cast<std::size_t>(ruiz)].name, "Ana Ruiz");
  EXPECT_EQ(index.speaker_at({9, 12}), kNone);
  EXPECT_NE(index.speaker_at({13, 25}), ruiz);
}

TEST(Speakers, IndexTellsAPossessiveFromItsPhrase) {
  const std::string text = "Ana Ruiz said her lawyer was late.";
  const Document document = read(text);
  const MentionIndex index(document.speakers);
  const std::int32_t ruiz = index.speaker_at({0, 8});
  ASSERT_NE(ruiz, kNone);
  EXPECT_EQ(index.speaker_at({14, 17}), ruiz);
  EXPECT_NE(index.speaker_at({14, 24}), ruiz);
}

// The name of the speaker whom the first `words` of a text mention.
std::string who_is(const Document& document, const std::string& words) {
  const std::size_t at = document.article.text.find(words);
  const std::uint32_t begin = static_cast<std::uint32_t>(at);
  const std::uint32_t end = static_cast<std::uint32_t>(at + words.size());
  const std::int32_t id = MentionIndex(document.speakers).speaker_at({begin, end});
  return id == kNone ? "?" : document.speakers[static_cast<std::size_t>(id)].name;
}

TEST(Speakers, SpeakOfOthersInTheirWords) {
  const Document document =
      read("Ana Ruiz spoke first.\n\n“Mrs. Lind was late, and she knows it,” said Ana Ruiz.");
  EXPECT_EQ(who_is(document, "she"), "Lind");
}

TEST(Speakers, AreNotThosePronounsOfWhomTheySpeak) {
  const Document document = read(
      "Kai Mabel owns the ferry. Ishbel Roe leads a group. Roe spoke on Monday. “He wants to "
      "sell it,” she said.");
  EXPECT_EQ(who_is(document, "He"), "Kai Mabel");
  EXPECT_EQ(who_is(document, "she"), "Ishbel Roe");
}

TEST(Speakers, SpeakOfThemselvesInTheirWords) {
  EXPECT_EQ(who_is(read("“We will appeal,” said Ana Ruiz."), "We"), "Ana Ruiz");
  EXPECT_EQ(who_is(read("Ana Ruiz spoke. “It is my plan,” she said."), "my"), "Ana Ruiz");
  EXPECT_EQ(who_is(read("We met in Ulm. “It is late,” said Ana Ruiz."), "We"), "?");
}

TEST(Speakers, SpeakForTheirSide) {
  const Document document =
      read("“We will appeal,” said Ana Ruiz, a spokeswoman for the Harbour Workers Federation.");
  EXPECT_EQ(who_is(document, "We"), "Harbour Workers Federation");
}

TEST(Speakers, KeepThoseInUse) {
  Document document = read("Ana Ruiz met Thomas Weber. “It is late,” Weber said.");
  const std::size_t all = document.speakers.size();
  keep_speakers_in_use(document);
  ASSERT_EQ(document.speakers.size(), 1U);
  EXPECT_LT(document.speakers.size(), all);
  EXPECT_EQ(who_speaks(document), "Thomas Weber");
  EXPECT_EQ(check(document), "");
}

}  // namespace
}  // namespace onrecord
