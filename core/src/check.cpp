// The engine: compares a bound request with a module's table. It knows no provider.
//
// Functions that a check of a right request hardly needs are marked as cold, so that in the browser
// they are compiled for size.

#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "formats.hpp"
#include "imp_checkout/checkout.hpp"
#include "json_writer.hpp"
#include "request.hpp"
#include "tables.hpp"

namespace imp_checkout {
namespace {

/// What a test says about a value. An absent value is `silent` for every test but presence, so that
/// one mistake gives one issue.
enum class Verdict : std::uint8_t { holds, fails, silent };

Verdict verdict(bool holds) { return holds ? Verdict::holds : Verdict::fails; }

/// So many places with one mistake are listed; the last of them says how many more there are.
constexpr std::int32_t listed_per_demand = 20;

class Check {
 public:
  Check(const Request& request, const Table& table, Report& report)
      : request_(request), table_(table), report_(report) {}

  void run() {
    const RowNumber pay_method_row = table_.find(no_row, "pay_method");
    const RowNumber customer_uid_row = table_.find(no_row, "customer_uid");
    find_situation(pay_method_row, customer_uid_row);
    check_pg();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const auto row = static_cast<RowNumber>(i);
      check_row(row);
      if (row == pay_method_row) check_pay_method(row);
      if (row == customer_uid_row) check_customer_uid(row);
    }
    for (const LinkedRule& rule : table_.rules) check_rule(rule);
    for (const NodeNumber unknown : request_.unknown()) check_unknown(unknown);
  }

 private:
  // --- Situation --------------------------------------------------------------------------------

  void find_situation(RowNumber pay_method_row, RowNumber customer_uid_row) {
    const NodeNumber customer_uid = request_.first_of(customer_uid_row);
    report_.billing = customer_uid != no_node && !is_blank(request_.node(customer_uid));
    situation_ = situation_of(request_, table_, report_.billing);
    today_ = day_of(request_.context("now"));
    now_ = seconds_of(request_.context("now"));

    const Methods& offered = this->offered();
    const NodeNumber given = request_.first_of(pay_method_row);
    if (given == no_node || is_blank(request_.node(given))) {
      method_ = offered.single();
      return;
    }
    if (request_.node(given).kind != Node::Kind::string) return;
    const std::string_view name = request_.text(request_.node(given));
    method_ = pay_method_index(name);
    if (offered.contains(method_)) return;
    for (const Spelling& spelling : spellings) {
      const std::string_view other = name == spelling.a   ? spelling.b
                                     : name == spelling.b ? spelling.a
                                                          : std::string_view{};
      if (!offered.contains(pay_method_index(other))) continue;
      respelled_ = other;
      method_ = pay_method_index(other);
    }
  }

  bool is_billing_window() const { return report_.billing && !table_.billing_methods.none(); }

  /// The methods of the window that opens.
  const Methods& offered() const {
    return is_billing_window() ? table_.billing_methods : table_.methods;
  }

  bool applies(const Methods& methods, Where where) const {
    return (methods.any() || methods.contains(method_)) && contains(where, situation_);
  }

  // --- Issues -----------------------------------------------------------------------------------

  [[gnu::cold]] Issue& add(Severity severity, Code code, Sentence sentence, std::string path,
                           RowNumber row) {
    Issue& issue = report_.issues.emplace_back();
    issue.severity = severity;
    issue.code = code;
    issue.sentence = sentence;
    issue.path = std::move(path);
    if (row != no_row) issue.row = &table_.rows[row];
    return issue;
  }

  /// Counts the places of one demand; false once enough of them are listed.
  bool may_list(std::int32_t& listed) {
    if (listed++ < listed_per_demand) return true;
    ++report_.issues.back().more;
    return false;
  }

  // --- The module -------------------------------------------------------------------------------

