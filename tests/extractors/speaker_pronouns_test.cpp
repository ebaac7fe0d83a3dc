// Who is meant by "he", "she", "it", "who", or by nothing at all.
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class SpeakerOfAPronoun : public testing::TestWithParam<Case> {};

TEST_P(SpeakerOfAPronoun, IsWhomItStandsFor) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, SpeakerOfAPronoun,
    testing::Values(
        Case{"WhoWasAsked", "Scott Hart asked Ivo Lind whether it was late. “Sure,” he said.",
             "Scott Hart; Ivo Lind"},
        Case{"WhoAskedHimself", "Scott Hart told Ivo Lind that it was late. “Sure,” he said.",
             "Scott Hart; Scott Hart"},
        Case{"BehindAnAsideInMarks",
             "Bernie Lind said it was dull. Donald Hart, the former host of the show “The Pier,” "
             "listed a boat as his pleasure. “It is,” he said.",
             "Bernie Lind; Donald Hart"},
        Case{"ThoseOfWhomASourceTells",
             "According to the Herald, two aides to Ruiz left on Friday. They said it was late.",
             "Herald; two aides"},
        Case{"BehindAQuestionThatWasAsked",
             "Clara Lind spoke. “It is late,” Lind said.\n\nAsked whether Velden had complained, "
             "Ana Ruiz smiled. “They have my number,” she said.",
             "Clara Lind; ?; Ana Ruiz"},
        Case{"BehindAQuestionOfSomebody",
             "Ivo Lind spoke. “It is late,” Lind said.\n\nAsked whether it hurt that Tom Hart, the "
             "former mayor, who has called it a fraud, could win, Lind laughed. “They have my "
             "number,” he said.",
             "Ivo Lind; ?; Tom Hart; Ivo Lind"},
        Case{"RetiredOneWhoOpensTheSentence",
             "Retired clerk Ivo Lind left the mayor’s office when Tom Hart shouted. “It is late,” "
             "he said.",
             "Ivo Lind"},
        Case{"LetterSignedAtItsEnd",
             "To the editor: I was dismayed to read it. I say it is late.\n\nThe mayor says it is "
             "dull.\n\nEleanor Whitby, Cape Marlow",
             "Eleanor Whitby; mayor"},
        Case{"WriterOfABylinedText", "By Ana Ruiz\n\nI was dismayed to read it. I say it is late.",
             "Ana Ruiz"},
        Case{"WhoActsBehindATime",
             "Ivo Lind leads. Tom Ruiz, the Ulm chairman, this past week opened a pier.\n\n“It is "
             "late,” he said.",
             "Tom Ruiz"},
        Case{"PronounIsTheLastSpeaker",
             "“It is a start,” said Thomas Weber. “It is late,” he added.",
             "Thomas Weber; Thomas Weber"},
        Case{"PronounIsOfTheLastClause",
             "Tom Hale said the map was lost, and Ivo Lind told the clerks to look. “It is old,” "
             "he wrote.",
             "Tom Hale; Ivo Lind; Ivo Lind"},
        Case{"PronounIsOfTheClauseBehindWhile",
             "Tom Hale said the map was lost, while Ivo Lind told the clerks to look. “It is old,” "
             "he wrote.",
             "Tom Hale; Ivo Lind; Ivo Lind"},
        Case{"RoleBeforeAVerb",
             "Nora Quist, Ulm Tide Board president favoured it. “It is late,” she said.",
             "Nora Quist"},
        Case{"HisOfSomebodyElse",
             "Secretary Dalita Corven accused the chief negotiator of softening his stand. Corven "
             "said it was late. She said it was over.",
             "Dalita Corven; Dalita Corven; Dalita Corven"},
        Case{"PronounAgreesInGender",
             "Mrs. Helen Carter met Mr. Thomas Weber. “It is late,” she said.", "Helen Carter"},
        Case{"RoleBetweenDashes",
             "The pier was closed. Quill Bergas - a painter and leading interpreter of Lind - has "
             "left. He said it was late.",
             "Quill Bergas"},
        Case{"OneWhoIsThey", "Sam Rivers said it was late. “It is closed,” they said.",
             "Sam Rivers; Sam Rivers"},
        Case{"ChampionOfTwo",
             "Ana Ruiz, the Maltese and European champion, came late. Her coach Tom Hart said the "
             "pier was closed. “It is late,” he said.",
             "Tom Hart; Tom Hart"},
        Case{"ChairmanWhoIsAWoman",
             "Harbour Federation chairman Jan Barry said it was late. “It is closed,” she said. Ms "
             "Barry said no ferry would sail.",
             "Jan Barry; Jan Barry; Jan Barry"},
        Case{"NameBeforeAnAside",
             "It was funded by Andrew Foster. Foster, however, was late. He said it was closed.",
             "Andrew Foster"},
        Case{"OneOfAParty", "Ana Ruiz met Tom Hart, a Republican who said that the fair was late.",
             "Tom Hart"},
        Case{"WhoseClaimItIs",
             "Ana Ruiz left. Everybody laughed at her claim that the fair was late.", "Ana Ruiz"},
        Case{"WhoHelpsACampaign",
             "“Go,” said Ana Ruiz, 32, a former clerk for the Lind campaign in Ulm who said she "
             "was sorry.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"WhomTheClauseBeforeSpeaksOf",
             "Ivo Lind said it was late. While the vote did not please Tom Hart, he said it was "
             "fair. When he was asked, he said it was dull.",
             "Ivo Lind; Tom Hart; Tom Hart"},
        Case{"WhoIsNeitherAgeNorPlace",
             "“It is a start,” said Helen Carter, 24, from Ohio, who said the fair was late.",
             "Helen Carter; Helen Carter"},
        Case{"PronounBehindItsWords",
             "Helen Carter spoke first. Mary Weber would win the race, she said.", "Helen Carter"},
        Case{"PronounThatMayMeanTwo",
             "Robin Lind heard that Tom Hart was ill but took his cough for a joke. Lind said "
             "the fair was late. She said it was dull.",
             "Robin Lind; Robin Lind"},
        Case{"NameThatLooksLikeAVerb",
             "Kipling Street said that it was late. Visiting Ulm, he said that it was dull.",
             "Kipling Street; ?"},
        Case{
            "PronounOfTheSubjectBefore",
            "Ivo Lind and Tom Hart came late. Lind said the fair was dull. Hart was the second man "
            "on the stage at noon. He said it was good.",
            "Ivo Lind; Tom Hart"},
        Case{"PronounOfWhoIsTalkedOf",
             "Ivo Lind won the race. Ivo Lind said Tom Hart had been second when he fell.\n\nTom "
             "Hart is the captain of the ferry, which Ivo Lind owns. He said it was good.",
             "Ivo Lind; Tom Hart"},
        Case{"PronounBehindWhatOpensItsSentence",
             "While Ivo Lind was ill, Tom Hart won the race. He said it was good.", "Tom Hart"},
        Case{"PronounOfWhoIsSpokenOf",
             "Ivo Lind opened the fair. Tom Hart called off the race, and he said it was late.",
             "Tom Hart"},
        Case{
            "PossessiveThatMayMeanTwo",
            "Ivo Brandvik opened the fair. Robin Weber thought that Brandvik was ill and took home "
            "his coat. “It is a start,” said Weber. She said it was late.",
            "Robin Weber; Robin Weber; Robin Weber"},
        Case{"WhoseTalkOpensTheSentence",
             "Tom Hart said it was late. In a talk of how sad Ivo Lind was, he used a letter which "
             "he "
             "said was dull.",
             "Tom Hart; Ivo Lind"},
        Case{"WhoIsNotThePlace",
             "Thomas Weber, a professor at the Ulm School, met a student from Linz, who said it "
             "was late.",
             "student"},
        Case{"WhoIsTheNounBefore", "Thomas Weber, who said the fair was late, left on Monday.",
             "Thomas Weber"},
        Case{"MemberBehindHisPartyInBrackets",
             "Councillor Ivo Lind (Labour), who wrote “a good plan”, said it was late.",
             "Ivo Lind; Ivo Lind"},
        Case{"WhoIsNamedInTheWordsIsNotHe",
             "Mr. Ivo Lind was the guest of Mr. Tom Hart. He said Lind was late.", "Tom Hart"},
        Case{"PronounBehindWhatIsSomebodys",
             "“It was windy,” said Ida Berg, a clerk. Helen Roth's job was safe, yet she said that "
             "she would leave.",
             "Ida Berg; Helen Roth"},
        Case{"WhoSpokeBeforeGoesOn",
             "The Harbour Department said it was late. Turkey has bought cows. The ferries will "
             "sail, it said.",
             "Harbour Department; Harbour Department"},
        Case{"DirectorWhoIsNamed",
             "Producer Tom Hart said it was late. The show's director is Matt Warch, known for his "
             "plays. “The pier is closed,” he said.",
             "Tom Hart; Matt Warch"},
        Case{"WhomYouAreIsNotTold", "The council said it was late. Your readers said it was over.",
             "council; readers"},
        Case{"TextThatReads",
             "Ana Ruiz said the league was late. Ivo Lind held up a sign. “It is over,” it read.",
             "Ana Ruiz; sign"},
        Case{"WhoGoesOn", "Ms Ruiz said: “It is late.” And continued: “It is over.”", "Ruiz; Ruiz"},
        Case{"AskedAndThenQuoted",
             "Tom Hart was asked whether Ulm was late. “I am not sure of that.”", "?; Tom Hart"},
        Case{"SpokespersonWhoIsThey",
             "Bosses at Marsh Bank were told. A Marsh spokesperson said the bank was late. “It is "
             "over,” they added.",
             "Marsh spokesperson; Marsh spokesperson"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
