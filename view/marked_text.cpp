#include "view/marked_text.hpp"

#include <algorithm>
#include <string_view>

#include "view/html.hpp"

namespace onrecord {
namespace {

// Writes stretches of the text, from left to right, with their marks.
class MarkedWriter {
 public:
  MarkedWriter(const Document& document, std::string& out)
      : document_(document), out_(out), marks_(marks_of(document)), seen_(marks_.size(), false) {
    const auto size = static_cast<std::uint32_t>(document.article.text.size());
    segments_ = segments(marks_, {0, size});
  }

  // `range` must not begin before the end of the last one.
  void write(Span range) {
    while (next_ < segments_.size() && segments_[next_].span.end <= range.begin) ++next_;
    for (; next_ < segments_.size() && segments_[next_].span.begin < range.end; ++next_) {
      const Segment& segment = segments_[next_];
      change_to(segment.marks);
      append_escaped(slice(document_.article.text, {std::max(segment.span.begin, range.begin),
                                                    std::min(segment.span.end, range.end)}),
                     out_);
      if (segment.span.end > range.end) break;
    }
    change_to({});
  }

 private:
  void change_to(const std::vector<std::uint32_t>& marks) {
    const auto same = std::mismatch(open_.begin(), open_.end(), marks.begin(), marks.end());
    const auto kept = static_cast<std::size_t>(same.first - open_.begin());
    while (open_.size() > kept) {
      out_ += tags_.back();
      tags_.pop_back();
      open_.pop_back();
    }
    for (std::size_t i = kept; i < marks.size(); ++i) open(marks[i]);
  }

  // A link inside a link is no HTML: the inner one is only marked.
  bool inside_link() const { return std::find(tags_.begin(), tags_.end(), "</a>") != tags_.end(); }

  void start(std::string_view tag, std::string_view classes, std::string_view row) {
    (out_ += '<') += tag;
    ((out_ += " class=\"") += classes) += "\"";
    if (!row.empty()) ((out_ += " data-row=\"") += row) += "\"";
    tags_.push_back("</" + std::string(tag) + ">");
  }

  void name_first(bool first, std::string_view id) {
    if (first) ((out_ += " id=\"") += id) += "\" tabindex=\"0\"";
  }

  void open(std::uint32_t at) {
    const Mark& mark = marks_[at];
    const bool first = !seen_[at];
    seen_[at] = true;
    const std::string number = std::to_string(mark.index);
    switch (mark.kind) {
      case MarkKind::kQuote:
        open_quote(document_.quotes[mark.index], number, first);
        break;
      case MarkKind::kProposal:
        start("span", "proposal", "proposal-" + number);
        break;
      case MarkKind::kTrigger:
        open_link("trigger", "proposal-" + number);
        if (first) out_ += " id=\"p-" + number + "\"";
        break;
      case MarkKind::kSpeaker:
        open_link("speaker", "speaker-" + number);
        out_ += " data-speaker=\"" + number + "\"";
        break;
      case MarkKind::kCue:
        start("span", "cue", "quote-" + number);
        break;
      case MarkKind::kDate: {
        const Date& date = document_.dates[mark.index];
        start("time", "date", "date-" + number);
        name_first(first, "d-" + number);
        if (!date.begin.empty()) ((out_ += " datetime=\"") += escaped(date.begin)) += '"';
        ((out_ += " title=\"") += escaped(date.value)) += '"';
      }
    }
    out_ += '>';
    open_.push_back(at);
  }

  void open_link(std::string_view classes, const std::string& row) {
    const bool nested = inside_link();
    start(nested ? "span" : "a", classes, row);
    if (!nested) ((out_ += " href=\"#") += row) += '"';
  }

