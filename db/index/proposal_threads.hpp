// db/index/proposal_threads.hpp
// The same proposal followed through later articles, with its status day by day.
//
// shape   two proposals are one when the same person makes them, the heads of their contents are
//         one word, they share two further words of the content and a third of the shorter one (or
//         all that it has), a number where both have some, and no more than 60 days lie between
//         one and the next
// gives   rows of proposal_threads, for what two articles report that are no copies of each other
// cost    n log n in the proposals of the store; eighty bytes for each of somebody who can be in
//         more than one article
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/fact_rows.hpp"
#include "db/index/duplicate_clusters.hpp"
#include "db/index/people.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// What a thread is made of: a proposal with somebody who makes it, a day and a content. Words are
// short hashes of their stems: an archive has millions of them.
struct DatedProposal {
  std::int64_t id = 0;
  std::int64_t person = 0;  // until order_by_people() the speaker
  std::int64_t time = 0;
  std::size_t first = 0;   // of the content: `words` words, then `numbers` numbers,
  std::uint8_t words = 0;  // each sorted and distinct
  std::uint8_t numbers = 0;
  std::uint16_t status = 0;  // of DatedProposals::statuses
  std::uint32_t head = 0;    // of the content

  std::int64_t article() const { return id / kFactsPerArticle; }
};

struct DatedProposals {
  std::vector<DatedProposal> rows;
  std::vector<std::uint32_t> words;
  std::vector<std::string> statuses;
};

// Of the speakers `known`, ids in order: those who can be somebody in more than one article
// (known_names.hpp).
DatedProposals read_proposals(Connection& store, const std::vector<std::int64_t>& known,
                              const IdentityWords& words);

// By person, head and time.
void order_by_people(DatedProposals& proposals, const People& people);

// Of proposals in that order. Writes the table anew and returns the number of threads.
std::uint64_t write_proposal_threads(Connection& index, const DatedProposals& proposals,
                                     const Clusters& clusters);

}  // namespace onrecord
