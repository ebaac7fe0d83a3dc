#include "corpus/jsonl_layers.hpp"

#include <simdjson.h>

#include <limits>
#include <utility>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

namespace dom = simdjson::dom;

static_assert(LayerReader::kPadding >= simdjson::SIMDJSON_PADDING);

// One object of a layer, and where it stands.
struct Entry {
  dom::object object;
  std::string_view layer;
  std::size_t index = 0;
  const std::string& where;
  const Offsets& offsets;
  std::string_view text;

  [[noreturn]] void fail(std::string_view field, const std::string& what) const {
    std::string place = std::string(layer) + '[' + std::to_string(index) + ']';
    if (!field.empty()) place += "." + std::string(field);
    throw Error(Error::Kind::kInput, where, place + " " + what);
  }

  // False when the key is absent or null.
  static bool find(dom::object object, std::string_view key, dom::element& value) {
    return object.at_key(key).get(value) == simdjson::SUCCESS && !value.is_null();
  }

  void string(dom::object from, std::string_view key, std::string& value) const {
    dom::element element;
    std::string_view view;
    if (!find(from, key, element)) {
      value.clear();
      return;
    }
    if (element.get(view) != simdjson::SUCCESS) fail(key, "is not a string");
    if (first_invalid_utf8(view) != std::string_view::npos) {
      fail(key, "holds half of a surrogate pair");
    }
    value = view;
  }
  void string(std::string_view key, std::string& value) const { string(object, key, value); }

  // The value with the name that stands at the key.
  template <typename Value>
  void named(std::string_view key, Value& value) const {
    std::string text_of_value;
    string(key, text_of_value);
    if (!parse(text_of_value, value)) fail(key, "has no known value: \"" + text_of_value + "\"");
  }

  template <typename Integer>
  void integer(dom::object from, std::string_view key, Integer& value) const {
    dom::element element;
    if (!find(from, key, element)) return;
    value = to_integer<Integer>(element, key);
  }
  template <typename Integer>
  void integer(std::string_view key, Integer& value) const {
    integer(object, key, value);
  }

  template <typename Integer>
  Integer to_integer(dom::element element, std::string_view field) const {
    std::int64_t number = 0;
    if (element.get(number) != simdjson::SUCCESS || number < 0 || !std::in_range<Integer>(number)) {
      fail(field, "is not a whole number from 0");
    }
    return static_cast<Integer>(number);
  }

  void number(std::string_view key, double& value) const {
    dom::element element;
    if (find(object, key, element) && element.get(value) != simdjson::SUCCESS) {
      fail(key, "is not a number");
    }
  }

  dom::object to_object(dom::element element, std::string_view field) const {
    dom::object value;
    if (element.get(value) != simdjson::SUCCESS) fail(field, "is not an object");
    return value;
  }

  template <typename Each>
  void each(std::string_view key, Each&& use) const {
    each(object, key, std::forward<Each>(use));
  }
  template <typename Each>
  void each(dom::object from, std::string_view key, Each&& use) const {
    dom::element element;
    dom::array values;
    if (!find(from, key, element)) return;
    if (element.get(values) != simdjson::SUCCESS) fail(key, "is not a list");
    for (const dom::element value : values) use(value);
  }

  std::uint32_t offset(dom::object from, std::string_view key, std::string_view field) const {
    dom::element element;
    if (!find(from, key, element)) fail(field, "has no \"" + std::string(key) + "\"");
    const std::uint32_t byte = offsets.bytes(to_integer<std::uint32_t>(element, field));
    if (byte == std::numeric_limits<std::uint32_t>::max()) fail(field, "lies outside the text");
    return byte;
  }

  Span bounds(dom::object from, std::string_view field) const {
    const Span span{offset(from, "start", field), offset(from, "end", field)};
    if (span.begin >= span.end) fail(field, "is empty or ends before it starts");
    return span;
  }

  Span surface(dom::object from, std::string_view field) const {
    const Span span = bounds(from, field);
    dom::element element;
    std::string_view view;
    if (!find(from, "text", element) || element.get(view) != simdjson::SUCCESS) {
      fail(field, "has no string \"text\"");
    }
    if (view != slice(text, span)) {
      fail(field, "has a \"text\" that differs from the article at these offsets");
    }
    return span;
  }

  Span span(dom::object from, std::string_view key) const {
    dom::element element;
    return find(from, key, element) ? surface(to_object(element, key), key) : Span{};
  }
  Span span(std::string_view key) const { return span(object, key); }

  void spans(std::string_view key, std::vector<Span>& spans) const {
    each(key, [&](dom::element value) { spans.push_back(surface(to_object(value, key), key)); });
  }
};

