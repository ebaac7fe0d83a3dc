#include "corpus/readers/html_time.hpp"

#include <algorithm>
#include <string>

#include "corpus/timestamp.hpp"

namespace onrecord {
namespace {

constexpr std::string_view kEarliest = "1980";  // before it there were no pages; machines' zero
constexpr std::uint32_t kNear = 400;            // nodes behind the heading
constexpr std::uint32_t kBefore = 50;           // and before it
constexpr std::size_t kShortestLine = 6;
constexpr std::size_t kLongestLine = 120;

bool has_zone(std::string_view iso) {
  return iso.size() > 19 && (iso.ends_with('Z') || iso[19] == '+' || iso[19] == '-');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The part of an address that begins at `at`, as a date that iso_timestamp() reads.
std::string date_in_path(std::string_view url, std::size_t at) {
  const std::string_view rest = url.substr(at);
  if (rest.size() >= 10 && (rest[4] == '/' || rest[4] == '-') && rest[7] == rest[4]) {
    return std::string(rest.substr(0, 10));
  }
  const bool ends = rest.size() == 8 || (rest.size() > 8 && !is_digit(rest[8]));
  if (rest.size() >= 8 && ends && std::all_of(rest.begin(), rest.begin() + 8, is_digit)) {
    return std::string(rest.substr(0, 8));
  }
  // 2019/nov/18
  if (rest.size() >= 10 && rest[4] == '/' && rest[8] == '/') {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", 9), rest.size());
    return std::string(rest.substr(9, end - 9)) + ' ' + std::string(rest.substr(5, 3)) + ' ' +
           std::string(rest.substr(0, 4));
  }
  return {};
}

}  // namespace

Found choose_time(const Candidates& list, bool day_first) {
  Found chosen;
  for (const Found& candidate : list) {
    std::string iso = iso_timestamp(candidate.value, day_first);
    if (iso.empty() || iso < kEarliest) continue;
    const bool tells_more = iso.substr(0, 10) == chosen.value.substr(0, 10) &&
                            !has_zone(chosen.value) &&
                            (has_zone(iso) || iso.size() > chosen.value.size());
    if (chosen.value.empty() || tells_more) chosen = {std::move(iso), candidate.place};
    if (has_zone(chosen.value)) break;
  }
  return chosen;
}

Found day_of_url(std::string_view url) {
  for (std::size_t i = 1; i + 8 <= url.size(); ++i) {
    const char before = url[i - 1];
    if (before != '/' && before != '-' && before != '_' && before != '=') continue;
    if (!url.substr(i).starts_with("19") && !url.substr(i).starts_with("20")) continue;
    std::string iso = iso_timestamp(date_in_path(url, i));
    if (!iso.empty() && iso >= kEarliest) return {std::move(iso), "url"};
  }
  return {};
}

Found visible_time(const HtmlTree& tree, bool day_first) {
  const auto& nodes = tree.nodes();
  std::uint32_t heading = 0;
  while (heading < nodes.size() && nodes[heading].tag != HtmlTag::kH1) ++heading;
  const auto look = [&](std::uint32_t from, std::uint32_t to) -> Found {
    for (std::uint32_t i = from; i < to; ++i) {
      const HtmlTag around = nodes[nodes[i].parent].tag;
      if (nodes[i].tag != HtmlTag::kText || around == HtmlTag::kScript || around == HtmlTag::kStyle)
        continue;
      const std::string line = folded(tree.text(nodes[i]));
      if (line.size() < kShortestLine || line.size() > kLongestLine) continue;
      auto found = find_timestamp(line, day_first);
      if (found && std::size_t{5} * found->span.size() >= line.size() * 2) {
        return {std::move(found->iso), "text"};
      }
    }
    return {};
  };
  const auto end = static_cast<std::uint32_t>(nodes.size());
  if (heading == end) return {};
  Found found = look(heading, std::min(heading + kNear, end));
  if (found.value.empty()) found = look(heading - std::min(heading, kBefore), heading);
  return found;
}

}  // namespace onrecord