  [[gnu::cold]] void check_pg() {
    const RowNumber row = table_.find(no_row, "pg");
    const NodeNumber given = request_.first_of(row);
    const bool is_text = given != no_node && request_.node(given).kind == Node::Kind::string;
    const std::string_view text = is_text ? request_.text(request_.node(given)) : "";
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_");
    const std::string_view code = text.substr(0, end);

    if (const OtherCode* other = code.empty() ? nullptr : other_code(code); other != nullptr) {
      add(other->severity, other->issue_code, Sentence::other_code, request_.pointer(given), row)
          .other = other;
      return;
    }
    if (table_.code == nullptr) check_unknown_module();
    if (text.empty()) return;
    if (!is_module(code)) {
      add(Severity::warning, Code::one_of, Sentence::pg_not_known, request_.pointer(given), row);
    } else if (end != std::string_view::npos && text[end] != '.') {
      add(Severity::error, Code::format, Sentence::pg_malformed, request_.pointer(given), row);
    } else if (table_.code != nullptr && code != table_.code) {
      add(Severity::error, Code::conflict, Sentence::pg_conflict, request_.pointer(given), row);
    }
  }

  [[gnu::cold]] void check_unknown_module() {
    const std::string_view asked = request_.context("pg");
    if (const OtherCode* other = other_code(asked); other != nullptr) {
      add(other->severity, other->issue_code, Sentence::other_code, {}, no_row).other = other;
      return;
    }
    add(Severity::info, Code::unknown,
        asked.empty() ? Sentence::module_not_given : Sentence::module_not_known, {}, no_row);
  }

  static const OtherCode* other_code(std::string_view code) {
    for (const OtherCode& other : other_codes())
      if (code == other.code) return &other;
    return nullptr;
  }

  void check_pay_method(RowNumber row) {
    const NodeNumber given = request_.first_of(row);
    if (given == no_node || is_blank(request_.node(given)) ||
        request_.node(given).kind != Node::Kind::string)
      return;
    if (!respelled_.empty()) {
      Issue& issue = add(Severity::warning, Code::unsupported, Sentence::method_spelling,
                         request_.pointer(given), row);
      issue.word = respelled_.data();  // a literal of the list of spellings
      issue.fix = {Fix::Kind::replace, json_text(respelled_), {}};
      return;
    }
    const Severity severity =
        is_billing_window() ? table_.billing_methods_severity : table_.methods_severity;
    if (offered().contains(method_) || severity == Severity::none) return;
    if (severity != Severity::error) {
      add(severity, Code::unsupported, Sentence::method_ignored, request_.pointer(given), row);
    } else if (method_ < 0) {
      add(Severity::error, Code::one_of, Sentence::method_unknown, request_.pointer(given), row);
    } else {
      add(Severity::error, Code::unsupported,
          table_.methods.contains(method_) ? Sentence::method_not_for_billing
                                           : Sentence::method_unsupported,
          request_.pointer(given), row);
    }
  }

  [[gnu::cold]] void check_customer_uid(RowNumber row) {
    if (!report_.billing || table_.code == nullptr || !table_.billing_methods.none()) return;
    if (table_.no_billing == Severity::none) return;
    add(table_.no_billing, Code::unsupported, Sentence::no_billing_window,
        request_.pointer(request_.first_of(row)), row);
  }

  // --- Rows -------------------------------------------------------------------------------------

  void check_row(RowNumber number_of_row) {
    const Row& row = table_.rows[number_of_row];
    if (is_clean(row, request_.first_of(number_of_row))) return;
    for (RowNumber i = row.parent; i != no_row; i = table_.rows[i].parent)
      if (table_.rows[i].only.methods.none()) return;  // has no effect, whatever it holds
    if (row.need.severity != Severity::none && applies(row.need.methods, row.need.where))
      check_presence(number_of_row, row);
    std::int32_t listed = 0;
    for (NodeNumber i = request_.first_of(number_of_row); i != no_node;
         i = request_.node(i).next_of_row)
      check_value(number_of_row, row, i, listed);
  }

  /// Whether nothing can be wrong with `row`, at a glance: most rows of most requests. `first` is
  /// the first of its values.
  bool is_clean(const Row& row, NodeNumber first) const {
    const bool is_demanded = row.need.severity != Severity::none;
    if (first == no_node) return !is_demanded;
    if (!row.is_free()) return false;
    if (is_demanded && (row.parent != no_row || is_blank(request_.node(first)))) return false;
    for (NodeNumber i = first; i != no_node; i = request_.node(i).next_of_row)
      if (!has_type(row.types, request_.node(i))) return false;
    return true;
  }

