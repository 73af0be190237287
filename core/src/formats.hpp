// Formats of text values: dates, URLs, phone numbers, codes. Pure functions of their arguments.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "imp_checkout/rule.hpp"

namespace imp_checkout {

/// Whether `text` has the named format. UTF-8.
bool matches(Format format, std::string_view text);

/// An issuer code: known to PortOne's table, of its shape but not in it, or something else.
/// https://developers.portone.io/opi/ko/support/code-info/card-code
enum class Issuer : std::uint8_t { known, three_digits, other };
Issuer issuer(std::string_view text);

/// The one documented date format that `text` has, or 0. Real calendar dates and times only.
Dates date_format(std::string_view text);

/// The calendar day of a date in any documented format as YYYYMMDD, or 0. A time with an offset is
/// brought to Korean time (UTC+9) first; one without is Korean time already.
std::int32_t day_of(std::string_view text);

/// A date with a time, in any documented format, as seconds since 1970 (UTC), or 0. One without an
/// offset is Korean time (UTC+9).
std::int64_t seconds_of(std::string_view text);

/// `text`, a date in any documented format, written in the first of `formats`; "" where a part that
/// `formats` needs is not known.
std::string rewrite_date(std::string_view text, Dates formats);

/// `text`, a date in any documented format, as Korean time in the first of `formats` that keeps
/// what it says; a time is dropped, or the end of the day added, only where no format can do
/// without.
std::string write_date(std::string_view text, Dates formats);

/// The day `days` after that of `now` in Korean time, as YYYYMMDD; "" where `now` is no time.
std::string day_after(std::string_view now, int days);

/// Code points of UTF-8 text.
std::size_t characters(std::string_view utf8);

/// A number written as text: "1004", "64,900". false where it is anything else.
bool number_of(std::string_view text, double& value);

/// A placeholder left over from an example: "{콘솔 내 연동 정보의 채널키}", "YYYYMMDD".
bool is_placeholder(std::string_view text);

}  // namespace imp_checkout
