#include "db/speaker_rows.hpp"

#include <algorithm>
#include <utility>

#include "db/identity.hpp"

namespace onrecord {
namespace {

// More identities than this are looked up in the store again: memory must not grow with it.
constexpr std::size_t kRemembered = 200000;

}  // namespace

SpeakerRows::SpeakerRows(Connection& connection, IdentityWords words)
    : identity_words_(std::move(words)),
      speakers_(connection, "speakers", "id,name,kind,identity,articles,quotes"),
      words_(connection, "speaker_words", "word,speaker"),
      find_(connection, "SELECT id FROM speakers WHERE identity = ?"),
      count_(connection,
             "UPDATE speakers SET articles = articles + ?2, quotes = quotes + ?3 WHERE id = ?1"),
      remove_words_(connection,
                    "DELETE FROM speaker_words WHERE speaker IN"
                    " (SELECT id FROM speakers WHERE id = ? AND articles = 0)"),
      remove_(connection, "DELETE FROM speakers WHERE id = ? AND articles = 0"),
      next_(connection.integer("SELECT max(id) FROM speakers") + 1),
      knows_all_(next_ == 1) {}

std::int64_t SpeakerRows::id(const Speaker& speaker, std::string_view folded,
                             std::string_view article) {
  if (known_.size() >= kRemembered) {
    write_added();
    forget();
  }
  const auto [entry, fresh] =
      known_.try_emplace(identity(speaker, folded, article, identity_words_), 0);
  if (!fresh) return entry->second;
  if (!knows_all_) entry->second = stored(entry->first);
  if (entry->second == 0) {
    entry->second = next_++;
    added_.push_back({display_name(speaker.name),
                      speaker.kind,
                      &entry->first,
                      indexed_words(folded, identity_words_),
                      {}});
  }
  return entry->second;
}

std::int64_t SpeakerRows::stored(const std::string& identity) {
  find_.bind(1, identity);
  const std::int64_t id = find_.step() ? find_.integer(0) : 0;
  find_.reset();
  return id;
}

void SpeakerRows::forget() {
  known_.clear();
  knows_all_ = false;
}

SpeakerRows::Counts& SpeakerRows::counts_of(std::int64_t speaker) {
  const std::int64_t first = next_ - static_cast<std::int64_t>(added_.size());
  return speaker < first ? counts_[speaker]
                         : added_[static_cast<std::size_t>(speaker - first)].counts;
}

void SpeakerRows::count_articles(std::int64_t speaker, std::int64_t change) {
  Counts& counts = counts_of(speaker);
  counts.articles += change;
  counts.lost = counts.lost || change < 0;
}

void SpeakerRows::count_quotes(std::int64_t speaker, std::int64_t change) {
  counts_of(speaker).quotes += change;
}

void SpeakerRows::write_added() {
  std::vector<std::pair<std::string_view, std::int64_t>> words;
  std::int64_t id = next_ - static_cast<std::int64_t>(added_.size());
  for (const Added& speaker : added_) {
    speakers_.add(id);
    speakers_.add(std::string_view(speaker.name));
    speakers_.add(name(speaker.kind));
    speakers_.add(std::string_view(*speaker.identity));
    speakers_.add(speaker.counts.articles);
    speakers_.add(speaker.counts.quotes);
    for (const std::string& word : speaker.words) words.emplace_back(word, id);
    if (speaker.counts.lost) counts_[id].lost = true;
    ++id;
  }
  std::sort(words.begin(), words.end());
  for (const auto& [word, speaker] : words) {
    words_.add(word);
    words_.add(speaker);
  }
  speakers_.flush();
  words_.flush();
  added_.clear();
}

void SpeakerRows::finish_batch() {
  write_added();
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
  if (lost) forget();
}

}  // namespace onrecord
