// The command line tool `imp-checkout`: checks requests and prints what the modules know.
//
// Exit status: 0 no errors found, 1 errors found, 2 unusable input or usage.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imp_checkout/checkout.hpp"
#include "markdown.hpp"

namespace {

using imp_checkout::Issue;
using imp_checkout::Language;
using imp_checkout::Report;
using imp_checkout::Text;
using Json = nlohmann::ordered_json;

enum Exit { clean = 0, errors_found = 1, unusable = 2 };

constexpr Text help{
    R"(imp-checkout — IMP.request_pay(포트원 V1) 파라미터를 결제창을 열기 전에 확인합니다.

사용법
  imp-checkout check [파일 | -] [옵션]     파라미터 하나를 확인합니다
  imp-checkout check --ndjson [파일 | -]   한 줄에 하나씩 여러 건을 확인합니다 (build도 가능)
  imp-checkout build --pg 코드 [파일 | -]  주문 하나로 결제 모듈의 파라미터를 만듭니다
  imp-checkout build --all [파일 | -]      모든 결제 모듈과 결제수단에서 그 주문이 되는지 봅니다
                                           (--pg를 함께 쓰면 그 모듈의 결제수단만)
  imp-checkout lift --pg 코드 [파일 | -]   파라미터를 다시 주문으로 바꿉니다
  imp-checkout modules [--pg 코드]         결제 모듈이 아는 파라미터와 규칙을 출력합니다

입력
  IMP.request_pay에 넘길 객체 그대로이거나, {"context": {"pg": "kcp", "platform": "mobile"},
  "params": {…}} 모양의 JSON입니다. build는 params 대신 order를 받습니다(docs/order.md). 파일을 적지 않거나 -를 적으면 표준 입력을 읽습니다.

옵션
  --pg 코드            채널의 PG사 코드 (kcp, html5_inicis, tosspayments …)
  --platform 환경      pc(기본값), mobile(모바일 브라우저), app(앱 웹뷰)
  --api 이름           request_pay(기본값) 또는 loadUI
  --ui-type 이름       loadUI의 uiType (paypal-spb …)
  --now 시각           날짜 규칙의 기준 시각 (2026-11-21T12:00:00+09:00)
  --lang ko|en         메시지 언어 (기본값 ko)
  --format 형식        check: text(기본값) 또는 json(--ndjson의 기본값)
                       modules: json(기본값) 또는 markdown
  --help, --version

종료 코드
  0 오류 없음   1 오류 있음   2 입력을 읽을 수 없음

예
  echo '{"channelKey":"channel-key-…","pay_method":"phone","merchant_uid":"A-1",
         "name":"당근 10kg","amount":1004}' | imp-checkout check --pg kcp
)",
    R"(imp-checkout — checks the parameters of IMP.request_pay (PortOne V1) before a payment window opens.

Usage
  imp-checkout check [FILE | -] [options]     check one request
  imp-checkout check --ndjson [FILE | -]      check many, one a line (build, too)
  imp-checkout build --pg CODE [FILE | -]     build a module's parameters from an order
  imp-checkout build --all [FILE | -]         which modules and pay methods can take the order
                                              (with --pg, only that module's pay methods)
  imp-checkout lift --pg CODE [FILE | -]      turn parameters back into an order
  imp-checkout modules [--pg CODE]            print what the modules know

Input
  The object for IMP.request_pay as it is, or {"context": {"pg": "kcp", "platform": "mobile"},
  "params": {…}}; JSON. build takes an order (docs/order.md) instead of params. Without FILE, or with -, standard input is read.

Options
  --pg CODE            PG code of the channel (kcp, html5_inicis, tosspayments …)
  --platform WHERE     pc (default), mobile (mobile browser), app (in-app web view)
  --api NAME           request_pay (default) or loadUI
  --ui-type NAME       uiType of loadUI (paypal-spb …)
  --now TIME           the time that date rules go by (2026-11-21T12:00:00+09:00)
  --lang ko|en         language of messages (default ko)
  --format FORMAT      check: text (default) or json (default of --ndjson)
                       modules: json (default) or markdown
  --help, --version

Exit status
  0 no errors   1 errors found   2 unusable input

Example
  echo '{"channelKey":"channel-key-…","pay_method":"phone","merchant_uid":"A-1",
         "name":"Carrots","amount":1004}' | imp-checkout check --pg kcp --lang en
)"};

