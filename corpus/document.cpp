#include "corpus/document.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

// In the order of their enumerators.
constexpr std::array<std::string_view, 6> kLayers = {"zones",  "tokens",   "dates",
                                                     "quotes", "speakers", "proposals"};
constexpr std::array<std::string_view, 9> kZoneKinds = {
    "title", "deck", "byline", "dateline", "caption", "heading", "body", "related", "footer"};
constexpr std::array<std::string_view, 4> kDateTypes = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 7> kSpeakerKinds = {
    "person", "organisation", "government", "group", "anonymous", "document", "unknown"};
constexpr std::array<std::string_view, 3> kQuoteTypes = {"direct", "mixed", "indirect"};
constexpr std::array<std::string_view, 3> kQuoteKinds = {"speech", "belief", "intention"};

template <std::size_t N, typename Value>
std::string_view name_in(const std::array<std::string_view, N>& names, Value value) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view();
}

template <std::size_t N, typename Value>
bool parse_in(const std::array<std::string_view, N>& names, std::string_view name, Value& value) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return false;
  value = static_cast<Value>(found - names.begin());
  return true;
}

// Whether no token is empty, none begins before the one before it ends and none lies outside. Each
// comparison is made, whatever the others say, so that several are made at once.
bool are_apart(const std::vector<Token>& tokens, std::size_t size) {
  if (tokens.empty()) return true;
  std::uint32_t wrong = tokens[0].span.end <= tokens[0].span.begin ? 1 : 0;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    wrong |= tokens[i].span.begin < tokens[i - 1].span.end ? 1U : 0U;
    wrong |= tokens[i].span.end <= tokens[i].span.begin ? 1U : 0U;
  }
  return wrong == 0 && tokens.back().span.end <= size;
}

// The first broken promise, and where it stands. Nothing is put into words before one is broken.
class Checker {
 public:
  explicit Checker(const Document& document) : document_(document) {}

  std::string run() {
    if (text() && strings() && zones() && tokens() && sentences() && dates() && speakers() &&
        quotes()) {
      proposals();
    }
    return problem_;
  }

 private:
  bool fail(std::string_view layer, std::size_t index, std::string_view field,
            std::string_view what) {
    problem_ = layer;
    problem_ += '[';
    problem_ += std::to_string(index);
    problem_ += ']';
    if (!field.empty()) {
      problem_ += '.';
      problem_ += field;
    }
    problem_ += ' ';
    problem_ += what;
    return false;
  }

  bool on_boundary(std::uint32_t offset) const {
    const std::string& text = document_.article.text;
    return ascii_ || offset == text.size() ||
           (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80;
  }

  // A span that may be empty: "none".
  bool optional(Span span, std::string_view layer, std::size_t index, std::string_view field) {
    if (span.begin > span.end) return fail(layer, index, field, "ends before it begins");
    if (span.end > document_.article.text.size()) {
      return fail(layer, index, field, "lies outside the text");
    }
    if (!on_boundary(span.begin) || !on_boundary(span.end)) {
      return fail(layer, index, field, "cuts a character in two");
    }
    return true;
  }

  bool required(Span span, std::string_view layer, std::size_t index, std::string_view field) {
    if (!optional(span, layer, index, field)) return false;
    return !span.empty() || fail(layer, index, field, "is empty");
  }

  bool link(std::int32_t index_to, std::size_t size, std::string_view layer, std::size_t index,
            std::string_view field, std::string_view to) {
    if (index_to == kNone) return true;
    if (index_to >= 0 && static_cast<std::size_t>(index_to) < size) return true;
    return fail(layer, index, field, "links to no entry of " + std::string(to));
  }

  bool confidence(double value, std::string_view layer, std::size_t index) {
    return (value >= 0 && value <= 1) || fail(layer, index, "confidence", "is not within 0 and 1");
  }

  bool run_or_empty(Layer layer, std::size_t size) {
    return document_.has(layer) || size == 0 ||
           fail(name(layer), 0, "", "stands in a layer that is not marked as present");
  }

  bool strings() {
    const Article& article = document_.article;
    for (const std::string& author : article.authors) {
      if (!valid(author)) return false;
    }
    for (const std::string* value :
         {&article.id, &article.title, &article.published, &article.source, &article.url,
          &article.section, &article.language, &article.extra}) {
      if (!valid(*value)) return false;
    }
    return true;
  }

  bool text() {
    ascii_ = is_ascii(document_.article.text);
    return ascii_ || valid(document_.article.text);
  }

  bool valid(std::string_view value) {
    if (first_invalid_utf8(value) == std::string_view::npos) return true;
    problem_ = "the article is not valid UTF-8";
    return false;
  }

  bool zones() {
    if (!run_or_empty(Layer::kZones, document_.zones.size())) return false;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < document_.zones.size(); ++i) {
      const Zone& zone = document_.zones[i];
      if (!required(zone.span, "zones", i, "")) return false;
      if (zone.span.begin < end) return fail("zones", i, "", "overlaps or precedes the one before");
      if (name(zone.kind).empty()) return fail("zones", i, "kind", "is unknown");
      end = zone.span.end;
    }
    return true;
  }

