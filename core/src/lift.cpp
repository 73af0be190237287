// The reverse of build: from a module's parameters to the provider-neutral order, where that is
// unambiguous. What the order has no part for is passed through in `bypass` and `extra`, and named.

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "check.hpp"
#include "formats.hpp"
#include "imp_checkout/checkout.hpp"
#include "issuers.hpp"
#include "json_writer.hpp"
#include "tables.hpp"
#include "value_tree.hpp"

namespace imp_checkout {
namespace {

class Lift {
 public:
  Lift(const Request& params, const Table& table)
      : params_(params), table_(table), values_(order_table().rows.size()) {
    const bool billing = is_given(params.first_of(table.find(no_row, "customer_uid")));
    situation_ = situation_of(params, table, billing);
    const NodeNumber method = params.first_of(table.find(no_row, "pay_method"));
    if (is_given(method) && params.node(method).kind == Node::Kind::string)
      method_ = pay_method_index(params.text(params.node(method)));
    else
      method_ = (billing ? table.billing_methods : table.methods).single();
    for (const LinkedMapping& mapping : table.mappings)
      if (mapping.when == no_row) take(mapping);
    for (const LinkedMapping& mapping : table.mappings)
      if (mapping.when != no_row && will_have(mapping.when)) take(mapping);
    // A window that takes no method, and has but one, says it by itself.
    const int only = (billing ? table.billing_methods : table.methods).single();
    if (!takes_method(table) && only >= 0)
      set("method", json_text(pay_methods[static_cast<std::size_t>(only)]));
  }

  /// The order as JSON text.
  std::string order() {
    Value root = object_of(no_row);
    const NodeNumber bypass = params_.first_of(table_.find(no_row, "bypass"));
    for (NodeNumber i = params_.node(params_.params()).first_child; i != no_node;
         i = params_.node(i).next) {
      Value rest = rest_of(i);
      if (!rest.given()) continue;
      if (i == bypass)
        root.members.push_back({"bypass", std::move(rest)});
      else
        extra_.members.push_back({std::string(params_.key(params_.node(i))), std::move(rest)});
    }
    if (!extra_.members.empty()) {
      extra_.kind = Value::Kind::object;
      root.members.push_back({"extra", std::move(extra_)});
    }
    root.kind = Value::Kind::object;
    JsonWriter out;
    write(out, root);
    return out.take();
  }

  /// Pointers to the parameters that the order only passes through.
  const std::vector<std::string>& kept() const { return kept_; }

 private:
  bool is_given(NodeNumber number) const {
    return number != no_node && !is_blank(params_.node(number));
  }

  void set(RowNumber part, std::string json, std::size_t item = 0) {
    auto& items = values_[part];
    if (items.size() <= item) items.resize(item + 1);
    if (items[item].empty()) items[item] = std::move(json);
  }

  void set(std::string_view part, std::string json) {
    RowNumber row = no_row;
    while (!part.empty()) {
      const std::string_view step = part.substr(0, part.find('.'));
      part.remove_prefix(step.size() < part.size() ? step.size() + 1 : step.size());
      row = order_table().find(row, step);
    }
    set(row, std::move(json));
  }

