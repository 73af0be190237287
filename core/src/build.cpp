// From a provider-neutral order to a module's parameters. Where each part goes stands in the
// module's table; how it is written there follows from the parameter's own row.

#include "build.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "check.hpp"
#include "formats.hpp"
#include "imp_checkout/checkout.hpp"
#include "issuers.hpp"
#include "json_writer.hpp"
#include "tables.hpp"

namespace imp_checkout {
namespace {

/// Parts whose loss changes what the buyer gets, and the pay methods they concern.
struct Concern {
  const char* part;
  Methods methods;
};
/// A card is paid with, in the end: months, issuers and points may be chosen.
constexpr Methods wallets_and_cards{
    "card",    "kakaopay",   "naverpay", "naverpay_card", "payco",    "lpay", "ssgpay",
    "samsung", "samsungpay", "tosspay",  "tosspay_card",  "applepay", "skpay"};
constexpr Concern concerns[] = {
    {"method", {}},
    {"taxFree", {}},
    {"vat", {}},
    {"escrow", {}},
    {"instalments", wallets_and_cards},
    {"card.issuer", {"card"}},
    {"card.months", {"card"}},
    {"card.points", {"card"}},
    {"card.onlyIssuers", {"card"}},
    {"card.appOnly", {"card"}},
    {"card.interestFree", {"card"}},
    {"depositDeadline", {"vbank"}},
    {"cashReceipt.type", {"trans", "vbank"}},
    {"period", {}},
};

/// Whether the buyer chooses the method in the window, and no request names it.
bool has_no_methods(const Table& table) {
  return table.methods.none() && table.billing_methods.none();
}

/// What `build_all` says of one module and method.
std::string_view status_of(const BuildResult& result) {
  std::string_view status = "works";
  for (const Report* report : {&result.of_order, &result.of_params})
    for (const Issue& issue : report->issues) {
      if (issue.severity == Severity::error) return "cannot";
      if (issue.severity == Severity::warning) status = "warnings";
    }
  return status;
}

class Build {
 public:
  Build(const Request& order, const Table& table, std::string_view method)
      : order_(order), order_table_(order_table()), table_(table) {
    const bool billing = !is_missing(order.first_of(row_of("billingKey")));
    situation_ = situation_of(order, table, billing);
    offered_ = billing && !table.billing_methods.none() ? table.billing_methods : table.methods;
    const NodeNumber given = order.first_of(row_of("method"));
    if (!method.empty())
      method_name_ = method;
    else if (!is_missing(given) && order.node(given).kind == Node::Kind::string)
      method_name_ = order.text(order.node(given));
    if (method_name_.empty()) {
      method_ = offered_.single();
    } else {
      for (const Spelling& spelling : spellings) {
        if (offered_.contains(pay_method_index(method_name_))) break;
        if (method_name_ == spelling.a && offered_.contains(pay_method_index(spelling.b)))
          method_name_ = spelling.b;
        else if (method_name_ == spelling.b && offered_.contains(pay_method_index(spelling.a)))
          method_name_ = spelling.a;
      }
      method_ = pay_method_index(method_name_);
    }
  }

  std::string params() {
    const NodeNumber extra = order_.first_of(row_of("extra"));
    if (!write_object(no_row, is_missing(extra) ? no_node : extra, no_node))
      out_.begin_object().end_object();
    return out_.take();
  }

  /// The mapping that fills `row` in this situation, or nullptr.
  const LinkedMapping* mapping_of(RowNumber row) const {
    for (const LinkedMapping& mapping : table_.mappings)
      if (mapping.to == row && applies(mapping)) return &mapping;
    return nullptr;
  }

  /// The mapping that would fill `row` in some situation, or nullptr.
  const LinkedMapping* any_mapping_of(RowNumber row) const {
    if (const LinkedMapping* mapping = mapping_of(row)) return mapping;
    for (const LinkedMapping& mapping : table_.mappings)
      if (mapping.to == row && mapping.from != no_row) return &mapping;
    return nullptr;
  }

