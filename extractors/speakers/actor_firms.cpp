#include "extractors/speakers/actor_firms.hpp"

#include <algorithm>

#include "extractors/speakers/actor_firm_words.hpp"
#include "extractors/speakers/actor_houses.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pronouns.hpp"
#include "extractors/speakers/actor_trades.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kShortestNoun = 4;  // letters that tell in the end of a name
constexpr std::uint32_t kOften = 3;       // mentions that make a name worth taking up
constexpr std::uint32_t kVeryOften = 6;
constexpr std::uint32_t kHeadlines = 2;   // sentences
constexpr std::uint32_t kOrgReach = 3;    // sentences back, for "the company"
constexpr std::uint32_t kTradeReach = 8;  // the same, for "the airline" of an airline
constexpr std::uint32_t kTitleReach = 8;  // the same, for a firm that the title names
constexpr float kInTrade = 3;             // times the standing of others

// May "the company", "the agency" mean it?
bool may_be_called(const Scene& scene, const Actor& actor, Traits noun) {
  if (!actor.named || actor.plural) return false;
  if ((noun & kMediaNounWord) != 0 && !actor.medium) return false;
  const bool sure = actor.speaks || actor.by_form;
  if (!sure && (actor.mentions < kOften || (noun & kCompanyWord) == 0)) return false;
  if (actor.kind == SpeakerKind::kOrganisation) {
    return (noun & kSameOrgWord) != 0 || !actor.office;
  }
  return is_open_name(scene, actor) && ((noun & kCompanyWord) != 0 || actor.speaks);
}

// "the French maker" after one of another country would be somebody else: a description with more
// than a noun must speak, or open its sentence, right after the organisation was spoken of.
bool may_describe(const Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  if (phrase.core.end == phrase.core.first + 1) return true;
  if (scene.speaking[index] && is_foremost(scene, phrase)) return true;
  // "the production company" is of a kind of its own, "the Danish company" is not, nor is "the
  // left-leaning newspaper".
  const bool compound =
      phrase.core.end > phrase.core.first + 3 && scene.text(phrase.head - 2) == "-";
  const bool adjective = compound || scene.tag(phrase.head - 1) == Tag::kAdj;
  if (scene.speaking[index] && (adjective || is_placed(scene, phrase))) return true;
  return scene.document.sentences[sentence].first_token == phrase.tokens.first;
}

// How well "the company" goes with a company: spoken of just now, and often.
float standing(const Scene& scene, ActorId id, std::uint32_t sentence) {
  const std::uint32_t often = std::min<std::uint32_t>(scene.actors[id].mentions, kVeryOften);
  return scene.actors.salience(id, sentence) + 0.5F * static_cast<float>(often);
}

// "Brandvik has a plan, but the company is silent": of whom the sentence itself speaks, or the one
// before.
bool is_topic_of(const Scene& scene, const Actor& actor, std::uint32_t sentence) {
  const bool open = actor.kind == SpeakerKind::kOrganisation || is_open_name(scene, actor);
  return open && actor.named && !actor.plural && !actor.office && actor.leads && actor.acts &&
         sentence - actor.seen <= 1;
}

// "the airline" of "Brandvik Airways"
bool is_in_trade(const Actor& actor, Trades trades) {
  if (!actor.named || actor.plural || (actor.trades & trades) == 0) return false;
  return actor.kind == SpeakerKind::kOrganisation || actor.kind == SpeakerKind::kUnknown;
}

// "Brandvik said it was late. The aid agency": of whom the sentence before is, where he spoke.
ActorId topic_before(const Scene& scene, Trades trades, std::uint32_t sentence) {
  ActorId only = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.speaks || !is_topic_of(scene, actor, sentence)) continue;
    if (!agree(trades, actor.trades) || scene.is_other(id)) continue;
    if (only != kNone) return kNone;
    only = id;
  }
  return only;
}

// "The company lost. Brandvik won. The company": another that the sentence before is about.
bool is_superseded(const Scene& scene, const Actor& before, std::uint32_t sentence) {
  return std::any_of(scene.recent.begin(), scene.recent.end(), [&](ActorId id) {
    const Actor& actor = scene.actors[id];
    return actor.seen > before.seen && is_topic_of(scene, actor, sentence);
  });
}

// "They sued Brandvik. The company said": the one name of the sentence before that may be a firm's.
ActorId only_name_before(const Scene& scene, Trades trades, std::uint32_t sentence) {
  ActorId only = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.named || actor.plural || actor.office || actor.thing || actor.abroad) {
      continue;
    }
    if (sentence != actor.seen + 1) continue;
    if (actor.kind != SpeakerKind::kOrganisation && !is_open_name(scene, actor)) continue;
    if (!agree(trades, actor.trades)) continue;
    if (only != kNone) return kNone;
    only = id;
  }
  return only;
}

