#include "extractors/text/zones.hpp"

#include <algorithm>

#include "extractors/text/datelines.hpp"
#include "extractors/text/letters.hpp"
#include "extractors/text/page_lines.hpp"
#include "extractors/text/zone_cues.hpp"

namespace onrecord {

struct ZoneRules::State {
  explicit State(const Rulebook& rulebook) : cues(rulebook) {}
  ZoneCues cues;
};

ZoneRules::ZoneRules(const Rulebook& rulebook) : state_(std::make_unique<State>(rulebook)) {}
ZoneRules::~ZoneRules() = default;
ZoneRules::ZoneRules(ZoneRules&&) noexcept = default;
ZoneRules& ZoneRules::operator=(ZoneRules&&) noexcept = default;

namespace {

constexpr std::size_t kHeadBlocks = 12;      // what stands above the first paragraph is short
constexpr std::size_t kLongestHeading = 12;  // words
constexpr std::size_t kLongestDeck = 60;
constexpr std::size_t kLongestTitle = 40;

// The next byte of a title, blanks apart and quotation marks straightened; 0 at its end.
char title_byte(std::string_view text, std::size_t& at) {
  at += blanks_at(text, at);
  if (at >= text.size()) return '\0';
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u2018") || rest.starts_with("\u2019")) return at += 3, '\'';
  if (rest.starts_with("\u201C") || rest.starts_with("\u201D")) return at += 3, '"';
  return text[at++];
}

// Whether a line is the title, with or without a full stop of its own.
bool is_title(std::string_view line, std::string_view title) {
  std::size_t i = 0;
  std::size_t j = 0;
  bool stop = false;
  while (true) {
    char a = title_byte(line, i);
    const char b = title_byte(title, j);
    if (a == '.' && b != '.' && !stop) {
      stop = true;
      a = title_byte(line, i);
    }
    if (a != b) return false;
    if (a == '\0') return true;
  }
}

// Whether all of a line stands in single quotation marks, which may be apostrophes inside.
bool is_single_quoted(std::string_view line) {
  const bool straight = line.size() > 2 && line.starts_with('\'') && line.ends_with('\'');
  if (straight) return line[1] != '\'' && line[line.size() - 2] != '\'';
  return line.starts_with("\u2018") && line.ends_with("\u2019");
}

bool has_double_marks(std::string_view text) {
  return text.find('"') != std::string_view::npos || text.find("\u201C") != std::string_view::npos;
}

// Gives each block of a page its kind, from the top to the bottom.
class Page {
 public:
  Page(const Article& article, const ZoneCues& cues, std::vector<Zone>& out)
      : text_(article.text), title_(article.title), cues_(cues), out_(out) {
    layout_ = read_blocks(article.text, blocks_);
    looks_.reserve(blocks_.size());
    std::string buffer;
    bool single_quoted = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      looks_.push_back(cues_.look(text_, blocks_[i], buffer));
      single_quoted = single_quoted || is_single_quoted(block(i));
    }
    double_marks_ = single_quoted && has_double_marks(text_);
  }

  void run() {
    std::size_t i = read_title();
    i = read_head(i);
    read_body(i);
  }

 private:
  Span span(std::size_t i) const { return blocks_[i].span; }
  std::string_view block(std::size_t i) const { return slice(text_, blocks_[i].span); }

  void add(Span span, ZoneKind kind) {
    if (!span.empty()) out_.push_back({span, kind});
  }

  // Blocks [first, end) as one zone.
  void add_range(std::size_t first, std::size_t end, ZoneKind kind) {
    if (first < end) add({span(first).begin, span(end - 1).end}, kind);
  }

  // 'We never lost!' between two paragraphs: where single marks are not those of speech, a line
  // of nothing else is a heading, however it ends.
  bool is_quoted_heading(std::size_t i) const {
    return double_marks_ && looks_[i].words <= kLongestHeading && is_single_quoted(block(i));
  }

  bool is_heading_like(std::size_t i) const {
    const Look& look = looks_[i];
    return (!look.sentence || is_quoted_heading(i)) && look.words <= kLongestHeading &&
           look.begins_upper && !look.bullet && !look.colon && !look.dash && !look.speaker &&
           look.lines == 1;
  }

  bool is_paragraph(std::size_t i) const {
    const Look& look = looks_[i];
    return look.sentence || look.colon || look.dash || look.speaker || look.words > 18 ||
           look.lines > 1;
  }

