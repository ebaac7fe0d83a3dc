#include "db/stored_documents.hpp"

#include <array>

#include "corpus/utf8.hpp"
#include "db/article_row.hpp"
#include "db/fact_rows.hpp"
#include "db/schema.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

constexpr std::uint8_t kFactLayers = 0b111100;

// Reads the columns of a row from left to right.
class RowReader {
 public:
  RowReader(const Statement& row, const Offsets& offsets, const std::string& where)
      : row_(row), offsets_(offsets), where_(where) {}

  std::int64_t integer() { return row_.integer(next_++); }
  double real() { return row_.real(next_++); }
  std::string text() { return std::string(row_.text(next_++)); }

  template <typename Enum>
  Enum named() {
    Enum value{};
    parse(row_.text(next_++), value);
    return value;
  }

  // Two columns, code points; empty where they are NULL.
  Span span() {
    const bool none = row_.is_null(next_);
    const auto begin = static_cast<std::uint32_t>(integer());
    const auto end = static_cast<std::uint32_t>(integer());
    if (none) return {};
    const Span span = {offsets_.bytes(begin), offsets_.bytes(end)};
    if (span.end == UINT32_MAX || span.begin >= span.end) {
      throw Error(Error::Kind::kStore, where_, "a fact lies outside its text",
                  "examine the store with onrecord-doctor");
    }
    return span;
  }

  // The number within its article that the id of a fact holds.
  std::int32_t link() {
    const bool none = row_.is_null(next_);
    const std::int64_t id = integer();
    return none ? kNone : static_cast<std::int32_t>(id % kFactsPerArticle);
  }

 private:
  const Statement& row_;
  const Offsets& offsets_;
  const std::string& where_;
  int next_ = 0;
};

std::string facts_of(const std::string& columns, const std::string& table,
                     const std::string& key = "id") {
  return "SELECT " + columns + " FROM " + table + " WHERE " + key + " BETWEEN ?1 AND ?2 ORDER BY " +
         key;
}

// Behind every day that begins with `day`.
std::string end_of(std::string_view day) {
  return day.empty() ? "~" : std::string(day) + "~";
}

}  // namespace

struct StoredDocuments::State {
  explicit State(const std::string& path) : database(path, Connection::Mode::kRead) {
    require_fact_store(database, false);
    const std::string select =
        "SELECT " + std::string(kArticleColumns) + ", id, layers FROM articles";
    by_key = Statement(database, select + " WHERE key = ?");
    all = Statement(database, select + " ORDER BY id");
    by_day = Statement(database, select + " WHERE day >= ? AND day <= ? ORDER BY id");
    by_rules = Statement(database, select + " WHERE rules_hash = ? ORDER BY id");
    dates = Statement(database, facts_of("start, \"end\", type, value, mod, begin, until, anchor,"
                                         " (SELECT name FROM rules WHERE id = rule)",
                                         "dates"));
    names = Statement(database, facts_of("name, kind, role", "speaker_names"));
    mentions = Statement(database, facts_of("speaker_name, start, \"end\"", "mentions"));
    quotes = Statement(
        database,
        facts_of("start, \"end\", type, kind, polarity, statement, speaker_start, speaker_end,"
                 " speaker_name, cue_start, cue_end, addressee_start, addressee_end, venue_start,"
                 " venue_end, said, (SELECT name FROM rules WHERE id = rule), confidence",
                 "quotes"));
    proposals = Statement(
        database,
        facts_of("act, tier, start, \"end\", performer, content_start, content_end,"
                 " content_head_start, content_head_end, condition_start, condition_end,"
                 " purpose_start, purpose_end, attribution, certainty, polarity, realis, status,"
                 " quote, plover, cameo, evidence_start, evidence_end,"
                 " (SELECT name FROM rules WHERE id = rule), confidence",
                 "proposals"));
    parties = Statement(
        database,
        facts_of("proposal, part, start, \"end\", speaker_name, name, via", "proposal_parties"));
    timeframes = Statement(database, facts_of("proposal, date", "proposal_dates", "proposal"));
    links = Statement(database, facts_of("proposal, other", "proposal_links", "proposal"));
    parts = Statement(database, facts_of("proposal, start, \"end\"", "proposal_parts"));
    inner_acts =
        Statement(database, facts_of("proposal, act, start, \"end\", content_start, content_end",
                                     "proposal_inner_acts"));
    proposal_mentions =
        Statement(database, facts_of("proposal, start, \"end\"", "proposal_mentions"));
    steps = Statement(database, facts_of("proposal, status, start, \"end\"", "proposal_steps"));
    chosen = &all;
  }

  template <typename Read>
  void each(Statement& facts, Read read) {
    facts.bind(1, first);
    facts.bind(2, first + kFactsPerArticle - 1);
    while (facts.step()) read(RowReader(facts, offsets, database.path()));
    facts.reset();
  }

  void read(const Statement& row, Document& document) {
    clear(document);
    read_article_row(row, json, document.article);
    if (!with_facts) return;
    first = row.integer(kArticleColumnCount) * kFactsPerArticle;
    document.layers = static_cast<std::uint8_t>(row.integer(kArticleColumnCount + 1) & kFactLayers);
    offsets.reset(document.article.text);
    read_dates(document);
    read_speakers(document);
    read_quotes(document);
    read_proposals(document);
  }

