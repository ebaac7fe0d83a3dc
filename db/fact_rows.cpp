#include "db/fact_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/utf8.hpp"
#include "db/identity.hpp"
#include "db/row_batch.hpp"
#include "db/row_builder.hpp"
#include "db/speaker_rows.hpp"
#include "db/word_index.hpp"

namespace onrecord {
namespace {

// Rows that wait for their statement; more than this are written before the batch ends.
constexpr std::size_t kMostBytes = 4U << 20U;

// Numbers a batch across runs.
constexpr std::int64_t kBatchesPerRun = 10'000'000;

// The paragraph around a place, for a document without sentences.
Span paragraph(std::string_view text, Span inner) {
  const std::size_t before = text.substr(0, inner.begin).rfind('\n');
  const std::size_t after = text.find('\n', inner.end);
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(after == std::string_view::npos ? text.size() : after)};
}

bool in_dateline(const Document& document, Span inner) {
  const auto after = std::upper_bound(
      document.zones.begin(), document.zones.end(), inner.begin,
      [](std::uint32_t offset, const Zone& zone) { return offset < zone.span.begin; });
  if (after == document.zones.begin()) return false;
  const Zone& zone = *std::prev(after);
  return zone.kind == ZoneKind::kDateline && zone.span.contains(inner);
}

// A dateline tells nothing of its day: what was so on it is in the sentence that it opens.
Span sentence_of(const Document& document, Span inner) {
  const auto after = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), inner.begin,
      [](std::uint32_t offset, const Sentence& sentence) { return offset < sentence.span.begin; });
  if (after != document.sentences.begin()) {
    const Span span = std::prev(after)->span;
    if (span.contains(inner)) {
      const bool opens = after != document.sentences.end() && in_dateline(document, inner);
      return opens ? after->span : span;
    }
  }
  return paragraph(document.article.text, inner);
}

}  // namespace

struct FactRows::State {
  State(Connection& connection, const IdentityWords& identity)
      : speakers(connection, identity),
        words(connection),
        names(connection, "speaker_names", "id,article,speaker,name,folded,kind,role,run"),
        mentions(connection, "mentions", "id,article,speaker,speaker_name,start,end,text,run"),
        dates(connection, "dates",
              "id,article,start,end,text,type,value,mod,begin,until,anchor,sentence_start,"
              "sentence_end,rule,run"),
        quotes(connection, "quotes",
               "id,article,start,end,text,type,kind,polarity,statement,day,speaker,speaker_name,"
               "speaker_start,speaker_end,speaker_text,cue_start,cue_end,cue,addressee_start,"
               "addressee_end,addressee,venue_start,venue_end,venue,said,confidence,rule,run"),
        proposals(connection, "proposals",
                  "id,article,start,end,text,act,tier,content_start,content_end,content,"
                  "content_head_start,content_head_end,content_head,performer,condition_start,"
                  "condition_end,condition,purpose_start,purpose_end,purpose,attribution,"
                  "certainty,polarity,realis,status,day,due,plover,cameo,quote,evidence_start,"
                  "evidence_end,evidence,confidence,rule,run"),
        parties(connection, "proposal_parties",
                "id,proposal,part,speaker,speaker_name,name,via,start,end,text"),
        proposal_dates(connection, "proposal_dates", "proposal,date"),
        links(connection, "proposal_links", "proposal,relation,other"),
        parts(connection, "proposal_parts", "id,proposal,start,end,text"),
        inner_acts(connection, "proposal_inner_acts",
                   "id,proposal,act,start,end,text,content_start,content_end,content"),
        proposal_mentions(connection, "proposal_mentions", "id,proposal,start,end,text"),
        steps(connection, "proposal_steps", "id,proposal,status,start,end,text"),
        insert_rule(connection, "INSERT OR IGNORE INTO rules (name, rules_hash) VALUES (?, ?)"),
        find_rule(connection, "SELECT id FROM rules WHERE name = ? AND rules_hash = ?"),
        names_of(connection, "SELECT DISTINCT speaker FROM speaker_names WHERE id BETWEEN ? AND ?"),
        quoted_in(connection,
                  "SELECT speaker, count(DISTINCT statement) FROM quotes WHERE id BETWEEN ? AND ?"
                  " AND speaker IS NOT NULL GROUP BY speaker") {
    for (const char* where :
         {"proposal_steps WHERE id", "proposal_mentions WHERE id", "proposal_inner_acts WHERE id",
          "proposal_parts WHERE id", "proposal_links WHERE proposal",
          "proposal_dates WHERE proposal", "proposal_parties WHERE id", "proposals WHERE id",
          "quotes WHERE id", "dates WHERE id", "mentions WHERE id", "speaker_names WHERE id"}) {
      removals.emplace_back(connection, "DELETE FROM " + std::string(where) + " BETWEEN ? AND ?");
    }
  }