// "The company" a few sentences on: the one firm that the title of the article names.
ActorId only_name_of_title(Scene& scene, Trades trades, std::uint32_t sentence) {
  const std::size_t heading = scene.heading();
  if (heading == scene.size()) return kNone;
  const std::uint32_t first = scene.phrase(heading).tokens.first;
  const auto end = static_cast<std::uint32_t>(scene.document.tokens.size());
  ActorId only = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.named || actor.plural || actor.office || actor.medium || actor.thing ||
        actor.abroad) {
      continue;
    }
    if (sentence - actor.seen > kTitleReach || !agree(trades, actor.trades)) continue;
    if (actor.kind != SpeakerKind::kOrganisation && !is_open_name(scene, actor)) continue;
    bool named = false;
    for (std::uint32_t i = first; i < end && !named; ++i) named = scene.id(i) == actor.key.last;
    if (!named) continue;
    if (only != kNone) return kNone;
    only = id;
  }
  return only;
}

// "According to the HT, it was late. The newspaper said": who spoke right before.
ActorId medium_before(Scene& scene, std::size_t index, std::uint32_t sentence) {
  std::size_t quote = scene.quote_before(index);
  if (quote == scene.quotes.size()) return kNone;
  // Not "The newspaper said" itself.
  if (scene.speaker[quote] == static_cast<std::int32_t>(index) && quote-- == 0) return kNone;
  const std::int32_t speaker = scene.speaker[quote];
  const ActorId id = speaker == kNone ? kNone : scene.actor_of[static_cast<std::size_t>(speaker)];
  if (id == kNone) return kNone;
  Actor& actor = scene.actors[id];
  if (!actor.named || actor.office || actor.plural || actor.trades != 0) return kNone;
  if (sentence - actor.seen > 1) return kNone;
  if (actor.kind != SpeakerKind::kOrganisation && !is_open_name(scene, actor)) return kNone;
  actor.medium = true;
  return id;
}

// What is told as the words of a phrase left of it: "Tidewall is late" of "..., the company said".
Span content_of(const Scene& scene, std::size_t index) {
  const std::size_t quote = scene.speaking[index] ? scene.quote_before(index) : scene.quotes.size();
  return quote == scene.quotes.size() ? Span{} : scene.quotes[quote].span;
}

// "the computer company said", where a company spoke in the sentence before, and nobody else.
ActorId speaker_before(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  if (!scene.speaking[index] || (scene.word(phrase.head) & kCompanyWord) == 0) return kNone;
  if (scene.actors.find(read_name(scene.names(), phrase.core).all) != kNone) return kNone;
  ActorId only = kNone;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!actor.speaks || sentence - actor.seen > 1) continue;
    if (only != kNone || !is_topic_of(scene, actor, sentence)) return kNone;
    only = id;
  }
  return only;
}

// "the union", "the hospital": who of those that were spoken of is one by name.
ActorId last_in_trade(const Scene& scene, Trades trades, std::uint32_t sentence) {
  ActorId best = kNone;
  float most = 0;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!is_in_trade(actor, trades) || sentence - actor.seen > kTradeReach) continue;
    if (scene.is_other(id)) continue;
    const float stands = standing(scene, id, sentence);
    if (best != kNone && stands <= most) continue;
    best = id;
    most = stands;
  }
  return best;
}

// "the association of small shops": told apart by whose it is.
bool is_of_many(const Scene& scene, std::size_t index) {
  const std::uint32_t end = scene.phrase(index).tokens.end;
  if (index + 1 >= scene.size() || scene.text(end) != "of") return false;
  const Phrase& many = scene.phrase(index + 1);
  return many.tokens.first == end + 1 && many.kind == PhraseKind::kCommon &&
         scene.has(many, kIsPlural) && !scene.has(many, kIsDefinite | kIsTime);
}

}  // namespace