  // Lines of a menu above a title that is known; 0 when it stands first or nowhere near.
  std::size_t blocks_before_title() const {
    if (title_.empty()) return 0;
    const std::size_t limit = std::min(blocks_.size(), kHeadBlocks);
    for (std::size_t i = 0; i < limit; ++i) {
      if (is_title(block(i), title_)) return i;
      if (is_paragraph(i)) return 0;
    }
    return 0;
  }

  // The number of blocks that the title takes.
  std::size_t read_title() {
    if (blocks_.empty()) return 0;
    if (const std::size_t navigation = blocks_before_title(); navigation != 0) {
      add_range(0, navigation, ZoneKind::kFooter);
      add(span(navigation), ZoneKind::kTitle);
      has_title_ = true;
      return navigation + 1;
    }
    const bool known = !title_.empty() && is_title(block(0), title_);
    // A title and a deck in two lines that the publisher names together.
    if (!known && !title_.empty() && blocks_.size() > 1 &&
        is_title(slice(text_, {span(0).begin, span(1).end}), title_)) {
      add(span(0), ZoneKind::kTitle);
      add(span(1), ZoneKind::kDeck);
      has_title_ = true;
      return 2;
    }
    const Look& look = looks_[0];
    const bool looks_so = title_.empty() && blocks_.size() > 1 && !look.sentence && !look.colon &&
                          look.lines == 1 && look.words <= kLongestTitle && look.begins_upper &&
                          look.cue == Cue::kNone && !look.time_line && layout_ == Layout::kLines &&
                          dateline_end(text_, span(0), true, cues_) == 0;
    if (!known && !looks_so) return 0;
    const std::string_view line = block(0);
    // "Title;Deck": two headlines that a page ran together.
    const std::size_t joint = line.find(';');
    if (joint != std::string_view::npos && joint + 1 < line.size() &&
        is_ascii_upper(line[joint + 1])) {
      const auto at = static_cast<std::uint32_t>(span(0).begin + joint);
      add({span(0).begin, at}, ZoneKind::kTitle);
      add({at + 1, span(0).end}, ZoneKind::kDeck);
    } else {
      add(span(0), ZoneKind::kTitle);
    }
    has_title_ = true;
    return 1;
  }

  bool is_byline(std::size_t i) const {
    const Look& look = looks_[i];
    return look.time_line || (look.cue == Cue::kByline && !look.sentence && look.words <= 20);
  }

  // Whether a byline, a time or a dateline stands in the next few blocks.
  std::size_t head_mark_after(std::size_t i) const {
    const std::size_t limit = std::min(blocks_.size(), i + 5);
    for (std::size_t k = i + 1; k < limit; ++k) {
      if (is_byline(k) || dateline_end(text_, span(k), true, cues_) != 0) return k;
      if (looks_[k].words > kLongestDeck) return 0;
    }
    return 0;
  }

  std::size_t read_head(std::size_t i) {
    bool byline = false;
    for (; i < blocks_.size() && i < kHeadBlocks; ++i) {
      const Look& look = looks_[i];
      if (is_byline(i)) {
        add(span(i), ZoneKind::kByline);
        byline = true;
        continue;
      }
      if (dateline_end(text_, span(i), true, cues_) != 0) return i;
      if (look.cue == Cue::kRelated || look.cue == Cue::kFooter || look.bullet) {
        if (!has_title_ && !byline) return i;
        if (look.cue == Cue::kFooter && look.words <= 8) {
          add(span(i), ZoneKind::kFooter);
          continue;
        }
        return i;
      }
      if (look.caption) {
        add(span(i), ZoneKind::kCaption);
        continue;
      }
      const std::size_t mark = head_mark_after(i);
      const bool short_line = !look.sentence && !look.colon && look.lines == 1 && look.words <= 25;
      if (mark != 0 && short_line && !byline && is_byline(mark)) {
        // Above the time stand the deck, then the author or the place.
        const bool name = mark == i + 1 && look.words <= 10 && (out_.size() > 1 || look.title_case);
        add(span(i), !has_title_ ? ZoneKind::kDateline
                     : name      ? ZoneKind::kByline
                                 : ZoneKind::kDeck);
        continue;
      }
      if (short_line && byline && mark == i + 1 && is_byline(mark)) {
        add(span(i), ZoneKind::kByline);
        continue;
      }
      if (mark != 0 && (look.sentence || short_line) && look.words <= kLongestDeck && !byline &&
          has_title_) {
        add(span(i), look.side ? ZoneKind::kCaption : ZoneKind::kDeck);
        continue;
      }
      if (short_line && has_title_ && !byline && out_.size() <= 2 && i + 1 < blocks_.size() &&
          look.words > 3 && is_paragraph(i + 1)) {
        add(span(i), ZoneKind::kDeck);
        continue;
      }
      return i;
    }
    return i;
  }

