#include "extractors/rulebook/kind_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostKinds = 0xFFFF;

void make_set(std::vector<ClassId>& classes) {
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
}

}  // namespace

std::size_t KindTable::Hash::operator()(const std::vector<ClassId>& classes) const {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const ClassId id : classes) hash = (hash ^ id) * 1099511628211ULL;
  return static_cast<std::size_t>(hash ^ hash >> 32U);
}

Kind KindTable::intern(std::vector<ClassId> classes) {
  make_set(classes);
  return intern_set(std::move(classes));
}

Kind KindTable::intern_set(std::vector<ClassId> classes) {
  const auto [slot, added] = ids_.try_emplace(std::move(classes), static_cast<Kind>(kinds_.size()));
  if (added) {
    if (kinds_.size() >= kMostKinds) {
      throw Error(Error::Kind::kRules, "rules", "more kinds of words than fit",
                  "use fewer classes");
    }
    kinds_.push_back(&slot->first);
  }
  return slot->second;
}

void KindTable::add_shapes(std::vector<std::vector<ClassId>> classes) {
  shape_classes_ = std::move(classes);
  for (std::vector<ClassId>& of_shape : shape_classes_) {
    make_set(of_shape);
    shape_kinds_.push_back(intern_set(of_shape));
  }
}

std::array<Kind, kLetterCases> KindTable::of_word(const std::string& folded,
                                                  std::span<const Membership> memberships) {
  const std::array<Shape, kLetterCases> shapes = shapes_in_cases(folded);
  std::array<Kind, kLetterCases> kinds{};
  std::uint32_t list = 0;
  std::uint8_t cases_before = 0;
  for (std::size_t c = 0; c < kLetterCases; ++c) {
    const LetterCase letters = static_cast<LetterCase>(c);
    if ((cases_before & bit(letters)) == 0) {
      listed_.clear();
      std::uint8_t same = kAnyCase;  // the cases in which the word is in the same lists
      for (const Membership& member : memberships) {
        const bool in = (member.cases & bit(letters)) != 0;
        if (in) listed_.push_back(member.id);
        same = static_cast<std::uint8_t>(same & (in ? member.cases : ~member.cases));
      }
      cases_before = same;
      std::sort(listed_.begin(), listed_.end());
      list = lists_.try_emplace(listed_, static_cast<std::uint32_t>(lists_.size())).first->second;
    }
    // The shapes of a word follow from two of them.
    const std::uint64_t alike = std::uint64_t{list} << 32U | std::uint64_t{shapes[0]} << 16U |
                                shapes[static_cast<std::size_t>(LetterCase::kCap)];
    if (c == 0 && cases_before == kAnyCase) {
      const auto found = alike_kinds_.find(alike);
      if (found != alike_kinds_.end()) return found->second;
    }
    const Shape shape = shapes[c];
    const auto [slot, added] = list_kinds_.try_emplace(std::uint64_t{list} << 16U | shape, Kind{0});
    if (added) {
      std::vector<ClassId> all;
      all.reserve(shape_classes_[shape].size() + listed_.size());
      std::set_union(shape_classes_[shape].begin(), shape_classes_[shape].end(), listed_.begin(),
                     listed_.end(), std::back_inserter(all));
      slot->second = intern_set(std::move(all));
    }
    kinds[c] = slot->second;
    if (c + 1 == kLetterCases && cases_before == kAnyCase) alike_kinds_[alike] = kinds;
  }
  return kinds;
}

}  // namespace onrecord
