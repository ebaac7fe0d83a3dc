// Which organisation is meant: its long and short forms, its letters.
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/speakers.hpp"

namespace onrecord {
namespace {

class OrganisationThatSpeaks : public testing::TestWithParam<Case> {};

TEST_P(OrganisationThatSpeaks, IsTheOneMeant) {
  EXPECT_EQ(who_speaks(GetParam().text), GetParam().speakers);
}

INSTANTIATE_TEST_SUITE_P(
    English, OrganisationThatSpeaks,
    testing::Values(
        Case{"ZooByItsName", "The Velden Zoo said it was late. The zoo said it was over.",
             "Velden Zoo; Velden Zoo"},
        Case{"ZooOfNobody",
             "The Velden Museum said it was late. A zoo was hit. The zoo said it was over.",
             "Velden Museum; zoo"},
        Case{"CompanyOfItsOfficials",
             "Halvik sold boats. Divers sued Halvik. Marlow Group’s managing director Tom Hart "
             "said it was late.\n\nHalvik officials were unavailable. But the company has said it "
             "was over.",
             "Tom Hart; Halvik"},
        Case{"ThinkTank",
             "The ORCD said it was late. The Ulm-based economics think tank said it was over.",
             "ORCD; ORCD"},
        Case{"GovernmentOfTheOneCountry",
             "Maltese exports fell in May.\n\nThe government said it was late.", "Malta"},
        Case{"GovernmentOfTheReaders",
             "Exports to Malta fell in May. Boats came from Japan.\n\nThe government said it was "
             "late.",
             "government"},
        Case{"GovernmentOfThePaper",
             "Schools in England opened late.\n\nThe government said it was dull.", "government"},
        Case{"LargestOfANation",
             "The National Boat Association says it is late. The nation’s largest boat group said "
             "it was over.",
             "National Boat Association; National Boat Association"},
        Case{"LargestOfALand",
             "Brandvik said it was late. Europe’s biggest lender said it was over.",
             "Brandvik; Brandvik"},
        Case{"AgencyOfTheSentenceBefore",
             "Brandvik said it was late. The aid agency said it was over.", "Brandvik; Brandvik"},
        Case{"CoalitionOfAPlace",
             "Elena Lind, who leads the Coalition to Protect Velden County, said it was late. The "
             "coalition said it was over.",
             "Elena Lind; Coalition to Protect Velden County"},
        Case{"LettersWithASmallOne",
             "The Velden Correctional Service said it was late. The VCoS said it was over.",
             "Velden Correctional Service; Velden Correctional Service"},
        Case{"OfficeOfTwoFields",
             "The Department of Natural Resources and Conservation, which runs the pier, said it "
             "was late.\n\nThe department said it was over.",
             "Department of Natural Resources and Conservation; Department of Natural Resources "
             "and Conservation"},
        Case{"OfficeOfThreeFields",
             "A spokesperson for the Ministry of Housing, Communities and Local Government said: "
             "“It is late.” They added that it was over.",
             "spokesperson for the Ministry of Housing, Communities and Local Government; "
             "spokesperson for the Ministry of Housing, Communities and Local Government"},
        Case{"SheriffsOffice",
             "The pier is late, the Velden County Sheriff’s Office said. The sheriff’s office said "
             "it was over.",
             "Velden County Sheriff’s Office; Velden County Sheriff’s Office"},
        Case{"HospitalOfASaint",
             "Nurses left St. Brigid’s Medical Center. The hospital said it was late.",
             "St. Brigid’s Medical Center"},
        Case{"UnionByItsName",
             "The Velden Divers Association said it was late. The union said it was over.",
             "Velden Divers Association; Velden Divers Association"},
        Case{"UnionOfNobody", "Brandvik Foods said it was late. The union said it was over.",
             "Brandvik Foods; union"},
        Case{"RivalOfAFirm",
             "Halvik Foods said it was late. Halvik’s rival, Dorvo Semicon, said last week it "
             "would stay. The Ulm-based company said it was over.",
             "Halvik Foods; Dorvo Semicon; Dorvo Semicon"},
        Case{"FirmOfTheHeadline",
             "Brandvik Steel to close its mill\n\nBrandvik Steel Corp said it was late. Brandvik "
             "said it was over.",
             "Brandvik Steel Corp; Brandvik Steel Corp"},
        Case{"BankAndInsurer",
             "Dutch bank and insurer Brandvik said it would close. It said it was late.",
             "Brandvik; Brandvik"},
        Case{
            "CompanyThatIsNoGroup",
            "Corvana Resources rose. Clean Harbours, a consumer group, urged the town to wait. The "
            "company said it was late.",
            "Clean Harbours; Corvana Resources"},
        Case{"NewspaperByItsLeaning",
             "In an opinion piece, the Harbour Journal called on Lind to go. “He must stop,” the "
             "left-leaning newspaper wrote.",
             "Harbour Journal; Harbour Journal"},
        Case{"ClubAndFormerChampion",
             "Football club and former champion Velden Harrow said it would close.\n\nThe "
             "company's shares fell after it said it was late.",
             "Velden Harrow; Velden Harrow"},
        Case{"FirmBehindAnAgency",
             "A clerk told Reuters Brandvik had sold the boats. Brandvik said it was late.",
             "clerk; Brandvik"},
        Case{"NewspaperCalledLeader",
             "Ivo Lind opened the fair. The fair was late, according to the Ulm Argus Leader.",
             "Ulm Argus Leader"},
        Case{"LettersOfACommission",
             "The US Securities Commission fined two firms. It said so to the SC. The SC said it "
             "was late.",
             "US Securities Commission"},
        Case{"FirmCalledLikeAThing",
             "Anchor Boats Corp split its stock. Anchor also said it was late.",
             "Anchor Boats Corp"},
        Case{"HalfOfAFirm", "Harbour Power and Light Co closed. Harbour Power said it was late.",
             "Harbour Power and Light Co"},
        Case{"FirmCalledLikeAWoman", "Maria Corp closed. Maria said it was late.", "Maria Corp"},
        Case{"FirmWithADash", "Marsh-Lind Hotels Inc closed. Marsh-Lind said it was late.",
             "Marsh-Lind Hotels Inc"},
        Case{"PartOfAFirm",
             "Brandvik sold two boats. Ivo Lind of Brandvik's Tide Studies Group left. Brandvik "
             "said it was late.",
             "Brandvik"},
        Case{"FirmWrittenInASentence",
             "Halvard Fund, a trust, closed. If Halvard buys it, all is lost. Halvard said it was "
             "late.",
             "Halvard Fund"},
        Case{"FirstWordOfAFirm",
             "Continental Mail Corp of Malta closed. Continental Mail said it was late.",
             "Continental Mail Corp of Malta"},
        Case{"IndustryBody", "The BUF industry body said it was late.", "BUF"},
        Case{"FirmOfAPlace", "Harbour Mail Corp of Malta closed. Harbour Mail said it was late.",
             "Harbour Mail Corp of Malta"},
        Case{"NameBehindACommission",
             "In a filing with the Tides and Ferries Commission, Halvard, which owns a pier, said "
             "it was late.",
             "Halvard"},
        Case{"AmpersandBehindAVerb", "Marks & Lind said it was late.", "Marks & Lind"},
        Case{"RivalThatIsAFirm", "Its rival Corrino Resources said it was late.",
             "Corrino Resources"},
        Case{"KindOfFirmThatOpensASentence",
             "Developer Brandvik said it was late. Brandvik said it was over.",
             "Brandvik; Brandvik"},
        Case{"ShortFormsOfOrganisations",
             "The Velden Reserve said it was late. The Vel said it was over. The Ministry of "
             "Trade "
             "said it was fair. The MoT said it was fun.",
             "Velden Reserve; Velden Reserve; Ministry of Trade; Ministry of Trade"},
        Case{"InitialsWithAnAmpersand",
             "Roth & Quist said it was late. The retailer said it was over. R&Q said no more than "
             "that it was fair.",
             "Roth & Quist; Roth & Quist; Roth & Quist"},
        Case{"ThePaperOfThatName", "The Velden Times said it was late. The Times said it was over.",
             "Velden Times; Velden Times"},
        Case{"OfficeOfANameInS", "Gov. Hal Cass’ office said it was late.", "Hal Cass's office"},
        Case{"Acronym",
             "The Harbour Workers Federation (HWF) met in Ulm. “It is a start,” the HWF said.",
             "Harbour Workers Federation"},
        Case{"ShortFormOfACompany", "Brandvik Inc. was sold. Brandvik said it would appeal.",
             "Brandvik Inc."},
        Case{"ProductIsNoCompany", "Brandvik said the fair was late. Brandvik TV was sold.",
             "Brandvik"},
        Case{"NameOfCapitalsThroughout",
             "The Bavarian Central News Agency (BCNA) met. BCNA said the fair was late.",
             "Bavarian Central News Agency"},
        Case{"AcronymWrittenAsAWord",
             "The Union of Northern Saddlers (UNS) met. Uns said the fair was late.",
             "Union of Northern Saddlers"},
        Case{"OrganisationNamedAfterItsMembers",
             "The Seafarers' Guild met. The National Farmers' Union said the fair was late.",
             "National Farmers' Union"},
        Case{"NgoWithFor", "Airlines for Europe said the fair was late.", "Airlines for Europe"},
        Case{"NamedAfterSomebody", "The Alzheimer's Coalition said the fair was late.",
             "Alzheimer's Coalition"},
        Case{"FirmOfAnotherLanguage",
             "Kestrel Lines turned down an offer of Maltese rival Ruiz Energie. Ruiz said it would "
             "not raise it.",
             "Ruiz Energie"},
        Case{"ListedNameThatOpensASentence",
             "Save the Children said that it was late. Human Rights Watch said that it was dull.",
             "Save the Children; Human Rights Watch"},
        Case{"MisspeltNameOfTwo",
             "Helen Maurer met Tom Maurer and Ana Mauser. The fair, said Mauer, was late.",
             "Mauer; Mauer"},
        Case{"PaperOfOneWord", "The Observer reported that it was late.", "Observer"},
        Case{"AdjectiveOfARailway", "Northern Line Railways said it was late.",
             "Northern Line Railways"},
        Case{
            "LettersBehindWhatANameIsFor",
            "The Ulm Economic Commission for the Harbour (UECH) said it was late. The UECH said it "
            "was dull.",
            "Ulm Economic Commission for the Harbour; Ulm Economic Commission for the Harbour"},
        Case{"NameBehindARelativeClause",
             "The firm that owns most of the boats, Brandvik Lines, said it was late.",
             "Brandvik Lines"},
        Case{"ShortFormOfALongCompanyName",
             "Brandvik Home Builders Co. was sold. Brandvik Home said it would appeal.",
             "Brandvik Home Builders Co."},
        Case{"CompanyCalledLikeAnOwner",
             "Brandvik's Inc. was sold. Brandvik's said it would appeal.", "Brandvik's Inc."},
        Case{"CodeOfAShare", "Brandvik Inc. <BRVK.O> said it would appeal.", "Brandvik Inc."},
        Case{"NameAndKind", "The Ulm Herald newspaper said the fair was late.", "Ulm Herald"},
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
        Case{"StationByItsName", "The Harbour Wave radio station said it was late.",
             "Harbour Wave"},
        Case{"FirmThatBeginsWithAnAdjective",
             "Imperial Ferries Ltd. said it was late. Imperial Ferries said the pier was closed.",
             "Imperial Ferries Ltd.; Imperial Ferries Ltd."},
        Case{"MinistryOfTwoThings", "The Ministry of Harbours and Ferries said it was late.",
             "Ministry of Harbours and Ferries"},
        Case{"AgencyWithACapital", "It was late, the official New Harbour News Agency said.",
             "New Harbour News Agency"},
        Case{"FirmOfACountry", "Selar Corp. of America said it was late.",
             "Selar Corp. of America"},
        Case{"FirmAndCo", "W.R. Marsh and Co said it was late.", "W.R. Marsh and Co"},
        Case{"BankOfACountry",
             "The Royal Bank of Malta said it was late. “It is closed,” Royal Bank said.",
             "Royal Bank of Malta; Royal Bank of Malta"},
        Case{"LettersAreNoGivenName",
             "BQ said it was late. BQ Wholesale is a part of it. “It is closed,” BQ said.",
             "BQ; BQ"},
        Case{"CouncilOfTwoThings", "The Ulm Travel and Ferry Council said the fair was late.",
             "Ulm Travel and Ferry Council"},
        Case{"FirmsAtTheBeginning",
             "Continental Harbour Corp said it was late.\n\nHarbour-Marsh Inc said it was "
             "over.\n\nNorwegian Harbour Corp said it was time.\n\nEx-Mayor Ana Ruiz said it was a "
             "start.",
             "Continental Harbour Corp; Harbour-Marsh Inc; Norwegian Harbour Corp; Ana Ruiz"},
        Case{"FirmBehindItsTrade", "Chipmaker Lind Devices said it was late.", "Lind Devices"},
        Case{"FirmInShort", "Volkswagen said it was late. “It is closed,” VW said.",
             "Volkswagen; Volkswagen"},
        Case{"MilitaryOfAState", "The US military said that two soldiers were hurt.",
             "US military"},
        Case{"CommitteeToDoSomething",
             "The Committee to Protect Divers met. The committee said it was late.",
             "Committee to Protect Divers"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
