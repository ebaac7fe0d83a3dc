#include "extractors/rulebook/rulebook.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/parallel.hpp"
#include "extractors/rulebook/pattern_syntax.hpp"
#include "extractors/rulebook/rule_lines.hpp"
#include "extractors/rulebook/word_entries.hpp"

// The rule files, packed into the program by cmake/pack.cmake.
extern "C" const char onrecord_rules_begin[];
extern "C" const char onrecord_rules_end[];

namespace onrecord {
namespace {

bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

constexpr char kPackMark = '\x1f';

std::string stem_of(const std::string& file) {
  return std::filesystem::path(file).stem().string();
}

// Reads the files of one source; a name may stand only once in it.
class Parser {
 public:
  // `entries`, by class, gets the words.
  Parser(Rulebook& book, std::vector<std::vector<ParsedEntry>>& entries)
      : book_(book), entries_(entries) {}

  void read(const RuleFile& file) {
    const std::string ending = std::filesystem::path(file.name).extension().string();
    if (ending != ".words" && ending != ".rules" && ending != ".tsv") return;
    stem_ = stem_of(file.name);
    rule_ = nullptr;
    class_ = nullptr;
    const std::string* path =
        book_.paths.emplace_back(std::make_unique<const std::string>(file.name)).get();
    std::string_view rest = file.text;
    for (int number = 1; !rest.empty(); ++number) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const RuleSource source{path, number};
      const std::string_view text = trim(line);
      if (text.empty() || text.front() == '#') continue;
      if (first_invalid_utf8(text) != std::string_view::npos) {
        refuse(source, "the line is not UTF-8", "save the file as UTF-8");
      }
      const bool indented = line.front() == ' ' || line.front() == '\t';
      if (ending == ".tsv") {
        read_confidence(text, source);
      } else if (ending == ".words") {
        read_word_line(text, indented, source);
      } else {
        read_rule_line(text, indented, source);
      }
    }
    finish_rule();
  }

 private:
  void read_word_line(std::string_view text, bool indented, const RuleSource& source) {
    if (indented) {
      text = without_comment(text);
      if (class_ == nullptr)
        refuse(source, "words before the first class", "begin with \"class NAME\"");
      lines_.push_back(
          {static_cast<std::size_t>(class_ - book_.classes.data()), class_->exact, text, source});
      return;
    }
    std::string_view description;
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
      description = trim(text.substr(colon + 1));
      text = text.substr(0, colon);
    }
    const std::string_view keyword = take_word(text);
    const std::string name(take_word(text));
    if ((keyword != "class" && keyword != "symbol") || name.empty() ||
        (!text.empty() && text != "exact")) {
      refuse(source, "neither a class nor a symbol",
             "write \"class NAME\" or \"class NAME exact\"");
    }
    // Other names would read as words or as signs of a pattern.
    if (!std::all_of(name.begin(), name.end(), is_name_character)) {
      refuse(source, "the name \"" + std::string(name) + "\" has other signs than A-Z, 0-9 and _",
             "name it like VERB_FORM");
    }
    const auto known = std::find_if(book_.classes.begin(), book_.classes.end(),
                                    [&](const WordClass& c) { return c.name == name; });
    if (known == book_.classes.end()) {
      book_.classes.push_back(
          {name, text == "exact", keyword == "symbol", std::string(description), {}, source});
      class_ = &book_.classes.back();
    } else {
      class_ = &*known;
      // Words of both kinds in one class would change what those that stand there already match.
      if (class_->exact != (text == "exact")) {
        refuse(source,
               "the class " + name + (class_->exact ? " is exact in " : " is not exact in ") +
                   class_->source.where(),
               class_->exact ? "write \"class " + name + " exact\"" : "leave \"exact\" out");
      }
    }
  }

