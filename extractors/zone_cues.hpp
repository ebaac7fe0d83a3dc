// extractors/zone_cues.hpp
// What a block of a page looks like: how long, how it ends, and which cue it begins with.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extractors/page_lines.hpp"
#include "extractors/rulebook.hpp"

namespace onrecord {

enum class Cue : std::uint8_t { kNone, kByline, kRelated, kFooter, kSignOff };

struct Look {
  std::uint32_t words = 0;
  std::uint32_t numbers = 0;  // words with a digit
  std::uint32_t lines = 1;
  Cue cue = Cue::kNone;
  bool cue_in_line = false;   // the cue is followed by a colon and more words
  bool sentence = false;      // ends in . ! ? or …
  bool period = false;        // ends in .
  bool colon = false;         // ends in : ; or ,
  bool dash = false;          // breaks off with a dash
  bool speaker = false;       // begins with the name of a speaker in a transcript
  bool begins_upper = false;  // with a capital, a digit or a quotation mark before one
  bool title_case = false;    // most words are capitalised
  bool bullet = false;
  bool time_line = false;  // nothing but date, time and their words
  bool caption = false;    // words that only captions use
  bool side = false;       // ", left," points at somebody in a picture
};

class ZoneCues {
 public:
  explicit ZoneCues(const Rulebook& rulebook);

  Look look(std::string_view text, const Block& block) const;
  bool is_time_word(std::string_view word) const;
  bool is_agency(std::string_view name) const { return agencies_.contains(name); }

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Words = std::unordered_set<std::string, TextHash, std::equal_to<>>;
  // Phrases by their first word, as lower-case words between single blanks.
  using Phrases =
      std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>>;

  static void collect(const Rulebook& rulebook, std::string_view name, Phrases& out);
  static std::size_t begins_with(const Phrases& phrases, std::string_view words);
  static bool ends_with(const Phrases& phrases, std::string_view words);
  static bool holds(const Phrases& phrases, std::string_view words);
  static bool has_label(const Phrases& phrases, std::string_view block);
  bool is_time_line(std::string_view words) const;
  bool points_to_side(std::string_view block) const;
  Cue cue_of(std::string_view block, std::string_view words, Look& look) const;

  Phrases byline_, related_, footer_, sign_off_, caption_, caption_start_, time_;
  std::unordered_map<std::string, bool, TextHash, std::equal_to<>> sides_;
  Words agencies_;
};

}  // namespace onrecord
