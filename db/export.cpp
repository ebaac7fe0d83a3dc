#include "db/export.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "corpus/hash.hpp"
#include "corpus/jsonl.hpp"
#include "corpus/utf8.hpp"
#include "db/table.hpp"

namespace onrecord {
namespace {

void append_number(std::uint64_t number, std::string& out) {
  std::array<char, 20> digits{};
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + 20, number).ptr);
}

std::string number(double value) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + 32, value).ptr};
}

Offsets offsets_of(const Document& document) {
  Offsets offsets;
  offsets.reset(document.article.text);
  return offsets;
}

// What a row of the CSV says beside the words of a fact.
struct Cells {
  std::string_view layer;
  Span span;
  std::string_view kind;
  std::string_view value;
  std::string_view speaker;
  std::string_view rule;
  double confidence = 0;
};

std::string_view speaker_name(const Document& document, std::int32_t id) {
  return id == kNone ? std::string_view{}
                     : std::string_view(document.speakers[static_cast<std::size_t>(id)].name);
}

std::string_view first_proposer(const Proposal& proposal) {
  return proposal.proposer.empty() ? std::string_view{}
                                   : std::string_view(proposal.proposer.front().name);
}

struct Label {
  Span span;
  std::string_view label;
};

// Every span of the document with its label, in the order of the text.
std::vector<Label> labels_of(const Document& document) {
  std::vector<Label> labels;
  const auto add = [&labels](Span span, std::string_view label) {
    if (!span.empty()) labels.push_back({span, label});
  };
  for (const Date& date : document.dates) add(date.span, "DATE");
  for (const Speaker& speaker : document.speakers) {
    for (const Span mention : speaker.mentions) add(mention, "SPEAKER");
  }
  for (const Quote& quote : document.quotes) {
    add(quote.span, "QUOTE");
    add(quote.cue, "CUE");
  }
  for (const Proposal& proposal : document.proposals) {
    add(proposal.trigger, "PROPOSAL");
    add(proposal.content, "CONTENT");
  }
  std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
    return a.span == b.span ? a.label < b.label : a.span < b.span;
  });
  const auto same = [](const Label& a, const Label& b) {
    return a.span == b.span && a.label == b.label;
  };
  labels.erase(std::unique(labels.begin(), labels.end(), same), labels.end());
  return labels;
}

// XML has no place for most control characters.
void append_xml(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
      case '\n':
        out += c;
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
}

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
  if (value.empty()) return;
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(value, out);
  out += '"';
}

void append_timex(const Date& date, std::size_t number, std::string_view text, std::string& out) {
  out += "<TIMEX3 tid=\"t";
  append_number(number, out);
  out += '"';
  append_attribute("type", name(date.type), out);
  append_attribute("value", date.value, out);
  append_attribute("mod", date.mod, out);
  if (!date.anchor.empty()) out += " temporalFunction=\"true\" anchorTimeID=\"t0\"";
  out += '>';
  append_xml(text, out);
  out += "</TIMEX3>";
}

// Writes stand-off annotations and numbers them.
class Brat {
 public:
  Brat(const Document& document, std::string& out)
      : text_(document.article.text), offsets_(offsets_of(document)), out_(out) {}

