#include "extractors/speakers/actor_reader.hpp"

#include <algorithm>

#include "extractors/speakers/actor_brackets.hpp"
#include "extractors/speakers/actor_called.hpp"
#include "extractors/speakers/actor_hints.hpp"
#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_nouns.hpp"
#include "extractors/speakers/actor_pairs.hpp"
#include "extractors/speakers/actor_parties.hpp"
#include "extractors/speakers/actor_roles.hpp"
#include "extractors/speakers/speaker_phrases.hpp"

namespace onrecord {
namespace {

// Names below an article or beside a picture say who is who, but nobody goes on speaking of them.
bool is_told(ZoneKind kind) {
  return kind != ZoneKind::kByline && kind != ZoneKind::kDateline && kind != ZoneKind::kCaption &&
         kind != ZoneKind::kRelated && kind != ZoneKind::kFooter;
}

}  // namespace

void ActorReader::run() {
  read_heading();
  read_author();
  for (std::uint32_t s = 0; s < scene_.told; ++s) {
    const Sentence& sentence = scene_.document.sentences[s];
    told_ = is_told(zone_of(sentence));
    scene_.sentence = sentence_ = s;
    scene_.told_before = told_in_;
    for (; next_ < scene_.size() && scene_.phrase(next_).tokens.first < sentence.end_token;
         ++next_) {
      read(next_, sentence);
    }
  }
  settle();
}

// Whoever turned out to be somebody else is so everywhere.
void ActorReader::settle_merged() {
  const Actors& actors = scene_.actors;
  for (ActorId& id : scene_.actor_of) id = actors.settled(id);
  for (ActorMention& mention : scene_.mentions) mention.actor = actors.settled(mention.actor);
  for (auto& [phrase, id] : scene_.possessors) id = actors.settled(id);
  for (ActorId& id : scene_.members) id = actors.settled(id);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    Actor& actor = scene_.actors[static_cast<ActorId>(i)];
    actor.owner = actors.settled(actor.owner);
  }
}

void ActorReader::settle() {
  const Actors& actors = scene_.actors;
  if (actors.has_merged()) settle_merged();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    Actor& actor = scene_.actors[static_cast<ActorId>(i)];
    if (actor.sender == kNone && actor.sender_at != kNone) {
      actor.sender = scene_.actor_of[static_cast<std::size_t>(actor.sender_at)];
    }
    actor.sender = actors.settled(actor.sender);
  }
  // "The letter urged them": who sent it did.
  for (ActorMention& mention : scene_.mentions) {
    if (mention.quote != kNone || mention.phrase == kNone || mention.actor == kNone) continue;
    const ActorId sender = actors[mention.actor].sender;
    if (sender != kNone) mention.actor = sender;
  }
}

ZoneKind ActorReader::zone_of(const Sentence& sentence) {
  const std::vector<Zone>& zones = scene_.document.zones;
  while (zone_ + 1 < zones.size() && zones[zone_].span.end <= sentence.span.begin) ++zone_;
  return zones.empty() ? ZoneKind::kBody : zones[zone_].kind;
}

