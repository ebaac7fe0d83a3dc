#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#include "corpus/jsonl.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

// News with all its facts, or with its tokens, takes five to eight bytes for a byte of text.
constexpr std::size_t kRoomForByte = 10;

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// The top bit of each of eight bytes that needs an escape, exact up to the first of them.
std::uint64_t escapes(std::uint64_t word) {
  const std::uint64_t quote = word ^ (kOnes * '"');
  const std::uint64_t backslash = word ^ (kOnes * '\\');
  return (((word - kOnes * 0x20) & ~word) | ((quote - kOnes) & ~quote) |
          ((backslash - kOnes) & ~backslash)) &
         kHighBits;
}

std::size_t first_byte(std::uint64_t top_bits) {
  return static_cast<std::size_t>(std::countr_zero(top_bits)) / 8;
}

// Where the next byte that needs an escape stands, or the end.
std::size_t end_of_run(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if (const std::uint64_t found = escapes(word)) return at + first_byte(found);
  }
  if (text.size() >= 8 && at < text.size()) {
    // The last eight bytes, those before `at` pushed out: zeros follow, and they would need
    // escapes.
    std::memcpy(&word, text.data() + text.size() - 8, sizeof word);
    return at + first_byte(escapes(word >> (8 - (text.size() - at)) * 8));
  }
  while (at < text.size() && !needs_escape(text[at])) ++at;
  return at;
}

