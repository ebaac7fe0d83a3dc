#include "db/word_index.hpp"

#include <algorithm>
#include <iterator>

#include "corpus/hash.hpp"
#include "db/fact_rows.hpp"
#include "db/words.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes; what is longer is found by its beginning
constexpr std::size_t kFewestSlots = 1U << 16U;

void append_varint(std::uint64_t value, std::string& out) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

// Articles of a batch mostly, but not always, come in the order of their numbers.
std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

// The first eight bytes, of which numbers have the order that the words have.
std::uint64_t first_letters(std::string_view word) {
  std::uint64_t letters = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    letters = letters << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  }
  return letters;
}

// The next number, or 0 behind the end.
std::uint64_t read_varint(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) break;
  }
  return value;
}

}  // namespace

WordIndexWriter::WordIndexWriter(Connection& connection)
    : rows_(connection, "words", "layer,word,batch,places"), slots_(kFewestSlots) {}

void WordIndexWriter::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = words_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

std::uint32_t WordIndexWriter::word_index(WordLayer layer, std::string_view stem) {
  const std::uint64_t hash = hash64(stem, static_cast<std::uint64_t>(layer));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Word& word = words_[slots_[slot] - 1];
    if (word.hash == hash && word.layer == layer && letters(word) == stem) return slots_[slot] - 1;
  }
  words_.push_back({hash, static_cast<std::uint32_t>(letters_.size()),
                    static_cast<std::uint32_t>(stem.size()), 0, layer});
  letters_ += stem;
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  if (words_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(words_.size() - 1);
}

void WordIndexWriter::add(WordLayer layer, std::int64_t article, std::size_t number,
                          std::string_view text) {
  StemReader reader(text);
  for (std::string_view stem; reader.next(stem);) {
    const std::uint32_t word = word_index(layer, stem.substr(0, kLongestWord));
    ++words_[word].places;
    places_.push_back({word, static_cast<std::uint32_t>(number), article});
  }
}

std::vector<std::uint32_t> WordIndexWriter::in_order() const {
  struct Key {
    WordLayer layer;
    std::uint32_t index = 0;
    std::uint64_t beginning = 0;  // tells most words apart without a look at their letters
  };
  std::vector<Key> keys(words_.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = {words_[i].layer, static_cast<std::uint32_t>(i), first_letters(letters(words_[i]))};
  }
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    if (a.layer != b.layer) return a.layer < b.layer;
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    return letters(words_[a.index]) < letters(words_[b.index]);
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.index);
  return order;
}

void WordIndexWriter::flush(std::int64_t batch) {
  // The places of each word together, in the order in which they came.
  std::vector<std::uint32_t> ends(words_.size() + 1, 0);
  for (std::size_t i = 0; i < words_.size(); ++i) ends[i + 1] = ends[i] + words_[i].places;
  std::vector<const Place*> by_word(places_.size());
  for (const Place& place : places_) by_word[ends[place.word]++] = &place;

  std::string bytes;
  for (const std::uint32_t index : in_order()) {
    bytes.clear();
    const Place* last = nullptr;
    for (std::uint32_t i = ends[index] - words_[index].places; i < ends[index]; ++i) {
      const Place& place = *by_word[i];
      if (last != nullptr && last->article == place.article && last->number == place.number) {
        continue;
      }
      append_varint(zigzag(place.article - (last == nullptr ? 0 : last->article)), bytes);
      append_varint(place.number, bytes);
      last = &place;
    }
    rows_.add(static_cast<std::int64_t>(words_[index].layer));
    rows_.add(letters(words_[index]));
    rows_.add(batch);
    rows_.add_blob(bytes);
  }
  rows_.flush();
  letters_.clear();
  words_.clear();
  places_.clear();
  slots_.assign(kFewestSlots, 0);
}

namespace {

struct WordSize {
  std::string_view word;
  std::int64_t bytes = 0;  // of its places
};

std::vector<WordSize> rarest_first(Connection& connection, WordLayer layer,
                                   const std::vector<std::string>& stems) {
  std::vector<WordSize> sizes;
  Statement size(connection, "SELECT sum(length(places)) FROM words WHERE layer = ? AND word = ?");
  for (const std::string& stem : stems) {
    const std::string_view word = std::string_view(stem).substr(0, kLongestWord);
    size.bind(1, static_cast<std::int64_t>(layer));
    size.bind(2, word);
    sizes.push_back({word, size.step() ? size.integer(0) : 0});
    size.reset();
  }
  std::stable_sort(sizes.begin(), sizes.end(),
                   [](const WordSize& a, const WordSize& b) { return a.bytes < b.bytes; });
  return sizes;
}

void read_places(Statement& rows, std::vector<std::int64_t>& ids) {
  while (rows.step()) {
    std::int64_t article = 0;
    for (std::string_view bytes = rows.blob(0); !bytes.empty();) {
      article += unzigzag(read_varint(bytes));
      ids.push_back(article * kFactsPerArticle + static_cast<std::int64_t>(read_varint(bytes)));
    }
  }
  rows.reset();
  // Batches come mostly in the order of their articles.
  if (!std::is_sorted(ids.begin(), ids.end())) std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

std::optional<std::vector<std::int64_t>> find_words(Connection& connection, WordLayer layer,
                                                    const std::vector<std::string>& stems,
                                                    std::int64_t common) {
  // To read the places of a word so much more frequent costs more than to look at the facts found.
  constexpr std::int64_t kFrequent = 20;
  const std::vector<WordSize> words = rarest_first(connection, layer, stems);
  std::vector<std::int64_t> found;
  if (words.empty()) return found;
  if (words.front().bytes > common) return std::nullopt;
  Statement rows(connection, "SELECT places FROM words WHERE layer = ? AND word = ?");
  for (const WordSize& word : words) {
    const bool is_first = &word == &words.front();
    if (!is_first && (found.empty() || word.bytes > kFrequent * words.front().bytes)) break;
    std::vector<std::int64_t> ids;
    rows.bind(1, static_cast<std::int64_t>(layer));
    rows.bind(2, word.word);
    read_places(rows, ids);
    if (is_first) {
      found = std::move(ids);
      continue;
    }
    std::vector<std::int64_t> both;
    std::set_intersection(found.begin(), found.end(), ids.begin(), ids.end(),
                          std::back_inserter(both));
    found = std::move(both);
  }
  return found;
}

}  // namespace onrecord
