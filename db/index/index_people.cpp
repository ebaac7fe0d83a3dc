#include "db/index/index_people.hpp"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace {

using Key = std::pair<std::int64_t, std::int64_t>;  // speaker and article
constexpr Key kEnd = {INT64_MAX, INT64_MAX};

// Brings person_speakers up to date; gives the speakers of whom another person is said now.
std::vector<std::int64_t> write_speakers(Connection& index, const People& people) {
  std::vector<std::int64_t> changed;
  std::vector<Key> gone;
  std::vector<const PersonSpeaker*> fresh;
  {
    Statement old(index,
                  "SELECT speaker, article, person, evidence FROM person_speakers "
                  "ORDER BY speaker, article");
    auto now = people.speakers().begin();
    const auto end = people.speakers().end();
    bool more = old.step();
    while (more || now != end) {
      const Key key = more ? Key(old.integer(0), old.integer(1)) : kEnd;
      const Key next = now != end ? Key(now->speaker, now->article) : kEnd;
      const bool same_person = key == next && old.integer(2) == now->person;
      if (!same_person) changed.push_back(std::min(key, next).first);
      if (key < next) {
        gone.push_back(key);
      } else if (!same_person || old.text(3) != now->evidence) {
        fresh.push_back(&*now);
      }
      const bool step_old = key <= next;
      if (next <= key) ++now;
      if (step_old) more = old.step();
    }
  }
  Statement remove(index, "DELETE FROM person_speakers WHERE speaker = ? AND article = ?");
  for (const auto& [speaker, article] : gone) {
    remove.bind(1, speaker);
    remove.bind(2, article);
    remove.run();
  }
  Statement insert(index, "INSERT OR REPLACE INTO person_speakers VALUES (?, ?, ?, ?)");
  for (const PersonSpeaker* row : fresh) {
    insert.bind(1, row->speaker);
    insert.bind(2, row->article);
    insert.bind(3, row->person);
    insert.bind(4, std::string_view(row->evidence));
    insert.run();
  }
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return changed;
}

// Quotes of speakers who are now somebody else.
void move_quotes(Connection& store, Connection& index, const People& people,
                 const std::vector<std::int64_t>& speakers, QuoteCounts& counts) {
  Statement quotes(store, "SELECT id, article FROM quotes WHERE speaker = ?");
  Statement old(index, "SELECT person FROM quotes WHERE id = ?");
  Statement update(index, "UPDATE quotes SET person = ? WHERE id = ?");
  for (const std::int64_t speaker : speakers) {
    quotes.bind(1, speaker);
    while (quotes.step()) {
      const std::int64_t id = quotes.integer(0);
      const std::int64_t person = people.person(speaker, quotes.integer(1));
      old.bind(1, id);
      const bool there = old.step() && !old.is_null(0);
      const std::int64_t before = there ? old.integer(0) : person;
      old.reset();
      if (before == person) continue;
      update.bind(1, person);
      update.bind(2, id);
      update.run();
      --counts[before];
      ++counts[person];
    }
    quotes.reset();
  }
}

bool same_row(const Statement& row, const Person& person, std::int64_t quotes) {
  return row.integer(0) == person.id && row.text(1) == person.name && row.text(2) == person.kind &&
         row.text(3) == person.role && row.integer(4) == person.articles &&
         row.integer(5) == quotes;
}

}  // namespace

void write_people(Connection& store, Connection& index, const People& people, QuoteCounts quotes) {
  const bool anew = index.integer("SELECT count(*) FROM (SELECT 1 FROM people LIMIT 1)") == 0;
  const std::vector<std::int64_t> moved = write_speakers(index, people);
  if (!anew) move_quotes(store, index, people, moved, quotes);

  std::vector<std::int64_t> gone;
  std::vector<std::pair<const Person*, std::int64_t>> fresh;
  {
    Statement old(index, "SELECT id, name, kind, role, articles, quotes FROM people ORDER BY id");
    auto now = people.people().begin();
    const auto end = people.people().end();
    bool more = old.step();
    while (more || now != end) {
      if (more && (now == end || old.integer(0) < now->id)) {
        gone.push_back(old.integer(0));
        more = old.step();
        continue;
      }
      const bool there = more && old.integer(0) == now->id;
      const auto found = quotes.find(now->id);
      const std::int64_t count =
          (there ? old.integer(5) : 0) + (found == quotes.end() ? 0 : found->second);
      if (!there || !same_row(old, *now, count)) fresh.emplace_back(&*now, count);
      if (there) more = old.step();
      ++now;
    }
  }
  Statement remove(index, "DELETE FROM people WHERE id = ?");
  for (const std::int64_t id : gone) {
    remove.bind(1, id);
    remove.run();
  }
  Statement insert(index, "INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?, ?, ?)");
  for (const auto& [person, count] : fresh) {
    insert.bind(1, person->id);
    insert.bind(2, std::string_view(person->name));
    insert.bind(3, std::string_view(person->kind));
    if (person->role.empty()) {
      insert.bind_null(4);
    } else {
      insert.bind(4, std::string_view(person->role));
    }
    insert.bind(5, person->articles);
    insert.bind(6, count);
    insert.run();
  }
}

}  // namespace onrecord
