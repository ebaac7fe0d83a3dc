#include "db/fact_rows.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/utf8.hpp"
#include "db/identity.hpp"

namespace onrecord {
namespace {

// More identities than this are looked up in the store again: memory must not grow with it.
constexpr std::size_t kRememberedSpeakers = 200000;

// Binds the parameters of one row from left to right.
class RowBinder {
 public:
  RowBinder(Statement& statement, std::string_view text, const Offsets& offsets)
      : statement_(statement), text_(text), offsets_(offsets) {}

  RowBinder& add(std::int64_t value) {
    statement_.bind(next_++, value);
    return *this;
  }
  RowBinder& add(double value) {
    statement_.bind(next_++, value);
    return *this;
  }
  RowBinder& add(std::string_view value) {
    statement_.bind(next_++, value);
    return *this;
  }
  RowBinder& null() {
    statement_.bind_null(next_++);
    return *this;
  }

  RowBinder& text_or_null(std::string_view value) { return value.empty() ? null() : add(value); }
  RowBinder& id_or_null(std::int64_t id) { return id == 0 ? null() : add(id); }

  RowBinder& offsets(Span span) {
    add(std::int64_t{offsets_.code_points(span.begin)});
    return add(std::int64_t{offsets_.code_points(span.end)});
  }
  RowBinder& span(Span span) { return offsets(span).add(slice(text_, span)); }
  RowBinder& span_or_null(Span where) { return where.empty() ? null().null().null() : span(where); }

  void insert() { statement_.run(); }

 private:
  Statement& statement_;
  std::string_view text_;
  const Offsets& offsets_;
  int next_ = 1;
};

// Columns are named, as those of a migrated store may stand in another order.
std::string insert_into(std::string_view table, std::string_view columns) {
  std::string sql =
      "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (?";
  for (const char c : columns) {
    if (c == ',') sql += ",?";
  }
  return sql + ")";
}

// The paragraph around a place, for a document without sentences.
Span paragraph(std::string_view text, Span inner) {
  const std::size_t before = text.substr(0, inner.begin).rfind('\n');
  const std::size_t after = text.find('\n', inner.end);
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(after == std::string_view::npos ? text.size() : after)};
}

Span sentence_of(const Document& document, Span inner) {
  const auto after = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), inner.begin,
      [](std::uint32_t offset, const Sentence& sentence) { return offset < sentence.span.begin; });
  if (after != document.sentences.begin()) {
    const Span span = std::prev(after)->span;
    if (span.contains(inner)) return span;
  }
  return paragraph(document.article.text, inner);
}

}  // namespace

struct FactRows::State {
  explicit State(Connection& connection)
      : database(connection),
        insert_rule(connection, "INSERT OR IGNORE INTO rules (name, rules_hash) VALUES (?, ?)"),
        find_rule(connection, "SELECT id FROM rules WHERE name = ? AND rules_hash = ?"),
        insert_speaker(connection,
                       "INSERT INTO speakers (name, kind, identity) VALUES (?, ?, ?)"
                       " ON CONFLICT (identity) DO NOTHING"),
        find_speaker(connection, "SELECT id FROM speakers WHERE identity = ?"),
        insert_word(connection, insert_into("speaker_words", "word,speaker")),
        insert_name(connection,
                    insert_into("speaker_names", "id,article,speaker,name,folded,kind,role,run")),
        insert_mention(
            connection,
            insert_into("mentions", "id,article,speaker,speaker_name,start,\"end\",text,run")),
        insert_date(connection,
                    insert_into("dates",
                                "id,article,start,\"end\",text,type,value,mod,begin,until,anchor,"
                                "sentence_start,sentence_end,rule,run")),
        insert_quote(
            connection,
            insert_into("quotes",
                        "id,article,start,\"end\",text,type,kind,polarity,statement,day,speaker,"
                        "speaker_name,speaker_start,speaker_end,speaker_text,cue_start,cue_end,"
                        "cue,addressee_start,addressee_end,addressee,venue_start,venue_end,"
                        "venue,said,confidence,rule,run")),
        insert_proposal(
            connection,
            insert_into("proposals",
                        "id,article,start,\"end\",text,act,tier,content_start,content_end,"
                        "content,content_head_start,content_head_end,content_head,performer,"
                        "condition_start,condition_end,condition,purpose_start,purpose_end,"
                        "purpose,attribution,certainty,polarity,realis,status,day,due,plover,"
                        "cameo,quote,evidence_start,evidence_end,evidence,confidence,rule,run")),
        insert_party(
            connection,
            insert_into("proposal_parties",
                        "id,proposal,part,speaker,speaker_name,name,via,start,\"end\",text")),
        insert_proposal_date(connection, "INSERT OR IGNORE INTO proposal_dates VALUES (?, ?)"),
        insert_link(connection, insert_into("proposal_links", "proposal,relation,other")),
        insert_proposal_mention(connection,
                                insert_into("proposal_mentions", "id,proposal,start,\"end\",text")),
        insert_step(connection,
                    insert_into("proposal_steps", "id,proposal,status,start,\"end\",text")),
        names_of(connection, "SELECT DISTINCT speaker FROM speaker_names WHERE id BETWEEN ? AND ?"),
        quoted_in(connection,
                  "SELECT speaker, count(DISTINCT statement) FROM quotes WHERE id BETWEEN ? AND ?"
                  " AND speaker IS NOT NULL GROUP BY speaker"),
        update_counts(connection,
                      "UPDATE speakers SET articles = articles + ?2,"
                      " quotes = quotes + ?3 WHERE id = ?1"),
        remove_orphan(connection,
                      "DELETE FROM speakers WHERE id = ? AND NOT EXISTS"
                      " (SELECT 1 FROM speaker_names WHERE speaker = speakers.id)") {
    for (const char* where :
         {"proposal_steps WHERE id", "proposal_mentions WHERE id", "proposal_links WHERE proposal",
          "proposal_dates WHERE proposal", "proposal_parties WHERE id", "proposals WHERE id",
          "quotes WHERE id", "dates WHERE id", "mentions WHERE id", "speaker_names WHERE id"}) {
      removals.emplace_back(connection, "DELETE FROM " + std::string(where) + " BETWEEN ? AND ?");
    }
  }

