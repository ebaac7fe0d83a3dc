#include "extractors/proposal_codes.hpp"

#include <array>

namespace onrecord {
namespace {

struct ActCode {
  std::string_view act;
  std::uint8_t tier;
  std::string_view plover;
  std::string_view cameo;
  std::string_view status;  // of what it answers
};

constexpr std::array kActs = {
    ActCode{"propose", 1, "REQUEST", "020", ""},
    ActCode{"offer", 1, "AGREE", "030", ""},
    ActCode{"recommend", 1, "REQUEST", "020", ""},
    ActCode{"request", 1, "REQUEST", "020", ""},
    ActCode{"urge", 1, "REQUEST", "020", ""},
    ActCode{"demand", 1, "REQUEST", "100", ""},
    ActCode{"order", 1, "REQUEST", "100", ""},
    ActCode{"pledge", 1, "AGREE", "030", ""},
    ActCode{"plan", 2, "", "", ""},
    ActCode{"want", 2, "", "", ""},
    ActCode{"consider", 2, "", "014", "under_consideration"},
    ActCode{"threaten", 1, "THREATEN", "130", ""},
    ActCode{"agree", 1, "AGREE", "030", "accepted"},
    ActCode{"reject", 1, "REJECT", "120", "rejected"},
    ActCode{"withdraw", 1, "REJECT", "120", "withdrawn"},
    ActCode{"defer", 1, "REJECT", "120", "deferred"},
    ActCode{"fulfil", 1, "AGREE", "030", "fulfilled"},
    ActCode{"breach", 1, "REJECT", "120", "breached"},
};

const ActCode* find(std::string_view act) {
  for (const ActCode& code : kActs) {
    if (code.act == act) return &code;
  }
  return nullptr;
}

}  // namespace

EventCode event_code(const Proposal& proposal) {
  const ActCode* code = find(proposal.act);
  if (code == nullptr) return {};
  if (proposal.polarity == "-") {
    // Not to promise or agree is no agreement; not to ask is no event.
    if (proposal.act == "agree" || proposal.act == "offer" || proposal.act == "pledge") {
      return {"REJECT", "120"};
    }
    return {};
  }
  // Who proposes to act himself gives; who proposes that another act asks.
  if (proposal.act == "propose" && proposal.performer == "proposer") return {"AGREE", "030"};
  return {code->plover, code->cameo};
}

std::uint8_t tier_of(std::string_view act) {
  const ActCode* code = find(act);
  return code == nullptr ? 1 : code->tier;
}

bool is_answer(std::string_view act) {
  const ActCode* code = find(act);
  return code != nullptr && !code->status.empty();
}

std::string_view status_after(std::string_view act) {
  const ActCode* code = find(act);
  return code == nullptr ? std::string_view() : code->status;
}

}  // namespace onrecord