void read_zone(const Entry& entry, Document& document) {
  Zone& zone = document.zones.emplace_back();
  zone.span = entry.bounds(entry.object, "");
  entry.named("kind", zone.kind);
}

void read_sentence(const Entry& entry, Document& document) {
  document.sentences.push_back({.span = entry.bounds(entry.object, "")});
}

void read_token(const Entry& entry, Document& document) {
  document.tokens.push_back({entry.bounds(entry.object, "")});
}

void read_date(const Entry& entry, Document& document) {
  Date& date = document.dates.emplace_back();
  date.span = entry.surface(entry.object, "");
  entry.named("type", date.type);
  entry.string("value", date.value);
  entry.string("mod", date.mod);
  entry.string("begin", date.begin);
  entry.string("until", date.until);
  entry.string("anchor", date.anchor);
  entry.string("rule", date.rule);
}

void read_speaker(const Entry& entry, Document& document) {
  std::size_t id = entry.index;
  entry.integer("id", id);
  if (id != entry.index) entry.fail("id", "is not its place in the list");
  Speaker& speaker = document.speakers.emplace_back();
  entry.string("name", speaker.name);
  entry.named("kind", speaker.kind);
  entry.string("role", speaker.role);
  entry.spans("mentions", speaker.mentions);
  entry.each("members", [&](dom::element value) {
    speaker.members.push_back(entry.to_integer<std::int32_t>(value, "members"));
  });
}

void read_quote(const Entry& entry, Document& document) {
  Quote& quote = document.quotes.emplace_back();
  quote.span = entry.surface(entry.object, "");
  entry.named("type", quote.type);
  entry.named("kind", quote.kind);
  std::string polarity;
  entry.string("polarity", polarity);
  if (!polarity.empty() && polarity != "+" && polarity != "-") {
    entry.fail("polarity", "is neither \"+\" nor \"-\"");
  }
  quote.negated = polarity == "-";
  entry.integer("group", quote.group);
  quote.speaker = entry.span("speaker");
  entry.integer("speaker_id", quote.speaker_id);
  quote.cue = entry.span("cue");
  quote.addressee = entry.span("addressee");
  quote.venue = entry.span("venue");
  entry.integer("said", quote.said);
  if (dom::element value; Entry::find(entry.object, "nested", value)) {
    const dom::object nested = entry.to_object(value, "nested");
    quote.nested.span = entry.surface(nested, "nested");
    quote.nested.speaker = entry.span(nested, "speaker");
    entry.integer(nested, "speaker_id", quote.nested.speaker_id);
    quote.nested.cue = entry.span(nested, "cue");
  }
  entry.string("rule", quote.rule);
  entry.number("confidence", quote.confidence);
}

void read_party(const Entry& entry, dom::object from, Party& party) {
  party.mention = entry.span(from, "mention");
  entry.integer(from, "speaker_id", party.speaker_id);
  entry.string(from, "name", party.name);
  entry.string(from, "via", party.via);
}

void read_parties(const Entry& entry, dom::object from, std::string_view key,
                  std::vector<Party>& parties) {
  entry.each(from, key, [&](dom::element value) {
    read_party(entry, entry.to_object(value, key), parties.emplace_back());
  });
}

void read_inner(const Entry& entry, InnerAct& inner) {
  dom::element value;
  if (!Entry::find(entry.object, "inner", value)) return;
  const dom::object from = entry.to_object(value, "inner");
  entry.string(from, "act", inner.act);
  inner.trigger = entry.span(from, "trigger");
  read_parties(entry, from, "addressee", inner.addressee);
  inner.content = entry.span(from, "content");
}

