// Writes JSON text from front to back. Reports are written without a DOM: it costs a third of the
// WebAssembly's size and most of a warm check's time (figures in docs/architecture.md).

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace imp_checkout {

/// A JSON string literal. Invalid UTF-8 becomes U+FFFD.
std::string json_text(std::string_view text);
/// A JSON number: whole numbers without a fraction, others with up to six digits behind the point.
std::string json_text(double value);

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(double number_value);
  JsonWriter& value(std::int32_t number_value) { return value(static_cast<double>(number_value)); }
  JsonWriter& value(bool truth);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  ///< JSON text as it is

  std::string take() { return std::move(text_); }

  /// Where the writer stands, and back there: for members of which it turns out that they are none.
  struct Mark {
    std::size_t size;
    bool first;
  };
  Mark mark() const { return {text_.size(), first_}; }
  void rewind(const Mark& mark) {
    text_.resize(mark.size);
    first_ = mark.first;
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string text_;
  bool first_ = true;
};

}  // namespace imp_checkout
