#include "extractors/speakers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "corpus/utf8.hpp"
#include "extractors/names.hpp"

namespace onrecord {

struct SpeakerRules::State {
  const Lexicon* lexicon = nullptr;
  const PhraseRules* phrases = nullptr;
  ClassId name, pron, person, org, place, gov, nation, he, she, they, it, i, we, you, who, human,
      group, orgnoun, docnoun, time, quantity, plural, definite, indefinite, owner, male, female,
      short_name, same_org, affiliation;
};

namespace {

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

constexpr float kSubjectWeight = 3;
constexpr float kMentionWeight = 1;
constexpr float kSpeakerWeight = 3;
constexpr float kQuotedWeight = 0.1F;   // mentioned inside somebody's words
constexpr float kDecay = 0.5F;          // from sentence to sentence
constexpr std::size_t kNamesakes = 64;  // of one family name that are told apart
constexpr std::uint32_t kReach = 6;     // sentences that a pronoun may look back

// Abbreviated titles, as "the senator" takes them up.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTitles = {{
    {"sen.", "senator"},
    {"rep.", "congressman"},
    {"gov.", "governor"},
    {"dr.", "doctor"},
    {"prof.", "professor"},
    {"gen.", "general"},
    {"pres.", "president"},
    {"col.", "colonel"},
    {"capt.", "captain"},
    {"lt.", "lieutenant"},
    {"rev.", "reverend"},
    {"sgt.", "sergeant"},
}};

struct Actor {
  SpeakerKind kind = SpeakerKind::kUnknown;
  Gender gender = Gender::kUnknown;
  bool plural = false;
  NameKey key;          // of persons
  std::string words;    // folded, of all others
  std::string letters;  // acronym of an organisation
  Span best;            // the fullest name
  Span role;
  std::string role_head;  // folded: "minister"
  std::vector<Span> mentions;
  float weight = 0;
  std::uint32_t seen = 0;  // sentence of the last mention
  bool recent = false;     // stands in Gathering::recent_
};

using Index = std::unordered_map<std::string, std::vector<std::int32_t>>;

// Gathers the mentions of one document.
class Gathering {
 public:
  Gathering(const Document& document, const Reading& reading, const SpeakerRules::State& rules,
            std::vector<Quote>& quotes)
      : document_(document), reading_(reading), rules_(rules), quotes_(quotes) {}

