// PG codes without a payment window of their own: another flow, PortOne V2 only, or retired.

#include <array>

#include "common.hpp"
#include "imp_checkout/english.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr const char* list_of_codes = "opi/ko/support/code-info/pg-2";
constexpr Text v2_only{
    "이 결제대행사는 포트원 V2에서만 연동할 수 있습니다. V2 SDK(`PortOne.requestPayment`)를 "
    "사용하거나 V1이 "
    "지원하는 채널을 선택해 주세요.",
    "This provider is available in PortOne V2 only. Use the V2 SDK (`PortOne.requestPayment`), or "
    "a channel that V1 supports."};
constexpr Text retired{
    "지금의 PG사 코드 목록에 없는 코드입니다. 예전 코드일 수 있으니 콘솔의 채널을 확인하고 "
    "`channelKey`를 "
    "사용해 주세요.",
    "This code is not in today's list of PG codes; it may be retired. Look at the channel in "
    "PortOne's console and use its `channelKey`."};

constexpr OtherCode written[] = {
    {"naverco",
     info,
     Code::unknown,
     {"네이버페이 주문형은 결제형과 다른 흐름이라 공통 규칙만 확인했습니다.",
      "Naver Pay's order type is another flow than its payment type, so only the general rules "
      "were "
      "applied."},
     list_of_codes},
    {"inicis_unified",
     error,
     Code::unsupported,
     {"`inicis_unified`는 결제가 아니라 본인인증용 코드입니다. 인증에는 `IMP.certification`을, "
      "결제에는 "
      "결제 채널을 사용해 주세요.",
      "`inicis_unified` is for identity verification, not for payments. Use `IMP.certification` to "
      "verify, or a payment channel to pay."},
     list_of_codes},
    {"kpn", error, Code::unsupported, v2_only, list_of_codes},
    {"hyphen", error, Code::unsupported, v2_only, list_of_codes},
    {"kakao",
     warning,
     Code::deprecated,
     {"`kakao`는 지금의 코드 목록에 없습니다. 카카오페이는 `kakaopay` 채널을 사용해 주세요.",
      "`kakao` is not in today's list of codes. For KakaoPay, use a `kakaopay` channel."},
     list_of_codes},
    {"jtnet", warning, Code::deprecated, retired, list_of_codes},
    {"chai", warning, Code::deprecated, retired, list_of_codes},
    {"payple", warning, Code::deprecated, retired, list_of_codes},
    {"syrup", warning, Code::deprecated, retired, list_of_codes},
    {"alipay", warning, Code::deprecated, retired, list_of_codes},
};

// The English texts lie apart.
constexpr auto codes = [] {
  auto all = std::to_array(written);
  for (OtherCode& code : all) code.text.en = nullptr;
  return all;
}();
constexpr auto english_texts =
    texts_of<[](std::size_t i) { return i < std::size(written) ? written[i].text.en : nullptr; }>();

}  // namespace

std::span<const OtherCode> other_codes() { return codes; }

const char* english_of_other_codes() { return english_texts.data(); }

}  // namespace imp_checkout