  /// The part of the order around those that fill the members of the container `row`, or no_row.
  RowNumber part_around(RowNumber row) const {
    for (const LinkedMapping& mapping : table_.mappings) {
      if (mapping.from == no_row) continue;
      for (RowNumber at = table_.rows[mapping.to].parent; at != no_row; at = table_.rows[at].parent)
        if (at == row) return order_table_.rows[mapping.from].parent;
    }
    return no_row;
  }

  /// Whether something was made of the part `row` of the order or of what is below it.
  bool is_used(RowNumber row) const {
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (!used_[i]) continue;
      for (auto at = static_cast<RowNumber>(i); at != no_row; at = order_table_.rows[at].parent)
        if (at == row) return true;
      for (RowNumber at = row; at != no_row; at = order_table_.rows[at].parent)
        if (at == i) return true;
    }
    return false;
  }

  /// The row of a part of the order by its path.
  RowNumber row_of(std::string_view path) const {
    RowNumber row = no_row;
    while (!path.empty()) {
      const std::string_view step = path.substr(0, path.find('.'));
      path.remove_prefix(step.size() < path.size() ? step.size() + 1 : step.size());
      row = order_table_.find(row, step);
    }
    return row;
  }

  /// The parts of the order that some parameter is made from here, in the order's own sequence.
  std::vector<RowNumber> taken() const {
    std::array<bool, 256> is_taken{};
    for (const LinkedMapping& mapping : table_.mappings) {
      if (mapping.from == no_row || !fits(mapping)) continue;
      is_taken[mapping.from] = true;
      if (mapping.make == Make::full_name) is_taken[row_of("buyer.lastName")] = true;
      if (mapping.make == Make::months_and_points) is_taken[row_of("card.points")] = true;
    }
    std::vector<RowNumber> rows;
    for (std::size_t i = 0; i < order_table_.rows.size(); ++i)
      if (is_taken[i]) rows.push_back(static_cast<RowNumber>(i));
    return rows;
  }

  int method() const { return method_; }
  bool offers_method() const { return offered_.contains(method_); }

 private:
  bool is_member(std::size_t row, RowNumber parent) const {
    return table_.rows[row].parent == parent && !table_.rows[row].element;
  }

  bool has_members(RowNumber parent) const {
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      if (is_member(i, parent)) return true;
    return false;
  }

  bool is_missing(NodeNumber number) const {
    return number == no_node || is_blank(order_.node(number));
  }

  bool applies(const LinkedMapping& mapping) const {
    if (mapping.when != no_row) {
      const NodeNumber given = order_.first_of(mapping.when);
      if (is_missing(given)) return false;
      const Node& node = order_.node(given);
      if (node.kind == Node::Kind::boolean && !node.truth) return false;
    }
    return fits(mapping);
  }

  /// Whether `mapping` is of this method and situation, whatever the order holds.
  bool fits(const LinkedMapping& mapping) const {
    if (mapping.from == no_row && mapping.make != Make::constant && mapping.make != Make::count)
      return false;
    if (!(mapping.on.any() || mapping.on.contains(method_)) || !contains(mapping.where, situation_))
      return false;
    // What the module's page limits to other methods or windows is left out.
    const Clause& only = table_.rows[mapping.to].only;
    if (only.severity == Severity::none || only.severity == Severity::info) return true;
    return (only.methods.any() || only.methods.contains(method_)) &&
           contains(only.where, situation_);
  }

  // --- Composing --------------------------------------------------------------------------------

  // Each writes a value, or returns false and writes nothing where there is none.

