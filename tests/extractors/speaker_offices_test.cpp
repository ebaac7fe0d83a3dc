// Who is meant by an office: "the minister", "the Labour leader", "its chairman".
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class SpeakerOfAnOffice : public testing::TestWithParam<Case> {};

TEST_P(SpeakerOfAnOffice, IsWhoHoldsIt) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, SpeakerOfAnOffice,
    testing::Values(
        Case{"SenatorWhoRuns",
             "Presidential hopeful Grant Lind said it was late. The Indiana senator said it was "
             "over.",
             "Grant Lind; Grant Lind"},
        Case{"SenatorWhoBoxes",
             "Boxer Grant Lind said it was late. The Indiana senator said it was over.",
             "Grant Lind; Indiana senator"},
        Case{"FirstLady", "Ana Ruiz went on tour. The former first lady said it was late.",
             "Ana Ruiz"},
        Case{"MemberForAPlace", "Hazel Lind said it was late. “It is over,” the Salford MP said.",
             "Hazel Lind; Hazel Lind"},
        Case{"MemberWhoIsNoBaker",
             "Hazel Lind, a baker, said it was late. “It is over,” the Salford MP said.",
             "Hazel Lind; Salford"},
        Case{"SecretaryOfState",
             "Ana Ruiz went on tour. The former secretary of State said it was late.", "Ana Ruiz"},
        Case{"ArmyChiefWithARank",
             "Malta's army chief has rejected a truce, saying it was a trap. General Idris Venn "
             "said "
             "it was late.",
             "Idris Venn; Idris Venn; Idris Venn"},
        Case{"CabinetSecretary",
             "Education Cabinet Secretary Ezra Kiprono said it was late. The minister said it was "
             "over.",
             "Ezra Kiprono; Ezra Kiprono"},
        Case{"DemocratBeforeASpokeswoman",
             "Rep. Ana Ruiz, D-Ohio, said the pier was late. A spokeswoman for the Hart campaign, "
             "Jenna Lind, "
             "said it was late. The Democrat said it was over.",
             "Ana Ruiz; Jenna Lind; Ana Ruiz"},
        Case{"DemocratByApposition",
             "Mayor Ana Ruiz, a Democrat, said it was late. A spokeswoman for the Hart campaign, "
             "Jenna Lind, said it was dull. The Democrat said it was over.",
             "Ana Ruiz; Jenna Lind; Ana Ruiz"},
        Case{"SpokesmanWhoSpokeLast",
             "Ivo Lind said the fair was late. A ministry spokesman said it was not. He added that "
             "it was early.",
             "Ivo Lind; ministry spokesman; ministry spokesman"},
        Case{"CommaThatIsForgotten",
             "Mary Weber, a regional candidate said the fair was late. She said it was dull.",
             "Mary Weber; Mary Weber"},
        Case{"MemberForASeat",
             "Ivo Lind urged the board to sell the ferry. “It is too old,” the MP for Selby Marl "
             "said.",
             "Ivo Lind; Ivo Lind"},
        Case{"PremierWhoIsNoChancellor",
             "Ivo Lind spoke first. The chancellor had won the vote with the help of Tom Hart. The "
             "premier said it was late.",
             "Tom Hart"},
        Case{"Role", "Finance minister Anna Lind spoke first. “It is late,” the minister said.",
             "Anna Lind"},
        Case{"RoleBeforeTheName",
             "The minister of trade, Ana Ruiz, came late. “It is a start,” the minister said.",
             "Ana Ruiz"},
        Case{"RoleBehindTheName",
             "Ana Ruiz, 45, the mayor of Ulm, came late. “It is a start,” the mayor said.",
             "Ana Ruiz"},
        Case{"PossessionIsNoRole",
             "Asked about the mayor's boat, Ana Ruiz said no. The mayor said the fair was late.",
             "mayor"},
        Case{"KnownByAName",
             "“It is late,” said the harbour chief known as Bob. The harbour chief said no more "
             "than that it was late.",
             "Bob; Bob"},
        Case{"RoleBeforeARetiredPerson",
             "The fair was late, according to its treasurer, retired clerk Wen Castellan. The "
             "treasurer said he was sorry.",
             "Wen Castellan; Wen Castellan"},
        Case{"CommaBehindTheSubject",
             "Late in May, the union's chairman Ivo Lind, has said that it was late.", "Ivo Lind"},
        Case{"AnotherOffice",
             "Foreign Minister Ana Ruiz met Finance Minister Ivo Lind. The finance minister said "
             "the fair was late.",
             "Ivo Lind"},
        Case{"OfficeThatNobodyExplains",
             "Ivo Lind has opened the fair. The chancellor said the fair was late.", "Ivo Lind"},
        Case{"AttorneyGeneralIsNoGeneral",
             "Judge Ivo Lind left. The attorney general said the fair was late.",
             "attorney general"},
        Case{"KnownAsSomebody", "The head of the guild, known as Ivo Lind, said the fair was late.",
             "Ivo Lind"},
        Case{"KnownByANickname", "The head of the guild, known as Sparrow, said the fair was late.",
             "head of the guild"},
        Case{
            "DescribedThenNamed",
            "A witness said that the car was red. It was late. The witness, Tom Lind, said that it "
            "was dull. A guild spokesman said that it was wet. The Labour spokesman, Ivo Quist, "
            "said that it was dry.",
            "Tom Lind; Tom Lind; guild spokesman; Ivo Quist"},
        Case{"TwoOfOneNameSideBySide",
             "President Quist and First Lady Dana Quist opened the fair. “It is late,” Dana Quist "
             "said. The president said it was dull.",
             "Dana Quist; Quist"},
        Case{
            "DescribedBeforeTheName",
            "The fair will be late, a trade minister has said. Ana Ruiz said it would be dull. “It "
            "is a start,” the minister added.",
            "Ana Ruiz; Ana Ruiz; Ana Ruiz"},
        Case{"OfficeOfARival",
             "The talks were late, said Ivo Lind, her rival. “It is a start,” the senator said.",
             "Ivo Lind; Ivo Lind"},
        Case{"ChairmanOfSomebodysBoard",
             "The chairman of the port's ferry board, Ivo Lind, said the fair was late.",
             "Ivo Lind"},
        Case{"FormerTrade",
             "Ivo Lind, the mayor, said the fair was late. The former port secretary said it was "
             "dull.",
             "Ivo Lind; Ivo Lind"},
        Case{"ShadowMinister",
             "The port secretary, Ana Ruiz, said the fair was late. The shadow port secretary said "
             "it was dull.",
             "Ana Ruiz; shadow port secretary"},
        Case{"LeaderOfWhatSheLeads",
             "The Harbour Workers Union was late. Its president, Ana Ruiz, said the fair was dull. "
             "The union leader said it was over.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"BossOfTheSamePlace",
             "Ulm coach Ana Ruiz met Bern coach Ivo Lind. “It is a start,” the Bern boss said.",
             "Ivo Lind"},
        Case{"OfficeNamedLater",
             "The first minister has spoken of the fair. It was told by Ana Ruiz on Monday. Ruiz "
             "was "
             "late. The first minister said that it was over.",
             "Ana Ruiz; Ana Ruiz"},
        Case{
            "CandidateOfAHeadline",
            "Republican candidate is late.\n\nTom Hart says the fair is dull. “It is a start,” the "
            "Republican candidate said.",
            "Tom Hart; Tom Hart"},
        Case{"MinisterWhenTheShadowIsKnown",
             "Shadow port secretary Ivo Lind was late. The port secretary said it was dull.",
             "port secretary"},
        Case{
            "DescribedThenNamedAsSubject",
            "The head of the board of the port has resigned. Ana Ruiz, 41, was late when it began. "
            "The head said it was dull.",
            "Ana Ruiz"},
        Case{"DescribedByTheSameTitle",
             "The envoy said it was late. Special Envoy Ana Ruiz said it was dull.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"DeskOfASecretary",
             "The plan was unveiled by Ana Ruiz. It is new. The home secretary said it was late.",
             "Ana Ruiz"},
        Case{"OfficeAtTheBeginOfASentence",
             "Tom Hart said it was late. Prime minister’s questions went on. The prime minister "
             "said "
             "it was dull.",
             "Tom Hart; Tom Hart"},
        Case{"LeaderWhoSpokeLast",
             "Ivo Lind has had a year to act, Tom Hart has said.\n\n“It is late for us,” the "
             "Conservative leader said.",
             "Tom Hart; Tom Hart"},
        Case{
            "WhoIsNamedInTheWordsDoesNotSayThem",
            "Ivo Lind has plans for the harbour. The premier insisted Mr Lind would have a part in "
            "the campaign.",
            "premier"},
        Case{
            "HeadOfABodyIsNobodyElse",
            "The clip shows Ivo Lind, a senior figure of the Harbour League. Lind spoke at length. "
            "The chairman of the Meadow Party called it a joke.",
            "chairman of the Meadow Party"},
        Case{"SecretaryIsAMinister",
             "Education Secretary Ana Ruiz spoke at the fair. The minister said it was late.",
             "Ana Ruiz"},
        Case{"SecretaryOfAClubIsNoMinister",
             "Club secretary Ana Ruiz spoke at the fair. The minister said it was late.",
             "minister"},
        Case{"ShadowMinisterIsNoMinister",
             "Shadow foreign secretary Ivo Lind told the house it was late. It was early, said "
             "Foreign Secretary Tom Hart. Lind left. The foreign secretary said it was noon.",
             "Ivo Lind; Tom Hart; Tom Hart"},
        Case{"NounWithACapital",
             "Orla Quist came to Ulm on Sunday. “It is a start,” the MP for Ulm said.",
             "Orla Quist"},
        Case{"MinisterOfTwoThings",
             "The hall is closed, the docks and ferries minister said. Ferries minister Ana Ruiz "
             "was late.",
             "Ana Ruiz"},
        Case{"PresidentWhoIsElect",
             "Ana Ruiz won on Sunday. “It is a start,” the president-elect said.", "Ana Ruiz"},
        Case{"SpokeswomanOfADividedOffice",
             "A Department for Work and Ferries spokeswoman said it was late.",
             "Department for Work and Ferries spokeswoman"},
        Case{"OfficeOfTwoFields",
             "The Centers for Drought Control and Prevention said it was late.",
             "Centers for Drought Control and Prevention"},
        Case{"OfficeOfWhomTheHeadlineNames",
             "The prime minister has defended the tolls. The government faces anger in the ports. "
             "But Ana Ruiz said there would be no others. The prime minister said it was late.",
             "Ana Ruiz; Ana Ruiz; Ana Ruiz"},
        Case{"WhoIsNamedInTheOpening",
             "Tom Hale spoke first. Echoing the new secretary of state Conda Rais, the prime "
             "minister said it was late.",
             "Tom Hale"},
        Case{"TopRepublican",
             "The panel's top Republican, Sen. Tom Hart of Ohio, said it was late. “Go,” the "
             "Ohioan said.",
             "Tom Hart; Tom Hart"},
        Case{"ChiefOfAFirmNamedNext",
             "The fair is late, the port’s chief has said.\n\nTom Hart told the Harbour News that "
             "it was dull.",
             "Tom Hart; Tom Hart"},
        Case{"OfficerOfACityNamedNext",
             "The city's attorney general said the deal was late.\n\nDarian Zevko said it was a "
             "win.",
             "Darian Zevko; Darian Zevko"},
        Case{"RoleWithoutArticleBeforeTheName",
             "The plan was praised by Harbour chief, Ivo Lind, in May. The Harbour chief said the "
             "fair was late.",
             "Ivo Lind"},
        Case{"MemberByHerSeat",
             "Labour MP Ana Ruiz came late. “It is closed,” said the Harrow North MP.", "Ana Ruiz"},
        Case{"WordsOfOneField",
             "It was late. The fair was shut. The board was told. Nobody came.\n\nMP Ivo Lind "
             "blasted National Ferries. The Tory backbencher said that it was late.",
             "Ivo Lind; Ivo Lind"},
        Case{"OfficeOfWhomTheEndNames",
             "Nobody came. The fair was shut. The clerks left. The hall is sold, Malta's interior "
             "minister said. It was late. “It is over,” Interior Minister Ana Ruiz said.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"SomebodysShadow",
             "Ana Ruiz was late. Her party shadow, Ivo Lind, called the fair “a very long dinner”.",
             "Ivo Lind"},
        Case{"SpokesmanOfAParty",
             "“It is late,” shadow port secretary Tom Hart said. The Tory spokesman also said it "
             "was "
             "dull.",
             "Tom Hart; Tom Hart"},
        Case{"BossBehindAQuotation",
             "Ivo Lind met Tom Hart, who came as caretaker boss. Ana Ruiz said: “It is late. It is "
             "a "
             "long way. We are tired.” The Ulm boss continued: “It is over.”",
             "Ana Ruiz; Ana Ruiz"},
        Case{"RoleAtItsOwner",
             "The Harbour Union’s chairman, Tom Hart, met the Ulm Union. The Harbour Union’s "
             "chairman "
             "said it was late.",
             "Tom Hart"},
        Case{"AnotherParty",
             "Labour spokesman Ivo Lind met Conservative spokesman Tom Hart. The Labour spokesman "
             "said the fair was late.",
             "Ivo Lind"},
        Case{"OfficeOfAStateBeforeItsName",
             "The harbour talks begin in Oslo next week. Ivo Lind, the Danish finance minister, is "
             "in charge of them.\n\nThe hall was full early. Malta's finance minister said the "
             "tolls were unfair. He will speak again on Friday.\n\nDarian Zevko, Malta's finance "
             "minister, said that the tolls hurt small ports.",
             "Darian Zevko; Darian Zevko"},
        Case{"OfficeOfAnotherStateIsAnothers",
             "The harbour talks begin in Oslo next week. The hall was full early. Malta's finance "
             "minister said the tolls were unfair.\n\nDarian Zevko, Denmark's finance minister, "
             "said that the tolls hurt small ports.",
             "Malta's finance minister; Darian Zevko"},
        Case{"HolderOfAnOfficeNamedNext",
             "Malta's prime minister has ruled out a vote.\n\nDarian Zevko, who took office in "
             "May, told reporters it was too late.",
             "Darian Zevko; Darian Zevko"},
        Case{"HolderOfAnOfficeAndSomebodyElse",
             "Malta's prime minister has ruled out a vote.\n\nDarian Zevko, who runs a shop, told "
             "reporters it was too late.",
             "Malta's prime minister; Darian Zevko"},
        Case{"PartisanOfAState",
             "Rep. Thomas Marsh (R-Ky.) and Sen. Ana Ruiz of New York met on Sunday. The Kentucky "
             "Republican said it was late. The New York Democrat said it was not.",
             "Thomas Marsh; Ana Ruiz"},
        Case{"PartisanIsWhomTheSentenceBeforeIsAbout",
             "House Speaker Tom Hart left the hall early. The Ohio Republican said it was late.",
             "Tom Hart"},
        Case{"PartisanOfAnotherParty",
             "Sen. Tom Hart (D-Ohio) left the hall early. The Republican said it was late.",
             "Republican"},
        Case{
            "OfficeOfABodyBeforeItsName",
            "MFO's secretary general called on Malta to leave. “It is late,” MFO Secretary General "
            "Ana Ruiz said.",
            "Ana Ruiz; Ana Ruiz"},
        Case{"SecretaryInCapitals",
             "Tess Jowan has closed the pier. The Culture Secretary said it was unsafe.",
             "Tess Jowan"},
        Case{"LeaderOfAnotherParty",
             "Davin Letch has left his post. The Scottish Conservative leader said it was late. "
             "Scottish Harbour Party leader Nicola Stern said it was early.",
             "Davin Letch; Nicola Stern"},
        Case{"GovernorAndAnAnalyst",
             "“It is late,” said Ivo Lind, a tide analyst at Marsh Bank. The governor of Ohio "
             "called it “a shame.”",
             "Ivo Lind; governor of Ohio"},
        Case{"LettersOfHerOffice",
             "Divisional Ferry Officer Ana Ruiz closed it. “It is late,” the DFO said.",
             "Ana Ruiz"},
        Case{"ExecutiveNamedWithHerPost",
             "A former ferry executive told a court she had no memory of it.\n\nAna Ruiz, who was "
             "head of the port, was shown the note on Thursday.",
             "Ana Ruiz"},
        Case{"MemberWhoIsASecretary",
             "Ferry boss Ivo Lind was angry. Transport Secretary Ana Ruiz said it was late. The "
             "Labour MP told clerks it was over.",
             "Ana Ruiz; Ana Ruiz"},
        Case{"LeaderOfAPartyByItsOtherName",
             "Conservative leader Ana Ruiz was late. “It is over,” the Tory leader said.",
             "Ana Ruiz"},
        Case{"SenatorByTheOtherNameOfHerParty",
             "Senator Ana Ruiz (R-Ohio) was late. “It is over,” the GOP senator said.", "Ana Ruiz"},
        Case{"LeaderOfAStateThatNobodyNames",
             "President Ivo Lind left Ulm. “It is late,” the Maltese leader said.", "Ivo Lind"},
        Case{"LeaderOfAnotherState",
             "Danish President Ivo Lind left Ulm. “It is late,” the Maltese leader said.",
             "Maltese leader"},
        Case{"FormerHolderIsNotTheHolder",
             "President Ana Ruiz met former president Tom Hart. Hart spoke first. The president "
             "said it was late.",
             "Ana Ruiz"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