struct Options {
  std::string command;
  std::string file = "-";
  bool ndjson = false;
  bool all = false;
  bool help = false;
  bool version = false;
  std::optional<Language> asked_language;
  std::string format;
  std::vector<std::pair<std::string, std::string>> context;  ///< members that options set

  /// Of this tool's own sentences.
  Language language() const { return asked_language.value_or(Language::ko); }
};

const char* in(Language language, const Text& text) {
  return language == Language::ko ? text.ko : text.en;
}

int fail(Language language, const Text& text, std::string_view subject = {}) {
  std::cerr << "imp-checkout: " << in(language, text) << subject << '\n';
  return unusable;
}

/// The options, or what is wrong with them on standard error.
std::optional<Options> parse(int argc, char** argv) {
  Options options;
  std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "--lang" && words[i + 1] == "en") options.asked_language = Language::en;
  bool file_given = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    std::optional<std::string> attached;
    if (const std::size_t equals = word.find('=');
        word.starts_with("--") && equals != std::string::npos) {
      attached = word.substr(equals + 1);
      word.resize(equals);
    }
    const auto value = [&](std::initializer_list<std::string_view> allowed) -> std::string {
      std::string given;
      if (attached.has_value())
        given = *attached;
      else if (i + 1 < words.size())
        given = words[++i];
      bool known = allowed.size() == 0 && !given.empty();
      for (std::string_view one : allowed) known = known || one == given;
      if (known) return given;
      fail(options.language(),
           {"값이 없거나 쓸 수 없는 값입니다: ", "missing or unusable value for "}, word);
      return {};
    };
    std::string given;
    if (word == "--help" || word == "-h") {
      options.help = true;
    } else if (word == "--version") {
      options.version = true;
    } else if (word == "--ndjson") {
      options.ndjson = true;
    } else if (word == "--all") {
      options.all = true;
    } else if (word == "--lang") {
      given = value({"ko", "en"});
      if (given.empty()) return std::nullopt;
      options.asked_language = given == "en" ? Language::en : Language::ko;
    } else if (word == "--format") {
      options.format = value({"text", "json", "markdown"});
      if (options.format.empty()) return std::nullopt;
    } else if (word == "--pg" || word == "--now" || word == "--ui-type") {
      given = value({});
      if (given.empty()) return std::nullopt;
      options.context.emplace_back(word == "--ui-type" ? "uiType" : word.substr(2), given);
    } else if (word == "--platform") {
      given = value({"pc", "mobile", "app"});
      if (given.empty()) return std::nullopt;
      options.context.emplace_back("platform", given);
    } else if (word == "--api") {
      given = value({"request_pay", "loadUI"});
      if (given.empty()) return std::nullopt;
      options.context.emplace_back("api", given);
    } else if (word.size() > 1 && word[0] == '-') {
      fail(options.language(),
           {"모르는 옵션입니다. --help를 참고하세요: ", "unknown option, see --help: "}, word);
      return std::nullopt;
    } else if (options.command.empty()) {
      options.command = word;
    } else if (!file_given) {
      options.file = word;
      file_given = true;
    } else {
      fail(options.language(), {"파일은 하나만 적을 수 있습니다: ", "only one file can be given: "},
           word);
      return std::nullopt;
    }
  }
  return options;
}

