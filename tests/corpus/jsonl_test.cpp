#include "corpus/jsonl.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

using namespace std::string_literals;

const std::string kText =
    "\u2060Zoe\u0301 Ruiz 😀 Reports\n\n“We will talk on Friday,” said Zoé Ruiz. "
    "She’d asked \"Mr.\tLee\" to come.\x01";

// The only occurrence of the words, so that a test can say what it means.
Span span_of(std::string_view words, std::size_t from = 0) {
  const std::size_t at = kText.find(words, from);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Document full_document() {
  Document document;
  Article& article = document.article;
  article.id = "n-1";
  article.title = "Talks \"soon\"";
  article.published = "2024-05-01T10:00:00Z";
  article.source = "The Daily Example";
  article.url = "https://news.example/1";
  article.authors = {"Ann Lee", "Bo Søby"};
  article.section = "world";
  article.language = "en";
  article.text = kText;
  article.extra = R"("meta":{"n":2, "s":"\u00e9"},"tags":["a",null,1e3])";
  document.zones = {
      {span_of("\u2060Zoe\u0301 Ruiz 😀 Reports"), ZoneKind::kTitle},
      {{span_of("“We").begin, static_cast<std::uint32_t>(kText.size())}, ZoneKind::kBody}};
  document.tokens = {
      {span_of("Reports")}, {span_of("We")}, {span_of("will")}, {span_of("She")}, {span_of("’d")}};
  document.sentences = {{document.zones[0].span, 0, 1},
                        {span_of("“We will talk on Friday,” said Zoé Ruiz."), 1, 3},
                        {{span_of("She’d").begin, static_cast<std::uint32_t>(kText.size())}, 3, 5}};
  document.dates = {{span_of("Friday"), DateType::kDate, "2024-05-03", "APPROX", "2024-05-03",
                     "2024-05-03", "2024-05-01", "weekday"}};
  document.speakers = {{"Zoé Ruiz",
                        SpeakerKind::kPerson,
                        "minister",
                        {span_of("Zoe\u0301 Ruiz"), span_of("Zoé Ruiz")}},
                       {"Lee", SpeakerKind::kAnonymous, "", {}},
                       {"Zoé Ruiz and Lee", SpeakerKind::kGroup, "", {}, {0, 1}}};
  Quote bare;
  bare.span = span_of("asked \"Mr.\tLee\" to come");
  bare.type = QuoteType::kIndirect;
  bare.kind = QuoteKind::kIntention;
  bare.negated = true;
  bare.group = 1;
  Quote full;
  full.span = span_of("“We will talk on Friday,”");
  full.speaker = span_of("Zoé Ruiz");
  full.speaker_id = 0;
  full.cue = span_of("said");
  full.addressee = span_of("Lee");
  full.venue = span_of("come");
  full.said = 0;
  full.nested = {span_of("talk"), span_of("We"), 1, span_of("will")};
  full.rule = "said-after-quote";
  full.confidence = 0.94;
  document.quotes = {full, bare};
  Proposal proposal;
  proposal.act = "plan";
  proposal.tier = 2;
  proposal.trigger = span_of("will");
  proposal.proposer = {{span_of("We"), 0, "Zoé Ruiz", "subject"}, {{}, kNone, "", "inferred"}};
  proposal.addressee = {{span_of("Lee"), 1, "Lee", ""}};
  proposal.performer = "both";
  proposal.content = span_of("talk on Friday");
  proposal.content_head = span_of("talk");
  proposal.content_parts = {span_of("talk"), span_of("on Friday")};
  proposal.inner = {
      "request", span_of("talk"), {{span_of("Lee"), 1, "Lee", ""}}, span_of("Friday")};
  proposal.timeframe = {0};
  proposal.condition = span_of("on");
  proposal.purpose = span_of("to come");
  proposal.attribution_kind = "source";
  proposal.attribution = {span_of("Zoé Ruiz"), 0, "Zoé Ruiz", ""};
  proposal.certainty = "PR";
  proposal.polarity = "-";
  proposal.realis = "planned";
  proposal.status = "agreed";
  proposal.quote = 0;
  proposal.plover = "AGREE";
  proposal.cameo = "030";
  proposal.mentions = {span_of("come")};
  proposal.history = {{"pending", span_of("asked")}, {"agreed", {}}};
  proposal.evidence = document.sentences[1].span;
  proposal.rule = "plan-will";
  proposal.confidence = 0.5;
  Proposal answer;
  answer.act = "agree";
  answer.trigger = span_of("asked");
  answer.responds_to = 0;
  document.proposals = {proposal, answer};
  for (const Layer layer : {Layer::kZones, Layer::kTokens, Layer::kDates, Layer::kQuotes,
                            Layer::kSpeakers, Layer::kProposals}) {
    document.add(layer);
  }
  EXPECT_EQ(check(document), "");
  return document;
}

std::string line_of(const Document& document, bool tokens = true) {
  std::string line;
  write_document(document, {.tokens = tokens}, line);
  return line;
}

std::string reread(const std::string& line, bool tokens = true) {
  JsonReader reader;
  Document document;
  reader.read_document(line, "test:1", document);
  EXPECT_EQ(check(document), "");
  return line_of(document, tokens);
}

Article article_of(std::string_view line) {
  JsonReader reader;
  Article article;
  reader.read_article(line, "test:1", article);
  return article;
}

std::string error_of(std::string_view line, bool document = true) {
  JsonReader reader;
  Document read;
  try {
    document ? reader.read_document(line, "test:1", read)
             : reader.read_article(line, "test:1", read.article);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Error::Kind::kInput);
    return error.what();
  }
  return "no error";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(Jsonl, WritesWhatItReads) {
  const std::string line = line_of(full_document());
  EXPECT_EQ(reread(line), line);
}

TEST(Jsonl, KeepsEveryLayerApartFromTheOthers) {
  const Document full = full_document();
  for (unsigned layers = 0; layers < 64; ++layers) {
    Document some;
    some.article.text = full.article.text;
    some.layers = static_cast<std::uint8_t>(layers);
    const std::string empty = line_of(some);
    EXPECT_EQ(reread(empty), empty) << layers;
  }
}

TEST(Jsonl, KeepsSentencesWithoutTokens) {
  const std::string line = line_of(full_document(), false);
  EXPECT_EQ(line.find("\"tokens\""), std::string::npos);
  EXPECT_EQ(reread(line, false), line);
  EXPECT_EQ(reread(line, true), line);
  JsonReader reader;
  Document document;
  reader.read_document(line, "test:1", document);
  EXPECT_EQ(document.sentences.size(), 3U);
  EXPECT_FALSE(document.has(Layer::kTokens));
}

TEST(Jsonl, CountsTheTokensOfSentences) {
  const Document full = full_document();
  JsonReader reader;
  Document document;
  reader.read_document(line_of(full), "test:1", document);
  EXPECT_EQ(document.layers, full.layers);
  ASSERT_EQ(document.sentences.size(), full.sentences.size());
  for (std::size_t i = 0; i < full.sentences.size(); ++i) {
    EXPECT_EQ(document.sentences[i].span, full.sentences[i].span);
    EXPECT_EQ(document.sentences[i].first_token, full.sentences[i].first_token);
    EXPECT_EQ(document.sentences[i].end_token, full.sentences[i].end_token);
  }
}

// What a reader makes of a line: the line again, or what is wrong with it.
std::string outcome_of(const std::string& line) {
  JsonReader reader;
  Document document;
  try {
    reader.read_document(line, "test:1", document);
  } catch (const Error& error) {
    return error.what();
  }
  std::string counts = std::to_string(document.layers);
  for (const Sentence& sentence : document.sentences) {
    counts += ' ' + std::to_string(sentence.first_token) + '-' + std::to_string(sentence.end_token);
  }
  return counts + line_of(document);
}

// Lines as this program writes them have their tokens read by themselves; a blank before the line
// makes it another one.
TEST(Jsonl, ReadsTokensByThemselvesAsItReadsThemInTheLine) {
  const std::string line = line_of(full_document());
  const std::size_t begin = line.find(",\"tokens\":[");
  ASSERT_NE(begin, std::string::npos);
  const std::size_t end = line.find(']', begin) + 1;
  std::vector<std::string> lines = {line};
  const std::string array = line.substr(begin, end - begin);
  lines.push_back(line.substr(0, end) + array + line.substr(end));
  lines.push_back(line.substr(0, end) + ",\"tokens\":[]" + line.substr(end));
  lines.push_back(line.substr(0, begin) + ",\"a\":{\"b\":1" + array + "}" + line.substr(end));
  lines.push_back(line.substr(0, begin) + ",\"a\":{\"b\":1" + array + "}" + line.substr(begin));
  lines.push_back("{\"v\":1,\"text\":5" + array + "}");
  lines.push_back("{\"v\":1" + array + "}");
  lines.push_back("{\"v\":1,\"text\":\"\"" + array + "}");
  for (const char c : std::string("0159-. ,[]{}\"e")) {
    for (std::size_t at = begin; at <= end; ++at) {
      std::string changed = line;
      changed[at] = c;
      lines.push_back(changed);
      lines.push_back(line.substr(0, at) + c + line.substr(at));
    }
  }
  for (std::size_t at = begin; at < end; ++at) {
    lines.push_back(line.substr(0, at) + line.substr(at + 1));
    lines.push_back(line.substr(0, at) + "}\n");
  }
  for (const std::string& changed : lines) {
    EXPECT_EQ(outcome_of(changed), outcome_of(' ' + changed)) << changed;
  }
}

TEST(Jsonl, WritesKeysInTheirOrder) {
  Document document;
  document.article.text = "é “Go,” he said.";
  Quote quote;
  quote.span = {3, 12};
  document.quotes = {quote};
  document.add(Layer::kQuotes);
  EXPECT_EQ(line_of(document),
            "{\"v\":1,\"text\":\"é “Go,” he said.\",\"quotes\":[{\"start\":2,\"end\":7,"
            "\"text\":\"“Go,”\",\"type\":\"direct\",\"kind\":\"speech\",\"polarity\":\"+\","
            "\"group\":0,\"speaker\":null,\"speaker_id\":null,\"cue\":null,\"said\":null}]}\n"s);
}

TEST(Jsonl, ReadsKeysInAnyOrder) {
  JsonReader reader;
  Document document;
  reader.read_document(
      R"({"dates":[{"text":"May","end":4,"start":1,"type":"DATE"}],"text":" May","v":1})", "x",
      document);
  ASSERT_EQ(document.dates.size(), 1U);
  EXPECT_EQ(document.dates[0].span, (Span{1, 4}));
}

TEST(Jsonl, ReadsArticles) {
  const Article article = article_of(
      R"({"id": 17, "title": "T", "published": null, "author": "Ann", "n": [1, {"a": "]"}],
          "text": "a\u0000b\ud83d\ude00\n", "z": "\u00e9"} )");
  EXPECT_EQ(article.id, "17");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.published, "");
  EXPECT_EQ(article.authors, std::vector<std::string>{"Ann"});
  EXPECT_EQ(article.text, "a\0b😀\n"s);
  EXPECT_EQ(article.extra, R"("n":[1, {"a": "]"}],"z":"\u00e9")");
}

