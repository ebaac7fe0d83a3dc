#include <gtest/gtest.h>

#include "corpus/readers/html_content.hpp"
#include "corpus/readers/html_lines.hpp"
#include "corpus/readers/html_metadata.hpp"
#include "corpus/readers/html_names.hpp"
#include "corpus/readers/html_tree.hpp"
#include "corpus/readers/loose_json.hpp"
#include "corpus/readers/readers.hpp"
#include "tests/corpus/readers/some_page_lines.hpp"

namespace onrecord {
namespace {

Article read(const std::string& html, std::string url = {}) {
  HtmlTree tree;
  Article article;
  article.url = std::move(url);
  read_html(html, "page", some_page_lines(), tree, article);
  return article;
}

const std::string kFirst =
    "The bridge over the Aller was opened on Tuesday after nine years of work and two lawsuits.";
const std::string kSecond = "“It is safe,” the engineer told those who had come to see it.";
const std::string kThird =
    "The town has paid 14 million crowns for it, which is twice what the council had planned.";

std::string story(const std::string& between = "") {
  return "<p>" + kFirst + "</p>" + between + "<p>" + kSecond + "</p><p>" + kThird + "</p>";
}
const std::string kStory = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

TEST(HtmlContent, LeavesThePageAroundTheArticleOut) {
  struct Case {
    const char* name;
    std::string html;
    std::string text;
  };
  const Case cases[] = {
      {"navigation, aside and foot",
       "<body><nav><a href=/>Home</a> <a href=/n>News</a></nav><div><h1>Bridge opens</h1>" +
           story() +
           "</div><aside><p>Another story that has quite a few words but stands beside.</p></aside>"
           "<footer><p>All rights reserved by the Post and those who write in it "
           "daily.</p></footer>"
           "</body>",
       kStory},
      {"share block and advertisement within",
       "<body><article><div class='share-tools'><a>Facebook</a><a>Mail</a></div>" +
           story("<div class=ad-slot>Advertisement</div><p>Read more</p>") + "</article></body>",
       kStory},
      {"caption",
       "<body><article>" +
           story("<figure><img src=b.jpg><figcaption>The bridge, seen from the mill on Tuesday "
                 "morning.</figcaption></figure>") +
           "</article></body>",
       kStory},
      {"related stories",
       "<body><article>" + story() +
           "</article><div class=related-stories><h2>Related</h2><p>The mill was sold last year to "
           "an owner who means to open it again.</p></div></body>",
       kStory},
      {"comments",
       "<body><article>" + story() +
           "</article><div id=comments><p>I have never read anything so wrong in all of my long "
           "life, and I say so here.</p></div></body>",
       kStory},
      {"headings stay", "<body><article>" + story("<h2>What it cost</h2>") + "</article></body>",
       kFirst + "\n\nWhat it cost\n\n" + kSecond + "\n\n" + kThird},
      {"a heading over nothing goes",
       "<body><article>" + story() + "<h2>More on this story</h2></article></body>", kStory},
      {"hidden text",
       "<body><article>" +
           story("<p style='display:none'>Nobody is meant to see this paragraph of the page.</p>") +
           "</article></body>",
       kStory},
      {"paragraphs made of line breaks",
       "<body><div>" + kFirst + "<br><br>" + kSecond + "<br/><br/>" + kThird + "</div></body>",
       kStory},
      {"links within",
       "<body><article><p>The <a href=b>bridge</a> over the <b>Aller</b> was opened on Tuesday "
       "after nine years of work and two lawsuits.</p>" +
           story().substr(kFirst.size() + 7) + "</article></body>",
       kStory},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.html).text, c.text) << c.name;
}

TEST(HtmlContent, KeepsCharactersAsTheyAre) {
  const Article article = read(
      "<p>&ldquo;It&#8217;s 5&nbsp;&euro;,&rdquo; the clerk said &mdash; co\u2060op &amp; all, "
      "caf&eacute;s too&#133; and so on it went for hours.</p>");
  EXPECT_EQ(article.text,
            "“It’s 5\u00A0€,” the clerk said — co\u2060op & all, cafés too… and so on it went for "
            "hours.");
}

TEST(HtmlContent, TakesTheTextOfJsonLdWhereThePageHidesIt) {
  const std::string body = kFirst + "\\n" + kSecond + "\\n" + kThird + "\\n" + kFirst;
  const Article article = read(
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"headline\":\"Bridge opens\",\"articleBody\":\"" +
      body +
      "\"}</script></head><body><p>Subscribe to read on about the bridge.</p></body></html>");
  EXPECT_EQ(article.text, kStory + "\n\n" + kFirst);
  EXPECT_NE(article.extra.find(R"("text":"json-ld")"), std::string::npos);
}

TEST(HtmlContent, RefusesAPageWithoutAnArticle) {
  EXPECT_THROW(read("<html><body><nav><a href=/>Home</a></nav></body></html>"), Error);
  EXPECT_THROW(read("<html><body><script>var text = 'none';</script></body></html>"), Error);
}

TEST(HtmlMetadata, WalksJsonLdHoweverItIsWritten) {
  struct Case {
    const char* name;
    const char* json;
  };
  const Case cases[] = {
      {"plain",
       R"({"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2024-06-04T08:15:00+02:00",
           "author":{"@type":"Person","name":"Ada Moss"},"articleSection":["Town"]})"},
      {"graph with references",
       R"({"@graph":[{"@type":"WebSite","name":"Post"},{"@type":"Person","@id":"#a","name":"Ada Moss"},
           {"@type":["Article","NewsArticle"],"headline":"Bridge opens","author":[{"@id":"#a"}],
            "datePublished":"2024-06-04T08:15:00+02:00","articleSection":"Town"}]})"},
      {"array with null, other articles listed",
       R"([null,{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Mill sold",
           "datePublished":"2023-01-01"}]},{"@type":"NewsArticle","headline":"Bridge opens",
           "datePublished":"2024-06-04T08:15:00+02:00","author":["Ada Moss"],"articleSection":"Town"}])"},
      {"broken: comma too many, line feed in a string, cut end",
       "{\"@type\":\"NewsArticle\",,\"description\":\"a\nb\",\"headline\":\"Bridge opens\","
       "\"datePublished\":\"2024-06-04T08:15:00+02:00\",\"author\":\"Ada Moss\","
       "\"articleSection\":\"Town\",\"x\":[{\"y\":\"z"},
  };
  for (const Case& c : cases) {
    const Article article = read(
        "<html><head><title>Bridge opens - The Post</title>"
        "<script type='application/ld+json'>" +
        std::string(c.json) + "</script></head><body><h1>Bridge opens</h1>" + story() +
        "</body></html>");
    EXPECT_EQ(article.title, "Bridge opens") << c.name;
    EXPECT_EQ(article.published, "2024-06-04T08:15:00+02:00") << c.name;
    EXPECT_EQ(article.authors, (std::vector<std::string>{"Ada Moss"})) << c.name;
    EXPECT_EQ(article.section, "Town") << c.name;
    EXPECT_NE(article.extra.find(R"("published":"json-ld")"), std::string::npos) << c.name;
  }
}