  RowBinder row(Statement& statement) { return {statement, text, offsets}; }
  std::int64_t fact(std::size_t number) const {
    return article * kFactsPerArticle + static_cast<std::int64_t>(number);
  }
  std::int64_t link(std::int32_t index) const {
    return index == kNone ? 0 : fact(static_cast<std::size_t>(index));
  }
  std::int64_t speaker(std::int32_t index) const {
    return index == kNone ? 0 : speaker_ids[static_cast<std::size_t>(index)];
  }

  std::int64_t rule_id(const std::string& name);
  std::int64_t speaker_id(const Speaker& speaker, const std::string& folded,
                          std::string_view article_key);
  void speakers(const Document& document);
  void dates(const Document& document);
  void quotes(const Document& document, std::string_view day);
  void proposals(const Document& document, std::string_view day);
  void party(std::int64_t proposal, std::string_view part, const Party& party);
  void children(std::int64_t id, const Proposal& proposal);

  Connection& database;
  Statement insert_rule, find_rule, insert_speaker, find_speaker, insert_word, insert_name,
      insert_mention, insert_date, insert_quote, insert_proposal, insert_party,
      insert_proposal_date, insert_link, insert_proposal_mention, insert_step, names_of, quoted_in,
      update_counts, remove_orphan;
  std::vector<Statement> removals;

  std::int64_t run = 0;
  std::string rules_hash;
  std::unordered_map<std::string, std::int64_t> rules;
  std::unordered_map<std::string, std::int64_t> known_speakers;
  std::vector<std::int64_t> perhaps_orphans;
  struct Counts {
    std::int64_t articles = 0;
    std::int64_t quotes = 0;
  };
  std::unordered_map<std::int64_t, Counts> counts;  // changes within this batch

  // Of the article at hand.
  std::int64_t article = 0;
  std::string_view text;
  Offsets offsets;
  std::vector<std::int64_t> speaker_ids;
  std::set<std::pair<std::int64_t, std::uint32_t>> statements;
  std::size_t next_party = 0;
  std::size_t next_mention = 0;
  std::size_t next_step = 0;
};

std::int64_t FactRows::State::rule_id(const std::string& name) {
  if (name.empty()) return 0;
  const auto [entry, fresh] = rules.try_emplace(name, 0);
  if (fresh) {
    insert_rule.bind(1, name);
    insert_rule.bind(2, rules_hash);
    insert_rule.run();
    find_rule.bind(1, name);
    find_rule.bind(2, rules_hash);
    find_rule.step();
    entry->second = find_rule.integer(0);
    find_rule.reset();
  }
  return entry->second;
}

