// See json_writer.hpp.

#include "json_writer.hpp"

#include <cmath>
#include <cstdint>

namespace imp_checkout {
namespace {

/// Bytes of the well-formed UTF-8 sequence at the front of `text`, or 0.
std::size_t sequence(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned a = byte(0);
  const auto next = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
  if (a < 0x80) return 1;
  if (a >= 0xc2 && a <= 0xdf) return next(1) ? 2 : 0;
  if (a >= 0xe0 && a <= 0xef) {
    const unsigned b = byte(1);
    const bool legal = !(a == 0xe0 && b < 0xa0) && !(a == 0xed && b > 0x9f);
    return legal && next(1) && next(2) ? 3 : 0;
  }
  if (a >= 0xf0 && a <= 0xf4) {
    const unsigned b = byte(1);
    const bool legal = !(a == 0xf0 && b < 0x90) && !(a == 0xf4 && b > 0x8f);
    return legal && next(1) && next(2) && next(3) ? 4 : 0;
  }
  return 0;
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 &&
         c != '"' && c != '\\';
}

void append_literal(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out.push_back('"');
  while (!text.empty()) {
    // Characters that stand for themselves, as many as there are.
    std::size_t run = 0;
    while (run < text.size() && is_plain(text[run])) ++run;
    if (run == 0 && static_cast<unsigned char>(text[0]) >= 0x80) run = sequence(text);
    if (run != 0) {
      out.append(text.data(), run);
      text.remove_prefix(run);
      continue;
    }
    const char c = text[0];
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out.append("\\u00");
      out.push_back(hex[static_cast<unsigned char>(c) >> 4]);
      out.push_back(hex[static_cast<unsigned char>(c) & 15]);
    } else {
      out.append("\xEF\xBF\xBD");
    }
    text.remove_prefix(1);
  }
  out.push_back('"');
}

}  // namespace

std::string json_text(std::string_view text) {
  std::string out;
  append_literal(out, text);
  return out;
}

std::string json_text(double value) {
  if (!std::isfinite(value) || std::abs(value) >= 9007199254740992.0) return "null";
  std::string out = value < 0 ? "-" : "";
  value = std::abs(value);
  const auto millionths =
      static_cast<std::uint64_t>(std::llround((value - std::floor(value)) * 1e6));
  auto whole_part = static_cast<std::uint64_t>(value);
  if (millionths == 1000000) ++whole_part;
  out.append(std::to_string(whole_part));
  if (millionths == 0 || millionths == 1000000) return out;
  std::string fraction = std::to_string(millionths);
  fraction.insert(0, 6 - fraction.size(), '0');
  while (fraction.back() == '0') fraction.pop_back();
  return out.append(".").append(fraction);
}

void JsonWriter::separate() {
  if (!first_) text_.push_back(',');
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_.push_back(bracket);
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_.push_back(bracket);
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_literal(text_, name);
  text_.push_back(':');
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_literal(text_, text);
  return *this;
}

JsonWriter& JsonWriter::value(double number_value) { return raw(json_text(number_value)); }
JsonWriter& JsonWriter::value(bool truth) { return raw(truth ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_.append(json);
  return *this;
}

}  // namespace imp_checkout
