// db/word_index.hpp
// Which quotes, proposals and titles hold a word: the table words.
//
// shape   a row holds the places of one word in one batch of articles. Rows are only ever added:
//         a place may be out of date, so a found fact must be looked at again
// cost    a posting is two or three bytes; a lookup reads the rows of its rarest words
#pragma once

#include <cstdint>
#include <optional>
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
    std::uint64_t hash = 0;
    std::uint32_t offset = 0;  // in letters_
    std::uint32_t size = 0;
    std::uint32_t places = 0;
    WordLayer layer = WordLayer::kQuotes;
  };
  struct Place {
    std::uint32_t word = 0;  // index into words_
    std::uint32_t number = 0;
    std::int64_t article = 0;
  };

  std::uint32_t word_index(WordLayer layer, std::string_view stem);
  void grow();
  // The indexes of words_ by layer and letters.
  std::vector<std::uint32_t> in_order() const;
  std::string_view letters(const Word& word) const {
    return std::string_view(letters_).substr(word.offset, word.size);
  }

  RowBatch rows_;
  std::string letters_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> slots_;  // hash table of indexes into words_, plus one
  std::vector<Place> places_;
};

// The ids of the facts of a layer that may have all these word stems, in order, each once. Nothing
// where the places of each take more than `common` bytes: such facts are met soon without.
std::optional<std::vector<std::int64_t>> find_words(Connection& connection, WordLayer layer,
                                                    const std::vector<std::string>& stems,
                                                    std::int64_t common);

}  // namespace onrecord