std::int64_t FactRows::State::speaker_id(const Speaker& speaker, const std::string& folded,
                                         std::string_view article_key) {
  const std::string who = identity(speaker, folded, article_key);
  if (known_speakers.size() >= kRememberedSpeakers) known_speakers.clear();
  const auto [entry, fresh] = known_speakers.try_emplace(who, 0);
  if (!fresh) return entry->second;
  insert_speaker.bind(1, speaker.name);
  insert_speaker.bind(2, name(speaker.kind));
  insert_speaker.bind(3, who);
  insert_speaker.run();
  const bool added = database.changes() == 1;
  find_speaker.bind(1, who);
  find_speaker.step();
  entry->second = find_speaker.integer(0);
  find_speaker.reset();
  if (added) {
    for (const std::string_view word : name_words(folded)) {
      row(insert_word).add(word).add(entry->second).insert();
    }
  }
  return entry->second;
}

void FactRows::State::speakers(const Document& document) {
  speaker_ids.clear();
  std::size_t mention = 0;
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    const Speaker& speaker = document.speakers[i];
    const std::string folded = fold_name(speaker.name);
    const std::int64_t id = speaker_id(speaker, folded, document.article.id);
    if (std::find(speaker_ids.begin(), speaker_ids.end(), id) == speaker_ids.end()) {
      ++counts[id].articles;
    }
    speaker_ids.push_back(id);
    row(insert_name)
        .add(fact(i))
        .add(article)
        .add(id)
        .add(speaker.name)
        .add(folded)
        .add(name(speaker.kind))
        .text_or_null(speaker.role)
        .add(run)
        .insert();
    for (const Span span : speaker.mentions) {
      row(insert_mention)
          .add(fact(mention++))
          .add(article)
          .add(id)
          .add(fact(i))
          .span(span)
          .add(run)
          .insert();
    }
  }
}

void FactRows::State::dates(const Document& document) {
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    const Date& date = document.dates[i];
    row(insert_date)
        .add(fact(i))
        .add(article)
        .span(date.span)
        .add(name(date.type))
        .add(date.value)
        .text_or_null(date.mod)
        .text_or_null(date.begin)
        .text_or_null(date.until)
        .text_or_null(date.anchor)
        .offsets(sentence_of(document, date.span))
        .id_or_null(rule_id(date.rule))
        .add(run)
        .insert();
  }
}

void FactRows::State::quotes(const Document& document, std::string_view day) {
  statements.clear();
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const Quote& quote = document.quotes[i];
    if (quote.speaker_id != kNone &&
        statements.insert({speaker(quote.speaker_id), quote.group}).second) {
      ++counts[speaker(quote.speaker_id)].quotes;
    }
    RowBinder values = row(insert_quote);
    values.add(fact(i))
        .add(article)
        .span(quote.span)
        .add(name(quote.type))
        .add(name(quote.kind))
        .add(quote.negated ? "-" : "+")
        .add(std::int64_t{quote.group})
        .text_or_null(day)
        .id_or_null(speaker(quote.speaker_id));
    values.id_or_null(link(quote.speaker_id))
        .span_or_null(quote.speaker)
        .span_or_null(quote.cue)
        .span_or_null(quote.addressee)
        .span_or_null(quote.venue)
        .id_or_null(link(quote.said))
        .add(quote.confidence)
        .id_or_null(rule_id(quote.rule))
        .add(run)
        .insert();
  }
}

void FactRows::State::proposals(const Document& document, std::string_view day) {
  for (std::size_t i = 0; i < document.proposals.size(); ++i) {
    const Proposal& p = document.proposals[i];
    std::string_view due;
    for (const std::int32_t date : p.timeframe) {
      due = std::max<std::string_view>(due, document.dates[static_cast<std::size_t>(date)].until);
    }
    row(insert_proposal)
        .add(fact(i))
        .add(article)
        .span(p.trigger)
        .add(p.act)
        .add(std::int64_t{p.tier})
        .span_or_null(p.content)
        .span_or_null(p.content_head)
        .text_or_null(p.performer)
        .span_or_null(p.condition)
        .span_or_null(p.purpose)
        .text_or_null(p.attribution_kind)
        .add(p.certainty)
        .add(p.polarity)
        .text_or_null(p.realis)
        .text_or_null(p.status)
        .text_or_null(day)
        .text_or_null(due)
        .text_or_null(p.plover)
        .text_or_null(p.cameo)
        .id_or_null(link(p.quote))
        .span_or_null(p.evidence)
        .add(p.confidence)
        .id_or_null(rule_id(p.rule))
        .add(run)
        .insert();
    children(fact(i), p);
  }
  for (std::size_t i = 0; i < document.proposals.size(); ++i) {
    const std::int32_t other = document.proposals[i].responds_to;
    if (other != kNone) {
      row(insert_link).add(fact(i)).add("responds_to").add(link(other)).insert();
    }
  }
}