  void run(std::vector<Speaker>& out) {
    actor_of_.assign(reading_.phrases.size(), kNone);
    speaker_phrase_.assign(quotes_.size(), kNone);
    collect_full_names();
    mark_quoted();
    link_quotes();
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) read(s);
    assign_quotes();
    write(out);
  }

 private:
  bool has(const Phrase& phrase, ClassId id) const {
    return id != kNoClass && rules_.lexicon->has(phrase.symbol, id);
  }

  std::string_view text(Span span) const { return slice(document_.article.text, span); }

  Gender gender_of(const Phrase& phrase) const {
    if (has(phrase, rules_.male) || has(phrase, rules_.he)) return Gender::kMale;
    if (has(phrase, rules_.female) || has(phrase, rules_.she)) return Gender::kFemale;
    return Gender::kUnknown;
  }

  std::string joined(const std::vector<std::string>& words) const {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  // A first pass, so that a headline's short name finds the full one in the text below.
  void collect_full_names() {
    for (const Phrase& phrase : reading_.phrases) {
      if (phrase.kind != PhraseKind::kName) continue;
      if (!has(phrase, rules_.person) && !has(phrase, rules_.time) && !has(phrase, rules_.place) &&
          phrase.core.end - phrase.core.first > 1) {
        const std::vector<std::string> words = name_words(document_, phrase.core);
        const std::string all = joined(words);
        if (words.size() > 1 && find_named(all) == kNone) {
          const std::int32_t id = index_organisation(words, all);
          if (!has(phrase, rules_.org)) at(id).kind = SpeakerKind::kUnknown;
        }
        continue;
      }
      if (!has(phrase, rules_.person)) continue;
      const NameKey key = person_key(name_words(document_, phrase.core));
      if (key.given.empty() || key.family.empty()) continue;
      person_for(key, phrase);
    }
  }

  std::int32_t add(Actor actor) {
    actors_.push_back(std::move(actor));
    return static_cast<std::int32_t>(actors_.size() - 1);
  }

  Actor& at(std::int32_t id) { return actors_[static_cast<std::size_t>(id)]; }
  const Actor& at(std::int32_t id) const { return actors_[static_cast<std::size_t>(id)]; }

  static bool agree(Gender a, Gender b) {
    return a == Gender::kUnknown || b == Gender::kUnknown || a == b;
  }

  // The person with a full name, made when there is none.
  std::int32_t person_for(const NameKey& key, const Phrase& phrase) {
    std::vector<std::int32_t>& same = families_[key.family];
    for (const std::int32_t id : std::span(same).first(std::min(same.size(), kNamesakes))) {
      if (!at(id).key.given.empty() && agree(at(id).gender, gender_of(phrase)) &&
          may_be_same_person(at(id).key, key, *rules_.lexicon, rules_.short_name)) {
        if (key.given.size() > at(id).key.given.size() ||
            key.given.front().size() > at(id).key.given.front().size()) {
          at(id).key = key;
        }
        if (at(id).gender == Gender::kUnknown) at(id).gender = gender_of(phrase);
        return id;
      }
    }
    Actor actor;
    actor.kind = SpeakerKind::kPerson;
    actor.gender = gender_of(phrase);
    actor.key = key;
    const std::int32_t id = add(std::move(actor));
    same.push_back(id);
    if (!key.given.empty()) givens_[key.given.front()].push_back(id);
    return id;
  }

  // The most salient of several; the first of equals, since the full name comes first.
  std::int32_t salient(const std::vector<std::int32_t>& ids, Gender gender) const {
    std::int32_t best = kNone;
    for (const std::int32_t id : std::span(ids).first(std::min(ids.size(), kNamesakes))) {
      if (!agree(at(id).gender, gender)) continue;
      if (best == kNone || at(id).weight > at(best).weight) best = id;
    }
    return best;
  }

  std::int32_t find_person(const NameKey& key, const Phrase& phrase) {
    if (!key.given.empty()) return person_for(key, phrase);
    const auto family = families_.find(key.family);
    if (family != families_.end()) {
      const std::int32_t id = salient(family->second, gender_of(phrase));
      if (id != kNone) return id;
    }
    const auto given = givens_.find(key.family);
    if (given != givens_.end() && phrase.title.empty()) {
      const std::int32_t id = salient(given->second, gender_of(phrase));
      if (id != kNone) return id;
    }
    return kNone;
  }

  std::int32_t find_named(const std::string& words) const {
    const auto found = named_.find(words);
    return found == named_.end() ? kNone : found->second;
  }

  std::int32_t add_named(const std::string& words, SpeakerKind kind) {
    Actor actor;
    actor.kind = kind;
    actor.words = words;
    const std::int32_t id = add(std::move(actor));
    named_.emplace(words, id);
    return id;
  }

  std::int32_t name_actor(const Phrase& phrase) {
    const std::vector<std::string> words = name_words(document_, phrase.core);
    if (words.empty()) return kNone;
    const std::string all = joined(words);
    if (has(phrase, rules_.gov) && phrase.country != 0) return government(phrase.country);
    if (has(phrase, rules_.nation)) {
      const std::int32_t id = find_named(all);
      return id != kNone ? id : add_named(all, SpeakerKind::kGroup);
    }
    const bool org = has(phrase, rules_.org);
    if (!org) {
      const NameKey key = person_key(words);
      const std::int32_t id = find_person(key, phrase);
      if (id != kNone) return id;
    }
    if (const std::int32_t id = find_named(all); id != kNone) return id;
    if (const std::int32_t id = short_form(words, all); id != kNone) return id;
    if (has(phrase, rules_.person)) {
      const std::int32_t id = person_for(person_key(words), phrase);
      return id;
    }
    const SpeakerKind kind = org                         ? SpeakerKind::kOrganisation
                             : has(phrase, rules_.place) ? SpeakerKind::kGovernment
                                                         : SpeakerKind::kUnknown;
    if (org && words.size() > 1) return index_organisation(words, all);
    const std::int32_t id = add_named(all, kind);
    if (words.size() > 1) {
      at(id).letters = acronym(words);
      letters_.emplace(at(id).letters, id);
    } else if (kind == SpeakerKind::kUnknown) {
      families_[words.front()].push_back(id);
    }
    return id;
  }

  // A long name, found again by its first letters or its first word.
  std::int32_t index_organisation(const std::vector<std::string>& words, const std::string& all) {
    const std::int32_t id = add_named(all, SpeakerKind::kOrganisation);
    at(id).letters = acronym(words);
    letters_.emplace(at(id).letters, id);
    heads_.emplace(words.front(), id);
    return id;
  }

  // "UN" for "United Nations", "Boeing" for "Boeing Co.".
  std::int32_t short_form(const std::vector<std::string>& words, const std::string& all) const {
    if (words.size() != 1) return kNone;
    if (all.size() >= 2 && all.size() <= 6) {
      const auto found = letters_.find(all);
      if (found != letters_.end()) return found->second;
    }
    const auto head = heads_.find(all);
    return head == heads_.end() ? kNone : head->second;
  }

  std::int32_t government(CountryId country) {
    const auto [slot, added] = governments_.emplace(country, kNone);
    if (added) {
      Actor actor;
      actor.kind = SpeakerKind::kGovernment;
      actor.words = std::string(rules_.phrases->country(country));
      slot->second = add(std::move(actor));
    }
    return slot->second;
  }

  std::string head_word(const Phrase& phrase) const {
    return fold(text(document_.tokens[phrase.head].span));
  }

  std::int32_t common_actor(const Phrase& phrase, std::uint32_t sentence) {
    if (has(phrase, rules_.time) || has(phrase, rules_.quantity)) return kNone;
    const bool human = has(phrase, rules_.human);
    const bool group = has(phrase, rules_.group);
    const bool org = has(phrase, rules_.orgnoun);
    const bool document = has(phrase, rules_.docnoun);
    if (!human && !group && !org && !document) return kNone;
    const std::vector<std::string> words = name_words(document_, phrase.core);
    if (words.empty()) return kNone;
    const std::string all = joined(words);
    const std::string head = head_word(phrase);
    const bool plural = has(phrase, rules_.plural);
    if (org && phrase.country != 0 && (head == "government" || head == "administration")) {
      return government(phrase.country);
    }
    if (has(phrase, rules_.definite) && !plural) {
      if (human) {
        const std::int32_t id = person_with_role(head, gender_of(phrase), sentence);
        if (id != kNone) return id;
      }
      if (org && words.size() == 1) {
        const std::int32_t id = organisation_before(head, sentence);
        if (id != kNone) return id;
      }
    }
    std::string key = all;
    if (has(phrase, rules_.definite) && words.size() == 1) {
      const auto found = last_with_head_.find(head);
      if (found != last_with_head_.end()) return found->second;
    }
    if (const std::int32_t id = find_named(key); id != kNone) return id;
    const SpeakerKind kind = document          ? SpeakerKind::kDocument
                             : org             ? SpeakerKind::kOrganisation
                             : group || plural ? SpeakerKind::kGroup
                                               : SpeakerKind::kAnonymous;
    const std::int32_t id = add_named(key, kind);
    at(id).plural = plural;
    at(id).gender = gender_of(phrase);
    at(id).role_head = head;
    last_with_head_[head] = id;
    return id;
  }

  // "the minister": the most salient person whom the article calls so.
  std::int32_t person_with_role(const std::string& head, Gender gender, std::uint32_t sentence) {
    std::int32_t best = kNone;
    const auto found = roles_.find(head);
    if (found == roles_.end()) return kNone;
    const std::span<const std::int32_t> same = found->second;
    for (const std::int32_t id : same.first(std::min(same.size(), kNamesakes))) {
      if (!agree(at(id).gender, gender)) continue;
      if (best == kNone || at(id).weight > at(best).weight) best = id;
    }
    if (best == kNone) return kNone;
    return found->second.size() == 1 || sentence - at(best).seen <= kReach ? best : kNone;
  }

  std::int32_t organisation_before(const std::string& head, std::uint32_t sentence) {
    if (rules_.same_org == kNoClass) return kNone;
    const Lexicon::Hit hit = rules_.lexicon->look_up(head);
    if (!rules_.lexicon->has(hit.kind, rules_.same_org)) return kNone;
    if (last_org_ == kNone || sentence - at(last_org_).seen > 2) return kNone;
    return last_org_;
  }

  bool is_subject(const Phrase& phrase, const Sentence& sentence) const {
    const std::uint32_t first = phrase.tokens.first;
    if (first > sentence.first_token) {
      const Tag before = reading_.words[first - 1].tag;
      if (before == Tag::kPrep || before == Tag::kTo || before == Tag::kVerb ||
          before == Tag::kPoss) {
        return false;
      }
    }
    for (std::uint32_t i = phrase.tokens.end; i < sentence.end_token && i < phrase.tokens.end + 4;
         ++i) {
      const Tag tag = reading_.words[i].tag;
      if (tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal) return true;
      if (tag != Tag::kAdv && tag != Tag::kPunct) break;
    }
    return false;
  }

  bool is_quoted(std::uint32_t token) const { return quoted_[token]; }

  void mark_quoted() {
    quoted_.assign(document_.tokens.size(), false);
    for (const Quote& quote : quotes_) {
      if (quote.type != QuoteType::kDirect) continue;
      auto token = std::lower_bound(
          document_.tokens.begin(), document_.tokens.end(), quote.span.begin,
          [](const Token& t, std::uint32_t begin) { return t.span.begin < begin; });
      for (; token != document_.tokens.end() && token->span.end <= quote.span.end; ++token) {
        quoted_[static_cast<std::size_t>(token - document_.tokens.begin())] = true;
      }
    }
  }

  // The phrase that says who a speaker span is: the first of "a spokesman for the party", the
  // last owner's possession of "the party's spokesman".
  std::int32_t phrase_in(Span span) const {
    const auto begin =
        std::lower_bound(reading_.phrases.begin(), reading_.phrases.end(), span.begin,
                         [&](const Phrase& phrase, std::uint32_t at) {
                           return document_.tokens[phrase.tokens.end - 1].span.end <= at;
                         });
    auto index = begin - reading_.phrases.begin();
    const auto size = static_cast<std::ptrdiff_t>(reading_.phrases.size());
    if (index >= size) return kNone;
    const auto starts_in = [&](std::ptrdiff_t i) {
      return document_.tokens[reading_.phrases[static_cast<std::size_t>(i)].tokens.first]
                 .span.begin < span.end;
    };
    if (!starts_in(index)) return kNone;
    while (index + 1 < size && starts_in(index + 1) &&
           has(reading_.phrases[static_cast<std::size_t>(index)], rules_.owner)) {
      ++index;
    }
    // "Minister of Education Ana Ruiz": a role without an article, then the person.
    const Phrase& head = reading_.phrases[static_cast<std::size_t>(index)];
    if (head.kind == PhraseKind::kCommon && has(head, rules_.human) && !has(head, rules_.plural) &&
        head.core.first == head.tokens.first) {
      for (std::ptrdiff_t i = index + 1; i < size && starts_in(i); ++i) {
        if (has(reading_.phrases[static_cast<std::size_t>(i)], rules_.person)) {
          return static_cast<std::int32_t>(i);
        }
      }
    }
    return static_cast<std::int32_t>(index);
  }

  void link_quotes() {
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
      if (quotes_[i].speaker.empty()) continue;
      const std::int32_t phrase = phrase_in(quotes_[i].speaker);
      speaker_phrase_[i] = phrase;
      if (phrase != kNone) speaking_.push_back(phrase);
    }
    std::sort(speaking_.begin(), speaking_.end());
    speaking_.erase(std::unique(speaking_.begin(), speaking_.end()), speaking_.end());
  }

  bool is_speaking(std::int32_t phrase) const {
    return std::binary_search(speaking_.begin(), speaking_.end(), phrase);
  }

  // Pronouns of the third person: the most salient who agrees.
  std::int32_t pronoun_actor(const Phrase& phrase, std::int32_t index, std::uint32_t sentence) {
    const bool he = has(phrase, rules_.he);
    const bool she = has(phrase, rules_.she);
    const bool they = has(phrase, rules_.they);
    const bool it = has(phrase, rules_.it);
    if (has(phrase, rules_.who)) return antecedent(index);
    if (!he && !she && !((they || it) && is_speaking(index))) return kNone;
    const Gender gender = he ? Gender::kMale : she ? Gender::kFemale : Gender::kUnknown;
    std::int32_t best = kNone;
    for (const std::int32_t id : recent_) {
      const Actor& actor = at(id);
      if (sentence - actor.seen > kReach) continue;
      if (he || she) {
        const bool person = actor.kind == SpeakerKind::kPerson ||
                            (actor.kind == SpeakerKind::kUnknown && named_best(id)) ||
                            (actor.kind == SpeakerKind::kAnonymous && !actor.plural);
        if (!person || !agree(actor.gender, gender)) continue;
      } else if (they) {
        if (actor.kind != SpeakerKind::kGroup && actor.kind != SpeakerKind::kOrganisation &&
            !actor.plural) {
          continue;
        }
      } else if (actor.kind != SpeakerKind::kOrganisation &&
                 actor.kind != SpeakerKind::kGovernment && actor.kind != SpeakerKind::kDocument) {
        continue;
      }
      if (best == kNone || actor.weight > at(best).weight) best = id;
    }
    if (best != kNone && (he || she) && at(best).gender == Gender::kUnknown) {
      at(best).gender = gender;
      if (at(best).kind == SpeakerKind::kUnknown) at(best).kind = SpeakerKind::kPerson;
    }
    return best;
  }

  // "who", "which": the phrase right before.
  std::int32_t antecedent(std::int32_t index) const {
    if (index == 0) return kNone;
    const Phrase& phrase = reading_.phrases[static_cast<std::size_t>(index)];
    const Phrase& before = reading_.phrases[static_cast<std::size_t>(index) - 1];
    if (phrase.tokens.first - before.tokens.end > 5) return kNone;
    return actor_of_[static_cast<std::size_t>(index) - 1];
  }

  void mention(std::int32_t id, const Phrase& phrase, std::uint32_t sentence, float weight) {
    Actor& actor = at(id);
    const Span span = span_of(document_, phrase.tokens);
    actor.mentions.push_back(span);
    actor.weight += weight;
    actor.seen = sentence;
    if (!actor.recent) recent_.push_back(id);
    actor.recent = true;
    if (phrase.kind == PhraseKind::kPronoun) return;
    const Span core = span_of(document_, phrase.core);
    if (phrase.kind == PhraseKind::kName) {
      if (!named_best(id) || core.size() > actor.best.size()) actor.best = core;
      set_named_best(id);
      if (actor.gender == Gender::kUnknown) actor.gender = gender_of(phrase);
      if (actor.kind == SpeakerKind::kUnknown && has(phrase, rules_.person)) {
        actor.kind = SpeakerKind::kPerson;
      }
      if (actor.kind == SpeakerKind::kPerson || actor.kind == SpeakerKind::kUnknown) {
        if (!phrase.title.empty()) set_role(id, phrase.title, phrase.title.end - 1);
      }
    } else if (actor.best.empty()) {
      actor.best = core;
    }
    if (actor.kind == SpeakerKind::kOrganisation && phrase.kind == PhraseKind::kName) {
      last_org_ = id;
    }
  }

  bool named_best(std::int32_t id) const {
    const std::size_t i = static_cast<std::size_t>(id);
    return i < named_best_.size() && named_best_[i];
  }
  void set_named_best(std::int32_t id) {
    const std::size_t i = static_cast<std::size_t>(id);
    if (named_best_.size() <= i) named_best_.resize(i + 1);
    named_best_[i] = true;
  }

  void set_role(std::int32_t id, TokenRange role, std::uint32_t head) {
    std::string word = fold(text(document_.tokens[head].span));
    for (const auto& [abbreviation, full] : kTitles) {
      if (word == abbreviation) word = full;
    }
    std::vector<std::int32_t>& same = roles_[word];
    if (same.size() < kNamesakes && std::find(same.begin(), same.end(), id) == same.end()) {
      same.push_back(id);
    }
    const Span span = span_of(document_, role);
    Actor& actor = at(id);
    // "Mr." is no role; a longer one says more.
    if (word.size() <= 3 || word.back() == '.') {
      if (actor.role.empty() && word.size() > 4) actor.role = span;
      return;
    }
    if (actor.role_head.empty() || span.size() > actor.role.size()) actor.role = span;
    if (actor.role_head.empty()) actor.role_head = word;
  }

  // "Ana Ruiz, the mayor of Ulm," and "The mayor, Ana Ruiz,".
  void read_apposition(std::size_t index) {
    if (index + 1 >= reading_.phrases.size()) return;
    const Phrase& left = reading_.phrases[index];
    const Phrase& right = reading_.phrases[index + 1];
    if (right.tokens.first != left.tokens.end + 1) return;
    if (text(document_.tokens[left.tokens.end].span) != ",") return;
    const std::int32_t left_id = actor_of_[index];
    if (left.kind == PhraseKind::kName && right.kind == PhraseKind::kCommon && left_id != kNone &&
        at(left_id).kind == SpeakerKind::kPerson && has(right, rules_.human) &&
        !has(right, rules_.plural)) {
      TokenRange role = right.tokens;
      // With what hangs on it: "a senior fellow at the institute".
      std::size_t next = index + 2;
      while (next < reading_.phrases.size() &&
             reading_.phrases[next].tokens.first == role.end + 1 &&
             (reading_.words[role.end].tag == Tag::kPrep ||
              reading_.words[role.end].tag == Tag::kPoss)) {
        role.end = reading_.phrases[next++].tokens.end;
      }
      const std::uint32_t after = role.end;
      const bool closed =
          after >= document_.tokens.size() || reading_.words[after].tag == Tag::kPunct;
      if (!closed) return;
      if (right.core.first > role.first) role.first = right.core.first;
      set_role(left_id, role, right.head);
      // The phrase is another mention of the same person.
      actor_of_[index + 1] = left_id;
    }
  }

  // "the team's coach, Ana Ruiz,": the name that follows says who.
  std::int32_t named_after(std::size_t index) {
    if (index + 1 >= reading_.phrases.size()) return kNone;
    const Phrase& role = reading_.phrases[index];
    const Phrase& person = reading_.phrases[index + 1];
    if (role.kind != PhraseKind::kCommon || !has(role, rules_.human) || has(role, rules_.plural) ||
        has(role, rules_.indefinite) || person.kind != PhraseKind::kName ||
        !has(person, rules_.person) || person.tokens.first != role.tokens.end + 1 ||
        text(document_.tokens[role.tokens.end].span) != ",") {
      return kNone;
    }
    const std::uint32_t after = person.tokens.end;
    if (after < document_.tokens.size() && reading_.words[after].tag != Tag::kPunct) return kNone;
    const std::int32_t id = name_actor(person);
    if (id != kNone) set_role(id, role.core, role.head);
    return id;
  }

  void read(std::uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    for (const std::int32_t id : recent_) at(id).weight *= kDecay;
    if (recent_.size() > 64) {
      recent_.erase(std::remove_if(recent_.begin(), recent_.end(),
                                   [&](std::int32_t id) {
                                     Actor& actor = at(id);
                                     actor.recent = s - actor.seen <= kReach;
                                     return !actor.recent;
                                   }),
                    recent_.end());
    }
    for (; next_phrase_ < reading_.phrases.size() &&
           reading_.phrases[next_phrase_].tokens.first < sentence.end_token;
         ++next_phrase_) {
      const Phrase& phrase = reading_.phrases[next_phrase_];
      const std::int32_t index = static_cast<std::int32_t>(next_phrase_);
      std::int32_t id = actor_of_[next_phrase_];
      if (id == kNone) {
        switch (phrase.kind) {
          case PhraseKind::kName:
            id = has(phrase, rules_.time) ? kNone : name_actor(phrase);
            break;
          case PhraseKind::kPronoun:
            id = pronoun_actor(phrase, index, s);
            break;
          case PhraseKind::kCommon:
            id = named_after(next_phrase_);
            if (id == kNone) id = common_actor(phrase, s);
            break;
        }
      }
      if (id == kNone && is_speaking(index)) id = unknown_actor(phrase);
      actor_of_[next_phrase_] = id;
      if (id == kNone) continue;
      float weight = is_subject(phrase, sentence) ? kSubjectWeight : kMentionWeight;
      if (is_speaking(index)) weight += kSpeakerWeight;
      if (is_quoted(phrase.tokens.first)) weight = kQuotedWeight;
      mention(id, phrase, s, weight);
      read_apposition(next_phrase_);
    }
  }

  // Who speaks exists, whatever the noun: "the silence said it all".
  std::int32_t unknown_actor(const Phrase& phrase) {
    if (phrase.kind == PhraseKind::kPronoun) return kNone;
    const std::string all = joined(name_words(document_, phrase.core));
    if (all.empty()) return kNone;
    const std::int32_t id = find_named(all);
    return id != kNone ? id : add_named(all, SpeakerKind::kUnknown);
  }

  void assign_quotes() {
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
      const std::int32_t phrase = speaker_phrase_[i];
      if (phrase == kNone) continue;
      quotes_[i].speaker_id = actor_of_[static_cast<std::size_t>(phrase)];
    }
  }

  void write(std::vector<Speaker>& out) {
    out.clear();
    std::vector<std::int32_t> ids(actors_.size(), kNone);
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      Actor& actor = actors_[i];
      if (actor.mentions.empty()) continue;
      ids[i] = static_cast<std::int32_t>(out.size());
      Speaker speaker;
      speaker.kind = actor.kind;
      speaker.name = actor.best.empty() ? actor.words : std::string(text(actor.best));
      if (!actor.role.empty()) speaker.role = std::string(text(actor.role));
      std::sort(actor.mentions.begin(), actor.mentions.end());
      speaker.mentions = std::move(actor.mentions);
      out.push_back(std::move(speaker));
    }
    for (Quote& quote : quotes_) {
      if (quote.speaker_id != kNone) {
        quote.speaker_id = ids[static_cast<std::size_t>(quote.speaker_id)];
      }
    }
  }

  const Document& document_;
  const Reading& reading_;
  const SpeakerRules::State& rules_;
  std::vector<Quote>& quotes_;
  std::vector<Actor> actors_;
  std::vector<std::int32_t> actor_of_;        // by phrase
  std::vector<std::int32_t> speaker_phrase_;  // by quote
  std::vector<std::int32_t> speaking_;        // phrases, sorted
  std::vector<bool> quoted_;                  // by token
  std::vector<bool> named_best_;              // by actor: `best` is a name
  std::vector<std::int32_t> recent_;
  Index families_;
  Index givens_;
  Index roles_;
  std::unordered_map<std::string, std::int32_t> named_;
  std::unordered_map<std::string, std::int32_t> letters_;
  std::unordered_map<std::string, std::int32_t> heads_;
  std::unordered_map<std::string, std::int32_t> last_with_head_;
  std::unordered_map<CountryId, std::int32_t> governments_;
  std::size_t next_phrase_ = 0;
  std::int32_t last_org_ = kNone;
};

}  // namespace