void write_escape(char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

template <typename Number>
void write_number(Number value, std::string& out) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

// Members and elements of one line, with the commas between them.
class Line {
 public:
  Line(std::string_view text, std::string& out) : text_(text), out_(out) {}

  void measure() { offsets_.reset(text_); }

  void open(char bracket) {
    comma();
    out_ += bracket;
    first_ = true;
  }

  void open(std::string_view key, char bracket) {
    this->key(key);
    out_ += bracket;
    first_ = true;
  }

  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }

  void key(std::string_view key) {
    // A comma, the key in its marks and a colon, in one piece.
    const std::size_t at = out_.size();
    const std::size_t comma = first_ ? 0 : 1;
    first_ = false;
    out_.resize(at + comma + key.size() + 3);
    char* place = out_.data() + at;
    if (comma != 0) *place++ = ',';
    *place++ = '"';
    place = std::copy(key.begin(), key.end(), place);
    *place++ = '"';
    *place = ':';
  }

  void string(std::string_view key, std::string_view value) {
    this->key(key);
    write_json_string(value, out_);
  }

  void optional(std::string_view key, std::string_view value) {
    if (!value.empty()) string(key, value);
  }

  void number(std::string_view key, std::int64_t value) {
    this->key(key);
    write_number(value, out_);
  }

  void null(std::string_view key) {
    this->key(key);
    out_ += "null";
  }

  void link(std::string_view key, std::int32_t index) {
    if (index != kNone) number(key, index);
  }

  void link_or_null(std::string_view key, std::int32_t index) {
    index == kNone ? null(key) : number(key, index);
  }

  void confidence(double value) {
    if (value == 0) return;
    key("confidence");
    write_number(value, out_);
  }

  void raw(std::string_view members) {
    comma();
    out_ += members;
  }

  void element(std::string_view value) {
    comma();
    write_json_string(value, out_);
  }

  void element(std::int64_t value) {
    comma();
    write_number(value, out_);
  }

  void bounds(Span span) {
    number("start", offsets_.code_points(span.begin));
    number("end", offsets_.code_points(span.end));
  }

  void surface(Span span) {
    bounds(span);
    string("text", slice(text_, span));
  }

  void span(std::string_view key, Span span) {
    if (span.empty()) return;
    open(key, '{');
    surface(span);
    close('}');
  }

  void span_or_null(std::string_view key, Span span) {
    span.empty() ? null(key) : this->span(key, span);
  }

  void spans(std::string_view key, const std::vector<Span>& spans) {
    open(key, '[');
    for (const Span span : spans) {
      open('{');
      surface(span);
      close('}');
    }
    close(']');
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string_view text_;
  std::string& out_;
  Offsets offsets_;
  bool first_ = true;
};

void write_members(const Article& article, Line& line) {
  line.optional("id", article.id);
  line.optional("title", article.title);
  line.optional("published", article.published);
  line.optional("source", article.source);
  line.optional("url", article.url);
  if (article.authors.size() == 1) {
    line.string("author", article.authors.front());
  } else if (!article.authors.empty()) {
    line.open("author", '[');
    for (const std::string& author : article.authors) line.element(author);
    line.close(']');
  }
  line.optional("section", article.section);
  line.optional("language", article.language);
  line.string("text", article.text);
  if (!article.extra.empty()) line.raw(article.extra);
}

void write_dates(const std::vector<Date>& dates, Line& line) {
  line.open("dates", '[');
  for (const Date& date : dates) {
    line.open('{');
    line.surface(date.span);
    line.string("type", name(date.type));
    line.optional("value", date.value);
    line.optional("mod", date.mod);
    line.optional("begin", date.begin);
    line.optional("until", date.until);
    line.optional("anchor", date.anchor);
    line.optional("rule", date.rule);
    line.close('}');
  }
  line.close(']');
}

void write_speakers(const std::vector<Speaker>& speakers, Line& line) {
  line.open("speakers", '[');
  std::int64_t id = 0;
  for (const Speaker& speaker : speakers) {
    line.open('{');
    line.number("id", id++);
    line.string("name", speaker.name);
    line.string("kind", name(speaker.kind));
    line.optional("role", speaker.role);
    line.spans("mentions", speaker.mentions);
    line.close('}');
  }
  line.close(']');
}

void write_quotes(const std::vector<Quote>& quotes, Line& line) {
  line.open("quotes", '[');
  for (const Quote& quote : quotes) {
    line.open('{');
    line.surface(quote.span);
    line.string("type", name(quote.type));
    line.string("kind", name(quote.kind));
    line.string("polarity", quote.negated ? "-" : "+");
    line.number("group", quote.group);
    line.span_or_null("speaker", quote.speaker);
    line.link_or_null("speaker_id", quote.speaker_id);
    line.span_or_null("cue", quote.cue);
    line.span("addressee", quote.addressee);
    line.span("venue", quote.venue);
    line.link_or_null("said", quote.said);
    line.optional("rule", quote.rule);
    line.confidence(quote.confidence);
    line.close('}');
  }
  line.close(']');
}

void write_parties(std::string_view key, const std::vector<Party>& parties, Line& line) {
  line.open(key, '[');
  for (const Party& party : parties) {
    line.open('{');
    line.span_or_null("mention", party.mention);
    line.link("speaker_id", party.speaker_id);
    line.optional("name", party.name);
    line.optional("via", party.via);
    line.close('}');
  }
  line.close(']');
}

void write_attribution(const Proposal& proposal, Line& line) {
  if (proposal.attribution_kind.empty()) return;
  line.open("attribution", '{');
  line.string("kind", proposal.attribution_kind);
  line.span("mention", proposal.attribution.mention);
  line.link("speaker_id", proposal.attribution.speaker_id);
  line.optional("name", proposal.attribution.name);
  line.optional("via", proposal.attribution.via);
  line.close('}');
}

void write_history(const std::vector<Proposal::Step>& history, Line& line) {
  if (history.empty()) return;
  line.open("history", '[');
  for (const Proposal::Step& step : history) {
    line.open('{');
    line.string("status", step.status);
    line.span("evidence", step.evidence);
    line.close('}');
  }
  line.close(']');
}

void write_proposal(const Proposal& proposal, Line& line) {
  line.open('{');
  line.string("act", proposal.act);
  line.number("tier", proposal.tier);
  line.span("trigger", proposal.trigger);
  write_parties("proposer", proposal.proposer, line);
  write_parties("addressee", proposal.addressee, line);
  line.optional("performer", proposal.performer);
  line.span("content", proposal.content);
  line.span("content_head", proposal.content_head);
  line.open("timeframe", '[');
  for (const std::int32_t date : proposal.timeframe) line.element(std::int64_t{date});
  line.close(']');
  line.span("condition", proposal.condition);
  line.span("purpose", proposal.purpose);
  write_attribution(proposal, line);
  line.optional("certainty", proposal.certainty);
  line.optional("polarity", proposal.polarity);
  line.optional("realis", proposal.realis);
  line.optional("status", proposal.status);
  line.link("responds_to", proposal.responds_to);
  line.link("quote", proposal.quote);
  line.optional("plover", proposal.plover);
  line.optional("cameo", proposal.cameo);
  if (!proposal.mentions.empty()) line.spans("mentions", proposal.mentions);
  write_history(proposal.history, line);
  line.span("evidence", proposal.evidence);
  line.optional("rule", proposal.rule);
  line.confidence(proposal.confidence);
  line.close('}');
}

void write_layers(const Document& document, const DocumentFormat& format, Line& line) {
  if (document.has(Layer::kZones)) {
    line.open("zones", '[');
    for (const Zone& zone : document.zones) {
      line.open('{');
      line.bounds(zone.span);
      line.string("kind", name(zone.kind));
      line.close('}');
    }
    line.close(']');
  }
  const auto write_bounds = [&line](std::string_view key, const auto& items) {
    line.open(key, '[');
    for (const auto& item : items) {
      line.open('{');
      line.bounds(item.span);
      line.close('}');
    }
    line.close(']');
  };
  const bool tokens = document.has(Layer::kTokens);
  if (tokens || !document.sentences.empty()) write_bounds("sentences", document.sentences);
  if (tokens && format.tokens) write_bounds("tokens", document.tokens);
  if (document.has(Layer::kDates)) write_dates(document.dates, line);
  if (document.has(Layer::kSpeakers)) write_speakers(document.speakers, line);
  if (document.has(Layer::kQuotes)) write_quotes(document.quotes, line);
  if (document.has(Layer::kProposals)) {
    line.open("proposals", '[');
    for (const Proposal& proposal : document.proposals) write_proposal(proposal, line);
    line.close(']');
  }
}

}  // namespace

void write_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_run(text, at);
    out.append(text, at, end - at);
    at = end;
    while (at < text.size() && needs_escape(text[at])) write_escape(text[at++], out);
  }
  out += '"';
}

void write_article(const Article& article, std::string& out) {
  Line line(article.text, out);
  line.open('{');
  write_members(article, line);
  line.close('}');
  out += '\n';
}

void write_document(const Document& document, const DocumentFormat& format, std::string& out) {
  // Room that is not written to takes no memory, while a buffer that grows is there twice.
  out.reserve(out.size() + kRoomForByte * document.article.text.size());
  Line line(document.article.text, out);
  if (document.layers != 0 || !document.sentences.empty()) line.measure();
  line.open('{');
  line.number("v", 1);
  write_members(document.article, line);
  write_layers(document, format, line);
  line.close('}');
  out += '\n';
}

}  // namespace onrecord