TEST(HtmlMetadata, TakesEachFromTheBestPlaceThatHasIt) {
  const Article article = read(
      "<html lang=en-GB><head><title>Bridge opens | The Post</title>"
      "<meta property='og:title' content='Bridge opens at last'>"
      "<meta property='og:site_name' content='The Post'>"
      "<meta property='article:published_time' content='2024-06-04T06:15:00Z'>"
      "<meta property='article:modified_time' content='2024-06-05T06:15:00Z'>"
      "<meta name=author content='By Ada Moss and Jo Lind'>"
      "<link rel=canonical href='https://post.example/town/bridge'></head><body>"
      "<h1>The Post</h1><h1>Bridge opens at last &amp; for all</h1>" +
      story() + "</body></html>");
  EXPECT_EQ(article.title, "Bridge opens at last & for all");
  EXPECT_EQ(article.source, "The Post");
  EXPECT_EQ(article.published, "2024-06-04T06:15:00Z");
  EXPECT_EQ(article.authors, (std::vector<std::string>{"Ada Moss", "Jo Lind"}));
  EXPECT_EQ(article.url, "https://post.example/town/bridge");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.extra,
            R"("modified":"2024-06-05T06:15:00Z","provenance":{"url":"link","source":"opengraph",)"
            R"("title":"h1","published":"opengraph","author":"meta","language":"html",)"
            R"("modified":"opengraph"})");
}

