#include "db/word_index.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>

#include "db/fact_rows.hpp"
#include "db/first_letters.hpp"
#include "db/words.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes; what is longer is found by its beginning
constexpr std::size_t kFewestSlots = 1U << 16U;
constexpr std::uint32_t kLongestPlace = 20;  // bytes: two numbers
constexpr std::uint32_t kFewestPlaces = 24;  // bytes: most words of a batch have one or two

char* write_varint(std::uint64_t value, char* out) {
  while (value >= 0x80) {
    *out++ = static_cast<char>(value | 0x80U);
    value >>= 7U;
  }
  *out++ = static_cast<char>(value);
  return out;
}

// Articles of a batch mostly, but not always, come in the order of their numbers.
std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
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
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.word == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].word != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint32_t WordIndexWriter::word_index(WordLayer layer, const Key& key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key.hash & mask;
  for (; slots_[at].word != 0; at = (at + 1) & mask) {
    if (slots_[at].hash != key.hash) continue;
    const Word& word = words_[slots_[at].word - 1];
    if (word.first == key.first && word.size == key.stem.size() && word.layer == layer &&
        (word.size <= 8 || letters(word) == key.stem)) {
      return slots_[at].word - 1;
    }
  }
  Word& word = words_.emplace_back();
  word.first = key.first;
  word.offset = static_cast<std::uint32_t>(letters_.size());
  word.size = static_cast<std::uint8_t>(key.stem.size());
  word.layer = layer;
  letters_ += key.stem;
  slots_[at] = {key.hash, static_cast<std::uint32_t>(words_.size())};
  if (words_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(words_.size() - 1);
}

// A word without room moves to the end, where it gets twice the room.
void WordIndexWriter::add_place(Word& word, std::int64_t article, std::size_t number) {
  if (word.used + kLongestPlace > word.room) {
    word.room = std::max(2 * word.room, kFewestPlaces);
    const std::size_t end = places_.size();
    places_.resize(end + word.room);
    std::memcpy(places_.data() + end, places_.data() + word.places, word.used);
    word.places = static_cast<std::uint32_t>(end);
  }
  char* const begin = places_.data() + word.places;
  char* end = write_varint(zigzag(article - word.article), begin + word.used);
  end = write_varint(number, end);
  word.used = static_cast<std::uint32_t>(end - begin);
  word.article = article;
  word.number = static_cast<std::uint32_t>(number);
}

// What a handful of words needs of the memory is asked for before any of it is used.
void WordIndexWriter::add(WordLayer layer, std::int64_t article, std::size_t number,
                          std::span<Key> keys) {
  const std::size_t mask = slots_.size() - 1;
  for (const Key& key : keys) {
    const Slot& slot = slots_[key.hash & mask];
    if (slot.word != 0) __builtin_prefetch(&words_[slot.word - 1], 1);
  }
  for (Key& key : keys) {
    key.word = word_index(layer, key);
    const Word& word = words_[key.word];
    __builtin_prefetch(places_.data() + word.places + word.used, 1);
  }
  for (const Key& key : keys) {
    Word& word = words_[key.word];
    const bool again = word.used > 0 && word.article == article && word.number == number;
    if (!again) add_place(word, article, number);
  }
}

void WordIndexWriter::add(WordLayer layer, std::int64_t article, std::size_t number,
                          std::string_view text) {
  constexpr std::size_t kAhead = 32;
  std::array<Key, kAhead> keys;
  std::size_t count = 0;
  StemReader reader(text);
  for (std::string_view stem; reader.next(stem);) {
    stem = stem.substr(0, kLongestWord);
    const std::uint64_t first = first_letters(stem);
    const std::uint32_t hash = hash_of_word(first + static_cast<std::uint64_t>(layer), stem);
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    keys[count++] = {stem, first, hash, 0};
    if (count == kAhead)
      add(layer, article, number, std::span(keys).first(std::exchange(count, 0)));
  }
  add(layer, article, number, std::span(keys).first(count));
}

std::vector<std::uint32_t> WordIndexWriter::in_order() const {
  struct Key {
    WordLayer layer;
    std::uint32_t index = 0;
    std::uint64_t first = 0;  // tells most words apart without a look at their letters
  };
  std::vector<Key> keys(words_.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = {words_[i].layer, static_cast<std::uint32_t>(i), words_[i].first};
  }
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    if (a.layer != b.layer) return a.layer < b.layer;
    if (a.first != b.first) return a.first < b.first;
    return letters(words_[a.index]) < letters(words_[b.index]);
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.index);
  return order;
}

void WordIndexWriter::flush(std::int64_t batch) {
  for (const std::uint32_t index : in_order()) {
    const Word& word = words_[index];
    rows_.add(static_cast<std::int64_t>(word.layer));
    rows_.add(letters(word));
    rows_.add(batch);
    rows_.add_blob(places(word));
  }
  rows_.flush();
  letters_.clear();
  words_.clear();
  places_.clear();
  slots_.assign(kFewestSlots, Slot());
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