  void open_quote(const Quote& quote, const std::string& number, bool first) {
    start("mark", "quote " + std::string(name(quote.type)), "quote-" + number);
    name_first(first, "q-" + number);
    if (quote.speaker_id != kNone) {
      out_ += " data-speaker=\"" + std::to_string(quote.speaker_id) + "\"";
    }
    // What a pointer shows where there is no script, and what is read aloud.
    std::string note;
    if (quote.speaker_id != kNone) {
      note = document_.speakers[static_cast<std::size_t>(quote.speaker_id)].name;
    } else {
      note = quote.speaker.empty() ? "speaker unknown"
                                   : std::string(slice(document_.article.text, quote.speaker));
    }
    if (!quote.cue.empty()) note += " · " + std::string(slice(document_.article.text, quote.cue));
    if (!quote.rule.empty()) note += " · " + quote.rule;
    ((out_ += " title=\"") += escaped(note)) += '"';
  }

  const Document& document_;
  std::string& out_;
  std::vector<Mark> marks_;
  std::vector<bool> seen_;
  std::vector<Segment> segments_;
  std::size_t next_ = 0;
  std::vector<std::uint32_t> open_;
  std::vector<std::string> tags_;  // that close what is open
};

std::string_view tag_of(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kTitle:
      return "h1";
    case ZoneKind::kHeading:
      return "h2";
    default:
      return "p";
  }
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The lines of a stretch that belongs to no zone.
void append_lines(std::string_view text, Span range, MarkedWriter& writer, std::string& out) {
  while (range.begin < range.end) {
    const std::size_t feed = text.find('\n', range.begin);
    const std::uint32_t end = feed == std::string_view::npos
                                  ? range.end
                                  : std::min(static_cast<std::uint32_t>(feed), range.end);
    if (!blank(slice(text, {range.begin, end}))) {
      out += "<p>";
      writer.write({range.begin, end});
      out += "</p>\n";
    }
    range.begin = end + 1;
  }
}

}  // namespace

std::vector<Mark> marks_of(const Document& document) {
  std::vector<Mark> marks;
  const auto add = [&](Span span, MarkKind kind, std::size_t index) {
    if (!span.empty()) marks.push_back({span, kind, static_cast<std::uint32_t>(index)});
  };
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    add(document.quotes[i].span, MarkKind::kQuote, i);
    add(document.quotes[i].cue, MarkKind::kCue, i);
  }
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    for (const Span mention : document.speakers[i].mentions) add(mention, MarkKind::kSpeaker, i);
  }
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    add(document.dates[i].span, MarkKind::kDate, i);
  }
  for (std::size_t i = 0; i < document.proposals.size(); ++i) {
    add(document.proposals[i].trigger, MarkKind::kTrigger, i);
    add(document.proposals[i].content, MarkKind::kProposal, i);
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.span == b.span ? a.kind < b.kind : a.span < b.span;
  });
  return marks;
}

void append_marked_text(const Document& document, std::string& out) {
  const std::string_view text = document.article.text;
  MarkedWriter writer(document, out);
  std::uint32_t at = 0;
  bool continues = false;  // a dateline is open, and its paragraph begins on the same line
  for (std::size_t i = 0; i < document.zones.size(); ++i) {
    const Zone& zone = document.zones[i];
    if (zone.span.begin < at) continue;
    if (!continues) append_lines(text, {at, zone.span.begin}, writer, out);
    const std::string_view tag = tag_of(zone.kind);
    if (zone.kind == ZoneKind::kDateline && i + 1 < document.zones.size()) {
      const Zone& after = document.zones[i + 1];
      continues =
          after.kind == ZoneKind::kBody && after.span.begin >= zone.span.end &&
          slice(text, {zone.span.end, after.span.begin}).find('\n') == std::string_view::npos;
      if (continues) {
        out += "<p class=\"body\"><span class=\"dateline\">";
        writer.write(zone.span);
        out += "</span>";
        writer.write({zone.span.end, after.span.begin});
        at = after.span.begin;
        continue;
      }
    }
    if (!continues) {
      (((out += '<') += tag) += " class=\"") += name(zone.kind);
      out += "\">";
    }
    continues = false;
    writer.write(zone.span);
    ((out += "</") += tag) += ">\n";
    at = zone.span.end;
  }
  append_lines(text, {at, static_cast<std::uint32_t>(text.size())}, writer, out);
}

}  // namespace onrecord
