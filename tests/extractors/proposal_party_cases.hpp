// tests/extractors/proposal_party_cases.hpp
// A row of a table that tells who proposes in a text and to whom, and its check.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {

struct PartyCase {
  const char* name;
  const char* text;
  const char* act;  // of the proposal that is looked at, the first with it
  std::vector<std::string> proposer;
  std::vector<std::string> addressee;
};

inline void expect_parties(const PartyCase& row) {
  const Document document = read(row.text);
  const auto found = std::find_if(document.proposals.begin(), document.proposals.end(),
                                  [&](const Proposal& one) { return one.act == row.act; });
  ASSERT_NE(found, document.proposals.end()) << row.text << shown(document);
  EXPECT_EQ(names_of(found->proposer), row.proposer) << row.text << shown(document);
  EXPECT_EQ(names_of(found->addressee), row.addressee) << row.text << shown(document);
}

}  // namespace onrecord