void ActorReader::read(std::size_t index, const Sentence& sentence) {
  if (is_only_thing(scene_, index) || is_half_of_firm(scene_, index)) return;
  const Phrase& phrase = scene_.phrase(index);
  // Of "ambassador to Mali Ana Ruiz" only the person is one.
  const bool trimmed = !scene_.trimmed.empty() && scene_.is_trimmed(index);
  const Span span = scene_.span(trimmed ? scene_.core(index) : phrase.tokens);
  const std::int32_t quote = quoted_.at(span.begin);
  scene_.in_quotation = quote != kNone && is_direct(quote);
  owner_ = kNone;
  named_ = false;
  if (phrase.kind != PhraseKind::kPronoun) {
    if ((scene_.word(phrase.tokens.first) & kHisWord) != 0) read_possessive(index, quote);
  } else if (scene_.has(phrase, kIsI | kIsWe)) {
    if (quote != kNone) {
      scene_.mentions.push_back(
          {span, kNone, quote, static_cast<std::int32_t>(index), scene_.has(phrase, kIsWe)});
      return;
    }
    const ActorId writer = this->writer();
    if (writer != kNone && (scene_.has(phrase, kIsI) || scene_.speaking[index])) {
      scene_.actor_of[index] = writer;
      scene_.mentions.push_back({span, writer, kNone, kNone, false});
    }
    return;
  }
  // "Q   Did you say so?": who is asked is nobody whom "he" means next.
  if (quote == kNone && scene_.speaking[index] &&
      scene_.rules.has(phrase.symbol, scene_.rules.you)) {
    scene_.actor_of[index] = asked(index);
    return;
  }
  if (phrase.kind == PhraseKind::kCommon) {
    if (phrase.core.end == phrase.core.first + 1) {
      read_named_again(index);
    } else if (told_) {
      read_firm_before(index, sentence, scene_.in_quotation);
    }
  }
  ActorId id = scene_.actor_of[index];
  if (id != kNone && phrase.kind == PhraseKind::kCommon) {
    scene_.actors.set_last_with_head(scene_.id(phrase.head), id);
  }
  if (phrase.kind == PhraseKind::kName && scene_.speaking[index]) {
    if (const ActorId member = member_for(scene_, phrase); member != kNone) id = member;
  }
  if (id == kNone) id = resolve(index, sentence, quote);
  scene_.others.clear();
  if (id == kNone && scene_.speaking[index]) id = any_actor(scene_, index);
  if (phrase.kind == PhraseKind::kCommon && (scene_.word(phrase.head) & kBearerWord) != 0) {
    note_bearer(scene_, index);
  }
  scene_.actor_of[index] = id;
  if (id == kNone) return;
  if (index > 0 && is_half_of_firm(scene_, index - 1)) {
    scene_.actors[id].kind = SpeakerKind::kOrganisation;
    scene_.actors[id].by_form = true;
    scene_.actors.set_last_with_head(scene_.id(scene_.phrase(index - 1).head), id);
  }
  if (!told_) {
    if (phrase.kind == PhraseKind::kName) {
      note_name(phrase, scene_.core(index), scene_.actors[id]);
    }
    return;
  }
  scene_.mentions.push_back({span, id, kNone, kNone, false});
  if (phrase.kind == PhraseKind::kCommon && (scene_.word(phrase.head) & kAideWord) != 0) {
    note_firm_of(index, scene_.actors[id]);
  }
  const bool document = scene_.actors[id].kind == SpeakerKind::kDocument;
  if (document) note_sender(index, scene_.actors[id]);
  note(index, id, sentence, quote);
  if (document && scene_.actors[id].acts) {
    scene_.mentions.back().phrase = static_cast<std::int32_t>(index);
  }
  const bool crowd = scene_.has(phrase, kIsPlural) && index > 0 && scene_.speaking[index - 1];
  if (phrase.kind == PhraseKind::kName || named_ || owner_ != kNone || crowd) {
    read_joint(index, sentence, quote);
  }
  const Actor& actor = scene_.actors[id];
  const bool leads = actor.leads && actor.acts && quote == kNone;
  if (scene_.speaking[index] || leads) read_lead(index, id);
}

