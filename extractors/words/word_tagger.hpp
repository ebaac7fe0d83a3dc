// extractors/words/word_tagger.hpp
// Chooses the part of speech of each token of one sentence, from left to right; only the files
// named here need this.
//
// shape   name_words.cpp decides on names, closed_words.cpp on small words, open_words.cpp on the
//         others, present_words.cpp which of these are verbs in their present or base form,
//         words.cpp on what a verb group and a clause still lack, missing_verbs.cpp which word is
//         the verb of a clause that was left without one
// cost    constant work a token, which looks at most 40 tokens ahead; clauses without a verb are
//         read once more
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/words/reading.hpp"
#include "extractors/words/word_flags.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {

// What the words of a verb group ask of the next verb.
enum class Expect : std::uint8_t { kNothing, kBaseForm, kParticipleForm, kPassive };

class SentenceTagger {
 public:
  // `names` are the words that the sentences before had as family names; more are added.
  SentenceTagger(const Document& document, const WordRules& rules, std::vector<Word>& words,
                 const Sentence& sentence, std::vector<WordId>& names)
      : document_(document),
        rules_(rules),
        words_(words),
        names_(names),
        begin_(sentence.first_token),
        end_(sentence.end_token) {}

  void run();

 private:
  Flags flags(std::uint32_t i) const { return words_[i].flags; }
  Flags next(std::uint32_t i) const {
    return i + 1 < end_ ? flags(i + 1) : Flags{kFullStop | kPunct};
  }
  Tag tag_before(std::uint32_t i) const { return i > begin_ ? words_[i - 1].tag : Tag::kPunct; }
  Flags before(std::uint32_t i) const { return i > begin_ ? flags(i - 1) : Flags{0}; }

  std::string_view surface(std::uint32_t i) const {
    return slice(document_.article.text, document_.tokens[i].span);
  }

  // "Q   Ana, why?": a letter that stands apart says whose turn it is.
  bool is_label(std::uint32_t i, Flags f) const;

  // A line in which all open words are capitalised tells nothing by its capitals.
  bool is_headline() const;
  static bool is_only_verb(Flags f);
  static bool is_brand(std::string_view word);

  Tag choose(std::uint32_t i, Flags f);

  bool is_name(std::uint32_t i, Flags f) const;
  bool is_short_number(std::uint32_t i) const;
  bool is_ampersand(std::uint32_t i) const;

  // "United Ferries said", "Landing Street officials": a participle and capitals up to a noun.
  bool opens_body(std::uint32_t i) const;
  bool opens_divided_name(std::uint32_t i, Flags f) const;
  bool opens_joined_name(std::uint32_t i, Flags f) const;
  // Behind the words with a capital that begin at a token, small words apart.
  std::uint32_t end_of_capitals(std::uint32_t first, std::uint32_t limit) const;
  static bool is_finite(Flags f);

  bool singular_known(std::uint32_t i) const;

  // "Ana Young met": what "Young said" means at the begin of a sentence.
  void note_name(std::uint32_t i, Flags f);
  bool is_known_name(std::uint32_t i) const;

  Tag choose_closed(std::uint32_t i, Flags f);

  Tag clitic_s(std::uint32_t i, Flags after) const;

  Tag apostrophe(std::uint32_t i, Flags after) const;

  Tag to_or_preposition(std::uint32_t i) const;

  Tag auxiliary(std::uint32_t i, Flags f, Flags after) const;

  Tag that(std::uint32_t i, Flags after) const;

  Tag determiner_or_pronoun(std::uint32_t i, Flags f, Flags after) const;

  Tag coordinator(std::uint32_t i, Flags f, Flags after) const;

  Tag preposition(std::uint32_t i, Flags f, Flags after) const;

  bool is_finite_auxiliary(Flags f) const;
  bool joins_words(std::uint32_t i) const;
  // A clause follows: a subject pronoun, or a noun phrase with a finite verb near it.
  bool clause_follows(std::uint32_t i) const;

  Tag preposition_or_subordinator(std::uint32_t i, Flags f, Flags after) const;

  Tag subordinator(std::uint32_t i, Flags f, Flags after) const;

