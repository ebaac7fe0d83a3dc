#include "db/index/corrections.hpp"

#include <fstream>
#include <sstream>

#include "corpus/error.hpp"
#include "db/identity.hpp"

namespace onrecord {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
  throw Error(Error::Kind::kUsage, where, what,
              "write \"same NAME = NAME\" or \"apart NAME | ARTICLE\"");
}

std::string name_of(std::string_view text, const std::string& where) {
  std::string folded = fold_name(trim(text));
  if (folded.empty()) refuse(where, "a name is missing");
  return folded;
}

Correction correction_of(std::string_view line, const std::string& where) {
  Correction correction;
  correction.where = where;
  const std::size_t verb_end = std::min(line.find_first_of(" \t"), line.size());
  const std::string_view verb = line.substr(0, verb_end);
  const std::string_view rest = line.substr(verb_end);
  if (verb == "same") {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) refuse(where, "there is no = between two names");
    correction.name = name_of(rest.substr(0, equals), where);
    correction.other = name_of(rest.substr(equals + 1), where);
  } else if (verb == "apart") {
    correction.kind = Correction::Kind::kApart;
    std::size_t bar = std::min(rest.find('|'), rest.size());
    correction.name = name_of(rest.substr(0, bar), where);
    while (bar < rest.size()) {
      const std::size_t next = std::min(rest.find('|', bar + 1), rest.size());
      const std::string_view article = trim(rest.substr(bar + 1, next - bar - 1));
      if (article.empty()) refuse(where, "an article is missing after |");
      correction.articles.emplace_back(article);
      bar = next;
    }
  } else {
    refuse(where, "\"" + std::string(verb) + "\" is no correction");
  }
  return correction;
}

}  // namespace

std::vector<Correction> parse_corrections(std::string_view text, const std::string& file) {
  std::vector<Correction> corrections;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, std::min(end, text.find('#'))));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    corrections.push_back(correction_of(line, file + ":" + std::to_string(number)));
  }
  return corrections;
}

std::vector<Correction> read_corrections(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in || !text) {
    throw Error(Error::Kind::kUsage, file, "the corrections cannot be read",
                "name a text file by --corrections");
  }
  return parse_corrections(text.str(), file);
}

}  // namespace onrecord