  void read_dates(Document& document) {
    each(dates, [&](RowReader row) {
      Date& date = document.dates.emplace_back();
      date.span = row.span();
      date.type = row.named<DateType>();
      for (std::string* text :
           {&date.value, &date.mod, &date.begin, &date.until, &date.anchor, &date.rule}) {
        *text = row.text();
      }
    });
  }

  void read_speakers(Document& document) {
    each(names, [&](RowReader row) {
      Speaker& speaker = document.speakers.emplace_back();
      speaker.name = row.text();
      speaker.kind = row.named<SpeakerKind>();
      speaker.role = row.text();
    });
    each(mentions, [&](RowReader row) {
      const auto speaker = static_cast<std::size_t>(row.link());
      document.speakers.at(speaker).mentions.push_back(row.span());
    });
  }

  void read_quotes(Document& document) {
    each(quotes, [&](RowReader row) {
      Quote& quote = document.quotes.emplace_back();
      quote.span = row.span();
      quote.type = row.named<QuoteType>();
      quote.kind = row.named<QuoteKind>();
      quote.negated = row.text() == "-";
      quote.group = static_cast<std::uint32_t>(row.integer());
      quote.speaker = row.span();
      quote.speaker_id = row.link();
      quote.cue = row.span();
      quote.addressee = row.span();
      quote.venue = row.span();
      quote.said = row.link();
      quote.rule = row.text();
      quote.confidence = row.real();
    });
  }

  void read_proposals(Document& document) {
    each(proposals, [&](RowReader row) {
      Proposal& p = document.proposals.emplace_back();
      p.act = row.text();
      p.tier = static_cast<std::uint8_t>(row.integer());
      p.trigger = row.span();
      p.performer = row.text();
      for (Span* span : {&p.content, &p.content_head, &p.condition, &p.purpose}) {
        *span = row.span();
      }
      for (std::string* text :
           {&p.attribution_kind, &p.certainty, &p.polarity, &p.realis, &p.status}) {
        *text = row.text();
      }
      p.quote = row.link();
      p.plover = row.text();
      p.cameo = row.text();
      p.evidence = row.span();
      p.rule = row.text();
      p.confidence = row.real();
    });
    const auto proposal = [&](RowReader& row) -> Proposal& {
      return document.proposals.at(static_cast<std::size_t>(row.link()));
    };
    each(parties, [&](RowReader row) {
      Proposal& p = proposal(row);
      const std::string part = row.text();
      Party party;
      party.mention = row.span();
      party.speaker_id = row.link();
      party.name = row.text();
      party.via = row.text();
      if (part == "proposer") {
        p.proposer.push_back(std::move(party));
      } else if (part == "addressee") {
        p.addressee.push_back(std::move(party));
      } else if (part == "inner_addressee") {
        p.inner.addressee.push_back(std::move(party));
      } else {
        p.attribution = std::move(party);
      }
    });
    each(timeframes, [&](RowReader row) {
      Proposal& p = proposal(row);
      p.timeframe.push_back(row.link());
    });
    each(links, [&](RowReader row) {
      Proposal& p = proposal(row);
      p.responds_to = row.link();
    });
    each(parts, [&](RowReader row) {
      Proposal& p = proposal(row);
      p.content_parts.push_back(row.span());
    });
    each(inner_acts, [&](RowReader row) {
      InnerAct& inner = proposal(row).inner;
      inner.act = row.text();
      inner.trigger = row.span();
      inner.content = row.span();
    });
    each(proposal_mentions, [&](RowReader row) {
      Proposal& p = proposal(row);
      p.mentions.push_back(row.span());
    });
    each(steps, [&](RowReader row) {
      Proposal& p = proposal(row);
      std::string status = row.text();
      p.history.push_back({std::move(status), row.span()});
    });
  }

  Connection database;
  JsonReader json;  // of authors
  Statement by_key, all, by_day, by_rules, dates, names, mentions, quotes, proposals, parties,
      timeframes, links, parts, inner_acts, proposal_mentions, steps;
  Statement* chosen = nullptr;
  bool with_facts = true;
  std::int64_t first = 0;  // id of a fact of the article at hand
  Offsets offsets;
};

StoredDocuments::StoredDocuments(const std::string& path) : state_(std::make_unique<State>(path)) {}
StoredDocuments::~StoredDocuments() = default;
StoredDocuments::StoredDocuments(StoredDocuments&&) noexcept = default;
StoredDocuments& StoredDocuments::operator=(StoredDocuments&&) noexcept = default;

bool StoredDocuments::find(std::string_view id, Document& document) {
  Statement& row = state_->by_key;
  row.bind(1, id);
  const bool found = row.step();
  if (found) state_->read(row, document);
  row.reset();
  return found;
}

void StoredDocuments::select(std::string_view since, std::string_view until) {
  const bool any = since.empty() && until.empty();
  state_->chosen = any ? &state_->all : &state_->by_day;
  state_->chosen->reset();
  if (any) return;
  state_->by_day.bind_copy(1, since);
  state_->by_day.bind_copy(2, end_of(until));
}

void StoredDocuments::select_rules(std::string_view rules_hash, std::uint8_t stale_layers) {
  state_->chosen = &state_->by_rules;
  state_->chosen->reset();
  state_->by_rules.bind_copy(1, rules_hash);
  state_->with_facts = (stale_layers & kFactLayers) != kFactLayers;
}

bool StoredDocuments::next(Document& document) {
  if (!state_->chosen->step()) return false;
  state_->read(*state_->chosen, document);
  return true;
}

}  // namespace onrecord
