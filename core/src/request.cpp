// See request.hpp.

#include "request.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "json_reader.hpp"
#include "json_writer.hpp"

namespace imp_checkout {

/// What the reader tells becomes nodes; strings stay where they are in the text. Member functions
/// return whether to go on.
struct Reader {
  Request& request;
  NodeNumber parent = no_node;
  NodeNumber before = no_node;  ///< the node before the next one in the same container
  std::string_view name{};

  std::uint32_t offset_of(std::string_view text) const {
    return static_cast<std::uint32_t>(text.data() - request.pool_.data());
  }

  Node& add(Node::Kind kind) {
    const auto number = static_cast<NodeNumber>(request.nodes_.size());
    Node& node = request.nodes_.emplace_back();
    node.kind = kind;
    node.parent = parent;
    if (parent != no_node) {
      Node& container = request.nodes_[parent];
      if (container.kind == Node::Kind::object) {
        node.key = offset_of(name);
        node.key_size = static_cast<std::uint32_t>(name.size());
      }
      node.position = container.count++;
      if (before == no_node)
        container.first_child = number;
      else
        request.nodes_[before].next = number;
      before = number;
    }
    return node;
  }

  bool open(Node::Kind kind) {
    add(kind);
    parent = static_cast<NodeNumber>(request.nodes_.size() - 1);
    before = no_node;
    return true;
  }

  bool close() {
    before = parent;
    parent = request.nodes_[parent].parent;
    return true;
  }

  bool null() {
    add(Node::Kind::null);
    return true;
  }
  bool boolean(bool value) {
    add(Node::Kind::boolean).truth = value;
    return true;
  }
  bool number(double value, std::string_view digits) {
    Node& node = add(Node::Kind::number);
    node.value = value;
    node.is_whole = std::trunc(value) == value;
    const bool is_exact = node.is_whole && std::abs(value) < 9007199254740992.0;
    if (is_exact) return true;
    node.text = offset_of(digits);
    node.text_size = static_cast<std::uint32_t>(digits.size());
    return true;
  }
  bool string(std::string_view value) {
    Node& node = add(Node::Kind::string);
    node.text = offset_of(value);
    node.text_size = static_cast<std::uint32_t>(value.size());
    return true;
  }
  bool start_object() { return open(Node::Kind::object); }
  bool key(std::string_view value) {
    name = value;
    return true;
  }
  bool end_object() { return close(); }
  bool start_array() { return open(Node::Kind::array); }
  bool end_array() { return close(); }
};

bool Request::read(std::string text, std::string_view body) {
  nodes_.clear();
  params_ = context_ = no_node;
  if (text.size() >= no_node) return false;  // offsets are 32 bits wide
  pool_ = std::move(text);
  Reader reader{*this};
  if (!read_json(pool_, reader)) return false;
  if (nodes_.empty() || nodes_[0].kind != Node::Kind::object) return false;
  params_ = member(0, body);
  context_ = member(0, "context");
  return params_ != no_node && nodes_[params_].kind == Node::Kind::object;
}

NodeNumber Request::member(NodeNumber parent, std::string_view name) const {
  NodeNumber found = no_node;
  if (parent == no_node || nodes_[parent].kind != Node::Kind::object) return found;
  for (NodeNumber i = nodes_[parent].first_child; i != no_node; i = nodes_[i].next)
    if (key(nodes_[i]) == name) found = i;
  return found;
}

NodeNumber Request::child(NodeNumber parent, RowNumber row) const {
  for (NodeNumber i = nodes_[parent].first_child; i != no_node; i = nodes_[i].next)
    if (nodes_[i].row == row) return i;
  return no_node;
}

std::string_view Request::context(std::string_view name) const {
  const NodeNumber found = member(context_, name);
  if (found == no_node || nodes_[found].kind != Node::Kind::string) return {};
  return text(nodes_[found]);
}

void Request::bind(const Table& table) {
  std::fill_n(first_of_row_.begin(), table.rows.size(), no_node);
  first_of_row_[no_row] = no_node;
  unknown_.clear();
  queue_.assign(1, params_);
  std::array<NodeNumber, 256> last_of_row;
  std::array<NodeNumber, 256> winner;

  const auto attach = [&](NodeNumber number, RowNumber row) {
    nodes_[number].row = row;
    nodes_[number].next_of_row = no_node;
    if (first_of_row_[row] == no_node)
      first_of_row_[row] = number;
    else
      nodes_[last_of_row[row]].next_of_row = number;
    last_of_row[row] = number;
    const Node::Kind kind = nodes_[number].kind;
    const bool has_members = kind == Node::Kind::object || kind == Node::Kind::array;
    if (has_members && has_type(table.rows[row].types, nodes_[number])) queue_.push_back(number);
  };

  for (std::size_t next = 0; next < queue_.size(); ++next) {
    const NodeNumber container = queue_[next];
    const RowNumber row = container == params_ ? no_row : nodes_[container].row;
    const NodeNumber first = nodes_[container].first_child;
    if (nodes_[container].kind == Node::Kind::array) {
      const RowNumber element = table.rows[row].elements;
      if (element == no_row) continue;
      for (NodeNumber i = first; i != no_node; i = nodes_[i].next) attach(i, element);
      continue;
    }
    const bool closed = row == no_row || table.rows[row].closed;
    // Two passes, so that of a member given twice only the last one is attached.
    for (NodeNumber i = first; i != no_node; i = nodes_[i].next) {
      const RowNumber found = table.find(row, key(nodes_[i]));
      nodes_[i].row = found;
      if (found != no_row)
        winner[found] = i;
      else if (closed)
        unknown_.push_back(i);
    }
    for (NodeNumber i = first; i != no_node; i = nodes_[i].next) {
      const RowNumber found = nodes_[i].row;
      if (found == no_row) continue;
      if (winner[found] == i)
        attach(i, found);
      else
        nodes_[i].row = no_row;
    }
  }
}

bool has_type(Types types, const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return true;
    case Node::Kind::boolean:
      return has(types, Types::boolean);
    case Node::Kind::number:
      return has(types, Types::number) || (has(types, Types::integer) && node.is_whole);
    case Node::Kind::string:
      return has(types, Types::string);
    case Node::Kind::array:
      return has(types, Types::array);
    case Node::Kind::object:
      return has(types, Types::object);
  }
  return true;
}