  void read_body(std::size_t i) {
    bool first = true;
    while (i < blocks_.size()) {
      const Look& look = looks_[i];
      if (look.cue == Cue::kSignOff) {
        add(span(i), ZoneKind::kFooter);
        ++i;
        continue;
      }
      if (look.cue == Cue::kRelated && !look.sentence) {
        i = read_related(i);
        continue;
      }
      if (look.cue == Cue::kFooter && (!first || blocks_.size() > 1)) {
        add(span(i), ZoneKind::kFooter);
        ++i;
        continue;
      }
      if (look.time_line || (look.cue == Cue::kByline && !look.sentence && look.words <= 12)) {
        add(span(i), first                    ? ZoneKind::kByline
                     : has_paragraph_after(i) ? ZoneKind::kHeading
                                              : ZoneKind::kFooter);
        ++i;
        continue;
      }
      if (look.caption) {
        add(span(i), ZoneKind::kCaption);
        ++i;
        continue;
      }
      const std::uint32_t dateline = dateline_end(text_, span(i), first, cues_);
      if (dateline == 0 && is_heading(i)) {
        add(span(i), ZoneKind::kHeading);
        ++i;
        continue;
      }
      if (dateline != 0) {
        add({span(i).begin, dateline}, ZoneKind::kDateline);
        add({dateline, span(i).end}, ZoneKind::kBody);
      } else {
        add(span(i), ZoneKind::kBody);
      }
      first = false;
      ++i;
    }
  }

  // A time above a paragraph heads an entry of a live report.
  bool has_paragraph_after(std::size_t i) const {
    return i + 1 < blocks_.size() && is_paragraph(i + 1);
  }

  bool is_heading(std::size_t i) const {
    if (!is_heading_like(i) || i + 1 >= blocks_.size() || !is_paragraph(i + 1)) return false;
    if (looks_[i].numbers * 3 > looks_[i].words) return false;
    return layout_ == Layout::kLines || (blocks_[i].blank_before && blocks_[i + 1].blank_before);
  }

  // A list of other articles: its head and its items, up to the next paragraph.
  std::size_t read_related(std::size_t i) {
    const std::size_t first = i++;
    // "Read more: Title" is all in one line.
    if (looks_[first].cue_in_line) {
      add(span(first), ZoneKind::kRelated);
      return i;
    }
    bool bullets = false;
    bool item_due = true;
    while (i < blocks_.size()) {
      const Look& look = looks_[i];
      if (look.cue == Cue::kSignOff || look.cue == Cue::kFooter) break;
      if (look.bullet && look.words == 0) {
        bullets = true;
        item_due = true;
        ++i;
        continue;
      }
      bullets |= look.bullet;
      if (bullets && !item_due && !look.bullet) break;
      if (!bullets && (look.period || look.words > kLongestTitle)) break;
      item_due = false;
      ++i;
    }
    add_range(first, i, ZoneKind::kRelated);
    // What is left below a list and is no sentence belongs to the page.
    while (i < blocks_.size() && !is_paragraph(i) && looks_[i].cue != Cue::kRelated &&
           (i + 1 == blocks_.size() || !is_paragraph(i + 1))) {
      add(span(i), ZoneKind::kFooter);
      ++i;
    }
    return i;
  }

  std::string_view text_;
  std::string_view title_;
  bool double_marks_ = false;  // in the text, where some line stands in single ones
  const ZoneCues& cues_;
  std::vector<Zone>& out_;
  std::vector<LineBlock> blocks_;
  std::vector<Look> looks_;
  Layout layout_ = Layout::kLines;
  bool has_title_ = false;
};

}  // namespace

void find_zones(const Article& article, const ZoneRules& rules, std::vector<Zone>& out) {
  out.clear();
  Page(article, rules.state_->cues, out).run();
}

}  // namespace onrecord
