// extractors/quotes/quote_subjects.hpp
// Who speaks, as far as the words left of a cue tell: its subject with what hangs on it, past
// appositions, brackets, auxiliaries and participles.
//
// shape   quote_subjects.cpp reads what stands right before the cue, quote_clause_subjects.cpp the
//         clauses around it
// units   indexes of symbols in, tokens out
// cost    a bounded look to the left of the cue
#pragma once

#include <cstdint>

#include "extractors/quotes/quote_symbols.hpp"

namespace onrecord {

// What stands left of a cue: its subject, or what shows that the subject stands further back.
struct CueSubject {
  Kind kind = 0;          // of the symbol that stands for it; 0 when there is none
  TokenRange tokens;      // subject
  std::size_t begin = 0;  // index of its first symbol
  bool asserted = true;   // neither "to", nor a modal, nor a negation
};

CueSubject subject_of(const QuoteSymbols& symbols, std::size_t cue);

// Whose claim it is: "the mayor" of "the mayor's claim", "his" of "his claim".
TokenRange owner_of(const QuoteSymbols& symbols, std::size_t noun);

// Who acts behind what a verb reports that opens its sentence: "After praising the plan, Ruiz
// left", "After saying it was late, Ruiz left", which needs a verb of its own.
TokenRange subject_behind(const QuoteSymbols& symbols, std::size_t cue, bool needs_verb);

// The subject of the nearest clause before the symbol which is not relative, else the first phrase;
// of a gerund that of the clause which reports the others.
TokenRange clause_subject_before(const QuoteSymbols& symbols, std::size_t cue, bool gerund = false);

}  // namespace onrecord
