#include "corpus/jsonl.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "corpus/error.hpp"
#include "corpus/jsonl_layers.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

namespace ondemand = simdjson::ondemand;
namespace dom = simdjson::dom;

// In the order in which they are read: tokens before the sentences that count them.
constexpr std::array<std::string_view, 7> kLayerKeys = {"zones",    "tokens", "sentences", "dates",
                                                        "speakers", "quotes", "proposals"};

struct StringKey {
  std::string_view key;
  std::string Article::*value;
};
constexpr std::array<StringKey, 8> kStringKeys = {{{"text", &Article::text},
                                                   {"title", &Article::title},
                                                   {"published", &Article::published},
                                                   {"source", &Article::source},
                                                   {"url", &Article::url},
                                                   {"section", &Article::section},
                                                   {"language", &Article::language},
                                                   {"id", &Article::id}}};

[[noreturn]] void fail(const std::string& where, const std::string& what,
                       const std::string& todo = "") {
  throw Error(Error::Kind::kInput, where, what, todo);
}

[[noreturn]] void fail(const std::string& where, simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      fail(where, "the line is not valid UTF-8", "convert the file to UTF-8");
    case simdjson::DEPTH_ERROR:
      fail(where, "the JSON is nested more than " + std::to_string(simdjson::DEFAULT_MAX_DEPTH) +
                      " levels deep");
    case simdjson::CAPACITY:
      fail(where, "the line is too long to be read", "split it: a line may have up to 4 GB");
    case simdjson::EMPTY:
      fail(where, "the line is empty");
    default:
      fail(where,
           std::string("the line is not valid JSON (") + simdjson::error_message(error) + ")");
  }
}

std::string quoted(std::string_view key) {
  std::string quoted = "\"";
  quoted += key;
  quoted += '"';
  return quoted;
}

std::string_view without_byte_order_mark(std::string_view line) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return line.starts_with(kMark) ? line.substr(kMark.size()) : line;
}

std::string_view trimmed(std::string_view json) {
  while (!json.empty() && static_cast<unsigned char>(json.back()) <= ' ') json.remove_suffix(1);
  return json;
}

// The JSON of a value as it stands in the line.
std::string_view raw_json(ondemand::value value, const std::string& where) {
  ondemand::json_type type;
  std::string_view json;
  simdjson::error_code error = value.type().get(type);
  if (!error && type == ondemand::json_type::object) {
    ondemand::object object;
    error = value.get_object().get(object);
    if (!error) error = object.raw_json().get(json);
  } else if (!error && type == ondemand::json_type::array) {
    ondemand::array array;
    error = value.get_array().get(array);
    if (!error) error = array.raw_json().get(json);
  } else if (!error) {
    json = value.raw_json_token();
  }
  if (error) fail(where, error);
  return trimmed(json);
}

void set_string(std::string_view key, std::string_view value, const std::string& where,
                std::string& out) {
  if (!simdjson::validate_utf8(value)) {
    fail(where, quoted(key) + " holds half of a surrogate pair", "escape both halves or neither");
  }
  out.assign(value);
}

ondemand::json_type type_of(ondemand::value value, const std::string& where) {
  ondemand::json_type type;
  if (const auto error = value.type().get(type)) fail(where, error);
  return type;
}

void read_string(std::string_view key, ondemand::value value, const std::string& where,
                 std::string& out) {
  std::string_view view;
  const ondemand::json_type type = type_of(value, where);
  if (type == ondemand::json_type::null) {
    out.clear();
    return;
  }
  if (key == "id" && type == ondemand::json_type::number) {
    out.assign(trimmed(value.raw_json_token()));
    return;
  }
  if (type != ondemand::json_type::string) {
    fail(where, quoted(key) + " is not a string");
  }
  if (const auto error = value.get_string().get(view)) {
    if (error == simdjson::STRING_ERROR) {
      fail(where, quoted(key) + " has an escape that means no character",
           "look for a wrong \\u or half of a surrogate pair");
    }
    fail(where, error);
  }
  set_string(key, view, where, out);
}

void read_authors(ondemand::value value, const std::string& where,
                  std::vector<std::string>& authors) {
  authors.clear();
  std::string author;
  if (type_of(value, where) != ondemand::json_type::array) {
    read_string("author", value, where, author);
    if (!author.empty()) authors.push_back(author);
    return;
  }
  ondemand::array list;
  if (const auto error = value.get_array().get(list)) fail(where, error);
  for (auto element : list) {
    ondemand::value item;
    if (const auto error = element.get(item)) fail(where, error);
    read_string("author", item, where, author);
    if (!author.empty()) authors.push_back(author);
  }
}

