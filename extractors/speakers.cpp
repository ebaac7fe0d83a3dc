#include "extractors/speakers.hpp"

#include "extractors/actor_names.hpp"
#include "extractors/actor_quotes.hpp"
#include "extractors/actor_reader.hpp"
#include "extractors/actor_roles.hpp"
#include "extractors/speaker_output.hpp"
#include "extractors/speaker_rules.hpp"
#include "extractors/speaker_scene.hpp"

namespace onrecord {

SpeakerRules::SpeakerRules(const Rulebook&, const Lexicon& lexicon, const PhraseRules& phrases)
    : state_(std::make_unique<State>(lexicon, phrases)) {}
SpeakerRules::~SpeakerRules() = default;
SpeakerRules::SpeakerRules(SpeakerRules&&) noexcept = default;
SpeakerRules& SpeakerRules::operator=(SpeakerRules&&) noexcept = default;

void find_speakers(const Document& document, const Reading& reading, const SpeakerRules& rules,
                   std::vector<Quote>& quotes, std::vector<Speaker>& out) {
  out.clear();
  Scene scene(document, reading, rules.state(), quotes);
  gather_names(scene);
  link_speakers(scene);
  gather_roles(scene);
  ActorReader(scene).run();
  assign_speakers(scene);
  write_speakers(scene, out);
}

}  // namespace onrecord
