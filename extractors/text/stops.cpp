#include "extractors/text/stops.hpp"

#include "extractors/text/letters.hpp"

namespace onrecord {
namespace {

char byte_at(std::string_view line, std::size_t i) {
  return i < line.size() ? line[i] : '\0';
}

// "I." between names ("Tom I. Lind"), not the pronoun at the end of a sentence, nor the
// network of "wrote on X.".
bool is_initial(std::string_view line, std::size_t begin, std::size_t stop) {
  if (begin == 0 || byte_at(line, stop) != ' ' || !is_ascii_upper(byte_at(line, stop + 1)))
    return false;
  std::size_t before = begin;
  while (before > 0 && line[before - 1] == ' ') --before;
  if (before > 0 && line[before - 1] == '.') return true;
  while (before > 0 && is_alnum(line[before - 1])) --before;
  return is_ascii_upper(line[before]);
}

bool ends_text(std::string_view line, std::size_t at_byte) {
  while (at_byte < line.size() && static_cast<unsigned char>(line[at_byte]) <= ' ') ++at_byte;
  return at_byte == line.size();
}

bool number_follows(std::string_view line, std::size_t from) {
  while (from < line.size() && (line[from] == ' ' || line[from] == '\n')) ++from;
  if (line.substr(from).starts_with("\u00A0")) from += 2;
  return is_digit(byte_at(line, from));
}

// Single letters between dots: "U.S", "p.m", "e.g", "J.K".
bool is_dotted(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_ascii_letter(word[i]) : word[i] != '.') return false;
  }
  return true;
}

}  // namespace

Stop kind_of_stop(std::string_view line, std::size_t begin, std::size_t stop,
                  const SentenceRules& rules) {
  const std::string_view word = line.substr(begin, stop - 1 - begin);
  if (is_digit(word.back())) return Stop::kNone;
  const Stop listed = rules.abbreviation(line.substr(begin, stop - begin));
  if (listed == Stop::kNumber) return number_follows(line, stop) ? listed : Stop::kNone;
  if (listed != Stop::kNone) return listed;
  if (word.size() == 1 && is_ascii_upper(word[0])) {
    if (ends_text(line, stop)) return Stop::kNone;
    const bool word_too = word[0] == 'I' || word[0] == 'X';
    return word_too && !is_initial(line, begin, stop) ? Stop::kNone : Stop::kAbbreviation;
  }
  if (is_dotted(word)) return Stop::kAbbreviation;
  // A word that is short for another where the sentence visibly goes on.
  const char after = byte_at(line, stop);
  const bool goes_on = after == ',' || after == ';' || after == ':';
  return goes_on && word.size() <= 6 && is_ascii_upper(word[0]) ? Stop::kAbbreviation : Stop::kNone;
}

}  // namespace onrecord
