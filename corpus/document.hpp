// corpus/document.hpp
// An article and what was read out of it: the value that travels through the pipeline.
//
// shape   layers are flat vectors of plain structs, each sorted by span; links between layers are
//         indexes. has(layer) tells "not yet run" from "found nothing".
// units   spans are UTF-8 bytes of article.text; they leave the program as code points (jsonl.hpp)
// owns    the text and every layer; layers never hold views
// errors  check() returns the first broken promise in words, or an empty string
// cost    clear() keeps the capacity of every vector, so that one Document serves many articles
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/span.hpp"

namespace onrecord {

enum class Layer : std::uint8_t { kZones, kTokens, kDates, kQuotes, kSpeakers, kProposals };

// No link: the value of an index that points nowhere.
inline constexpr std::int32_t kNone = -1;

enum class ZoneKind : std::uint8_t {
  kTitle,
  kDeck,
  kByline,
  kDateline,
  kCaption,
  kHeading,
  kBody,
  kRelated,
  kFooter
};

// A stretch of the text of one kind. Zones do not overlap and need not cover blank lines. A body
// zone is one paragraph.
struct Zone {
  Span span;
  ZoneKind kind = ZoneKind::kBody;
};

// A word, number or punctuation mark; white space belongs to no token. A clitic ('s, 'll, n't) is a
// token of its own; an abbreviation keeps its full stop.
struct Token {
  Span span;
};

// A sentence never leaves its zone and never breaks inside a quotation of its paragraph.
struct Sentence {
  Span span;
  std::uint32_t first_token = 0;  // the tokens [first_token, end_token)
  std::uint32_t end_token = 0;
};

enum class DateType : std::uint8_t { kDate, kTime, kDuration, kSet };

// A temporal expression (TIMEX3).
struct Date {
  Span span;
  DateType type = DateType::kDate;
  std::string value;   // TIMEX3: 2025-05-02, 2025-W19, 2025-SU, P3D, XXXX-WXX-5, PRESENT_REF
  std::string mod;     // START MID END BEFORE AFTER APPROX ...; empty when absent
  std::string begin;   // the earliest and the latest ISO day that the value covers;
  std::string until;   // both empty when it is not resolved
  std::string anchor;  // what a relative value was resolved against: an ISO day, or empty
  std::string rule;
};

enum class SpeakerKind : std::uint8_t {
  kPerson,
  kOrganisation,
  kGovernment,
  kGroup,
  kAnonymous,
  kDocument,
  kUnknown
};

// Someone who is quoted or proposes. The id of a speaker is its index in the layer.
struct Speaker {
  std::string name;  // the fullest name the article gives, without its title
  SpeakerKind kind = SpeakerKind::kUnknown;
  std::string role;                        // title or affiliation as given; empty when not given
  std::vector<Span> mentions;              // sorted
  std::vector<std::int32_t> members = {};  // of several who speak as one: their ids
};

enum class QuoteType : std::uint8_t { kDirect, kMixed, kIndirect };
enum class QuoteKind : std::uint8_t { kSpeech, kBelief, kIntention };

// What the speaker of a quote says that somebody else said: "Oslo had agreed" by "the minister" in
// "Ruiz said the minister had told her Oslo had agreed".
struct NestedQuote {
  Span span;  // empty where there is none
  Span speaker;
  std::int32_t speaker_id = kNone;
  Span cue;
};

// One contiguous part of what somebody said; the parts of one quote share `group`.
struct Quote {
  Span span;  // a direct quote includes its quotation marks
  QuoteType type = QuoteType::kDirect;
  QuoteKind kind = QuoteKind::kSpeech;
  bool negated = false;  // what was not said
  std::uint32_t group = 0;
  Span speaker;  // the mention beside the cue; empty when there is none
  std::int32_t speaker_id = kNone;
  Span cue;
  Span addressee;
  Span venue;                 // place, medium or occasion: "in a phone interview with ..."
  std::int32_t said = kNone;  // the date on which it was said: index into dates
  NestedQuote nested;         // inside the words of this one, outside of quotation marks
  std::string rule;
  double confidence = 0;  // measured precision of the rule; 0 when never measured
};

// Who takes part in a proposal. `mention` is empty where the party is inferred.
struct Party {
  Span mention;
  std::int32_t speaker_id = kNone;
  std::string name;
  std::string via;  // how it was found: subject, by, possessive, inferred, ...
};

// An act inside the content of another: "promise" in "urged Malta to promise to sign".
struct InnerAct {
  std::string act;  // empty where there is none
  Span trigger;
  std::vector<Party> addressee;
  Span content;
};

// Something that somebody wants done, or an answer to it (docs/jsonl.md has the values).
struct Proposal {
  std::string act;
  std::uint8_t tier = 1;  // 1 communicated act, 2 reported intention
  Span trigger;
  std::vector<Party> proposer;
  std::vector<Party> addressee;
  std::string performer;  // proposer addressee both third unknown
  Span content;
  Span content_head;
  std::vector<Span> content_parts;  // two or more, where what is proposed is several things
  InnerAct inner;
  std::vector<std::int32_t> timeframe;  // indexes into dates
  Span condition;
  Span purpose;
  std::string attribution_kind;  // author source self
  Party attribution;             // who reports it, when the kind is source
  std::string certainty = "CT";  // CT PR PS U
  std::string polarity = "+";    // + - u
  std::string realis;            // performed prepared planned past_unrealised hypothetical generic
  std::string status;            // prepared pending agreed rejected ...
  std::int32_t responds_to = kNone;  // index into proposals
  std::int32_t quote = kNone;        // index into quotes: the quote that holds the trigger
  std::string plover;
  std::string cameo;
  // Later words for the same proposal ("the proposal", "such matters").
  std::vector<Span> mentions;
  // Status by step, oldest first: what the status became and the words that say so.
  struct Step {
    std::string status;
    Span evidence;
  };
  std::vector<Step> history;
  Span evidence;  // the sentence, or the words around the act in one without end
  std::string rule;
  double confidence = 0;
};

struct Document {
  Article article;
  std::vector<Zone> zones;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Date> dates;
  std::vector<Speaker> speakers;
  std::vector<Quote> quotes;
  std::vector<Proposal> proposals;
  std::uint8_t layers = 0;

  bool has(Layer layer) const { return (layers >> static_cast<unsigned>(layer) & 1U) != 0; }
  void add(Layer layer) {
    layers = static_cast<std::uint8_t>(layers | 1U << static_cast<unsigned>(layer));
  }
};

// Empties the article and every layer, keeping their memory.
void clear(Document& document);

// Every promise made above: spans on code point boundaries, inside the text, sorted; links valid.
std::string check(const Document& document);

// The names that stand in JSON and in the store: "direct", "organisation", "DURATION", ...
std::string_view name(Layer value);
std::string_view name(ZoneKind value);
std::string_view name(DateType value);
std::string_view name(SpeakerKind value);
std::string_view name(QuoteType value);
std::string_view name(QuoteKind value);

// The value with that name; false when there is none.
bool parse(std::string_view name, Layer& value);
bool parse(std::string_view name, ZoneKind& value);
bool parse(std::string_view name, DateType& value);
bool parse(std::string_view name, SpeakerKind& value);
bool parse(std::string_view name, QuoteType& value);
bool parse(std::string_view name, QuoteKind& value);

}  // namespace onrecord
