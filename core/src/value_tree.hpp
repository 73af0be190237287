// JSON that build and lift put together before it is written, in the order of a table's rows.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "json_writer.hpp"

namespace imp_checkout {

/// A value that is being built: JSON text, or the members of an object or elements of an array.
struct Value {
  struct Member;
  enum class Kind : std::uint8_t { none, text, object, array };
  Kind kind = Kind::none;
  std::string json;
  std::vector<Member> members;  ///< of an object or, without keys, of an array

  bool given() const { return kind != Kind::none; }
};

struct Value::Member {
  std::string key;
  Value value;
};

inline Value text_value(std::string json) { return {Value::Kind::text, std::move(json), {}}; }

inline void write(JsonWriter& out, const Value& value) {
  switch (value.kind) {
    case Value::Kind::none:
      out.null();
      break;
    case Value::Kind::text:
      out.raw(value.json);
      break;
    case Value::Kind::object:
      out.begin_object();
      for (const auto& [key, member] : value.members) {
        out.key(key);
        write(out, member);
      }
      out.end_object();
      break;
    case Value::Kind::array:
      out.begin_array();
      for (const auto& [key, element] : value.members) write(out, element);
      out.end_array();
      break;
  }
}

}  // namespace imp_checkout
