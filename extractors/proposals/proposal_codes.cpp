#include "extractors/proposals/proposal_codes.hpp"

#include <array>
#include <string>

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
    ActCode{"unknown_reaction", 2, "", "", "unknown"},
};

// What the content is about turns "030" into "036": the last digit by field, the same for what is
// promised (03), asked (02) and demanded (10); refusals (12) and threats (13) count otherwise.
struct FieldCode {
  std::string_view field;
  char given;  // 02 03 10
  char refused;
  char threatened;
};

constexpr std::array kFields = {
    FieldCode{"material", '1', '1', '1'}, FieldCode{"diplomatic", '2', '0', '0'},
    FieldCode{"aid", '3', '2', '1'},      FieldCode{"reform", '4', '3', '0'},
    FieldCode{"yield", '5', '4', '0'},    FieldCode{"meet", '6', '5', '4'},
    FieldCode{"settle", '7', '7', '0'},   FieldCode{"sanction", '0', '0', '2'},
    FieldCode{"protest", '0', '0', '3'},  FieldCode{"force", '0', '0', '8'},
};

std::string subcode(const std::string& code, std::string_view field) {
  if (code.size() != 3 || code[2] != '0') return code;
  for (const FieldCode& known : kFields) {
    if (known.field != field) continue;
    const std::string root = code.substr(0, 2);
    char digit = '0';
    if (root == "02" || root == "03" || root == "10") digit = known.given;
    if (root == "12") digit = known.refused;
    if (root == "13") digit = known.threatened;
    return root + digit;
  }
  return code;
}

const ActCode* find(std::string_view act) {
  for (const ActCode& code : kActs) {
    if (code.act == act) return &code;
  }
  return nullptr;
}

EventCode root_code(const Proposal& proposal) {
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
  return {code->plover, std::string(code->cameo)};
}

}  // namespace

EventCode event_code(const Proposal& proposal, std::string_view field) {
  EventCode code = root_code(proposal);
  code.cameo = subcode(code.cameo, field);
  return code;
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
