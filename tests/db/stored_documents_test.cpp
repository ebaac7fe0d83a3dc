#include "db/stored_documents.hpp"

#include <gtest/gtest.h>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "db/sqlite.hpp"
#include "db/store.hpp"
#include "tests/db/sample.hpp"

namespace onrecord {
namespace {

std::string line(Document document) {
  document.zones.clear();
  document.sentences.clear();
  document.tokens.clear();
  document.layers &= 0b111100;
  std::string out;
  write_document(document, {}, out);
  return out;
}

void put(const std::string& path, const std::vector<Document>& documents) {
  Store store(path);
  store.begin_run({"2031-03-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
  for (const Document& document : documents) store.put(document);
  store.end_run("2031-03-05T01:00:09Z");
}

TEST(StoredDocuments, AreWhatWasStored) {
  const TemporaryFolder folder;
  Document bare;
  bare.article.id = "bare";
  bare.article.text = "Nothing was read out of this.";
  Document second = sample("b", "2031-04-01");
  second.article.authors = {"Ada Quill", "Bo, \"the pen\"", "Di\f\r\b\x01 Roth"};
  second.quotes[0].negated = true;
  second.quotes[1].group = 0;
  second.proposals[0].quote = 1;
  second.proposals[0].content_parts = {find(second, "a new"), find(second, "tariff")};
  second.proposals[0].inner = {"plan", find(second, "tariff"), second.proposals[1].proposer,
                               find(second, "June 2031")};
  second.proposals[1].inner = {"want", find(second, "the tariff"), {}, {}};
  second.proposals[1].attribution_kind = "source";
  second.proposals[1].attribution = second.proposals[1].addressee[0];
  const std::vector<Document> documents = {sample("a"), bare, second};
  put(folder.file("facts.db"), documents);
  StoredDocuments stored(folder.file("facts.db"));
  Document document;
  for (const Document& expected : documents) {
    ASSERT_TRUE(stored.next(document));
    EXPECT_EQ(line(document), line(expected));
  }
  EXPECT_FALSE(stored.next(document));
  ASSERT_TRUE(stored.find("b", document));
  EXPECT_EQ(line(document), line(second));
  EXPECT_FALSE(stored.find("none", document));
}

TEST(StoredDocuments, StoredAgainAreUnchanged) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, {sample("a")});
  Document document;
  StoredDocuments(path).find("a", document);
  document.add(Layer::kZones);
  Store store(path);
  store.begin_run({"2031-03-05T01:00:00Z", "onrecord-run", "0.1", "rules-a"});
  document.layers = sample("a").layers;
  EXPECT_EQ(store.put(document), Outcome::kUnchanged);
}

TEST(StoredDocuments, ChosenByDay) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, {sample("a", "2031-03-04"), sample("b", "2031-04-01"), sample("c", "")});
  const struct {
    const char* since;
    const char* until;
    const char* ids;
  } kCases[] = {{"", "", "a b c "},
                {"2031", "", "a b "},
                {"", "2031-03", "a "},
                {"2031-04", "2031-04", "b "},
                {"2032", "", ""}};
  StoredDocuments stored(path);
  for (const auto& c : kCases) {
    stored.select(c.since, c.until);
    std::string ids;
    for (Document document; stored.next(document);) ids += document.article.id + " ";
    EXPECT_EQ(ids, c.ids) << c.since << ".." << c.until;
  }
}

TEST(StoredDocuments, AnOffsetOutsideTheTextIsAnError) {
  const TemporaryFolder folder;
  const std::string path = folder.file("facts.db");
  put(path, {sample("a")});
  Connection(path, Connection::Mode::kWrite).execute("UPDATE quotes SET \"end\" = 99999");
  StoredDocuments stored(path);
  Document document;
  EXPECT_THROW(stored.find("a", document), Error);
}

}  // namespace
}  // namespace onrecord
