// db/word_index.hpp
// Which quotes, proposals and titles hold a word: the table words.
//
// shape   a row holds the places of one word in one batch of articles. Rows are only ever added:
//         a place may be out of date, so a found fact must be looked at again
// cost    a posting is two or three bytes; a lookup reads the rows of its rarest words
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/row_batch.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

enum class WordLayer : std::uint8_t { kQuotes, kProposals, kArticles };

// Collects the words of a batch.
class WordIndexWriter {
 public:
  explicit WordIndexWriter(Connection& connection);

  // The words of a quote, of the content of a proposal or of a title; `number` is that of the fact
  // in its article.
  void add(WordLayer layer, std::int64_t article, std::size_t number, std::string_view text);
  void flush(std::int64_t batch);  // a number never used before

 private:
  struct Word {
    std::uint64_t first = 0;   // letters
    std::uint32_t offset = 0;  // in letters_
    std::uint32_t places = 0;  // in places_
    std::uint32_t used = 0;    // bytes of places
    std::uint32_t room = 0;    // for them
    std::int64_t article = 0;  // of the last place
    std::uint32_t number = 0;
    std::uint8_t size = 0;
    WordLayer layer = WordLayer::kQuotes;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;  // 0: none, else one more than its index
  };
  // A word that is looked for.
  struct Key {
    std::string_view stem;
    std::uint64_t first = 0;
    std::uint32_t hash = 0;
    std::uint32_t word = 0;  // its index, once found
  };

  void add(WordLayer layer, std::int64_t article, std::size_t number, std::span<Key> keys);
  std::uint32_t word_index(WordLayer layer, const Key& key);
  void add_place(Word& word, std::int64_t article, std::size_t number);
  void grow();
  // The indexes of words_ by layer and letters.
  std::vector<std::uint32_t> in_order() const;
  std::string_view letters(const Word& word) const {
    return std::string_view(letters_).substr(word.offset, word.size);
  }
  std::string_view places(const Word& word) const {
    return std::string_view(places_).substr(word.places, word.used);
  }

  RowBatch rows_;
  std::string letters_;
  std::string places_;  // those of a word together, as its row has them, with room for more
  std::vector<Word> words_;
  std::vector<Slot> slots_;  // hash table
};

// The ids of the facts of a layer that may have all these word stems, in order, each once. Nothing
// where the places of each take more than `common` bytes: such facts are met soon without.
std::optional<std::vector<std::int64_t>> find_words(Connection& connection, WordLayer layer,
                                                    const std::vector<std::string>& stems,
                                                    std::int64_t common);

}  // namespace onrecord