  void read_rule_line(std::string_view text, bool indented, const RuleSource& source) {
    std::string_view rest = text;
    const std::string keyword(take_word(rest));
    if (!indented) {
      finish_rule();
      if (keyword == "define") {
        read_definition(rest, source);
      } else if (keyword == "rule" && !rest.empty()) {
        begin_rule(rest, source);
      } else {
        refuse(source, "neither a rule nor a definition",
               "write \"rule NAME\" or \"define NAME = PATTERN\"");
      }
      return;
    }
    if (rule_ == nullptr && last_definition_ != nullptr) {
      last_definition_->append(" ").append(text);
      return;
    }
    if (rule_ == nullptr) refuse(source, "a line outside every rule", "begin with \"rule NAME\"");
    if (keyword == "match") {
      rule_->match.emplace_back(rest);
    } else if (keyword == "unless") {
      rule_->guards.push_back(parse_guard(rest, source));
    } else if (keyword == "emit") {
      for (auto& pair : parse_pairs(rest, source)) rule_->emit.push_back(std::move(pair));
    } else if (keyword == "source") {
      rule_->origin = rest;
    } else if (keyword == "yes" || keyword == "no") {
      rule_->examples.push_back(parse_example(keyword == "yes", rest, source));
    } else if (!rule_->match.empty() && rule_->examples.empty() && rule_->guards.empty()) {
      rule_->match.back().append(" ").append(text);
    } else {
      refuse(source, "\"" + keyword + "\" is no line of a rule",
             "the lines are match, unless, emit, source, yes and no");
    }
  }

  void read_definition(std::string_view text, const RuleSource& source) {
    const std::string name(take_word(text));
    if (name.empty() || !text.starts_with('=')) {
      refuse(source, "a definition without a pattern", "write \"define NAME = PATTERN\"");
    }
    if (!names_.insert("$" + name).second) {
      refuse(source, "the definition " + name + " stands twice", "rename one of them");
    }
    auto& slot = book_.definitions[name];
    slot = {std::string(trim(text.substr(1))), source};
    last_definition_ = &slot.first;
  }

  void begin_rule(std::string_view name, const RuleSource& source) {
    last_definition_ = nullptr;
    if (!names_.insert(std::string(name)).second) {
      refuse(source, "the rule " + std::string(name) + " stands twice", "rename one of them");
    }
    const auto known = std::find_if(book_.rules.begin(), book_.rules.end(),
                                    [&](const Rule& rule) { return rule.name == name; });
    rule_ = known == book_.rules.end() ? &book_.rules.emplace_back() : &*known;
    *rule_ = Rule{};
    rule_->name = name;
    rule_->stem = stem_;
    rule_->source = source;
  }

  void finish_rule() {
    last_definition_ = nullptr;
    if (rule_ == nullptr) return;
    const auto has = [&](bool positive) {
      return std::any_of(rule_->examples.begin(), rule_->examples.end(),
                         [&](const RuleExample& e) { return e.positive == positive; });
    };
    if (rule_->match.empty())
      refuse(rule_->source, "the rule has no pattern", "add a \"match\" line");
    if (!has(true) || !has(false)) {
      refuse(rule_->source, "the rule " + rule_->name + " does not prove itself",
             "give it a \"yes\" and a \"no\" example");
    }
    rule_ = nullptr;
  }

  void read_confidence(std::string_view text, const RuleSource& source) {
    const std::string name(take_word(text));
    const std::string_view number = take_word(text);
    double value = 0;
    const auto result = std::from_chars(number.data(), number.data() + number.size(), value);
    if (result.ec != std::errc() || value < 0 || value > 1) {
      refuse(source, "no precision between 0 and 1", "write: rule, precision, number of facts");
    }
    confidence_[name] = value;
  }

 public:
  // Measured precision may be read before the rule it belongs to.
  void apply_confidence() {
    for (Rule& rule : book_.rules) {
      const auto found = confidence_.find(rule.name);
      if (found != confidence_.end()) rule.confidence = found->second;
    }
  }

