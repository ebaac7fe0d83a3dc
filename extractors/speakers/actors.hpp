// extractors/speakers/actors.hpp
// Everyone an article speaks of, found again by the words of their names.
//
// shape   an actor is a person, organisation, government, group, anonymous source, document or
//         something unknown; ids are dense. A name that may be several people's leads to the most
//         salient of them
// owns    actors and tables by NameId; references to the article alone
// cost    a look-up is an array access, and at most kNamesakes comparisons among people of one
//         family name
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/speakers/names.hpp"

namespace onrecord {

using ActorId = std::int32_t;  // kNone: nobody

enum class Sex : std::uint8_t { kUnknown, kMale, kFemale };

inline bool agree(Sex a, Sex b) {
  return a == Sex::kUnknown || b == Sex::kUnknown || a == b;
}

using Trades = std::uint16_t;  // one bit a trade

// What a role comes from; a later one is told rather than an earlier one.
enum class RoleRank : std::uint8_t { kNone, kNationality, kApposition, kTitle };

// An actor in place of a word of a name.
inline NameId actor_word(ActorId id) {
  return static_cast<NameId>(id) | 0x80000000U;
}

struct Actor {
  SpeakerKind kind = SpeakerKind::kUnknown;
  Sex sex = Sex::kUnknown;
  bool plural = false;
  bool medium = false;         // a newspaper, a broadcaster
  bool office = false;         // a ministry, a court, a union: no company
  bool named = false;          // `best` is a name
  bool recent = false;         // among those whom a pronoun may mean
  bool introduced = false;     // as something new: "a firm"
  bool may_be_person = false;  // as far as its words tell
  bool thing = false;          // "a Mini": what somebody makes
  bool abroad = false;         // last seen behind "in" or "to": a place, as far as that tells
  bool by_form = false;        // its name has the form of an organisation's
  bool speaks = false;         // in some quote
  bool quoted = false;         // word by word
  bool acts = false;           // the last mention is the subject of its clause
  bool heads = false;          // named by the title of the article
  bool leads = false;          // of the first clause of its sentence
  NameKey key;
  Span best;              // the fullest name
  CountryId country = 0;  // of a government that no name was found for
  CountryId home = 0;     // "Malta's Brandvik", "the Maltese firm Brandvik"
  Span role;
  RoleRank role_rank = RoleRank::kNone;
  bool explained = false;           // readers are told what he is, or for whom he works
  ActorId owner = kNone;            // of "his office": he
  ActorId side = kNone;             // for whom a spokesman speaks
  ActorId sender = kNone;           // of a letter: who speaks in it
  std::int32_t sender_at = kNone;   // the same, told by this phrase
  ActorId same_as = kNone;          // who this turned out to be
  TokenRange written;               // the first name of several words of an organisation
  TokenRange role_words;            // of the role that is told
  std::int32_t house = kNone;       // the phrase that says where the role is held
  std::uint32_t members_begin = 0;  // of those who are named together: into Scene::members
  std::uint32_t members_end = 0;
  std::uint8_t age = 0;    // as the article has it behind the name
  NameId holds = kNoName;  // "chancellor": the office by which he was taken up
  NameId party = kNoName;  // of a politician
  NameId state = kNoName;  // for which he sits
  Trades trades = 0;       // of an organisation: what its name says it does
  float weight = 0;
  float latest = 0;        // what the last sentence added
  float inside = 0;        // the same, of mentions in somebody's words
  std::uint32_t seen = 0;  // sentence of the last mention
  std::uint32_t told = 0;  // of the last one outside somebody's words
  std::uint32_t at = 0;    // its first byte
  std::uint32_t mentions = 0;
  std::uint32_t first = 0;  // sentence of the first mention
};

// A role that somebody is given: "prime minister" of "Prime Minister Ana Ruiz".
struct Role {
  TokenRange tokens;
  ActorId actor = kNone;
  std::int32_t next = kNone;  // with the same head
};

class Actors {
 public:
  explicit Actors(std::size_t expected_words) : ids(expected_words) {
    tables_.reserve(expected_words + 1);
    actors_.reserve(expected_words / 3);
  }

