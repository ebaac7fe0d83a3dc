// Who is meant by a description: "the airline", "the statement", "Malta's finance minister".
#include <gtest/gtest.h>

#include <string>

#include "extractors/speakers/speakers.hpp"
#include "tests/extractors/english.hpp"

namespace onrecord {
namespace {

std::string who_speaks(const std::string& text) {
  const Document document = read_article(text, Layer::kSpeakers);
  std::string out;
  for (const Quote& quote : document.quotes) {
    out += out.empty() ? "" : "; ";
    out += quote.speaker_id == kNone
               ? "?"
               : document.speakers[static_cast<std::size_t>(quote.speaker_id)].name;
  }
  return out;
}

struct Case {
  const char* name;
  const char* text;
  const char* speakers;
};

class DescribedSpeaker : public testing::TestWithParam<Case> {};

TEST_P(DescribedSpeaker, IsWhomTheArticleNames) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, DescribedSpeaker,
    testing::Values(
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
        Case{"StatementInWhichSomebodySpoke",
             "Two sailors were hurt in the storm, the Maltese navy said in a statement on "
             "Monday.\n\n“The cause is not known,” the statement said.",
             "Maltese navy; Maltese navy"},
        Case{"NextStatementIsTheNextOnes",
             "The pier is closed, the Harbour Union said in a statement. The statement said it "
             "was unsafe. Ana Ruiz said in a statement that the pier was sound. “It has been "
             "mended,” the statement said.",
             "Harbour Union; Harbour Union; Ana Ruiz; Ana Ruiz"},
        Case{"FirmWhoseSharesFell",
             "Brandvik shares fell by a tenth after the company said it would close its yard.",
             "Brandvik"},
        Case{"FirmOfHalfAName",
             "L&Q shares fell by a tenth. The company said it would close its yard.", "company"},
        Case{"NoFirmThatSharesAreOf",
             "London shares fell by a tenth after the company said it would close.", "company"},
        Case{"AssociationOfOthers",
             "The Oxdale Chamber of Boats was glad. The association of small shops said it was "
             "late.",
             "association"},
        Case{"HolderOfAnOfficeNamedNext",
             "Malta's prime minister has ruled out a vote.\n\nDarian Zevko, who took office in "
             "May, told reporters it was too late.",
             "Darian Zevko; Darian Zevko"},
        Case{"ManOfThatAge",
             "Brannock Zevko told a court in Ulm that the song was his.\n\n“It took a year,” the "
             "58-year-old said.",
             "Brannock Zevko; Brannock Zevko"},
        Case{"OfficerOfACityNamedNext",
             "The city's attorney general said the deal was late.\n\nDarian Zevko said it was a "
             "win.",
             "Darian Zevko; Darian Zevko"},
        Case{"LawyerOfAFirmIsNotTheNextWhoSpeaks",
             "Brandvik's lawyer said the deal was late.\n\nDarian Zevko said it was a win.",
             "Brandvik's lawyer; Darian Zevko"},
        Case{"HolderOfAnOfficeAndSomebodyElse",
             "Malta's prime minister has ruled out a vote.\n\nDarian Zevko, who runs a shop, told "
             "reporters it was too late.",
             "Malta's prime minister; Darian Zevko"},
        Case{"CharityBehindSomething",
             "The charity behind the appeal, Brandvik Rescue, said it was late. The charity wrote "
             "that it would wait.",
             "Brandvik Rescue; Brandvik Rescue"},
        Case{"FundOfThePlaceWhereTheFirmIs",
             "Lind Capital owns a tenth of the pier. In a letter to the board on Monday, the Oslo "
             "hedge fund said it was worried.",
             "Lind Capital"},
        Case{"FirmBehindItsTrade", "Chipmaker Lind Devices said it was late.", "Lind Devices"},
        Case{"FirmOfItsTrade", "Developer Brandvik was glad. The firm said it would build.",
             "Brandvik"},
        Case{"MemberBehindHisPartyInBrackets",
             "Councillor Ivo Lind (Labour), who wrote “a good plan”, said it was late.",
             "Ivo Lind; Ivo Lind"},
        Case{"LetterFromItsSender",
             "A letter from the union's treasurer Ana Ruiz said the pier was unsafe.", "Ana Ruiz"},
        Case{"LetterNobodySent", "A letter seen by clerks said the pier is unsafe.", "letter"},
        Case{"AirlineByItsName",
             "Brandvik Airways will buy thirty jets. The order of Brandvik Airways is its largest. "
             "It was signed on Sunday, the Marlow Group said.\n\nThe airline said it would grow.",
             "Marlow Group; Brandvik Airways"},
        Case{"AirlineByTheEndOfItsName",
             "QuistAir lost a jet on Monday, Marlow TV reported. The airline said it was sad.",
             "Marlow TV; QuistAir"},
        Case{"BankIsNoAirline",
             "Brandvik Airways is late with its rates. The bank said it would wait.", "bank"},
        Case{"GroupWithItsName",
             "Marlow Holdings sold its boats to the Quist Group. The Ulm-based Quist group said "
             "they were sound.",
             "Quist Group"},
        Case{"WhatItIsTakesNothingFromWhoActs",
             "Norbus is the maker of the jets. The French manufacturer said they were sound.",
             "Norbus"},
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
        Case{"CompatriotBehindItsWords",
             "Orla Quist lost in the first round. “It was windy,” said the German.", "Orla Quist"},
        Case{
            "WhoIsNamedInTheWordsDoesNotSayThem",
            "Ivo Lind has plans for the harbour. The premier insisted Mr Lind would have a part in "
            "the campaign.",
            "premier"},
        Case{"WhoIsNamedInTheWordsIsNotHe",
             "Mr. Ivo Lind was the guest of Mr. Tom Hart. He said Lind was late.", "Tom Hart"},
        Case{
            "BothMenWhoseNamesAreWords",
            "Martin King and Peter Weeks came home on Sunday. King and Weeks were held for a year. "
            "Both men said they were well.",
            "Martin King and Peter Weeks"},
        Case{
            "HeadOfABodyIsNobodyElse",
            "The clip shows Ivo Lind, a senior figure of the Harbour League. Lind spoke at length. "
            "The chairman of the Meadow Party called it a joke.",
            "chairman of the Meadow Party"},
        Case{"GroupThatIsNamedNext",
             "A diving group has warned of more storms. Halvik, founded in 2003, said it was "
             "unsafe.",
             "Halvik; Halvik"},
        Case{"GroupThatIsNotNamedNext",
             "A diving group has warned of more storms. Brandvik Airways said it was safe.",
             "diving group; Brandvik Airways"},
        Case{"BankThatIsNamedNextSpokeBefore",
             "A small bank said it would pay the divers. Marlow Bank said it was sad.",
             "Marlow Bank; Marlow Bank"},
        Case{"OnlyNameOfTheSentenceBefore",
             "The attorney general will sue Brandvik. The company said it was not afraid.",
             "Brandvik"},
        Case{"WhatIsMadeIsNoMaker",
             "One in six cars that Norbus sold was a Quist. The company said it was glad.",
             "Norbus"},
        Case{"FirmOfTheWorldByAnApposition",
             "The world's oldest ferry firm, Brandvik Marlow, has lost money. The weather was bad "
             "and the tolls were high. The firm said it would sell two boats.",
             "Brandvik Marlow"},
        Case{"BandByWhatItIs",
             "Brandvik were the only band at the fair. The hall was full early. The band said it "
             "was cold.",
             "Brandvik"},
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
        Case{
            "FormerTradeOfWhomTheArticleIsAbout",
            "Club president Orla Quist opened the fair. The retired neurosurgeon said it was late.",
            "Orla Quist"},
        Case{"NounWithACapital",
             "Orla Quist came to Ulm on Sunday. “It is a start,” the MP for Ulm said.",
             "Orla Quist"},
        Case{"WhoComesFromSomewhere",
             "Tom Hart came to Ulm on Sunday. “It is a start,” said the New Zealander.",
             "Tom Hart"},
        Case{"PlayerBehindAWordForAThing",
             "Tom Hart said the pack was ready. The prop said it was strong.",
             "Tom Hart; Tom Hart"},
        Case{"FormerPlayerWhoLeads",
             "United manager Tom Hart spoke to fans. The former Malta striker said it was late.",
             "Tom Hart"},
        Case{"MinisterOfTwoThings",
             "The hall is closed, the docks and ferries minister said. Ferries minister Ana Ruiz "
             "was late.",
             "Ana Ruiz"},
        Case{"PresidentWhoIsElect",
             "Ana Ruiz won on Sunday. “It is a start,” the president-elect said.", "Ana Ruiz"},
        Case{"PronounBehindWhatIsSomebodys",
             "“It was windy,” said Ida Berg, a clerk. Helen Roth's job was safe, yet she said that "
             "she would leave.",
             "Ida Berg; Helen Roth"},
        Case{"SomebodyAndHisLawyers", "Tom Hart has won. Hart and his lawyers denied the charge.",
             "Tom Hart and Tom Hart's lawyers"},
        Case{"OneOfSeveralWithHisName",
             "One of the harbour's clerks, Michael Lind, said that it was late.", "Michael Lind"},
        Case{"OneOfThemWithHerName", "One of the clerks, Ana Ruiz, said it was late.", "Ana Ruiz"},
        Case{"MembersOfABodyThatIsNamedAtLength",
             "The young Senate committee for ferries wrote to the port. Lawmakers on the Senate "
             "Joint Committee on the Dispute Between Malta and the Harbour Union, led by Tom "
             "Hart, want more. The lawmakers said it was early.",
             "Senate Joint Committee on the Dispute Between Malta and the Harbour Union"},
        Case{"NameThatEndsBeforeADay",
             "Members of the Harbour Commission on Monday met the mayor. The commission said it "
             "was late.",
             "Harbour Commission"},
        Case{"LeagueByItsLastLetter",
             "Tom Hart met the MFL on Sunday. The league said it was late.", "MFL"},
        Case{"UnionOfOtherLetters", "Tom Hart met the MFL on Sunday. The union said it was late.",
             "union"},
        Case{
            "OfficeOfABodyBeforeItsName",
            "MFO's secretary general called on Malta to leave. “It is late,” MFO Secretary General "
            "Ana Ruiz said.",
            "Ana Ruiz; Ana Ruiz"},
        Case{"SeveralBehindWhatTheyAre", "Clerks Ana Ruiz and Ivo Lind said it was noon.",
             "Ana Ruiz and Ivo Lind"},
        Case{"LettersOfTheNameBeforeAnd",
             "The Centre for Harbour Control and Safety closed the pier. The CHC said it was late.",
             "Centre for Harbour Control and Safety"},
        Case{"FirmWithoutItsSuffix",
             "General Harbour Corp. said it was late. General Harbour said it was closed. GH said "
             "no more.",
             "General Harbour Corp.; General Harbour Corp.; General Harbour Corp."},
        Case{"FirmOfAPlaceWithoutItsSuffix",
             "Malta Ferries Inc. said it was late. “It is closed,” Malta Ferries said.",
             "Malta Ferries Inc.; Malta Ferries Inc."},
        Case{"FirmWhoseNameEndsLikeAnOffice",
             "Harbour General Corp. said it was late. “It is closed,” Harbour General said.",
             "Harbour General Corp.; Harbour General Corp."},
        Case{"FirmOfTwoGoods", "Associated Metals and Minerals Corp. said it was late.",
             "Associated Metals and Minerals Corp."},
        Case{"FirmOfTwoPartners",
             "Rodman and Lindal Group Inc. said its pier was late. Rodman and Lindal said it was "
             "closed.",
             "Rodman and Lindal Group Inc.; Rodman and Lindal Group Inc."},
        Case{"TwoFirms", "Brandvik and Lindal Inc. said they were late.",
             "Brandvik and Lindal Inc."},
        Case{"WhoSpokeBeforeGoesOn",
             "The Harbour Department said it was late. Turkey has bought cows. The ferries will "
             "sail, it said.",
             "Harbour Department; Harbour Department"},
        Case{"FirmInShort", "Volkswagen said it was late. “It is closed,” VW said.",
             "Volkswagen; Volkswagen"},
        Case{"CompanyOfThePlace",
             "Ocean Ferries Delivery said it was late. “It is closed,” said Ana Ruiz. The "
             "Edinburgh company said no more.",
             "Ocean Ferries Delivery; Ana Ruiz; Ocean Ferries Delivery"},
        Case{"MinerThatIsAFirm",
             "Corrino Resources said it was late. The miner said the pier was closed.",
             "Corrino Resources; Corrino Resources"},
        Case{"StationByItsName", "The Harbour Wave radio station said it was late.",
             "Harbour Wave"},
        Case{"NewsAgencyByItsName",
             "It was late, the official Xandar news agency said. The agency said the pier was "
             "closed.",
             "Xandar news agency; Xandar news agency"},
        Case{"FirmThatBeginsWithAnAdjective",
             "Imperial Ferries Ltd. said it was late. Imperial Ferries said the pier was closed.",
             "Imperial Ferries Ltd.; Imperial Ferries Ltd."},
        Case{"StrikerWhoPlaysForward",
             "Malta forward Ivo Lind is happy. Newcastle want him, but the Malta striker said he "
             "would stay.",
             "Ivo Lind"},
        Case{"DirectorWhoIsNamed",
             "Producer Tom Hart said it was late. The show's director is Matt Warch, known for his "
             "plays. “The pier is closed,” he said.",
             "Tom Hart; Matt Warch"},
        Case{"TwoParties", "The Lib Dems and Conservatives both said it was late.",
             "Lib Dems and Conservatives"},
        Case{"SpokeswomanOfADividedOffice",
             "A Department for Work and Ferries spokeswoman said it was late.",
             "Department for Work and Ferries spokeswoman"},
        Case{"MinistryOfTwoThings", "The Ministry of Harbours and Ferries said it was late.",
             "Ministry of Harbours and Ferries"},
        Case{"PaperThatIsANewspaper",
             "The Mirror newspaper said it was late. The paper said the pier was closed.",
             "Mirror; Mirror"},
        Case{"GeneralInShort", "Gen Musharran spoke. President Musharran said it was late.",
             "Musharran"},
        Case{"StationWithANumber",
             "Radio 1 said it was late. “It is closed,” said the radio station.",
             "Radio 1; Radio 1"},
        Case{"AgencyWithACapital", "It was late, the official New Harbour News Agency said.",
             "New Harbour News Agency"},
        Case{"FirmOfACountry", "Selar Corp. of America said it was late.",
             "Selar Corp. of America"},
        Case{"FirmAndCo", "W.R. Marsh and Co said it was late.", "W.R. Marsh and Co"},
        Case{"BankOfACountry",
             "The Royal Bank of Canada said it was late. “It is closed,” Royal Bank said.",
             "Royal Bank of Canada; Royal Bank of Canada"},
        Case{"LettersAreNoGivenName",
             "BT said it was late. BT Wholesale is a part of it. “It is closed,” BT said.",
             "BT; BT"},
        Case{"OneOfManyBanks",
             "The Maltese Harbour Bank spoke first. One major Danish bank said it was late.",
             "one major Danish bank"},
        Case{"MagazineWithoutPraise", "“It is late,” wrote the influential Edge magazine.", "Edge"},
        Case{"RetailerOfAStreet", "The High Street retailer said it was late.",
             "High Street retailer"},
        Case{"UnionThatWasNamed", "The Amicus union met on Monday. The union said it was late.",
             "Amicus"},
        Case{"CompanyOfAKindThatSpokeBefore",
             "Brandvik Data Corp. said it was late. No pier will open, the computer and ferries "
             "company said.",
             "Brandvik Data Corp.; Brandvik Data Corp."},
        Case{"SecretaryInCapitals",
             "Tess Jowan has closed the pier. The Culture Secretary said it was unsafe.",
             "Tess Jowan"},
        Case{"OfficeOfWhomTheHeadlineNames",
             "The prime minister has defended the tolls. The government faces anger in the ports. "
             "But Ana Ruiz said there would be no others. The prime minister said it was late.",
             "Ana Ruiz; Ana Ruiz; Ana Ruiz"},
        Case{"LeaderOfAnotherParty",
             "Davin Letch has left his post. The Scottish Conservative leader said it was late. "
             "Scottish Harbour Party leader Nicola Stern said it was early.",
             "Davin Letch; Nicola Stern"},
        Case{"WhoIsNamedInTheOpening",
             "Tom Hale spoke first. Echoing the new secretary of state Conda Rais, the prime "
             "minister said it was late.",
             "Tom Hale"},
        Case{"MilitaryOfAState", "The US military said that two soldiers were hurt.",
             "US military"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
