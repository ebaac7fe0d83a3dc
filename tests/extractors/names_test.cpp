#include "extractors/speakers/names.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "corpus/utf8.hpp"
#include "extractors/rules.hpp"

namespace onrecord {
namespace {

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

// A text that is one name.
struct OneName {
  explicit OneName(const std::string& name) {
    document.article.text = name;
    find_zones(document.article, english().zones, document.zones);
    find_tokens(document, english().tokens, document.tokens, document.sentences);
    read_words(document, english().lexicon, english().words, reading.words);
  }
  NameKey key(NameIds& ids) const {
    return read_name(text(ids), {0, static_cast<std::uint32_t>(document.tokens.size())});
  }
  NameText text(NameIds& ids) const {
    of_token.assign(document.tokens.size(), 0);
    return {document, reading, english().speakers.state(), ids, of_token};
  }

  Document document;
  Reading reading;
  mutable std::vector<NameId> of_token;
};

// Words are folded eight bytes at a time: what stands where must not matter.
TEST(NameIds, FoldWordsOfAnyLengthWithAnyByteAnywhere) {
  NameIds ids(8);
  for (std::size_t size = 1; size < 60; size += size < 20 ? 1 : 13) {
    for (std::size_t at = 0; at < size; ++at) {
      for (char c = 1; c < 0x7F; ++c) {
        std::string word(size, 'b');
        word[at] = c;
        std::string folded = fold(word);
        std::erase(folded, '.');
        const NameId id = ids.word(word);
        if (folded.empty()) {
          EXPECT_EQ(id, kNoName);
        } else {
          EXPECT_EQ(ids.text(id), folded);
        }
      }
    }
  }
  EXPECT_EQ(ids.word("ZO\u00CB"), ids.word("Zoe"));
  EXPECT_EQ(ids.word("\u00C9.U. of a word that is longer than the others, beyond what fits"),
            ids.word("eu of a word that is longer than the others, beyond what fits"));
}

TEST(NameIds, AreEqualForEqualWordsAndSequences) {
  NameIds ids(2);
  const NameId zoe = ids.word("Zoé");
  EXPECT_EQ(ids.word("ZOE"), zoe);
  EXPECT_EQ(ids.word("U.N."), ids.word("UN"));
  EXPECT_NE(ids.word("Zoey"), zoe);
  EXPECT_EQ(ids.text(zoe), "zoe");
  const NameId ruiz = ids.word("Ruiz");
  EXPECT_EQ(ids.join(zoe, ruiz), ids.join(zoe, ruiz));
  EXPECT_NE(ids.join(zoe, ruiz), ids.join(ruiz, zoe));
  EXPECT_EQ(ids.join(kNoName, ruiz), ruiz);
  EXPECT_EQ(ids.word("..."), kNoName);
}

TEST(NameIds, StayTheSameWhileTheirTableGrows) {
  NameIds ids(1);
  const NameId first = ids.word("word0");
  for (int i = 1; i < 5000; ++i) ids.word("word" + std::to_string(i));
  EXPECT_EQ(ids.word("word0"), first);
  EXPECT_EQ(ids.size(), 5001U);
}

// Pairs of neighbours differ in one bit: a table that hashed them alike would be searched through.
TEST(NameIds, FindManyPairsOfNewWords) {
  NameIds ids(1);
  for (int i = 0; i < 200000; ++i) {
    const std::string number = std::to_string(i);
    ids.join(ids.word("anna" + number), ids.word("berg" + number));
  }
  EXPECT_EQ(ids.size(), 600001U);
}

TEST(Names, AreReadIntoGivenAndFamily) {
  NameIds ids(8);
  const NameKey key = OneName("Ludwig van der Berg Jr.").key(ids);
  EXPECT_EQ(key.given, ids.word("ludwig"));
  EXPECT_EQ(key.last, ids.word("berg"));
  EXPECT_EQ(key.suffix, ids.word("jr"));
  EXPECT_NE(key.family, key.last);
  const NameKey alone = OneName("Ruiz").key(ids);
  EXPECT_EQ(alone.family, ids.word("ruiz"));
  EXPECT_EQ(alone.given, kNoName);
  EXPECT_EQ(OneName("Omar al-Tamimi").key(ids).family, ids.word("tamimi"));
  EXPECT_EQ(OneName("Ana Ruiz-Soto").key(ids).words, 2);
}

TEST(Names, HaveAcronyms) {
  NameIds ids(8);
  const OneName name("World Health Organization");
  EXPECT_EQ(acronym(name.text(ids), {0, 3}), ids.word("WHO"));
  EXPECT_EQ(acronym(name.text(ids), {0, 1}), kNoName);
  EXPECT_EQ(run_together(name.text(ids), {0, 2}), ids.word("WorldHealth"));
}

TEST(Names, OfOnePersonMayDiffer) {
  const auto same = [](const std::string& a, const std::string& b) {
    NameIds ids(8);
    const OneName left(a);
    const OneName right(b);
    return may_be_same_person(left.text(ids), left.key(ids), right.key(ids));
  };
  EXPECT_TRUE(same("William Hart", "Bill Hart"));
  EXPECT_TRUE(same("W. Hart", "William Hart"));
  EXPECT_TRUE(same("Hart", "William Hart"));
  EXPECT_FALSE(same("Mary Hart", "William Hart"));
  EXPECT_FALSE(same("William Hart", "William Hart Jr."));
}

}  // namespace
}  // namespace onrecord