TEST(HtmlMetadata, FindsTheTimeWhereNoMachineSaysIt) {
  const auto published = [](const std::string& head, const std::string& url = {}) {
    return read("<html><body><h1>Bridge opens</h1>" + head + story() + "</body></html>", url)
        .published;
  };
  EXPECT_EQ(published("<time datetime='2024-06-04T08:15:00+02:00'>yesterday</time>"),
            "2024-06-04T08:15:00+02:00");
  EXPECT_EQ(published("<span itemprop=datePublished content='2024-06-04'>4 June</span>"),
            "2024-06-04");
  EXPECT_EQ(published("<div class=date>Published: 4 June 2024, 8:15 am GMT</div>"),
            "2024-06-04T08:15:00Z");
  EXPECT_EQ(published("", "https://post.example/2024/06/04/bridge"), "2024-06-04");
  EXPECT_EQ(published("", "https://post.example/2024/jun/04/bridge"), "2024-06-04");
  EXPECT_EQ(published("", "https://post.example/bridge-20240604/"), "2024-06-04");
  EXPECT_EQ(published("<p>Published 8:15 a.m. ET June 4, 2024</p>",
                      "https://post.example/2024/06/04/bridge"),
            "2024-06-04T08:15:00-04:00");
  EXPECT_EQ(published("<p>Published 8:15 a.m. ET June 1, 2024</p>",
                      "https://post.example/2024/06/04/bridge"),
            "2024-06-04");
  EXPECT_EQ(
      published("<p>It was begun on 4 June 2015, a day of rain, as the older ones recall.</p>"),
      "");
}