  static bool is_nominal(Flags f) {
    return (f & (kCanNoun | kCanAdj | kNumber | kNationality | kName | kInitial)) != 0 ||
           ((f & (kCap | kUpper)) != 0 && (f & kClosed) == 0) ||
           ((f & (kIng | kPart)) != 0 && (f & (kBe | kHave | kDo | kClosed)) == 0);
  }
  static bool opens_noun_phrase(Flags f) {
    return is_nominal(f) || (f & (kArticle | kPronPoss | kQuantifier | kDemonstrative)) != 0;
  }

  // The token goes on with a noun phrase that a determiner before it has begun.
  bool modifies(std::uint32_t i) const;

  // "the new launch was late", "at the final whistle,": what no list has as a noun.
  bool ends_noun_phrase(std::uint32_t i, Flags f, Flags after) const;
  // "think tank", "think-tank"
  bool opens_compound(std::uint32_t i) const;
  Tag choose_open(std::uint32_t i, Flags f);

  // "the poor", "the accused": an adjective that ends a noun phrase stands for its head.
  Tag adjective_or_head(std::uint32_t i, Flags after) const;

  // A determiner stands right before the token.
  bool inside_phrase(std::uint32_t i) const {
    return tag_before(i) == Tag::kDet || tag_before(i) == Tag::kPoss;
  }

  Tag choose_past(std::uint32_t i, Flags f, Flags after) const;

  // A finite verb stands further on in the sentence, outside of subordinate clauses.
  bool finite_follows(std::uint32_t i) const;
  bool ends_with_attribution(std::uint32_t i, std::uint32_t verb) const;
  // Verbs of clauses that were left without one, when the sentence is read.
  void find_missing_verbs();
  void find_missing_verb(std::uint32_t first, std::uint32_t end);
  void find_verb_behind_aside(std::uint32_t comma);
  bool may_be_verb(std::uint32_t i) const;
  bool may_be_missing_verb(std::uint32_t first, std::uint32_t i) const;
  bool is_whole_clause(std::uint32_t end) const;

  // The same before the next mark or relative clause.
  bool finite_before_mark(std::uint32_t i) const;
  bool opens_with_preposition(std::uint32_t i) const;

  Tag choose_ing(std::uint32_t i, Flags f, Flags after) const;

  // A noun or a present or base form, or an adjective: "plans", "lower".
  Tag choose_present(std::uint32_t i, Flags f, Flags after) const;

  static bool is_plural(Flags f) {
    return (f & kPlural) != 0 || ((f & kEndsS) != 0 && (f & kSingularS) == 0);
  }

  // "that" opens what somebody demands: "demanded last week that".
  bool opens_demand(std::uint32_t that) const;

  // The comma ends what stands beside a noun since the comma before.
  bool closes_aside(std::uint32_t comma) const;

  // What the next word says for a verb (positive) or a noun.
  static int after_present(Flags after, Flags f);

  void advance(std::uint32_t i, Flags f, Tag tag);

  // "How will the voters regard ...?", "Has the president signed ...?"
  void note_inversion(std::uint32_t i, Flags f);

  // A mark at the end of a word and before a blank: what follows goes on with the sentence.
  bool closes_quotation(std::uint32_t i) const;

  // “...,” comments Ruiz: the token stands behind the closing mark.
  bool follows_quotation(std::uint32_t i) const;

  // A noun phrase behind a comma ends right before the token.
  bool opens_subject(std::uint32_t i) const;

  // "warning: “...”", "a note on Friday reading: “...”"
  bool introduces_quotation(std::uint32_t i) const;

  bool spaced_dash(std::uint32_t i) const {
    return i > begin_ && document_.tokens[i - 1].span.end < document_.tokens[i].span.begin;
  }

  const Document& document_;
  const WordRules& rules_;
  std::vector<Word>& words_;
  std::vector<WordId>& names_;
  std::uint32_t begin_;
  std::uint32_t end_;
  bool headline_ = false;
  bool at_start_ = true;  // nothing but marks since a sentence began
  bool last_was_nominal_ = false;
  int needed_ = 1;  // clauses begun that have no finite verb yet
  Expect expect_ = Expect::kNothing;
  Expect inverted_ = Expect::kNothing;  // the same, of a verb group around its subject
  bool asked_ = false;                  // a clause behind "demands that" has no verb yet
  Tag last_verb_ = Tag::kOther;
};

}  // namespace onrecord
