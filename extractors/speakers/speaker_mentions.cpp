#include "extractors/speakers/speaker_mentions.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"

namespace onrecord {
namespace {

constexpr std::ptrdiff_t kNested = 4;  // mentions inside one another, at most

}  // namespace

MentionIndex::MentionIndex(std::span<const Speaker> speakers) {
  for (std::size_t id = 0; id < speakers.size(); ++id) {
    for (const Span mention : speakers[id].mentions) {
      mentions_.emplace_back(mention, static_cast<std::int32_t>(id));
    }
  }
  std::sort(mentions_.begin(), mentions_.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::pair<Span, std::int32_t> MentionIndex::find(Span words) const {
  auto found = first_not(mentions_.begin(), mentions_.end(),
                         [&](const auto& entry) { return entry.first.begin < words.begin; });
  found -= std::min(kNested, found - mentions_.begin());
  std::pair<Span, std::int32_t> best{{}, kNone};
  std::uint32_t shared = 0;
  for (; found != mentions_.end() && found->first.begin < words.end; ++found) {
    const Span span = found->first;
    if (!span.overlaps(words)) continue;
    const std::uint32_t bytes = std::min(span.end, words.end) - std::max(span.begin, words.begin);
    if (bytes < shared || (bytes == shared && span.size() >= best.first.size())) continue;
    best = *found;
    shared = bytes;
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
  for (const Quote& quote : document.quotes) {
    mark(quote.speaker_id);
    mark(quote.nested.speaker_id);
  }
  for (const Proposal& proposal : document.proposals) {
    for (const Party& party : proposal.proposer) mark(party.speaker_id);
    for (const Party& party : proposal.addressee) mark(party.speaker_id);
    for (const Party& party : proposal.inner.addressee) mark(party.speaker_id);
    mark(proposal.attribution.speaker_id);
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    for (const std::int32_t member : document.speakers[i].members) mark(member);
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
  for (Quote& quote : document.quotes) {
    renumber(quote.speaker_id);
    renumber(quote.nested.speaker_id);
  }
  for (Speaker& speaker : document.speakers) {
    for (std::int32_t& member : speaker.members) renumber(member);
  }
  for (Proposal& proposal : document.proposals) {
    for (Party& party : proposal.proposer) renumber(party.speaker_id);
    for (Party& party : proposal.addressee) renumber(party.speaker_id);
    for (Party& party : proposal.inner.addressee) renumber(party.speaker_id);
    renumber(proposal.attribution.speaker_id);
  }
}

}  // namespace onrecord
