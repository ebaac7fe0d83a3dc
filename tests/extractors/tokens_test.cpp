#include "extractors/text/tokens.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "extractors/rulebook/rulebook.hpp"

namespace onrecord {
namespace {

const TokenRules& rules() {
  static const TokenRules rules(parse_rules("en", {built_in_rules("en")}));
  return rules;
}

// One body paragraph a line.
Document read(const std::string& text) {
  Document document;
  document.article.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    document.zones.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, ZoneKind::kBody});
    begin = end + 2;
  }
  find_tokens(document, rules(), document.tokens, document.sentences);
  document.add(Layer::kZones);
  document.add(Layer::kTokens);
  EXPECT_EQ(check(document), "") << text;
  return document;
}

std::string tokens(const std::string& text) {
  const Document document = read(text);
  std::string joined;
  for (const Token& token : document.tokens) {
    if (!joined.empty()) joined += ' ';
    joined += slice(document.article.text, token.span);
  }
  return joined;
}

std::vector<std::string> sentences(const std::string& text) {
  const Document document = read(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) {
    found.emplace_back(slice(document.article.text, sentence.span));
  }
  return found;
}

TEST(Tokens, SplitAndJoinWords) {
  struct Case {
    std::string name, text, expect;
  };
  const std::vector<Case> cases = {
      {"clitics", "Japan's don't he'll I'd we're they've I'm",
       "Japan 's do n't he 'll I 'd we 're they 've I 'm"},
      {"curly clitics", "Japan’s don’t he’ll won’t CAN’T", "Japan ’s do n’t he ’ll wo n’t CA N’T"},
      {"two clitics", "wouldn't've", "would n't 've"},
      {"no clitic", "O'Brien o'clock D’Arcy rock'n'roll", "O'Brien o'clock D’Arcy rock'n'roll"},
      {"possessive plural", "the dogs’ bowl", "the dogs ’ bowl"},
      {"clitic after a mark", "U.S.'s 1980's (AP)'s", "U.S. 's 1980 's ( AP ) 's"},
      {"abbreviations", "Mr. Lee of the U.S. left on Jan. 5 at 3 p.m. for Acme Inc. today",
       "Mr. Lee of the U.S. left on Jan. 5 at 3 p.m. for Acme Inc. today"},
      {"initials", "J. K. Lee and J.K. Lee", "J. K. Lee and J.K. Lee"},
      {"pronoun at the end", "It was I.", "It was I ."},
      {"full stop", "The end.", "The end ."},
      {"hyphens", "mid-June 22-year-old", "mid - June 22 - year - old"},
      {"numbers", "1,999 3.5 16:41 $1.5bn 25% £3", "1,999 3.5 16 : 41 $ 1.5bn 25 % £ 3"},
      {"number before a name", "No. 5 but no.", "No. 5 but no ."},
      {"abbreviation before a hyphen", "the U.S.-led force (R-N.Y.), St. Ann, No.1",
       "the U.S. - led force ( R - N.Y. ) , St. Ann , No. 1"},
      {"dots", "well... so.. and… now", "well ... so .. and … now"},
      {"wire quotes", "``We stay,'' he said -- twice", "`` We stay , '' he said -- twice"},
      {"address", "See https://example.org/a-b?c=1. (www.example.com/x)",
       "See https://example.org/a-b?c=1 . ( www.example.com/x )"},
      {"mail", "Write to ana-ruiz@example.org, please", "Write to ana-ruiz@example.org , please"},
      {"names and tags", "@zoe_r said #NoNewRoad, #1", "@zoe_r said #NoNewRoad , # 1"},
      {"blank missing", "It is done.The next day", "It is done . The next day"},
      {"domain", "the site example.com grew", "the site example.com grew"},
      {"accents", "Zoé’s café, naïve Łódź", "Zoé ’s café , naïve Łódź"},
      {"no-break space", "S.\u00A0Lee is 5\u00A0km", "S. Lee is 5 km"},
      {"emoji", "Great 👍🏽 day don’t", "Great 👍🏽 day do n’t"},
      {"exclamation in a name", "Yahoo! said", "Yahoo! said"},
      {"unknown short form", "Blk., the holding", "Blk. , the holding"},
  };
  for (const Case& c : cases) EXPECT_EQ(tokens(c.text), c.expect) << c.name;
}