  [[gnu::cold]] void check_presence(RowNumber number_of_row, const Row& row) {
    std::int32_t listed = 0;
    const auto demand_in = [&](NodeNumber container) {
      const NodeNumber given = row.parent == no_row ? request_.first_of(number_of_row)
                                                    : request_.child(container, number_of_row);
      if (given != no_node && !is_blank(request_.node(given))) return;
      if (!may_list(listed)) return;
      std::string path = container == no_node ? std::string{} : request_.pointer(container);
      append_pointer(path, row.key);
      add(row.need.severity, Code::required,
          row.need.severity == Severity::error ? Sentence::missing : Sentence::missing_advised,
          std::move(path), number_of_row);
    };
    if (row.parent == no_row) return demand_in(no_node);
    for (NodeNumber i = request_.first_of(row.parent); i != no_node;
         i = request_.node(i).next_of_row)
      if (request_.node(i).kind == Node::Kind::object) demand_in(i);
  }

  [[gnu::cold]] void check_value(RowNumber number_of_row, const Row& row, NodeNumber at,
                                 std::int32_t& listed) {
    const Node& node = request_.node(at);
    if (is_blank(node)) return;
    bool works = true;  // a wrong value does harm
    const auto report = [&](Severity severity, Code code, Sentence sentence) -> Issue* {
      if (!may_list(listed)) return nullptr;
      if (!works && severity == Severity::error) severity = Severity::warning;
      return &add(severity, code, sentence, request_.pointer(at), number_of_row);
    };
    if (!has_type(row.types, node) && !row.only.methods.none()) {
      if (Issue* issue = report(row.type_severity, Code::type, Sentence::wrong_type))
        issue->fix = fix_type(row, node);
      return;
    }
    const bool in_use = !(node.kind == Node::Kind::boolean && !node.truth) &&
                        !(node.kind == Node::Kind::number && node.value == 0);
    if (row.only.severity != Severity::none && in_use && is_out_of_scope(row.only)) {
      works = row.only.severity != Severity::info;
      if (works) {
        report(row.only.severity, Code::unsupported, Sentence::out_of_scope);
        return;
      }
    }
    // A date may be a number where the page allows it: 20260801.
    const bool is_number_date = row.dates != 0 && node.kind == Node::Kind::number;
    if (is_number_date && !check_text(row, json_text(node.value), report)) return;
    if (node.kind == Node::Kind::string && !check_text(row, request_.text(node), report)) return;
    check_size(row, node, report);
  }

  bool is_out_of_scope(const Clause& only) const {
    if (only.methods.none()) return true;
    const bool other_method =
        !only.methods.any() && method_ >= 0 && !only.methods.contains(method_);
    return other_method || !contains(only.where, situation_);
  }

  /// false: an issue was found, and a further one would speak of the same mistake.
  template <typename Add>
  bool check_text(const Row& row, std::string_view text, const Add& report) {
    if (row.values.text != nullptr && !lists(row.values.text, text)) {
      report(row.values.severity, Code::one_of, Sentence::not_in_list);
      return false;
    }
    if ((row.format != Format::none || row.dates != 0) && is_placeholder(text)) {
      report(Severity::error, Code::format, Sentence::placeholder);
      return false;
    }
    if (row.format != Format::none) {
      const bool is_issuer = row.format == Format::issuer || row.format == Format::issuer_or_all;
      if (!matches(row.format, text)) {
        report(row.format_severity, is_issuer ? Code::one_of : Code::format,
               is_issuer ? Sentence::not_an_issuer : Sentence::wrong_format);
        return false;
      }
      if (is_issuer && issuer(text) == Issuer::three_digits) {
        report(Severity::warning, Code::one_of, Sentence::unknown_issuer);
        return false;
      }
    }
    if (row.dates != 0) {
      const Dates format = date_format(text);
      if ((format & row.dates) != 0) return true;
      const bool elsewhere = (format & row.dates_elsewhere) != 0;
      Issue* issue = report(elsewhere ? Severity::warning : row.format_severity, Code::format,
                            elsewhere ? Sentence::date_elsewhere : Sentence::wrong_date);
      const std::string rewritten = rewrite_date(text, row.dates);
      if (issue != nullptr && !rewritten.empty() && !row.personal)
        issue->fix = {Fix::Kind::replace, json_text(rewritten), {}};
      return false;
    }
    return true;
  }