/// A request in the core's envelope: context and `body`, which is "params" or "order". `text` is
/// either that already, or the bare object. What is not JSON is passed on for the core to say so.
std::string envelope(const std::string& text, const Options& options, const char* body) {
  Json request = Json::parse(text, nullptr, false);
  if (request.is_discarded()) return text;
  if (!(request.is_object() && request.contains(body))) {
    Json wrapped = Json::object();
    wrapped["context"] = Json::object();
    wrapped[body] = std::move(request);
    request = std::move(wrapped);
  }
  Json& context = request["context"];
  if (!context.is_object()) context = Json::object();
  for (const auto& [key, value] : options.context) context[key] = value;
  if (options.asked_language.has_value())
    context["lang"] = options.asked_language == Language::en ? "en" : "ko";
  return request.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int exit_status(const Report& report) {
  for (const Issue& issue : report.issues)
    if (issue.code == imp_checkout::Code::input) return unusable;
  return report.ok() ? clean : errors_found;
}

struct Paint {
  const char *error = "", *warning = "", *info = "", *faint = "", *bold = "", *off = "";
};

Paint paint_for_terminal() {
  const char* const no_color = std::getenv("NO_COLOR");
  if (isatty(STDOUT_FILENO) == 0 || (no_color != nullptr && no_color[0] != '\0')) return {};
  return {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[2m", "\x1b[1m", "\x1b[0m"};
}

/// Prints issues, as in a report's JSON, for people. Errors first: a person reads from the top,
/// while JSON keeps the order of the tables.
void print_issues(const Json& issues, Language language) {
  const Paint paint = paint_for_terminal();
  int errors = 0, warnings = 0;
  for (const std::string_view severity : {"error", "warning", "info"}) {
    for (const Json& issue : issues) {
      if (issue["severity"] != severity) continue;
      const bool is_error = severity == "error";
      const bool is_warning = severity == "warning";
      errors += is_error ? 1 : 0;
      warnings += is_warning ? 1 : 0;
      const Text label = is_error     ? Text{"오류", "error"}
                         : is_warning ? Text{"경고", "warning"}
                                      : Text{"알림", "note"};
      const auto text = [&](const char* key) -> const std::string& {
        return issue[key].get_ref<const std::string&>();
      };
      std::cout << (is_error     ? paint.error
                    : is_warning ? paint.warning
                                 : paint.info)
                << in(language, label) << paint.off << "  " << paint.bold
                << (text("path").empty() ? "/" : text("path")) << paint.off << "\n      "
                << text("message") << "\n      " << paint.faint << text("rule") << "\n      "
                << text("docs") << paint.off << "\n\n";
    }
  }
  if (errors + warnings == 0)
    std::cout << in(language, {"문제를 찾지 못했습니다.", "No problems found."});
  else if (language == Language::ko)
    std::cout << "오류 " << errors << "건, 경고 " << warnings << "건";
  else
    std::cout << errors << (errors == 1 ? " error, " : " errors, ") << warnings
              << (warnings == 1 ? " warning" : " warnings");
  std::cout << '\n';
}

void print_text(const Report& report, Language language) {
  print_issues(Json::parse(to_json(report, language), nullptr, false)["issues"], language);
}

int check_one(const std::string& text, const Options& options) {
  const imp_checkout::CheckResult result =
      imp_checkout::check_request(envelope(text, options, "params"));
  if (options.format == "json")
    std::cout << to_json(result.report, options.asked_language.value_or(result.language)) << '\n';
  else
    print_text(result.report, options.asked_language.value_or(result.language));
  return exit_status(result.report);
}

int check_lines(std::istream& input, const Options& options) {
  int status = clean;
  std::string line;
  while (std::getline(input, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const imp_checkout::CheckResult result = imp_checkout::check_request(
        options.context.empty() ? line : envelope(line, options, "params"));
    if (options.format == "text")
      print_text(result.report, options.asked_language.value_or(result.language));
    else
      std::cout << to_json(result.report, options.asked_language.value_or(result.language)) << '\n';
    status = std::max(status, exit_status(result.report));
  }
  return status;
}

/// Calls `use` with the input that the options name: the file, or standard input.
template <typename Use>
int with_input(const Options& options, Use use) {
  std::ifstream file;
  if (options.file != "-") {
    file.open(options.file, std::ios::binary);
    if (!file)
      return fail(options.language(), {"파일을 열 수 없습니다: ", "cannot open the file "},
                  options.file);
  } else if (isatty(STDIN_FILENO) != 0) {
    std::cerr << in(options.language(),
                    {"JSON을 붙여넣고 Ctrl+D를 누르세요.\n", "Paste JSON and press Ctrl+D.\n"});
  }
  return use(options.file == "-" ? std::cin : file);
}

std::string all_of(std::istream& input) { return {std::istreambuf_iterator<char>(input), {}}; }

int run_check(const Options& options) {
  return with_input(options, [&](std::istream& input) {
    return options.ndjson ? check_lines(input, options) : check_one(all_of(input), options);
  });
}

int status_of(const Json& result) {
  for (const Json& issue : result.value("issues", Json::array()))
    if (issue["code"] == "input") return unusable;
  return result.value("ok", true) ? clean : errors_found;
}

/// One line for each module and pay method.
void print_matrix(const Json& results, Language language) {
  const Paint paint = paint_for_terminal();
  for (const Json& result : results) {
    const std::string& status = result["status"].get_ref<const std::string&>();
    const bool works = status == "works";
    const bool cannot = status == "cannot";
    const Text label = works    ? Text{"가능", "works   "}
                       : cannot ? Text{"불가", "cannot  "}
                                : Text{"경고", "warnings"};
    std::cout << (cannot  ? paint.error
                  : works ? ""
                          : paint.warning)
              << in(language, label) << paint.off << "  "
              << result["module"].get_ref<const std::string&>() << ' '
              << result["method"].get_ref<const std::string&>() << '\n';
    for (const Json& issue : result["issues"])
      if (issue["severity"] == (cannot ? "error" : "warning"))
        std::cout << "            " << issue["path"].get_ref<const std::string&>() << "  "
                  << issue["message"].get_ref<const std::string&>() << '\n';
  }
}

int build_lines(std::istream& input, const Options& options) {
  int status = clean;
  std::string line;
  while (std::getline(input, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string text =
        imp_checkout::build(options.context.empty() ? line : envelope(line, options, "order"));
    std::cout << text << '\n';
    status = std::max(status, status_of(Json::parse(text, nullptr, false)));
  }
  return status;
}

int run_build(Options options) {
  if (options.all) options.context.emplace_back("methods", "*");
  return with_input(options, [&](std::istream& input) {
    if (options.ndjson) return build_lines(input, options);
    const std::string text = imp_checkout::build(envelope(all_of(input), options, "order"));
    const Json result = Json::parse(text, nullptr, false);
    if (options.format == "json") {
      std::cout << text << '\n';
    } else if (result.contains("results")) {
      print_matrix(result["results"], options.language());
    } else {
      if (!result["params"].is_null()) std::cout << result["params"].dump(2) << "\n\n";
      print_issues(result["issues"], options.language());
    }
    return status_of(result);
  });
}

int run_lift(const Options& options) {
  return with_input(options, [&](std::istream& input) {
    const std::string text = imp_checkout::lift(envelope(all_of(input), options, "params"));
    const Json result = Json::parse(text, nullptr, false);
    if (options.format == "json" || !result.contains("order")) {
      std::cout << text << '\n';
    } else {
      std::cout << result["order"].dump(2) << '\n';
      for (const Json& kept : result["kept"])
        std::cerr << in(options.language(), {"주문에 해당하는 자리가 없어 그대로 옮긴 값: ",
                                             "kept as it is, since the order has no part for it: "})
                  << kept.get_ref<const std::string&>() << '\n';
    }
    if (!result.contains("order")) return static_cast<int>(unusable);
    return static_cast<int>(clean);
  });
}

int run_modules(const Options& options) {
  Json request = Json::object();
  for (const auto& [key, value] : options.context)
    if (key == "pg") request[key] = value;
  if (request.contains("pg") &&
      imp_checkout::find_module(request["pg"].get_ref<const std::string&>(), {}) == nullptr)
    return fail(options.language(), {"모르는 PG사 코드입니다: ", "unknown PG code "},
                request["pg"].get_ref<const std::string&>());
  const std::string catalogue = imp_checkout::catalogue(request.dump());
  if (options.format == "markdown") {
    const Json parsed = Json::parse(catalogue, nullptr, false);
    std::cout << (request.contains("pg") ? module_page(parsed) : support_matrix(parsed));
  } else {
    std::cout << catalogue << '\n';
  }
  return clean;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::optional<Options> options = parse(argc, argv);
  if (!options.has_value()) return unusable;
  if (options->version) {
    std::cout << "imp-checkout " << imp_checkout::version() << '\n';
    return clean;
  }
  if (options->help || options->command.empty()) {
    (options->help ? std::cout : std::cerr) << in(options->language(), help);
    return options->help ? clean : unusable;
  }
  if (options->command == "check") return run_check(*options);
  if (options->command == "build") return run_build(*options);
  if (options->command == "lift") return run_lift(*options);
  if (options->command == "modules") return run_modules(*options);
  return fail(options->language(),
              {"모르는 명령입니다. --help를 참고하세요: ", "unknown command, see --help: "},
              options->command);
}
