// Who is meant by a trade, an age or a kinship: "the baker", "her coach".
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class SpeakerOfARole : public testing::TestWithParam<Case> {};

TEST_P(SpeakerOfARole, IsWhoHasIt) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, SpeakerOfARole,
    testing::Values(
        Case{"RoleBeforeATradeAndAName",
             "The crew member, focus puller Ana Ruiz, said it was late.", "Ana Ruiz"},
        Case{"NextOfKinOfOneName",
             "Ivo Lind's son said it was late. Tom Lind, 31, left on Monday. Ana Ruiz said it was "
             "over.",
             "Tom Lind; Ana Ruiz"},
        Case{"TradeOfWhoSpokeOfHerself",
             "Kelly Lind said she was ill. The night nurse said: “It is late.” The Ulm Hospital "
             "nurse said it was over.",
             "Kelly Lind; Kelly Lind; Ulm Hospital nurse"},
        Case{"WhoPaidTributeThough",
             "Ivo Marsh said: “This was wrong.” He urged clerks to speak. Local woman Sue Dunne "
             "paid tribute. “She lit up every room,” the 45-year-old said.",
             "Ivo Marsh; Ivo Marsh; Sue Dunne"},
        Case{"CommaMissingBehindARole",
             "Ana Ruiz, executive partner of Marsh Lind said it was late. She said it was closed.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"HisIsWhoActs",
             "Tom Hart said it was late. Hart's lawyer said it was over. Hart saw his earlier "
             "report, "
             "in which he said two clerks were gone.",
             "Tom Hart; Tom Hart's lawyer; Tom Hart"},
        Case{"TradeOfWhoIsNew",
             "Helen Carter came late to the fair. The flower shop manager said she liked it. "
             "She said it was late.",
             "Helen Carter; Helen Carter"},
        Case{"Dashes", "The former candidate -- Ana Ruiz, who lost -- said the fair was late.",
             "Ana Ruiz"},
        Case{"WhoeverHasARoleIsAPerson",
             "The fair was late, said the club's treasurer, Wen Li Castellan.", "Wen Li Castellan"},
        Case{"NounBehindMarksOfATitle",
             "Mia Dorn is back with an album. Dorn, who was born in Ulm, has sold a lot. “I needed "
             "a rest,” the ‘Halo’ singer said.",
             "Mia Dorn"},
        Case{"OfficialOfAFirm",
             "The pier was late, an official of Malta's state oil company, Petroleo Marlow "
             "(Pemar), told a group.",
             "official"},
        Case{"SonWithAName",
             "Engineer Tom Hart died. “We had it,” Hart's son Ivo said. Hart made two. “He called "
             "it late,” his son said.",
             "Ivo; Ivo"},
        Case{"FormerPlayer",
             "Dan Camposo, a veteran, said Ulm lost. And the ex-Quist added: “It is late.”",
             "Dan Camposo; Dan Camposo"},
        Case{"RoleWithARelativeClause",
             "Ivo Lind met Ana Ruiz, a baker who sells bread in Ulm. The baker said the fair was "
             "late.",
             "Ana Ruiz"},
        Case{"AuthorOfAUniversity",
             "The study's lead author, Hiroshi Tanabe of Kobe University, said it was late.",
             "Hiroshi Tanabe"},
        Case{"LawyerOfSeveral", "The men's solicitor Matthew Knight, said it was late.",
             "Matthew Knight"},
        Case{"ResearcherWithADegree",
             "“It is a first,” said lead researcher Dr Ana Ruiz. The astronomer said it was late.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"FriendWhoIsMore",
             "Tom Hart died. His friend and fellow baker Mick Pointer said it was late.",
             "Mick Pointer"},
        Case{"GivenNameOfAWife", "Ivo Lind left. “It is late,” said his wife, Helen.", "Helen"},
        Case{"WhatSomebodyWantedToBe",
             "Novelist Ivo Lind hoped to become a poet. The poet said that it was late.",
             "Ivo Lind"},
        Case{"AttorneyIsAProsecutor",
             "Attorney Ana Ruiz said it was late. “It is over,” the prosecutor said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"MotherOfTwo", "Ana Ruiz said it was late. “It is over,” the mother of two said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{
            "RoleBeforeANameWithItsHouse",
            "Tom Hart was late. His lawyer, Ana Ruiz of the Guild of Divers for Malta, said it was "
            "over.",
            "Ana Ruiz"},
        Case{"FellowIsAnother",
             "Ida Berg has left her firm, the singer announced on Monday. Fellow singer Ana Ruiz "
             "said "
             "it was late.",
             "Ida Berg; Ana Ruiz"},
        Case{"OwnerWhoActsInTheClause",
             "Pilot Tom Hart praised his crew after Ivo Lind docked on Saturday.\n\nLind said he "
             "had "
             "told his mother of it. “I knew it,” his mother said.",
             "Tom Hart; Ivo Lind; Ivo Lind's mother"},
        Case{"DescriptionOfWhoActs",
             "Ivo Lind played for an hour. “It is a start,” the striker said.", "Ivo Lind"},
        Case{"NounThatNoListHas",
             "Helen Carter found the fair a surprise. “It is a start,” the balladeer said.",
             "Helen Carter"},
        Case{
            "DescriptionOfWhoSpokeBefore",
            "Ulm team member Mary Weber said Helen Carter had been late when Carter came. “It is a "
            "start,” said the swimming champion.",
            "Mary Weber; Mary Weber"},
        Case{"TradeThatNoListHas",
             "The harbour's controller of lights, Mary Weber, said it was late. The controller "
             "said it was dull.",
             "Mary Weber; Mary Weber"},
        Case{"StrikerIsNoCoach",
             "Ulm coach Ivo Lind said it was late. Ulm captain Tom Hart has scored again. “It is a "
             "start,” the striker said.",
             "Ivo Lind; Tom Hart"},
        Case{"MumOfTwo", "Ana Ruiz was at the fair when it began. The mum-of-two said it was late.",
             "Ana Ruiz"},
        Case{"RoleOfABareName",
             "Ana Ruiz came late. Ruiz was the third witness. The third witness said it was dull.",
             "Ana Ruiz"},
        Case{"ProtagonistIsTheActor",
             "Veteran comedian Tom Hart was in Ulm. In his play he was a man like Ivo Lind. The "
             "actor "
             "explained that it was late.",
             "Tom Hart"},
        Case{"Aged", "Ana Ruiz won the race in Ulm. The 46-year-old said the fair was late.",
             "Ana Ruiz"},
        Case{"ManOfThatAge",
             "Brannock Zevko told a court in Ulm that the song was his.\n\n“It took a year,” the "
             "58-year-old said.",
             "Brannock Zevko; Brannock Zevko"},
        Case{"CompatriotBehindItsWords",
             "Orla Quist lost in the first round. “It was windy,” said the German.", "Orla Quist"},
        Case{
            "FormerTradeOfWhomTheArticleIsAbout",
            "Club president Orla Quist opened the fair. The retired neurosurgeon said it was late.",
            "Orla Quist"},
        Case{"PlayerBehindAWordForAThing",
             "Tom Hart said the pack was ready. The prop said it was strong.",
             "Tom Hart; Tom Hart"},
        Case{"FormerPlayerWhoLeads",
             "United manager Tom Hart spoke to fans. The former Malta striker said it was late.",
             "Tom Hart"},
        Case{"OneOfSeveralWithHisName",
             "One of the harbour's clerks, Michael Lind, said that it was late.", "Michael Lind"},
        Case{"OneOfThemWithHerName", "One of the clerks, Ana Ruiz, said it was late.", "Ana Ruiz"},
        Case{"StrikerWhoPlaysForward",
             "Malta forward Ivo Lind is happy. Newcastle want him, but the Malta striker said he "
             "would stay.",
             "Ivo Lind"},
        Case{"DirectorBetweenCommas", "Director, David Cald, said it was late.", "David Cald"},
        Case{"OneOfThemAlone", "Engineers met. One, Ilona Toth, said it was late.", "Ilona Toth"},
        Case{"PersonByARole",
             "“It is late,” said Skip Lindqvist, a longtime sailor and dean of the school. “Go,” "
             "Lindqvist said.",
             "Skip Lindqvist; Skip Lindqvist"},
        Case{"WriterOfAParty",
             "Ivo Lind, who wrote the speech for the mayor, said it was late. The Republican "
             "speechwriter said it was dull.",
             "Ivo Lind; Ivo Lind"},
        Case{"Compatriot", "Ana Ruiz won the race. The Spaniard said the fair was late.",
             "Ana Ruiz"},
        Case{"LawyerOfAFirmIsNotTheNextWhoSpeaks",
             "Brandvik's lawyer said the deal was late.\n\nDarian Zevko said it was a win.",
             "Brandvik's lawyer; Darian Zevko"},
        Case{"WhoComesFromSomewhere",
             "Tom Hart came to Ulm on Sunday. “It is a start,” said the New Zealander.",
             "Tom Hart"},
        Case{"TeenagerOfTwo",
             "Club coach Tom Hart was glad. “It is late,” said Hart. Zadok, 19, played well. “It "
             "is over,” the teenager said.",
             "Tom Hart; Zadok"},
        Case{"OldOfTwoAges",
             "Ana Ruiz, 45, met Ivo Lind, 38. “It is late,” the 45-year-old said. “No,” said the "
             "38-year-old.",
             "Ana Ruiz; Ivo Lind"},
        Case{"MotherWhoseNameNoListHas",
             "Zoe Quist won. “It is late,” says Quist.\n\nHer mother, Dalika, is glad. “It is "
             "over,” she says.",
             "Zoe Quist; Dalika"},
        Case{"WhoGivesAName",
             "A clerk, who gave her name only as Maya, said it was late. The clerk said it was "
             "over.",
             "Maya; Maya"},
        Case{"NobodyGivesANameThatOpensTheText",
             ", who gave her name only as Maya, said it was late.", "?"},
        Case{"ManOfATownWhoseSexNobodyTells",
             "TJ Brennet sank it. “I hit it,” the Ballymore man said.", "TJ Brennet"},
        Case{"WifeWithAnyName",
             "Tom Hart waved.\n\nHis wife, Chan Suelin, told clerks that he was late. “He did it,” "
             "she said.",
             "Chan Suelin; Chan Suelin"},
        Case{"ExpertRightBehindHim",
             "Curator Ivo Lind called it ‘rare’. The expert said it was late.",
             "Ivo Lind; Ivo Lind"},
        Case{"SingerBesideAProducer",
             "Singer Mia Dorn was late. Her producer Tom Hart said it was over. Dorn laughed. “He "
             "cries,” said the singer.",
             "Tom Hart; Mia Dorn"},
        Case{"OneOfThemWhoActs",
             "Judge Ana Ruiz heard two clerks. “I listen,” the judge said. One of them, baker Joan "
             "Kessel, was late. “It is over,” she said.",
             "Ana Ruiz; Joan Kessel"},
        Case{"SecondBaseman", "Ozzie Lind was late. “It is over,” the second baseman said.",
             "Ozzie Lind"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
