// See formats.hpp.

#include "formats.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace imp_checkout {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

template <typename Predicate>
bool all(std::string_view text, Predicate predicate) {
  for (char c : text)
    if (!predicate(c)) return false;
  return !text.empty();
}

/// Whether `text` begins with `start`, which is in lower case; letters of `text` may be capitals.
bool begins_with(std::string_view text, std::string_view start) {
  if (text.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i)
    if ((is_upper(text[i]) ? text[i] - 'A' + 'a' : text[i]) != start[i]) return false;
  return true;
}

bool is_url(std::string_view text) {
  std::size_t host = 0;
  for (std::string_view scheme : {"http://", "https://"})
    if (begins_with(text, scheme)) host = scheme.size();
  if (host == 0 || host == text.size()) return false;
  const char first = text[host];
  if (first == '/' || first == '?' || first == '#') return false;
  for (char c : text)
    if (c == ' ' || c == '\n' || c == '\t' || c == '{' || c == '}') return false;
  return true;
}

/// "name://": RFC 3986 scheme characters.
bool is_scheme_url(std::string_view text) {
  const std::size_t end = text.find("://");
  if (end == std::string_view::npos || end == 0 || !is_letter(text[0])) return false;
  return all(text.substr(0, end), [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

bool is_phone(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int digits = 0;
  for (char c : text) {
    if (is_digit(c))
      ++digits;
    else if (c != '-' && c != ' ' && c != '(' && c != ')')
      return false;
  }
  return digits > 0;
}

bool is_e164(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  return text.size() >= 5 && text.size() <= 15 && text[0] != '0' && all(text, is_digit);
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

/// RFC 4648 section 4: groups of four, `=` fills the last one.
bool is_base64(std::string_view text) {
  if (text.size() % 4 != 0) return false;
  for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
  return all(text, [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '/'; });
}

/// Katakana in UTF-8: U+30A0 to U+30FF (E3 82 A0 … E3 83 BF), half width U+FF65 to U+FF9F
/// (EF BD A5 … EF BE 9F), the ideographic space U+3000 and spaces.
bool is_katakana(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    if (i + 3 > text.size()) return false;
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    const auto c = static_cast<unsigned char>(text[i + 2]);
    const unsigned point = (a & 0x0fu) << 12 | (b & 0x3fu) << 6 | (c & 0x3fu);
    const bool three_bytes = (a & 0xf0u) == 0xe0u;
    if (!three_bytes || !(point == 0x3000 || (point >= 0x30a0 && point <= 0x30ff) ||
                          (point >= 0xff65 && point <= 0xff9f)))
      return false;
    i += 3;
  }
  return !text.empty();
}

/// A colour value of CSS by its shape: `#` and 3, 4, 6 or 8 hexadecimal digits, a name, or a
/// function such as rgb(…).
bool is_css_color(std::string_view text) {
  if (text.starts_with('#')) {
    text.remove_prefix(1);
    return text.size() >= 3 && text.size() <= 8 && text.size() != 5 && text.size() != 7 &&
           all(text, is_hex);
  }
  const std::size_t bracket = text.find('(');
  if (bracket == std::string_view::npos) return all(text, is_letter);
  return text.ends_with(')') &&
         all(text.substr(0, bracket), [](char c) { return is_letter(c) || c == '-'; });
}

// --- Dates
// ------------------------------------------------------------------------------------------

/// The parts of a date; -1 where a format does not carry them.
struct Moment {
  int year = -1, month = -1, day = -1, hour = -1, minute = -1, second = -1;
  int offset_minutes = 9 * 60;  ///< Korean time unless the text says otherwise
};

int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// Reads `text` by `pattern`, in which Y M D h m s stand for one digit of a part each and any other
/// character for itself.
bool read(std::string_view text, std::string_view pattern, Moment& moment) {
  if (text.size() != pattern.size()) return false;
  moment = {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    int* part = nullptr;
    switch (pattern[i]) {
      case 'Y':
        part = &moment.year;
        break;
      case 'M':
        part = &moment.month;
        break;
      case 'D':
        part = &moment.day;
        break;
      case 'h':
        part = &moment.hour;
        break;
      case 'm':
        part = &moment.minute;
        break;
      case 's':
        part = &moment.second;
        break;
      default:
        break;
    }
    if (part == nullptr) {
      if (text[i] != pattern[i]) return false;
      continue;
    }
    if (!is_digit(text[i])) return false;
    *part = (*part < 0 ? 0 : *part) * 10 + (text[i] - '0');
  }
  return moment.month >= 1 && moment.month <= 12 && moment.day >= 1 &&
         moment.day <= days_in(moment.year, moment.month) && moment.hour <= 23 &&
         moment.minute <= 59 && moment.second <= 59;
}

/// ISO 8601: a date, or date and time with optional seconds, fraction and offset.
bool read_iso(std::string_view text, Moment& moment) {
  int offset = 9 * 60;
  if (text.ends_with('Z')) {
    offset = 0;
    text.remove_suffix(1);
  } else if (const std::size_t t = text.find('T'); t != std::string_view::npos) {
    const std::size_t sign = text.find_first_of("+-", t);
    if (sign != std::string_view::npos) {
      Moment zone;
      std::string probe = "2000-01-01T";
      probe.append(text.substr(sign + 1));
      if (!read(probe, "YYYY-MM-DDThh:mm", zone) && !read(probe, "YYYY-MM-DDThhmm", zone))
        return false;
      offset = (zone.hour * 60 + zone.minute) * (text[sign] == '-' ? -1 : 1);
      text = text.substr(0, sign);
    }
  }
  if (const std::size_t dot = text.find('.'); dot != std::string_view::npos) {
    if (!all(text.substr(dot + 1), is_digit)) return false;
    text = text.substr(0, dot);
  }
  if (!read(text, "YYYY-MM-DDThh:mm:ss", moment) && !read(text, "YYYY-MM-DDThh:mm", moment))
    return false;
  moment.offset_minutes = offset;
  return true;
}

struct DatePattern {
  Dates format;
  std::string_view pattern;
};
constexpr DatePattern date_patterns[] = {
    {YYYYMMDD, "YYYYMMDD"},
    {YYYY_MM_DD, "YYYY-MM-DD"},
    {YYYYMMDDHHmm, "YYYYMMDDhhmm"},
    {YYYYMMDDHHmmss, "YYYYMMDDhhmmss"},
    {YYYY_MM_DD_HH_mm_ss, "YYYY-MM-DD hh:mm:ss"},
    {YYYY_MM_DD_HH_mm, "YYYY-MM-DD hh:mm"},
};

bool is_time_of_day(std::string_view text) {
  Moment moment;
  return read(std::string("2000-01-01 ").append(text), "YYYY-MM-DD hh:mm", moment);
}

Dates read(std::string_view text, Moment& moment) {
  for (const DatePattern& known : date_patterns)
    if (read(text, known.pattern, moment)) return known.format;
  return read_iso(text, moment) ? ISO8601 : Dates{0};
}

std::chrono::sys_days day_number(const Moment& moment) {
  return std::chrono::year{moment.year} / moment.month / moment.day;
}

void set_day(Moment& moment, std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  moment.year = static_cast<int>(date.year());
  moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

/// The same moment on Korean clocks. A date without a time is Korean already.
Moment korean(Moment moment) {
  if (moment.hour < 0) return moment;
  constexpr int day_minutes = 24 * 60, korea = 9 * 60;
  int minutes = moment.hour * 60 + std::max(moment.minute, 0) + korea - moment.offset_minutes;
  const int days =
      minutes >= 0 ? minutes / day_minutes : -((day_minutes - 1 - minutes) / day_minutes);
  minutes -= days * day_minutes;
  set_day(moment, day_number(moment) + std::chrono::days{days});
  moment.hour = minutes / 60;
  moment.minute = minutes % 60;
  moment.offset_minutes = korea;
  return moment;
}

void append_padded(std::string& text, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text.append(digits);
}

/// `moment` by `target`; seconds that it does not carry are zero.
std::string print(const Moment& moment, const DatePattern& target) {
  std::string out;
  for (std::size_t i = 0; i < target.pattern.size();) {
    const char part = target.pattern[i];
    std::size_t width = 1;
    while (i + width < target.pattern.size() && target.pattern[i + width] == part) ++width;
    switch (part) {
      case 'Y':
        append_padded(out, moment.year, width);
        break;
      case 'M':
        append_padded(out, moment.month, width);
        break;
      case 'D':
        append_padded(out, moment.day, width);
        break;
      case 'h':
        append_padded(out, moment.hour, width);
        break;
      case 'm':
        append_padded(out, std::max(moment.minute, 0), width);
        break;
      case 's':
        append_padded(out, std::max(moment.second, 0), width);
        break;
      default:
        out.append(width, part);
        break;
    }
    i += width;
  }
  return out;
}

/// Whether `target` neither drops nor invents a part of `moment`.
bool keeps(const DatePattern& target, const Moment& moment) {
  const bool has_time = target.pattern.find('h') != std::string_view::npos;
  const bool has_seconds = target.pattern.find('s') != std::string_view::npos;
  return has_time == (moment.hour >= 0) && (has_seconds || moment.second <= 0);
}

}  // namespace

bool matches(Format format, std::string_view text) {
  double ignored = 0;
  switch (format) {
    case Format::none:
      return true;
    case Format::url:
      return is_url(text);
    case Format::key:
      return !is_placeholder(text);
    case Format::digits:
      return all(text, is_digit);
    case Format::number_text:
      return number_of(text, ignored);
    case Format::latin_digits:
      return all(text, [](char c) { return is_letter(c) || is_digit(c); });
    case Format::ascii:
      return all(text, [](char c) { return c >= ' ' && c <= '~'; });
    case Format::token:
      return all(text, [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; });
    case Format::mobile_number:
      return all(text, is_digit);
    case Format::phone:
      return is_phone(text);
    case Format::e164:
      return is_e164(text);
    case Format::email:
      return is_email(text);
    case Format::issuer:
      return issuer(text) != Issuer::other;
    case Format::issuer_or_all:
      return text == "*" || issuer(text) != Issuer::other;
    case Format::color:
      return (text.size() == 4 || text.size() == 7) && text[0] == '#' &&
             all(text.substr(1), is_hex);
    case Format::css_color:
      return is_css_color(text);
    case Format::country:
      return text.size() == 2 && all(text, is_upper);
    case Format::language_country:
      return (text.size() == 2 && all(text, is_lower)) ||
             (text.size() == 5 && all(text.substr(0, 2), is_lower) &&
              (text[2] == '-' || text[2] == '_') && all(text.substr(3), is_upper));
    case Format::currency:
      return text.size() == 3 && all(text, is_upper);
    case Format::katakana:
      return is_katakana(text);
    case Format::hex:
      return all(text, is_hex);
    case Format::base64:
      return is_base64(text);
    case Format::scheme_url:
      return is_scheme_url(text);
    case Format::business_number:
      return text.size() == 10 && all(text, is_digit);
    case Format::time_of_day:
      return is_time_of_day(text);
  }
  return true;
}

Issuer issuer(std::string_view text) {
  constexpr std::string_view codes[] = {"361", "381", "367", "365", "368", "371", "041",
                                        "374", "045", "373", "364", "366", "002", "369",
                                        "048", "370", "071", "089", "372", "090"};
  for (std::string_view code : codes)
    if (code == text) return Issuer::known;
  return text.size() == 3 && all(text, is_digit) ? Issuer::three_digits : Issuer::other;
}

Dates date_format(std::string_view text) {
  Moment moment;
  return read(text, moment);
}

std::int32_t day_of(std::string_view text) {
  Moment moment;
  if (read(text, moment) == 0) return 0;
  moment = korean(moment);
  return (moment.year * 100 + moment.month) * 100 + moment.day;
}

std::int64_t seconds_of(std::string_view text) {
  Moment moment;
  if (read(text, moment) == 0 || moment.hour < 0) return 0;
  const int minutes = moment.hour * 60 + std::max(moment.minute, 0) - moment.offset_minutes;
  return std::int64_t{day_number(moment).time_since_epoch().count()} * 24 * 60 * 60 + minutes * 60 +
         std::max(moment.second, 0);
}

std::string rewrite_date(std::string_view text, Dates formats) {
  Moment moment;
  const Dates own = read(text, moment);
  if (own == 0 || own == ISO8601) return {};  // an offset must not be dropped silently
  for (const DatePattern& target : date_patterns)
    if ((formats & target.format) != 0 && keeps(target, moment)) return print(moment, target);
  return {};
}

std::string write_date(std::string_view text, Dates formats) {
  Moment moment;
  const Dates own = read(text, moment);
  if (own == 0) return {};
  if ((formats & own) != 0) return std::string(text);
  moment = korean(moment);
  for (const DatePattern& target : date_patterns)
    if ((formats & target.format) != 0 && keeps(target, moment)) return print(moment, target);
  // No format says just as much: add the end of the day, or drop the time.
  if (moment.hour < 0) {
    moment.hour = 23;
    moment.minute = moment.second = 59;
  }
  for (std::size_t i = std::size(date_patterns); i-- > 0;)
    if ((formats & date_patterns[i].format) != 0) return print(moment, date_patterns[i]);
  if ((formats & ISO8601) == 0) return {};
  std::string iso = print(moment, {YYYY_MM_DD_HH_mm_ss, "YYYY-MM-DD hh:mm:ss"});
  iso[10] = 'T';
  return iso.append("+09:00");
}

std::string day_after(std::string_view now, int days) {
  Moment moment;
  if (read(now, moment) == 0) return {};
  moment = korean(moment);
  moment.hour = moment.minute = moment.second = -1;
  set_day(moment, day_number(moment) + std::chrono::days{days});
  return print(moment, date_patterns[0]);
}

std::size_t characters(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8)
    if ((static_cast<unsigned char>(c) & 0xc0u) != 0x80u) ++count;
  return count;
}

bool number_of(std::string_view text, double& value) {
  bool negative = false;
  if (text.starts_with('-')) {
    negative = true;
    text.remove_prefix(1);
  }
  // Groups of three behind commas, or none at all.
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  if (whole.empty() || whole.size() > 15) return false;
  const bool grouped = whole.find(',') != std::string_view::npos;
  double number_value = 0;
  std::size_t in_group = 0;
  bool first_group = true;
  for (char c : whole) {
    if (c == ',') {
      if (in_group == 0 || in_group > 3 || (!first_group && in_group != 3)) return false;
      first_group = false;
      in_group = 0;
      continue;
    }
    if (!is_digit(c)) return false;
    number_value = number_value * 10 + (c - '0');
    ++in_group;
  }
  if (grouped && in_group != 3) return false;
  if (whole.size() > 1 && whole[0] == '0') return false;  // "007" is a code, not a number
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.size() > 6 || !all(fraction, is_digit)) return false;
    double scale = 1, digits = 0;
    for (char c : fraction) {
      digits = digits * 10 + (c - '0');
      scale *= 10;
    }
    number_value += digits / scale;
  }
  value = negative ? -number_value : number_value;
  return true;
}

bool is_placeholder(std::string_view text) {
  if (text.size() < 2) return false;
  const bool in_brackets =
      (text.front() == '{' && text.back() == '}') || (text.front() == '<' && text.back() == '>');
  return in_brackets || text.starts_with("YYYY") || text.starts_with("yyyy");
}

}  // namespace imp_checkout