  /// The members of the object `parent`: what mappings make, and over it what the order passes
  /// through as given. `item` is the item of the order that an element is made from.
  bool write_object(RowNumber parent, NodeNumber passed, NodeNumber item) {
    const JsonWriter::Mark start = out_.mark();
    bool has_some = false;
    out_.begin_object();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      if (!is_member(i, parent)) continue;
      const Row& row = table_.rows[i];
      NodeNumber over = passed == no_node ? no_node : order_.member(passed, row.key);
      if (parent == no_row && over == no_node && row.key == "bypass")
        over = order_.first_of(row_of("bypass"));
      if (is_missing(over)) over = no_node;
      const JsonWriter::Mark before = out_.mark();
      out_.key(row.key);
      if (write_value(static_cast<RowNumber>(i), over, item))
        has_some = true;
      else
        out_.rewind(before);
    }
    if (passed != no_node)
      for (NodeNumber i = order_.node(passed).first_child; i != no_node; i = order_.node(i).next) {
        if (table_.find(parent, order_.key(order_.node(i))) != no_row) continue;
        out_.key(order_.key(order_.node(i))).raw(order_.json(i));
        has_some = true;
      }
    if (has_some)
      out_.end_object();
    else
      out_.rewind(start);
    return has_some;
  }

  bool write_text(const std::string& json) {
    if (!json.empty()) out_.raw(json);
    return !json.empty();
  }

  bool write_value(RowNumber row, NodeNumber passed, NodeNumber item) {
    const bool is_container = has_members(row);
    if (passed != no_node && !(is_container && order_.node(passed).kind == Node::Kind::object))
      return write_text(order_.json(passed));
    const RowNumber elements = table_.rows[row].elements;
    const LinkedMapping* otherwise = nullptr;  // for a container that nothing else fills
    for (const LinkedMapping& mapping : table_.mappings) {
      if (passed != no_node) break;  // what is passed through stands over a constant
      if (mapping.to != row || !applies(mapping)) continue;
      if (mapping.make == Make::constant && (is_container || elements != no_row)) {
        otherwise = &mapping;
        continue;
      }
      if (write_text(make(mapping, item))) return true;
      // A later mapping stands in for what the order lacks, not for a slip in it.
      const NodeNumber part = mapping.from == no_row ? no_node : given(mapping.from, item);
      if (!is_missing(part) && !has_type(order_table_.rows[mapping.from].types, order_.node(part)))
        break;
    }
    if (is_container ? write_object(row, passed, item)
                     : elements != no_row && write_elements(elements))
      return true;
    if (passed != no_node) return write_text(order_.json(passed));
    return otherwise != nullptr && write_text(make(*otherwise, item));
  }

  /// Whether a given part of the order outside of its items fills something below `elements`.
  bool fills_one_element(RowNumber elements) const {
    for (const LinkedMapping& mapping : table_.mappings) {
      if (mapping.from == no_row || !applies(mapping) || is_missing(given(mapping.from, no_node)))
        continue;
      for (RowNumber at = table_.rows[mapping.to].parent; at != no_row; at = table_.rows[at].parent)
        if (at == elements) return true;
    }
    return false;
  }