TEST(Tokens, SplitTheSameWayInsideLinesForIcu) {
  const std::string plain = "Mr. Lee’s team won’t pay $1,999.50 on Jan. 5, @lee said: “No.”";
  EXPECT_EQ(tokens(plain + " 👍"), tokens(plain) + " 👍");
}

TEST(Sentences, End) {
  struct Case {
    std::string name, text;
    std::vector<std::string> expect;
  };
  const std::vector<Case> cases = {
      {"plain",
       "It rained. We left! Why? Nobody knows.",
       {"It rained.", "We left!", "Why?", "Nobody knows."}},
      {"title", "Mr. Lee met Dr. Ruiz. They talked.", {"Mr. Lee met Dr. Ruiz.", "They talked."}},
      {"country and name",
       "The U.S. President left the U.S. The rest stayed.",
       {"The U.S. President left the U.S.", "The rest stayed."}},
      {"office",
       "U.N. Secretary-General Ana Ruiz left.",
       {"U.N. Secretary-General Ana Ruiz left."}},
      {"initials",
       "J. K. Lee and George W. Ruiz met. It was late.",
       {"J. K. Lee and George W. Ruiz met.", "It was late."}},
      {"numbered",
       "He lives at No. 5. She grew 3.5 percent.",
       {"He lives at No. 5.", "She grew 3.5 percent."}},
      {"time of day",
       "It ends at 3 p.m. Monday. It began at 9 a.m. Smoke rose.",
       {"It ends at 3 p.m. Monday.", "It began at 9 a.m.", "Smoke rose."}},
      {"network",
       "She wrote it on X. Sen. Lee met Malcolm X. Ruiz.",
       {"She wrote it on X.", "Sen. Lee met Malcolm X. Ruiz."}},
      {"company",
       "He left Acme Inc. Chairman Lee stayed at Acme Corp. It grew.",
       {"He left Acme Inc. Chairman Lee stayed at Acme Corp.", "It grew."}},
      {"subject after a company",
       "It was sold to Acme Ltd. Terms were not disclosed.",
       {"It was sold to Acme Ltd.", "Terms were not disclosed."}},
      {"saint and street",
       "He left St. Ann for 9 Elm St. The house is empty.",
       {"He left St. Ann for 9 Elm St.", "The house is empty."}},
      {"letter",
       "They chose plan B. The vote is near.",
       {"They chose plan B.", "The vote is near."}},
      {"capitals", "MS. RUIZ OF ACME INC. SPOKE.", {"MS. RUIZ OF ACME INC. SPOKE."}},
      {"ellipsis", "Well ... I do not know... The end.", {"Well ... I do not know...", "The end."}},
      {"mark in a name",
       "Yahoo! said it grew. They like Yahoo! The site grew.",
       {"Yahoo! said it grew.", "They like Yahoo!", "The site grew."}},
      {"brackets",
       "They won. (It rained.) They left (late). Then snow.",
       {"They won.", "(It rained.)", "They left (late).", "Then snow."}},
      {"list number",
       "1. The first item. 2. The second.",
       {"1. The first item.", "2. The second."}},
      {"hard-wrapped",
       "The talks\nended. Nobody\nsigned.",
       {"The talks\nended.", "Nobody\nsigned."}},
      {"small letter", "The firm iTell. iTell grew.", {"The firm iTell. iTell grew."}},
      {"blank missing", "It is done.The next day came.", {"It is done.", "The next day came."}},
  };
  for (const Case& c : cases) EXPECT_EQ(sentences(c.text), c.expect) << c.name;
}