  Actor& operator[](ActorId id) { return actors_[static_cast<std::size_t>(id)]; }
  const Actor& operator[](ActorId id) const { return actors_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return actors_.size(); }

  ActorId add(SpeakerKind kind);

  // The person with given names; made when there is none.
  ActorId person(const NameText& text, const NameKey& key, Sex sex);
  // One more of that name.
  ActorId another_person(const NameKey& key, Sex sex);
  // Who is meant by a name without others: by family name, else by given name; kNone.
  ActorId by_family(NameId name, Sex sex, std::uint32_t sentence) const;
  ActorId by_given(NameId name, Sex sex, std::uint32_t sentence) const;
  // Whom a name without others meant here stays meant by it, unless another is spoken of more.
  void set_bare(NameId name, ActorId id) { table(name).bare = id; }
  // "Ruiz Sr.", "Tom Jr.": of several of that name the one who is called so; kNone.
  ActorId by_suffix(NameId name, NameId suffix) const;
  // Do several people have the family name?
  bool is_shared(NameId family) const;

  // How much an actor is spoken of at a sentence; halves from sentence to sentence.
  float salience(ActorId id, std::uint32_t sentence, bool inside = false) const;

  // The same without and with mentions inside quotations.
  struct Faded {
    float outside = 0;
    float all = 0;
  };
  Faded faded(ActorId id, std::uint32_t sentence) const;

  // "the minister" turns out to be Ana Ruiz; everything that leads to the first does so in the end.
  void merge(ActorId from, ActorId into);
  ActorId settled(ActorId id) const;
  bool has_merged() const { return merged_; }

  // Made when there is none.
  ActorId named(const NameKey& key, SpeakerKind kind);
  ActorId government(CountryId country);

  // What else leads to an actor, unless it leads to another already.
  void add_alias(NameId words, ActorId id);
  void set_alias(NameId words, ActorId id) { table(words).named = id; }  // whomever else
  void add_family(NameId family, ActorId id);
  void add_given(NameId given, ActorId id);
  void add_acronym(NameId letters, ActorId id);
  void add_short_form(NameId words, ActorId id);  // "boeing" of "Boeing Co."
  void add_head(NameId head, ActorId id);         // "bank" of "Deutsche Bank"
  void set_last_with_head(NameId head, ActorId id) { table(head).last_with_head = id; }
  void add_role(NameId head, const Role& role);

  ActorId find(NameId words) const { return look(words).named; }
  ActorId by_acronym(NameId letters) const { return look(letters).acronym; }
  ActorId by_short_form(NameId words) const { return look(words).short_form; }
  // The most salient of those whose name has the word.
  ActorId by_head(NameId head, std::uint32_t sentence) const;
  ActorId last_with_head(NameId head) const { return look(head).last_with_head; }
  // The roles with this head: the index of the first, kNone.
  std::int32_t roles(NameId head) const { return look(head).role; }
  const Role& role(std::int32_t index) const { return roles_[static_cast<std::size_t>(index)]; }

  // Nobody is looked for by name any more: gives the memory back.
  void forget_names();

  NameIds ids;

 private:
  struct Link {
    ActorId actor = kNone;
    std::int32_t next = kNone;
  };
  struct Tables {
    ActorId named = kNone;
    std::int32_t family = kNone;  // index into links_
    std::int32_t given = kNone;
    ActorId acronym = kNone;
    ActorId short_form = kNone;
    ActorId last_with_head = kNone;
    ActorId bare = kNone;
    std::int32_t head = kNone;  // index into links_
    std::int32_t role = kNone;
  };

  ActorId most_salient(std::int32_t link, Sex sex, std::uint32_t sentence, ActorId bare) const;
  Tables& table(NameId id);
  const Tables& look(NameId id) const { return id < tables_.size() ? tables_[id] : nobody_; }

  std::vector<Actor> actors_;
  std::vector<Tables> tables_;  // by NameId
  std::vector<Link> links_;     // lists of namesakes
  std::vector<Role> roles_;
  std::vector<ActorId> governments_;  // by CountryId
  Tables nobody_;
  bool merged_ = false;
};

}  // namespace onrecord