  bool tokens() {
    if (!run_or_empty(Layer::kTokens, document_.tokens.size())) return false;
    const std::size_t size = document_.article.text.size();
    std::uint32_t end = 0;
    if (ascii_ && are_apart(document_.tokens, size)) return true;
    for (std::size_t i = 0; i < document_.tokens.size(); ++i) {
      const Span span = document_.tokens[i].span;
      if (span.begin >= end && span.begin < span.end && span.end <= size &&
          on_boundary(span.begin) && on_boundary(span.end)) {
        end = span.end;
        continue;
      }
      if (!required(span, "tokens", i, "")) return false;
      return fail("tokens", i, "", "overlaps or precedes the one before");
    }
    return true;
  }

  // Sentences may stand without tokens: that is how most documents travel.
  bool sentences() {
    const auto& tokens = document_.tokens;
    std::uint32_t end = 0;
    std::size_t zone = 0;
    std::uint32_t next_token = 0;
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      if (!required(sentence.span, "sentences", i, "")) return false;
      if (sentence.span.begin < end) {
        return fail("sentences", i, "", "overlaps or precedes the one before");
      }
      end = sentence.span.end;
      if (document_.has(Layer::kZones)) {
        while (zone < document_.zones.size() && document_.zones[zone].span.end < end) ++zone;
        if (zone == document_.zones.size() || !document_.zones[zone].span.contains(sentence.span)) {
          return fail("sentences", i, "", "leaves its zone");
        }
      }
      if (sentence.first_token > sentence.end_token || sentence.end_token > tokens.size() ||
          sentence.first_token < next_token) {
        return fail("sentences", i, "", "has a token range that is out of order");
      }
      next_token = sentence.end_token;
      if (sentence.first_token < sentence.end_token &&
          (tokens[sentence.first_token].span.begin < sentence.span.begin ||
           tokens[sentence.end_token - 1].span.end > sentence.span.end)) {
        return fail("sentences", i, "", "has tokens outside its span");
      }
      if ((sentence.first_token > 0 &&
           tokens[sentence.first_token - 1].span.end > sentence.span.begin) ||
          (sentence.end_token < tokens.size() &&
           tokens[sentence.end_token].span.begin < sentence.span.end)) {
        return fail("sentences", i, "", "leaves out tokens that lie in it");
      }
    }
    return true;
  }

  bool dates() {
    if (!run_or_empty(Layer::kDates, document_.dates.size())) return false;
    for (std::size_t i = 0; i < document_.dates.size(); ++i) {
      const Date& date = document_.dates[i];
      if (!required(date.span, "dates", i, "")) return false;
      if (i > 0 && date.span < document_.dates[i - 1].span) {
        return fail("dates", i, "", "is out of order");
      }
      if (name(date.type).empty()) return fail("dates", i, "type", "is unknown");
      if (date.begin.empty() != date.until.empty()) {
        return fail("dates", i, "", "has only one of begin and until");
      }
    }
    return true;
  }

  bool speakers() {
    if (!run_or_empty(Layer::kSpeakers, document_.speakers.size())) return false;
    for (std::size_t i = 0; i < document_.speakers.size(); ++i) {
      const Speaker& speaker = document_.speakers[i];
      if (name(speaker.kind).empty()) return fail("speakers", i, "kind", "is unknown");
      if (!spans(speaker.mentions, "speakers", i, "mentions")) return false;
      for (const std::int32_t member : speaker.members) {
        if (member == kNone || static_cast<std::size_t>(member) == i) {
          return fail("speakers", i, "members", "links to no other speaker");
        }
        if (!link(member, document_.speakers.size(), "speakers", i, "members", "speakers")) {
          return false;
        }
      }
    }
    return true;
  }

  bool spans(const std::vector<Span>& spans, std::string_view layer, std::size_t index,
             std::string_view field) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (!required(spans[i], layer, index, field)) return false;
      if (i > 0 && spans[i] < spans[i - 1]) return fail(layer, index, field, "are out of order");
    }
    return true;
  }

  bool nested(const NestedQuote& nested, std::size_t index) {
    if (nested.span.empty()) {
      return (nested.speaker.empty() && nested.cue.empty() && nested.speaker_id == kNone) ||
             fail("quotes", index, "nested", "has no words");
    }
    return required(nested.span, "quotes", index, "nested") &&
           optional(nested.speaker, "quotes", index, "nested") &&
           optional(nested.cue, "quotes", index, "nested") &&
           link(nested.speaker_id, document_.speakers.size(), "quotes", index, "nested",
                "speakers");
  }

  bool quotes() {
    if (!run_or_empty(Layer::kQuotes, document_.quotes.size())) return false;
    for (std::size_t i = 0; i < document_.quotes.size(); ++i) {
      const Quote& quote = document_.quotes[i];
      if (!required(quote.span, "quotes", i, "")) return false;
      if (i > 0 && quote.span < document_.quotes[i - 1].span) {
        return fail("quotes", i, "", "is out of order");
      }
      if (name(quote.type).empty()) return fail("quotes", i, "type", "is unknown");
      if (name(quote.kind).empty()) return fail("quotes", i, "kind", "is unknown");
      if (!optional(quote.speaker, "quotes", i, "speaker") ||
          !link(quote.speaker_id, document_.speakers.size(), "quotes", i, "speaker_id",
                "speakers") ||
          !optional(quote.cue, "quotes", i, "cue") ||
          !optional(quote.addressee, "quotes", i, "addressee") ||
          !optional(quote.venue, "quotes", i, "venue") ||
          !link(quote.said, document_.dates.size(), "quotes", i, "said", "dates") ||
          !nested(quote.nested, i) || !confidence(quote.confidence, "quotes", i)) {
        return false;
      }
    }
    return true;
  }

  bool parties(const std::vector<Party>& parties, std::size_t index, std::string_view field) {
    for (const Party& party : parties) {
      if (!this->party(party, index, field)) return false;
    }
    return true;
  }

  bool party(const Party& party, std::size_t index, std::string_view field) {
    return optional(party.mention, "proposals", index, field) &&
           link(party.speaker_id, document_.speakers.size(), "proposals", index, field, "speakers");
  }

  bool proposals() {
    const auto& all = document_.proposals;
    if (!run_or_empty(Layer::kProposals, all.size())) return false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0 && all[i].trigger < all[i - 1].trigger) {
        return fail("proposals", i, "", "is out of order");
      }
      if (!proposal(all[i], i)) return false;
    }
    return true;
  }

  bool inner(const InnerAct& inner, std::size_t i) {
    if (inner.act.empty()) {
      return (inner.trigger.empty() && inner.content.empty() && inner.addressee.empty()) ||
             fail("proposals", i, "inner", "has no act");
    }
    return required(inner.trigger, "proposals", i, "inner") &&
           optional(inner.content, "proposals", i, "inner") && parties(inner.addressee, i, "inner");
  }

  bool proposal(const Proposal& proposal, std::size_t i) {
    if (proposal.act.empty()) return fail("proposals", i, "act", "is empty");
    if (proposal.responds_to == static_cast<std::int32_t>(i)) {
      return fail("proposals", i, "responds_to", "links to itself");
    }
    for (const std::int32_t date : proposal.timeframe) {
      if (date == kNone) return fail("proposals", i, "timeframe", "links to no entry of dates");
      if (!link(date, document_.dates.size(), "proposals", i, "timeframe", "dates")) return false;
    }
    for (const Proposal::Step& step : proposal.history) {
      if (!optional(step.evidence, "proposals", i, "history")) return false;
    }
    return required(proposal.trigger, "proposals", i, "trigger") &&
           parties(proposal.proposer, i, "proposer") &&
           parties(proposal.addressee, i, "addressee") &&
           optional(proposal.content, "proposals", i, "content") &&
           optional(proposal.content_head, "proposals", i, "content_head") &&
           spans(proposal.content_parts, "proposals", i, "content_parts") &&
           inner(proposal.inner, i) && optional(proposal.condition, "proposals", i, "condition") &&
           optional(proposal.purpose, "proposals", i, "purpose") &&
           party(proposal.attribution, i, "attribution") &&
           link(proposal.responds_to, document_.proposals.size(), "proposals", i, "responds_to",
                "proposals") &&
           link(proposal.quote, document_.quotes.size(), "proposals", i, "quote", "quotes") &&
           spans(proposal.mentions, "proposals", i, "mentions") &&
           optional(proposal.evidence, "proposals", i, "evidence") &&
           confidence(proposal.confidence, "proposals", i);
  }

  const Document& document_;
  bool ascii_ = false;  // the text: no span can cut a character in two
  std::string problem_;
};

}  // namespace