TEST(HtmlMetadata, NamesThoseWhoWroteIt) {
  const auto authors = [](const std::string& head, const std::string& body = {}) {
    return read("<html><head><meta property='og:site_name' content='Town Post'>" + head +
                "</head><body><h1>Bridge opens</h1>" + body + story() + "</body></html>")
        .authors;
  };
  using Names = std::vector<std::string>;
  struct Case {
    const char* line;
    Names names;
  };
  const Case cases[] = {
      {"By Ada Moss and Jo Lind, PX Science Writers", {"Ada Moss", "Jo Lind"}},
      {"Ada Moss, Jo Lind & Per Aas", {"Ada Moss", "Jo Lind", "Per Aas"}},
      {"Ada Moss | TP Media for townpost.com", {"Ada Moss"}},
      {"Analysis by Ada Moss, PXN Editor-at-large", {"Ada Moss"}},
      {"Ada Moss, MS, RD", {"Ada Moss"}},
      {"Ada Moss, Jr.", {"Ada Moss, Jr."}},
      {"Wire Agency", {"Wire Agency"}},
      {"admin", {}},
      {"https://post.example/people/ada-moss", {}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(authors("<meta name=author content='" + std::string(c.line) + "'>"), c.names)
        << c.line;
  }
  // The line beside the heading, where machines are told nothing, or only the paper.
  const Names ada = {"Ada Moss"};
  EXPECT_EQ(authors("", "<p class=c-byline>By <a href=/a>Ada Moss</a> on Tuesday, 4 June 2024</p>"),
            ada);
  EXPECT_EQ(authors("<meta name=author content='Town Post'>", "<span>By Ada Moss</span>"), ada);
  EXPECT_EQ(authors("<meta name=author content='Town Post'>"), (Names{"Town Post"}));
  EXPECT_EQ(authors("", "<div class=author-box>Follow us</div>"), Names{});
}

TEST(HtmlMetadata, TakesTheHeadingOfThisArticleForItsTitle) {
  const auto title = [](const std::string& page) {
    return read("<html><head>" + page + story() + "</body></html>").title;
  };
  EXPECT_EQ(title("<title>Bridge opens - Town Post</title></head><body>"), "Bridge opens");
  EXPECT_EQ(title("<meta property='og:title' content='Bridge opens after nine years'></head><body>"
                  "<h1 itemprop=headline><a href=/mill>Mill sold to the miller</a></h1>"),
            "Bridge opens after nine years");
  EXPECT_EQ(title("<title>Bridge opens after nine years - News</title></head><body><h1>News</h1>"),
            "Bridge opens after nine years");
}

TEST(HtmlMetadata, NamesTheSiteAndNotItsAddress) {
  const auto source = [](const std::string& name) {
    return read(
               "<html><head><link rel=canonical href='https://www.townpost.example/a/b'>"
               "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":"
               "{\"name\":\"Town Post\"}}</script><meta property='og:site_name' content='" +
               name + "'></head><body>" + story() + "</body></html>")
        .source;
  };
  EXPECT_EQ(source("https://www.townpost.example"), "Town Post");
  EXPECT_EQ(source("U.K."), "Town Post");
  EXPECT_EQ(source("Town Post | News from the valley"), "Town Post");
  EXPECT_EQ(source("The Town Post Weekly"), "The Town Post Weekly");
}

TEST(HtmlContent, KeepsCaptionsBesideTheText) {
  const Article article =
      read("<body><article>" +
           story("<figure><img src=b.jpg><figcaption>The bridge, seen from the "
                 "mill.</figcaption></figure>") +
           "</article><div><figure><figcaption>Another story's picture.</figcaption></figure></div>"
           "</body>");
  EXPECT_EQ(article.text, kStory);
  EXPECT_NE(article.extra.find(R"("captions":["The bridge, seen from the mill."])"),
            std::string::npos)
      << article.extra;
}

TEST(HtmlContent, KeepsShortSentencesThatAreMostlyLinks) {
  EXPECT_EQ(read("<body><article><p><a href=a>Ada Moss</a> has left the <a href=b>Aller bridge "
                 "company</a>.</p>" +
                 story() + "</article></body>")
                .text,
            "Ada Moss has left the Aller bridge company.\n\n" + kStory);
}

TEST(HtmlMetadata, BelievesTheTextOverTheTemplateForTheLanguage) {
  const Article article = read(
      "<html lang=en><body><p>Die Brücke über die Aller wurde am Dienstag nach neun Jahren Bauzeit "
      "eröffnet, wie die Stadt mitteilte.</p><p>Sie sei sicher, sagte der Ingenieur den Leuten, "
      "die "
      "gekommen waren.</p></body></html>");
  EXPECT_EQ(article.language, "de");
}

TEST(HtmlHints, KnowsThePartsOfAPageByTheirNames) {
  struct Case {
    const char* name;
    Hint hint;
  };
  const Case cases[] = {
      {"share-bar", Hint::kBeside},
      {"c-relatedStories__list", Hint::kBeside},
      {"sharebar", Hint::kBeside},
      {"comments-area", Hint::kAfter},
      {"site-footer", Hint::kAfter},
      {"sr-only", Hint::kHidden},
      {"article-body", Hint::kBody},
      {"ArticleBody", Hint::kBody},
      {"article", Hint::kNone},
      {"has-sidebar", Hint::kNone},
      {"category-reviews", Hint::kNone},
      {"social-media-embed", Hint::kNone},
      {"loaded adapt shared", Hint::kBeside},
      {"adaptive header-add", Hint::kNone},
      {"", Hint::kNone},
  };
  for (const Case& c : cases) EXPECT_EQ(hint_of_name(c.name), c.hint) << c.name;
}

TEST(HtmlHints, KnowsLinesThatAreNotOfTheArticle) {
  for (const char* line :
       {"Read more", "READ MORE »", "Advertisement", "Share this story", "Related: Mill sold",
        "Related:Mill sold", "Image 2 of 7", "0 Comments"}) {
    EXPECT_TRUE(some_page_lines().is_boilerplate(line)) << line;
  }
  for (const char* line :
       {"More people came", "The advertisement was wrong, he said.", "Read the room",
        "By the river", "Shareholders met.", "Share thistles", "Two of 7", ""}) {
    EXPECT_FALSE(some_page_lines().is_boilerplate(line)) << line;
  }
}

TEST(LooseJson, ReadsWhatItCan) {
  const LooseJson json = read_loose_json(
      "<!-- {\"a\": \"x\\u00e9\\ud83d\\ude00\\/\", b: [1, true,, \"c\",], } trailing");
  EXPECT_EQ(json.string("a"), "xé😀/");
  const LooseJson* list = json.find("b");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->members.size(), 3U);
  EXPECT_EQ(list->members[0].value.text, "1");
  EXPECT_EQ(list->members[2].value.text, "c");
  EXPECT_EQ(read_loose_json("no json").kind, LooseJson::Kind::kNone);
  EXPECT_EQ(read_loose_json(std::string(100000, '[')).kind, LooseJson::Kind::kArray);
}

TEST(HtmlTree, FindsTheDeclaredCharset) {
  EXPECT_EQ(declared_charset("<meta charset=\"Shift_JIS\">"), "Shift_JIS");
  EXPECT_EQ(
      declared_charset("<META http-equiv=Content-Type content='text/html; CHARSET=iso-8859-1'>"),
      "iso-8859-1");
  EXPECT_EQ(declared_charset("<p>none</p>"), "");
}

}  // namespace
}  // namespace onrecord