  /// One element for each item of the order, where a mapping makes elements from items; a single
  /// one, where mappings fill it from other parts.
  bool write_elements(RowNumber elements) {
    const RowNumber items = order_table_.rows[row_of("items")].elements;
    bool from_items = false;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      if (!is_member(i, elements)) continue;
      const LinkedMapping* const mapping = mapping_of(static_cast<RowNumber>(i));
      from_items = from_items || (mapping != nullptr && mapping->from != no_row &&
                                  order_table_.rows[mapping->from].parent == items);
    }
    const JsonWriter::Mark start = out_.mark();
    bool has_some = false;
    out_.begin_array();
    if (from_items) {
      for (NodeNumber i = order_.first_of(items); i != no_node; i = order_.node(i).next_of_row)
        has_some = write_object(elements, no_node, i) || has_some;
    } else if (fills_one_element(elements)) {
      has_some = write_object(elements, no_node, no_node);
    }
    if (has_some)
      out_.end_array();
    else
      out_.rewind(start);
    return has_some;
  }

  // --- Making one value: its JSON text, or "" where there is none
  // ---------------------------------------------------------------------------

  /// The given value of `part`, within `item` where it is a part of an item. Outside of an element
  /// a part of an item is that of the only item.
  NodeNumber given(RowNumber part, NodeNumber item) const {
    const RowNumber parent = order_table_.rows[part].parent;
    if (parent == no_row || !order_table_.rows[parent].element) return order_.first_of(part);
    if (item == no_node) {
      item = order_.first_of(parent);
      if (item == no_node || order_.node(item).next_of_row != no_node) return no_node;
    }
    return order_.child(item, part);
  }

  std::string make(const LinkedMapping& mapping, NodeNumber item) {
    if (mapping.make == Make::constant) return mapping.words;
    if (mapping.make == Make::count) {
      const NodeNumber items = order_.first_of(row_of("items"));
      if (is_missing(items) || order_.node(items).kind != Node::Kind::array) return {};
      used_[row_of("items")] = true;
      return json_text(static_cast<double>(order_.node(items).count));
    }
    // `build_all` chooses the method itself; the order may name none.
    if (mapping.to == table_.find(no_row, "pay_method") && mapping.make == Make::value) {
      if (method_name_.empty()) return {};
      used_[mapping.from] = true;
      return json_text(method_name_);
    }
    const NodeNumber number = given(mapping.from, item);
    if (is_missing(number) || !has_type(order_table_.rows[mapping.from].types, order_.node(number)))
      return {};
    const Node& node = order_.node(number);
    std::string made;
    switch (mapping.make) {
      case Make::value:
        made = plain(table_.rows[mapping.to], node, number);
        break;
      case Make::translate:
        if (node.kind == Node::Kind::string) made = translated(mapping, order_.text(node));
        if (node.kind == Node::Kind::boolean)
          made = translated(mapping, node.truth ? "true" : "false");
        break;
      case Make::issuer:
        if (node.kind == Node::Kind::string) made = json_text(issuer_code(order_.text(node)));
        break;
      case Make::issuers:
        made = issuers(node);
        break;
      case Make::month_list:
      case Make::month_range:
        made = month_list(mapping);
        break;
      case Make::months_and_points:
        made = months_and_points(node);
        break;
      case Make::full_name:
        made = full_name(node);
        break;
      case Make::constant:
      case Make::count:
        break;  // made above
    }
    if (!made.empty()) used_[mapping.from] = true;
    return made;
  }

  /// The value in the type and format of `row`.
  std::string plain(const Row& row, const Node& node, NodeNumber number) const {
    if (row.dates != 0) return date(row, node);
    const bool wants_text = has(row.types, Types::string);
    switch (node.kind) {
      case Node::Kind::string:
        if (!wants_text) return {};
        return json_text(punctuated(row.format, order_.text(node)));
      case Node::Kind::number:
        if (has(row.types, Types::number) || (has(row.types, Types::integer) && node.is_whole))
          return order_.json(number);
        return wants_text ? (json_text(order_.json(number))) : std::string{};
      case Node::Kind::boolean:
        if (has(row.types, Types::boolean)) return node.truth ? "true" : "false";
        if (wants_text && row.values.text != nullptr && lists(row.values.text, "Y"))
          return node.truth ? "\"Y\"" : "\"N\"";
        return {};
      case Node::Kind::array:
        // A longer list than the module takes cannot be offered there.
        if (!has(row.types, Types::array)) return {};
        if (row.length.max != 0 && node.count > row.length.max) return {};
        return order_.json(number);
      case Node::Kind::object:
        return has(row.types, Types::object) ? (order_.json(number)) : std::string{};
      case Node::Kind::null:
        break;
    }
    return {};
  }

  /// Phone and registration numbers without the hyphens that the format forbids; an app's scheme
  /// with the slashes that it demands.
  static std::string punctuated(Format format, std::string_view text) {
    std::string out(text);
    if (format == Format::scheme_url && text.find(':') == std::string_view::npos) out += "://";
    if (format != Format::mobile_number && format != Format::digits &&
        format != Format::business_number && format != Format::e164)
      return out;
    std::erase_if(out, [](char c) { return c == '-' || c == ' ' || c == '(' || c == ')'; });
    return out;
  }

  /// A date or a deadline "in so many days", in a format of `row`, Korean time. A deadline is the
  /// end of its day.
  std::string date(const Row& row, const Node& node) const {
    std::string text;
    if (node.kind == Node::Kind::string) {
      text = order_.text(node);
    } else {
      const NodeNumber days = order_.first_of(row_of("depositDeadline.inDays"));
      if (is_missing(days) || order_.node(days).kind != Node::Kind::number) return {};
      text = day_after(order_.context("now"), static_cast<int>(order_.node(days).value));
    }
    const std::string written = write_date(text, row.dates);
    return written.empty() ? std::string{} : (json_text(written));
  }

  /// The word for `given`, as a number or a truth value where the parameter takes one.
  std::string translated(const LinkedMapping& mapping, std::string_view given) const {
    const Types types = table_.rows[mapping.to].types;
    std::string value;
    any_word(mapping.words, [&](std::string_view pair) {
      const std::size_t colon = pair.find(':');
      if (pair.substr(0, colon) != given) return false;
      const std::string_view word = pair.substr(colon + 1);
      double number = 0;
      const bool is_bare =
          (has(types, Types::boolean) && (word == "true" || word == "false")) ||
          ((has(types, Types::number) || has(types, Types::integer)) && number_of(word, number));
      value = is_bare ? std::string(word) : json_text(word);
      return true;
    });
    return value;
  }

  std::string issuers(const Node& list) const {
    JsonWriter out;
    out.begin_array();
    out.begin_object().key("card_code").value("*").key("enabled").value(false).end_object();
    for (NodeNumber i = list.first_child; i != no_node; i = order_.node(i).next) {
      if (order_.node(i).kind != Node::Kind::string) return {};
      out.begin_object().key("card_code").value(issuer_code(order_.text(order_.node(i))));
      out.key("enabled").value(true).end_object();
    }
    return out.end_array().take();
  }

  /// The months to offer. A list of all months up to n means the same wherever [n] means "up to n"
  /// and wherever it means "n alone"; months with gaps only fit the latter. A module that lists
  /// what can be offered names the lump sum, too, as 0.
  std::string month_list(const LinkedMapping& mapping) {
    const auto number_at = [&](const char* path) -> int {
      const NodeNumber node = order_.first_of(row_of(path));
      if (is_missing(node) || order_.node(node).kind != Node::Kind::number ||
          !order_.node(node).is_whole || order_.node(node).value < 2 ||
          order_.node(node).value > 60)
        return 0;
      return static_cast<int>(order_.node(node).value);
    };
    const NodeNumber lump_sum = order_.first_of(row_of("instalments.lumpSum"));
    const bool names_lump_sum = mapping.words != nullptr;
    if (!is_missing(lump_sum) && order_.node(lump_sum).truth) return names_lump_sum ? "[0]" : "[]";
    JsonWriter out;
    out.begin_array();
    if (names_lump_sum) out.value(0);
    if (const int up_to = number_at("instalments.upTo"); up_to != 0) {
      for (std::int32_t month = 2; month <= up_to; ++month)
        if (!names_lump_sum || lists(mapping.words, std::to_string(month))) out.value(month);
      return out.end_array().take();
    }
    const NodeNumber only = order_.first_of(row_of("instalments.only"));
    if (is_missing(only) || order_.node(only).kind != Node::Kind::array) return {};
    double expected = 2;
    bool has_gaps = false;
    const NodeNumber first = order_.node(only).first_child;
    for (NodeNumber i = first; i != no_node; i = order_.node(i).next) {
      const Node& month = order_.node(i);
      if (month.kind != Node::Kind::number || !month.is_whole) return {};
      const bool may_begin_here = mapping.make == Make::month_range && i == first;
      has_gaps = has_gaps || (month.value != expected && !may_begin_here);
      expected = month.value + 1;
      out.value(month.value);
    }
    if (has_gaps && (table_.month_list_is_up_to || mapping.make == Make::month_range)) return {};
    return out.end_array().take();
  }

  std::string full_name(const Node& first) {
    const RowNumber last = row_of("buyer.lastName");
    const NodeNumber given = order_.first_of(last);
    if (is_missing(given) || order_.node(given).kind != Node::Kind::string) return {};
    used_[last] = true;
    return json_text(
        std::string(order_.text(first)).append(" ").append(order_.text(order_.node(given))));
  }

  std::string months_and_points(const Node& months) {
    if (months.kind != Node::Kind::number) return {};
    const NodeNumber points = order_.first_of(row_of("card.points"));
    double quota = months.value;
    if (!is_missing(points) && order_.node(points).truth) {
      const NodeNumber issuer = order_.first_of(row_of("card.issuer"));
      const bool adds_80 = !is_missing(issuer) && order_.node(issuer).kind == Node::Kind::string &&
                           issuer_code(order_.text(order_.node(issuer))) == "367";
      quota += adds_80 ? 80 : 60;
      used_[row_of("card.points")] = true;
    }
    return json_text(quota);
  }

  const Request& order_;
  const Table& order_table_;
  const Table& table_;
  Where situation_{};
  Methods offered_{};
  int method_ = -1;
  std::string_view method_name_;
  std::array<bool, 256> used_{};
  JsonWriter out_;
};