void ActorReader::read_joint(std::size_t last, const Sentence& sentence, std::int32_t quote) {
  const std::size_t first = first_joined(scene_, last);
  if (first == last) return;
  const bool speaks = scene_.speaking[first] || scene_.speaking[last];
  if (const ActorId firm = firm_of_partners(scene_, first, last); firm != kNone) {
    scene_.joints.push_back({first, last, firm});
    note_salience(scene_, firm, sentence_, kSubjectWeight + (speaks ? kSpeakerWeight : 0), false);
    return;
  }
  if (!speaks && !is_subject(scene_.phrase(last), sentence)) return;
  const ActorId id = joint_actor(scene_, first, last);
  if (id == kNone) return;
  const TokenRange tokens{scene_.phrase(first).tokens.first, scene_.phrase(last).tokens.end};
  scene_.mentions.push_back({scene_.span(tokens), id, kNone, kNone, false});
  scene_.joints.push_back({first, last, id});
  const bool inside = quote != kNone && is_direct(quote);
  note_salience(scene_, id, sentence_, kSubjectWeight + (speaks ? kSpeakerWeight : 0), inside);
  Actor& joint = scene_.actors[id];
  ++joint.mentions;
  joint.at = scene_.document.tokens[tokens.first].span.begin;
  joint.acts = quote == kNone;
  if (!inside) joint.told = sentence_;
  joint.leads =
      scene_.actors[scene_.actor_of[last]].leads || scene_.actors[scene_.actor_of[first]].leads;
  joint.speaks = joint.speaks || speaks;
  for (std::size_t i = first; i < last; ++i) {
    const ActorId member = scene_.actor_of[i];
    if (scene_.actors[member].kind != SpeakerKind::kPerson) continue;
    note_salience(scene_, member, sentence_, kSubjectWeight, inside);
    scene_.actors[member].leads = scene_.actors[scene_.actor_of[last]].leads;
  }
}

ActorId ActorReader::resolve(std::size_t index, const Sentence& sentence, std::int32_t quote) {
  const Phrase& phrase = scene_.phrase(index);
  switch (phrase.kind) {
    case PhraseKind::kName: {
      // A place is nobody: "in Washington".
      if (scene_.has(phrase, kIsGov | kIsPlace) && !scene_.speaking[index] && is_place(phrase)) {
        return kNone;
      }
      if (!scene_.speaking[index] && is_term(scene_, phrase)) return kNone;
      if (is_ticker(scene_, index)) return listed_before(scene_, index);
      if (is_partisan(scene_, phrase) && (scene_.speaking[index] || acts(index, sentence))) {
        if (scene_.speaking[index]) named_in_.by(scene_, index, scene_.others);
        if (const ActorId id = partisan_actor(scene_, phrase); id != kNone) return id;
      }
      if (is_compatriot(phrase) && (scene_.speaking[index] || acts(index, sentence))) {
        PronounPlace place;
        place.sentence = sentence_;
        place.inside = quote != kNone && is_direct(quote);
        place.quoted_by = speaker_of(quote);
        if (scene_.speaking[index]) named_in_.by(scene_, index, scene_.others);
        if (const ActorId id = pronoun_actor(scene_, kIsHuman, place); id != kNone) return id;
      }
      const ActorId id = name_actor(scene_, index);
      if (id != kNone) note_title(scene_, index, id);
      return id;
    }
    case PhraseKind::kCommon:
      if (const ActorId id = label_in_heading(phrase); id != kNone) return id;
      if (const ActorId id = known_name(scene_, index); id != kNone) {
        named_ = true;
        return id;
      }
      if (scene_.speaking[index]) named_in_.by(scene_, index, scene_.others);
      return noun_actor(scene_, index, sentence_, owner_, acts(index, sentence));
    case PhraseKind::kPronoun:
      break;
  }
  if (scene_.has(phrase, kIsWho)) {
    const ActorId id = antecedent(scene_, index);
    // "Brandvik Europe, which makes boats": no person.
    if (id != kNone && scene_.text(phrase.head) == "which" && scene_.actors[id].named &&
        scene_.actors[id].kind == SpeakerKind::kUnknown) {
      scene_.actors[id].kind = SpeakerKind::kOrganisation;
    }
    return id;
  }
  const Traits pronoun = scene_.traits(phrase);
  if ((pronoun & (kIsHe | kIsShe | kIsIt | kIsThey)) == 0) return kNone;
  if (is_called_in_brackets(scene_, index)) return name_actor(scene_, index + 1);
  const bool speaks = scene_.speaking[index];
  if ((pronoun & kIsIt) != 0 && !speaks) {
    if (!acts(index, sentence)) return kNone;
    if (const ActorId id = body_that_says(index); id != kNone) return id;
  }
  if (speaks && (pronoun & (kIsHe | kIsShe)) != 0) {
    if (const ActorId id = answers(index, pronoun); id != kNone) return id;
  }
  PronounPlace place;
  place.sentence = sentence_;
  place.speaks = speaks;
  place.opening = !speaks && led_ != sentence_ + 1;
  place.object = !speaks && (scene_.word(phrase.head) & kObjectWord) != 0;
  place.inside = quote != kNone && is_direct(quote);
  place.quoted_by = speaker_of(quote);
  place.reads = speaks && phrase.tokens.end < sentence.end_token &&
                scene_.is(phrase.tokens.end, scene_.rules.reads);
  if (speaks) place.said = said_before(index, sentence);
  place.new_paragraph = zone_ < scene_.document.zones.size() &&
                        scene_.document.zones[zone_].span.begin == sentence.span.begin;
  place.behind_clause = speaks && scene_.tag(sentence.first_token) == Tag::kSubord &&
                        phrase.tokens.first > sentence.first_token + 1 &&
                        scene_.text(phrase.tokens.first - 1) == "," && led_ != sentence_ + 1;
  if (speaks) named_in_.by(scene_, index, scene_.others);
  return pronoun_actor(scene_, pronoun, place);
}