TEST(Jsonl, WritesOneAuthorAsString) {
  for (const std::string line :
       {R"({"author":"Ann","text":"x"})", R"({"author":["Ann","Bo"],"text":"x"})", R"({"text":""})",
        R"({"text":"x","a\"b":1,"c":{"d":[]}})"}) {
    std::string out;
    write_article(article_of(line), out);
    EXPECT_EQ(out, line + "\n");
  }
  std::string out;
  write_article(article_of(R"({"text":"x","author":["Ann",null,""]})"), out);
  EXPECT_EQ(out, "{\"author\":\"Ann\",\"text\":\"x\"}\n");
}

TEST(Jsonl, TakesWhatIsMissingFromMeta) {
  const Article article = article_of(
      R"({"title":"Own","text":"x","meta":{"title":"M","source":"S","id":7,"url":null,"k":[]}})");
  EXPECT_EQ(article.title, "Own");
  EXPECT_EQ(article.source, "S");
  EXPECT_EQ(article.id, "7");
  EXPECT_EQ(article.url, "");
  EXPECT_EQ(article.extra, R"("meta":{"title":"M","source":"S","id":7,"url":null,"k":[]})");
}

TEST(Jsonl, DropsLayersOfOthersFromArticles) {
  JsonReader reader;
  Document document;
  reader.read_document(R"({"text":"x","quotes":[{"who":"knows"}],"k":1})", "x", document);
  EXPECT_FALSE(document.has(Layer::kQuotes));
  EXPECT_EQ(document.article.extra, "\"k\":1");
  const Article article = article_of(line_of(full_document()));
  EXPECT_EQ(article.extra, full_document().article.extra);
}