/// Takes the next step off an RFC 6901 pointer.
std::string_view next_step(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view step = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(step.size());
  return step;
}

/// Where in the order an issue at `param` is mended: the part that the parameter comes from, or the
/// place where the order passes it through.
std::string order_path(const Build& build, const Table& table, std::string_view param) {
  if (param.empty()) return {};
  RowNumber row = no_row;
  const LinkedMapping* mapping = nullptr;
  std::string_view index = "0";
  for (std::string_view rest = param; !rest.empty();) {
    const std::string_view step = next_step(rest);
    if (row != no_row && table.rows[row].elements != no_row) {
      index = step;
      row = table.rows[row].elements;
    } else {
      row = table.find(row, step);
    }
    if (row == no_row) break;
    if (const LinkedMapping* found = build.any_mapping_of(row)) mapping = found;
  }
  RowNumber part = mapping == nullptr ? no_row : mapping->from;
  if (part == no_row && row != no_row) {
    part = build.part_around(row);
    // The list itself is at fault, not its first element.
    if (part != no_row && order_table().rows[part].element && !table.rows[row].element)
      part = order_table().rows[part].parent;
  }
  if (part == no_row)
    return param.starts_with("/bypass") ? std::string(param) : "/extra" + std::string(param);
  std::string path;
  any_word(path_of(order_table(), order_table().rows[part]), [&](std::string_view whole) {
    while (!whole.empty()) {
      std::string_view step = whole.substr(0, whole.find('.'));
      whole.remove_prefix(step.size() < whole.size() ? step.size() + 1 : step.size());
      const bool element = step.ends_with("[]");
      append_pointer(path, element ? step.substr(0, step.size() - 2) : step);
      if (element) append_pointer(path, index);
    }
    return true;
  });
  return path;
}

