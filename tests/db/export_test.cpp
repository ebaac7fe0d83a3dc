#include "db/export.hpp"

#include <gtest/gtest.h>

#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

std::string written(void (*write)(const Document&, std::string&), const Document& document) {
  std::string out;
  write(document, out);
  return out;
}

// A text with a line break inside a quote, markup and a character of two bytes.
Document small() {
  Document d;
  d.article.id = "wire 7";
  d.article.title = "Fares & fees";
  d.article.published = "2031-03-04";
  d.article.text = "Zoé said \"no\n<more> fares\" by June.";
  Quote quote;
  quote.span = find(d, "\"no\n<more> fares\"");
  quote.speaker = find(d, "Zoé");
  quote.speaker_id = 0;
  quote.cue = find(d, "said");
  quote.rule = "cue-quote";
  quote.confidence = 0.5;
  d.quotes = {quote};
  d.speakers = {{"Zoé", SpeakerKind::kPerson, "", {find(d, "Zoé")}}};
  d.dates = {{find(d, "June"), DateType::kDate, "2031-06", "", "2031-06-01", "2031-06-30",
              "2031-03-04", "month"}};
  for (const Layer layer : {Layer::kDates, Layer::kQuotes, Layer::kSpeakers}) d.add(layer);
  return d;
}

TEST(Export, CsvHasOneRowAFact) {
  EXPECT_EQ(written(write_csv, small()),
            "wire 7,2031-03-04,date,30,34,June,DATE,2031-06,,month,\n"
            "wire 7,2031-03-04,mention,0,3,Zoé,person,,Zoé,,\n"
            "wire 7,2031-03-04,quote,9,26,\"\"\"no\n<more> fares\"\"\",direct,said,Zoé,cue-quote,"
            "0.5\n");
  std::string head;
  write_csv_head(head);
  EXPECT_EQ(head, "article,published,layer,start,end,text,kind,value,speaker,rule,confidence\n");
}

TEST(Export, SpansAreThoseOfSpacy) {
  EXPECT_EQ(
      written(write_spans, small()),
      "{\"text\":\"Zoé said \\\"no\\n<more> fares\\\" by June.\",\"spans\":["
      "{\"start\":0,\"end\":3,\"label\":\"SPEAKER\"},"
      "{\"start\":4,\"end\":8,\"label\":\"CUE\"},"
      "{\"start\":9,\"end\":26,\"label\":\"QUOTE\"},"
      "{\"start\":30,\"end\":34,\"label\":\"DATE\"}],"
      "\"meta\":{\"id\":\"wire 7\",\"title\":\"Fares & fees\",\"published\":\"2031-03-04\"}}\n");
}

TEST(Export, TimeMlMarksTheDatesAndEscapesTheText) {
  EXPECT_EQ(written(write_timeml, small()),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>wire 7</DOCID>\n"
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2031-03-04\""
            " functionInDocument=\"CREATION_TIME\">2031-03-04</TIMEX3></DCT>\n"
            "<TITLE>Fares &amp; fees</TITLE>\n<TEXT>Zoé said &quot;no\n&lt;more&gt; fares&quot; by "
            "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2031-06\" temporalFunction=\"true\""
            " anchorTimeID=\"t0\">June</TIMEX3>.</TEXT>\n</TimeML>\n");
}

TEST(Export, BratBreaksAtLinesAndLinksSpeakerAndCue) {
  EXPECT_EQ(written(write_brat, small()),
            "T1\tDate 30 34\tJune\nA1\tDateType T1 DATE\n#1\tAnnotatorNotes T1\t2031-06\n"
            "T2\tSpeaker 0 3\tZoé\nA2\tSpeakerKind T2 person\n#2\tAnnotatorNotes T2\tZoé\n"
            "T3\tQuote 9 12;13 26\t\"no <more> fares\"\nA3\tQuoteType T3 direct\n"
            "#3\tAnnotatorNotes T3\tZoé\nT4\tCue 4 8\tsaid\nR1\tCue Arg1:T3 Arg2:T4\n"
            "T5\tSource 0 3\tZoé\nR2\tSource Arg1:T3 Arg2:T5\n");
}

TEST(Export, WritesEveryProposalAndItsParties) {
  const std::string brat = written(write_brat, sample("a"));
  for (const char* part :
       {"\tProposal ", "AnnotatorNotes", "propose: rejected", "Proposer Arg1", "Content Arg1"}) {
    EXPECT_NE(brat.find(part), std::string::npos) << part;
  }
  EXPECT_NE(written(write_csv, sample("a")).find("a new tariff,propose,rejected,Zoé Márquez"),
            std::string::npos);
}

TEST(Export, FileNamesAreSafe) {
  const struct {
    const char* id;
    bool kept;
  } kCases[] = {{"reut-12", true}, {"a.b_c", true},    {"../etc/passwd", false},
                {"", false},       {".hidden", false}, {"a b", false}};
  for (const auto& c : kCases) {
    EXPECT_EQ(file_stem(c.id) == c.id, c.kept) << c.id;
    EXPECT_EQ(file_stem(c.id).find('/'), std::string::npos);
    EXPECT_NE(file_stem(c.id), "");
  }
}

}  // namespace
}  // namespace onrecord
