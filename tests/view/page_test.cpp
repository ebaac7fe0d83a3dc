#include "view/page.hpp"

#include <gtest/gtest.h>

#include "tests/db/sample.hpp"
#include "view/html.hpp"
#include "view/report.hpp"

namespace onrecord {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Page, MarksAndListsEveryFact) {
  const Document document = sample("ferry-1");
  ASSERT_EQ(check(document), "");
  const std::string page = article_page(document);
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const std::string number = std::to_string(i);
    EXPECT_EQ(count(page, "id=\"q-" + number + "\""), 1U) << i;
    EXPECT_EQ(count(page, "<tr id=\"quote-" + number + "\">"), 1U) << i;
  }
  for (std::size_t i = 0; i < document.proposals.size(); ++i) {
    EXPECT_EQ(count(page, "<tr id=\"proposal-" + std::to_string(i) + "\">"), 1U) << i;
  }
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    EXPECT_EQ(count(page, "<li id=\"date-" + std::to_string(i) + "\">"), 1U) << i;
  }
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    EXPECT_EQ(count(page, "<details id=\"speaker-" + std::to_string(i) + "\""), 1U) << i;
  }
  EXPECT_NE(page.find("quotes/said-after"), std::string::npos);
  EXPECT_NE(page.find("97 %"), std::string::npos);
  EXPECT_NE(page.find("in answer to propose"), std::string::npos);
  EXPECT_NE(page.find("2031-06-30"), std::string::npos);
}

TEST(Page, SaysWhatIsNotProposed) {
  Document document = sample("ferry-1");
  EXPECT_EQ(article_page(document).find("not: a new tariff"), std::string::npos);
  document.proposals.front().polarity = "-";
  EXPECT_NE(article_page(document).find("not: a new tariff"), std::string::npos);
}

TEST(Page, ShowsADocumentWithoutFacts) {
  Document document;
  document.article.text = "Nothing happened.\n\nNothing at all.";
  const std::string page = article_page(document);
  EXPECT_EQ(count(page, "<p>Nothing"), 2U);
  EXPECT_EQ(count(page, "<table"), 0U);
}

TEST(Page, KeepsADatelineInItsParagraph) {
  Document document;
  document.article.text = "PORT ELM (Reporter) - It rained.\nIt stopped.";
  document.zones = {
      {{0, 22}, ZoneKind::kDateline}, {{22, 32}, ZoneKind::kBody}, {{33, 44}, ZoneKind::kBody}};
  const std::string page = article_page(document);
  EXPECT_NE(page.find("<p class=\"body\"><span class=\"dateline\">PORT ELM (Reporter) - </span>"
                      "It rained.</p>\n<p class=\"body\">It stopped.</p>"),
            std::string::npos)
      << page;
}

TEST(Page, NeverPutsALinkIntoALink) {
  Document document = sample("ferry-1");
  document.proposals[0].trigger = find(document, "Zoé Márquez said");
  const std::string page = article_page(document);
  int depth = 0;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page.compare(at, 3, "<a ") == 0) ++depth;
    if (page.compare(at, 4, "</a>") == 0) --depth;
    ASSERT_TRUE(depth == 0 || depth == 1) << page.substr(at, 80);
  }
  EXPECT_EQ(depth, 0);
}

TEST(Page, EscapesWhateverTheArticleSays) {
  const std::string attack = "</script><script>alert(1)</script><img src=x onerror=\"alert(2)\">";
  Document document;
  Article& article = document.article;
  article.title = article.source = article.id = article.section = article.text = attack;
  article.published = article.language = attack;
  article.authors = {attack};
  article.url = "javascript:alert(3)";
  const Span all{0, static_cast<std::uint32_t>(attack.size())};
  Speaker speaker;
  speaker.name = speaker.role = attack;
  speaker.mentions = {all};
  document.speakers = {speaker};
  Date date;
  date.span = all;
  date.value = date.mod = date.begin = date.until = date.anchor = date.rule = attack;
  document.dates = {date};
  Quote quote;
  quote.span = quote.speaker = quote.cue = quote.addressee = quote.venue = all;
  quote.speaker_id = 0;
  quote.said = 0;
  quote.rule = attack;
  document.quotes = {quote};
  Proposal proposal;
  proposal.trigger = proposal.content = all;
  proposal.act = proposal.status = proposal.rule = attack;
  proposal.attribution_kind = "source";
  proposal.attribution.name = attack;
  proposal.timeframe = {0};
  Party party;
  party.name = attack;
  proposal.proposer = proposal.addressee = {party};
  document.proposals = {proposal};

  const std::string page = article_page(document);
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "</script"), 1U);
  EXPECT_EQ(count(page, "<img"), 0U);
  EXPECT_EQ(count(page, "javascript:"), 0U);
  EXPECT_GE(count(page, "&lt;script&gt;"), 20U);
}

TEST(Page, AsksForNothing) {
  const std::string page = article_page(sample("ferry-1"));
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char* word : {" src=", "@import", "url(", "<link", "<iframe", "fetch("}) {
    EXPECT_EQ(count(page, word), 0U) << word;
  }
}

TEST(Html, EscapesMarkupAndControls) {
  EXPECT_EQ(escaped("a<b>&\"'\n"), "a&lt;b&gt;&amp;&quot;&#39;\n");
  EXPECT_EQ(escaped(std::string_view("\0\x1f", 2)), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(escaped("Zoé “x”"), "Zoé “x”");
}

TEST(Html, LinksOnlyToPages) {
  EXPECT_EQ(safe_url("https://example.org/a"), "https://example.org/a");
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", " https://a", "file:///etc"}) {
    EXPECT_EQ(safe_url(url), "") << url;
  }
}

TEST(Report, ShowsEveryFigureInWords) {
  StoreReport report;
  report.name = "facts<.db";
  report.as_of = "2031-03-04";
  report.quotes = 17;
  report.most_quoted = {{"Zoé <Márquez>", "person", "Minister", 12, 3}};
  report.period = "month";
  report.quotes_over_time = {{"2031-02", 5}, {"2031-03", 12}};
  report.statuses = {{"pending", 4}};
  report.deadlines = {
      {"2031-06-30", "Márquez", "propose", "union", "a tariff", "pending", "Fares"}};
  const std::string page = report_page(report);
  for (const char* words :
       {"facts&lt;.db", "Zoé &lt;Márquez&gt;", "<td data-label=\"due\">2031-06-30",
        "class=\"number\">12</td>", "2031-02: 5", "<td data-label=\"status\">pending"}) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  EXPECT_EQ(count(page, "<svg"), 3U);
  EXPECT_EQ(count(report_page({}), "<svg"), 0U);
}

}  // namespace
}  // namespace onrecord
