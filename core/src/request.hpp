// A request as the engine reads it: the JSON text, read once into a flat array of nodes, and the
// binding of those nodes to the rows of a module's table.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imp_checkout/table.hpp"

namespace imp_checkout {

using NodeNumber = std::uint32_t;
constexpr NodeNumber no_node = 0xffffffff;

/// One JSON value. Nodes stand in document order, so a container comes before its members.
struct Node {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool truth = false;      ///< of a boolean
  bool is_whole = false;   ///< of a number: no fraction
  RowNumber row = no_row;  ///< set by bind(); no_row: unknown, or inside open content
  std::uint32_t key = 0;   ///< offset of the member's name in the text
  std::uint32_t key_size = 0;
  std::uint32_t text = 0;  ///< offset of a string's value in the text
  std::uint32_t text_size = 0;
  std::uint32_t position = 0;  ///< index within an array
  std::uint32_t count = 0;     ///< members or elements
  NodeNumber parent = no_node;
  NodeNumber first_child = no_node;
  NodeNumber next = no_node;         ///< next child of the same parent
  NodeNumber next_of_row = no_node;  ///< next value bound to the same row
  double value = 0;                  ///< of a number
};

class Request {
 public:
  /// Reads `text`. false: it is not JSON, or not an object with an object `body`.
  bool read(std::string text, std::string_view body = "params");

  /// Attaches nodes to the rows of `table`. Of members that are given twice the last one counts, as
  /// in JSON.parse. Takes time linear in the request.
  void bind(const Table& table);

  const Node& node(NodeNumber number) const { return nodes_[number]; }
  std::string_view key(const Node& node) const { return view(node.key, node.key_size); }
  std::string_view text(const Node& node) const { return view(node.text, node.text_size); }

  /// The value of the member `body`.
  NodeNumber params() const { return params_; }
  /// A text member of `context`, or "".
  std::string_view context(std::string_view key) const;
  /// The whole context as JSON text, `{}` where there is none.
  std::string context_json() const { return context_ == no_node ? "{}" : json(context_); }
  /// The last member `key` of the object `parent`, or no_node.
  NodeNumber member(NodeNumber parent, std::string_view key) const;
  /// The member of `parent` that is bound to `row`, or no_node. Linear in the members of `parent`.
  NodeNumber child(NodeNumber parent, RowNumber row) const;

  /// The first value bound to `row`, or no_node; the others follow by next_of_row.
  NodeNumber first_of(RowNumber row) const { return first_of_row_[row]; }
  /// Members that no row names although their object is closed, in document order of their object.
  const std::vector<NodeNumber>& unknown() const { return unknown_; }

  /// RFC 6901 pointer from the params to `number`.
  std::string pointer(NodeNumber number) const;

  /// `number` and everything below it as JSON text; numbers as they were written.
  std::string json(NodeNumber number) const;

 private:
  friend struct Reader;
  std::string_view view(std::uint32_t offset, std::uint32_t size) const {
    return std::string_view(pool_).substr(offset, size);
  }

  std::vector<Node> nodes_;
  std::string pool_;  ///< a copy of the text, its escapes replaced
  NodeNumber params_ = no_node;
  NodeNumber context_ = no_node;
  std::array<NodeNumber, 256> first_of_row_{};
  std::vector<NodeNumber> unknown_;
  std::vector<NodeNumber> queue_;
};

/// Whether the value counts as not given: absent, null or an empty text.
inline bool is_blank(const Node& node) {
  return node.kind == Node::Kind::null || (node.kind == Node::Kind::string && node.text_size == 0);
}

/// Whether `node` has one of `types`; null has any.
bool has_type(Types types, const Node& node);

/// Appends "/key" with RFC 6901 escapes.
void append_pointer(std::string& pointer, std::string_view key);

}  // namespace imp_checkout
