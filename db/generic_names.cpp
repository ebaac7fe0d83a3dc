#include "db/generic_names.hpp"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

// Kinds of bodies and their fields.
constexpr std::array<std::string_view, 139> kBodies = {"administration",
                                                       "agency",
                                                       "agriculture",
                                                       "air",
                                                       "army",
                                                       "authority",
                                                       "bank",
                                                       "banking",
                                                       "board",
                                                       "brokerage",
                                                       "budget",
                                                       "bureau",
                                                       "business",
                                                       "cabinet",
                                                       "central",
                                                       "chamber",
                                                       "co",
                                                       "commerce",
                                                       "commission",
                                                       "committee",
                                                       "community",
                                                       "company",
                                                       "congressional",
                                                       "cooperative",
                                                       "corp",
                                                       "corporate",
                                                       "council",
                                                       "country",
                                                       "court",
                                                       "currency",
                                                       "customs",
                                                       "data",
                                                       "defence",
                                                       "defense",
                                                       "delegation",
                                                       "development",
                                                       "diplomatic",
                                                       "economic",
                                                       "economics",
                                                       "economy",
                                                       "education",
                                                       "embassy",
                                                       "energy",
                                                       "environment",
                                                       "exchange",
                                                       "executive",
                                                       "export",
                                                       "federation",
                                                       "finance",
                                                       "financial",
                                                       "firm",
                                                       "fisheries",
                                                       "force",
                                                       "foreign",
                                                       "fund",
                                                       "futures",
                                                       "general",
                                                       "government",
                                                       "grain",
                                                       "group",
                                                       "health",
                                                       "high",
                                                       "house",
                                                       "import",
                                                       "inc",
                                                       "industrial",
                                                       "industry",
                                                       "information",
                                                       "institute",
                                                       "interior",
                                                       "investment",
                                                       "joint",
                                                       "judiciary",
                                                       "justice",
                                                       "labor",
                                                       "labour",
                                                       "law",
                                                       "legal",
                                                       "local",
                                                       "ltd",
                                                       "main",
                                                       "management",
                                                       "market",
                                                       "media",
                                                       "military",
                                                       "ministerial",
                                                       "ministry",
                                                       "monetary",
                                                       "money",
                                                       "national",
                                                       "navy",
                                                       "news",
                                                       "note",
                                                       "notes",
                                                       "office",
                                                       "oil",
                                                       "opposition",
                                                       "other",
                                                       "oversight",
                                                       "panel",
                                                       "parliament",
                                                       "parliamentary",
                                                       "party",
                                                       "petroleum",
                                                       "planning",
                                                       "plc",
                                                       "police",
                                                       "policy",
                                                       "political",
                                                       "press",
                                                       "private",
                                                       "production",
                                                       "public",
                                                       "regulatory",
                                                       "reserve",
                                                       "ruling",
                                                       "science",
                                                       "securities",
                                                       "security",
                                                       "senior",
                                                       "service",
                                                       "services",
                                                       "several",
                                                       "shipping",
                                                       "social",
                                                       "some",
                                                       "state",
                                                       "statistical",
                                                       "statistics",
                                                       "steel",
                                                       "stock",
                                                       "supreme",
                                                       "tax",
                                                       "trade",
                                                       "trading",
                                                       "transport",
                                                       "transportation",
                                                       "treasury",
                                                       "union"};
constexpr std::array<std::string_view, 62> kPeople = {
    "activists", "aides",       "analysts",     "authorities",  "bankers",         "banks",
    "brokers",   "campaigners", "companies",    "countries",    "critics",         "dealers",
    "delegates", "diplomats",   "doctors",      "economists",   "executives",      "experts",
    "exporters", "farmers",     "firms",        "importers",    "insiders",        "investigators",
    "investors", "journalists", "lawmakers",    "lawyers",      "leaders",         "lenders",
    "members",   "merchants",   "ministers",    "nations",      "observers",       "officers",
    "official",  "officials",   "operators",    "participants", "parties",         "people",
    "producers", "prosecutors", "refiners",     "reporters",    "representatives", "researchers",
    "residents", "scientists",  "shareholders", "shippers",     "sources",         "specialists",
    "spokesmen", "staff",       "strategists",  "supporters",   "traders",         "voters",
    "witnesses", "workers"};
constexpr std::array<std::string_view, 8> kSmall = {"a",  "and", "for", "in",
                                                    "of", "on",  "the", "to"};
// What makes a body out of people: "National Association of Securities Dealers".
constexpr std::array<std::string_view, 9> kUnions = {"alliance", "association", "conference",
                                                     "council",  "federation",  "guild",
                                                     "league",   "society",     "union"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view next_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

}  // namespace

bool is_generic_name(std::string_view folded) {
  bool any = false;
  while (!folded.empty()) {
    const std::string_view word = next_word(folded);
    if (holds(kSmall, word)) continue;
    if (!holds(kBodies, word) && !holds(kPeople, word)) return false;
    any = true;
  }
  return any;
}

bool describes_people(std::string_view folded) {
  std::string_view last;
  while (!folded.empty()) {
    last = next_word(folded);
    if (holds(kUnions, last)) return false;
  }
  return last != "workers" && holds(kPeople, last);
}

}  // namespace onrecord
