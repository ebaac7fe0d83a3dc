#include "extractors/speakers/actor_trades.hpp"

#include <algorithm>
#include <string>

namespace onrecord {
namespace {

constexpr std::size_t kShortestEnd = 3;    // letters: "air"
constexpr std::size_t kLongestEnd = 10;    // letters: "motorcycle"
constexpr std::size_t kShortestBegin = 3;  // letters before them

Trades trades_of_kind(const Scene& scene, Kind kind) {
  if ((scene.rules.traits(kind) & kTradeWord) == 0) return 0;
  Trades trades = 0;
  for (std::size_t i = 0; i < scene.rules.trades.size(); ++i) {
    if (scene.rules.has(kind, scene.rules.trades[i])) trades |= static_cast<Trades>(1U << i);
  }
  return trades;
}

}  // namespace

Trades trades_of_noun(const Scene& scene, std::uint32_t token) {
  return trades_of_kind(scene, scene.reading.words[token].kind);
}

Trades trades_of_name(const Scene& scene, TokenRange core) {
  Trades trades = 0;
  for (std::uint32_t i = core.first; i < core.end; ++i) {
    if (scene.tag(i) == Tag::kVerb) return 0;  // a headline
    trades |= trades_of_noun(scene, i);
  }
  if (trades != 0 || core.end != core.first + 1) return trades;
  const std::string_view name = scene.text(core.first);
  for (std::size_t end = kShortestEnd; end <= kLongestEnd; ++end) {
    if (end + kShortestBegin > name.size()) break;
    std::string last(name.substr(name.size() - end));
    if (last.front() >= 'A' && last.front() <= 'Z') {
      last.front() = static_cast<char>(last.front() - 'A' + 'a');
    }
    trades |= trades_of_kind(scene, scene.rules.lexicon->look_up(last).kind);
  }
  return trades;
}

}  // namespace onrecord
