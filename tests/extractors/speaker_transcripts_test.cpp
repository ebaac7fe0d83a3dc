// Who speaks behind a label: "MS. RUIZ:", lists of statements, lines before a colon.
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class LabelledSpeaker : public testing::TestWithParam<Case> {};

TEST_P(LabelledSpeaker, IsWhomTheLabelNames) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, LabelledSpeaker,
    testing::Values(
        Case{"UnnamedSenator",
             "• Sen. Ivo Lind: “We won.”\n\n• Unnamed Harbour Senator: “It is over.”",
             "Ivo Lind; Harbour Senator"},
        Case{"NotHimselfInHisWords",
             "Ivo Lind met the board on Friday, an aide said.\n\n\"He told us: 'It is late,'\" the "
             "aide said. \"Lind added: 'Too late.'\"",
             "aide; aide; aide"},
        Case{"ShoutedName", "ANA RUIZ: The fair was late.\n\nRUIZ: It will be later.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"AccordingToBeforeAColon",
             "It was late, according to Rep. Ana Ruiz, the number two: “We lost.”",
             "Ana Ruiz; Ana Ruiz"},
        Case{"NotWhoAsked",
             "Ivo Lind lost the vote.\n\nMR. RUIZ: Did you talk to him today, or was it too "
             "late?\n\nMS. WEBER: He said it was late and we all went home again.",
             "RUIZ; WEBER; Ivo Lind"},
        Case{"InterviewBySurname",
             "Mira Castel: Is it late?\n\nLars Wedel: It is.\n\nJon Abbas: You said so.\n\nWedel: "
             "I did.\n\nCastel: And now?\n\nWedel: It is over.",
             "Mira Castel; Lars Wedel; Jon Abbas; Lars Wedel; Mira Castel; Lars Wedel"},
        Case{"StatementIssuedAfterWhatOthersDid",
             "Governor Ana Ruiz issued the following statement after the board passed the "
             "bill:\n\n“It is late.”",
             "Ana Ruiz"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LabelledSpeakers, MayBeACrowd) {
  const Document document = read_article(
      "MS. RUIZ: Good evening.\n\nAUDIENCE: Good evening!\n\nMS. RUIZ: The pier is open.",
      Layer::kSpeakers);
  ASSERT_EQ(document.speakers.size(), 2U);
  EXPECT_EQ(document.speakers[1].name, "AUDIENCE");
  EXPECT_EQ(document.speakers[1].kind, SpeakerKind::kGroup);
}

}  // namespace
}  // namespace onrecord