void carry(std::string_view raw_key, std::string_view json, std::string& extra) {
  if (!extra.empty()) extra += ',';
  extra += '"';
  extra += raw_key;
  extra += "\":";
  extra += json;
}

// What of a line can be read only after the rest of it.
struct Deferred {
  std::array<std::string_view, kLayerKeys.size()> layers;
  std::string_view meta;
  bool has_text = false;
  bool is_document = false;
};

}  // namespace

struct JsonReader::State {
  ondemand::parser lines;
  dom::parser values;
  LayerReader layers;
  Offsets offsets;
  std::string buffer;

  // Members of the object that lies in the buffer, in its first `size` bytes.
  Deferred read_members(std::size_t size, const std::string& where, Article& article);
  void read_layers(const Deferred& deferred, const std::string& where, Document& document);
  bool read_without_tokens(std::string_view line, const std::string& where, Document& document);
  void read_member(std::string_view key, std::string_view raw_key, ondemand::value value,
                   const std::string& where, Article& article, Deferred& deferred);
  void read_meta(std::string_view json, const std::string& where, Article& article);
  dom::element parse(std::string_view json, const std::string& where);
};

// `json` must lie in the buffer, where padding follows it.
dom::element JsonReader::State::parse(std::string_view json, const std::string& where) {
  dom::element element;
  if (const auto error = values.parse(json.data(), json.size(), false).get(element)) {
    fail(where, error);
  }
  return element;
}

void JsonReader::State::read_member(std::string_view key, std::string_view raw_key,
                                    ondemand::value value, const std::string& where,
                                    Article& article, Deferred& deferred) {
  if (key == "text") deferred.has_text = type_of(value, where) != ondemand::json_type::null;
  for (const StringKey& known : kStringKeys) {
    if (key == known.key) return read_string(key, value, where, article.*known.value);
  }
  if (key == "author") return read_authors(value, where, article.authors);
  if (key == "v") {
    std::int64_t version = 0;
    if (value.get_int64().get(version) || version != 1) {
      fail(where, "\"v\" is not 1, the format version that this program reads",
           "use the program that wrote the line, or a newer one");
    }
    deferred.is_document = true;
    return;
  }
  const std::string_view json = raw_json(value, where);
  const auto layer = std::find(kLayerKeys.begin(), kLayerKeys.end(), key);
  if (layer != kLayerKeys.end()) {
    deferred.layers[static_cast<std::size_t>(layer - kLayerKeys.begin())] = json;
    return;
  }
  if (key == "meta") {
    deferred.meta = json;  // parsed when it is read
  } else {
    parse(json, where);
  }
  carry(raw_key, json, article.extra);
}

Deferred JsonReader::State::read_members(std::size_t size, const std::string& where,
                                         Article& article) {
  buffer.append(LayerReader::kPadding, ' ');

  ondemand::document document;
  ondemand::object object;
  simdjson::error_code error = lines.iterate(buffer.data(), size, buffer.size()).get(document);
  if (error) fail(where, error);
  error = document.get_object().get(object);
  if (error == simdjson::INCORRECT_TYPE) fail(where, "the line is not a JSON object");
  if (error) fail(where, error);

  Deferred deferred;
  for (auto member : object) {
    ondemand::field field;
    if ((error = std::move(member).get(field))) fail(where, error);
    const char* raw_key = field.key().raw();
    std::string_view key;
    if ((error = field.unescaped_key().get(key))) fail(where, error);
    ondemand::value value = field.value();
    // The closing quotation mark is the first one that no backslash precedes.
    const char* end = raw_key;
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    read_member(key, {raw_key, static_cast<std::size_t>(end - raw_key)}, value, where, article,
                deferred);
  }
  const char* rest = nullptr;
  if (document.current_location().get(rest) == simdjson::SUCCESS) {
    fail(where, "something follows the JSON object", "write one object a line");
  }
  if (!deferred.has_text)
    fail(where, "the object has no \"text\"", "name the key of the text \"text\"");
  if (article.text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    fail(where, simdjson::CAPACITY);
  }
  return deferred;
}

