#include "corpus/document.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {
namespace {

// "“Go,” said Zoé. She left." with one fact in each layer.
Document small_document() {
  Document document;
  document.article.text = "“Go,” said Zoé. She left May 2.";
  const std::string& text = document.article.text;
  const auto span = [&text](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  document.zones = {{{0, static_cast<std::uint32_t>(text.size())}, ZoneKind::kBody}};
  document.tokens = {{span("Go")}, {span("said")}, {span("She")}, {span("left")}};
  document.sentences = {{span("“Go,” said Zoé."), 0, 2}, {span("She left May 2."), 2, 4}};
  document.dates = {{span("May 2"), DateType::kDate, "2024-05-02", "", "2024-05-02", "2024-05-02",
                     "", "month-day"}};
  document.speakers = {{"Zoé", SpeakerKind::kPerson, "", {span("Zoé"), span("She")}}};
  Quote quote;
  quote.span = span("“Go,”");
  quote.speaker = span("Zoé");
  quote.speaker_id = 0;
  quote.cue = span("said");
  quote.said = 0;
  document.quotes = {quote, quote};
  Proposal proposal;
  proposal.act = "urge";
  proposal.trigger = span("Go");
  proposal.proposer = {{span("Zoé"), 0, "Zoé", "quote"}};
  proposal.timeframe = {0};
  proposal.quote = 0;
  proposal.evidence = document.sentences[0].span;
  document.proposals = {proposal, proposal};
  for (const Layer layer : {Layer::kZones, Layer::kTokens, Layer::kDates, Layer::kQuotes,
                            Layer::kSpeakers, Layer::kProposals}) {
    document.add(layer);
  }
  return document;
}

TEST(Document, CheckAcceptsWhatIsWhole) {
  EXPECT_EQ(check(Document()), "");
  EXPECT_EQ(check(small_document()), "");
  Document without_tokens = small_document();
  without_tokens.tokens.clear();
  for (Sentence& sentence : without_tokens.sentences) {
    sentence.first_token = sentence.end_token = 0;
  }
  without_tokens.layers =
      static_cast<std::uint8_t>(without_tokens.layers & ~(1U << static_cast<int>(Layer::kTokens)));
  EXPECT_EQ(check(without_tokens), "");
}

TEST(Document, CheckNamesEachBrokenPromise) {
  struct Case {
    std::string name;
    std::function<void(Document&)> spoil;
    std::string says;
  };
  const std::vector<Case> cases = {
      {"text is not UTF-8", [](Document& d) { d.article.text.back() = '\xFF'; }, "UTF-8"},
      {"title is not UTF-8", [](Document& d) { d.article.title = "\x93"; }, "UTF-8"},
      {"author is not UTF-8", [](Document& d) { d.article.authors = {"\x93"}; }, "UTF-8"},
      {"span outside", [](Document& d) { d.zones[0].span.end = 4000; }, "zones[0] lies outside"},
      {"span empty", [](Document& d) { d.tokens[1].span = {}; }, "tokens[1] is empty"},
      {"span backwards", [](Document& d) { d.dates[0].span.end = 1; }, "dates[0] ends before"},
      {"span in a character", [](Document& d) { d.quotes[0].span.begin = 1; }, "quotes[0] cuts"},
      {"zones overlap", [](Document& d) { d.zones.push_back(d.zones[0]); }, "zones[1] overlaps"},
      {"tokens out of order", [](Document& d) { std::swap(d.tokens[0], d.tokens[1]); },
       "tokens[1] overlaps"},
      {"sentences overlap", [](Document& d) { d.sentences[1].span.begin -= 2; },
       "sentences[1] overlaps"},
      {"sentence leaves its zone", [](Document& d) { d.zones[0].span.end -= 2; },
       "sentences[1] leaves its zone"},
      {"token range too long", [](Document& d) { d.sentences[1].end_token = 9; },
       "sentences[1] has a token range"},
      {"token range backwards", [](Document& d) { d.sentences[0].first_token = 3; },
       "sentences[0] has a token range"},
      {"token of the next sentence", [](Document& d) { d.sentences[0].end_token = 3; },
       "sentences[0] has tokens outside"},
      {"token left out", [](Document& d) { d.sentences[1].first_token = 3; },
       "sentences[1] leaves out"},
      {"dates out of order",
       [](Document& d) {
         d.dates.push_back(d.dates[0]);
         d.dates[1].span.begin -= 1;
       },
       "dates[1] is out of order"},
      {"half a range of days", [](Document& d) { d.dates[0].until.clear(); }, "dates[0]"},
      {"mentions out of order",
       [](Document& d) { std::swap(d.speakers[0].mentions[0], d.speakers[0].mentions[1]); },
       "speakers[0].mentions are out of order"},
      {"mention outside", [](Document& d) { d.speakers[0].mentions[1].end = 99; },
       "speakers[0].mentions lies outside"},
      {"quotes out of order", [](Document& d) { d.quotes[0].span.begin = 3; },
       "quotes[1] is out of order"},
      {"cue in a character",
       [](Document& d) {
         d.quotes[0].cue = {0, 2};
       },
       "quotes[0].cue cuts"},
      {"speaker outside", [](Document& d) { d.quotes[1].speaker.end = 99; },
       "quotes[1].speaker lies outside"},
      {"venue outside",
       [](Document& d) {
         d.quotes[1].venue = {0, 99};
       },
       "quotes[1].venue"},
      {"addressee outside",
       [](Document& d) {
         d.quotes[1].addressee = {0, 99};
       },
       "quotes[1].addressee"},
      {"no such speaker", [](Document& d) { d.quotes[1].speaker_id = 1; },
       "quotes[1].speaker_id links"},
      {"a link below none", [](Document& d) { d.quotes[1].speaker_id = -2; },
       "quotes[1].speaker_id links"},
      {"no such date", [](Document& d) { d.quotes[0].said = 1; }, "quotes[0].said links"},
      {"confidence", [](Document& d) { d.quotes[0].confidence = 1.5; }, "quotes[0].confidence"},
      {"no act", [](Document& d) { d.proposals[0].act.clear(); }, "proposals[0].act"},
      {"no trigger", [](Document& d) { d.proposals[0].trigger = {}; }, "proposals[0].trigger"},
      {"proposals out of order", [](Document& d) { d.proposals[0].trigger = d.quotes[0].cue; },
       "proposals[1] is out of order"},
      {"parts out of order",
       [](Document& d) {
         d.proposals[0].content_parts = {d.quotes[0].cue, d.proposals[0].trigger};
       },
       "proposals[0].content_parts"},
      {"inner act without a trigger", [](Document& d) { d.proposals[0].inner.act = "urge"; },
       "proposals[0].inner"},
      {"inner content without an act",
       [](Document& d) { d.proposals[0].inner.content = d.proposals[0].trigger; },
       "proposals[0].inner has no act"},
      {"party outside", [](Document& d) { d.proposals[0].proposer[0].mention.end = 99; },
       "proposals[0].proposer"},
      {"party is nobody", [](Document& d) { d.proposals[0].proposer[0].speaker_id = 4; },
       "proposals[0].proposer links"},
      {"reporter is nobody", [](Document& d) { d.proposals[0].attribution.speaker_id = 4; },
       "proposals[0].attribution links"},
      {"timeframe without date", [](Document& d) { d.proposals[0].timeframe = {kNone}; },
       "proposals[0].timeframe links"},
      {"no such quote", [](Document& d) { d.proposals[0].quote = 2; }, "proposals[0].quote links"},
      {"answers nothing", [](Document& d) { d.proposals[0].responds_to = 7; },
       "proposals[0].responds_to links"},
      {"answers itself", [](Document& d) { d.proposals[1].responds_to = 1; },
       "proposals[1].responds_to links"},
      {"evidence outside", [](Document& d) { d.proposals[0].evidence.end = 99; },
       "proposals[0].evidence"},
      {"step outside",
       [](Document& d) {
         d.proposals[0].history = {{"agreed", {0, 99}}};
       },
       "proposals[0].history"},
      {"facts of a layer that is not there", [](Document& d) { d.layers = 1; }, "tokens"},
  };
  for (const Case& c : cases) {
    Document document = small_document();
    c.spoil(document);
    const std::string problem = check(document);
    EXPECT_NE(problem.find(c.says), std::string::npos) << c.name << ": " << problem;
  }
}

TEST(Document, ClearKeepsMemoryAndNothingElse) {
  Document document = small_document();
  const std::size_t capacity = document.tokens.capacity();
  clear(document);
  EXPECT_EQ(check(document), "");
  EXPECT_TRUE(document.article.text.empty() && document.quotes.empty());
  EXPECT_EQ(document.layers, 0);
  EXPECT_EQ(document.tokens.capacity(), capacity);
}

template <typename Value>
void expect_names(std::initializer_list<std::string_view> names) {
  int index = 0;
  for (const std::string_view expected : names) {
    Value value{};
    EXPECT_TRUE(parse(expected, value)) << expected;
    EXPECT_EQ(static_cast<int>(value), index++) << expected;
    EXPECT_EQ(name(value), expected);
  }
  Value value{};
  EXPECT_TRUE(name(static_cast<Value>(index)).empty());
  EXPECT_FALSE(parse("", value));
  EXPECT_FALSE(parse("Direct", value));
}

TEST(Document, NamesGoThereAndBack) {
  expect_names<Layer>({"zones", "tokens", "dates", "quotes", "speakers", "proposals"});
  expect_names<ZoneKind>(
      {"title", "deck", "byline", "dateline", "caption", "heading", "body", "related", "footer"});
  expect_names<DateType>({"DATE", "TIME", "DURATION", "SET"});
  expect_names<SpeakerKind>(
      {"person", "organisation", "government", "group", "anonymous", "document", "unknown"});
  expect_names<QuoteType>({"direct", "mixed", "indirect"});
  expect_names<QuoteKind>({"speech", "belief", "intention"});
}

}  // namespace
}  // namespace onrecord