/// Names the parts that were given, concern this payment, and found no place in the parameters.
void report_left_out(const Request& order, const Table& table, const Build& build, Report& report) {
  for (const Concern& concern : concerns) {
    if (std::string_view(concern.part) == "method" &&
        (takes_method(table) || build.offers_method()))
      continue;
    if (!concern.methods.any() && !concern.methods.contains(build.method())) continue;
    const RowNumber row = build.row_of(concern.part);
    const NodeNumber given = order.first_of(row);
    if (given == no_node || is_blank(order.node(given)) || build.is_used(row)) continue;
    const Node& node = order.node(given);
    const bool says_nothing = (node.kind == Node::Kind::boolean && !node.truth) ||
                              (node.kind == Node::Kind::number && node.value == 0);
    bool is_wrong = false;  // what is wrong with it is said already
    for (const Issue& of_order : report.issues)
      is_wrong = is_wrong || of_order.path == order.pointer(given);
    if (says_nothing || is_wrong) continue;
    Issue& issue = report.issues.emplace_back();
    issue.severity = Severity::warning;
    issue.code = Code::unsupported;
    issue.sentence = Sentence::left_out;
    issue.path = order.pointer(given);
    issue.row = &order_table().rows[row];
  }
}

}  // namespace

BuildResult build(Request& order, const Table& table, std::string_view method) {
  BuildResult result;
  result.of_order = check(order, &order_table());
  // A window that asks for the method itself needs none from the order.
  if (!method.empty() || !takes_method(table))
    std::erase_if(result.of_order.issues, [](const Issue& issue) {
      return issue.path == "/method" && issue.code == Code::required;
    });
  Build build(order, table, method);
  result.params = build.params();
  result.taken = build.taken();
  report_left_out(order, table, build, result.of_order);

  Request request;
  request.read(std::string(R"({"context":)")
                   .append(order.context_json())
                   .append(R"(,"params":)")
                   .append(result.params)
                   .append("}"));
  result.of_params = check(request, &table);
  // What is wrong with a part of the order is not said again of the parameter made from it.
  std::vector<Issue>& issues = result.of_params.issues;
  std::vector<Issue> kept;
  for (Issue& issue : issues) {
    std::string path = order_path(build, table, issue.path);
    bool said = false;
    for (const Issue& of_order : result.of_order.issues)
      said = said || (of_order.severity == Severity::error && of_order.path == path);
    if (said) continue;
    result.order_paths.push_back(std::move(path));
    kept.push_back(std::move(issue));
  }
  issues = std::move(kept);
  return result;
}