SpeakerRules::SpeakerRules(const Rulebook&, const Lexicon& lexicon, const PhraseRules& phrases)
    : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.lexicon = &lexicon;
  s.phrases = &phrases;
  const std::pair<ClassId*, std::string_view> classes[] = {
      {&s.name, "NAME"},         {&s.pron, "PRON_NP"},
      {&s.person, "PERSON"},     {&s.org, "ORG"},
      {&s.place, "PLACE"},       {&s.gov, "GOV"},
      {&s.nation, "NATION"},     {&s.he, "PRON_HE"},
      {&s.she, "PRON_SHE"},      {&s.they, "PRON_THEY"},
      {&s.it, "PRON_IT"},        {&s.i, "PRON_I"},
      {&s.we, "PRON_WE"},        {&s.you, "PRON_YOU"},
      {&s.who, "PRON_WHO"},      {&s.human, "HUMAN"},
      {&s.group, "GROUPNOUN"},   {&s.orgnoun, "ORGNOUN"},
      {&s.docnoun, "DOCNOUN"},   {&s.time, "TIME"},
      {&s.quantity, "QUANTITY"}, {&s.plural, "PLURAL"},
      {&s.definite, "DEFINITE"}, {&s.indefinite, "INDEFINITE"},
      {&s.owner, "POSS_OWNER"},  {&s.male, "MALE"},
      {&s.female, "FEMALE"},     {&s.short_name, "SHORT_NAME"},
      {&s.same_org, "SAME_ORG"}, {&s.affiliation, "AFFILIATION"}};
  for (const auto& [id, class_name] : classes) *id = lexicon.find_class(class_name);
}
SpeakerRules::~SpeakerRules() = default;
SpeakerRules::SpeakerRules(SpeakerRules&&) noexcept = default;
SpeakerRules& SpeakerRules::operator=(SpeakerRules&&) noexcept = default;

