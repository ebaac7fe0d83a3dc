#include "db/index/article_text.hpp"

#include <cstring>

#include "corpus/near_duplicates.hpp"
#include "db/instant.hpp"

namespace onrecord {

namespace {

// Whether eight bytes of ASCII begin here.
bool is_ascii_at(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  if (at + sizeof bytes > text.size()) return false;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return (bytes & 0x8080808080808080ULL) == 0;
}

}  // namespace

std::string_view without_invisible(std::string_view text, std::string& buffer) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  constexpr std::string_view kWordJoiner = "\u2060";
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  buffer.clear();
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_at(text, i)) {
      i += 7;
      continue;
    }
    const char lead = text[i];
    const std::string_view mark = lead == kSoftHyphen[0]      ? kSoftHyphen
                                  : lead == kWordJoiner[0]    ? kWordJoiner
                                  : lead == kByteOrderMark[0] ? kByteOrderMark
                                                              : std::string_view();
    if (mark.empty() || text.size() - i < mark.size() || text[i + 1] != mark[1] ||
        text.substr(i, mark.size()) != mark) {
      continue;
    }
    buffer.append(text, copied, i - copied);
    copied = i + mark.size();
    i = copied - 1;
  }
  if (copied == 0) return text;
  buffer.append(text, copied);
  return buffer;
}

std::int64_t time_of(const Statement& row, int day, int published) {
  const bool has_day = !row.is_null(day) && seconds_of(row.text(day)) != kNoTime;
  return has_day ? seconds_of(row.text(published)) : kNoTime;
}

std::string_view blob_of(std::span<const Shingle> shingles) {
  // An empty one has no address, and would be bound as NULL.
  if (shingles.empty()) return "";
  return {reinterpret_cast<const char*>(shingles.data()), shingles.size_bytes()};
}

void read_shingles(std::string_view blob, std::vector<Shingle>& out) {
  out.resize(blob.size() / sizeof(Shingle));
  if (!out.empty()) std::memcpy(out.data(), blob.data(), out.size() * sizeof(Shingle));
}

}  // namespace onrecord
