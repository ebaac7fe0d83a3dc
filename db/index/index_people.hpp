// db/index/index_people.hpp
// Writes who is who into a corpus index: people, person_speakers, and the person of every quote.
//
// shape   only rows that differ from what is there are written
// cost    one pass over both tables; quotes of the speakers whose person is now another one
#pragma once

#include "db/index/index_writer.hpp"
#include "db/index/people.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// `quotes`: what the writer has added to each person and taken away.
void write_people(Connection& store, Connection& index, const People& people, QuoteCounts quotes);

}  // namespace onrecord