  // The number of the text-bound annotation; 0 for an empty span.
  std::size_t entity(std::string_view type, Span span) {
    if (span.empty()) return 0;
    out_ += 'T';
    append_number(++entities_, out_);
    out_ += '\t';
    out_ += type;
    // A line break ends a fragment.
    std::string words;
    char before = ' ';
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      const std::size_t line = text_.find('\n', begin);
      const std::uint32_t end =
          std::min(span.end, static_cast<std::uint32_t>(std::min(line, text_.size())));
      if (begin < end) {
        out_ += before;
        append_number(offsets_.code_points(begin), out_);
        out_ += ' ';
        append_number(offsets_.code_points(end), out_);
        if (before == ';') words += ' ';
        words += text_.substr(begin, end - begin);
        before = ';';
      }
      begin = end + 1;
    }
    out_ += '\t' + words + '\n';
    return entities_;
  }

  void attribute(std::string_view name, std::size_t entity, std::string_view value) {
    if (entity == 0 || value.empty()) return;
    out_ += 'A';
    append_number(++attributes_, out_);
    out_ += '\t';
    out_ += name;
    out_ += " T";
    append_number(entity, out_);
    out_ += ' ';
    out_ += value;
    out_ += '\n';
  }

  void note(std::size_t entity, std::string_view text) {
    if (entity == 0 || text.empty()) return;
    out_ += '#';
    append_number(++notes_, out_);
    out_ += "\tAnnotatorNotes T";
    append_number(entity, out_);
    out_ += '\t';
    for (const char c : text) out_ += c == '\n' ? ' ' : c;
    out_ += '\n';
  }

  void relation(std::string_view type, std::size_t from, std::size_t to) {
    if (from == 0 || to == 0) return;
    out_ += 'R';
    append_number(++relations_, out_);
    out_ += '\t';
    out_ += type;
    out_ += " Arg1:T";
    append_number(from, out_);
    out_ += " Arg2:T";
    append_number(to, out_);
    out_ += '\n';
  }

 private:
  std::string_view text_;
  Offsets offsets_;
  std::string& out_;
  std::size_t entities_ = 0, attributes_ = 0, notes_ = 0, relations_ = 0;
};

}  // namespace

void write_csv_head(std::string& out) {
  out += "article,published,layer,start,end,text,kind,value,speaker,rule,confidence\n";
}

void write_csv(const Document& document, std::string& out) {
  const Offsets offsets = offsets_of(document);
  const auto row = [&](const Cells& cells) {
    const std::string begin = std::to_string(offsets.code_points(cells.span.begin));
    const std::string end = std::to_string(offsets.code_points(cells.span.end));
    const std::string confidence = cells.confidence == 0 ? "" : number(cells.confidence);
    const std::string_view text = slice(document.article.text, cells.span);
    write_csv_cell(document.article.id, out);
    for (const std::string_view cell :
         {std::string_view(document.article.published), cells.layer, std::string_view(begin),
          std::string_view(end), text, cells.kind, cells.value, cells.speaker, cells.rule,
          std::string_view(confidence)}) {
      out += ',';
      write_csv_cell(cell, out);
    }
    out += '\n';
  };
  for (const Date& date : document.dates) {
    row({"date", date.span, name(date.type), date.value, "", date.rule});
  }
  for (const Speaker& speaker : document.speakers) {
    for (const Span mention : speaker.mentions) {
      row({"mention", mention, name(speaker.kind), speaker.role, speaker.name, ""});
    }
  }
  for (const Quote& quote : document.quotes) {
    row({"quote", quote.span, name(quote.type), slice(document.article.text, quote.cue),
         speaker_name(document, quote.speaker_id), quote.rule, quote.confidence});
  }
  for (const Proposal& proposal : document.proposals) {
    row({"proposal", proposal.content.empty() ? proposal.trigger : proposal.content, proposal.act,
         proposal.status, first_proposer(proposal), proposal.rule, proposal.confidence});
  }
}

void write_spans(const Document& document, std::string& out) {
  const Offsets offsets = offsets_of(document);
  out += "{\"text\":";
  write_json_string(document.article.text, out);
  out += ",\"spans\":[";
  bool first = true;
  for (const Label& label : labels_of(document)) {
    out += first ? "{\"start\":" : ",{\"start\":";
    first = false;
    append_number(offsets.code_points(label.span.begin), out);
    out += ",\"end\":";
    append_number(offsets.code_points(label.span.end), out);
    out += ",\"label\":\"";
    out += label.label;
    out += "\"}";
  }
  out += "],\"meta\":{\"id\":";
  write_json_string(document.article.id, out);
  const auto meta = [&out](const char* key, const std::string& value) {
    if (value.empty()) return;
    out += ",\"" + std::string(key) + "\":";
    write_json_string(value, out);
  };
  meta("title", document.article.title);
  meta("published", document.article.published);
  meta("source", document.article.source);
  out += "}}\n";
}

