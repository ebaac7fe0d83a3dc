#include "corpus/month_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

struct Month {
  std::string_view name;  // folded
  int number;
};

constexpr std::array kMonths = std::to_array<Month>({
    {"abr", 4},        {"abril", 4},      {"ago", 8},        {"agosto", 8},        {"agustos", 8},
    {"agustus", 8},    {"aout", 8},       {"apr", 4},        {"april", 4},         {"aprile", 4},
    {"aprilie", 4},    {"aralık", 12},    {"aug", 8},        {"august", 8},        {"augusti", 8},
    {"augustus", 8},   {"avr", 4},        {"avril", 4},      {"brezna", 3},        {"cervence", 7},
    {"cervna", 6},     {"czerwca", 6},    {"dec", 12},       {"december", 12},     {"decembre", 12},
    {"decembrie", 12}, {"desember", 12},  {"dez", 12},       {"dezember", 12},     {"dezembro", 12},
    {"dic", 12},       {"dicembre", 12},  {"diciembre", 12}, {"dubna", 4},         {"ekim", 10},
    {"ene", 1},        {"enero", 1},      {"eylul", 9},      {"feb", 2},           {"febbraio", 2},
    {"feber", 2},      {"febrero", 2},    {"februar", 2},    {"februari", 2},      {"februarie", 2},
    {"february", 2},   {"fev", 2},        {"fevereiro", 2},  {"fevr", 2},          {"fevrier", 2},
    {"gen", 1},        {"gennaio", 1},    {"giu", 6},        {"giugno", 6},        {"grudnia", 12},
    {"haziran", 6},    {"ianuarie", 1},   {"iulie", 7},      {"iunie", 6},         {"jan", 1},
    {"janeiro", 1},    {"janner", 1},     {"januar", 1},     {"januari", 1},       {"january", 1},
    {"janv", 1},       {"janvier", 1},    {"juil", 7},       {"juillet", 7},       {"juin", 6},
    {"jul", 7},        {"julho", 7},      {"juli", 7},       {"julio", 7},         {"july", 7},
    {"jun", 6},        {"june", 6},       {"junho", 6},      {"juni", 6},          {"junio", 6},
    {"kasım", 11},     {"kvetna", 5},     {"kwietnia", 4},   {"ledna", 1},         {"lipca", 7},
    {"listopada", 11}, {"listopadu", 11}, {"lug", 7},        {"luglio", 7},        {"lutego", 2},
    {"maart", 3},      {"mag", 5},        {"maggio", 5},     {"mai", 5},           {"maio", 5},
    {"maj", 5},        {"maja", 5},       {"mar", 3},        {"marca", 3},         {"march", 3},
    {"marco", 3},      {"maret", 3},      {"mars", 3},       {"mart", 3},          {"martie", 3},
    {"marts", 3},      {"marz", 3},       {"marzo", 3},      {"may", 5},           {"mayo", 5},
    {"mayıs", 5},      {"mei", 5},        {"mrt", 3},        {"mrz", 3},           {"nisan", 4},
    {"noiembrie", 11}, {"nov", 11},       {"november", 11},  {"novembre", 11},     {"novembro", 11},
    {"noviembre", 11}, {"ocak", 1},       {"oct", 10},       {"october", 10},      {"octobre", 10},
    {"octombrie", 10}, {"octubre", 10},   {"okt", 10},       {"oktober", 10},      {"ott", 10},
    {"ottobre", 10},   {"out", 10},       {"outubro", 10},   {"pazdziernika", 10}, {"prosince", 12},
    {"rijna", 10},     {"sep", 9},        {"sept", 9},       {"september", 9},     {"septembre", 9},
    {"septembrie", 9}, {"septiembre", 9}, {"set", 9},        {"setembro", 9},      {"setiembre", 9},
    {"settembre", 9},  {"sierpnia", 8},   {"srpna", 8},      {"stycznia", 1},      {"subat", 2},
    {"temmuz", 7},     {"unora", 2},      {"wrzesnia", 9},   {"zari", 9},          {"августа", 8},
    {"апреля", 4},     {"березня", 3},    {"вересня", 9},    {"грудня", 12},       {"декабря", 12},
    {"жовтня", 10},    {"июля", 7},       {"июня", 6},       {"квітня", 4},        {"липня", 7},
    {"листопада", 11}, {"лютого", 2},     {"марта", 3},      {"мая", 5},           {"ноября", 11},
    {"октября", 10},   {"сентября", 9},   {"серпня", 8},     {"січня", 1},         {"травня", 5},
    {"февраля", 2},    {"червня", 6},     {"января", 1},
});

constexpr bool by_name(const Month& a, const Month& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(kMonths.begin(), kMonths.end(), by_name));

constexpr std::size_t kLongest = 24;  // bytes

}  // namespace

int month_of(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongest) return 0;
  const std::string name = fold(word);
  const auto* found = std::lower_bound(kMonths.begin(), kMonths.end(), Month{name, 0}, by_name);
  return found != kMonths.end() && found->name == name ? found->number : 0;
}

}  // namespace onrecord
