#include "extractors/proposals/proposal_authors.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {
namespace {

constexpr std::size_t kHead = 4;         // words of a title that may say that it is a statement
constexpr std::size_t kMostWords = 14;   // of a title: the name stands in the first of them
constexpr std::size_t kSignature = 16;   // tokens at the end
constexpr std::size_t kLongestName = 7;  // tokens
constexpr std::size_t kFormula = 300;    // tokens at the begin

// A space, or one that does not break.
std::size_t space_at(std::string_view text, std::size_t i) {
  if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') return 1;
  return text.substr(i).starts_with("\xC2\xA0") ? 2 : 0;
}

std::vector<std::string_view> words_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> out;
  out.reserve(most);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size() && out.size() < most;) {
    const std::size_t space = i == text.size() ? 1 : space_at(text, i);
    if (space > 0 && i > begin) out.push_back(text.substr(begin, i - begin));
    i += std::max<std::size_t>(space, 1);
    if (space > 0) begin = i;
  }
  return out;
}

bool is_capital(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

bool is_shouted(std::string_view word) {
  return word.size() > 2 && is_capital(word) &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "RUIZ" as a name of its own is written.
std::string in_name_case(std::string_view word) {
  std::string out(word);
  const bool shouted = is_shouted(word);
  for (std::size_t i = 1; shouted && i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
  }
  return out;
}

class AuthorReader {
 public:
  AuthorReader(const Document& document, const Reading& reading, const ProposalRules::State& rules)
      : document_(document), reading_(reading), rules_(rules) {}

  // "By the authority vested in me as President by the law": whoever orders what the text says.
  std::string decreed_by() const {
    const std::vector<Token>& tokens = document_.tokens;
    for (std::size_t i = 0; i < std::min(tokens.size(), kFormula); ++i) {
      if (!rules_.decree_formulas.may_begin(reading_.words[i].word)) continue;
      const std::size_t length = formula_at(i);
      if (length == 0 || i + length + 1 >= tokens.size()) continue;
      const std::size_t role = text(i + length) == "the" ? i + length + 1 : i + length;
      return is_capital(text(role)) ? std::string(text(role)) : std::string();
    }
    return {};
  }

  // "JOHN T. MARLOW" below a letter or an order.
  std::string signed_by() const {
    const std::size_t count = document_.tokens.size();
    for (std::size_t i = count > kSignature ? count - kSignature : 0; i < count; ++i) {
      if (!is_shouted(text(i)) || !is_given_name(text(i))) continue;
      if (std::string name = name_at(i); !name.empty()) return name;
    }
    return {};
  }

  std::string name() const {
    const std::vector<std::string_view> title = words_of(document_.article.title, kHead);
    for (std::size_t i = 0; i + 1 < title.size(); ++i) {
      const Kind kind = rules_.lexicon->look_up(title[i]).kind;
      if (rules_.lexicon->has(kind, rules_.proclamation)) return self_named();
      if (!rules_.has(kind, rules_.authored)) continue;
      const std::string_view by = title[i + 1];
      if (by != "from" && by != "by" && by != "of") continue;
      const std::string named = named_in(words_of(document_.article.title, kMostWords), i + 2);
      return named.empty() ? signed_by() : named;
    }
    return {};
  }

 private:
  std::string_view text(std::size_t token) const {
    return slice(document_.article.text, document_.tokens[token].span);
  }
  // How many tokens of a decree's formula stand at the token; 0 when none do.
  std::size_t formula_at(std::size_t token) const {
    for (const PhraseWords::Entry& entry : rules_.decree_formulas.entries) {
      const std::size_t size = entry.words.size();
      if (token + size > document_.tokens.size()) continue;
      std::size_t i = 0;
      while (i < size && text(token + i) == entry.words[i]) ++i;
      if (i == size) return size;
    }
    return 0;
  }
  bool is(std::string_view word, ClassId word_class) const {
    return rules_.lexicon->has(rules_.lexicon->look_up(word).kind, word_class);
  }
  bool is_given_name(std::string_view word) const {
    const std::string written = in_name_case(word);
    return is(written, rules_.male_name) || is(written, rules_.female_name);
  }

  // "President Ana M. Ruiz on the flood": the given name and the next one.
  std::string named_in(const std::vector<std::string_view>& title, std::size_t from) const {
    for (std::size_t i = from; i + 1 < title.size() && i < from + 8; ++i) {
      if (!is_capital(title[i]) && title[i] != "of" && title[i] != "the") return {};
      if (!is_given_name(title[i])) continue;
      std::size_t last = i + 1;
      if (title[last].size() == 2 && title[last][1] == '.') ++last;
      if (last >= title.size() || !is_capital(title[last])) return {};
      std::string_view surname = title[last];
      while (!surname.empty() && !is_letter(surname.back())) surname.remove_suffix(1);
      return in_name_case(title[i]) + " " + in_name_case(surname);
    }
    return {};
  }

  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
  }

  // The words of a name that stand in one line from a given name on: "Ana M. Ruiz Jr."; empty when
  // it has no family name.
  std::string name_at(std::size_t first) const {
    const std::vector<Token>& tokens = document_.tokens;
    std::string out = in_name_case(text(first));
    bool family = false;
    for (std::size_t i = first + 1; i < std::min(tokens.size(), first + kLongestName); ++i) {
      const std::string_view between =
          slice(document_.article.text, {tokens[i - 1].span.end, tokens[i].span.begin});
      if (!is_capital(text(i)) || between.find('\n') != std::string_view::npos) break;
      family |= text(i).size() > 2;
      out.append(" ").append(in_name_case(text(i)));
    }
    return family ? out : std::string();
  }

  // "I, ANA M. RUIZ, President of Malta"
  std::string self_named() const {
    for (std::size_t i = 0; i + 6 < document_.tokens.size(); ++i) {
      if (text(i) != "I" || text(i + 1) != "," || !is_given_name(text(i + 2))) continue;
      return name_at(i + 2);
    }
    return {};
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
};

}  // namespace

std::optional<Party> author_of(const Document& document, const Reading& reading,
                               const ProposalRules::State& rules) {
  const AuthorReader reader(document, reading, rules);
  const std::string name = reader.name();
  Party out;
  if (name.empty()) {
    const std::string role = reader.decreed_by();
    if (role.empty()) return std::nullopt;
    const std::string signature = reader.signed_by();
    out.name = signature.empty() ? role : signature;
    out.via = kDecreed;
    return out;
  }
  out.name = name;
  out.via = "author";
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    const Speaker& known = document.speakers[i];
    if (known.kind != SpeakerKind::kPerson || known.name[0] != name[0]) continue;
    const std::string last = " " + known.name.substr(known.name.rfind(' ') + 1) + " ";
    if ((name + " ").find(last) == std::string::npos) continue;
    out.speaker_id = static_cast<std::int32_t>(i);
    out.name = known.name;
    break;
  }
  return out;
}

}  // namespace onrecord
