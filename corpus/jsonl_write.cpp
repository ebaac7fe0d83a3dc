#include "corpus/jsonl.hpp"
#include "corpus/jsonl_text.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// News with all its facts, or with its tokens, takes five to eight bytes for a byte of text.
constexpr std::size_t kRoomForByte = 10;

// Members and elements of one line, with the commas between them.
class Line {
 public:
  Line(std::string_view text, std::string& out) : text_(text), out_(out) {}

  void measure() { offsets_.reset(text_); }

  void open(char bracket) {
    comma();
    out_.put(bracket);
    first_ = true;
  }

  void open(const JsonKey& key, char bracket) {
    this->key(key);
    out_.put(bracket);
    first_ = true;
  }

  void close(char bracket) {
    out_.put(bracket);
    first_ = false;
  }

  void end() {
    out_.put('\n');
    out_.flush();
  }

  void key(const JsonKey& key) {
    first_ ? out_.put_first_key(key) : out_.put_key(key);
    first_ = false;
  }

  void string(const JsonKey& key, std::string_view value) {
    this->key(key);
    out_.put_string(value);
  }

  void optional(const JsonKey& key, std::string_view value) {
    if (!value.empty()) string(key, value);
  }

  void number(const JsonKey& key, std::int64_t value) {
    this->key(key);
    out_.put_number(value);
  }

  void null(const JsonKey& key) {
    this->key(key);
    out_.put("null");
  }

  void link(const JsonKey& key, std::int32_t index) {
    if (index != kNone) number(key, index);
  }

  void link_or_null(const JsonKey& key, std::int32_t index) {
    index == kNone ? null(key) : number(key, index);
  }

  void confidence(double value) {
    if (value == 0) return;
    key("confidence");
    out_.put_confidence(value);
  }

  void raw(std::string_view members) {
    comma();
    out_.put(members);
  }

  void element(std::string_view value) {
    comma();
    out_.put_string(value);
  }

  void element(std::int64_t value) {
    comma();
    out_.put_number(value);
  }

  void bounds(Span span) {
    comma();
    out_.put_bounds(offsets_.code_points(span.begin), offsets_.code_points(span.end));
  }

  // The bounds of each item of a layer.
  template <typename Items>
  void bounds(const JsonKey& key, const Items& items) {
    this->key(key);
    if (offsets_.is_ascii()) {
      out_.put_bounds_array(items, [](std::uint32_t byte) { return byte; });
    } else {
      out_.put_bounds_array(items,
                            [this](std::uint32_t byte) { return offsets_.code_points(byte); });
    }
  }

  void surface(Span span) {
    bounds(span);
    string("text", slice(text_, span));
  }

  void span(const JsonKey& key, Span span) {
    if (span.empty()) return;
    open(key, '{');
    surface(span);
    close('}');
  }

  void span_or_null(const JsonKey& key, Span span) {
    span.empty() ? null(key) : this->span(key, span);
  }

  void spans(const JsonKey& key, const std::vector<Span>& spans) {
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
    if (!first_) out_.put(',');
    first_ = false;
  }

  std::string_view text_;
  JsonText out_;
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
    if (!speaker.members.empty()) {
      line.open("members", '[');
      for (const std::int32_t member : speaker.members) line.element(std::int64_t{member});
      line.close(']');
    }
    line.close('}');
  }
  line.close(']');
}

void write_nested(const NestedQuote& nested, Line& line) {
  if (nested.span.empty()) return;
  line.open("nested", '{');
  line.surface(nested.span);
  line.span_or_null("speaker", nested.speaker);
  line.link_or_null("speaker_id", nested.speaker_id);
  line.span_or_null("cue", nested.cue);
  line.close('}');
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
    write_nested(quote.nested, line);
    line.optional("rule", quote.rule);
    line.confidence(quote.confidence);
    line.close('}');
  }
  line.close(']');
}

void write_parties(const JsonKey& key, const std::vector<Party>& parties, Line& line) {
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

void write_inner(const InnerAct& inner, Line& line) {
  if (inner.act.empty()) return;
  line.open("inner", '{');
  line.string("act", inner.act);
  line.span("trigger", inner.trigger);
  write_parties("addressee", inner.addressee, line);
  line.span("content", inner.content);
  line.close('}');
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
  if (!proposal.content_parts.empty()) line.spans("content_parts", proposal.content_parts);
  write_inner(proposal.inner, line);
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
  const bool tokens = document.has(Layer::kTokens);
  if (tokens || !document.sentences.empty()) line.bounds("sentences", document.sentences);
  if (tokens && format.tokens) line.bounds("tokens", document.tokens);
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
  JsonText json(out);
  json.put_string(text);
  json.flush();
}

void write_article(const Article& article, std::string& out) {
  Line line(article.text, out);
  line.open('{');
  write_members(article, line);
  line.close('}');
  line.end();
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
  line.end();
}

}  // namespace onrecord
