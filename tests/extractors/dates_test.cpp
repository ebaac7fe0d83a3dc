#include "extractors/dates/dates.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {
namespace {

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

Document read(const std::string& text, const std::string& published) {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.published = published;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  read_words(document, english().lexicon, english().words, reading.words);
  find_dates(document, reading, english().dates, document.dates);
  document.add(Layer::kZones);
  document.add(Layer::kTokens);
  document.add(Layer::kDates);
  EXPECT_EQ(check(document), "") << text;
  return document;
}

// "surface=value" of every date, joined by "; ".
std::string dates_of(const std::string& text, const std::string& published) {
  const Document document = read(text, published);
  std::string out;
  for (const Date& date : document.dates) {
    out += (out.empty() ? "" : "; ");
    out += std::string(slice(document.article.text, date.span)) + "=" + date.value;
  }
  return out;
}

// --- The examples of the rules

TEST(Dates, KeepsTheExamplesOfItsRules) {
  for (const Rule* rule : english().book.rules_of("dates")) {
    for (const RuleExample& example : rule->examples) {
      const Document document = read(example.text, example.at);
      bool found = false;
      std::string all;
      for (const Date& date : document.dates) {
        const Described described = describe(document, date);
        all +=
            "\n  " + described.rule + " " + std::string(described.value("date")) + "=" + date.value;
        if (described.rule != rule->name) continue;
        bool agrees = true;
        for (const auto& [key, value] : example.expect) {
          agrees = agrees && described.value(key) == value;
        }
        found = found || agrees || !example.positive;
      }
      EXPECT_EQ(found, example.positive)
          << example.source.where() << ": " << rule->name << ": " << example.text << all;
    }
  }
}

// --- Which way a date points

struct Case {
  const char* name;
  const char* text;
  const char* dates;
};

constexpr const char* kWednesday = "2025-11-12T16:41:00+09:00";

TEST(Dates, PointsTheWayTheSentenceDoes) {
  const Case cases[] = {
      {"reported", "The mayor said Friday that the bridge was safe.", "Friday=2025-11-07"},
      {"will", "The mayor will speak on Friday.", "Friday=2025-11-14"},
      {"due", "The report is due Monday.", "Monday=2025-11-17"},
      {"had been due", "The report had been due Monday.", "Monday=2025-11-10"},
      {"present", "The fair opens on Friday.", "Friday=2025-11-14"},
      {"moved to", "The match was moved to Saturday.", "Saturday=2025-11-15"},
      {"same day", "The council voted Wednesday.", "Wednesday=2025-11-12"},
      {"before its verb", "On Friday, the court will rule.", "Friday=2025-11-14"},
      {"in another clause", "After talks on Monday, both sides are set to rest.",
       "Monday=2025-11-10"},
      {"month behind", "Prices rose in December.", "December=2024-12"},
      {"month ahead", "Prices will rise in March.", "March=2026-03"},
      {"until month", "It stays shut until March.", "March=2026-03"},
      {"whoever holds it", "Whoever rules the harbour in March must dredge it.", "March=2026-03"},
      {"who hold it", "He had the backing of guilds that elect their chiefs in March.",
       "March=2026-03"},
      {"an aim that is over", "They sold boats to pay the clerks in March.", "March=2025-03"},
      {"saw it leave", "The quay saw the old ferry leave in March.", "March=2025-03"},
      {"a report that tells", "The survey in September shows that few will stay.",
       "September=2025-09"},
      {"has to", "The bill has to pass the upper house in March.", "March=2026-03"},
      {"a gathering called", "Few will follow the union to its convention in Ulm in March.",
       "March=2026-03"},
      {"a gathering with its month", "Little in the town hints at the March referendum.",
       "March=2026-03"},
      {"a vote that was", "She won the September election.", "September=2025-09"},
      {"into a month", "A lean purse going into February.", "February=2026-02"},
      {"chances", "Little hurts the chances of the clerk in March.", "March=2026-03"},
      {"met somewhere", "They met in Ulm on 3 February.", "3 February=2025-02-03"},
      {"fell somewhere", "Ana Ruiz, 81, fell at her house in Ulm on 3 February.",
       "3 February=2025-02-03"},
      {"voted for what is to come", "The guild voted for a strike on 3 February.",
       "3 February=2026-02-03"},
      {"called for", "In March, the guild called for a new quay.", "March=2025-03"},
      {"strong enough to", "The sea wall is strong enough to hold in March.", "March=2026-03"},
      {"was bold enough", "The clerk was bold enough to sing in March.", "March=2025-03"},
      {"should beat", "They should beat the Ulm side in March.", "March=2026-03"},
      {"the run-up to", "A quiet week in the run-up to Friday's vote.", "Friday=2025-11-14"},
      {"before whom", "He sang before cheering crowds Monday.", "Monday=2025-11-10"},
      {"win that is over", "She should thank them for the win Monday.", "Monday=2025-11-10"},
      {"day of a subject", "She will go on to lead the choir, and her concert Monday drew a crowd.",
       "Monday=2025-11-10"},
      {"was due yesterday", "The ferry was scheduled to leave Ulm late Tuesday.",
       "late Tuesday=2025-11-11"},
      {"a weekend that is over", "The show took place this weekend.", "this weekend=2025-W45-WE"},
      {"could not be reached", "The clerk could not be found Monday.", "Monday=2025-11-10"},
      {"has a", "On Thursday, the clerk has a hearing.", "Thursday=2025-11-13"},
      {"there is", "He says there is a hearing on Thursday.", "Thursday=2025-11-13"},
      {"asked on", "Asked on Monday whether they would sing, he smiled.", "Monday=2025-11-10"},
      {"earlier that weekday", "Earlier Monday, she says she will sing.",
       "Earlier Monday=2025-11-10"},
      {"the nearest vote", "A loss in Friday's vote, no less.", "Friday=2025-11-14"},
      {"the nearest vote before", "A loss in Monday's vote, no less.", "Monday=2025-11-10"},
      {"a vote that was", "Friday's vote was a surprise.", "Friday=2025-11-07"},
      {"a decision that is over", "Monday's decision will harm them.", "Monday=2025-11-10"},
      {"urged to", "She urged them to vote Friday.", "Friday=2025-11-14"},
      {"agreed to a call", "They agreed to a call on Monday.", "Monday=2025-11-10"},
      {"his stops", "At her stops Monday, she sang little.", "Monday=2025-11-10"},
      {"helped by a deal", "The price was helped by Monday's deal.", "Monday=2025-11-10"},
      {"by whom on a day", "It is below the limit agreed by Brandvik Monday.", "Monday=2025-11-10"},
      {"ahead of a thing on", "Extracts came ahead of publication on Thursday.",
       "Thursday=2025-11-13"},
      {"an offer to whom", "She said it had made an offer to Brandvik on Monday.",
       "Monday=2025-11-10"},
      {"said behind a comma", "The next rally Thursday in Ulm, the union said.",
       "Thursday=2025-11-13"},
      {"tomorrow", "A dull look at Thursday.", "Thursday=2025-11-13"},
      {"need to", "They need to win in Ulm on Friday.", "Friday=2025-11-14"},
      {"no such day", "It ran from February 27 to 29.", "February 27=2025-02-27"},
      {"nearest day", "It is about the vote on Jan. 5.", "Jan. 5=2026-01-05"},
      {"was on a day", "The vote was on Jan. 5.", "Jan. 5=2025-01-05"},
      {"since", "It has been shut since Jan. 5.", "Jan. 5=2025-01-05"},
  };
  for (const Case& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, TellsWhatIsOverFromWhatIsToCome) {
  const Case cases[] = {
      {"had, by", "Half of them had voted by Monday.", "Monday=2025-11-10"},
      {"by, had", "By Monday, half of them had voted.", "Monday=2025-11-10"},
      {"by whom", "A talk was given by Ferro on Monday.", "Monday=2025-11-10"},
      {"before what was", "It was worth less before Monday's deal.", "Monday=2025-11-10"},
      {"not until", "The lease was not signed until May 5.", "May 5=2025-05-05"},
      {"due in half a year", "The rest is due June 20.", "June 20=2026-06-20"},
      {"until, will", "It will stay shut until Monday.", "Monday=2025-11-17"},
      {"would", "She said he would speak on Monday.", "Monday=2025-11-17"},
      {"set for", "They plan a fair set for Rome in April.", "April=2026-04"},
      {"agreed to", "They agreed to sell it in April.", "April=2026-04"},
      {"a budget approved", "She would cut the budget approved by both houses in April.",
       "April=2025-04"},
      {"another approved", "The plan is like another passed by both houses in April.",
       "April=2025-04"},
      {"a plan that was shown", "She showed her plan on Monday.", "Monday=2025-11-10"},
      {"a plan to do it", "She has a plan to close it on Monday.", "Monday=2025-11-17"},
      {"goes on sale", "The book goes on sale in the spring.", "the spring=2026-SP"},
      {"and still does", "He relinquished the post in January but continues as a guide.",
       "January=2025-01"},
      {"months of last year", "It rained in March and April last year.",
       "March=2024-03; April last year=2024-04"},
      {"a record set", "It is below the record set on Aug. 6.", "Aug. 6=2025-08-06"},
      {"it ends", "It ends Jan. 31.", "Jan. 31=2026-01-31"},
      {"the month ahead", "Sales through December look weak.", "December=2025-12"},
      {"a ruling that is over", "He could appeal Monday's ruling.", "Monday=2025-11-10"},
      {"loss that is over", "The coach will think about Monday's loss.", "Monday=2025-11-10"},
      {"talks that come", "The envoy will sit in Friday's talks.", "Friday=2025-11-14"},
      {"was due", "The lift was due to open in September.", "September=2025-09"},
      {"was due soon", "The lift was due to open in January.", "January=2026-01"},
      {"decided", "They decided to close it in May.", "May=2025-05"},
      {"due to a strike", "Sales were weak due to a strike in May.", "May=2025-05"},
      {"planned things", "The firm began the planned cuts in August.", "August=2025-08"},
      {"planned a thing", "The guild planned a walk on Friday.", "Friday=2025-11-14"},
      {"a thing planned", "The walk planned for Monday was called off.", "Monday=2025-11-10"},
      {"set for", "The judge set a hearing on the lease for Monday.", "Monday=2025-11-17"},
      {"will be done", "The bonds will be redeemed May 12.", "May 12=2026-05-12"},
      {"in progress", "The band is playing in Ulm on Friday.", "Friday=2025-11-14"},
      {"reports", "The grocer reports earnings Friday.", "Friday=2025-11-14"},
      {"look forward", "I look forward to seeing them on Friday.", "Friday=2025-11-14"},
      {"ahead of", "Streets were closed ahead of Friday's vote.", "Friday=2025-11-14"},
      {"as of", "She held a tenth of it as of March 20.", "March 20=2025-03-20"},
      {"as of, must", "As of Monday, shops must close at six.", "Monday=2025-11-17"},
      {"would have", "Before September, he would have said no.", "September=2025-09"},
      {"quoted words", "Floods may reach “severe” levels on Monday.", "Monday=2025-11-17"},
      {"hyphened", "The guild-hosted dinner on Monday will be quiet.", "Monday=2025-11-17"},
      {"from then they", "It moved to Ulm and from December it will sell tea.", "December=2025-12"},
      {"next week, on", "They will meet next week, on Tuesday.",
       "next week=2025-W47; Tuesday=2025-11-18"},
      {"range ahead", "The fair will run from Monday to Friday.",
       "Monday=2025-11-17; Friday=2025-11-21"},
      {"range behind", "The fair ran from Saturday through Monday.",
       "Saturday=2025-11-08; Monday=2025-11-10"},
      {"done by then", "The map was used a thousand times by Monday.", "Monday=2025-11-10"},
      {"wanted by then", "The map was expected by Friday.", "Friday=2025-11-14"},
      {"will, beginning", "The ferry will be shut beginning Tuesday.", "Tuesday=2025-11-18"},
      {"a contract", "The March contract rose.", "March=2026-03"},
      {"threatened to", "They threatened to strike from March.", "March=2026-03"},
      {"the year just named", "In 2021 it won 3 million in May and 5 million for the full year.",
       "2021=2021; May=2021-05; the full year=2021"},
      {"a day of hours", "It began 24 hours ago.", "24 hours ago=2025-11-11"},
      {"clocks and days", "It opens from 4 to 7 p.m. Friday and at 11 a.m. Saturday.",
       "4=2025-11-14T16:00; 7 p.m.=2025-11-14T19:00; Friday=2025-11-14; 11 a.m. "
       "Saturday=2025-11-15T11:00"},
      {"at eight on", "The dance is at 20:00 on Friday.", "20:00 on Friday=2025-11-14T20:00"},
      {"behind a full date", "He sailed on May 3, 1805, and was in Ulm by July.",
       "May 3, 1805=1805-05-03; July=1805-07"},
      {"since a full date", "Since May 3, 2021, sales fell in June alone.",
       "May 3, 2021=2021-05-03; June=2025-06"},
      {"a clock and what is compared", "It was at 40 cents at 5 p.m., up from 38 on Monday.",
       "5 p.m.=2025-11-12T17:00; Monday=2025-11-10"},
      {"not behind a semicolon", "Ruiz left in June 2018; she has run it since March.",
       "June 2018=2018-06; March=2025-03"},
      {"between now and", "It will be shut between now and March.",
       "now=PRESENT_REF; March=2026-03"},
      {"an election that comes", "She could win in a June election.", "June=2026-06"},
      {"at a debate that is over", "At the debate in June, he wept.", "June=2025-06"},
      {"helped to", "She was paid for helping Brandvik sell itself in March.", "March=2025-03"},
      {"by a mark", "By the ten-mile mark on Monday, they slept.", "Monday=2025-11-10"},
      {"will, in a year", "The comet will be seen on Sept. 20.", "Sept. 20=2025-09-20"},
      {"had been set for", "The vote, which had been set for Tuesday, was called off.",
       "Tuesday=2025-11-11"},
      {"threatened strikes", "The union threatened strikes in May.", "May=2026-05"},
      {"called out", "Divers were called to a pier at about 7am on Saturday after it broke.",
       "7am on Saturday=2025-11-08T07:00"},
      {"braced for", "Traders were braced for Friday's report.", "Friday=2025-11-14"},
      {"due and thought", "Two men due in court Friday are thought to have fled.",
       "Friday=2025-11-14"},
      {"behind an aside", "The two sides, who broke off on Sunday, meet again on Friday.",
       "Sunday=2025-11-09; Friday=2025-11-14"},
      {"past behind an aside", "The choir, whose tour begins in May, sang in June.",
       "May=2026-05; June=2025-06"},
      {"I am", "\u201CI\u2019m flying out Friday,\u201D she said.", "Friday=2025-11-14"},
      {"out on", "The film, out on Friday, is long.", "Friday=2025-11-14"},
      {"ahead of an event", "Ahead of the cup tie on Sunday, they slept.", "Sunday=2025-11-16"},
      {"a day that is", "The game Sunday is at noon.", "Sunday=2025-11-16; noon=2025-11-16T12:00"},
      {"are expecting", "The two, who wed in June, are expecting a child in May.",
       "June=2025-06; May=2026-05"},
      {"would have", "It would have taken effect in January.", "January=2026-01"},
      {"a verb behind an aside", "Payments, halted in March 2020, resume in December.",
       "March 2020=2020-03; December=2025-12"},
      {"since and on", "He plays his first match since May on Sunday.",
       "May=2025-05; Sunday=2025-11-16"},
      {"is closed", "The library is closed Sunday for the fair.", "Sunday=2025-11-16"},
      {"expected on", "Polls close tomorrow, with a result expected on Saturday.",
       "tomorrow=2025-11-13; Saturday=2025-11-15"},
      {"kicks off", "Saturday night's final kicks off late.", "Saturday night=2025-11-15TNI"},
      {"name their", "Ulm name their side on Monday.", "Monday=2025-11-17"},
      {"moved from a day", "Moved from Friday because of rain, the fair was held Monday.",
       "Friday=2025-11-07; Monday=2025-11-10"},
      {"moved from", "The trial was moved from December to February.",
       "December=2025-12; February=2026-02"},
      {"a bid to so much", "It said it raised its bid to 48 dollars in cash on Monday.",
       "Monday=2025-11-10"},
      {"traded for two months", "Meal was offered for January/April delivery.",
       "January=2026-01; April=2026-04"},
      {"larger than expected", "Larger than expected gains in October may cause some to sell.",
       "October=2025-10"},
      {"was before", "If you got your dose before May 1, you may come.", "May 1=2025-05-01"},
      {"wanted before", "They wanted it before May 1.", "May 1=2026-05-01"},
      {"to be shown", "The ring, to be shown on Monday, is old.", "Monday=2025-11-17"},
      {"enters its week", "The trial for the attack enters its third week on Monday.",
       "Monday=2025-11-17"},
      {"an election that is", "The August election is likely to be close.", "August=2026-08"},
      {"starts work", "Ada Lund, named last month, starts work in July.",
       "last month=2025-10; July=2026-07"},
      {"a warning for", "It rained twice, with a warning of snow for Friday.", "Friday=2025-11-14"},
      {"will, this year", "The mill will be shut on Dec. 30.", "Dec. 30=2025-12-30"},
      {"two days to come", "The vote is set for Dec. 6, with a second round on Jan. 27.",
       "Dec. 6=2025-12-06; Jan. 27=2026-01-27"},
      {"have won and face", "They have won twice and face Hull on Sunday before a rest.",
       "Sunday=2025-11-16"},
      {"will, a call of a day", "He will speak of the June 25 call.", "June 25=2025-06-25"},
      {"a week that follows", "They met on May 3. They will meet again the following week.",
       "May 3=2025-05-03; the following week=2025-W19"},
      {"figures of a month", "They will report the October deficit today.",
       "October=2025-10; today=2025-11-12"},
      {"a lease that ends", "The lease ending in March is cheap.", "March=2026-03"},
      {"a paragraph", "It stands in 1182(f) and 1185(a) of the code.", ""},
      {"the weekday that follows", "It ends June 12, and begins again the following Monday.",
       "June 12=2026-06-12; the following Monday=2026-06-15"},
      {"such a day", "It was a Monday.", ""},
      {"a season that goes on", "The market runs from May through December.",
       "May=2025-05; December=2025-12"},
      {"once expected", "A deal once expected in October was shelved.", "October=2025-10"},
      {"whose doing", "The slide was caused by the late Friday dive of the pound.",
       "late Friday=2025-11-07"},
      {"extended through", "The bank extended its loans to Brandvik through March.",
       "March=2026-03"},
      {"not last month", "They left last October.", "last October=2024-10"},
      {"that month", "In 1972 he won, and she left that May.", "1972=1972; that May=1972-05"},
      {"that season", "In 1972 he won, and she left that spring.",
       "1972=1972; that spring=1972-SP"},
      {"a clock after its day", "It was shut from 9 p.m. May 5 to 6 a.m. the next morning.",
       "9 p.m. May 5=2025-05-05T21:00; 6 a.m.=2025-05-06T06:00; the next "
       "morning=2025-05-06TMO"},
      {"range over New Year", "It was shut from November to February.",
       "November=2024-11; February=2025-02"},
      {"range with its year", "It was shut from October to March 2021.",
       "October=2020-10; March 2021=2021-03"},
      {"usually", "The fair usually opens in May.", "May=XXXX-05"},
      {"every year", "It is held every year on May 3.", "every year=P1Y; May 3=XXXX-05-03"},
      {"was to be", "The ban was to be lifted in March.", "March=2026-03"},
      {"a record set", "It is below the high set on May 9.", "May 9=2025-05-09"},
      {"not yesterday", "She left last Tuesday.", "last Tuesday=2025-11-04"},
      {"its clause behind", "This weekend's debate gave them much to sing of.",
       "This weekend=2025-W45-WE"},
      {"qualified for", "The clerk barely qualified for Friday's race.", "Friday=2025-11-14"},
      {"a night's service", "Many came to a Sunday night memorial service.",
       "Sunday night=2025-11-09TNI"},
      {"a day named before",
       "On May 3, 1972, he fled. Then it rained, and it snowed. The hills were "
       "steep. The rest of them hid. On the morning of May 3, he had slept.",
       "May 3, 1972=1972-05-03; the morning of May 3=1972-05-03TMO"},
      {"such a morning", "They met on a cold Monday morning.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, FindsNoQuartersAndClocksOfGames) {
  EXPECT_EQ(dates_of("He threw a touchdown before halftime. The quarterback left at 3:08 of the "
                     "third quarter. They meet in Q3 2026.",
                     kWednesday),
            "Q3 2026=2026-Q3");
  EXPECT_EQ(dates_of("The baker sold less in the third quarter.", kWednesday),
            "the third quarter=2025-Q3");
}

TEST(Dates, KnowsTheYearOfAListAcrossItsLines) {
  EXPECT_EQ(
      dates_of("Fairs of 2027:\nJune 9 - Ada Ruiz sings in Ulm\nJune 23 - The Moss Club plays",
               kWednesday),
      "2027=2027; June 9=2027-06-09; June 23=2027-06-23");
}

TEST(Dates, TakesThePastWeekAtItsEnd) {
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-15"), "this past week=2025-W46");
  EXPECT_EQ(dates_of("It rained this past week.", "2025-11-12"), "this past week=2025-W45");
}

TEST(Dates, CountsFromTheDayThatHeadsATranscript) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\nThe talk was of fish. It ends today.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; today=2025-11-10");
}

TEST(Dates, TakesTheDayThatHeadsLinesForTheirClocks) {
  EXPECT_EQ(dates_of("The pier\n\n(November 10, 2025)\n\n5:32 P.M. EST\n\nThe talk was of fish.",
                     "2025-11-12"),
            "November 10, 2025=2025-11-10; 5:32 P.M. EST=2025-11-10T17:32");
}

TEST(Dates, AnchorsReportedSpeechToItsReport) {
  const Case cases[] = {
      {"ahead of the report", "She said on Monday that they will meet on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-11"},
      {"before the report", "She said on Monday that he had left on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-04"},
      {"would, of a day named before",
       "They met on Monday. Both sides said they would begin talks on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-11"},
      {"quoted", "In a speech on Sept. 3 she promised a list by \u201Cnext month\u201D.",
       "Sept. 3=2025-09-03; next month=2025-10"},
      {"not quoted", "In a speech on Sept. 3 she promised the list that is due next month.",
       "Sept. 3=2025-09-03; next month=2025-12"},
      {"no report", "They met on Monday and will meet on Tuesday.",
       "Monday=2025-11-10; Tuesday=2025-11-18"},
  };
  for (const Case& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, AnchorsDurationsToWhatHappened) {
  const Document document = read(
      "A bomb killed two in an attack on May 3, 2024. He fled two days after the attack, a week "
      "before Christmas and a month after a storm.",
      kWednesday);
  ASSERT_EQ(document.dates.size(), 5U);
  const Date& after = document.dates[1];
  EXPECT_EQ(after.value + " " + after.anchor, "P2D 2024-05-03");
  EXPECT_EQ(after.begin + " " + after.until, "2024-05-03 2024-05-05");
  const Date& before = document.dates[2];
  EXPECT_EQ(before.begin + " " + before.until, "2025-12-18 2025-12-25");
  EXPECT_EQ(document.dates[4].value + document.dates[4].begin, "P1M");
}

TEST(Dates, TakesTheEveningThatIsStampedInUniversalTime) {
  const std::string evening = "2025-11-12T03:10:00Z";  // a Wednesday
  EXPECT_EQ(dates_of("The mill burned, the guild said Tuesday. It reopens tonight.", evening),
            "Tuesday=2025-11-11; tonight=2025-11-11TNI");
  EXPECT_EQ(dates_of("The mill burned on Tuesday. It reopens tonight.", evening),
            "Tuesday=2025-11-11; tonight=2025-11-12TNI");
  EXPECT_EQ(dates_of("The guild said Tuesday it reopens Wednesday. It sings tonight.", evening),
            "Tuesday=2025-11-11; Wednesday=2025-11-12; tonight=2025-11-12TNI");
  EXPECT_EQ(dates_of("The guild said Tuesday that it sings tonight.", "2025-11-12T09:10:00Z"),
            "Tuesday=2025-11-11; tonight=2025-11-12TNI");
}

TEST(Dates, TakesTheDayOfTheZoneThatAClockNames) {
  // It is still the eleventh in New York.
  const char* published = "2025-11-12T09:41:00+09:00";
  EXPECT_EQ(dates_of("It fell at 3 p.m. EST there.", published), "3 p.m. EST=2025-11-11T15:00");
  EXPECT_EQ(dates_of("It fell at 3 p.m. there.", published), "3 p.m.=2025-11-12T15:00");
  EXPECT_EQ(dates_of("It fell at 3 p.m. EST there.", "2025-11-12"), "3 p.m. EST=2025-11-12T15:00");
}

TEST(Dates, RemembersWhatWasLastSpokenOf) {
  const Case cases[] = {
      {"that year", "The mill opened in 1998. It closed later that year.",
       "1998=1998; later that year=1998"},
      {"later than what", "It opens on Dec. 3. The mill was bought two weeks later.",
       "Dec. 3=2025-12-03; two weeks later=P2W"},
      {"months later than what", "It opens in December. The mill was bought two months later.",
       "December=2025-12; two months later=P2M"},
      {"the next day", "Fire broke out on May 3, 2024. It was out the next day.",
       "May 3, 2024=2024-05-03; the next day=2024-05-04"},
      {"the quarter a year before",
       "Output fell in the third quarter. It was nil a year earlier, and 3 percent a year ago.",
       "the third quarter=2025-Q3; a year earlier=2024-Q3; a year ago=2024-Q3"},
      {"the year after", "He left in August 2016. The next year, he was back.",
       "August 2016=2016-08; The next year=2017"},
      {"the year of a story", "It was in May 2019 that it rained. By July the mill had shut.",
       "May 2019=2019-05; July=2019-07"},
      {"the year of the clause before", "It burned on May 3, 2019; a new one was built in June.",
       "May 3, 2019=2019-05-03; June=2019-06"},
      {"the year of the sentence before",
       "On May 3, 2019, it burned. She fled; by June she was back.",
       "May 3, 2019=2019-05-03; June=2019-06"},
      {"close behind", "It was shut on May 3, 2015. The mill burned on June 9.",
       "May 3, 2015=2015-05-03; June 9=2015-06-09"},
      {"close behind, and close to now", "It was shut on May 3, 2015. The mill burned on Sept. 9.",
       "May 3, 2015=2015-05-03; Sept. 9=2025-09-09"},
      {"labels", "May 2019: A mill opens. June: It burns. December: It is mended.",
       "May 2019=2019-05; June=2019-06; December=2019-12"},
      {"a story by its days",
       "On May 3, 2019, it burned. She fled. It rained. She hid. On June 8 she "
       "was found.",
       "May 3, 2019=2019-05-03; June 8=2019-06-08"},
      {"the month before that of a report",
       "Prices rose by a tenth in September, it said on Monday. "
       "They had fallen the previous month.",
       "September=2025-09; Monday=2025-11-10; the previous month=2025-08"},
      {"the quarter before it",
       "It grew in the fourth quarter of 2020, as in the previous quarter.",
       "the fourth quarter of 2020=2020-Q4; the previous quarter=2020-Q3"},
      {"behind an aside", "The mill, which opened in May 2019, said in June that it was shut.",
       "May 2019=2019-05; June=2025-06"},
      {"the month after", "It opened in March 2021 and closed the following month.",
       "March 2021=2021-03; the following month=2021-04"},
      {"a list of that year", "It opened in 1998 and closed in May of that year.",
       "1998=1998; May of that year=1998-05"},
      {"days of a list",
       "Fairs of 2026:\n\nJune 9 - Ulm\n\nSept. 2 - Jena\n\nOn Sept. 3, it rained.",
       "2026=2026; June 9=2026-06-09; Sept. 2=2026-09-02; Sept. 3=2025-09-03"},
      {"weeks after what", "Two weeks later, it was gone.", "Two weeks later=P2W"},
      {"a decade after", "It burned in 1998. A decade later it stood.",
       "1998=1998; A decade later=2008"},
      {"later than what", "Today, eight years later, it stands.",
       "Today=2025-11-12; eight years later=P8Y"},
      {"the night after", "It opened on May 3, 2024. That night, it burned.",
       "May 3, 2024=2024-05-03; That night=2024-05-03TNI"},
      {"a clock after it", "Shots fell on Monday. Guards left at 4 p.m., a boy said.",
       "Monday=2025-11-10; 4 p.m.=2025-11-10T16:00"},
      {"a clock to come, of what is long over",
       "The flood of May 3, 1998, will be marked at 9 a.m.",
       "May 3, 1998=1998-05-03; 9 a.m.=2025-11-12T09:00"},
      {"a clock to come", "Shots fell on Monday. She will speak at 4 p.m. here.",
       "Monday=2025-11-10; 4 p.m.=2025-11-12T16:00"},
      {"no day before it", "That evening, it rained.", "That evening=XXXX-XX-XXTEV"},
      {"a few weeks after", "It opened in 1998. A few weeks later it burned.",
       "1998=1998; A few weeks later=PXW"},
      {"a clock in its sentence", "Shots fell at 4 p.m. as guards left on Monday.",
       "4 p.m.=2025-11-10T16:00; Monday=2025-11-10"},
  };
  for (const Case& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

TEST(Dates, TellsAHyphenFromADash) {
  EXPECT_EQ(dates_of("In a year - and what a year - she sold a week-old kitten.", kWednesday),
            "a year=P1Y");
  EXPECT_EQ(dates_of("It rose in the quarter - the mill said - by a third.", kWednesday),
            "the quarter=2025-Q3");
}

TEST(Dates, LeavesWordsThatOnlyLookLikeDates) {
  const char* const texts[] = {
      "She may sing while the boys march past.",
      "Ada March and April Jones met Tess May.",
      "The Sun and the Times said so.",
      "It took second place in the second round.",
      "Some 1,987 ducks and 2010 goats were sold.",
      "Flight 2024 left from gate 12.",
      "They won 3-2 and lost 16-21.",
      "Ring 24/7 or dial 1-1-2.",
      "It cost $2000 and weighed 1990 pounds.",
      "The ratio is 3:2 at best.",
      "A 22-year-old man and a boy aged 5 were hurt.",
      "A quarter of them left.",
      "He sat in the sun and wed her.",
      "It let 90 boats a week and answers 24 hours a day.",
      "Tim Weeks spoke for Ana Days, light-years ahead.",
      "He told Radio 4's Today so, in the past few matches.",
      "They call it Fostering the Future and ran it.",
      "In the Ruiz years Ada Christmas sang.",
      "The Globe Daily, the People's Daily and the 20th year of it.",
      "They fly from Corpus Christi to Rome.",
      "A free kick by Ada Winter beat Tom Noon on the Today programme.",
  };
  for (const char* text : texts) EXPECT_EQ(dates_of(text, kWednesday), "") << text;
}

TEST(Dates, StaysUnderspecifiedWithoutADayOfPublication) {
  const Document document = read("It opens on Friday, June 5, and shut last week.", "");
  ASSERT_EQ(document.dates.size(), 2U);
  EXPECT_EQ(document.dates[0].value, "XXXX-06-05");
  EXPECT_EQ(document.dates[1].value, "XXXX-WXX");
  for (const Date& date : document.dates) {
    EXPECT_EQ(date.begin + date.until + date.anchor, "") << date.value;
  }
}

TEST(Dates, TellsSumsOfEveryYearFromTime) {
  const Document sums = read("It cost 3 million euros a year.", kWednesday);
  ASSERT_EQ(sums.dates.size(), 1U);
  EXPECT_EQ(sums.dates[0].type, DateType::kSet);
  EXPECT_EQ(sums.dates[0].value, "P1Y");
  const Document time = read("It took a year.", kWednesday);
  ASSERT_EQ(time.dates.size(), 1U);
  EXPECT_EQ(time.dates[0].type, DateType::kDuration);
}

TEST(Dates, ForgetsTheQuarterOfAReport) {
  std::string text = "Output fell in the third quarter.";
  for (int i = 0; i < 9; ++i) text += " The mill is old.";
  EXPECT_EQ(dates_of(text + " It has two doors, up from one a year ago.", kWednesday),
            "the third quarter=2025-Q3; a year ago=2024");
}

TEST(Dates, CoversTheDaysOfItsValue) {
  const Document document = read("Sales fell last month and in the winter of 2019.", kWednesday);
  ASSERT_EQ(document.dates.size(), 2U);
  EXPECT_EQ(document.dates[0].begin, "2025-10-01");
  EXPECT_EQ(document.dates[0].until, "2025-10-31");
  EXPECT_EQ(document.dates[0].anchor, "2025-11-12");
  EXPECT_EQ(document.dates[1].begin, "2019-12-01");
  EXPECT_EQ(document.dates[1].until, "2020-02-29");
}

TEST(Dates, SaysHowLong) {
  const Case cases[] = {
      {"decimals", "It took 3.2 seconds.", "3.2 seconds=PT3.2S"},
      {"from, to", "It takes 5-8 minutes.", "5-8 minutes=PT5M"},
      {"shared unit", "It takes between two and three weeks.", "two=P2W; three weeks=P3W"},
      {"possessive", "She gets five years\u2019 pay.", "five years\u2019=P5Y"},
      {"and a half", "It took the last year and a half.", "the last year and a half=P1Y6M"},
      {"one word", "The yearlong study ended.", "yearlong=P1Y"},
      {"nobody says", "After months of talks they rest.", "months=PXM"},
      {"century", "It is from the 1300s, not the 1990s.", "the 1300s=13; the 1990s=199"},
  };
  for (const Case& c : cases) EXPECT_EQ(dates_of(c.text, kWednesday), c.dates) << c.name;
}

Document read_from(const char* url, const std::string& text, const std::string& published) {
  Document document;
  Reading reading;
  document.article.text = text;
  document.article.url = url;
  document.article.published = published;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  read_words(document, english().lexicon, english().words, reading.words);
  find_dates(document, reading, english().dates, document.dates);
  return document;
}

TEST(Dates, ReadsNumbersByOutlet) {
  for (const auto& [url, value] : {std::pair{"https://news.example.co.uk/a", "2024-05-03"},
                                   std::pair{"https://news.example.com/a", "2024-03-05"}}) {
    const Document document = read_from(url, "It was filed on 3/5/2024 there.", "");
    ASSERT_EQ(document.dates.size(), 1U);
    EXPECT_EQ(document.dates[0].value, value) << url;
  }
}

TEST(Dates, ReadsNumbersByTheOthersOfTheirArticle) {
  EXPECT_EQ(dates_of("It was filed on 3/5/2024 and heard on 25/6/2024.", kWednesday),
            "3/5/2024=2024-05-03; 25/6/2024=2024-06-25");
  EXPECT_EQ(dates_of("It was filed on 3/5/2024 and heard on 6/25/2024.", kWednesday),
            "3/5/2024=2024-03-05; 6/25/2024=2024-06-25");
  EXPECT_EQ(dates_of("Of 12/11/2025: it was filed on 3/5/2024.", kWednesday),
            "12/11/2025=2025-11-12; 3/5/2024=2024-05-03");
}

TEST(Dates, KnowsWhenYearsOfAccountsBegin) {
  const Document federal =
      read("Congress agreed on spending for fiscal 2026 and this fiscal year.", kWednesday);
  ASSERT_EQ(federal.dates.size(), 2U);
  for (const Date& date : federal.dates) {
    EXPECT_EQ(date.value, "2026");
    EXPECT_EQ(date.begin, "2025-10-01");
    EXPECT_EQ(date.until, "2026-09-30");
  }
  const Document budget =
      read_from("https://news.example.co.uk/a", "It fell in financial year 2024.", kWednesday);
  ASSERT_EQ(budget.dates.size(), 1U);
  EXPECT_EQ(budget.dates[0].begin, "2024-04-01");
  EXPECT_EQ(budget.dates[0].until, "2025-03-31");
  const Document firm = read("The firm grew in fiscal 2026.", kWednesday);
  ASSERT_EQ(firm.dates.size(), 1U);
  EXPECT_EQ(firm.dates[0].begin, "2026-01-01");
}

TEST(Dates, SurvivesNumbersThatNoCalendarHas) {
  const char* const texts[] = {
      "On February 30, 2024, and on 31 June.",
      "99999999999999999999 years ago, 5000000 centuries later.",
      "At 99:99 p.m. on Monday.",
      "In the 99th century and the 0th century.",
      "two thousand thousand thousand million weeks ago",
  };
  for (const char* text : texts) read(text, kWednesday);
  read("It fell last week.", "9999-12-31");
  read("It fell last week.", "0001-01-01");
  read("It fell last week.", "not a day");
}

}  // namespace
}  // namespace onrecord
