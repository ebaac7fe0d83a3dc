// A paragraph that shares no name with the others leaves their facts as they were. What stands
// after it may speak of it ("she", "the company", "on that day"), what stands before it may not.

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "corpus/jsonl.hpp"
#include "pipeline/stages.hpp"
#include "tests/pipeline/shell.hpp"

namespace onrecord::test {
namespace {

constexpr std::string_view kWithFacts =
    "Quilla Brandtner of Harrow Bakery opened a shop on July 3, 2019. “Bread is patient,” "
    "Brandtner said. She urged shoppers to try the rye loaves.\n\n";
constexpr std::string_view kWithoutFacts =
    "Rye loaves with a thin brown crust stood in rows behind warm windows, and the smell of them "
    "hung over the cobbles.\n\n";

// Tells the facts of [0, end) and, with the offsets they have without what was added, those after
// it.
struct Teller {
  const Document& document;
  std::uint32_t at;
  std::uint32_t size;
  std::uint32_t end;

  bool tells(Span span) const {
    return (span.begin < at || span.begin >= at + size) && span.begin < end;
  }
  std::string words(Span span) const {
    if (span.empty()) return "none";
    const std::uint32_t shift = span.begin >= at + size ? size : 0;
    return std::to_string(span.begin - shift) + " '" +
           std::string(slice(document.article.text, span)) + "'";
  }
  // Whom "she" means depends on how far back the last woman stands: that is left out.
  std::string who(Span mention, std::int32_t id) const {
    const std::string_view word = slice(document.article.text, mention);
    for (const std::string_view pronoun : {"He", "he", "She", "she", "It", "it", "They", "they"}) {
      if (word == pronoun) return "";
    }
    if (id == kNone) return "nobody";
    const Speaker& found = document.speakers[static_cast<std::size_t>(id)];
    return found.name + ", " + found.role + ", " + std::string(name(found.kind));
  }
  std::string date(std::int32_t id) const {
    if (id == kNone) return "never";
    const Date& found = document.dates[static_cast<std::size_t>(id)];
    return words(found.span) + " " + std::string(name(found.type)) + " " + found.value + " " +
           found.mod + " " + found.begin + " " + found.until + " " + found.anchor;
  }
  std::string party(const Party& party) const {
    return words(party.mention) + " " + party.via + " " + who(party.mention, party.speaker_id);
  }
};

std::set<std::string> facts_of(const Document& document, std::uint32_t at, std::uint32_t size,
                               std::uint32_t end) {
  const Teller teller{document, at, size, end};
  std::set<std::string> facts;
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    if (!teller.tells(document.dates[i].span)) continue;
    facts.insert("date " + teller.date(static_cast<std::int32_t>(i)));
  }
  for (const Quote& quote : document.quotes) {
    if (!teller.tells(quote.span)) continue;
    facts.insert("quote " + teller.words(quote.span) + " " + std::string(name(quote.type)) +
                 " by " + teller.words(quote.speaker) + " = " +
                 teller.who(quote.speaker, quote.speaker_id) + ", cue " + teller.words(quote.cue) +
                 ", said " + teller.date(quote.said));
  }
  for (const Proposal& proposal : document.proposals) {
    if (!teller.tells(proposal.trigger)) continue;
    std::string fact = "proposal " + teller.words(proposal.trigger) + " " + proposal.act + " " +
                       proposal.status + " " + proposal.polarity + proposal.certainty + ": " +
                       teller.words(proposal.content);
    for (const Party& party : proposal.proposer) fact += "; from " + teller.party(party);
    for (const Party& party : proposal.addressee) fact += "; to " + teller.party(party);
    for (const std::int32_t time : proposal.timeframe) fact += "; by " + teller.date(time);
    facts.insert(fact);
  }
  return facts;
}

std::vector<Article> examples() {
  const Directory directory;
  std::istringstream lines(shell(directory, "onrecord-ingest examples/").out);
  std::vector<Article> articles;
  JsonReader reader;
  for (std::string line; std::getline(lines, line);) {
    reader.read_article(line, "line", articles.emplace_back());
  }
  return articles;
}

// Puts `added` before every paragraph but the first; the facts of the paragraphs before it, or of
// all others, must be those that the article has without it.
enum class Others { kBefore, kAll };

void expect_the_same(std::string_view added, Others others) {
  const std::unique_ptr<const Rules> rules = load_rules("en", "");
  Scratch scratch;
  const auto size = static_cast<std::uint32_t>(added.size());
  std::size_t facts = 0;
  for (const Article& article : examples()) {
    Document before;
    before.article = article;
    run_stages(all_stages(), *rules, before, scratch);
    bool first = true;
    for (const Zone& zone : before.zones) {
      if (zone.kind != ZoneKind::kBody || std::exchange(first, false)) continue;
      const std::uint32_t at = zone.span.begin;
      Document after;
      after.article = article;
      after.article.text.insert(at, added);
      run_stages(all_stages(), *rules, after, scratch);
      const std::uint32_t end = others == Others::kAll ? ~std::uint32_t{0} : at;
      const std::set<std::string> expected = facts_of(before, at, 0, end);
      EXPECT_EQ(facts_of(after, at, size, end), expected) << article.id << " at " << at;
      facts += expected.size();
    }
  }
  EXPECT_GT(facts, 100U);
}

TEST(Paragraphs, OneWithFactsLeavesThoseBeforeIt) {
  expect_the_same(kWithFacts, Others::kBefore);
}

TEST(Paragraphs, OneWithoutFactsLeavesAllOthers) {
  expect_the_same(kWithoutFacts, Others::kAll);
}

}  // namespace
}  // namespace onrecord::test