  std::array<RowBatch*, 12> batches() {
    return {&names,          &mentions, &dates, &quotes,     &proposals,         &parties,
            &proposal_dates, &links,    &parts, &inner_acts, &proposal_mentions, &steps};
  }
  void flush() {
    for (RowBatch* rows : batches()) rows->flush();
  }

  RowBuilder row(RowBatch& rows) const { return {rows, text, offsets}; }
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
  void insert_speakers(const Document& document);
  void insert_dates(const Document& document);
  void insert_quotes(const Document& document, std::string_view day);
  void count_quotes(const Document& document);
  void insert_proposals(const Document& document, std::string_view day);
  void insert_party(std::int64_t proposal, std::string_view part, const Party& party);
  void insert_children(std::int64_t id, const Proposal& proposal);

  SpeakerRows speakers;
  WordIndexWriter words;
  RowBatch names, mentions, dates, quotes, proposals, parties, proposal_dates, links, parts,
      inner_acts, proposal_mentions, steps;
  Statement insert_rule, find_rule, names_of, quoted_in;
  std::vector<Statement> removals;

  std::int64_t run = 0;
  std::int64_t batch = 0;  // of this run
  std::string rules_hash;
  std::unordered_map<std::string, std::int64_t> rules;

  // Of the article at hand.
  std::int64_t article = 0;
  std::string_view text;
  Offsets offsets;
  std::vector<std::int64_t> speaker_ids;
  std::vector<std::pair<std::int64_t, std::uint32_t>> statements;
  std::size_t next_party = 0;
  std::size_t next_part = 0;
  std::size_t next_inner = 0;
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

void FactRows::State::insert_speakers(const Document& document) {
  speaker_ids.clear();
  std::size_t mention = 0;
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    const Speaker& speaker = document.speakers[i];
    const std::string folded = fold_name(speaker.name);
    const std::int64_t id = speakers.id(speaker, folded, document.article.id);
    speaker_ids.push_back(id);
    row(names)
        .add(fact(i))
        .add(article)
        .add(id)
        .add(std::string_view(speaker.name))
        .add(std::string_view(folded))
        .add(name(speaker.kind))
        .text_or_null(speaker.role)
        .add(run);
    for (const Span span : speaker.mentions) {
      row(mentions).add(fact(mention++)).add(article).add(id).add(fact(i)).span(span).add(run);
    }
  }
  std::vector<std::int64_t> distinct = speaker_ids;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  for (const std::int64_t id : distinct) speakers.count_articles(id, 1);
}

void FactRows::State::insert_dates(const Document& document) {
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    const Date& date = document.dates[i];
    row(dates)
        .add(fact(i))
        .add(article)
        .span(date.span)
        .add(name(date.type))
        .add(std::string_view(date.value))
        .text_or_null(date.mod)
        .text_or_null(date.begin)
        .text_or_null(date.until)
        .text_or_null(date.anchor)
        .offsets(sentence_of(document, date.span))
        .id_or_null(rule_id(date.rule))
        .add(run);
  }
}

void FactRows::State::insert_quotes(const Document& document, std::string_view day) {
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const Quote& quote = document.quotes[i];
    row(quotes)
        .add(fact(i))
        .add(article)
        .span(quote.span)
        .add(name(quote.type))
        .add(name(quote.kind))
        .add(std::string_view(quote.negated ? "-" : "+"))
        .add(std::int64_t{quote.group})
        .text_or_null(day)
        .id_or_null(speaker(quote.speaker_id))
        .id_or_null(link(quote.speaker_id))
        .span_or_null(quote.speaker)
        .span_or_null(quote.cue)
        .span_or_null(quote.addressee)
        .span_or_null(quote.venue)
        .id_or_null(link(quote.said))
        .add(quote.confidence)
        .id_or_null(rule_id(quote.rule))
        .add(run);
    words.add(WordLayer::kQuotes, article, i, slice(text, quote.span));
  }
}

// What somebody said in several parts counts once.
void FactRows::State::count_quotes(const Document& document) {
  statements.clear();
  for (const Quote& quote : document.quotes) {
    if (quote.speaker_id != kNone) statements.emplace_back(speaker(quote.speaker_id), quote.group);
  }
  std::sort(statements.begin(), statements.end());
  statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
  for (const auto& [id, group] : statements) speakers.count_quotes(id, 1);
}