void read_proposal(const Entry& entry, Document& document) {
  Proposal& proposal = document.proposals.emplace_back();
  entry.string("act", proposal.act);
  entry.integer("tier", proposal.tier);
  proposal.trigger = entry.span("trigger");
  read_parties(entry, entry.object, "proposer", proposal.proposer);
  read_parties(entry, entry.object, "addressee", proposal.addressee);
  entry.string("performer", proposal.performer);
  proposal.content = entry.span("content");
  proposal.content_head = entry.span("content_head");
  entry.spans("content_parts", proposal.content_parts);
  read_inner(entry, proposal.inner);
  entry.each("timeframe", [&](dom::element value) {
    proposal.timeframe.push_back(entry.to_integer<std::int32_t>(value, "timeframe"));
  });
  proposal.condition = entry.span("condition");
  proposal.purpose = entry.span("purpose");
  dom::element attribution;
  if (Entry::find(entry.object, "attribution", attribution)) {
    const dom::object from = entry.to_object(attribution, "attribution");
    entry.string(from, "kind", proposal.attribution_kind);
    read_party(entry, from, proposal.attribution);
  }
  entry.string("certainty", proposal.certainty);
  entry.string("polarity", proposal.polarity);
  entry.string("realis", proposal.realis);
  entry.string("status", proposal.status);
  entry.integer("responds_to", proposal.responds_to);
  entry.integer("quote", proposal.quote);
  entry.string("plover", proposal.plover);
  entry.string("cameo", proposal.cameo);
  entry.spans("mentions", proposal.mentions);
  entry.each("history", [&](dom::element value) {
    const dom::object from = entry.to_object(value, "history");
    Proposal::Step& step = proposal.history.emplace_back();
    entry.string(from, "status", step.status);
    step.evidence = entry.span(from, "evidence");
  });
  proposal.evidence = entry.span("evidence");
  entry.string("rule", proposal.rule);
  entry.number("confidence", proposal.confidence);
}

// Takes a literal off `json`; false when something else stands there.
bool take(std::string_view literal, std::string_view& json) {
  if (!json.starts_with(literal)) return false;
  json.remove_prefix(literal.size());
  return true;
}

// Takes a number of at most nine digits off `json`, as JSON writes it.
bool take_number(std::string_view& json, std::uint32_t& number) {
  constexpr std::size_t kMostDigits = 9;
  number = 0;
  std::size_t digits = 0;
  for (; digits < json.size() && json[digits] >= '0' && json[digits] <= '9'; ++digits) {
    if (digits == kMostDigits) return false;
    number = number * 10 + static_cast<std::uint32_t>(json[digits] - '0');
  }
  if (digits == 0 || (digits > 1 && json.front() == '0')) return false;
  json.remove_prefix(digits);
  return true;
}

using ReadEntry = void (*)(const Entry&, Document&);

ReadEntry reader_of(std::string_view key) {
  if (key == "zones") return read_zone;
  if (key == "sentences") return read_sentence;
  if (key == "tokens") return read_token;
  if (key == "dates") return read_date;
  if (key == "speakers") return read_speaker;
  if (key == "quotes") return read_quote;
  return read_proposal;
}

}  // namespace

struct LayerReader::State {
  dom::parser parser;
};

LayerReader::LayerReader() : state_(std::make_unique<State>()) {}
LayerReader::~LayerReader() = default;
LayerReader::LayerReader(LayerReader&&) noexcept = default;
LayerReader& LayerReader::operator=(LayerReader&&) noexcept = default;

void LayerReader::read(std::string_view key, std::string_view json, const std::string& where,
                       const Offsets& offsets, Document& document) {
  dom::element root;
  const auto error = state_->parser.parse(json.data(), json.size(), false).get(root);
  std::string name = "\"";
  name += key;
  name += '"';
  if (error) {
    throw Error(Error::Kind::kInput, where,
                name + " cannot be read (" + simdjson::error_message(error) + ")");
  }
  if (root.is_null()) return;
  dom::array entries;
  if (root.get(entries) != simdjson::SUCCESS) {
    throw Error(Error::Kind::kInput, where, name + " is not a list");
  }
  const ReadEntry read_entry = reader_of(key);
  std::size_t index = 0;
  for (const dom::element value : entries) {
    Entry entry{dom::object(), key, index++, where, offsets, document.article.text};
    entry.object = entry.to_object(value, "");
    read_entry(entry, document);
  }
  Layer layer;
  if (key == "sentences" ? document.sentences.empty() : parse(key, layer)) {
    document.add(key == "sentences" ? Layer::kTokens : layer);
  }
}

bool LayerReader::read_tokens(std::string_view json, const Offsets& offsets, Document& document) {
  constexpr std::uint32_t kOutside = std::numeric_limits<std::uint32_t>::max();
  const auto read_all = [&] {
    if (!take("[", json)) return false;
    do {
      std::uint32_t start = 0;
      std::uint32_t end = 0;
      if (!take("{\"start\":", json) || !take_number(json, start) || !take(",\"end\":", json) ||
          !take_number(json, end) || !take("}", json)) {
        return false;
      }
      const Span span{offsets.bytes(start), offsets.bytes(end)};
      if (span.end == kOutside || span.begin >= span.end) return false;
      document.tokens.push_back({span});
    } while (take(",", json));
    return json == "]";
  };
  if (!read_all()) {
    document.tokens.clear();
    return false;
  }
  document.add(Layer::kTokens);
  return true;
}

}  // namespace onrecord