  // Reads the lines of words, most of the work, as long as the files are there.
  void finish_words() {
    std::vector<std::vector<ParsedEntry>> entries(lines_.size());
    in_parallel(lines_.size(), [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) {
        entries[i] = parse_word_entries(lines_[i].text, lines_[i].exact, lines_[i].source);
      }
    });
    entries_.resize(book_.classes.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::vector<ParsedEntry>& known = entries_[lines_[i].word_class];
      std::move(entries[i].begin(), entries[i].end(), std::back_inserter(known));
    }
  }

 private:
  struct WordLine {
    std::size_t word_class = 0;
    bool exact = false;
    std::string_view text;
    RuleSource source;
  };

  Rulebook& book_;
  std::vector<std::vector<ParsedEntry>>& entries_;
  std::vector<WordLine> lines_;
  std::string stem_;
  Rule* rule_ = nullptr;
  WordClass* class_ = nullptr;
  std::string* last_definition_ = nullptr;
  std::set<std::string> names_;
  std::map<std::string, double> confidence_;
};

void read_patterns(Rule& rule, const Rulebook& book) {
  rule.tree = parse_alternatives(rule, book);
  for (Guard& guard : rule.guards) guard.tree = parse_pattern(guard.pattern, book, guard.source);
}

// FNV-1a over two halves: the identity of a rule set, not a secret.
std::string hash_of(const std::vector<std::vector<RuleFile>>& sources) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto add = [&](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash = (hash ^ 0xFFU) * 1099511628211ULL;
  };
  for (const auto& files : sources) {
    for (const RuleFile& file : files) {
      add(file.name);
      add(file.text);
    }
  }
  char text[17] = {};
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace

std::string_view Rule::emits(std::string_view key, std::string_view otherwise) const {
  for (const auto& [name, value] : emit) {
    if (name == key) return value;
  }
  return otherwise;
}

const WordClass* Rulebook::find_class(std::string_view name) const {
  for (const WordClass& word_class : classes) {
    if (word_class.name == name) return &word_class;
  }
  return nullptr;
}

std::vector<const Rule*> Rulebook::rules_of(std::string_view stem) const {
  std::vector<const Rule*> found;
  for (const Rule& rule : rules) {
    if (rule.stem == stem) found.push_back(&rule);
  }
  return found;
}

std::vector<RuleFile> built_in_rules(std::string_view language) {
  const std::string folder = "rules/" + std::string(language) + "/";
  std::vector<RuleFile> files;
  std::string_view pack(onrecord_rules_begin,
                        static_cast<std::size_t>(onrecord_rules_end - onrecord_rules_begin));
  while (!pack.empty()) {
    const std::size_t next = std::min(pack.find(kPackMark, 1), pack.size());
    const std::string_view entry = pack.substr(1, next - 1);
    const std::size_t line = entry.find('\n');
    if (entry.starts_with(folder)) {
      files.push_back({std::string(entry.substr(0, line)), std::string(entry.substr(line + 1))});
    }
    pack.remove_prefix(next);
  }
  return files;
}

std::vector<RuleFile> read_rule_directory(const std::string& directory) {
  std::error_code error;
  std::vector<RuleFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
      throw Error(Error::Kind::kRules, entry.path().string(), "cannot be read",
                  "check its permissions");
    }
    files.push_back({entry.path().string(), text.str()});
  }
  if (error) {
    throw Error(Error::Kind::kRules, directory, error.message(),
                "name a directory with .words and .rules files");
  }
  std::sort(files.begin(), files.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.name < b.name; });
  return files;
}

Rulebook parse_rules(std::string_view language, const std::vector<std::vector<RuleFile>>& sources) {
  Rulebook book;
  book.language = language;
  book.hash = hash_of(sources);
  std::vector<std::vector<ParsedEntry>> entries;  // by class
  for (const auto& files : sources) {
    Parser parser(book, entries);
    for (const RuleFile& file : files) parser.read(file);
    parser.finish_words();
    parser.apply_confidence();
  }
  book.words = std::make_unique<const WordTable>(entries);
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < book.classes.size(); ++i) {
    const std::uint32_t end = first + static_cast<std::uint32_t>(entries[i].size());
    book.classes[i].entries = book.words->entries(first, end);
    first = end;
  }
  // Definitions may stand anywhere, and later sources replace them.
  in_parallel(book.rules.size(), [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) read_patterns(book.rules[i], book);
  });
  return book;
}

}  // namespace onrecord
