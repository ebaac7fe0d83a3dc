// corpus/readers/html_tags.hpp
// The elements and attributes of web pages that somebody asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

enum class HtmlTag : std::uint8_t {
  kOther,
  kText,
  kA,
  kAddress,
  kArticle,
  kAside,
  kB,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCite,
  kCode,
  kDd,
  kDiv,
  kDl,
  kDt,
  kEm,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kLabel,
  kLi,
  kLink,
  kMain,
  kMeta,
  kNav,
  kNoscript,
  kObject,
  kOl,
  kOption,
  kP,
  kPicture,
  kPre,
  kQ,
  kScript,
  kSection,
  kSelect,
  kSmall,
  kSpan,
  kStrong,
  kStyle,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTh,
  kTime,
  kTitle,
  kTr,
  kU,
  kUl,
  kVideo
};

enum class Attribute : std::uint8_t {
  kAriaHidden,
  kCharset,
  kClass,
  kContent,
  kDatetime,
  kHidden,
  kHref,
  kHttpEquiv,
  kId,
  kItemprop,
  kItemtype,
  kLang,
  kName,
  kProperty,
  kRel,
  kRole,
  kStyle,
  kType
};

// Names in lower case; kOther for an element that nobody asks for.
HtmlTag tag_named(std::string_view name);
std::optional<Attribute> attribute_named(std::string_view name);

// True for elements that begin a new line.
bool is_block(HtmlTag tag);

}  // namespace onrecord
