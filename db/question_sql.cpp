#include "db/question_sql.hpp"

#include <cstddef>

#include "corpus/document.hpp"
#include "corpus/error.hpp"
#include "db/identity.hpp"

namespace onrecord {
namespace {

[[noreturn]] void wrong_use(const std::string& where, const std::string& what,
                            const std::string& todo = "") {
  throw Error(Error::Kind::kUsage, where, what, todo);
}

// Conditions joined by AND.
class Conditions {
 public:
  explicit Conditions(Sql& sql) : sql_(sql) {}
  void add(std::string_view condition, std::variant<std::string, Ids> value) {
    sql_.add(first_ ? " WHERE " : " AND ").add(condition, std::move(value));
    first_ = false;
  }
  void add(std::string_view condition) {
    sql_.add(first_ ? " WHERE " : " AND ").add(condition);
    first_ = false;
  }
  void add_if(std::string_view condition, const std::string& value) {
    if (!value.empty()) add(condition, value);
  }

 private:
  Sql& sql_;
  bool first_ = true;
};

void require_day(const char* option, const std::string& day) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  bool fits = day.empty() || day.size() == 4 || day.size() == 7 || day.size() == 10;
  for (std::size_t i = 0; fits && i < day.size(); ++i) {
    const bool digit = day[i] >= '0' && day[i] <= '9';
    fits = kShape[i] == 'd' ? digit : day[i] == '-';
  }
  if (!fits) {
    wrong_use(option, "'" + day.substr(0, 40) + "' is no day",
              "write it as 2025, 2025-05 or 2025-05-03");
  }
}

// Sorts behind every day that begins with `day`.
std::string end_of(const std::string& day) {
  return day.empty() ? day : day + "~";
}

template <typename Enum>
void require_name(const char* option, const std::string& value, const char* known) {
  Enum parsed{};
  if (!value.empty() && !parse(value, parsed)) {
    wrong_use(option, "'" + value.substr(0, 40) + "' is none of its values",
              std::string("take one of: ") + known);
  }
}

void require_question(const Question& question) {
  require_day("--since", question.since);
  require_day("--until", question.until);
}

void add_speaker(Conditions& conditions, Sql& sql, const std::string& before,
                 const std::string& name, const std::string& after, const IdentityWords& words) {
  if (name.empty()) return;
  const Sql speakers = speakers_named(name, words);
  conditions.add(before + "(" + speakers.text + ")" + after);
  sql.values.insert(sql.values.end(), speakers.values.begin(), speakers.values.end());
}

// Few rows are fetched by their ids; many are met soon enough in the order of the answer.
constexpr std::size_t kFew = 5000;

void add_about(Conditions& conditions, const std::string& id, const std::string& text,
               const std::string& words, const Ids& about) {
  if (words.empty()) return;
  if (about && about->size() > kFew) {
    conditions.add("among(" + id + ", ?)", about);
  } else if (about) {
    std::string json = "[";
    for (const std::int64_t each : *about) {
      if (json.size() > 1) json += ',';
      json += std::to_string(each);
    }
    conditions.add(id + " IN (SELECT value FROM json_each(?))", json + "]");
  }
  conditions.add("has_words(" + text + ", ?)", words);
}

std::string limit_clause(const Question& question) {
  return question.limit <= 0 ? "" : " LIMIT " + std::to_string(question.limit);
}

// The counts of speakers in the articles of some days.
void add_counts_of_days(const Question& question, Sql& sql) {
  const std::string last = end_of(question.until.empty() ? "9999" : question.until);
  sql.add(
      " (SELECT count(DISTINCT q.article * 100000 + q.statement) FROM quotes q"
      " WHERE q.speaker = s.id AND q.day >= ?",
      question.since);
  sql.add(" AND q.day <= ?) AS quotes, present.articles", last);
  sql.add(
      " FROM (SELECT n.speaker, count(DISTINCT n.article) AS articles FROM articles a"
      " CROSS JOIN speaker_names n ON n.article = a.id WHERE a.day >= ?",
      question.since);
  sql.add(
      " AND a.day <= ? GROUP BY n.speaker) AS present JOIN speakers s ON s.id = present.speaker",
      last);
}

constexpr std::string_view kArticleId = "(SELECT id FROM articles WHERE key = ?)";

// The ids of the quotes asked for, newest first, found in an index before any row is read.
Sql find_quotes(const QuoteQuestion& question, const Ids& about, const IdentityWords& words) {
  Sql sql;
  sql.add("SELECT id FROM quotes");
  Conditions where(sql);
  add_speaker(where, sql, "speaker IN ", question.speaker, "", words);
  if (!question.article.empty()) {
    where.add("article = " + std::string(kArticleId), question.article);
  }
  where.add_if("day >= ?", question.since);
  where.add_if("day <= ?", end_of(question.until));
  where.add_if("type = ?", question.type);
  where.add_if("kind = ?", question.kind);
  add_about(where, "id", "text", question.about, about);
  return sql.add(" ORDER BY day DESC, id DESC").add(limit_clause(question));
}

Sql find_proposals(const ProposalQuestion& question, const Ids& about, const IdentityWords& words) {
  Sql sql;
  sql.add("SELECT id FROM proposals");
  Conditions where(sql);
  const auto party = [&](const char* part, const std::string& name) {
    add_speaker(where, sql,
                std::string("id IN (SELECT proposal FROM proposal_parties WHERE part = '") + part +
                    "' AND speaker IN ",
                name, ")", words);
  };
  party("proposer", question.by);
  party("addressee", question.to);
  if (!question.article.empty()) {
    where.add("article = " + std::string(kArticleId), question.article);
  }
  where.add_if("day >= ?", question.since);
  where.add_if("day <= ?", end_of(question.until));
  where.add_if("act = ?", question.act);
  if (question.status == "open") {
    // Most are: met soon in the order of the answer, not in that of an index on the status.
    where.add("+status IN ('pending', 'under_consideration', 'deferred')");
  } else {
    where.add_if("status = ?", question.status);
  }
  where.add_if("due >= ?", question.due);
  where.add_if("due <= ?", end_of(question.due));
  add_about(where, "id", "coalesce(content, text)", question.about, about);
  // Deadlines come in the order of their days, all else newest first.
  return sql.add(question.due.empty() ? " ORDER BY day DESC, id DESC" : " ORDER BY due, id")
      .add(limit_clause(question));
}

}  // namespace