  template <typename Add>
  void check_size(const Row& row, const Node& node, const Add& report) {
    if (row.length.max != 0 &&
        (node.kind == Node::Kind::string || node.kind == Node::Kind::array)) {
      const std::size_t size = node.kind == Node::Kind::array ? node.count
                               : row.length.bytes             ? node.text_size
                                                              : characters(request_.text(node));
      Issue* issue = nullptr;
      if (size > row.length.max && row.length.max != unlimited) {
        issue = report(row.length.severity, Code::length, Sentence::too_long);
        if (issue != nullptr) issue->limit = row.length.max;
      } else if (size < row.length.min) {
        issue = report(row.length.severity, Code::length, Sentence::too_short);
        if (issue != nullptr) issue->limit = row.length.min;
      }
    }
    if (!row.range.stated) return;
    double value = node.value;
    if (node.kind == Node::Kind::string ? !number_of(request_.text(node), value)
                                        : node.kind != Node::Kind::number)
      return;
    if (value < row.range.min || (row.range.max != no_limit && value > row.range.max))
      report(row.range.severity, Code::range, Sentence::outside_range);
  }

  /// The value in the type that was meant: 1004 for "1004", true for "true", "20260801" for
  /// 20260801. Names, phone numbers and keys are left to people.
  [[gnu::cold]] Fix fix_type(const Row& row, const Node& node) const {
    if (row.personal) return {};
    const auto replace = [](std::string json) {
      return Fix{Fix::Kind::replace, std::move(json), {}};
    };
    if (node.kind == Node::Kind::string) {
      const std::string_view text = request_.text(node);
      double value = 0;
      if ((has(row.types, Types::number) || has(row.types, Types::integer)) &&
          number_of(text, value) && (has(row.types, Types::number) || std::trunc(value) == value))
        return replace(json_text(value));
      if (has(row.types, Types::boolean) && (text == "true" || text == "false"))
        return replace(std::string(text));
    }
    if (node.kind == Node::Kind::number && has(row.types, Types::string) && node.is_whole &&
        std::abs(node.value) < 9007199254740992.0)
      return replace(json_text(json_text(node.value)));
    return {};
  }

  // --- Rules ------------------------------------------------------------------------------------

  struct Found {
    NodeNumber node = no_node;
    bool blocked = false;  ///< a container on the way has the wrong type: that is another issue
  };

  /// The value of `row`. Where `scope` is an element of an array and `row` lies below it, the value
  /// within that element.
  Found find(RowNumber row, NodeNumber scope) const {
    if (scope != no_node && request_.node(scope).row == row) return {scope, false};
    const RowNumber parent = table_.rows[row].parent;
    if (parent == no_row) return {request_.first_of(row), false};
    if (scope == no_node || table_.rows[row].element) {
      const NodeNumber first = request_.first_of(row);
      if (first != no_node) return {first, false};
    }
    const Found container = find(parent, scope);
    if (container.blocked || container.node == no_node) return {no_node, container.blocked};
    const Node& node = request_.node(container.node);
    if (is_blank(node)) return {};
    if (node.kind != (table_.rows[row].element ? Node::Kind::array : Node::Kind::object))
      return {no_node, true};
    return {request_.child(container.node, row), false};
  }

  /// The element row at or above `row`, or no_row.
  RowNumber element_above(RowNumber row) const {
    while (row != no_row && !table_.rows[row].element) row = table_.rows[row].parent;
    return row;
  }

  bool lies_in(RowNumber row, NodeNumber scope) const {
    if (scope == no_node) return false;
    for (; row != no_row; row = table_.rows[row].parent)
      if (row == request_.node(scope).row) return true;
    return false;
  }

