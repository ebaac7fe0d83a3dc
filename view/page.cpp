#include "view/page.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "view/html.hpp"
#include "view/marked_text.hpp"
#include "view/svg.hpp"

namespace onrecord {
namespace {

class Page {
 public:
  explicit Page(const Document& document)
      : d_(document), text_(document.article.text), quotes_of_(document.speakers.size()) {
    for (std::size_t i = 0; i < d_.quotes.size(); ++i) {
      const std::int32_t speaker = d_.quotes[i].speaker_id;
      if (speaker != kNone) quotes_of_[static_cast<std::size_t>(speaker)].push_back(i);
    }
  }

  std::string write() {
    masthead();
    legend();
    out_ += "<div class=\"page\">\n<main>\n";
    if (!has_title_zone()) out_ += "<h1>" + escaped(d_.article.title) + "</h1>\n";
    append_marked_text(d_, out_);
    out_ += "</main>\n";
    people();
    out_ += "</div>\n<div class=\"tables\">\n";
    days();
    quotes();
    proposals();
    out_ += "</div>\n";
    footer();
    const std::string& title = d_.article.title;
    return page_of(title.empty() ? d_.article.id : title, d_.article.language, out_);
  }

 private:
  bool has_title_zone() const {
    if (d_.article.title.empty()) return true;
    return std::any_of(d_.zones.begin(), d_.zones.end(),
                       [](const Zone& zone) { return zone.kind == ZoneKind::kTitle; });
  }
  std::string words(Span span) const { return escaped(slice(text_, span)); }
  const Speaker& speaker(std::int32_t id) const {
    return d_.speakers[static_cast<std::size_t>(id)];
  }

  void masthead() {
    const Article& a = d_.article;
    out_ += "<header class=\"masthead\">";
    if (!a.source.empty()) out_ += "<b>" + escaped(a.source) + "</b>";
    if (!a.published.empty()) {
      out_ += "<time datetime=\"" + escaped(a.published) + "\">" +
              escaped(std::string_view(a.published).substr(0, 10)) + "</time>";
    }
    if (!a.section.empty()) out_ += "<span>" + escaped(a.section) + "</span>";
    std::string authors;
    for (const std::string& author : a.authors) authors += (authors.empty() ? "" : ", ") + author;
    if (!authors.empty()) out_ += "<span>" + escaped(authors) + "</span>";
    if (!safe_url(a.url).empty()) {
      out_ += "<a rel=\"noreferrer\" href=\"" + escaped(a.url) + "\">as published</a>";
    }
    out_ += "<span>" + escaped(a.id) + "</span></header>\n";
  }

  void legend() {
    struct Entry {
      std::string_view name;
      std::string_view shown;
    };
    constexpr Entry kEntries[] = {
        {"quotes",
         "<mark class=\"quote\">direct</mark> <mark class=\"quote mixed\">mixed</mark> "
         "<mark class=\"quote indirect\">indirect</mark> quotes"},
        {"speakers", "<span class=\"speaker\">speakers</span>"},
        {"dates", "<span class=\"date\">dates</span>"},
        {"proposals",
         "<span class=\"trigger\">proposals</span> and <span class=\"proposal\">their "
         "content</span>"},
    };
    out_ += "<ul class=\"legend\" aria-label=\"What is marked\">";
    for (const Entry& entry : kEntries) {
      const std::string id = "show-" + std::string(entry.name);
      out_ += "<li><input type=\"checkbox\" checked id=\"" + id + "\"><label for=\"" + id + "\">" +
              std::string(entry.shown) + "</label></li>";
    }
    out_ += "</ul>\n";
  }

