// One small input of our own for each format, and what must come out of it.

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include "corpus/encoding.hpp"
#include "corpus/jsonl.hpp"
#include "corpus/readers/readers.hpp"
#include "tests/corpus/readers/some_page_lines.hpp"

namespace onrecord {
namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<std::string> errors;
  std::vector<std::string> places;
};

ReadBytes bytes_of(std::string bytes) {
  return [bytes = std::move(bytes), at = std::size_t{0}](char* to, std::size_t size) mutable {
    const std::size_t count = bytes.copy(to, size, at);
    at += count;
    return count;
  };
}

Read read(const std::string& bytes, std::size_t limit = std::size_t{1} << 20) {
  Read out;
  InputOptions options;
  options.page_lines = some_page_lines();
  options.record_limit = limit;
  options.on_error = [&out](const Error& error) { out.errors.emplace_back(error.what()); };
  InputCounts counts;
  const ReaderContext context{options, counts};
  ArticleReader reader(some_page_lines());
  RawRecord record;
  try {
    const Records records = open_source({"in", Bytes(bytes_of(bytes))}, context);
    while (records(record)) {
      Article article;
      out.places.push_back(record.where);
      try {
        reader.read(record, article);
        out.articles.push_back(article);
      } catch (const Error& error) {
        out.errors.emplace_back(error.what());
      }
    }
  } catch (const Error& error) {
    out.errors.emplace_back(error.what());
  }
  return out;
}

TEST(Json, ReadsAnArrayAndObjectsOverManyLines) {
  const Read array = read("[\n {\"text\": \"a ] }\"}, {\"text\":\"b\\\"\"} ]");
  ASSERT_EQ(array.articles.size(), 2U);
  EXPECT_EQ(array.articles[0].text, "a ] }");
  EXPECT_EQ(array.articles[1].text, "b\"");
  EXPECT_EQ(array.places[1], "in:2");
  const Read pretty = read("{\n  \"title\": \"T\",\n  \"text\": \"a\"\n}\n{\n \"text\": \"b\"}\n");
  ASSERT_EQ(pretty.articles.size(), 2U);
  EXPECT_EQ(pretty.articles[0].title, "T");
  EXPECT_EQ(read("[{\"text\":\"a\"},{\"text\"").errors.size(), 1U);
}

TEST(Feed, ReadsRss) {
  const Read feed = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Ferries &amp; trains late &#8211; again</title><link>https://harbour.example/1</link>
 <guid isPermaLink="false">hp-1</guid><dc:creator>Ada Moss</dc:creator><category>Travel</category>
 <pubDate>Tue, 04 Jun 2024 08:15:00 +0100</pubDate><description>Short.</description>
 <content:encoded><![CDATA[<p>The ferry was late &amp; full.</p><p>Read more</p><p>“Sorry,” the line said.</p>]]></content:encoded></item>
<item><title>Fish & chips dearer</title><link>https://harbour.example/2</link>
 <description>&lt;p&gt;Prices rose&amp;nbsp;again.&lt;/p&gt;</description><pubDate>4 Jun 2024 09:00 UTC</pubDate></item>
</channel></rss>)");
  ASSERT_EQ(feed.articles.size(), 2U) << (feed.errors.empty() ? "" : feed.errors[0]);
  const Article& one = feed.articles[0];
  EXPECT_EQ(one.id, "hp-1");
  EXPECT_EQ(one.title, "Ferries & trains late – again");
  EXPECT_EQ(one.url, "https://harbour.example/1");
  EXPECT_EQ(one.published, "2024-06-04T08:15:00+01:00");
  EXPECT_EQ(one.source, "The Harbour Post");
  EXPECT_EQ(one.language, "en");
  EXPECT_EQ(one.section, "Travel");
  EXPECT_EQ(one.authors, (std::vector<std::string>{"Ada Moss"}));
  EXPECT_EQ(one.text, "The ferry was late & full.\n\n“Sorry,” the line said.");
  EXPECT_EQ(feed.articles[1].title, "Fish & chips dearer");
  EXPECT_EQ(feed.articles[1].published, "2024-06-04T09:00:00Z");
  EXPECT_EQ(feed.articles[1].text, "Prices rose\u00A0again.");
}

