// A plain text file: one article as it was copied from a page or came off the wire.

#include <algorithm>
#include <array>

#include "corpus/jsonl.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/timestamp.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// A time line stands above the story: title, deck, byline, caption and time at most.
constexpr int kHeadLines = 12;
constexpr std::size_t kLongestTimeLine = 160;

std::string_view trim(std::string_view line) {
  constexpr std::string_view kBlank = " \t\r\v\f";
  const std::size_t first = line.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

// The next line of `text` from `offset` on, without blanks around it.
std::string_view next_line(std::string_view text, std::size_t& offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  const std::string_view line = text.substr(offset, end - offset);
  offset = end + 1;
  return trim(line);
}

enum class Label { kNone, kPublished, kModified, kOther };

Label label_of(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kPublished = {
      "published", "posted", "issued", "released", "filed",
      "created",   "first",  "date",   "dated",    "publication"};
  static constexpr std::array<std::string_view, 5> kModified = {"updated", "modified", "last",
                                                                "edited", "update"};
  static constexpr std::array<std::string_view, 8> kOther = {"on", "at",   "by",   "and",
                                                             "in", "time", "from", "the"};
  const std::string name = lower(word);
  const auto in = [&name](const auto& list) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  return in(kPublished)  ? Label::kPublished
         : in(kModified) ? Label::kModified
         : in(kOther)    ? Label::kOther
                         : Label::kNone;
}

// Whether the words beside a date are those of a label, a byline or an outlet, not of a sentence.
bool labels_only(std::string_view words, Label& label) {
  int names = 0;
  for (std::size_t i = 0; i < words.size();) {
    const CodePoint first = code_point_at(words, i);
    if (!is_letter(first.value)) {
      i += first.size;
      continue;
    }
    std::size_t end = i;
    while (end < words.size()) {
      const CodePoint next = code_point_at(words, end);
      if (!is_letter(next.value) && next.value != '\'' && next.value != U'\u2019') break;
      end += next.size;
    }
    const Label found = label_of(words.substr(i, end - i));
    if (found == Label::kNone && (!is_upper(first.value) || ++names > 6)) return false;
    if (found == Label::kModified) label = found;
    if (found == Label::kPublished && label != Label::kModified) label = found;
    i = end;
  }
  return true;
}

// A dateline with its year: "TULSA, Okla., May 3, 2025 /Newswire/ -- The company ..."
bool is_dateline(std::string_view before, std::string_view after) {
  if (before.size() > 60 || !before.ends_with(',')) return false;
  const std::string_view next = trim(after.substr(0, 40));
  if (next.empty() || !(next.starts_with("/") || next.starts_with("(") || next.starts_with("-") ||
                        next.starts_with("\u2013") || next.starts_with("\u2014"))) {
    return false;
  }
  // The place begins with a capital letter, its first word is mostly all capitals.
  const std::string_view place = before.substr(0, before.find_first_of(" ,"));
  return place.size() > 1 && is_upper(code_point_at(place, 0).value);
}

void find_times(std::string_view text, Article& article) {
  std::size_t offset = 0;
  std::string modified;
  int lines = 0;
  while (offset < text.size() && lines < kHeadLines && article.published.empty()) {
    const std::string_view line = next_line(text, offset);
    if (line.empty()) continue;
    if (lines++ == 0) continue;  // the title
    const bool is_short = line.size() <= kLongestTimeLine;
    // A long line is looked at only where a dateline stands.
    const auto found = find_timestamp(line.substr(0, is_short ? line.size() : 100));
    if (!found) continue;
    const std::string_view before = trim(line.substr(0, found->span.begin));
    const std::string_view after = line.substr(found->span.end);
    Label label = Label::kNone;
    if (is_short && labels_only(before, label)) {
      // "Published May 3, 2025 Updated May 4, 2025": the second date has its own label.
      Label unused = Label::kNone;
      const auto second = find_timestamp(after);
      if (labels_only(after, unused) ||
          (second && labels_only(after.substr(0, second->span.begin), unused))) {
        if (label != Label::kModified) {
          article.published = found->iso;
        } else if (modified.empty()) {
          modified = found->iso;
          if (second && unused == Label::kPublished) article.published = second->iso;
        }
        if (second && unused == Label::kModified && modified.empty()) modified = second->iso;
        continue;
      }
    }
    if (is_dateline(before, after)) article.published = found->iso;
  }
  if (article.published.empty()) article.published = modified;
  if (!modified.empty()) {
    article.extra = "\"modified\":";
    write_json_string(modified, article.extra);
  }
}

}  // namespace

// Text is what holds no NUL and few control characters.
bool knows_text(std::string_view head) {
  std::size_t controls = 0;
  for (const char c : head) {
    if (c == '\0') return false;
    controls += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' &&
                c != '\f' && c != '\v' && c != '\x1B';
  }
  return controls * 50 <= head.size();
}

Records open_text(Source source, const ReaderContext& context) {
  auto state = std::make_shared<Source>(std::move(source));
  return [state, &context, done = false](RawRecord& record) mutable {
    if (done) return false;
    done = true;
    record.kind = RawRecord::Kind::kText;
    record.bytes = read_whole(*state, context);
    record.where = state->name;
    record.charset.clear();
    record.article = Article();
    return true;
  };
}

void read_text(std::string text, Article& article) {
  article.text = std::move(text);
  for (std::size_t offset = 0; offset < article.text.size() && article.title.empty();) {
    article.title = next_line(article.text, offset);
  }
  find_times(article.text, article);
}

}  // namespace onrecord