Sql speakers_named(std::string_view name, const IdentityWords& known) {
  Sql sql;
  const std::string folded = fold_name(name);
  std::vector<std::string_view> words = asked_words(folded, known);
  if (words.empty()) words.push_back(folded);
  for (const std::string_view word : words) {
    sql.add(sql.text.empty() ? "" : " INTERSECT ")
        .add("SELECT speaker FROM speaker_words WHERE word = ?", std::string(word));
  }
  return sql;
}

Sql sql_of(const QuoteQuestion& question, const Ids& about, const IdentityWords& words) {
  require_question(question);
  require_name<QuoteType>("--type", question.type, "direct, mixed, indirect");
  require_name<QuoteKind>("--kind", question.kind, "speech, belief, intention");
  Sql sql = find_quotes(question, about, words);
  std::string select =
      "SELECT coalesce(q.day, a.published) AS published,"
      " coalesce(s.name, q.speaker_text) AS speaker, n.role, q.type,"
      " CASE q.polarity WHEN '-' THEN 'not said: ' ELSE '' END || q.text AS quote, q.cue,"
      " coalesce(d.value, d.text) AS said_on, a.title AS article";
  if (question.context) {
    select +=
        ", substr(a.text, max(q.start - 120, 0) + 1, min(q.start, 120)) AS before,"
        " substr(a.text, q.end + 1, 120) AS after";
  }
  if (question.source) {
    select += ", a.key AS article_id, q.start, q.\"end\", r.name AS rule";
  }
  sql.text = select + " FROM (" + sql.text +
             ") AS hit JOIN quotes q ON q.id = hit.id JOIN articles a ON a.id = q.article"
             " LEFT JOIN speakers s ON s.id = q.speaker"
             " LEFT JOIN speaker_names n ON n.id = q.speaker_name"
             " LEFT JOIN dates d ON d.id = q.said LEFT JOIN rules r ON r.id = q.rule"
             " ORDER BY q.day DESC, q.article DESC, q.id";
  return sql;
}

