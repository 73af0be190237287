// Reads JSON text (RFC 8259) in one pass, in place, and tells a handler what it meets, with the
// member functions of nlohmann's SAX interface.
//
// Why not nlohmann's own lexer: it is made for any source of bytes and copies every byte twice,
// once for its error messages; two thirds of a warm check went there, and a tenth of the
// WebAssembly's code (figures in docs/architecture.md). A request is one contiguous text, mostly
// plain strings, and those are found here and handed on as runs of bytes. Tests hold this reader to
// nlohmann's, event by event, over every vector and over mutations of them.
//
// Strict, except that a byte order mark is skipped: no comments, no trailing commas, strings in
// well-formed UTF-8, no lone surrogates. Nothing recurses, so depth costs a byte per level and no
// stack. A number that a double cannot hold, such as 1e400, is no number.

#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

namespace imp_checkout {

/// The handler's functions return whether to go on. Strings and digits are parts of the text, in
/// which escapes are replaced where they stand; they live as long as the text does.
template <typename Handler>
class JsonReader {
 public:
  JsonReader(char* text, std::size_t size, Handler& handler)
      : at_(text), end_(text + size), handler_(handler) {}

  /// false: the text is not JSON, or the handler stopped.
  bool read() {
    if (end_ - at_ >= 3 && std::string_view(at_, 3) == "\xef\xbb\xbf") at_ += 3;
    for (;;) {
      skip_space();
      if (!read_start()) return false;
      if (opened_) {
        opened_ = false;
        continue;
      }
      // A value is complete; close what it completes.
      for (;;) {
        skip_space();
        if (open_.empty()) return at_ == end_;
        if (at_ == end_) return false;
        const char c = *at_++;
        if (c == ',') {
          if (open_.back() == '}' && !read_key()) return false;
          break;
        }
        if (c != open_.back() || !close()) return false;
      }
    }
  }

 private:
  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r')) ++at_;
  }