ActorId organisation_before(Scene& scene, std::size_t index, std::uint32_t sentence) {
  const Phrase& phrase = scene.phrase(index);
  const bool bare = phrase.core.end == phrase.core.first + 1;
  const NameId head = scene.id(phrase.head);
  std::uint32_t since = 0;  // sentence
  if (is_of_many(scene, index)) return kNone;
  if (bare) {
    const ActorId id = scene.actors.by_head(head, sentence);
    // Who is named later is not meant yet.
    if (id != kNone && (scene.actors[id].mentions > 0 || sentence <= kHeadlines)) return id;
    const std::string_view noun = scene.text(phrase.head);
    if (noun.size() >= kShortestNoun) {
      if (const ActorId named = named_with_noun(scene, noun, sentence); named != kNone)
        return named;
    }
    if (const ActorId letters = spelt_with_noun(scene, phrase, sentence); letters != kNone) {
      return letters;
    }
    // "a firm ... the firm"
    const ActorId before = scene.actors.last_with_head(head);
    if (before != kNone && scene.actors[before].named &&
        !is_superseded(scene, scene.actors[before], sentence)) {
      return before;
    }
    if (before != kNone && scene.actors[before].introduced) {
      // "land of a firm. ... The Brandvik Group said": a firm that nobody spoke of again.
      const Actor& firm = scene.actors[before];
      if (firm.speaks || firm.acts || firm.mentions > 1) return kNone;
      since = firm.seen;
    }
  }
  if ((scene.word(phrase.head) & (kKindWord | kSameOrgWord)) != 0) {
    const std::uint32_t name = name_in(scene, phrase);
    if (name != phrase.head) return called_by(scene, name);
  }
  if (const ActorId body = body_named_later(scene, phrase, head); body != kNone) return body;
  // "the Central Bank" is a name, whatever it was read as.
  if (!bare && scene.capital(phrase.head)) return kNone;
  const Traits noun = scene.word(phrase.head);
  const Trades trades = trades_of_noun(scene, phrase.head);
  const bool takes_up = bare && scene.speaking[index] && since == 0;
  if ((noun & (kSameOrgWord | kCompanyWord)) == 0) {
    const ActorId house = takes_up ? house_of_last_speaker(scene, noun, trades, sentence) : kNone;
    const bool one = bare || is_foremost(scene, phrase);
    const bool in_trade = house == kNone && one && since == 0 && !scene.capital(phrase.head);
    return in_trade ? last_in_trade(scene, trades, sentence) : house;
  }
  if (!may_describe(scene, index, sentence)) {
    const ActorId like = named_like(scene, phrase);
    return like != kNone ? like : speaker_before(scene, index, sentence);
  }
  if (bare && (noun & kCompanyWord) != 0 && !scene.speaking[index]) {
    const ActorId house = house_of_speaker(scene, sentence);
    if (house != kNone && agree(trades, scene.actors[house].trades)) {
      scene.actors[house].kind = SpeakerKind::kOrganisation;
      return house;
    }
  }
  // "the Ulm company" says where the one is that was spoken of.
  const bool of_place =
      phrase.core.end == phrase.core.first + 2 && (scene.word(phrase.core.first) & kPlaceWord) != 0;
  const std::uint32_t reach = bare || of_place ? kOrgReach : 1;
  const Span content = content_of(scene, index);
  ActorId best = kNone;
  bool best_sure = false;
  float most = 0;
  for (const ActorId id : scene.recent) {
    const Actor& actor = scene.actors[id];
    if (!agree(trades, actor.trades) || scene.is_other(id)) continue;
    const bool in_trade = is_in_trade(actor, trades);
    const bool topic = (noun & kCompanyWord) != 0 && is_topic_of(scene, actor, sentence);
    if (sentence - actor.seen > (in_trade ? kTradeReach : reach)) continue;
    if (!topic && !in_trade && !may_be_called(scene, actor, noun)) continue;
    // "the Danish firm" is none of Malta, and not the one that the whole article is about.
    const bool known =
        actor.home != 0 ? actor.home != phrase.country : actor.mentions >= kVeryOften;
    if (phrase.country != 0 && known) continue;
    if (since > 0 && (actor.seen <= since || !actor.speaks)) continue;
    // "Tidewall is late, the company said": the maker of Tidewall, when one spoke before.
    const bool within = actor.seen == sentence && actor.at >= content.begin &&
                        actor.at < content.end && !actor.speaks && !actor.by_form &&
                        actor.kind != SpeakerKind::kOrganisation;
    if (topic && !within && actor.seen == sentence) {
      best = id;
      break;
    }
    const bool sure = actor.speaks || actor.by_form || (topic && !within) || in_trade;
    const float stands = standing(scene, id, sentence) * (in_trade ? kInTrade : 1);
    if (best != kNone && (sure == best_sure ? stands <= most : !sure)) continue;
    best = id;
    best_sure = sure;
    most = stands;
  }
  if (best == kNone && bare && (noun & kCompanyWord) != 0 && since == 0) {
    best = only_name_before(scene, trades, sentence);
  }
  if (best == kNone && (noun & kSameOrgWord) != 0 && since == 0) {
    best = topic_before(scene, trades, sentence);
  }
  if (best == kNone && takes_up) best = house_of_last_speaker(scene, noun, trades, sentence);
  if (best == kNone && bare && (noun & kCompanyWord) != 0 && since == 0) {
    best = only_name_of_title(scene, trades, sentence);
  }
  if (best == kNone && bare && (noun & kMediaNounWord) != 0)
    best = medium_before(scene, index, sentence);
  if (best != kNone && scene.actors[best].kind == SpeakerKind::kUnknown) {
    scene.actors[best].kind = SpeakerKind::kOrganisation;
  }
  return best;
}

}  // namespace onrecord