TEST(Feed, ReadsAtom) {
  const Read feed =
      read(R"(<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Council notes</title>
<entry><id>urn:uuid:1</id><title type="html">A &lt;i&gt;new&lt;/i&gt; bridge</title>
<link rel="self" href="https://c.example/1.atom"/><link href="https://c.example/1"/>
<updated>2024-06-05T10:00:00Z</updated><published>2024-06-04T10:00:00Z</published>
<author><name>Jo Lind</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge opens.</p><p>It is long.</p></div></content>
</entry></feed>)");
  ASSERT_EQ(feed.articles.size(), 1U);
  EXPECT_EQ(feed.articles[0].id, "urn:uuid:1");
  EXPECT_EQ(feed.articles[0].title, "A new bridge");
  EXPECT_EQ(feed.articles[0].url, "https://c.example/1");
  EXPECT_EQ(feed.articles[0].published, "2024-06-04T10:00:00Z");
  EXPECT_EQ(feed.articles[0].extra, "\"modified\":\"2024-06-05T10:00:00Z\"");
  EXPECT_EQ(feed.articles[0].authors, (std::vector<std::string>{"Jo Lind"}));
  EXPECT_EQ(feed.articles[0].text, "The bridge opens.\n\nIt is long.");
}

const char* const kNitf = R"(<nitf><head><docdata><doc-id id-string="ap-77"/><du-key version="2"/>
<date.issue norm="20240604T101500Z"/></docdata></head>
<body><body.head><hedline><hl1>Bridge opens</hl1></hedline><byline>By <person>Ada Moss</person>
<byttl>Wire writer</byttl></byline><distributor>The Wire</distributor>
<dateline><location>OSLO</location> (TW)</dateline></body.head>
<body.content><media><media-caption><p>A bridge.</p></media-caption></media>
<p>The bridge is open.</p><hl2>Cost</hl2><p>It cost
 much.</p></body.content></body></nitf>)";

TEST(Nitf, ReadsAWireStory) {
  const Read wire = read(std::string("<?xml version=\"1.0\"?>\n") + kNitf);
  ASSERT_EQ(wire.articles.size(), 1U);
  const Article& one = wire.articles[0];
  EXPECT_EQ(one.id, "ap-77#2");
  EXPECT_EQ(one.extra, "\"version\":\"2\",\"supersedes\":\"ap-77#1\"");
  EXPECT_EQ(one.title, "Bridge opens");
  EXPECT_EQ(one.published, "2024-06-04T10:15:00Z");
  EXPECT_EQ(one.source, "The Wire");
  EXPECT_EQ(one.authors, (std::vector<std::string>{"Ada Moss"}));
  EXPECT_EQ(one.text, "OSLO (TW) — The bridge is open.\n\nCost\n\nIt cost much.");
}

TEST(Newsml, ReadsG2) {
  const Read wire =
      read(R"(<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemSet><newsItem guid="urn:wire:9" version="3" xml:lang="en-US">
<itemMeta><provider literal="WIRE"/><versionCreated>2024-06-04T11:00:00+02:00</versionCreated>
<firstCreated>2024-06-04T10:00:00+02:00</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><by>By Ada Moss and Jo Lind</by><dateline>BERN, June 4 (Wire) -</dateline><headline>Bridge opens</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>x</title></head><body><p>The bridge is open.</p><p>“Good,” he said.</p></body></html></inlineXML></contentSet>
</newsItem><newsItem guid="urn:pic:1"><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>)");
  ASSERT_EQ(wire.articles.size(), 1U);
  const Article& one = wire.articles[0];
  EXPECT_EQ(one.id, "urn:wire:9#3");
  EXPECT_EQ(one.extra,
            "\"version\":\"3\",\"supersedes\":\"urn:wire:9#2\","
            "\"modified\":\"2024-06-04T11:00:00+02:00\"");
  EXPECT_EQ(one.published, "2024-06-04T10:00:00+02:00");
  EXPECT_EQ(one.source, "WIRE");
  EXPECT_EQ(one.language, "en");
  EXPECT_EQ(one.authors, (std::vector<std::string>{"Ada Moss", "Jo Lind"}));
  EXPECT_EQ(one.text, "BERN, June 4 (Wire) - The bridge is open.\n\n“Good,” he said.");
}

