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
using imp_checkout::Severity;
using imp_checkout::Text;
using Json = nlohmann::ordered_json;

enum Exit { clean = 0, errors_found = 1, unusable = 2 };

constexpr Text help{
    R"(imp-checkout — IMP.request_pay(포트원 V1) 파라미터를 결제창을 열기 전에 확인합니다.

사용법
  imp-checkout check [파일 | -] [옵션]     파라미터 하나를 확인합니다
  imp-checkout check --ndjson [파일 | -]   한 줄에 하나씩 여러 건을 확인합니다
  imp-checkout modules [--pg 코드]         결제 모듈이 아는 파라미터와 규칙을 출력합니다

입력
  IMP.request_pay에 넘길 객체 그대로이거나, {"context": {"pg": "kcp", "platform": "mobile"},
  "params": {…}} 모양의 JSON입니다. 파일을 적지 않거나 -를 적으면 표준 입력을 읽습니다.

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
  imp-checkout check --ndjson [FILE | -]      check many, one a line
  imp-checkout modules [--pg CODE]            print what the modules know

Input
  The object for IMP.request_pay as it is, or {"context": {"pg": "kcp", "platform": "mobile"},
  "params": {…}}; JSON. Without FILE, or with -, standard input is read.

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

/// A request in the core's envelope: context and params. `text` is either that already, or the bare
/// object for IMP.request_pay. What is not JSON is passed on for the core to say so.
std::string envelope(const std::string& text, const Options& options) {
  Json request = Json::parse(text, nullptr, false);
  if (request.is_discarded()) return text;
  if (!(request.is_object() && request.contains("params"))) {
    Json wrapped = Json::object();
    wrapped["context"] = Json::object();
    wrapped["params"] = std::move(request);
    request = std::move(wrapped);
  }
  Json& context = request["context"];
  if (!context.is_object()) context = Json::object();
  for (const auto& [key, value] : options.context) context[key] = value;
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

void print_text(const Report& report, Language language) {
  const Paint paint = paint_for_terminal();
  int errors = 0, warnings = 0;
  // Errors first: a person reads from the top. JSON keeps the order of the tables.
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    for (const Issue& issue : report.issues) {
      if (issue.severity != severity) continue;
      const bool is_error = severity == Severity::error;
      const bool is_warning = severity == Severity::warning;
      errors += is_error ? 1 : 0;
      warnings += is_warning ? 1 : 0;
      const Text label = is_error     ? Text{"오류", "error"}
                         : is_warning ? Text{"경고", "warning"}
                                      : Text{"알림", "note"};
      std::cout << (is_error     ? paint.error
                    : is_warning ? paint.warning
                                 : paint.info)
                << in(language, label) << paint.off << "  " << paint.bold
                << (issue.path.empty() ? "/" : issue.path) << paint.off << "\n      "
                << message(issue, report, language) << "\n      " << paint.faint
                << rule_name(issue, report) << "\n      " << docs_url(issue, report) << paint.off
                << "\n\n";
    }
  }
  if (language == Language::ko)
    std::cout << (errors + warnings == 0 ? "문제를 찾지 못했습니다." : "")
              << (errors + warnings == 0 ? std::string{}
                                         : "오류 " + std::to_string(errors) + "건, 경고 " +
                                               std::to_string(warnings) + "건");
  else
    std::cout << (errors + warnings == 0
                      ? std::string("No problems found.")
                      : std::to_string(errors) + (errors == 1 ? " error, " : " errors, ") +
                            std::to_string(warnings) + (warnings == 1 ? " warning" : " warnings"));
  std::cout << '\n';
}

int check_one(const std::string& text, const Options& options) {
  const imp_checkout::CheckResult result = imp_checkout::check_request(envelope(text, options));
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
    const imp_checkout::CheckResult result =
        imp_checkout::check_request(options.context.empty() ? line : envelope(line, options));
    if (options.format == "text")
      print_text(result.report, options.asked_language.value_or(result.language));
    else
      std::cout << to_json(result.report, options.asked_language.value_or(result.language)) << '\n';
    status = std::max(status, exit_status(result.report));
  }
  return status;
}

int run_check(const Options& options) {
  std::ifstream file;
  if (options.file != "-") {
    file.open(options.file, std::ios::binary);
    if (!file)
      return fail(options.language(), {"파일을 열 수 없습니다: ", "cannot open the file "},
                  options.file);
  }
  std::istream& input = options.file == "-" ? std::cin : file;
  if (options.ndjson) return check_lines(input, options);
  if (options.file == "-" && isatty(STDIN_FILENO) != 0)
    std::cerr << in(options.language(),
                    {"JSON을 붙여넣고 Ctrl+D를 누르세요.\n", "Paste JSON and press Ctrl+D.\n"});
  return check_one({std::istreambuf_iterator<char>(input), {}}, options);
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
  if (options->command == "modules") return run_modules(*options);
  return fail(options->language(),
              {"모르는 명령입니다. --help를 참고하세요: ", "unknown command, see --help: "},
              options->command);
}
