// Which organisation or text is meant by a noun: "the airline", "the union", "the statement".
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class DescribedSpeaker : public testing::TestWithParam<Case> {};

TEST_P(DescribedSpeaker, IsWhatTheArticleNames) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, DescribedSpeaker,
    testing::Values(
        Case{"ColumnOfSomebody", "Ana Lind left. Her column said it was late.", "Ana Lind"},
        Case{"AnalystsOfSomethingAndAny",
             "Analysts of the stock said it was late. Analysts said it was over.",
             "analysts of the stock; analysts"},
        Case{"FormerAideWhoSpoke",
             "Ari Lind said it was late. “It is over,” said the former top aide to President Tom "
             "Hart.",
             "Ari Lind; Ari Lind"},
        Case{"ForwardOfATeam",
             "Ana Ruiz scored twice. The Barcelona forward said they were better.", "Ana Ruiz"},
        Case{"CommissionerByCountry",
             "The union’s harbour chief, Jana Lind, said it was late. The Slovak commissioner said "
             "it was over.",
             "Jana Lind; Jana Lind"},
        Case{"ReportByItsAuthors",
             "The mayor spoke of a report by the Harbour Institute. The report said it was late.",
             "mayor; report by the Harbour Institute"},
        Case{"SourcesByTheirPlace",
             "Doctors in Velden said it was late. The doctors said it was over. Doctors said it "
             "was dull.",
             "doctors in Velden; doctors in Velden; doctors in Velden"},
        Case{"StudyByItsAuthors",
             "A study by the Harbour Institute found it was late. The study said it was over.",
             "study by the Harbour Institute; study by the Harbour Institute"},
        Case{"FiguresOfTheHeadline",
             "Boats are late, figures suggest.\n\nFigures from the Harbour Board show that boats "
             "were late.",
             "figures from the Harbour Board; figures from the Harbour Board"},
        Case{"GroupBehindAnOpening",
             "In a talk at Brandvik, a group of divers called for a boycott.", "group of divers"},
        Case{"WhatSomebodyIsThatNoListHas",
             "Tom Hart is a liar and birther who has pledged to ban boats.", "Tom Hart"},
        Case{"SonOfTwoSentences",
             "Ivo Hart’s son says it is late.\n\nAs Ivo Hart left, his son said it was "
             "dull.\n\nTom Hart, son of the mayor, talked politics. “It is over,” Tom Hart said.",
             "Tom Hart; Tom Hart; Tom Hart"},
        Case{"AideWhomTheLeadDescribes",
             "A former Brandvik adviser on Sunday said it was late.\n\n“They blew it,” Ivo Lind "
             "told reporters.",
             "Ivo Lind; Ivo Lind"},
        Case{"AideOfNoLead",
             "The fair was late.\n\nA former Brandvik adviser on Sunday said it was dull.\n\n“They "
             "blew it,” Ivo Lind told reporters.",
             "former Brandvik adviser; Ivo Lind"},
        Case{"ForceOfASpokesman",
             "A Velden Police spokesman said it was late. The force said it was over.",
             "Velden Police spokesman; Velden Police"},
        Case{"CompanyByItsLastWord",
             "Ida Berg Productions said the fair was late. It said no more than that.",
             "Ida Berg Productions; Ida Berg Productions"},
        Case{"BodyOfWhichMoreIsTold",
             "The Boat Guild urged Malta to close the pier. Brandvik Europe, which makes boats, "
             "rejected "
             "that call. “It is late,” it said in a letter.",
             "Boat Guild; Brandvik Europe"},
        Case{"ManyOfThem", "Two Norwegians were late. The email was short. “Go on,” it said.",
             "email"},
        Case{"StatementOfSomebody",
             "Lind's campaign laughed at once, putting out a statement denying the deal. The fair, "
             "it said, was late.",
             "Lind's campaign; Lind's campaign; Lind's campaign"},
        Case{"LetterFromItsSender",
             "A letter from the union's treasurer Ana Ruiz said the pier was unsafe.", "Ana Ruiz"},
        Case{"SenderOfALetter",
             "The Harbour Union sent a letter to Ivo Lind on Friday. The letter said that it was "
             "late. Lind's email said that it was over.",
             "Harbour Union; Ivo Lind"},
        Case{"MinutesOfAMeeting",
             "The board met on Monday.\n\n“It was late,” the minutes said. Ten minutes said to be "
             "long "
             "went by.",
             "minutes"},
        Case{"GovernmentSpokenOfBefore",
             "The German government met. The government said the fair was late.", "Germany"},
        Case{"StatementInWhichSomebodySpoke",
             "Two sailors were hurt in the storm, the Maltese navy said in a statement on "
             "Monday.\n\n“The cause is not known,” the statement said.",
             "Maltese navy; Maltese navy"},
        Case{"NextStatementIsTheNextOnes",
             "The pier is closed, the Harbour Union said in a statement. The statement said it "
             "was unsafe. Ana Ruiz said in a statement that the pier was sound. “It has been "
             "mended,” the statement said.",
             "Harbour Union; Harbour Union; Ana Ruiz; Ana Ruiz"},
        Case{"LetterNobodySent", "A letter seen by clerks said the pier is unsafe.", "letter"},
        Case{"MakerAndNotTheProduct",
             "Brandvik said the film was safe. Tidewall is expected to be sold in May, the "
             "company said.",
             "Brandvik; Brandvik"},
        Case{"PaperOfLetters",
             "According to the HT, Brandvik will woo the port. The newspaper said it was late.",
             "HT; HT"},
        Case{"FirmByItsBoat",
             "Brandvik has grown its fleet. Its latest boats include a ferry. The company, which "
             "is in Ulm, said it was late.",
             "Brandvik"},
        Case{"LabelOfASinger", "Ana Ruiz sang. Her label, Hardtop Records, said it was late.",
             "Hardtop Records"},
        Case{"CompanyOfTheSentence",
             "Harbour Systems Ltd. said no.\n\nBrandvik is at work on a plan, but the company has "
             "said that it will be late.",
             "Brandvik"},
        Case{"FirmOfTheFounder",
             "“Go,” says Ivo Lind, founder of Brandvik Systems, whose chair is older than his "
             "company. The company says that it is late.",
             "Ivo Lind; Brandvik Systems"},
        Case{"FirmOfAnotherCountry",
             "Brandvik met Malta's Marsh Technologies. The Danish company said that it was late.",
             "Brandvik"},
        Case{"KindOfCompanyInItsName",
             "Velden Productions made the film. Nobody saw it. It is said that the production "
             "company said it was late.",
             "Velden Productions"},
        Case{"TheirUnion",
             "Workers were angry. Their union said it was late. Their union said it was over.",
             "Workers' union; Workers' union"},
        Case{"Company", "Brandvik Inc. was sold. The company said it would appeal.",
             "Brandvik Inc."},
        Case{"NoCompanyIsAMinistry",
             "The Trade Ministry met Ana Ruiz. The company said it would appeal.", "company"},
        Case{"LinesAreACompany",
             "Kestrel Lines cut its boats. Ivo Lind met the Seafarers' Guild. The company called "
             "the "
             "fair \"late\".",
             "Kestrel Lines"},
        Case{"CompanyOfWhoSpeaksForIt",
             "The Harbour Agency met. Brandvik's chief medical officer, Ivo Lind, said that the "
             "company "
             "was late. \"It is sorry,\" the company added.",
             "Ivo Lind; Brandvik"},
        Case{"AUnionIsNoCompany",
             "Kestrel Lines cut its boats. The Harbour Hands union said it would fight. Its head "
             "Ivo "
             "Lind left. The company called the fair \"late\".",
             "Harbour Hands; Kestrel Lines"},
        Case{"AdjectiveOfAName", "British Tobacco (BT) was sold. The company said it would appeal.",
             "British Tobacco"},
        Case{"FirmOfPartners",
             "Quist Partners said that it was late. The fund said that it was dull.",
             "Quist Partners; Quist Partners"},
        Case{"GiantBesideItsName",
             "The oil giant Brandvik was sold. The company said it would appeal.", "Brandvik"},
        Case{"NewspaperWithAnAdjective",
             "The Harbour Gazette called for calm. “It is a start,” the popular newspaper wrote.",
             "Harbour Gazette; Harbour Gazette"},
        Case{"NewspaperBesideACollege",
             "The Harbour Gazette called for calm. Ulm College closed. “It is a start,” the "
             "newspaper wrote.",
             "Harbour Gazette; Harbour Gazette"},
        Case{
            "NounInSomebodysWords",
            "The Harbour Agency said it was late. “As a press agency, we were late,” a clerk said. "
            "The agency added that it was dull.",
            "Harbour Agency; clerk; Harbour Agency"},
        Case{"PaperOfAName",
             "The Harbour Observer reported that it was late. The paper said that it was dull.",
             "Harbour Observer; Harbour Observer"},
        Case{"CompanyOfTheSentenceBefore",
             "Brandvik is at work on a new plan. The German carmaker said it will be late.",
             "Brandvik"},
        Case{"CompanyThatOnlyOneOfIsNamed",
             "The land is owned by a company from Ulm. The Harbour Group said it was late. The "
             "company added that it was dull.",
             "Harbour Group; Harbour Group"},
        Case{"CompanyOfAKind", "Brandvik Inc. was sold. “It is a start,” the timber company said.",
             "timber company"},
        Case{"OrganisationBehindItsNoun",
             "A group was formed. The group, Harbour Watch, met in Ulm. The group said the fair "
             "was late.",
             "Harbour Watch"},
        Case{"OwnerThatIsAFirm", "The fair was late, said its owner, Marsh Holdings.",
             "Marsh Holdings"},
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
        Case{"CharityBehindSomething",
             "The charity behind the appeal, Brandvik Rescue, said it was late. The charity wrote "
             "that it would wait.",
             "Brandvik Rescue; Brandvik Rescue"},
        Case{"FirmOfItsTrade", "Developer Brandvik was glad. The firm said it would build.",
             "Brandvik"},
        Case{"AirlineByItsName",
             "Brandvik Airways will buy thirty jets. The order of Brandvik Airways is its largest. "
             "It was signed on Sunday, the Marlow Group said.\n\nThe airline said it would grow.",
             "Marlow Group; Brandvik Airways"},
        Case{"AirlineByTheEndOfItsName",
             "QuistAir lost a jet on Monday, Marlow TV reported. The airline said it was sad.",
             "Marlow TV; QuistAir"},
        Case{"BankIsNoAirline",
             "Brandvik Airways is late with its rates. The bank said it would wait.", "bank"},
        Case{"WhatItIsTakesNothingFromWhoActs",
             "Norbus is the maker of the jets. The French manufacturer said they were sound.",
             "Norbus"},
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
        Case{"MinerThatIsAFirm",
             "Corrino Resources said it was late. The miner said the pier was closed.",
             "Corrino Resources; Corrino Resources"},
        Case{"NewsAgencyByItsName",
             "It was late, the official Xandar news agency said. The agency said the pier was "
             "closed.",
             "Xandar news agency; Xandar news agency"},
        Case{"PaperThatIsANewspaper",
             "The Mirror newspaper said it was late. The paper said the pier was closed.",
             "Mirror; Mirror"},
        Case{"StationWithANumber",
             "Radio 1 said it was late. “It is closed,” said the radio station.",
             "Radio 1; Radio 1"},
        Case{"OneOfManyBanks",
             "The Maltese Harbour Bank spoke first. One major Danish bank said it was late.",
             "one major Danish bank"},
        Case{"MagazineWithoutPraise", "“It is late,” wrote the influential Edge magazine.", "Edge"},
        Case{"UnionThatWasNamed", "The Amicus union met on Monday. The union said it was late.",
             "Amicus"},
        Case{"CompanyOfAKindThatSpokeBefore",
             "Brandvik Data Corp. said it was late. No pier will open, the computer and ferries "
             "company said.",
             "Brandvik Data Corp.; Brandvik Data Corp."},
        Case{"BankWhoseNameEndsSo",
             "The harbour is owned by Nordbank. The bank said it was late. The Central Bank of Ulm "
             "said that it was over.",
             "Nordbank; Central Bank"},
        Case{"UnionOfSomebody", "Malta's oldest nurses' union said the fair was late.",
             "Malta's oldest nurses' union"},
        Case{"FundOfThePlaceWhereTheFirmIs",
             "Lind Capital owns a tenth of the pier. In a letter to the board on Monday, the Oslo "
             "hedge fund said it was worried.",
             "Lind Capital"},
        Case{"GroupWithItsName",
             "Marlow Holdings sold its boats to the Quist Group. The Ulm-based Quist group said "
             "they were sound.",
             "Quist Group"},
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
        Case{"CompanyOfThePlace",
             "Ocean Ferries Delivery said it was late. “It is closed,” said Ana Ruiz. The "
             "Edinburgh company said no more.",
             "Ocean Ferries Delivery; Ana Ruiz; Ocean Ferries Delivery"},
        Case{"RetailerOfAStreet", "The High Street retailer said it was late.",
             "High Street retailer"},
        Case{"ThingThatSpeaks",
             "Orchard said that it was late. Research says that it was dull. The orchard was wet.",
             "Orchard; research"},
        Case{"FundOfAPlaceOfTwoWords",
             "Marsh Partners built a stake. The New York hedge fund said it was late. The San "
             "Francisco-based group said it was over.",
             "Marsh Partners; Marsh Partners"},
        Case{
            "UnionOfItsSecretary",
            "“It is late,” said Ana Ruiz, general secretary of Divide. The union said it was over.",
            "Ana Ruiz; Divide"},
        Case{"UnionIsNoBankOfItsDirector",
             "“It is late,” said Ana Ruiz, director of Marsh Bank. The union said it was over.",
             "Ana Ruiz; union"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
