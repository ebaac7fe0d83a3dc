// Several who speak as one, crowds, and those whom nobody names.
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class SpeakersTogether : public testing::TestWithParam<Case> {};

TEST_P(SpeakersTogether, AreOneOrApart) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, SpeakersTogether,
    testing::Values(
        Case{"PeopleByWhatTheyKnow",
             "The deal is off, people familiar with the matter said, asking not to be named. Two "
             "clerks with knowledge of the talks said it was late.",
             "people familiar with the matter; two clerks with knowledge of the talks"},
        Case{"ShareOfOthers", "Nearly 3 in 10 Malta farmers say it is late.", "Malta farmers"},
        Case{"ShareOutOfOthers", "Two thirds of farmers said it was late.", "farmers"},
        Case{"NeitherOfTwo",
             "Tory leader Ivo Lind came with Tom Hart. Neither Mr Lind nor Mr Hart would say how "
             "late it was. “It is late,” they said.",
             "Ivo Lind and Tom Hart; Ivo Lind and Tom Hart"},
        Case{"SourcesAndNotTheRailways",
             "Union sources said mines were shut. A stoppage at the state railways MARLO, in part "
             "today, was certain. They said it was late.",
             "union sources; union sources"},
        Case{"OneAndACrowd", "Ivo Lind and other officials said it was late. He said it was over.",
             "Ivo Lind and other officials; Ivo Lind"},
        Case{"WhoRuled", "Law lords ruled against the port. They said it was late.", "law lords"},
        Case{"TogetherBefore",
             "Ana Ruiz and Ivo Lind said the fair was late. Some friends of Tom Hart waited. Ruiz "
             "and Lind replied that it was late. They said that it was over.",
             "Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind"},
        Case{"Both", "Ana Ruiz and Ivo Lind said the fair was late. They said it was a start.",
             "Ana Ruiz and Ivo Lind; Ana Ruiz and Ivo Lind"},
        Case{"SpokesmanForAPresident",
             "A spokesman for the president, Ivo Lind, said it was late. The president said it was "
             "over.",
             "Ivo Lind; president"},
        Case{"OfficeBesideAnotherRole",
             "Ivo Lind, the mayor of Ulm, has opened the fair. The chancellor said it was late.",
             "chancellor"},
        Case{"OfficeBesideAReporter",
             "Harbour News's Ana Ruiz asked first. “It is a start,” the senator said.", "senator"},
        Case{"SpokesmanForSomebody",
             "A spokesman for the port said the fair was late. A spokesman for the city said it "
             "was not.",
             "spokesman for the port; spokesman for the city"},
        Case{"TwoAnonymousSources",
             "“It is a start,” a senior ministry official said. “It is late,” a police officer "
             "said.",
             "senior ministry official; police officer"},
        Case{"MembersWhoSpeakAsOne",
             "Lawmakers on the Harbour Committee said it was late. The lawmakers said it was over. "
             "Two members of the Harbour Board said no more than that it was late.",
             "Harbour Committee; Harbour Committee; two members of the Harbour Board"},
        Case{"WomanOfATown",
             "Ana Ruiz, 58, pleaded guilty on Friday. “I am sorry,” the Ulm woman told the court. "
             "“Go,” a woman said.",
             "Ana Ruiz; woman"},
        Case{"AnotherOfTheSameKind",
             "An official said the fair was late. Another official said it was not.",
             "official; official"},
        Case{"DescriptionOfTwo",
             "Ivo Lind and Tom Hart played for an hour. “It is a start,” the striker said.",
             "striker"},
        Case{"SourceIsNobodyNamed",
             "Helen Carter opened the fair. “It is a start,” the source said.", "source"},
        Case{"SourceBeforeAName",
             "The fair will be late, an official has said. Ana Ruiz said it would be dull.",
             "official; Ana Ruiz"},
        Case{"OneOfAPlace", "“It is late,” said one Paris-based clerk.", "Paris-based clerk"},
        Case{"LawyerOfSomebody", "Ana Ruiz left Ulm. Her lawyer said the fair was late.",
             "Ana Ruiz's lawyer"},
        Case{"OneAndOthers", "The Saddlers' Guild met. The guild and 40 others said it was late.",
             "Saddlers' Guild"},
        Case{"WhoseMoveStandsBeforeDashes",
             "Unions criticised the move - which may affect staff - saying it was late.",
             "unions; unions"},
        Case{"TwoCrowds", "The pier was late, brokers and clerks said.", "brokers and clerks"},
        Case{"OneCrowdOfTwoLands", "Thai and Maltese officials said it was late.",
             "Thai and Maltese officials"},
        Case{"PartiesAsOne", "Labour and the Greens said it was late.", "Labour and Greens"},
        Case{"BothMen", "Tom Hart and Ivo Lind were late. Both men said it was over.",
             "Tom Hart and Ivo Lind"},
        Case{"PairsOfSeveral",
             "Current and former clerks said it was late.\n\nU.S. and Maltese divers said it was "
             "over.\n\nDanish and Maltese pilots said it was time.",
             "current and former clerks; U.S. and Maltese divers; Danish and Maltese pilots"},
        Case{"ThreeOfWhomTwoStandBesideTheCue",
             "In May, Kestrel, Brandvik and Otter Bros. said they would appeal.",
             "Kestrel, Brandvik and Otter Bros."},
        Case{
            "BothMenWhoseNamesAreWords",
            "Martin King and Peter Weeks came home on Sunday. King and Weeks were held for a year. "
            "Both men said they were well.",
            "Martin King and Peter Weeks"},
        Case{"SomebodyAndHisLawyers", "Tom Hart has won. Hart and his lawyers denied the charge.",
             "Tom Hart and Tom Hart's lawyers"},
        Case{"SeveralBehindWhatTheyAre", "Clerks Ana Ruiz and Ivo Lind said it was noon.",
             "Ana Ruiz and Ivo Lind"},
        Case{"TwoFirms", "Brandvik and Lindal Inc. said they were late.",
             "Brandvik and Lindal Inc."},
        Case{"TwoParties", "The Lib Dems and Conservatives both said it was late.",
             "Lib Dems and Conservatives"},
        Case{"NoFirmButBankers", "The Bankers' Federation met. Bankers said it was late.",
             "bankers"},
        Case{"RelativeClauseBeforeTheVerb",
             "Clerks who have worked with Ivo Lind say the fair was late.", "clerks"},
        Case{"BodyOfSomethingAtTheBeginning", "League of Harbours officials said it was late.",
             "League of Harbours officials"},
        Case{"NationWithoutAGivenName", "The Germans said the fair was late.", "Germans"},
        Case{"WhoAreBriefed",
             "Three clerks warned of the sale said it was late. Officials close to the guild said "
             "it "
             "was dull.",
             "three clerks; officials close to the guild"},
        Case{"PartOfAGroup", "Most of the farmers said the fair was late.", "farmers"},
        Case{"SpokespersonOfADepartment", "A Department for Ferries spokesperson said it was late.",
             "Department for Ferries spokesperson"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