  Verdict judge(const Test& test, NodeNumber scope) const {
    if (!lies_in(test.row, scope) && element_above(test.row) != no_row) {
      // Elements outside the scope: the test holds when it holds for one of them.
      Verdict result = Verdict::silent;
      for (NodeNumber i = request_.first_of(element_above(test.row)); i != no_node;
           i = request_.node(i).next_of_row) {
        const Verdict one = judge(test, i);
        if (one == Verdict::holds) return one;
        if (one == Verdict::fails) result = one;
      }
      return result;
    }
    const Found found = find(test.row, scope);
    if (found.blocked) return Verdict::silent;
    const Node* node = found.node == no_node ? nullptr : &request_.node(found.node);
    if (node != nullptr && is_blank(*node)) node = nullptr;
    // A value of the wrong type is an issue of its row; tests have nothing to say of it.
    if (node != nullptr && test.op != Op::present && !has_type(table_.rows[test.row].types, *node))
      return Verdict::silent;
    Verdict result = judge(test, node, scope);
    if (result == Verdict::silent && node == nullptr && test.if_given) return Verdict::holds;
    if (!test.negated || result == Verdict::silent) return result;
    return result == Verdict::holds ? Verdict::fails : Verdict::holds;
  }

  /// Silent where a price or a count is missing or no number, or where there are no elements.
  [[gnu::cold]] Verdict is_total(const Test& test, const Node& total) const {
    const NodeNumber first = request_.first_of(element_above(test.other));
    if (first == no_node || total.kind != Node::Kind::number) return Verdict::silent;
    double sum = 0;
    for (NodeNumber i = first; i != no_node; i = request_.node(i).next_of_row) {
      double product = 1;
      for (const RowNumber factor : {test.other, static_cast<RowNumber>(test.number)}) {
        const Found found = find(factor, i);
        if (found.node == no_node || request_.node(found.node).kind != Node::Kind::number)
          return Verdict::silent;
        product *= request_.node(found.node).value;
      }
      sum += product;
    }
    // 3 × 10.1 is 30.3 to a person, but not quite so in binary.
    constexpr double tolerance = 1e-9;
    return verdict(std::abs(sum - total.value) <= tolerance * std::max(1.0, std::abs(sum)));
  }

  [[gnu::cold]] Verdict judge(const Test& test, const Node* node, NodeNumber scope) const {
    if (test.op == Op::present) return verdict(node != nullptr);
    if (test.op == Op::used)
      return verdict(node != nullptr && !(node->kind == Node::Kind::boolean && !node->truth));
    if (node == nullptr) return Verdict::silent;
    const bool is_text = node->kind == Node::Kind::string;
    const std::string_view text = is_text ? request_.text(*node) : std::string_view{};
    double value = node->value;
    const bool is_number = node->kind == Node::Kind::number || (is_text && number_of(text, value));
    switch (test.op) {
      case Op::is_true:
        if (node->kind != Node::Kind::boolean) return Verdict::silent;
        return verdict(node->truth);
      case Op::one_of:
        if (!is_text) return Verdict::silent;
        return verdict(lists(test.words, text));
      case Op::starts_with:
        if (!is_text) return Verdict::silent;
        return verdict(
            any_word(test.words, [&](std::string_view w) { return text.starts_with(w); }));
      case Op::contains:
        if (!is_text) return Verdict::silent;
        return verdict(any_word(test.words, [&](std::string_view w) {
          return text.find(w) != std::string_view::npos;
        }));
      case Op::at_least:
        return is_number ? verdict(value >= test.number) : Verdict::silent;
      case Op::at_most:
        return is_number ? verdict(value <= test.number) : Verdict::silent;
      case Op::at_most_member: {
        const Found other = find(test.other, scope);
        if (node->kind != Node::Kind::number || other.node == no_node ||
            request_.node(other.node).kind != Node::Kind::number)
          return Verdict::silent;
        return verdict(value * 100 <= request_.node(other.node).value * test.number);
      }
      case Op::total_of:
        return is_total(test, *node);
      case Op::items_at_least:
        if (node->kind != Node::Kind::array) return Verdict::silent;
        return verdict(node->count >= static_cast<std::uint32_t>(test.number));
      case Op::whole:
        if (node->kind != Node::Kind::number) return Verdict::silent;
        return verdict(node->is_whole);
      case Op::matches:
        if (!is_text) return Verdict::silent;
        return verdict(matches(static_cast<Format>(test.number), text));
      case Op::not_before_today: {
        const std::int32_t day = is_text ? day_of(text) : 0;
        if (day == 0 || today_ == 0) return Verdict::silent;
        return verdict(day >= today_);
      }
      case Op::within_minutes: {
        // A time in another format is an issue of its row.
        const bool readable = is_text && (date_format(text) & table_.rows[test.row].dates) != 0;
        const std::int64_t time = readable ? seconds_of(text) : 0;
        if (time == 0 || now_ == 0) return Verdict::silent;
        return verdict(time <= now_ + std::int64_t{test.number} * 60);
      }
      case Op::passes:
        if (!is_text && node->kind != Node::Kind::number) return Verdict::silent;
        return verdict(test.test({node->kind == Node::Kind::number, node->value, text}));
      case Op::present:
      case Op::used:
        break;  // answered above
    }
    return Verdict::silent;
  }

