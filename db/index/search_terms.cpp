#include "db/index/search_terms.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

// What a byte is to the terms of a text: a mark between words, a part of some other character, or,
// as any other number, the letter or digit of ASCII that it is, folded.
struct TermBytes {
  static constexpr std::uint8_t kMark = 0, kOther = 1;

  std::array<std::uint8_t, 256> classes{};

  constexpr TermBytes() {
    for (unsigned byte = 0; byte < classes.size(); ++byte) {
      const bool lower = byte >= 'a' && byte <= 'z';
      const bool upper = byte >= 'A' && byte <= 'Z';
      const bool digit = byte >= '0' && byte <= '9';
      if (byte >= 0x80U) classes[byte] = kOther;
      if (lower || digit) classes[byte] = static_cast<std::uint8_t>(byte);
      if (upper) classes[byte] = static_cast<std::uint8_t>(byte | 0x20U);
    }
  }
};

constexpr TermBytes kBytes = TermBytes();
constexpr std::size_t kLongest = 32768;  // FTS5 cuts a longer one
constexpr std::size_t kGrowth = 2;       // what folding at most makes of a text

fts5_api* fts5_of(Connection& connection) {
  fts5_api* api = nullptr;
  Statement select(connection, "SELECT fts5(?1)");
  sqlite3_bind_pointer(select.handle(), 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  select.step();
  return api;
}

}  // namespace

struct SearchTerms::Tokenizer {
  fts5_tokenizer functions{};
  Fts5Tokenizer* instance = nullptr;

  explicit Tokenizer(Connection& connection) {
    fts5_api* api = fts5_of(connection);
    void* context = nullptr;
    const char* arguments[] = {"remove_diacritics", "2"};
    if (api == nullptr ||
        api->xFindTokenizer(api, "unicode61", &context, &functions) != SQLITE_OK ||
        functions.xCreate(context, arguments, 2, &instance) != SQLITE_OK) {
      throw Error(Error::Kind::kStore, connection.path(), "this SQLite has no FTS5",
                  "install one that has");
    }
  }
  ~Tokenizer() { functions.xDelete(instance); }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;
};

SearchTerms::SearchTerms(Connection& connection)
    : tokenizer_(std::make_unique<Tokenizer>(connection)) {}
SearchTerms::~SearchTerms() = default;

void SearchTerms::add(std::string_view folded) {
  terms_.push_back(folded.substr(0, kLongest));
}

void SearchTerms::tokenize(std::string_view piece) {
  const auto take = [](void* self, int, const char* term, int size, int, int) {
    auto& terms = *static_cast<SearchTerms*>(self);
    const std::string_view folded(term, static_cast<std::size_t>(size));
    if (terms.used_ + folded.size() > terms.folded_.size()) return SQLITE_NOMEM;
    char* copy = terms.folded_.data() + terms.used_;
    std::copy(folded.begin(), folded.end(), copy);
    terms.used_ += folded.size();
    terms.add({copy, folded.size()});
    return SQLITE_OK;
  };
  if (piece.size() > INT_MAX ||
      tokenizer_->functions.xTokenize(tokenizer_->instance, this, FTS5_TOKENIZE_DOCUMENT,
                                      piece.data(), static_cast<int>(piece.size()),
                                      take) != SQLITE_OK) {
    throw Error(Error::Kind::kStore, "full text", "a piece of text cannot be read",
                "leave that article out");
  }
}

const std::vector<std::string_view>& SearchTerms::of(std::string_view text) {
  terms_.clear();
  used_ = 0;
  if (folded_.size() < text.size() * kGrowth) folded_.resize(text.size() * kGrowth);
  const auto class_at = [&](std::size_t i) {
    return kBytes.classes[static_cast<std::uint8_t>(text[i])];
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    char* const term = folded_.data() + used_;
    std::uint8_t letter = TermBytes::kMark;
    while (i < text.size() && (letter = class_at(i)) > TermBytes::kOther) {
      term[i - begin] = static_cast<char>(letter);
      ++i;
    }
    if (i < text.size() && letter == TermBytes::kOther) {
      while (i < text.size() && class_at(i) != TermBytes::kMark) ++i;
      tokenize(text.substr(begin, i - begin));
      continue;
    }
    if (i > begin) add({term, i - begin});
    used_ += i - begin;
    ++i;
  }
  return terms_;
}

}  // namespace onrecord
