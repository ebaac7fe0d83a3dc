// Laws of the whole line: the stages in a pipe give what one process gives, whatever the number of
// threads, and the store holds the same facts either way.

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

// Every row of every table without what names the run.
constexpr const char* kDump =
    "dump() { for t in articles speakers speaker_names mentions quotes dates proposals "
    "proposal_parties proposal_dates proposal_links proposal_parts proposal_inner_acts "
    "proposal_mentions proposal_steps; do echo \"== $t\"; "
    "sqlite3 -json $1 \"select * from $t\" | sed 's/\"run\":[0-9]*/\"run\":0/g; "
    "s/\"rules_hash\":\"[0-9a-f]*\"/\"rules_hash\":\"\"/g; s/\"rule\":[0-9]*/\"rule\":0/g'; done; "
    "}\n";

class Laws : public ::testing::Test {
 protected:
  // Prints nothing and ends well.
  void holds(const std::string& script) {
    const Outcome outcome = shell(directory_, "set -o pipefail\n" + script);
    EXPECT_EQ(outcome.status, 0) << script;
    EXPECT_EQ(outcome.out, "") << script;
    EXPECT_EQ(outcome.err, "") << script;
  }
  Directory directory_;
};

TEST_F(Laws, PipedEqualsInOneProcess) {
  holds(
      "onrecord-ingest examples/ | onrecord-tokenize | onrecord-extract > piped.jsonl\n"
      "onrecord-ingest examples/ | onrecord-extract > extracted.jsonl\n"
      "onrecord-run -q examples/ --jsonl run.jsonl\n"
      "test -s piped.jsonl\n"
      "cmp piped.jsonl extracted.jsonl\n"
      "cmp piped.jsonl run.jsonl\n");
}

TEST_F(Laws, LayersOneByOneEqualAllAtOnce) {
  holds(
      "onrecord-ingest examples/ > articles.jsonl\n"
      "onrecord-extract articles.jsonl > all.jsonl\n"
      "onrecord-extract --only dates articles.jsonl | onrecord-extract --only quotes |\n"
      "  onrecord-extract --only speakers | onrecord-extract > steps.jsonl\n"
      "cmp all.jsonl steps.jsonl\n");
}

TEST_F(Laws, AStageTwiceIsTheStageOnce) {
  holds(
      "onrecord-ingest examples/ > once.jsonl\n"
      "onrecord-ingest once.jsonl | cmp once.jsonl\n"
      "onrecord-tokenize once.jsonl > tokens.jsonl\n"
      "onrecord-tokenize tokens.jsonl | cmp tokens.jsonl\n"
      "onrecord-extract once.jsonl > facts.jsonl\n"
      "onrecord-extract facts.jsonl | cmp facts.jsonl\n");
}

TEST_F(Laws, ThreadsAndNeighboursChangeNothing) {
  holds(
      "onrecord-ingest examples/ > articles.jsonl\n"
      "onrecord-extract --jobs 1 articles.jsonl > one.jsonl\n"
      "for i in 1 2 3 4 5 6 7 8; do cat articles.jsonl; done > many.jsonl\n"
      "for i in 1 2 3 4 5 6 7 8; do cat one.jsonl; done > expected.jsonl\n"
      "onrecord-extract --jobs 7 many.jsonl | cmp expected.jsonl\n"
      "while read -r line; do onrecord-extract <<< \"$line\"; done < articles.jsonl |\n"
      "  cmp one.jsonl\n");
}

TEST_F(Laws, StoresAreEqualWhicheverWay) {
  holds(std::string(kDump) +
        "onrecord-run -q examples/ --db run.db\n"
        "onrecord-ingest examples/ | onrecord-extract | onrecord-store -q --db piped.db\n"
        "cmp <(dump run.db) <(dump piped.db)\n");
}

TEST_F(Laws, AnotherRunChangesNothing) {
  holds(std::string(kDump) +
        "onrecord-run -q examples/ --db facts.db\n"
        "dump facts.db > before\n"
        "onrecord-run -q examples/ --db facts.db\n"
        "cmp before <(dump facts.db)\n"
        "onrecord-run -q --replace examples/ --db facts.db\n"
        "cmp before <(dump facts.db)\n"
        "onrecord-doctor --db facts.db > /dev/null\n");
}

