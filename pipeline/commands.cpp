#include "pipeline/commands.hpp"

namespace onrecord {
namespace {

// Options that several commands share: the same letters and words mean the same everywhere.
constexpr Option kHelp{"help", 'h', "", "show this help and exit"};
constexpr Option kVersion{"version", 'V', "", "show the version and exit"};
constexpr Option kDb{"db", 'd', "FILE", "the fact store"};
constexpr Option kJobs{"jobs", 'j', "N", "worker threads; as many as there are cores by default"};
constexpr Option kStrict{"strict", 0, "", "stop at the first bad input"};
constexpr Option kErrors{"errors", 0, "FILE", "write bad input as JSON lines to FILE as well"};
constexpr Option kRules{"rules", 'r', "DIR", "layer the rule files of DIR over the built-in ones"};
constexpr Option kOnly{"only", 0, "LAYERS",
                       "only these layers and what they need: dates,quotes,speakers,proposals"};
constexpr Option kExplain{
    "explain", 'x', "", "tell on stderr, for each fact, the rule that found it, its file and line"};
constexpr Option kReplace{"replace", 0, "", "store every article anew, changed or not"};
constexpr Option kSkipUnchanged{"skip-unchanged", 0, "",
                                "leave alone what has not changed (default)"};
constexpr Option kOnlyFailed{"only-failed", 0, "",
                             "only the articles that failed in an earlier run"};
constexpr Option kStaleRules{"stale-rules", 0, "", "only the articles stored by other rules"};
constexpr Option kDurable{"durable", 0, "", "survive a power cut after every batch, at some cost"};
constexpr Option kQuiet{"quiet", 'q', "", "no progress bar and no summary line"};

constexpr Option kSince{"since", 0, "DAY",
                        "published on that day or later: 2025, 2025-05, 2025-05-03"};
constexpr Option kUntil{"until", 0, "DAY", "published on that day or earlier"};
constexpr Option kArticle{"article", 'a', "ID", "only this article"};
constexpr Option kLimit{"limit", 'n', "N", "at most N rows; 0 for all; 50 by default"};
constexpr Option kWhere{"where", 'w', "",
                        "add article, offsets and rule to every row, and to proposals their parts"};
constexpr Option kColumns{"columns", 0, "NAMES",
                          "only these columns, in this order: speaker,quote"};
constexpr Option kJson{"json", 0, "", "JSON lines"};
constexpr Option kCsv{"csv", 0, "", "CSV with a head line"};
constexpr Option kMarkdown{"markdown", 0, "", "a Markdown table"};

std::vector<Option> with(std::vector<Option> own, std::initializer_list<Option> shared) {
  own.insert(own.end(), shared);
  own.insert(own.end(), {kHelp, kVersion});
  return own;
}

Command ingest() {
  return {
      "ingest",
      "read articles of any supported format and write them as article JSONL",
      "[FILE|DIR|-]...",
      "Reads each FILE, every file under each DIR, or standard input, tells the format by content, "
      "and writes one article a line. Compressed input is unpacked. Text that is not UTF-8 is read "
      "as windows-1252, and the summary says so.",
      with({}, {kJobs, kStrict, kErrors, kRules}),
      {{"onrecord-ingest articles/ | onrecord-extract > facts.jsonl", "from files to facts"},
       {"curl -s https://example.org/feed.xml | onrecord-ingest -", "from a pipe"}},
      {}};
}

Command tokenize() {
  return {
      "tokenize",
      "find the zones, sentences and tokens of articles",
      "[FILE|-]...",
      "Reads article or document JSONL and writes document JSONL with zones (title, byline, body, "
      "related list and others), sentences and tokens. Nothing in the text is changed.",
      with({}, {kJobs, kStrict, kErrors, kRules}),
      {{"onrecord-ingest articles/ | onrecord-tokenize", "as a stage of a pipe"}},
      {}};
}

Command extract() {
  return {
      "extract",
      "find dates, quotes, speakers and proposals in articles",
      "[FILE|-]...",
      "Reads article or document JSONL and writes document JSONL with all layers of facts. Layers "
      "that a line already has are kept; the others are made.",
      with({kOnly, {"tokens", 't', "", "write the tokens as well"}, kExplain},
           {kJobs, kStrict, kErrors, kRules}),
      {{"onrecord-extract articles.jsonl > facts.jsonl", "all facts of a file"},
       {"onrecord-extract --only dates --explain articles.jsonl", "dates alone, with their rules"}},
      {}};
}

Command store() {
  return {"store",
          "keep articles and their facts in a fact store",
          "[FILE|-]...",
          "Reads document JSONL and writes its facts into the store, which is one SQLite file. "
          "Articles "
          "that the store holds already are left alone when nothing has changed.",
          with({kDb, kSkipUnchanged, kReplace, kOnlyFailed, kStaleRules, kDurable},
               {kJobs, kStrict, kErrors, kRules, kQuiet}),
          {{"onrecord-extract articles.jsonl | onrecord-store --db facts.db", "the end of a pipe"}},
          {}};
}

Command run() {
  return {
      "run",
      "from articles to a fact store in one process",
      "[FILE|DIR|-]...",
      "Reads articles of any supported format, finds all facts and stores them: what the stages do "
      "in a pipe, on all cores. Articles that have not changed since the last run are skipped. "
      "Interrupted, it keeps what is stored, and the next run does the rest. With --jsonl the "
      "documents are written as lines as well, or, without --db, instead.",
      with(
          {kDb,
           {"jsonl", 0, "FILE", "write the documents that it reads to FILE; - for standard output"},
           kSkipUnchanged,
           kReplace,
           kOnlyFailed,
           kStaleRules,
           kDurable,
           kExplain},
          {kJobs, kStrict, kErrors, kRules, kQuiet}),
      {{"onrecord run articles/ --db facts.db", "a folder into a store"},
       {"onrecord run articles/ --jsonl facts.jsonl", "a folder into lines"},
       {"onrecord run --only-failed articles/ --db facts.db", "what failed the last time"}},
      {}};
}

Command query() {
  Command command{
      "query",
      "ask a fact store",
      "QUESTION",
      "Answers from a fact store as a table, JSON lines, CSV or Markdown. The store is only read.",
      with({}, {}),
      {{"onrecord query quotes --db facts.db --speaker brandvik --about offer --since 2026-03",
        "what somebody has said of something since March"},
       {"onrecord query proposals --db facts.db --status open --due 2026-06",
        "what is open and falls due in June"},
       {"onrecord query timeline --db facts.db --from 2026-03", "what happens when"}},
      {}};
  const std::initializer_list<Option> shared = {kDb,    kSince,   kUntil, kArticle, kLimit,
                                                kWhere, kColumns, kJson,  kCsv,     kMarkdown};
  const Option about{"about", 0, "WORDS", "with all of these words"};
  command.questions = {
      {"quotes",
       "who said what",
       "",
       "Quotes, the newest first.",
       with({{"speaker", 's', "NAME", "by this speaker; case, accents and titles do not matter"},
             about,
             {"type", 0, "TYPE", "direct, mixed or indirect"},
             {"kind", 0, "KIND", "speech, belief or intention"},
             {"context", 'c', "", "with the words before and after"}},
            shared),
       {},
       {}},
      {"proposals",
       "who wants what of whom, and what became of it",
       "",
       "Proposals, the newest first; with --due in the order of their deadlines.",
       with({{"by", 0, "NAME", "made by"},
             {"to", 0, "NAME", "made to"},
             {"act", 0, "ACT",
              "propose, offer, request, demand, pledge, plan, agree, reject and others"},
             {"status", 0, "STATUS",
              "open (pending, under_consideration or deferred), agreed, rejected and others"},
             {"due", 0, "DAY", "due in that year, month or day"},
             about},
            shared),
       {},
       {}},
      {"timeline",
       "what happened or will happen on which day",
       "",
       "Dates that the articles speak of, in the order of days.",
       with({{"from", 0, "DAY", "not before that day"},
             {"to", 0, "DAY", "not after that day"},
             about},
            shared),
       {},
       {}},
      {"speakers",
       "who is quoted, the most quoted first",
       "",
       "Everyone who is quoted or proposes; with --since or --until, in the articles of those "
       "days.",
       with({{"top", 0, "N", "so many of them; the same as --limit"},
             {"name", 0, "NAME", "with that name, or part of it"},
             {"kind", 0, "KIND", "person, organisation, government, group, anonymous, document"}},
            {kDb, kSince, kUntil, kArticle, kLimit, kColumns, kJson, kCsv, kMarkdown}),
       {},
       {}},
      {"articles",
       "which articles are stored",
       "",
       "Articles, the newest first.",
       with({about, {"source", 0, "NAME", "of this newspaper or agency"}},
            {kDb,
             kSince,
             kUntil,
             kArticle,
             kLimit,
             {"where", 'w', "", "add where it was published"},
             kColumns,
             kJson,
             kCsv,
             kMarkdown}),
       {},
       {}},
      {"search",
       "articles or quotes by their words, best match first",
       "WORDS...",
       "Asks the corpus index that onrecord-index builds. Every word must be there; \"...\" keeps "
       "words together, a * at the end stands for any ending. Of articles that print the same copy "
       "one is shown.",
       with({{"index", 'i', "DIR", "the folder of the index"},
             {"quotes", 0, "", "what people said, instead of articles"},
             {"speaker", 's', "NAME", "quotes by this speaker"},
             {"source", 0, "SOURCE", "only articles of this newspaper or agency"},
             {"copies", 0, "", "every copy of an article"},
             {"raw", 0, "", "the words are an FTS5 expression"},
             kSince,
             kUntil},
            {kLimit, kJson, kCsv, kMarkdown}),
       {{"onrecord query search --index index/ ferry \"no deal\"", "articles with these words"}},
       {}},
      {"sql",
       "any SQL statement that only reads",
       "STATEMENT",
       "The tables and views are described in docs/store.md.",
       with({}, {kDb, kJson, kCsv, kMarkdown}),
       {},
       {}},
  };
  return command;
}

Command export_facts() {
  return {
      "export",
      "write the facts of a store in the formats of other tools",
      "",
      "jsonl: document lines, as onrecord-extract writes them. csv: one row a fact. spans: "
      "texts with labelled spans, for spaCy and Prodigy. timeml: dates as TIMEX3, one file an "
      "article. brat: texts with stand-off annotations, two files an article.",
      with({kDb,
            {"format", 'f', "FORMAT", "jsonl (default), csv, spans, timeml or brat"},
            {"out", 'o', "DIR", "the folder for the files of timeml and brat"},
            kArticle,
            kSince,
            kUntil},
           {}),
      {{"onrecord export --db facts.db --format csv > facts.csv", "for pandas or a spreadsheet"},
       {"onrecord export --db facts.db --format brat --out brat/", "to look at and correct"},
       {"onrecord export --db facts.db --since 2026-03 | onrecord-store --db march.db",
        "a part of a store as a store"}},
      {}};
}

Command view() {
  return {"view",
          "show an article with its facts, or a whole store, as one HTML page",
          "[FILE|-]",
          "Writes a page that needs nothing else: no network, no other file. It shows the article "
          "with its quotes, speakers, dates and proposals marked in the text and listed beside it. "
          "The article comes out of a store, or is the one of FILE or standard input: a document "
          "line, or an article in any supported format, in which the facts are found first. With "
          "--report the page shows what a store holds: the most quoted, quotes over time, "
          "proposals and their deadlines.",
          with({kDb,
                kArticle,
                {"report", 0, "", "the report of the store"},
                {"as-of", 0, "DAY",
                 "deadlines from that day on; from the day of the newest article by default"},
                {"out", 'o', "FILE", "write the page to FILE; standard output by default"}},
               {kRules}),
          {{"onrecord view examples/lake-treaty.txt --out page.html", "a text file as a page"},
           {"onrecord view --db facts.db --article ID --out page.html", "an article of a store"},
           {"onrecord view --db facts.db --report --out report.html", "what a store holds"}},
          {}};
}

Command index() {
  return {
      "index",
      "build the corpus index from a fact store, for a nightly run",
      "",
      "Reads again the articles that an older rule set had read, then builds a new generation of "
      "the "
      "index aside: full text of articles and quotes, near-duplicates. It is checked and published "
      "in "
      "one step as DIR/current.db; readers of the last generation are not disturbed. Only what "
      "changed since the last generation is taken over, unless --full. A failed or killed build "
      "changes nothing.",
      with({kDb,
            {"out", 'o', "DIR", "the folder of the index"},
            {"keep", 0, "N", "generations to keep; 3 by default"},
            {"window", 0, "HOURS", "how far apart near-duplicates may appear; 72 by default"},
            {"corrections", 0, "FILE", "who is who, where the rules are wrong; see docs/store.md"},
            {"full", 0, "", "build everything anew"},
            {"force", 0, "", "publish even when it holds much less than the last generation"},
            {"dry-run", 0, "", "say what would be done"},
            {"verify", 0, "",
             "examine a copy of the current generation, page by page and word by word"},
            {"roll-back", 0, "", "make the generation before the current one current again"}},
           {kRules, kJobs, kQuiet}),
      {{"onrecord index --db facts.db --out index/", "build, check, publish"},
       {"onrecord index --db facts.db --out index/ --dry-run", "what has changed?"},
       {"onrecord index --out index/ --roll-back", "back to the last generation"}},
      {}};
}

Command doctor() {
  return {"doctor",
          "examine a fact store",
          "",
          "Checks that the store is whole: the file, its version, its links, and that the text of "
          "every fact is what its article says. Says what to do where it is not.",
          with({kDb}, {}),
          {{"onrecord doctor --db facts.db", "is it whole?"}},
          {}};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {ingest(), tokenize(), extract(),      store(), run(),
                                           query(),  view(),     export_facts(), index(), doctor()};
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace onrecord