TEST(Sentences, NeverEndInsideAQuotation) {
  struct Case {
    std::string name, text;
    std::vector<std::string> expect;
  };
  const std::vector<Case> cases = {
      {"attribution after",
       "“It rained. We left,” he said. Nobody came.",
       {"“It rained. We left,” he said.", "Nobody came."}},
      {"colon before",
       "He said: “It rained. We left. Good.” Nobody came.",
       {"He said: “It rained. We left. Good.”", "Nobody came."}},
      {"question and attribution",
       "“Why? Tell me!” Mayor Ana Ruiz asked. She left.",
       {"“Why? Tell me!” Mayor Ana Ruiz asked.", "She left."}},
      {"question and new sentence",
       "“Why?” The mayor left the room.",
       {"“Why?”", "The mayor left the room."}},
      {"new sentence with a cue",
       "“We won.” He added, “It was late.”",
       {"“We won.”", "He added, “It was late.”"}},
      {"verb of a clause",
       "“We won.” Lee said the team had slept.",
       {"“We won.”", "Lee said the team had slept."}},
      {"small word with a capital",
       "“We won!” But Lee also said in May that it was late.",
       {"“We won!”", "But Lee also said in May that it was late."}},
      {"adverb behind the verb",
       "“Why?” Ana Ruiz said softly into the phone.",
       {"“Why?” Ana Ruiz said softly into the phone."}},
      {"straight",
       "\"It rained. We left,\" he said. Nobody came.",
       {"\"It rained. We left,\" he said.", "Nobody came."}},
      {"next quotation", "“We won.” “We lost.”", {"“We won.”", "“We lost.”"}},
      {"after an abbreviation",
       "They live in the U.S. “We like it,” she said.",
       {"They live in the U.S.", "“We like it,” she said."}},
      {"name in marks", "Gov. “Big” Lee left.", {"Gov. “Big” Lee left."}},
      {"unclosed",
       "He said: “It rained. We left. Nobody came.",
       {"He said: “It rained.", "We left.", "Nobody came."}},
  };
  for (const Case& c : cases) EXPECT_EQ(sentences(c.text), c.expect) << c.name;
}

TEST(Sentences, StayInTheirZone) {
  EXPECT_EQ(sentences("No full stop here\n\nAnother one"),
            (std::vector<std::string>{"No full stop here", "Another one"}));
}

TEST(Sentences, StaySmallInAnEndlessQuotation) {
  std::string text = "“";
  for (int i = 0; i < 2000; ++i) text += "It rained again. ";
  text += "” he said.";
  const Document document = read(text);
  EXPECT_GT(document.sentences.size(), 1000U);
}

// A combining mark anywhere in a line has ICU find its words.
TEST(Tokens, EndWhereIcuEndsThem) {
  const std::string signs = "abcXYZ0189 .,;:'\"!?/-()&%$#";
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t size = 1 + random() % 90; size > 0; --size) {
      text += random() % 3 == 0 ? signs[random() % signs.size()] : signs[random() % 6];
    }
    const std::string by_icu = tokens(text + " e\u0301");
    EXPECT_EQ(tokens(text + " e") + "\u0301", by_icu) << text;
  }
}

TEST(Tokens, AreEmptyForAnEmptyText) {
  const Document document = read("");
  EXPECT_TRUE(document.tokens.empty());
  EXPECT_TRUE(document.sentences.empty());
}

// Every byte that is no blank belongs to one token, whatever the text.
TEST(Tokens, CoverEveryCharacter) {
  const std::vector<std::string> pieces = {
      "a", "B", "'", "’", "s", ".", ".",  "-",    " ",       "“",   "”", "\"", "@", "#", "/", ":",
      "1", ",", "n", "t", "é", "👍", "\n", "www.", "http://", "U.S", "!", "?",  "…", "`", "日"};
  std::uint32_t state = 3;
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int i = 0; i < 16; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    Document document;
    document.article.text = text;
    document.zones.push_back({{0, static_cast<std::uint32_t>(text.size())}, ZoneKind::kBody});
    find_tokens(document, rules(), document.tokens, document.sentences);
    std::string covered;
    for (const Token& token : document.tokens) covered += slice(text, token.span);
    std::string expect;
    for (const char c : text) {
      if (c != ' ' && c != '\n') expect += c;
    }
    ASSERT_EQ(covered, expect) << text;
    std::uint32_t next = 0;
    for (const Sentence& sentence : document.sentences) {
      ASSERT_EQ(sentence.first_token, next) << text;
      next = sentence.end_token;
    }
    ASSERT_EQ(next, document.tokens.size()) << text;
  }
}

}  // namespace
}  // namespace onrecord