void JsonReader::State::read_meta(std::string_view json, const std::string& where,
                                  Article& article) {
  dom::object meta;
  if (parse(json, where).get(meta) != simdjson::SUCCESS) return;
  for (const std::string_view key : {"title", "published", "source", "url", "id"}) {
    const auto known = std::find_if(kStringKeys.begin(), kStringKeys.end(),
                                    [key](const StringKey& entry) { return entry.key == key; });
    std::string& value = article.*known->value;
    dom::element element;
    if (!value.empty() || meta.at_key(key).get(element) != simdjson::SUCCESS) continue;
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
      set_string(key, text, where, value);
    } else if (key == "id" && element.is_number()) {
      value = simdjson::to_string(element);
    }
  }
}

JsonReader::JsonReader() : state_(std::make_unique<State>()) {}
JsonReader::~JsonReader() = default;
JsonReader::JsonReader(JsonReader&&) noexcept = default;
JsonReader& JsonReader::operator=(JsonReader&&) noexcept = default;

namespace {

void clear_article(Article& article) {
  for (const StringKey& known : kStringKeys) (article.*known.value).clear();
  article.authors.clear();
  article.extra.clear();
}

// Gives each sentence the tokens that lie within it.
void count_tokens(Document& document) {
  std::uint32_t token = 0;
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  for (Sentence& sentence : document.sentences) {
    while (token < size && document.tokens[token].span.begin < sentence.span.begin) ++token;
    sentence.first_token = token;
    while (token < size && document.tokens[token].span.end <= sentence.span.end) ++token;
    sentence.end_token = token;
  }
}

}  // namespace

void JsonReader::read_article(std::string_view line, const std::string& where, Article& article) {
  clear_article(article);
  state_->buffer.assign(without_byte_order_mark(line));
  const Deferred deferred = state_->read_members(state_->buffer.size(), where, article);
  if (!deferred.meta.empty()) state_->read_meta(deferred.meta, where, article);
  if (line.size() > kLongLine) state_ = std::make_unique<State>();
}

void JsonReader::State::read_layers(const Deferred& deferred, const std::string& where,
                                    Document& document) {
  if (!deferred.meta.empty()) read_meta(deferred.meta, where, document.article);
  if (!deferred.is_document) return;
  offsets.reset(document.article.text);
  for (std::size_t i = 0; i < kLayerKeys.size(); ++i) {
    if (deferred.layers[i].empty()) continue;
    layers.read(kLayerKeys[i], deferred.layers[i], where, offsets, document);
  }
}

// Tokens are most of a line that has them. Where they stand as this program writes them, they are
// read by themselves, and the rest of the line without them. False when the line is another one, or
// has anything wrong: then it must be read whole.
bool JsonReader::State::read_without_tokens(std::string_view line, const std::string& where,
                                            Document& document) {
  constexpr std::string_view kStart = "{\"v\":1,";
  constexpr std::string_view kTokens = ",\"tokens\":[{\"start\":";
  constexpr std::string_view kNoTokens = "[]";
  constexpr std::size_t kPosition = 1;  // of tokens in kLayerKeys
  static_assert(kLayerKeys[kPosition] == "tokens");
  if (!line.starts_with(kStart)) return false;
  const std::size_t key = line.find(kTokens);
  if (key == std::string_view::npos) return false;
  const std::size_t begin = line.find('[', key);
  const std::size_t end = line.find(']', begin);
  if (end == std::string_view::npos) return false;
  buffer.assign(line.substr(0, begin));
  buffer += kNoTokens;
  buffer += line.substr(end + 1);
  try {
    Deferred deferred = read_members(buffer.size(), where, document.article);
    // The same words may stand inside another member.
    std::string_view& tokens = deferred.layers[kPosition];
    if (!deferred.is_document || tokens.data() != buffer.data() + begin) return false;
    tokens = {};
    offsets.reset(document.article.text);
    if (!LayerReader::read_tokens(line.substr(begin, end + 1 - begin), offsets, document)) {
      return false;
    }
    read_layers(deferred, where, document);
  } catch (const Error&) {
    return false;
  }
  return true;
}

void JsonReader::read_document(std::string_view line, const std::string& where,
                               Document& document) {
  clear(document);
  bool is_document = state_->read_without_tokens(line, where, document);
  if (!is_document) {
    clear(document);
    state_->buffer.assign(without_byte_order_mark(line));
    const Deferred deferred = state_->read_members(state_->buffer.size(), where, document.article);
    state_->read_layers(deferred, where, document);
    is_document = deferred.is_document;
  }
  if (line.size() > kLongLine) state_ = std::make_unique<State>();
  if (!is_document) return;
  if (document.has(Layer::kTokens)) count_tokens(document);
  const std::string problem = check(document);
  if (!problem.empty()) fail(where, problem);
}

}  // namespace onrecord