// "the Swede", who is one; "the Dutch" and "the Swiss" are many.
bool ActorReader::is_compatriot(const Phrase& phrase) {
  if (scene_.is(phrase.head, scene_.rules.demonym)) {
    return scene_.is(phrase.tokens.first, scene_.rules.definite) &&
           phrase.core.first == phrase.tokens.first + 1 && phrase.core.end <= phrase.core.first + 2;
  }
  // "the ex-Quist", of a team or a firm
  if (phrase.core.first == phrase.tokens.first + 3 && scene_.text(phrase.core.first - 2) == "ex") {
    return scene_.is(phrase.tokens.first, scene_.rules.definite) && !scene_.has(phrase, kIsPlace);
  }
  if (phrase.core.end != phrase.core.first + 1 || phrase.tokens.first + 1 != phrase.core.first) {
    return false;
  }
  const std::string_view article = scene_.text(phrase.tokens.first);
  if (article != "the" && article != "The") return false;
  // "the Oklahoman", of whom no list knows
  const ActorId known = scene_.actors.find(scene_.id(phrase.head));
  const bool unlisted = scene_.has(phrase, kIsOrg) && scene_.text(phrase.head).ends_with("an") &&
                        (scene_.word(phrase.head) & (kMediaNameWord | kFirmWord)) == 0 &&
                        (known == kNone || scene_.actors[known].mentions == 0);
  if ((!scene_.has(phrase, kIsNation) && !unlisted) || scene_.has(phrase, kIsPlural)) return false;
  if ((scene_.word(phrase.core.first) & kPartyWord) != 0) return false;
  const std::string_view word = scene_.text(phrase.core.first);
  return !word.ends_with("sh") && !word.ends_with("ch") && !word.ends_with('s') &&
         !word.ends_with("ese");
}

bool ActorReader::is_place(const Phrase& phrase) const {
  if (scene_.has(phrase, kIsOwner)) return false;
  return phrase.tokens.first > 0 && (scene_.word(phrase.tokens.first - 1) & kAbroadWord) != 0;
}

// Who speaks a quote, as far as that is known before everything is read.
ActorId ActorReader::speaker_of(std::int32_t quote) {
  if (quote == kNone || !is_direct(quote)) return turn_;
  const std::int32_t phrase = scene_.speaker[static_cast<std::size_t>(quote)];
  if (phrase == kNone) return kNone;
  const auto index = static_cast<std::size_t>(phrase);
  const ActorId known = scene_.actor_of[index];
  const Phrase& speaker = scene_.phrase(index);
  if (known != kNone) return known;
  if (speaker.kind == PhraseKind::kName) return name_actor(scene_, index);
  // "“He is late,” she said": she is not he.
  const Traits pronoun = scene_.traits(speaker);
  if (speaker.kind != PhraseKind::kPronoun || (pronoun & (kIsHe | kIsShe)) == 0) return kNone;
  PronounPlace place;
  place.sentence = sentence_;
  place.speaks = true;
  return pronoun_actor(scene_, pronoun, place);
}

}  // namespace onrecord