  /// Whether the order will have `part`, so that build applies a mapping that depends on it.
  bool will_have(RowNumber part) const {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].empty() || values_[i].front() == "false") continue;
      for (auto at = static_cast<RowNumber>(i); at != no_row; at = order_table().rows[at].parent)
        if (at == part) return true;
    }
    return order_table().rows[part].key == "bypass" &&
           keeps_some(params_.first_of(table_.find(no_row, "bypass")));
  }

  /// Whether the order passes something below `number` on, since no mapping makes it.
  bool keeps_some(NodeNumber number) const {
    if (number == no_node) return false;
    const Node& node = params_.node(number);
    if (node.kind != Node::Kind::object) {
      for (const LinkedMapping& mapping : table_.mappings)
        if (mapping.to == node.row) return false;
      return true;
    }
    for (NodeNumber i = node.first_child; i != no_node; i = params_.node(i).next)
      if (keeps_some(i)) return true;
    return false;
  }

  void take(const LinkedMapping& mapping) {
    // A mapping without a part says that the module does not take one.
    if (mapping.from == no_row && mapping.make != Make::constant && mapping.make != Make::count)
      return;
    if (!(mapping.on.any() || mapping.on.contains(method_)) || !contains(mapping.where, situation_))
      return;
    // What one parameter says of the only item makes no item.
    if (mapping.from != no_row && is_of_element(order_table(), mapping.from) &&
        !is_of_element(table_, mapping.to))
      return;
    for (NodeNumber i = params_.first_of(mapping.to); i != no_node;
         i = params_.node(i).next_of_row) {
      const Node& node = params_.node(i);
      if (is_blank(node) || !has_type(table_.rows[mapping.to].types, node)) continue;
      if (taken_.contains(i)) continue;  // an earlier mapping goes first, as in build
      // The position of the element it belongs to, where it belongs to one.
      std::size_t item = 0;
      if (params_.node(node.parent).kind == Node::Kind::object &&
          params_.node(node.parent).row != no_row &&
          table_.rows[params_.node(node.parent).row].element)
        item = params_.node(node.parent).position;
      if (take(mapping, node, i, item)) taken_.insert(i);
    }
  }

  bool take(const LinkedMapping& mapping, const Node& node, NodeNumber number, std::size_t item) {
    switch (mapping.make) {
      case Make::constant:
        return params_.json(number) == mapping.words;
      case Make::count:
        return has_items_elsewhere();  // which say it again
      case Make::value: {
        const std::string json = as_part(order_table().rows[mapping.from], node, number);
        if (json.empty()) return false;
        set(mapping.from, json, item);
        return true;
      }
      case Make::translate:
        return take_word(mapping, node, number, item);
      case Make::issuer:
        if (node.kind != Node::Kind::string) return false;
        set(mapping.from, json_text(params_.text(node)));
        return true;
      case Make::issuers:
        return take_issuers(mapping, node);
      case Make::month_list:
      case Make::month_range:
        return take_months(mapping, node);
      case Make::months_and_points:
        return take_months_and_points(node);
      case Make::full_name:
        return false;  // it stays one name
    }
    return false;
  }

  /// Whether some parameter is made of the order's items themselves.
  bool has_items_elsewhere() const {
    for (const LinkedMapping& mapping : table_.mappings)
      if (mapping.from != no_row && is_of_element(order_table(), mapping.from) &&
          is_of_element(table_, mapping.to) && params_.first_of(mapping.to) != no_node)
        return true;
    return false;
  }

  static bool is_of_element(const Table& table, RowNumber row) {
    const RowNumber parent = table.rows[row].parent;
    return parent != no_row && table.rows[parent].element;
  }

  /// The word that became this value. Where several do, the value itself if it is one of them;
  /// otherwise nobody knows which it was, and the value stays as it is.
  bool take_word(const LinkedMapping& mapping, const Node& node, NodeNumber number,
                 std::size_t item) {
    if (node.kind == Node::Kind::object || node.kind == Node::Kind::array) return false;
    const std::string value = node.kind == Node::Kind::string ? std::string(params_.text(node))
                                                              : std::string(params_.json(number));
    std::string_view word;
    int found = 0;
    const bool is_itself = any_word(mapping.words, [&](std::string_view pair) {
      const std::size_t colon = pair.find(':');
      if (pair.substr(colon + 1) != value) return false;
      ++found;
      word = pair.substr(0, colon);
      return word == value;
    });
    if (found == 0 || (found > 1 && !is_itself)) return false;
    const bool is_truth = has(order_table().rows[mapping.from].types, Types::boolean);
    set(mapping.from, is_truth ? std::string(word) : json_text(word), item);
    return true;
  }

  /// The value in the type of the order's part, or "".
  std::string as_part(const Row& part, const Node& node, NodeNumber number) const {
    if (has_type(part.types, node)) return params_.json(number);
    if (node.kind != Node::Kind::string) return {};
    const std::string_view text = params_.text(node);
    double value = 0;
    if (has(part.types, Types::boolean) && (text == "Y" || text == "N"))
      return text == "Y" ? "true" : "false";
    if ((has(part.types, Types::number) || has(part.types, Types::integer)) &&
        number_of(text, value) && json_text(value) == text)
      return json_text(value);
    return {};
  }

  /// `[{"*": off}, {issuer: on}, …]`, which is what build writes; another list stays as it is.
  bool take_issuers(const LinkedMapping& mapping, const Node& list) {
    if (list.kind != Node::Kind::array) return false;
    JsonWriter out;
    out.begin_array();
    bool first = true;
    for (NodeNumber i = list.first_child; i != no_node; i = params_.node(i).next) {
      const NodeNumber code = params_.member(i, "card_code");
      const NodeNumber enabled = params_.member(i, "enabled");
      if (params_.node(i).count != 2 || code == no_node || enabled == no_node ||
          params_.node(code).kind != Node::Kind::string ||
          params_.node(enabled).kind != Node::Kind::boolean)
        return false;
      const bool is_all = params_.text(params_.node(code)) == "*";
      if (is_all != first || params_.node(enabled).truth == first) return false;
      if (!first) out.value(params_.text(params_.node(code)));
      first = false;
    }
    if (first) return false;
    set(mapping.from, out.end_array().take());
    return true;
  }

  bool take_months(const LinkedMapping& mapping, const Node& list) {
    if (list.kind != Node::Kind::array) return false;
    std::vector<double> months;
    for (NodeNumber i = list.first_child; i != no_node; i = params_.node(i).next) {
      const Node& month = params_.node(i);
      if (month.kind != Node::Kind::number || !month.is_whole) return false;
      months.push_back(month.value);
    }
    if (mapping.words != nullptr) {  // the list names the lump sum, too
      if (months.empty() || months.front() != 0) return false;
      months.erase(months.begin());
    }
    if (months.empty()) {
      set("instalments.lumpSum", "true");
      return true;
    }
    std::vector<double> up_to_last;
    for (double month = 2; month <= std::min(months.back(), 60.0); ++month)
      if (mapping.words == nullptr || lists(mapping.words, json_text(month)))
        up_to_last.push_back(month);
    const bool is_run = std::adjacent_find(months.begin(), months.end(), [](double a, double b) {
                          return b != a + 1;
                        }) == months.end();
    if (months == up_to_last) {
      set("instalments.upTo", json_text(months.back()));
    } else if (mapping.make == Make::month_range ? is_run : !table_.month_list_is_up_to) {
      JsonWriter out;
      out.begin_array();
      for (const double month : months) out.value(month);
      set("instalments.only", out.end_array().take());
    } else {
      return false;  // "up to" written otherwise; it stays as it is
    }
    return true;
  }

  bool take_months_and_points(const Node& quota) {
    if (quota.kind != Node::Kind::number) return false;
    const NodeNumber code = params_.member(quota.parent, "code");
    const bool hyundai = code != no_node && params_.node(code).kind == Node::Kind::string &&
                         params_.text(params_.node(code)) == "367";
    const double offset = hyundai ? 80 : 60;
    const bool points = quota.value >= offset;
    set("card.months", json_text(points ? quota.value - offset : quota.value));
    if (points) set("card.points", "true");
    return true;
  }

  // --- Composing --------------------------------------------------------------------------------

  Value object_of(RowNumber parent, std::size_t item = 0) {
    Value object;
    for (std::size_t i = 0; i < order_table().rows.size(); ++i) {
      const Row& row = order_table().rows[i];
      if (row.parent != parent || row.element) continue;
      Value value;
      if (values_[i].size() > item && !values_[i][item].empty())
        value = text_value(values_[i][item]);
      else if (row.elements != no_row)
        value = items_of(row.elements);
      else
        value = object_of(static_cast<RowNumber>(i), item);
      if (!value.given()) continue;
      object.kind = Value::Kind::object;
      object.members.push_back({std::string(row.key), std::move(value)});
    }
    return object;
  }

  Value items_of(RowNumber elements) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < order_table().rows.size(); ++i)
      if (order_table().rows[i].parent == elements) count = std::max(count, values_[i].size());
    Value array;
    for (std::size_t item = 0; item < count; ++item) {
      Value element = object_of(elements, item);
      if (!element.given()) return {};
      array.kind = Value::Kind::array;
      array.members.push_back({{}, std::move(element)});
    }
    return array;
  }

  /// What is left of a parameter when the parts of the order are taken out of it.
  Value rest_of(NodeNumber number) {
    const Node& node = params_.node(number);
    if (taken_.contains(number)) return {};
    const bool is_listed_object =
        node.kind == Node::Kind::object && node.row != no_row && node.count > 0;
    if (!is_listed_object) {
      if (node.kind == Node::Kind::array && every_member_taken(node)) return {};
      kept_.push_back(params_.pointer(number));
      return text_value(params_.json(number));
    }
    Value object;
    for (NodeNumber i = node.first_child; i != no_node; i = params_.node(i).next) {
      Value rest = rest_of(i);
      if (!rest.given()) continue;
      object.kind = Value::Kind::object;
      object.members.push_back({std::string(params_.key(params_.node(i))), std::move(rest)});
    }
    return object;
  }

  /// Whether the list holds objects of which nothing is left.
  bool every_member_taken(const Node& list) const {
    for (NodeNumber i = list.first_child; i != no_node; i = params_.node(i).next)
      if (params_.node(i).kind != Node::Kind::object || !is_taken(i)) return false;
    return list.count > 0;
  }

  bool is_taken(NodeNumber number) const {
    if (taken_.contains(number)) return true;
    const Node& node = params_.node(number);
    if (node.kind != Node::Kind::object) return false;
    for (NodeNumber i = node.first_child; i != no_node; i = params_.node(i).next)
      if (!is_taken(i)) return false;
    return node.count > 0;
  }

  const Request& params_;
  const Table& table_;
  Where situation_{};
  int method_ = -1;
  std::vector<std::vector<std::string>> values_;  ///< JSON text of each part, by item
  std::set<NodeNumber> taken_;
  Value extra_;
  std::vector<std::string> kept_;
};

}  // namespace

std::string lift(std::string text) {
  Request params;
  const bool readable = params.read(std::move(text));
  const Language language = params.context("lang") == "en" ? Language::en : Language::ko;
  if (!readable) return to_json(unreadable_report(), language);
  const Table* const table = table_for(params);
  if (table == nullptr) return to_json(check(params, nullptr), language);
  params.bind(*table);
  Lift lift(params, *table);
  JsonWriter json;
  json.begin_object().key("module").value(table->code);
  json.key("order").raw(lift.order()).key("kept").begin_array();
  for (const std::string& pointer : lift.kept()) json.value(pointer);
  return json.end_array().end_object().take();
}

}  // namespace imp_checkout