  bool take(std::string_view word) {
    if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, word.size()) != word)
      return false;
    at_ += word.size();
    return true;
  }

  bool close() {
    const bool object = open_.back() == '}';
    open_.pop_back();
    return object ? handler_.end_object() : handler_.end_array();
  }

  /// A scalar as a whole, or a container as far as its first member's value (`opened_`), or an
  /// empty container as a whole.
  bool read_start() {
    if (at_ == end_) return false;
    switch (*at_) {
      case '{':
        ++at_;
        if (!handler_.start_object()) return false;
        open_.push_back('}');
        skip_space();
        if (take("}")) return close();
        opened_ = true;
        return read_key();
      case '[':
        ++at_;
        if (!handler_.start_array()) return false;
        open_.push_back(']');
        skip_space();
        if (take("]")) return close();
        opened_ = true;
        return true;
      case '"': {
        std::string_view text;
        return read_string(text) && handler_.string(text);
      }
      case 't':
        return take("true") && handler_.boolean(true);
      case 'f':
        return take("false") && handler_.boolean(false);
      case 'n':
        return take("null") && handler_.null();
      default:
        return read_number();
    }
  }

  bool read_key() {
    skip_space();
    std::string_view name;
    if (at_ == end_ || *at_ != '"' || !read_string(name) || !handler_.key(name)) return false;
    skip_space();
    return take(":");
  }

  // --- Numbers ----------------------------------------------------------------------------------

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  /// Digits of the number, the first 18 of which count; `scale` says where the point is.
  struct Decimal {
    std::uint64_t digits = 0;
    std::int32_t scale = 0;
  };

  /// One or more digits; false where there is none.
  bool read_digits(Decimal& decimal, bool fraction) {
    const char* const first = at_;
    for (; at_ != end_ && is_digit(*at_); ++at_) {
      if (decimal.digits < 100'000'000'000'000'000u) {
        decimal.digits = decimal.digits * 10 + static_cast<unsigned>(*at_ - '0');
        decimal.scale -= fraction;
      } else {
        decimal.scale += !fraction;
      }
    }
    return at_ != first;
  }

  [[gnu::cold]] bool read_number() {
    const char* const first = at_;
    const bool negative = take("-");
    const char* const whole = at_;
    Decimal decimal;
    if (!read_digits(decimal, false) || (*whole == '0' && at_ - whole > 1)) return false;
    if (take(".") && !read_digits(decimal, true)) return false;
    if (take("e") || take("E")) {
      const bool down = take("-");
      if (!down) take("+");
      std::int32_t exponent = 0;
      const char* const digits = at_;
      for (; at_ != end_ && is_digit(*at_); ++at_)
        if (exponent < 100'000) exponent = exponent * 10 + (*at_ - '0');
      if (at_ == digits) return false;
      decimal.scale += down ? -exponent : exponent;
    }
    const double value = value_of(decimal);
    if (value > std::numeric_limits<double>::max()) return false;
    const std::string_view digits(first, static_cast<std::size_t>(at_ - first));
    return handler_.number(negative ? -value : value, digits);
  }

  /// Exact for whole numbers up to 2^53, and correctly rounded for up to 15 digits with a power of
  /// ten up to 22: two exact doubles and one operation. Beyond that each operation may add half a
  /// unit in the last place; no demand of a payment page looks that close.
  static double value_of(const Decimal& decimal) {
    constexpr double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                               1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                               1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    auto value = static_cast<double>(decimal.digits);
    if (decimal.digits == 0) return value;
    std::int32_t scale = decimal.scale;
    for (; scale > 22 && value <= std::numeric_limits<double>::max(); scale -= 22) value *= 1e22;
    for (; scale < -22 && value > 0; scale += 22) value /= 1e22;
    if (scale < -22 || scale > 22) return value;  // 0, or out of range
    return scale < 0 ? value / tens[-scale] : value * tens[scale];
  }

  // --- Strings ----------------------------------------------------------------------------------

  bool read_string(std::string_view& text) {
    char* const first = ++at_;
    char* to = at_;  // behind an escape, the rest of the text moves up
    for (;;) {
      const char* from = at_;
      if (!skip_text()) return false;
      if (to == from)
        to = at_;
      else
        while (from != at_) *to++ = *from++;
      if (at_ == end_) return false;
      const char c = *at_++;
      if (c == '"') {
        text = std::string_view(first, static_cast<std::size_t>(to - first));
        return true;
      }
      if (c != '\\' || !read_escape(to)) return false;
    }
  }

  /// Goes over what stands for itself. false: it is not UTF-8.
  bool skip_text() {
    for (;;) {
      while (end_ - at_ >= 8 && are_plain(at_)) at_ += 8;
      while (at_ != end_ && is_plain(*at_)) ++at_;
      if (at_ == end_ || is_ascii(*at_)) return true;
      do {
        const std::size_t size = sequence();
        if (size == 0) return false;
        at_ += size;
      } while (at_ != end_ && !is_ascii(*at_));
    }
  }

  static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

  /// A character of ASCII that stands for itself.
  static bool is_plain(char c) {
    return is_ascii(c) && static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
  }

  /// The same of eight characters at once: a byte's highest bit is set where it is not plain, and
  /// maybe in bytes behind such a one.
  static bool are_plain(const char* text) {
    constexpr std::uint64_t ones = 0x0101010101010101u, highest = ones * 0x80;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    const auto any_zero = [](std::uint64_t all) { return (all - ones) & ~all; };
    const std::uint64_t control = bytes - ones * 0x20;
    return ((bytes | control | any_zero(bytes ^ ones * '"') | any_zero(bytes ^ ones * '\\')) &
            highest) == 0;
  }

  [[gnu::cold]] bool read_escape(char*& to) {
    if (at_ == end_) return false;
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view characters = "\"\\/\b\f\n\r\t";
    const char name = *at_++;
    if (const std::size_t i = names.find(name); i != std::string_view::npos) {
      *to++ = characters[i];
      return true;
    }
    if (name != 'u') return false;
    std::int32_t code = read_hex();
    if (code < 0 || (code >= 0xdc00 && code <= 0xdfff)) return false;
    if (code >= 0xd800 && code <= 0xdbff) {
      if (!take("\\u")) return false;
      const std::int32_t low = read_hex();
      if (low < 0xdc00 || low > 0xdfff) return false;
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    write_utf8(code, to);
    return true;
  }

  [[gnu::cold]] std::int32_t read_hex() {
    if (end_ - at_ < 4) return -1;
    std::int32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      const char c = *at_++;
      const int digit = is_digit(c)            ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  }

  [[gnu::cold]] static void write_utf8(std::int32_t code, char*& to) {
    const auto put = [&](std::int32_t byte) { *to++ = static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
      put(0xc0 | (code >> 6));
    } else {
      if (code < 0x10000) {
        put(0xe0 | (code >> 12));
      } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
      }
      put(0x80 | ((code >> 6) & 0x3f));
    }
    put(0x80 | (code & 0x3f));
  }

  /// Bytes of the character at hand, of more than one byte and well-formed by table 3-7 of the
  /// Unicode standard; 0 where it is not.
  std::size_t sequence() const {
    const auto byte = [this](int i) { return static_cast<unsigned char>(at_[i]); };
    const auto follows = [&](int i, unsigned char low = 0x80, unsigned char high = 0xbf) {
      return end_ - at_ > i && byte(i) >= low && byte(i) <= high;
    };
    const unsigned char lead = byte(0);
    if (lead < 0xc2 || lead > 0xf4) return 0;
    if (lead < 0xe0) return follows(1) ? 2 : 0;
    if (lead < 0xf0) {
      const bool second = follows(1, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf);
      return second && follows(2) ? 3 : 0;
    }
    const bool second = follows(1, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf);
    return second && follows(2) && follows(3) ? 4 : 0;
  }

  char* at_;
  char* end_;
  Handler& handler_;
  bool opened_ = false;
  std::string open_;  ///< what closes each open container
};

/// Reads `text`, which it changes. false: it is not JSON, or the handler stopped.
template <typename Handler>
bool read_json(std::string& text, Handler& handler) {
  return JsonReader<Handler>(text.data(), text.size(), handler).read();
}

}  // namespace imp_checkout