[[gnu::cold]] void append_pointer(std::string& pointer, std::string_view key) {
  pointer.push_back('/');
  for (char c : key) {
    if (c == '~')
      pointer.append("~0");
    else if (c == '/')
      pointer.append("~1");
    else
      pointer.push_back(c);
  }
}

[[gnu::cold]] std::string Request::pointer(NodeNumber number) const {
  std::vector<NodeNumber> way;
  for (; number != params_; number = nodes_[number].parent) way.push_back(number);
  std::string pointer;
  for (std::size_t i = way.size(); i-- > 0;) {
    const Node& step = nodes_[way[i]];
    if (nodes_[step.parent].kind == Node::Kind::array)
      append_pointer(pointer, std::to_string(step.position));
    else
      append_pointer(pointer, key(step));
  }
  return pointer;
}

[[gnu::cold]] std::string Request::json(NodeNumber number) const {
  JsonWriter out;
  // From node to node in document order; `ends` are the containers that are still open.
  std::vector<NodeNumber> ends;
  for (NodeNumber i = number; i != no_node;) {
    const Node& node = nodes_[i];
    const bool is_member = i != number && nodes_[node.parent].kind == Node::Kind::object;
    if (is_member) out.key(key(node));
    NodeNumber next = no_node;
    switch (node.kind) {
      case Node::Kind::null:
        out.null();
        break;
      case Node::Kind::boolean:
        out.value(node.truth);
        break;
      case Node::Kind::number:
        if (node.text_size != 0)
          out.raw(text(node));
        else
          out.value(node.value);
        break;
      case Node::Kind::string:
        out.value(text(node));
        break;
      case Node::Kind::array:
      case Node::Kind::object:
        if (node.kind == Node::Kind::array)
          out.begin_array();
        else
          out.begin_object();
        ends.push_back(i);
        next = node.first_child;
        break;
    }
    while (next == no_node && !ends.empty()) {
      // The end of a container, unless a sibling follows.
      if (ends.back() != i) next = nodes_[i].next;
      if (next != no_node) break;
      i = ends.back();
      ends.pop_back();
      if (nodes_[i].kind == Node::Kind::array)
        out.end_array();
      else
        out.end_object();
      if (!ends.empty()) next = nodes_[i].next;
    }
    i = next;
  }
  return out.take();
}

}  // namespace imp_checkout