void find_speakers(const Document& document, const Reading& reading, const SpeakerRules& rules,
                   std::vector<Quote>& quotes, std::vector<Speaker>& out) {
  Gathering(document, reading, rules.state(), quotes).run(out);
}

MentionIndex::MentionIndex(std::span<const Speaker> speakers) {
  for (std::size_t id = 0; id < speakers.size(); ++id) {
    for (const Span mention : speakers[id].mentions) {
      mentions_.emplace_back(mention, static_cast<std::int32_t>(id));
    }
  }
  std::sort(mentions_.begin(), mentions_.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::int32_t MentionIndex::speaker_at(Span mention) const {
  // Mentions are base phrases and do not overlap: the first that ends behind the begin.
  auto found = std::lower_bound(
      mentions_.begin(), mentions_.end(), mention.begin,
      [](const auto& entry, std::uint32_t begin) { return entry.first.end <= begin; });
  std::int32_t best = kNone;
  std::uint32_t longest = 0;
  for (; found != mentions_.end() && found->first.begin < mention.end; ++found) {
    if (found->first.size() > longest) {
      longest = found->first.size();
      best = found->second;
    }
  }
  return best;
}

std::int32_t add_speaker(Document& document, std::string_view name, SpeakerKind kind,
                         Span mention) {
  Speaker speaker;
  speaker.name = name;
  speaker.kind = kind;
  if (!mention.empty()) speaker.mentions.push_back(mention);
  document.speakers.push_back(std::move(speaker));
  return static_cast<std::int32_t>(document.speakers.size() - 1);
}

void keep_speakers_in_use(Document& document) {
  std::vector<bool> used(document.speakers.size(), false);
  const auto mark = [&](std::int32_t id) {
    if (id != kNone) used[static_cast<std::size_t>(id)] = true;
  };
  for (const Quote& quote : document.quotes) mark(quote.speaker_id);
  for (const Proposal& proposal : document.proposals) {
    for (const Party& party : proposal.proposer) mark(party.speaker_id);
    for (const Party& party : proposal.addressee) mark(party.speaker_id);
    mark(proposal.attribution.speaker_id);
  }
  std::vector<std::int32_t> ids(document.speakers.size(), kNone);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    ids[i] = static_cast<std::int32_t>(kept);
    if (kept != i) document.speakers[kept] = std::move(document.speakers[i]);
    ++kept;
  }
  document.speakers.resize(kept);
  const auto renumber = [&](std::int32_t& id) {
    if (id != kNone) id = ids[static_cast<std::size_t>(id)];
  };
  for (Quote& quote : document.quotes) renumber(quote.speaker_id);
  for (Proposal& proposal : document.proposals) {
    for (Party& party : proposal.proposer) renumber(party.speaker_id);
    for (Party& party : proposal.addressee) renumber(party.speaker_id);
    renumber(proposal.attribution.speaker_id);
  }
}

}  // namespace onrecord