void FactRows::State::party(std::int64_t proposal, std::string_view part, const Party& party) {
  row(insert_party)
      .add(fact(next_party++))
      .add(proposal)
      .add(part)
      .id_or_null(speaker(party.speaker_id))
      .id_or_null(link(party.speaker_id))
      .add(party.name)
      .text_or_null(party.via)
      .span_or_null(party.mention)
      .insert();
}

void FactRows::State::children(std::int64_t id, const Proposal& proposal) {
  for (const Party& each : proposal.proposer) party(id, "proposer", each);
  for (const Party& each : proposal.addressee) party(id, "addressee", each);
  if (proposal.attribution_kind == "source") party(id, "source", proposal.attribution);
  for (const std::int32_t date : proposal.timeframe) {
    row(insert_proposal_date).add(id).add(link(date)).insert();
  }
  for (const Span span : proposal.mentions) {
    row(insert_proposal_mention).add(fact(next_mention++)).add(id).span(span).insert();
  }
  for (const Proposal::Step& step : proposal.history) {
    row(insert_step)
        .add(fact(next_step++))
        .add(id)
        .add(step.status)
        .span_or_null(step.evidence)
        .insert();
  }
}

FactRows::FactRows(Connection& connection) : state_(std::make_unique<State>(connection)) {}
FactRows::~FactRows() = default;
FactRows::FactRows(FactRows&&) noexcept = default;
FactRows& FactRows::operator=(FactRows&&) noexcept = default;

void FactRows::begin_run(std::int64_t run, std::string_view rules_hash) {
  state_->run = run;
  state_->rules_hash = rules_hash;
  state_->rules.clear();
}

void FactRows::require_room(const Document& document, std::string_view where) {
  std::size_t mentions = 0;
  for (const Speaker& speaker : document.speakers) mentions += speaker.mentions.size();
  std::size_t parties = 0;
  for (const Proposal& proposal : document.proposals) {
    parties += proposal.proposer.size() + proposal.addressee.size() + proposal.mentions.size() +
               proposal.history.size() + 1;
  }
  const std::size_t most = std::max(
      {document.dates.size(), document.quotes.size(), document.speakers.size(), mentions, parties});
  if (most >= static_cast<std::size_t>(kFactsPerArticle)) {
    throw Error(
        Error::Kind::kInput, std::string(where),
        "the article has more than " + std::to_string(kFactsPerArticle - 1) + " facts of a kind",
        "split it");
  }
}

void FactRows::insert(std::int64_t article, std::string_view day, const Document& document) {
  State& state = *state_;
  state.article = article;
  state.text = document.article.text;
  state.offsets.reset(state.text);
  state.next_party = state.next_mention = state.next_step = 0;
  state.speakers(document);
  state.dates(document);
  state.quotes(document, day);
  state.proposals(document, day);
}

void FactRows::remove(std::int64_t article) {
  State& state = *state_;
  const std::int64_t first = article * kFactsPerArticle;
  const std::int64_t last = first + kFactsPerArticle - 1;
  state.names_of.bind(1, first);
  state.names_of.bind(2, last);
  while (state.names_of.step()) {
    const std::int64_t speaker = state.names_of.integer(0);
    state.perhaps_orphans.push_back(speaker);
    --state.counts[speaker].articles;
  }
  state.names_of.reset();
  state.quoted_in.bind(1, first);
  state.quoted_in.bind(2, last);
  while (state.quoted_in.step()) {
    state.counts[state.quoted_in.integer(0)].quotes -= state.quoted_in.integer(1);
  }
  state.quoted_in.reset();
  for (Statement& removal : state.removals) {
    removal.bind(1, first);
    removal.bind(2, last);
    removal.run();
  }
}

void FactRows::finish_batch() {
  State& state = *state_;
  for (const auto& [speaker, change] : state.counts) {
    if (change.articles == 0 && change.quotes == 0) continue;
    state.update_counts.bind(1, speaker);
    state.update_counts.bind(2, change.articles);
    state.update_counts.bind(3, change.quotes);
    state.update_counts.run();
  }
  state.counts.clear();
  bool removed = false;
  for (const std::int64_t speaker : state.perhaps_orphans) {
    state.remove_orphan.bind(1, speaker);
    state.remove_orphan.run();
    removed = removed || state.database.changes() != 0;
  }
  state.perhaps_orphans.clear();
  if (removed) state.known_speakers.clear();
}

}  // namespace onrecord