  /// The disjunction that begins at the test `i`, which is left behind its last test: holds when
  /// one of its tests does, fails when none does and one fails.
  Verdict judge_one(const Test*& i, const Test* end, NodeNumber scope) const {
    Verdict any = Verdict::silent;
    do {
      const Verdict one = any == Verdict::holds ? any : judge(*i, scope);
      if (one != Verdict::silent) any = one;
      ++i;
    } while (i != end && i->or_before);
    return any;
  }

  /// Whether each disjunction of a conjunction holds.
  bool holds(const Test* i, std::size_t count, NodeNumber scope) const {
    for (const Test* const end = i + count; i != end;)
      if (judge_one(i, end, scope) != Verdict::holds) return false;
    return true;
  }

  /// Whether one of them fails.
  bool fails(const Test* i, std::size_t count, NodeNumber scope) const {
    for (const Test* const end = i + count; i != end;)
      if (judge_one(i, end, scope) == Verdict::fails) return true;
    return false;
  }

  void check_rule(const LinkedRule& rule) {
    if (!applies(rule.scope.methods, rule.scope.where)) return;
    const Test* const when = table_.tests.data() + rule.first_test;
    std::int32_t listed = 0;
    const auto check_in = [&](NodeNumber scope) {
      if (!holds(when, rule.when_count, scope)) return;
      if (!fails(when + rule.when_count, rule.must_count, scope)) return;
      if (!may_list(listed)) return;
      add(rule.scope.severity, rule.code, Sentence::rule, path_of(rule.at, scope), rule.at).rule =
          &rule;
    };
    // A rule about an element of an array is checked for each element.
    const RowNumber element = element_above(rule.at);
    if (element == no_row) return check_in(no_node);
    for (NodeNumber i = request_.first_of(element); i != no_node; i = request_.node(i).next_of_row)
      check_in(i);
  }

  /// Pointer to `row`, whether or not it is there.
  [[gnu::cold]] std::string path_of(RowNumber row, NodeNumber scope) const {
    const Found found = find(row, scope);
    if (found.node != no_node) return request_.pointer(found.node);
    const RowNumber parent = table_.rows[row].parent;
    std::string path = parent == no_row ? std::string{} : path_of(parent, scope);
    append_pointer(path, table_.rows[row].key);
    return path;
  }

  // --- Unknown members --------------------------------------------------------------------------

  [[gnu::cold]] void check_unknown(NodeNumber unknown) {
    if (++unknown_listed_ > listed_per_demand) {
      ++report_.issues.back().more;
      return;
    }
    const Node& node = request_.node(unknown);
    const RowNumber parent =
        node.parent == request_.params() ? no_row : request_.node(node.parent).row;
    const RowNumber nearest = nearest_name(parent, request_.key(node));
    Issue& issue = add(Severity::warning, Code::unknown, Sentence::unknown_member,
                       request_.pointer(unknown), nearest);
    if (nearest == no_row || request_.child(node.parent, nearest) != no_node) return;
    std::string to =
        node.parent == request_.params() ? std::string{} : request_.pointer(node.parent);
    append_pointer(to, table_.rows[nearest].key);
    issue.fix = {Fix::Kind::rename, {}, std::move(to)};
  }