void write_timeml(const Document& document, std::string& out) {
  const Article& article = document.article;
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>";
  append_xml(article.id, out);
  out += "</DOCID>\n<DCT>";
  if (!article.published.empty()) {
    out += "<TIMEX3 tid=\"t0\"";
    append_attribute("type", article.published.size() > 10 ? "TIME" : "DATE", out);
    append_attribute("value", article.published, out);
    out += " functionInDocument=\"CREATION_TIME\">";
    append_xml(article.published, out);
    out += "</TIMEX3>";
  }
  out += "</DCT>\n<TITLE>";
  append_xml(article.title, out);
  out += "</TITLE>\n<TEXT>";
  const std::string_view text = article.text;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    const Date& date = document.dates[i];
    if (date.span.begin < at) continue;  // inside another date
    append_xml(text.substr(at, date.span.begin - at), out);
    append_timex(date, i + 1, slice(text, date.span), out);
    at = date.span.end;
  }
  append_xml(text.substr(at), out);
  out += "</TEXT>\n</TimeML>\n";
}

void write_brat(const Document& document, std::string& out) {
  Brat brat(document, out);
  for (const Date& date : document.dates) {
    const std::size_t entity = brat.entity("Date", date.span);
    brat.attribute("DateType", entity, name(date.type));
    brat.note(entity, date.value);
  }
  for (const Speaker& speaker : document.speakers) {
    for (const Span mention : speaker.mentions) {
      const std::size_t entity = brat.entity("Speaker", mention);
      brat.attribute("SpeakerKind", entity, name(speaker.kind));
      brat.note(entity, speaker.name);
    }
  }
  for (const Quote& quote : document.quotes) {
    const std::size_t entity = brat.entity("Quote", quote.span);
    brat.attribute("QuoteType", entity, name(quote.type));
    brat.note(entity, speaker_name(document, quote.speaker_id));
    brat.relation("Cue", entity, brat.entity("Cue", quote.cue));
    brat.relation("Source", entity, brat.entity("Source", quote.speaker));
  }
  for (const Proposal& proposal : document.proposals) {
    const std::size_t entity = brat.entity("Proposal", proposal.trigger);
    brat.note(entity,
              proposal.status.empty() ? proposal.act : proposal.act + ": " + proposal.status);
    brat.relation("Content", entity, brat.entity("Content", proposal.content));
    for (const Party& party : proposal.proposer) {
      brat.relation("Proposer", entity, brat.entity("Party", party.mention));
    }
    for (const Party& party : proposal.addressee) {
      brat.relation("Addressee", entity, brat.entity("Party", party.mention));
    }
  }
}

std::string_view brat_configuration() {
  return "[entities]\nDate\nSpeaker\nQuote\nCue\nSource\nProposal\nContent\nParty\n\n"
         "[relations]\nCue\tArg1:Quote, Arg2:Cue\nSource\tArg1:Quote, Arg2:Source\n"
         "Content\tArg1:Proposal, Arg2:Content\nProposer\tArg1:Proposal, Arg2:Party\n"
         "Addressee\tArg1:Proposal, Arg2:Party\n"
         "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
         "[events]\n\n"
         "[attributes]\nDateType\tArg:Date, Value:DATE|TIME|DURATION|SET\n"
         "SpeakerKind\tArg:Speaker, "
         "Value:person|organisation|government|group|anonymous|document|unknown\n"
         "QuoteType\tArg:Quote, Value:direct|mixed|indirect\n";
}

std::string file_stem(std::string_view id) {
  constexpr std::size_t kLongest = 100;
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  if (!id.empty() && id.size() <= kLongest && id.front() != '.' &&
      std::all_of(id.begin(), id.end(), good)) {
    return std::string(id);
  }
  std::string stem = "article-";
  append_number(hash64(id), stem);
  return stem;
}

}  // namespace onrecord