namespace {

/// The same order for every pay method that the order's window offers, of the module `pg` or, where
/// that is empty, of every module.
std::string build_all(Request& order, std::string_view pg, Language language) {
  const NodeNumber key = order.member(order.params(), "billingKey");
  const bool billing = key != no_node && !is_blank(order.node(key));
  JsonWriter json;
  json.begin_object().key("results").begin_array();
  for (std::size_t place = 0; place < module_count(); ++place) {
    const Table* const table = &module_at(place);
    if (!pg.empty() && pg != table->code) continue;
    const auto add = [&](std::string_view method) {
      const BuildResult result = build(order, *table, method);
      json.begin_object().key("module").value(table->code);
      if (table->ui_type != nullptr) json.key("ui_type").value(table->ui_type);
      json.key("method").value(method).key("status").value(status_of(result));
      write_taken(json, result);
      write_issues(json, result, language);
      json.end_object();
    };
    if (has_no_methods(*table)) add("");
    const Methods& methods = billing ? table->billing_methods : table->methods;
    for (std::size_t i = 0; i < std::size(pay_methods); ++i)
      if (methods.contains(static_cast<int>(i))) add(pay_methods[i]);
  }
  return json.end_array().end_object().take();
}

}  // namespace

std::string build(std::string text) {
  Request order;
  Language language = Language::ko;
  BuildResult result;
  const bool readable = order.read(std::move(text), "order");
  if (order.context("lang") == "en") language = Language::en;
  if (!readable) {
    result.of_order = unreadable_report();
    return to_json(result, language);
  }
  if (order.context("methods") == "*") return build_all(order, order.context("pg"), language);
  const NodeNumber key = order.member(order.params(), "billingKey");
  const bool billing = key != no_node && !is_blank(order.node(key));
  const Table* table = find_module(order.context("pg"), order.context("uiType"), billing);
  if (table == nullptr) {
    result.of_order = check(order, &order_table());
    Issue& issue = result.of_order.issues.emplace_back();
    issue.severity = Severity::error;
    issue.code = Code::unknown;
    issue.sentence = Sentence::module_not_given;
    return to_json(result, language);
  }
  return to_json(build(order, *table), language);
}

}  // namespace imp_checkout