TEST(Jsonl, ReaderForgetsTheLineBefore) {
  JsonReader reader;
  Document document;
  reader.read_document(line_of(full_document()), "x", document);
  reader.read_document(R"({"text":"é"})", "x", document);
  EXPECT_EQ(line_of(document), "{\"v\":1,\"text\":\"é\"}\n");
  EXPECT_THROW(reader.read_document("{", "x", document), Error);
  reader.read_document(R"({"text":"b"})", "x", document);
  EXPECT_EQ(line_of(document), "{\"v\":1,\"text\":\"b\"}\n");
}

TEST(Jsonl, RefusesBadLines) {
  struct Case {
    std::string name, line, says;
  };
  const std::vector<Case> cases = {
      {"empty", "", "empty"},
      {"blank", "   ", "empty"},
      {"words", "no json", "not a JSON object"},
      {"list", "[1]", "not a JSON object"},
      {"string", "\"text\"", "not a JSON object"},
      {"cut off", R"({"text":"x")", "not valid JSON"},
      {"cut off in a string", R"({"text":"x)", "not valid JSON"},
      {"cut off in a list", R"({"text":"x","a":[1,)", "not valid JSON"},
      {"two objects", R"({"text":"x"}{"text":"y"})", "follows"},
      {"words after", R"({"text":"x"} y)", "not valid JSON"},
      {"missing comma", R"({"text":"x" "id":"y"})", "not valid JSON"},
      {"trailing comma", R"({"text":"x",})", "not valid JSON"},
      {"no text", R"({"title":"x"})", "\"text\""},
      {"null text", R"({"text":null})", "\"text\""},
      {"text is a number", R"({"text":5})", "\"text\" is not a string"},
      {"title is a list", R"({"text":"x","title":["a"]})", "\"title\" is not a string"},
      {"author is an object", R"({"text":"x","author":{"a":1}})", "\"author\" is not a string"},
      {"bad UTF-8", "{\"text\":\"caf\xE9\"}", "not valid UTF-8"},
      {"bad UTF-8 elsewhere", "{\"text\":\"x\",\"a\":\"\x93\"}", "not valid UTF-8"},
      {"high surrogate alone", R"({"text":"x\ud83d"})", "surrogate"},
      {"high surrogate and letter", R"({"text":"\ud83d\u0041"})", "surrogate"},
      {"low surrogate alone", R"({"text":"\ude00x"})", "surrogate"},
      {"bad escape", R"({"text":"\q"})", "escape"},
      {"line feed in a string", "{\"text\":\"a\nb\"}", "not valid JSON"},
      {"bad unknown value", R"({"text":"x","a":[1,,2]})", "not valid JSON"},
      {"bad unknown word", R"({"text":"x","a":nope})", "not valid JSON"},
      {"unquoted key", R"({text:"x"})", "not valid JSON"},
      {"newer version", R"({"v":2,"text":"x"})", "\"v\""},
  };
  for (const Case& c : cases) {
    for (const bool document : {true, false}) {
      const std::string error = error_of(c.line, document);
      EXPECT_EQ(error.rfind("test:1: ", 0), 0U) << c.name << ": " << error;
      EXPECT_NE(error.find(c.says), std::string::npos) << c.name << ": " << error;
    }
  }
}