  void people() {
    if (d_.speakers.empty()) return;
    std::vector<std::size_t> order(d_.speakers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return quotes_of_[a].size() > quotes_of_[b].size();
    });
    out_ += "<aside class=\"people\" aria-label=\"Speakers\"><h2>Speakers</h2>\n";
    for (const std::size_t i : order) {
      const Speaker& each = d_.speakers[i];
      const std::string number = std::to_string(i);
      const std::size_t count = quotes_of_[i].size();
      out_ += "<details id=\"speaker-" + number + "\" data-speaker=\"" + number +
              "\"><summary><b data-label=\"speaker\">" + escaped(each.name) + "</b> ";
      if (!each.role.empty()) {
        out_ += "<span data-label=\"role\">" + escaped(each.role) + "</span> ";
      }
      if (each.kind != SpeakerKind::kUnknown) {
        out_ += "<i data-label=\"kind\">" + std::string(name(each.kind)) + "</i> · ";
      }
      out_ += "<i data-label=\"quotes\">" + counted(count, "quote") + "</i></summary>";
      if (count != 0) {
        out_ += "<ol class=\"quotes\">";
        for (const std::size_t quote : quotes_of_[i]) {
          out_ += "<li><a href=\"#q-" + std::to_string(quote) + "\">" +
                  words(d_.quotes[quote].span) + "</a></li>";
        }
        out_ += "</ol>";
      }
      out_ += "</details>\n";
    }
    out_ += "</aside>\n";
  }

  std::string sentence_around(Span inner) const {
    const auto after = std::upper_bound(
        d_.sentences.begin(), d_.sentences.end(), inner.begin,
        [](std::uint32_t offset, const Sentence& each) { return offset < each.span.begin; });
    if (after == d_.sentences.begin()) return {};
    const Span span = std::prev(after)->span;
    return span.contains(inner) ? words(span) : std::string{};
  }

