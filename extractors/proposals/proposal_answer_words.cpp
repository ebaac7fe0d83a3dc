#include "extractors/proposals/proposal_answer_words.hpp"

#include <algorithm>

namespace onrecord {

Naming naming(const ProposalWords& words, Span surface, const Proposal& earlier) {
  bool shell = false;
  const bool of_kind = any_token(words.document, surface, [&](std::uint32_t token) {
    // "will sign the bill the moment it arrives": "it" tells of an object that it is alone.
    if (words.reading.words[token].tag == Tag::kPron &&
        words.document.tokens[token].span.begin > surface.begin) {
      return false;
    }
    const WordId word = words.reading.words[token].word;
    std::string_view acts = words.rules.lexicon->value(word, words.rules.names_again);
    // "the idea" says little of the act; "the threat" and "the deal" say what was done.
    shell = shell || (acts.find('+') != std::string_view::npos && !acts.starts_with("agree"));
    while (!acts.empty()) {
      const std::size_t end = std::min(acts.find('+'), acts.size());
      if (acts.substr(0, end) == earlier.act) return true;
      acts.remove_prefix(std::min(end + 1, acts.size()));
    }
    return false;
  });
  if (of_kind) return Naming::kOfKind;
  return shell ? Naming::kShell : Naming::kNone;
}

bool names_accord(const ProposalWords& words, Span surface) {
  return any_token(words.document, surface, [&](std::uint32_t token) {
    return words.rules.lexicon->value(words.reading.words[token].word, words.rules.names_again)
        .starts_with("agree");
  });
}

bool is_later_one(const ProposalWords& words, Span surface) {
  return any_token(words.document, surface, [&](std::uint32_t token) {
    return words.rules.has(words.reading.words[token].kind, words.rules.later_one);
  });
}

bool is_pronoun(const std::string& surface) {
  return starts_with_word(surface, "it") || starts_with_word(surface, "them");
}

bool is_owned_by_pronoun(const std::string& surface) {
  for (const std::string_view word : {"its", "his", "her", "their", "our", "my"}) {
    if (starts_with_word(surface, word)) return true;
  }
  return false;
}

bool has_own_words(const std::string& surface) {
  for (const std::string_view word : {" of ", " to ", " for "}) {
    if (surface.find(word) != std::string::npos) return true;
  }
  return false;
}

bool shares_head(const Document& document, const std::string& surface, const Proposal& earlier) {
  const std::string head = lowered(slice(document.article.text, earlier.content_head));
  return head.size() >= 4 && surface.find(head.substr(0, 5)) != std::string::npos;
}

bool names_it(const std::string& surface) {
  for (const std::string_view word : {" it", " them", " him", " her"}) {
    const std::size_t at = surface.find(word);
    if (at != std::string::npos &&
        (at + word.size() == surface.size() || surface[at + word.size()] == ' ')) {
      return true;
    }
  }
  return false;
}

bool starts_with_word(const std::string& text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

bool same_head(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return a == b;
  const std::size_t stem = std::min<std::size_t>(shorter, 5);
  return a.substr(0, stem) == b.substr(0, stem);
}

bool is_plural(const std::string& surface) {
  return surface.starts_with("such ") || surface.starts_with("these ") ||
         surface.starts_with("those ") || surface.starts_with("both ") ||
         (surface.size() > 2 && surface.ends_with('s') && !surface.ends_with("ss"));
}

}  // namespace onrecord
