// extractors/text/zone_cues.hpp
// What a block of a page looks like: how long, how it ends, and which cue it begins with.
//
// cost    a few comparisons for a paragraph of usual length; words are read in short blocks only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/rulebook/rulebook.hpp"
#include "extractors/text/page_lines.hpp"
#include "extractors/text/phrase_list.hpp"

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

  // `buffer` is reused between calls.
  Look look(std::string_view text, const LineBlock& block, std::string& buffer) const;

  // "March", "Dec."
  bool is_time_word(std::string_view word) const;
  bool is_agency(std::string_view name) const;
  // A city that dispatches come from.
  bool is_place(std::string_view name) const;
  // Whether somebody says "we" or "you".
  bool is_talk(std::string_view text) const;

 private:
  bool is_time_line(std::string_view words) const;
  // Whether a block may be a time line or begin with a cue, by its first letters.
  bool may_begin_time(std::string_view block, PhraseList::Start start) const;
  bool may_begin_cue(std::string_view block, PhraseList::Start start) const;
  bool points_to_side(std::string_view block) const;
  Cue cue_of(std::string_view block, std::string_view words, Look& look) const;

  PhraseList byline_, related_, footer_, sign_off_, caption_, caption_start_, time_, sides_,
      agencies_, places_, talk_;
};

}  // namespace onrecord