  void days() {
    if (d_.dates.empty()) return;
    std::vector<std::size_t> order;
    std::vector<Moment> moments;
    for (std::size_t i = 0; i < d_.dates.size(); ++i) {
      const Date& date = d_.dates[i];
      order.push_back(i);
      Moment moment;
      if (day_number(date.begin, moment.first) && day_number(date.until, moment.last)) {
        moment.label = std::string(slice(text_, date.span)) + ": " + date.value;
        moments.push_back(std::move(moment));
      }
    }
    // By day; what is not resolved stands at the end.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const std::string& x = d_.dates[a].begin;
      const std::string& y = d_.dates[b].begin;
      return x.empty() != y.empty() ? y.empty() : x < y;
    });
    out_ += "<section aria-labelledby=\"days\"><h2 id=\"days\">Timeline</h2>\n";
    out_ += time_axis("The days that the article speaks of", moments,
                      std::string_view(d_.article.published).substr(0, 10));
    out_ += "<ol class=\"days\">\n";
    for (const std::size_t i : order) day(i);
    out_ += "</ol></section>\n";
  }

  void day(std::size_t i) {
    const Date& date = d_.dates[i];
    const std::string number = std::to_string(i);
    out_ += "<li id=\"date-" + number + "\"><time data-label=\"value\"";
    if (!date.begin.empty()) out_ += " datetime=\"" + escaped(date.begin) + "\"";
    out_ += ">" + escaped(date.value) + (date.mod.empty() ? "" : " " + escaped(date.mod)) +
            "</time><div><a href=\"#d-" + number + "\"><b>" + words(date.span) + "</b></a>";
    if (!date.begin.empty() && date.begin != date.value) {
      out_ += " <i class=\"kind\" data-label=\"days\">" + escaped(date.begin) +
              (date.until == date.begin ? "" : " to " + escaped(date.until)) + "</i>";
    }
    out_ += "<i class=\"kind\" hidden data-label=\"resolved against\">" + escaped(date.anchor) +
            "</i><i class=\"kind\" hidden data-label=\"rule\">" + escaped(date.rule) + "</i>";
    const std::string sentence = sentence_around(date.span);
    if (!sentence.empty()) out_ += "<span>" + sentence + "</span>";
    out_ += "</div></li>\n";
  }

  void cell(std::string_view label, const std::string& html, std::string_view attributes = {}) {
    out_ += "<td data-label=\"" + std::string(label) + "\"";
    if (!attributes.empty()) (out_ += ' ') += attributes;
    out_ += ">" + html + "</td>";
  }

  void head(std::string_view id, std::string_view title,
            std::initializer_list<std::string_view> columns) {
    (out_ += "<section aria-labelledby=\"") += id;
    ((out_ += "\"><h2 id=\"") += id) += "\">";
    (out_ += title) += "</h2>\n<div class=\"wide\"><table class=\"cards\"><thead><tr>";
    for (const std::string_view column : columns) {
      ((out_ += "<th scope=\"col\">") += column) += "</th>";
    }
    out_ += "</tr></thead><tbody>\n";
  }

  static std::string confidence(double value) {
    if (value <= 0) return {};
    return std::to_string(static_cast<int>(value * 100 + 0.5)) + " %";
  }

  void quotes() {
    if (d_.quotes.empty()) return;
    head("quotes", "Quotes",
         {"speaker", "quote", "cue", "type", "said on", "to", "where", "rule", "precision"});
    for (std::size_t i = 0; i < d_.quotes.size(); ++i) {
      const Quote& q = d_.quotes[i];
      const std::string number = std::to_string(i);
      out_ += "<tr id=\"quote-" + number + "\">";
      std::string who =
          q.speaker_id == kNone ? words(q.speaker) : escaped(speaker(q.speaker_id).name);
      cell("speaker", who.empty() ? "unknown" : who);
      cell("quote", "<a href=\"#q-" + number + "\">" + words(q.span) + "</a>", "data-quiet");
      cell("cue", words(q.cue));
      std::string type(name(q.type));
      if (q.kind != QuoteKind::kSpeech) type += ", " + std::string(name(q.kind));
      if (q.negated) type += ", not said";
      cell("type", type);
      cell("said on", q.said == kNone ? std::string{}
                                      : escaped(d_.dates[static_cast<std::size_t>(q.said)].value));
      cell("to", words(q.addressee));
      cell("where", words(q.venue));
      cell("rule", escaped(q.rule), "class=\"rule\"");
      cell("precision", confidence(q.confidence), "class=\"number\"");
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table></div></section>\n";
  }

  static std::string names(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& party : parties) {
      out += (out.empty() ? "" : ", ") + escaped(party.name);
    }
    return out;
  }

  // Whether the words that are shown do not say themselves that it shall not be.
  bool says_not(const Proposal& p) const {
    const std::string_view content =
        std::string_view(d_.article.text).substr(p.content.begin, p.content.end - p.content.begin);
    return p.polarity == "-" && !content.starts_with("not ") && !content.starts_with("never ");
  }

  void proposals() {
    if (d_.proposals.empty()) return;
    head("proposals", "Proposals",
         {"who", "act", "to whom", "what", "by when", "status", "said by", "rule", "precision"});
    for (std::size_t i = 0; i < d_.proposals.size(); ++i) {
      const Proposal& p = d_.proposals[i];
      const std::string number = std::to_string(i);
      out_ += "<tr id=\"proposal-" + number + "\">";
      cell("who", names(p.proposer));
      std::string act = "<a href=\"#p-" + number + "\">" + escaped(p.act) + "</a>";
      if (p.responds_to != kNone) {
        act += " <a href=\"#proposal-" + std::to_string(p.responds_to) + "\">in answer to " +
               escaped(d_.proposals[static_cast<std::size_t>(p.responds_to)].act) + "</a>";
      }
      cell("act", act);
      cell("to whom", names(p.addressee));
      cell("what", (says_not(p) ? "not: " : "") + words(p.content.empty() ? p.trigger : p.content));
      std::string due;
      for (const std::int32_t date : p.timeframe) {
        const Date& when = d_.dates[static_cast<std::size_t>(date)];
        due += (due.empty() ? "" : ", ") + words(when.span);
        if (!when.until.empty()) due += " (" + escaped(when.until) + ")";
      }
      cell("by when", due);
      cell("status", escaped(p.status));
      cell("said by", p.attribution_kind == "source" ? escaped(p.attribution.name) : "");
      cell("rule", escaped(p.rule), "class=\"rule\"");
      cell("precision", confidence(p.confidence), "class=\"number\"");
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table></div></section>\n";
  }

  static std::string counted(std::size_t number, std::string_view what) {
    return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
  }

  void footer() {
    out_ += "<footer>" + counted(d_.quotes.size(), "quote") + ", " +
            counted(d_.speakers.size(), "speaker") + ", " + counted(d_.dates.size(), "date") +
            ", " + counted(d_.proposals.size(), "proposal") +
            ". Every mark is the work of a rule, named beside it; precision is how often that rule "
            "was right where it was measured. Made by OnRecord.</footer>\n";
  }

  const Document& d_;
  std::string_view text_;
  std::vector<std::vector<std::size_t>> quotes_of_;
  std::string out_;
};

}  // namespace

std::string article_page(const Document& document) {
  return Page(document).write();
}

}  // namespace onrecord
