// tests/db/sample.hpp
// Small documents made by hand for the tests of the store.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/document.hpp"
#include "tests/temporary_folder.hpp"

namespace onrecord {

inline Span find(const Document& document, std::string_view words) {
  const std::size_t at = document.article.text.find(words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

// An article in which a minister, an unnamed official and a union speak, with every kind of fact.
inline Document sample(const std::string& id, const std::string& published = "2031-03-04") {
  Document d;
  d.article.id = id;
  d.article.title = "Ferry fares to rise";
  d.article.published = published;
  d.article.source = "Harbour Courier";
  d.article.authors = {"Ada Quill"};
  d.article.extra = "\"tags\":[\"ferry\"]";
  d.article.text =
      "“Fares must rise,” Transport Minister Zoé Márquez said on Tuesday. Márquez proposed a new "
      "tariff by June 2031. An official close to the talks said the plan was dead. The Dockers "
      "Union rejected the tariff.";
  d.zones = {{{0, static_cast<std::uint32_t>(d.article.text.size())}, ZoneKind::kBody}};
  d.sentences = {
      {find(d, "“Fares must rise,” Transport Minister Zoé Márquez said on Tuesday."), 0, 0},
      {find(d, "Márquez proposed a new tariff by June 2031."), 0, 0},
      {find(d, "An official close to the talks said the plan was dead."), 0, 0},
      {find(d, "The Dockers Union rejected the tariff."), 0, 0}};
  d.dates = {{find(d, "Tuesday"), DateType::kDate, "2031-03-04", "", "2031-03-04", "2031-03-04",
              "2031-03-04", "dates/weekday"},
             {find(d, "June 2031"), DateType::kDate, "2031-06", "", "2031-06-01", "2031-06-30", "",
              "dates/month-year"}};
  const Span first = find(d, "Zoé Márquez");
  const Span second = find(d, "Márquez proposed");
  d.speakers = {{"Zoé Márquez",
                 SpeakerKind::kPerson,
                 "Transport Minister",
                 {first, {second.begin, second.begin + 8}}},
                {"official close to the talks",
                 SpeakerKind::kAnonymous,
                 "",
                 {find(d, "An official close to the talks")}},
                {"Dockers Union", SpeakerKind::kOrganisation, "", {find(d, "The Dockers Union")}}};
  Quote direct;
  direct.span = find(d, "“Fares must rise,”");
  direct.group = 0;
  direct.speaker = first;
  direct.speaker_id = 0;
  direct.cue = find(d, "said");
  direct.said = 0;
  direct.rule = "quotes/said-after";
  direct.confidence = 0.97;
  Quote indirect;
  indirect.span = find(d, "the plan was dead");
  indirect.type = QuoteType::kIndirect;
  indirect.group = 1;
  indirect.speaker = find(d, "An official close to the talks");
  indirect.speaker_id = 1;
  indirect.cue = {indirect.span.begin - 5, indirect.span.begin - 1};
  indirect.rule = "quotes/indirect";
  d.quotes = {direct, indirect};
  Proposal proposal;
  proposal.act = "propose";
  proposal.trigger = find(d, "proposed");
  Party minister;
  minister.mention = d.speakers[0].mentions[1];
  minister.speaker_id = 0;
  minister.name = "Zoé Márquez";
  minister.via = "subject";
  proposal.proposer = {minister};
  proposal.performer = "proposer";
  proposal.content = find(d, "a new tariff");
  proposal.content_head = find(d, "tariff");
  proposal.timeframe = {1};
  proposal.attribution_kind = "author";
  proposal.realis = "performed";
  proposal.status = "rejected";
  proposal.evidence = d.sentences[1].span;
  proposal.rule = "proposals/propose";
  proposal.mentions = {find(d, "the plan")};
  proposal.history = {{"pending", {}}, {"rejected", find(d, "rejected")}};
  Proposal answer;
  answer.act = "reject";
  answer.trigger = find(d, "rejected");
  Party dockers;
  dockers.mention = find(d, "The Dockers Union");
  dockers.speaker_id = 2;
  dockers.name = "Dockers Union";
  dockers.via = "subject";
  answer.proposer = {dockers};
  Party told = minister;
  told.mention = {};
  told.via = "inferred";
  answer.addressee = {told};
  answer.content = find(d, "the tariff");
  answer.attribution_kind = "author";
  answer.status = "pending";
  answer.responds_to = 0;
  answer.evidence = d.sentences[3].span;
  answer.rule = "proposals/reject";
  d.proposals = {proposal, answer};
  for (const Layer layer : {Layer::kZones, Layer::kTokens, Layer::kDates, Layer::kQuotes,
                            Layer::kSpeakers, Layer::kProposals}) {
    d.add(layer);
  }
  return d;
}

}  // namespace onrecord
