#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractors/proposals.hpp"

namespace onrecord {
namespace {

Document statement(const std::string& title, const std::string& text) {
  return read_article(text, Layer::kProposals, "2024-05-06", title);
}

TEST(ProposalAuthors, SpeakInTheirStatements) {
  const Document document = statement("Statement from President Joseph\xC2\xA0Marlow on the Flood",
                                      "I call on Malta to act. We will send boats.");
  ASSERT_EQ(document.proposals.size(), 2U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].proposer), std::vector<std::string>{"Joseph Marlow"});
  EXPECT_EQ(document.proposals[1].act, "pledge");
  EXPECT_EQ(names_of(document.proposals[1].proposer), std::vector<std::string>{"Joseph Marlow"});
}

TEST(ProposalAuthors, NameThemselvesInAProclamation) {
  const Document document =
      statement("A Proclamation on Sea Day, 2024",
                "Let us plant trees. I, JOHN T. MARLOW, President of Malta, do proclaim Sea Day.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].proposer), std::vector<std::string>{"John T. Marlow"});
}

TEST(ProposalAuthors, OrderByTheirOffice) {
  const Document document = statement("Clearing the Harbour",
                                      "By the authority vested in me as President by the law of "
                                      "Malta, I order this. The minister shall publish a map.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(document.proposals[0].act, "order");
  EXPECT_EQ(names_of(document.proposals[0].proposer), std::vector<std::string>{"President"});
}

TEST(ProposalAuthors, OrderByTheirSignature) {
  const Document document = statement("Clearing the Harbour",
                                      "By the authority vested in me as President by the law of "
                                      "Malta, I order this. The minister shall publish a map.\n\n"
                                      "JOHN T. MARLOW JR.\n\nTHE HARBOUR HOUSE,\n\nMay 6, 2024.");
  ASSERT_EQ(document.proposals.size(), 1U) << shown(document);
  EXPECT_EQ(names_of(document.proposals[0].proposer),
            std::vector<std::string>{"John T. Marlow Jr."});
}

TEST(ProposalAuthors, AreNoneOfAnotherArticle) {
  const Document document =
      statement("Floods Cut Off Joseph Marlow's Pier", "We will send boats. Malta must act.");
  EXPECT_TRUE(document.proposals.empty()) << shown(document);
}

}  // namespace
}  // namespace onrecord