void clear(Document& document) {
  Article& article = document.article;
  for (std::string* value :
       {&article.id, &article.title, &article.published, &article.source, &article.url,
        &article.section, &article.language, &article.text, &article.extra}) {
    value->clear();
  }
  article.authors.clear();
  document.zones.clear();
  document.sentences.clear();
  document.tokens.clear();
  document.dates.clear();
  document.speakers.clear();
  document.quotes.clear();
  document.proposals.clear();
  document.layers = 0;
}

std::string check(const Document& document) {
  return Checker(document).run();
}

std::string_view name(Layer value) {
  return name_in(kLayers, value);
}
std::string_view name(ZoneKind value) {
  return name_in(kZoneKinds, value);
}
std::string_view name(DateType value) {
  return name_in(kDateTypes, value);
}
std::string_view name(SpeakerKind value) {
  return name_in(kSpeakerKinds, value);
}
std::string_view name(QuoteType value) {
  return name_in(kQuoteTypes, value);
}
std::string_view name(QuoteKind value) {
  return name_in(kQuoteKinds, value);
}

bool parse(std::string_view name, Layer& value) {
  return parse_in(kLayers, name, value);
}
bool parse(std::string_view name, ZoneKind& value) {
  return parse_in(kZoneKinds, name, value);
}
bool parse(std::string_view name, DateType& value) {
  return parse_in(kDateTypes, name, value);
}
bool parse(std::string_view name, SpeakerKind& value) {
  return parse_in(kSpeakerKinds, name, value);
}
bool parse(std::string_view name, QuoteType& value) {
  return parse_in(kQuoteTypes, name, value);
}
bool parse(std::string_view name, QuoteKind& value) {
  return parse_in(kQuoteKinds, name, value);
}

}  // namespace onrecord