Sql sql_of(const ProposalQuestion& question, const Ids& about, const IdentityWords& words) {
  require_question(question);
  require_day("--due", question.due);
  Sql sql = find_proposals(question, about, words);
  std::string select =
      "SELECT coalesce(p.day, v.published) AS published, v.who, v.act, v.to_whom, v.what,"
      " v.by_when, p.due, v.status, v.said_by, v.article";
  if (question.source) {
    select +=
        ", v.parts, v.inner_act, v.article_key AS article_id, p.start, p.\"end\", r.name AS rule,"
        " p.evidence";
  }
  sql.text = select + " FROM (" + sql.text +
             ") AS hit JOIN proposals p ON p.id = hit.id"
             " JOIN proposed v ON v.proposal_id = hit.id LEFT JOIN rules r ON r.id = p.rule" +
             (question.due.empty() ? " ORDER BY p.day DESC, p.article DESC, p.id"
                                   : " ORDER BY p.due, p.id");
  return sql;
}

// CROSS JOIN keeps the order: days first, then their articles.
Sql sql_of(const TimelineQuestion& question) {
  require_question(question);
  require_day("--from", question.from);
  require_day("--to", question.to);
  Sql sql;
  sql.add(
      "SELECT d.begin AS day, d.text AS words, d.value,"
      " substr(a.text, d.sentence_start + 1, d.sentence_end - d.sentence_start) AS what,"
      " a.title AS article, coalesce(a.day, a.published) AS published");
  if (question.source) sql.add(", a.key AS article_id, d.start, d.\"end\", r.name AS rule");
  sql.add(
      " FROM dates d CROSS JOIN articles a ON a.id = d.article"
      " LEFT JOIN rules r ON r.id = d.rule");
  Conditions where(sql);
  where.add("d.begin IS NOT NULL");
  where.add("d.type IN ('DATE', 'TIME')");
  where.add_if("d.begin >= ?", question.from);
  where.add_if("d.begin <= ?", end_of(question.to));
  where.add_if("a.day >= ?", question.since);
  where.add_if("a.day <= ?", end_of(question.until));
  if (!question.article.empty()) {
    where.add("d.article = " + std::string(kArticleId), question.article);
  }
  where.add_if("has_words(what, ?)", question.about);
  return sql.add(" ORDER BY d.begin, d.id").add(limit_clause(question));
}

Sql sql_of(const SpeakerQuestion& question, const IdentityWords& words) {
  require_name<SpeakerKind>(
      "--kind", question.kind,
      "person, organisation, government, group, anonymous, document, unknown");
  require_question(question);
  const bool dated = !question.since.empty() || !question.until.empty();
  Sql sql;
  sql.add(
      "SELECT s.name, s.kind,"
      " (SELECT role FROM (SELECT n.role, n.id FROM speaker_names n WHERE n.speaker = s.id"
      " AND n.role IS NOT NULL ORDER BY n.id DESC LIMIT 30) AS latest"
      " GROUP BY role ORDER BY count(*) DESC, max(id) DESC LIMIT 1) AS role,");
  if (dated) {
    add_counts_of_days(question, sql);
  } else {
    sql.add(" s.quotes, s.articles FROM speakers s");
  }
  Conditions where(sql);
  add_speaker(where, sql, "s.id IN ", question.name, "", words);
  where.add_if("s.kind = ?", question.kind);
  if (!question.article.empty()) {
    where.add("s.id IN (SELECT speaker FROM speaker_names WHERE article = " +
                  std::string(kArticleId) + ")",
              question.article);
  }
  return sql.add(dated ? " ORDER BY quotes DESC, s.id DESC" : " ORDER BY s.quotes DESC, s.id DESC")
      .add(limit_clause(question));
}

Sql sql_of(const ArticleQuestion& question, const Ids& about) {
  require_question(question);
  Sql sql;
  sql.add(
      "SELECT coalesce(a.day, a.published) AS published, a.title, a.source, a.key AS id,"
      " (SELECT count(*) FROM quotes WHERE article = a.id) AS quotes,"
      " (SELECT count(*) FROM proposals WHERE article = a.id) AS proposals,"
      " (SELECT count(*) FROM dates WHERE article = a.id) AS dates");
  sql.add(question.source ? ", a.url FROM articles a" : " FROM articles a");
  Conditions where(sql);
  where.add_if("a.key = ?", question.article);
  where.add_if("a.day >= ?", question.since);
  where.add_if("a.day <= ?", end_of(question.until));
  where.add_if("a.source = ?", question.from_source);
  add_about(where, "a.id", "a.title", question.about, about);
  return sql.add(" ORDER BY a.day DESC, a.id DESC").add(limit_clause(question));
}

}  // namespace onrecord