void FactRows::State::insert_proposals(const Document& document, std::string_view day) {
  for (std::size_t i = 0; i < document.proposals.size(); ++i) {
    const Proposal& p = document.proposals[i];
    std::string_view due;
    for (const std::int32_t date : p.timeframe) {
      due = std::max<std::string_view>(due, document.dates[static_cast<std::size_t>(date)].until);
    }
    row(proposals)
        .add(fact(i))
        .add(article)
        .span(p.trigger)
        .add(std::string_view(p.act))
        .add(std::int64_t{p.tier})
        .span_or_null(p.content)
        .span_or_null(p.content_head)
        .text_or_null(p.performer)
        .span_or_null(p.condition)
        .span_or_null(p.purpose)
        .text_or_null(p.attribution_kind)
        .add(std::string_view(p.certainty))
        .add(std::string_view(p.polarity))
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
        .add(run);
    words.add(WordLayer::kProposals, article, i,
              slice(text, p.content.empty() ? p.trigger : p.content));
    insert_children(fact(i), p);
    if (p.responds_to != kNone) {
      row(links).add(fact(i)).add(std::string_view("responds_to")).add(link(p.responds_to));
    }
  }
}

void FactRows::State::insert_party(std::int64_t proposal, std::string_view part,
                                   const Party& party) {
  row(parties)
      .add(fact(next_party++))
      .add(proposal)
      .add(part)
      .id_or_null(speaker(party.speaker_id))
      .id_or_null(link(party.speaker_id))
      .add(std::string_view(party.name))
      .text_or_null(party.via)
      .span_or_null(party.mention);
}

void FactRows::State::insert_children(std::int64_t id, const Proposal& proposal) {
  for (const Party& party : proposal.proposer) insert_party(id, "proposer", party);
  for (const Party& party : proposal.addressee) insert_party(id, "addressee", party);
  if (proposal.attribution_kind == "source") insert_party(id, "source", proposal.attribution);
  std::vector<std::int32_t> timeframe = proposal.timeframe;
  std::sort(timeframe.begin(), timeframe.end());
  timeframe.erase(std::unique(timeframe.begin(), timeframe.end()), timeframe.end());
  for (const std::int32_t date : timeframe) row(proposal_dates).add(id).add(link(date));
  for (const Span span : proposal.content_parts) {
    row(parts).add(fact(next_part++)).add(id).span(span);
  }
  const InnerAct& inner = proposal.inner;
  if (!inner.act.empty()) {
    row(inner_acts)
        .add(fact(next_inner++))
        .add(id)
        .add(std::string_view(inner.act))
        .span(inner.trigger)
        .span_or_null(inner.content);
    for (const Party& party : inner.addressee) insert_party(id, "inner_addressee", party);
  }
  for (const Span span : proposal.mentions) {
    row(proposal_mentions).add(fact(next_mention++)).add(id).span(span);
  }
  for (const Proposal::Step& step : proposal.history) {
    row(steps)
        .add(fact(next_step++))
        .add(id)
        .add(std::string_view(step.status))
        .span_or_null(step.evidence);
  }
}

FactRows::FactRows(Connection& connection, const IdentityWords& words)
    : state_(std::make_unique<State>(connection, words)) {}
FactRows::~FactRows() = default;
FactRows::FactRows(FactRows&&) noexcept = default;
FactRows& FactRows::operator=(FactRows&&) noexcept = default;

void FactRows::begin_run(std::int64_t run, std::string_view rules_hash) {
  state_->run = run;
  state_->batch = 0;
  state_->rules_hash = rules_hash;
  state_->rules.clear();
}

void FactRows::require_room(const Document& document, std::string_view where) {
  std::size_t mentions = 0;
  for (const Speaker& speaker : document.speakers) mentions += speaker.mentions.size();
  std::size_t parties = 0;
  for (const Proposal& proposal : document.proposals) {
    parties += proposal.proposer.size() + proposal.addressee.size() +
               proposal.inner.addressee.size() + proposal.content_parts.size() +
               proposal.mentions.size() + proposal.history.size() + 1;
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
  state.next_party = state.next_part = state.next_inner = 0;
  state.next_mention = state.next_step = 0;
  state.words.add(WordLayer::kArticles, article, 0, document.article.title);
  state.insert_speakers(document);
  state.insert_dates(document);
  state.insert_quotes(document, day);
  state.count_quotes(document);
  state.insert_proposals(document, day);
  std::size_t bytes = 0;
  for (const RowBatch* rows : state.batches()) bytes += rows->bytes();
  if (bytes > kMostBytes) state.flush();
}

void FactRows::remove(std::int64_t article) {
  State& state = *state_;
  state.flush();
  const std::int64_t first = article * kFactsPerArticle;
  const std::int64_t last = first + kFactsPerArticle - 1;
  state.names_of.bind(1, first);
  state.names_of.bind(2, last);
  while (state.names_of.step()) state.speakers.count_articles(state.names_of.integer(0), -1);
  state.names_of.reset();
  state.quoted_in.bind(1, first);
  state.quoted_in.bind(2, last);
  while (state.quoted_in.step()) {
    state.speakers.count_quotes(state.quoted_in.integer(0), -state.quoted_in.integer(1));
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
  state.flush();
  state.speakers.finish_batch();
  state.words.flush(state.run * kBatchesPerRun + state.batch++);
}

}  // namespace onrecord
