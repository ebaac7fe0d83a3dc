#include "corpus/readers/html_tags.hpp"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

// Sorted by name.
constexpr std::array<Named<HtmlTag>, 70> kTags = {{
    {"a", HtmlTag::kA},
    {"address", HtmlTag::kAddress},
    {"article", HtmlTag::kArticle},
    {"aside", HtmlTag::kAside},
    {"b", HtmlTag::kB},
    {"blockquote", HtmlTag::kBlockquote},
    {"body", HtmlTag::kBody},
    {"br", HtmlTag::kBr},
    {"button", HtmlTag::kButton},
    {"cite", HtmlTag::kCite},
    {"code", HtmlTag::kCode},
    {"dd", HtmlTag::kDd},
    {"div", HtmlTag::kDiv},
    {"dl", HtmlTag::kDl},
    {"dt", HtmlTag::kDt},
    {"em", HtmlTag::kEm},
    {"figcaption", HtmlTag::kFigcaption},
    {"figure", HtmlTag::kFigure},
    {"font", HtmlTag::kFont},
    {"footer", HtmlTag::kFooter},
    {"form", HtmlTag::kForm},
    {"h1", HtmlTag::kH1},
    {"h2", HtmlTag::kH2},
    {"h3", HtmlTag::kH3},
    {"h4", HtmlTag::kH4},
    {"h5", HtmlTag::kH5},
    {"h6", HtmlTag::kH6},
    {"head", HtmlTag::kHead},
    {"header", HtmlTag::kHeader},
    {"hr", HtmlTag::kHr},
    {"html", HtmlTag::kHtml},
    {"i", HtmlTag::kI},
    {"iframe", HtmlTag::kIframe},
    {"img", HtmlTag::kImg},
    {"input", HtmlTag::kInput},
    {"label", HtmlTag::kLabel},
    {"li", HtmlTag::kLi},
    {"link", HtmlTag::kLink},
    {"main", HtmlTag::kMain},
    {"meta", HtmlTag::kMeta},
    {"nav", HtmlTag::kNav},
    {"noscript", HtmlTag::kNoscript},
    {"object", HtmlTag::kObject},
    {"ol", HtmlTag::kOl},
    {"option", HtmlTag::kOption},
    {"p", HtmlTag::kP},
    {"picture", HtmlTag::kPicture},
    {"pre", HtmlTag::kPre},
    {"q", HtmlTag::kQ},
    {"script", HtmlTag::kScript},
    {"section", HtmlTag::kSection},
    {"select", HtmlTag::kSelect},
    {"small", HtmlTag::kSmall},
    {"span", HtmlTag::kSpan},
    {"strong", HtmlTag::kStrong},
    {"style", HtmlTag::kStyle},
    {"sup", HtmlTag::kSup},
    {"svg", HtmlTag::kSvg},
    {"table", HtmlTag::kTable},
    {"tbody", HtmlTag::kTbody},
    {"td", HtmlTag::kTd},
    {"template", HtmlTag::kTemplate},
    {"textarea", HtmlTag::kTextarea},
    {"th", HtmlTag::kTh},
    {"time", HtmlTag::kTime},
    {"title", HtmlTag::kTitle},
    {"tr", HtmlTag::kTr},
    {"u", HtmlTag::kU},
    {"ul", HtmlTag::kUl},
    {"video", HtmlTag::kVideo},
}};

constexpr std::array<Named<Attribute>, 18> kAttributes = {{
    {"aria-hidden", Attribute::kAriaHidden},
    {"charset", Attribute::kCharset},
    {"class", Attribute::kClass},
    {"content", Attribute::kContent},
    {"datetime", Attribute::kDatetime},
    {"hidden", Attribute::kHidden},
    {"href", Attribute::kHref},
    {"http-equiv", Attribute::kHttpEquiv},
    {"id", Attribute::kId},
    {"itemprop", Attribute::kItemprop},
    {"itemtype", Attribute::kItemtype},
    {"lang", Attribute::kLang},
    {"name", Attribute::kName},
    {"property", Attribute::kProperty},
    {"rel", Attribute::kRel},
    {"role", Attribute::kRole},
    {"style", Attribute::kStyle},
    {"type", Attribute::kType},
}};

template <typename Value, std::size_t N>
std::optional<Value> find(const std::array<Named<Value>, N>& table, std::string_view name) {
  const auto at = std::lower_bound(
      table.begin(), table.end(), name,
      [](const Named<Value>& entry, std::string_view wanted) { return entry.name < wanted; });
  if (at == table.end() || at->name != name) return std::nullopt;
  return at->value;
}

}  // namespace

HtmlTag tag_named(std::string_view name) {
  return find(kTags, name).value_or(HtmlTag::kOther);
}

std::optional<Attribute> attribute_named(std::string_view name) {
  return find(kAttributes, name);
}

bool is_block(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::kAddress:
    case HtmlTag::kArticle:
    case HtmlTag::kAside:
    case HtmlTag::kBlockquote:
    case HtmlTag::kBody:
    case HtmlTag::kDd:
    case HtmlTag::kDiv:
    case HtmlTag::kDl:
    case HtmlTag::kDt:
    case HtmlTag::kFigcaption:
    case HtmlTag::kFigure:
    case HtmlTag::kFooter:
    case HtmlTag::kForm:
    case HtmlTag::kH1:
    case HtmlTag::kH2:
    case HtmlTag::kH3:
    case HtmlTag::kH4:
    case HtmlTag::kH5:
    case HtmlTag::kH6:
    case HtmlTag::kHeader:
    case HtmlTag::kHr:
    case HtmlTag::kHtml:
    case HtmlTag::kLi:
    case HtmlTag::kMain:
    case HtmlTag::kNav:
    case HtmlTag::kOl:
    case HtmlTag::kP:
    case HtmlTag::kPre:
    case HtmlTag::kSection:
    case HtmlTag::kTable:
    case HtmlTag::kTbody:
    case HtmlTag::kTd:
    case HtmlTag::kTh:
    case HtmlTag::kTr:
    case HtmlTag::kUl:
      return true;
    default:
      return false;
  }
}

}  // namespace onrecord