  /// The listed member of `parent` that `name` is most likely a slip of, or no_row.
  [[gnu::cold]] RowNumber nearest_name(RowNumber parent, std::string_view name) const {
    RowNumber nearest = no_row;
    std::size_t best = name.size() / 3 + 1;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const auto number = static_cast<RowNumber>(i);
      if (table_.rows[number].parent != parent || table_.rows[number].element) continue;
      const std::size_t distance = edit_distance(name, table_.rows[i].key);
      if (distance >= best) continue;
      best = distance;
      nearest = number;
    }
    return nearest;
  }

  /// Edits between two names; a different case, `_` or `-` is no edit but a third of one, so that
  /// `buyerName` is near `buyer_name`. Names over 40 bytes are no slips.
  [[gnu::cold]] static std::size_t edit_distance(std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 40;
    if (a.size() > longest || b.size() > longest) return longest;
    const auto fold = [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    const auto cost = [](char c) -> std::size_t { return c == '_' || c == '-' ? 1 : 3; };
    std::array<std::size_t, longest + 1> row{};
    for (std::size_t j = 1; j <= b.size(); ++j) row[j] = row[j - 1] + cost(b[j - 1]);
    for (std::size_t i = 1; i <= a.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] += cost(a[i - 1]);
      for (std::size_t j = 1; j <= b.size(); ++j) {
        const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1]               ? 0
                                                 : fold(a[i - 1]) == fold(b[j - 1]) ? 1
                                                                                    : 3);
        diagonal = row[j];
        row[j] = std::min({replaced, row[j] + cost(a[i - 1]), row[j - 1] + cost(b[j - 1])});
      }
    }
    return (row[b.size()] + 2) / 3;
  }

  const Request& request_;
  const Table& table_;
  Report& report_;
  Where situation_{};
  int method_ = -1;
  std::string_view respelled_;
  std::int32_t today_ = 0;
  std::int64_t now_ = 0;
  std::int32_t unknown_listed_ = 0;
};

}  // namespace

bool Report::ok() const {
  for (const Issue& issue : issues)
    if (issue.severity == Severity::error) return false;
  return true;
}

Where situation_of(const Request& request, const Table& table, bool billing) {
  const std::string_view platform = request.context("platform");
  const std::string_view api = request.context("api");
  // A module that is told apart by its UI type is opened by IMP.loadUI.
  const bool loads_ui = api == "loadUI" || (api.empty() && table.ui_type != nullptr);
  return (platform == "mobile" ? Where::mobile
          : platform == "app"  ? Where::app
                               : Where::pc) |
         (billing ? Where::billing : Where::payment) |
         (loads_ui ? Where::load_ui : Where::request_pay);
}

const Table* table_for(const Request& request) {
  const std::string_view asked = request.context("pg");
  const std::string_view ui_type = request.context("uiType");
  const NodeNumber customer_uid = request.member(request.params(), "customer_uid");
  const bool billing = customer_uid != no_node && !is_blank(request.node(customer_uid));
  if (!asked.empty()) return find_module(asked, ui_type, billing);
  const NodeNumber pg = request.member(request.params(), "pg");
  if (pg == no_node || request.node(pg).kind != Node::Kind::string) return nullptr;
  const std::string_view text = request.text(request.node(pg));
  return find_module(text.substr(0, text.find('.')), ui_type, billing);
}

Report check(Request& request, const Table* table) {
  Report report;
  report.table = table;
  const Table& used = table != nullptr ? *table : general_table();
  request.bind(used);
  Check(request, used, report).run();
  return report;
}

[[gnu::cold]] Report unreadable_report() {
  Report report;
  Issue& issue = report.issues.emplace_back();
  issue.severity = Severity::error;
  issue.code = Code::input;
  issue.sentence = Sentence::unreadable;
  return report;
}

CheckResult check_request(std::string text) {
  // Kept between calls, so that a warm check allocates little; given back after a large request.
  static thread_local Request request;
  CheckResult result;
  constexpr std::size_t large = 1 << 20;
  const bool is_large = text.size() > large;
  const bool readable = request.read(std::move(text));
  if (request.context("lang") == "en") result.language = Language::en;
  if (readable) {
    result.report = check(request, table_for(request));
  } else {
    result.report = unreadable_report();
  }
  if (is_large) request = Request{};
  return result;
}

std::string check(std::string request) {
  const CheckResult result = check_request(std::move(request));
  return to_json(result.report, result.language);
}

}  // namespace imp_checkout