TEST(Jsonl, RefusesDeepNesting) {
  for (const std::size_t depth : {2000U, 200000U}) {
    for (const std::string key : {"a", "quotes", "meta"}) {
      const std::string open(depth, '[');
      const std::string close(depth, ']');
      const std::string error =
          error_of("{\"v\":1,\"text\":\"x\",\"" + key + "\":" + open + close + "}");
      EXPECT_NE(error.find("nested"), std::string::npos) << key << ": " << error;
    }
  }
  EXPECT_EQ(
      error_of("{\"text\":\"x\",\"a\":" + std::string(100, '[') + std::string(100, ']') + "}"),
      "no error");
}

TEST(Jsonl, RefusesFactsThatDoNotFitTheText) {
  const std::string line = line_of(full_document());
  struct Case {
    std::string name, from, to, says;
  };
  const std::vector<Case> cases = {
      {"other surface", R"("text":"Friday")", R"("text":"friday")", "dates[0]"},
      {"surface missing", R"("text":"Friday",)", "", "dates[0]"},
      {"shifted", R"("cue":{"start":5)", R"("cue":{"start":4)", "quotes[0].cue"},
      {"unknown type", R"("type":"mixed")", R"("type":"loud")", "quotes[0].type"},
      {"unknown kind", R"("kind":"anonymous")", R"("kind":"ghost")", "speakers[1].kind"},
      {"speaker link", R"("speaker_id":0,"cue")", R"("speaker_id":3,"cue")",
       "quotes[0].speaker_id"},
      {"nested link", R"("speaker_id":1,"cue")", R"("speaker_id":3,"cue")", "quotes[0].nested"},
      {"member", R"("members":[0,1])", R"("members":[0,2])", "speakers[2].members"},
      {"negative link", R"("speaker_id":0,"cue")", R"("speaker_id":-1,"cue")",
       "quotes[0].speaker_id"},
      {"date link", R"("said":0)", R"("said":1)", "quotes[0].said"},
      {"timeframe", R"("timeframe":[0])", R"("timeframe":[4])", "proposals[0].timeframe"},
      {"quote link", R"("quote":0)", R"("quote":9)", "proposals[0].quote"},
      {"answers itself", R"("responds_to":0)", R"("responds_to":1)", "proposals[1].responds_to"},
      {"speaker id", R"("id":1,"name")", R"("id":3,"name")", "speakers[1].id"},
      {"confidence", R"("confidence":0.94)", R"("confidence":94)", "quotes[0].confidence"},
      {"no list", R"("dates":[)", R"("dates":{"a":[)", "not valid JSON"},
      {"outside", R"("zones":[{"start":0,"end":20)", R"("zones":[{"start":0,"end":1900)",
       "zones[0]"},
  };
  for (const Case& c : cases) {
    std::string to = c.to;
    std::string from = c.from;
    if (c.name == "shifted") {
      const std::size_t at = line.find("\"cue\":{\"start\":") + 15;
      const std::string number = line.substr(at, line.find(',', at) - at);
      from = "\"cue\":{\"start\":" + number;
      to = "\"cue\":{\"start\":" + std::to_string(std::stoi(number) - 1);
    }
    if (c.name == "unknown type") from = R"("type":"direct")";
    const std::string error = error_of(replaced(line, from, to));
    EXPECT_NE(error.find(c.says), std::string::npos) << c.name << ": " << error;
  }
}

}  // namespace
}  // namespace onrecord