TEST(Newsml, ReadsVersion1WithNitfInside) {
  const Read wire = read(R"(<?xml version="1.0"?><NewsML><NewsEnvelope/><NewsItem><Identification>
<NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20240604</DateId><NewsItemId>b1</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240604T080000Z</FirstCreated>
<ThisRevisionCreated>20240604T090000Z</ThisRevisionCreated><Status FormalName="Canceled"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Bridge opens</HeadLine><ByLine>Ada Moss</ByLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent>)" +
                         std::string(kNitf) +
                         R"(</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>)");
  ASSERT_EQ(wire.articles.size(), 1U);
  const Article& one = wire.articles[0];
  EXPECT_EQ(one.id, "wire.example:20240604:b1#2");
  EXPECT_EQ(one.published, "2024-06-04T08:00:00Z");
  EXPECT_NE(one.extra.find("\"supersedes\":\"wire.example:20240604:b1#1\""), std::string::npos);
  EXPECT_NE(one.extra.find("\"status\":\"Canceled\""), std::string::npos);
  EXPECT_TRUE(one.text.starts_with("OSLO (TW) — The bridge")) << one.text;
}

TEST(Reuters, ReadsItemsAndReportsAMalformedDate) {
  const Read wire = read(
      "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
      "<REUTERS TOPICS=\"NO\" NEWID=\"5\">\n<DATE> 4-JUN-1987 15:01:01.79</DATE>\n<TEXT>&#2;\n"
      "<TITLE>COPPER &lt;CU> RISES</TITLE>\n<DATELINE>    LIMA, June 4 - </DATELINE><BODY>Copper "
      "rose.\n"
      "    It rose again.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
      "<REUTERS NEWID=\"6\">\n<DATE> 4-JUN-1987 605:01:01.79</DATE>\n<TEXT TYPE=\"BRIEF\">\n"
      "<TITLE>TIN FALLS</TITLE></TEXT>\n</REUTERS>\n");
  ASSERT_EQ(wire.articles.size(), 2U);
  EXPECT_EQ(wire.articles[0].id, "reuters-5");
  EXPECT_EQ(wire.articles[0].title, "COPPER <CU> RISES");
  EXPECT_EQ(wire.articles[0].published, "1987-06-04T15:01:01");
  EXPECT_EQ(wire.articles[0].text, "    LIMA, June 4 - Copper rose.\n    It rose again.\n Reuter");
  EXPECT_EQ(wire.articles[1].published, "1987-06-04");
  EXPECT_EQ(wire.articles[1].text, "");
  ASSERT_EQ(wire.errors.size(), 1U);
  EXPECT_EQ(wire.errors[0],
            "in:2: the date \"4-JUN-1987 605:01:01.79\" is malformed; its day is taken");
}

const char* const kPage =
    "<html><head><title>Bridge opens | The Post</title></head><body><h1>Bridge opens</h1>"
    "<p>The bridge over the river was opened on Tuesday after nine years of work.</p>"
    "<p>“It is safe,” the engineer said to those who had come to see it.</p></body></html>";

