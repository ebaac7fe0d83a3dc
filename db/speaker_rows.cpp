#include "db/speaker_rows.hpp"

#include <utility>

#include "db/identity.hpp"

namespace onrecord {
namespace {

// More identities than this are looked up in the store again: memory must not grow with it.
constexpr std::size_t kRemembered = 200000;

}  // namespace

SpeakerRows::SpeakerRows(Connection& connection, IdentityWords words)
    : database_(&connection),
      words_(std::move(words)),
      insert_(connection,
              "INSERT INTO speakers (name, kind, identity) VALUES (?, ?, ?)"
              " ON CONFLICT (identity) DO NOTHING"),
      find_(connection, "SELECT id FROM speakers WHERE identity = ?"),
      insert_word_(connection, "INSERT INTO speaker_words (word, speaker) VALUES (?, ?)"),
      count_(connection,
             "UPDATE speakers SET articles = articles + ?2, quotes = quotes + ?3 WHERE id = ?1"),
      remove_words_(connection,
                    "DELETE FROM speaker_words WHERE speaker IN"
                    " (SELECT id FROM speakers WHERE id = ? AND articles = 0)"),
      remove_(connection, "DELETE FROM speakers WHERE id = ? AND articles = 0") {}

std::int64_t SpeakerRows::id(const Speaker& speaker, std::string_view folded,
                             std::string_view article) {
  if (known_.size() >= kRemembered) known_.clear();
  const auto [entry, fresh] = known_.try_emplace(identity(speaker, folded, article, words_), 0);
  if (!fresh) return entry->second;
  const std::string shown = display_name(speaker.name);
  insert_.bind(1, shown);
  insert_.bind(2, name(speaker.kind));
  insert_.bind(3, entry->first);
  insert_.run();
  if (database_->changes() == 1) {
    entry->second = database_->last_id();
    for (const std::string& word : indexed_words(folded, words_)) {
      insert_word_.bind(1, word);
      insert_word_.bind(2, entry->second);
      insert_word_.run();
    }
  } else {
    find_.bind(1, entry->first);
    find_.step();
    entry->second = find_.integer(0);
    find_.reset();
  }
  return entry->second;
}

void SpeakerRows::count_articles(std::int64_t speaker, std::int64_t change) {
  Counts& counts = counts_[speaker];
  counts.articles += change;
  counts.lost = counts.lost || change < 0;
}

void SpeakerRows::count_quotes(std::int64_t speaker, std::int64_t change) {
  counts_[speaker].quotes += change;
}

void SpeakerRows::finish_batch() {
  bool lost = false;
  for (const auto& [speaker, change] : counts_) {
    count_.bind(1, speaker);
    count_.bind(2, change.articles);
    count_.bind(3, change.quotes);
    count_.run();
    if (!change.lost) continue;
    lost = true;
    remove_words_.bind(1, speaker);
    remove_words_.run();
    remove_.bind(1, speaker);
    remove_.run();
  }
  counts_.clear();
  if (lost) known_.clear();
}

}  // namespace onrecord
