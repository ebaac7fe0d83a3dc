#include "extractors/speakers/speakers.hpp"

#include <algorithm>

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_quotes.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/actor_roles.hpp"
#include "extractors/speakers/speaker_output.hpp"
#include "extractors/speakers/speaker_rules.hpp"
#include "extractors/speakers/speaker_scene.hpp"

namespace onrecord {

SpeakerRules::SpeakerRules(const Rulebook&, const Lexicon& lexicon, const PhraseRules& phrases)
    : state_(std::make_unique<State>(lexicon, phrases)) {}
SpeakerRules::~SpeakerRules() = default;
SpeakerRules::SpeakerRules(SpeakerRules&&) noexcept = default;
SpeakerRules& SpeakerRules::operator=(SpeakerRules&&) noexcept = default;

void find_speakers(const Document& document, const Reading& reading, const SpeakerRules& rules,
                   std::vector<Quote>& quotes, std::vector<Speaker>& out, std::size_t heading) {
  out.clear();
  Scene scene(document, reading, rules.state(), quotes);
  scene.told = std::min(heading, document.sentences.size());
  gather_names(scene);
  link_speakers(scene);
  gather_roles(scene);
  ActorReader(scene).run();
  assign_speakers(scene);
  scene.forget_names();
  write_speakers(scene, out);
}

}  // namespace onrecord