std::string warc_record(const std::string& type, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://post.example/bridge\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

TEST(Warc, ReadsPagesAndPassesOverTheRest) {
  char size[16];
  std::snprintf(size, sizeof size, "%zx", std::string(kPage).size());
  const Read crawl =
      read(warc_record("warcinfo", "software: x\r\n") +
           warc_record("response", std::string("HTTP/1.1 200 OK\r\nContent-Type: text/html; "
                                               "charset=\"utf-8\"\r\n\r\n") +
                                       kPage) +
           warc_record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno") +
           warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
           warc_record("response", std::string("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                               "Transfer-Encoding: chunked\r\n\r\n") +
                                       size + "\r\n" + kPage + "\r\n0\r\n\r\n"));
  ASSERT_EQ(crawl.articles.size(), 2U) << (crawl.errors.empty() ? "" : crawl.errors[0]);
  EXPECT_EQ(crawl.places, (std::vector<std::string>{"in:2", "in:5"}));
  for (const Article& one : crawl.articles) {
    EXPECT_EQ(one.url, "https://post.example/bridge");
    EXPECT_EQ(one.title, "Bridge opens");
    EXPECT_NE(one.text.find("“It is safe,”"), std::string::npos);
  }
}

TEST(Warc, SaysWhereAFileWasCut) {
  const std::string whole = warc_record(
      "response", std::string("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n") + kPage);
  const Read cut = read(whole + whole.substr(0, whole.size() - 100));
  EXPECT_EQ(cut.articles.size(), 1U);
  EXPECT_EQ(cut.errors, (std::vector<std::string>{"in:2: the file ends within this record"}));
}

TEST(Formats, RefusesWhatWouldFillTheMemory) {
  std::string tags;
  for (int i = 0; i < 100000; ++i) tags += "<div>";
  const Read html = read("<html><body>" + tags);
  ASSERT_EQ(html.errors.size(), 1U);
  EXPECT_EQ(html.errors[0], "in: elements are nested more than 2000 deep");
  std::string elements = "<rss>";
  for (int i = 0; i < 100000; ++i) elements += "<a>";
  const Read xml = read(elements);
  ASSERT_EQ(xml.errors.size(), 1U);
  EXPECT_EQ(xml.errors[0], "in: elements are nested more than 1000 deep");
  const Read laughs = read(
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
      "<!ENTITY c "
      "\"&b;&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>");
  ASSERT_EQ(laughs.articles.size(), 1U);
  EXPECT_LT(laughs.articles[0].title.size(), 10U);
  const Read long_page = read("<html>" + std::string(2000, 'x'), 1000);
  ASSERT_EQ(long_page.errors.size(), 1U);
  EXPECT_EQ(long_page.errors[0],
            "in: the article is longer than 1000 bytes; split it or raise the limit");
}

TEST(Formats, AreToldByContent) {
  struct Case {
    const char* head;
    const char* name;
  };
  const Case cases[] = {
      {"{\"text\":\"x\"}\n", "JSONL"},
      {"[{\"text\":\"x\"}]", "JSON"},
      {"WARC/1.1\r\n", "WARC"},
      {"<?xml version='1.0'?><!-- c --><rss version='2.0'>", "RSS and Atom"},
      {"<?xml version='1.0'?><rdf:RDF xmlns:rdf='x'>", "RSS and Atom"},
      {"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "NITF"},
      {"<NewsML>", "NewsML"},
      {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">", "Reuters-21578"},
      {"<!doctype html><html>", "HTML"},
      {"\n<!-- saved --><HTML lang=en>", "HTML"},
      {"A title\n\nA story with a < sign.", "text"},
      {"[Correction] A title in brackets", "text"},
  };
  for (const Case& c : cases) {
    std::string name = "none";
    for (const ReaderRow& row : readers()) {
      if (!row.knows(c.head)) continue;
      name = row.name;
      break;
    }
    EXPECT_EQ(name, c.name) << c.head;
  }
}

}  // namespace
}  // namespace onrecord
