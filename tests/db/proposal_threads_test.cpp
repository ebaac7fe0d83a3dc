#include "db/index/proposal_threads.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "db/index/corpus_index.hpp"
#include "db/index/generations.hpp"
#include "db/store.hpp"
#include "tests/db/some_identity_words.hpp"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

struct Report {
  std::string id;
  std::string day;
  std::string who;
  std::string head;
  std::string content;  // begins with the head
};

// "id>first" of all that continue a thread.
std::string threads(const std::vector<Report>& reports) {
  const std::string folder =
      (fs::temp_directory_path() / ("onrecord-threads-" + std::to_string(::getpid()))).string();
  fs::remove_all(folder);
  fs::create_directories(folder);
  IndexOptions options;
  options.store = folder + "/facts.db";
  options.directory = folder + "/index";
  options.now = "2025-05-03T01:00:00Z";
  options.identity = some_identity_words();
  {
    Store store(options.store);
    store.begin_run({"2025-05-03T00:00:00Z", "test", "0", "rules"});
    for (const Report& report : reports) {
      Document document;
      document.article.id = report.id;
      document.article.published = report.day;
      document.article.text = report.who + " proposes to " + report.content;
      const auto who = static_cast<std::uint32_t>(report.who.size());
      const auto size = static_cast<std::uint32_t>(document.article.text.size());
      Speaker speaker;
      speaker.name = report.who;
      speaker.kind = SpeakerKind::kPerson;
      speaker.mentions.push_back({0, who});
      document.speakers.push_back(speaker);
      Proposal proposal;
      proposal.trigger = {who + 1, who + 9};
      proposal.content = {who + 13, size};
      proposal.content_head = {who + 13, who + 13 + static_cast<std::uint32_t>(report.head.size())};
      proposal.evidence = {0, size};
      Party party;
      party.mention = {0, who};
      party.speaker_id = 0;
      proposal.proposer.push_back(party);
      document.proposals.push_back(proposal);
      store.put(document);
    }
    store.end_run("2025-05-03T00:00:01Z");
  }
  build_index(options);
  std::string out;
  {
    Connection index(current_generation(options.directory), Connection::Mode::kRead);
    Statement select(index,
                     "SELECT a.key, b.key FROM proposal_threads t JOIN articles a ON a.id = "
                     "t.proposal / 100000 JOIN articles b ON b.id = t.thread / 100000 WHERE "
                     "t.proposal <> t.thread ORDER BY t.day");
    while (select.step()) {
      out += (out.empty() ? "" : " ") + std::string(select.text(0)) + ">" +
             std::string(select.text(1));
    }
  }
  fs::remove_all(folder);
  return out;
}

TEST(ProposalThreads, FollowsOneProposerHeadAndObject) {
  EXPECT_EQ(threads({{"a", "2025-01-01", "Ada Quill", "close", "close the north ferry pier"},
                     {"b", "2025-02-20", "Ada Quill", "close", "close the ferry pier by May"},
                     {"c", "2025-04-15", "Ada Quill", "close", "close the piers of the ferry"},
                     {"late", "2025-07-15", "Ada Quill", "close", "close the ferry pier"},
                     {"who", "2025-01-02", "Ben Marsh", "close", "close the north ferry pier"},
                     {"head", "2025-01-02", "Ada Quill", "paint", "paint the north ferry pier"},
                     {"what", "2025-01-02", "Ada Quill", "close", "close the north road"}}),
            "b>a c>a");
}

TEST(ProposalThreads, AnotherNumberOrLittleInCommonIsAnotherProposal) {
  const std::string small = "buy 12,000 tonnes of rope for the ferry";
  EXPECT_EQ(
      threads({{"a", "2025-01-01", "Ada Quill", "buy", small},
               {"b", "2025-01-02", "Ada Quill", "buy", "buy 6,000 tonnes of rope for a ferry"},
               {"c", "2025-01-03", "Ada Quill", "buy", "buy some rope for the ferry"},
               {"d", "2025-01-04", "Ada Quill", "buy", small + " at once"}}),
      "c>b d>b");
  EXPECT_EQ(threads({{"a", "2025-01-01", "Ada Quill", "pass",
                      "pass a bill to lend farmers of the islands money for winter barley seed"},
                     {"b", "2025-01-02", "Ada Quill", "pass",
                      "pass a bill that lets farmers sell cheese, milk, wool and honey abroad"}}),
            "");
}

TEST(ProposalThreads, OneArticleIsNoHistory) {
  EXPECT_EQ(threads({{"a", "2025-01-01", "Ada Quill", "close", "close the ferry pier"}}), "");
}

}  // namespace
}  // namespace onrecord
