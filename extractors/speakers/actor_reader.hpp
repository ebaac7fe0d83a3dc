// extractors/speakers/actor_reader.hpp
// Reads the phrases of an article in order and decides whom each means.
//
// needs   gather_names(), link_speakers(), gather_roles()
// gives   Scene::actor_of, Scene::mentions, Scene::joints
// cost    linear in the phrases
#pragma once

#include <cstdint>

#include "extractors/speakers/actor_others.hpp"
#include "extractors/speakers/actor_pronouns.hpp"
#include "extractors/speakers/actor_quotes.hpp"
#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

// What a mention adds to how much somebody is spoken of: as a subject, and more who speaks.
inline constexpr float kSubjectWeight = 3;
inline constexpr float kSpeakerWeight = 3;

class ActorReader {
 public:
  explicit ActorReader(Scene& scene) : scene_(scene), quoted_(scene), named_in_(scene) {}

  void run();

 private:
  // Whom the title of the article names.
  void read_heading();
  ActorId label_in_heading(const Phrase& phrase);
  void read_author();
  bool titles_author(std::size_t index) const;
  bool names_itself(std::size_t index) const;
  ActorId author_at(std::size_t index, std::size_t end);
  ActorId signatory() const;
  bool signs(const Phrase& name) const;
  ActorId bylined() const;
  ActorId only_in_heading() const;
  bool joins(std::uint32_t token, std::uint32_t end) const;
  ActorId writer() const;
  ActorId asked(std::size_t index);
  ZoneKind zone_of(const Sentence& sentence);
  void settle();
  void settle_merged();
  void read(std::size_t index, const Sentence& sentence);
  // "..., a minister has said. Ana Ruiz said ...": whom the first lines only describe is named
  // next.
  void read_lead(std::size_t index, ActorId id);
  void read_named_again(std::size_t index);
  bool is_in_headline(const Actor& actor);
  bool is_lead_of(const Actor& actor, const Phrase& described);
  bool says_more(std::size_t index, const Phrase& described) const;
  bool is_led_by_firm(const Phrase& phrase, const Actor& actor) const;
  bool may_be_that_firm(std::size_t index, const Actor& actor, const Phrase& described) const;
  std::uint32_t past_age(std::uint32_t token) const;
  bool tells_of_post(std::uint32_t comma) const;
  void read_joint(std::size_t last, const Sentence& sentence, std::int32_t quote);
  ActorId resolve(std::size_t index, const Sentence& sentence, std::int32_t quote);
  ActorId body_that_says(std::size_t index) const;
  ActorId answers(std::size_t index, Traits pronoun) const;
  Span said_before(std::size_t index, const Sentence& sentence) const;
  bool is_compatriot(const Phrase& phrase);
  bool is_place(const Phrase& phrase) const;

  bool is_direct(std::int32_t quote) const {
    return scene_.quotes[static_cast<std::size_t>(quote)].type == QuoteType::kDirect;
  }

  // Whose words stand there: of a quotation, of a turn in a transcript.
  ActorId speaker_of(std::int32_t quote);
  bool is_label(const Phrase& phrase) const;
  ActorId same_before(std::size_t index, Traits possessive) const;
  void read_firm_before(std::size_t index, const Sentence& sentence, bool inside);
  void note_firm_of(std::size_t index, Actor& aide) const;
  void read_possessive(std::size_t index, std::int32_t quote);
  std::uint32_t past_time(std::uint32_t token, std::uint32_t end) const;
  std::uint32_t past_aside(std::uint32_t token, std::uint32_t end) const;
  std::uint32_t with_owners(const Phrase& phrase) const;
  bool is_subject(const Phrase& phrase, const Sentence& sentence) const;
  // The same of the phrase that is read, asked once.
  bool acts(std::size_t index, const Sentence& sentence);
  bool owns_subject(std::size_t index, const Sentence& sentence) const;
  bool is_apposition(std::uint32_t first) const;
  bool leads(const Phrase& phrase, const Sentence& sentence);
  bool leads_joined(const Phrase& phrase, const Sentence& sentence) const;
  void pass_topic_on(ActorId id);
  void note(std::size_t index, ActorId id, const Sentence& sentence, std::int32_t quote);
  void note_sender(std::size_t index, Actor& letter) const;
  std::int32_t sender_behind(std::size_t index) const;
  bool is_thing(const Phrase& phrase, const Actor& actor) const;
  void note_home(std::size_t index, Actor& actor) const;
  void note_name(const Phrase& phrase, TokenRange core, Actor& actor) const;

  struct Lead {
    std::size_t phrase = 0;
    std::uint32_t sentence = 0;
    bool open = false;
  };

  Scene& scene_;
  QuotedPlaces quoted_;
  NamedInQuotes named_in_;
  std::size_t next_ = 0;
  std::size_t acted_ = 0;  // the phrase behind that of which acts_ tells
  std::size_t zone_ = 0;
  std::size_t next_label_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t told_in_ = 0;  // the last sentence that speaks of somebody outside quotations
  std::uint32_t led_ = 0;      // the sentence after that whose first subject was read last
  ActorId owner_ = kNone;
  ActorId author_ = kNone;  // of a statement: who says "I" in it
  ActorId turn_ = kNone;    // of a transcript: who goes on speaking
  Lead lead_;
  bool told_ = true;
  bool acts_ = false;   // the phrase before acted_
  bool named_ = false;  // a capitalised noun turned out to be a name
};

}  // namespace onrecord
