#include "db/content_hash.hpp"

#include <bit>
#include <string>
#include <string_view>

#include "corpus/hash.hpp"

namespace onrecord {
namespace {

// Values one after the other, each so that no two sequences of values give the same bytes.
class Hasher {
 public:
  void add(std::uint64_t value) {
    // The same bytes on every machine.
    char bytes[8];
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<char>(value >> (8 * i) & 0xFFU);
    bytes_.append(bytes, sizeof bytes);
  }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    bytes_ += text;
  }
  void add(Span span) { add(std::uint64_t{span.begin} << 32U | span.end); }
  void add(std::int32_t link) { add(static_cast<std::uint64_t>(std::int64_t{link})); }
  std::uint64_t value() const { return hash64(bytes_); }

 private:
  std::string bytes_;
};

template <typename Enum>
std::uint64_t number(Enum value) {
  return static_cast<std::uint64_t>(value);
}

void add(Hasher& hash, const Party& party) {
  hash.add(party.mention);
  hash.add(party.speaker_id);
  hash.add(party.name);
  hash.add(party.via);
}

void add(Hasher& hash, const std::vector<Party>& parties) {
  hash.add(parties.size());
  for (const Party& party : parties) add(hash, party);
}

void add(Hasher& hash, const std::vector<Span>& spans) {
  hash.add(spans.size());
  for (const Span span : spans) hash.add(span);
}

void add(Hasher& hash, const Date& date) {
  hash.add(date.span);
  hash.add(number(date.type));
  for (const auto* text :
       {&date.value, &date.mod, &date.begin, &date.until, &date.anchor, &date.rule}) {
    hash.add(*text);
  }
}

void add(Hasher& hash, const Speaker& speaker) {
  hash.add(speaker.name);
  hash.add(number(speaker.kind));
  hash.add(speaker.role);
  add(hash, speaker.mentions);
}

void add(Hasher& hash, const Quote& quote) {
  hash.add(quote.span);
  hash.add(number(quote.type) << 16U | number(quote.kind) << 8U | number(quote.negated));
  hash.add(std::uint64_t{quote.group});
  hash.add(quote.speaker);
  hash.add(quote.speaker_id);
  hash.add(quote.cue);
  hash.add(quote.addressee);
  hash.add(quote.venue);
  hash.add(quote.said);
  hash.add(quote.rule);
  hash.add(std::bit_cast<std::uint64_t>(quote.confidence));
}

void add(Hasher& hash, const Proposal& proposal) {
  for (const auto* text : {&proposal.act, &proposal.performer, &proposal.attribution_kind,
                           &proposal.certainty, &proposal.polarity, &proposal.realis,
                           &proposal.status, &proposal.plover, &proposal.cameo, &proposal.rule}) {
    hash.add(*text);
  }
  for (const Span span : {proposal.trigger, proposal.content, proposal.content_head,
                          proposal.condition, proposal.purpose, proposal.evidence}) {
    hash.add(span);
  }
  hash.add(number(proposal.tier));
  add(hash, proposal.proposer);
  add(hash, proposal.addressee);
  add(hash, proposal.attribution);
  add(hash, proposal.content_parts);
  hash.add(proposal.inner.act);
  hash.add(proposal.inner.trigger);
  hash.add(proposal.inner.content);
  add(hash, proposal.inner.addressee);
  hash.add(proposal.timeframe.size());
  for (const std::int32_t date : proposal.timeframe) hash.add(date);
  hash.add(proposal.responds_to);
  hash.add(proposal.quote);
  add(hash, proposal.mentions);
  hash.add(proposal.history.size());
  for (const Proposal::Step& step : proposal.history) {
    hash.add(step.status);
    hash.add(step.evidence);
  }
  hash.add(std::bit_cast<std::uint64_t>(proposal.confidence));
}

}  // namespace

std::uint64_t content_hash(const Article& article) {
  std::uint64_t hash = article.authors.size();
  for (const auto* text : {&article.title, &article.published, &article.source, &article.url,
                           &article.section, &article.language, &article.text, &article.extra}) {
    hash = hash64(*text, hash);
  }
  for (const std::string& author : article.authors) hash = hash64(author, hash);
  return hash;
}

std::uint64_t facts_hash(const Document& document) {
  Hasher hash;
  for (const Layer layer : {Layer::kDates, Layer::kSpeakers, Layer::kQuotes, Layer::kProposals}) {
    hash.add(std::uint64_t{document.has(layer)});
  }
  hash.add(document.dates.size());
  for (const Date& date : document.dates) add(hash, date);
  hash.add(document.speakers.size());
  for (const Speaker& speaker : document.speakers) add(hash, speaker);
  hash.add(document.quotes.size());
  for (const Quote& quote : document.quotes) add(hash, quote);
  hash.add(document.proposals.size());
  for (const Proposal& proposal : document.proposals) add(hash, proposal);
  return hash.value();
}

}  // namespace onrecord
