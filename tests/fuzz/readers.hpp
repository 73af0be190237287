// The core's JSON reader and nlohmann's, side by side: what each tells of a text.

#pragma once

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "../../core/src/json_reader.hpp"

namespace readers {

using Json = nlohmann::json;

/// What a reader told: one line per event, and the numbers apart.
struct Tape {
  bool is_json = false;
  std::string events;
  std::vector<double> numbers;

  bool say(char event, std::string_view text = {}) {
    events.append(1, event).append(text).append("\n");
    return true;
  }
  bool say(double number) {
    numbers.push_back(number);
    return say('#');
  }
};

struct Own {
  Tape& tape;
  bool null() { return tape.say('n'); }
  bool boolean(bool value) { return tape.say(value ? 't' : 'f'); }
  bool number(double value, std::string_view) { return tape.say(value); }
  bool string(std::string_view value) { return tape.say('"', value); }
  bool key(std::string_view value) { return tape.say(':', value); }
  bool start_object() { return tape.say('{'); }
  bool end_object() { return tape.say('}'); }
  bool start_array() { return tape.say('['); }
  bool end_array() { return tape.say(']'); }
};

struct Nlohmann {
  Tape& tape;
  bool null() { return tape.say('n'); }
  bool boolean(bool value) { return tape.say(value ? 't' : 'f'); }
  bool number_integer(Json::number_integer_t value) { return tape.say(static_cast<double>(value)); }
  bool number_unsigned(Json::number_unsigned_t value) {
    return tape.say(static_cast<double>(value));
  }
  bool number_float(Json::number_float_t value, const std::string&) { return tape.say(value); }
  bool string(std::string& value) { return tape.say('"', value); }
  bool binary(Json::binary_t&) { return false; }
  bool key(std::string& value) { return tape.say(':', value); }
  bool start_object(std::size_t) { return tape.say('{'); }
  bool end_object() { return tape.say('}'); }
  bool start_array(std::size_t) { return tape.say('['); }
  bool end_array() { return tape.say(']'); }
  template <typename Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }
};

inline Tape read_by_own(std::string text) {
  Tape tape;
  Own handler{tape};
  tape.is_json = imp_checkout::read_json(text, handler);
  return tape;
}

inline Tape read_by_nlohmann(const std::string& text) {
  Tape tape;
  Nlohmann handler{tape};
  tape.is_json = Json::sax_parse(text, &handler);
  return tape;
}

/// Equal, or apart by what the reader's own comment on rounding allows.
inline bool are_near(double a, double b) {
  return std::abs(a - b) <= std::abs(b) * 16 * std::numeric_limits<double>::epsilon();
}

/// "" where both readers agree on `text`, else how they differ.
inline std::string difference(const std::string& text) {
  const Tape own = read_by_own(text), other = read_by_nlohmann(text);
  if (own.is_json != other.is_json)
    return own.is_json ? "only nlohmann refuses it" : "only our reader refuses it";
  if (!own.is_json) return "";
  if (own.events != other.events) return "the events differ";
  for (std::size_t i = 0; i < own.numbers.size(); ++i)
    if (!are_near(own.numbers[i], other.numbers[i])) return "a number differs";
  return "";
}

}  // namespace readers