// The views, since the ids of speakers tell who came first.
constexpr const char* kFacts =
    "facts() { for t in said proposed timeline; do sqlite3 -json $1 \"select * from $t\"; done; "
    "sqlite3 -json $1 \"select text, value, mod, begin, until, anchor from dates\"; "
    "sqlite3 -json $1 \"select text, confidence from quotes\"; "
    "sqlite3 -json $1 \"select text, confidence from proposals\"; }\n";

TEST_F(Laws, ReadingStaleLayersAgainEqualsReadingAll) {
  struct Case {
    const char* file;
    const char* content;
    const char* says;  // what the summary begins with
  };
  const Case cases[] = {
      {"mine/dates.words", "class HOLIDAY\n  the vote = 06-07, next month = 06-09\n",
       "the dates of"},
      {"mine/dates.rules",
       "rule last-month\n  match <date:last month>\n  emit type=DATE value=PAST_REF\n"
       "  yes It rose last month. => date=last month\n  no It rose.\n",
       "the dates of"},
      {"mine/confidence.tsv", "quote-said-speaker\\t0.5\\t10\\nsaid-that\\t0.5\\t10\\n",
       "the quotes of"},
      {"mine/proposals.words", "class MUST_WORD\n  absolutely\n", "the proposals of"},
      {"mine/words.words", "class NOUN_WORDS\n  xylophonist\n", "all layers of"},
      {"mine/zones.words", "# nothing at all\n", "nothing"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.file);
    holds(std::string(kFacts) + "rm -rf mine index *.db; mkdir mine; printf '" + c.content +
          "' > " + c.file +
          "\nonrecord-run -q examples/ --db old.db\n"
          "onrecord-index --rules mine --db old.db --out index 2> summary\n"
          "onrecord-run -q --rules mine examples/ --db new.db\n"
          "cmp <(facts old.db) <(facts new.db)\n"
          "if [[ '" +
          c.says +
          "' == nothing ]]; then ! grep again summary; "
          "else grep -q 'read again, since the rules have changed: " +
          c.says +
          "' summary || cat summary; fi\n"
          "onrecord-index --rules mine --db old.db --out index 2>&1 | grep again || true\n");
  }
}

TEST_F(Laws, ReadingAgainWithTheBuiltInRulesEqualsReadingAll) {
  holds(std::string(kFacts) +
        "rm -rf mine index *.db; mkdir mine; printf 'class NOUN_WORDS\\n  xylophonist\\n' > "
        "mine/words.words\n"
        "onrecord-run -q --rules mine examples/ --db old.db\n"
        "onrecord-index --db old.db --out index 2>&1 | grep -q 'read again' || echo not read\n"
        "onrecord-run -q examples/ --db new.db\n"
        "cmp <(facts old.db) <(facts new.db)\n"
        "[[ $(facts new.db | wc -l) -gt 10 ]] || echo no facts\n");
}

TEST_F(Laws, AFullDiskIsSaidAndTheStoreStaysWhole) {
  if (shell(directory_, "mkdir small && mount -t tmpfs -o size=1m none small").status != 0) {
    GTEST_SKIP() << "a small file system takes root";
  }
  const Outcome outcome = shell(directory_,
                                "for i in $(seq 200); do sed \"s/\\\"id\\\":\\\"/&$i-/\" "
                                "examples/agency.jsonl; done > many.jsonl\n"
                                "onrecord-run -q many.jsonl --db small/facts.db 2> messages\n"
                                "echo $?; wc -l < messages; cat messages");
  EXPECT_EQ(outcome.out.rfind("2\n1\nonrecord-run: small/facts.db: ", 0), 0U) << outcome.out;
  const Outcome whole =
      shell(directory_,
            "mount -o remount,size=100m small && onrecord-run -q many.jsonl --db small/facts.db "
            "&& sqlite3 small/facts.db 'select count(*) from articles; pragma integrity_check'");
  EXPECT_EQ(whole.out, "600\nok\n") << whole.err;
  shell(directory_, "umount small");
}

}  // namespace
}  // namespace onrecord::test
