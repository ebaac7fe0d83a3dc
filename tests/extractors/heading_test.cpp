#include "extractors/heading.hpp"

#include <string>
#include <vector>

#include "extractors/quotes/quotes.hpp"
#include "extractors/speakers/speaker_mentions.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {
namespace {

struct Read {
  Document document;
  std::vector<std::string> names;  // of the speakers of quotes; empty for nobody
};

Read read(const std::string& title, const std::string& text) {
  Read out;
  Document& document = out.document;
  Reading reading;
  document.article.title = title;
  document.article.text = text;
  read_phrases(document, reading);
  find_quotes(document, reading, english().quotes, document.quotes);
  document.add(Layer::kQuotes);
  HeadingBuffer buffer;
  {
    const LentHeading heading(document, reading, english(), buffer);
    find_speakers(document, reading, english().speakers, document.quotes, document.speakers,
                  heading.first_sentence());
  }
  document.add(Layer::kSpeakers);
  keep_speakers_in_use(document);
  EXPECT_EQ(document.article.text, text);
  EXPECT_EQ(document.tokens.size(), reading.words.size());
  EXPECT_EQ(document.tokens.size(), reading.phrase_of.size());
  EXPECT_EQ(check(document), "");
  for (const Quote& quote : document.quotes) {
    out.names.push_back(quote.speaker_id == kNone
                            ? std::string()
                            : document.speakers[static_cast<std::size_t>(quote.speaker_id)].name);
  }
  return out;
}

using Names = std::vector<std::string>;

TEST(Heading, NamesWhomTheTextCallsBySurname) {
  const Read read_in = read("Press Briefing by Press Secretary Dana Holvik, 15 April",
                            "MS. HOLVIK: Good afternoon. The port opens today.\n\n"
                            "Q    Dana, why today?\n\n"
                            "MS. HOLVIK: The harbour is free of ice.");
  EXPECT_EQ(read_in.names, (Names{"Dana Holvik", "Dana Holvik"}));
  ASSERT_EQ(read_in.document.speakers.size(), 1U);
  EXPECT_EQ(read_in.document.speakers[0].role, "Press Secretary");
}

TEST(Heading, NamesNoCompanyByWhereItIs) {
  const Read read_in = read("Port Ulm dockers accept offer",
                            "Dockers in Port Ulm accepted an offer. Ana Ruiz was glad. She said it "
                            "was late. The company said it was over.");
  EXPECT_EQ(read_in.names, (Names{"Ana Ruiz", "company"}));
}

TEST(Heading, GoesOnBehindAName) {
  const Read read_in =
      read("Gaggle by Secretary Ana Lind-Ruiz and Advisor Tom Hill En Route Ulm",
           "MS. LIND-RUIZ: The port opens today.\n\nMR. HILL: The harbour is free of ice.");
  EXPECT_EQ(read_in.names, (Names{"Ana Lind-Ruiz", "Tom Hill"}));
}

TEST(Heading, NamesTheFirmThatIsCalledTheCompany) {
  EXPECT_EQ(
      read("Tidelift puts off start",
           "Tidelift put off the start on Sunday. Kiko Lind called it a shame. “We go when we "
           "can,” she said. The company said it would wait.")
          .names,
      (Names{"Kiko Lind", "Kiko Lind", "Tidelift"}));
}

TEST(Heading, SaysWhoHoldsAnOffice) {
  EXPECT_EQ(
      read("Remarks by President Orrick at the harbour", "THE PRESIDENT: The port opens today.")
          .names,
      Names{"Orrick"});
  EXPECT_EQ(read("Remarks by President Orrick at the harbour",
                 "The former president said the port was late.")
                .names,
            Names{"former president"});
}

TEST(Heading, SaysWhichLordHoldsTheOfficeThatOpensTheText) {
  const char* text = "The mayor has denied it was late. Lord Stern said it was over.";
  EXPECT_EQ(read("Stern denies delay", text).names, (Names{"Stern", "Stern"}));
  EXPECT_EQ(read("Hale denies delay", text).names, (Names{"mayor", "Stern"}));
}

TEST(Heading, DoesNotReplaceAFullNameOfTheText) {
  EXPECT_EQ(read("Why Emerging Technology Dana Holvik Matters",
                 "The port is late, Dana Holvik said. It will cost more, Ms Holvik said.")
                .names,
            (Names{"Dana Holvik", "Dana Holvik"}));
}

TEST(Heading, IsReadOnlyWhereItMayTellNames) {
  const std::string text = "HOLVIK: The port opens today.";
  EXPECT_EQ(read("", text).names, Names{"HOLVIK"});
  EXPECT_EQ(read("BRIEFING BY DANA HOLVIK", text).names, Names{"HOLVIK"});
  EXPECT_EQ(read(std::string(400, 'x') + " Dana Holvik", text).names, Names{"HOLVIK"});
  EXPECT_EQ(read("Dana Holvik on the port", text).names, Names{"Dana Holvik"});
}

TEST(Heading, MentionsNobody) {
  const Read read_in = read("Dana Holvik on the port", "Holvik said the port was late.");
  ASSERT_EQ(read_in.document.speakers.size(), 1U);
  EXPECT_EQ(read_in.document.speakers[0].name, "Dana Holvik");
  EXPECT_EQ(read_in.document.speakers[0].mentions.size(), 1U);
}

struct Case {
  const char* name;
  const char* title;
  const char* text;
  const char* speakers;
};

class HeadingTable : public testing::TestWithParam<Case> {};

TEST_P(HeadingTable, SaysWhoSpeaks) {
  std::string names;
  for (const std::string& name : read(GetParam().title, GetParam().text).names) {
    names += (names.empty() ? "" : "; ") + (name.empty() ? "?" : name);
  }
  EXPECT_EQ(names, GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, HeadingTable,
    testing::Values(
        Case{"Statement", "Statement from Mayor Ana Ruiz on the Flood",
             "I said that the pier was late. We said that it was.", "Ana Ruiz; Ana Ruiz"},
        Case{"Speech", "Remarks as Prepared for Delivery by Mayor Ana Ruiz at the Fair",
             "I said that the pier was late.", "Ana Ruiz"},
        Case{"TwoOfThem", "Joint Statement by Mayor Ana Ruiz and Governor Ivo Lind",
             "We said that the pier was late.", "Ana Ruiz and Ivo Lind"},
        Case{"NobodyOfTheFlood", "Statement on the Flood by the Pier", "We said that it was late.",
             "?"},
        Case{"Proclamation", "A Proclamation on Sea Day",
             "We said that the pier was late. NOW, I, JOHN T. LIND, mayor of Ulm, proclaim it. I "
             "said that it was.",
             "John T. Lind; John T. Lind; John T. Lind"},
        Case{"WhoNameThemselvesTogether", "A Statement on the Tides",
             "We, the leaders of the Harbour League, met. We said that the pier was late.",
             "leaders of the Harbour League"},
        Case{"Signature", "Letter to the Speaker",
             "I said that the pier was late.\n\nSincerely,\n\nJOHN T. LIND", "John T. Lind"},
        Case{"OneInTheTitle", "Ana Ruiz on the fair",
             "• On tides: “The pier was late again, and we paid for it.”", "Ana Ruiz"},
        Case{"TwoInTheTitle", "Ana Ruiz meets Ivo Lind",
             "• On tides: “The pier was late again, and we paid for it.”", "?"},
        Case{"TurnOfOneWord", "Remarks by Mayor Ruiz at the Fair",
             "THE MAYOR: Good evening to you all.\n\nI said that the pier was late.", "Ruiz; Ruiz"},
        Case{"LabelOfTheTitle", "Remarks by Mayor Ruiz at the Fair",
             "THE MAYOR: The mayor of Bern, Tom Hart, is here.\n\nAUDIENCE: Hurrah!\n\nTHE MAYOR: "
             "The pier was late.",
             "Ruiz; AUDIENCE; Ruiz"},
        Case{"QuestionsAreNobodys", "Remarks by Mayor Ruiz",
             "THE MAYOR: Sure, go ahead now.\n\nQ Right now, sir?\n\nTHE MAYOR: Yes, of "
             "course.\n\nTHE MAYOR: It was late.",
             "Ruiz; Ruiz; Ruiz"},
        Case{"WhoIsAsked", "Press Briefing by Press Secretary Ana Ruiz",
             "MS. RUIZ: Go ahead.\n\nQ   You said that the pier was late?\n\nMR. LIND: It "
             "was.\n\nMS. RUIZ: Thanks.",
             "Ana Ruiz; LIND; LIND; Ana Ruiz"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace onrecord
