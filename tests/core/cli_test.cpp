// The command line tool as a person or a script meets it: its exit status and what it prints.

#include <sys/wait.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

struct Run {
  int status = -1;
  std::string output;  ///< standard output and standard error
};

/// Runs the tool with `arguments`, a shell text, and `input` on standard input.
Run run(const std::string& arguments, const std::string& input = "") {
  const auto file = std::filesystem::temp_directory_path() / "imp_checkout_cli_test.json";
  std::ofstream(file) << input;
  const std::string command =
      std::string(IMP_CHECKOUT_CLI) + " " + arguments + " 2>&1 < " + file.string();
  Run result;
  FILE* const pipe = popen(command.c_str(), "r");
  BOOST_REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
    result.output.append(buffer.data(), size);
  result.status = WEXITSTATUS(pclose(pipe));
  std::filesystem::remove(file);
  return result;
}

bool holds(const Run& result, const std::string& text) {
  return result.output.find(text) != std::string::npos;
}

const std::string valid =
    R"({"channelKey":"k","pay_method":"card","merchant_uid":"A-1","name":"x","amount":1004})";
const std::string broken = R"({"channelKey":"k","pay_method":"card","name":"x","amount":"1004"})";

}  // namespace

BOOST_AUTO_TEST_SUITE(cli)

BOOST_AUTO_TEST_CASE(a_clean_request_exits_with_0) {
  const Run result = run("check --pg kcp", valid);
  BOOST_TEST(result.status == 0);
  BOOST_TEST(result.output == "문제를 찾지 못했습니다.\n");
  BOOST_TEST(run("check --pg kcp --lang en -", valid).output == "No problems found.\n");
}

BOOST_AUTO_TEST_CASE(errors_exit_with_1_and_say_where_why_and_the_page) {
  const Run result = run("check --pg kcp --lang en", broken);
  BOOST_TEST(result.status == 1);
  BOOST_TEST(holds(result, "error  /merchant_uid"));
  BOOST_TEST(holds(result, "`amount` has the wrong type."));
  BOOST_TEST(holds(result, "https://developers.portone.io/opi/ko/integration/pg/v1/nhn-kcp/"));
  BOOST_TEST(holds(result, "2 errors, 0 warnings"));
  BOOST_TEST(!holds(result, "\x1b["), "no colour where there is no terminal");
}

BOOST_AUTO_TEST_CASE(warnings_alone_exit_with_0) {
  const Run result = run("check --pg kcp --lang en",
                         R"({"pg":"kcp.A52CY","pay_method":"card","merchant_uid":"A-1",)"
                         R"("name":"x","amount":1004})");
  BOOST_TEST(result.status == 0);
  BOOST_TEST(holds(result, "0 errors, 1 warning\n"));
}

BOOST_AUTO_TEST_CASE(options_set_the_context) {
  BOOST_TEST(run("check --pg kcp --platform mobile", valid).status == 1);
  BOOST_TEST(run("check --pg=kcp --platform=mobile --lang=en", valid).status == 1);
  BOOST_TEST(run("check", R"({"context":{"pg":"kcp","platform":"mobile"},"params":)" + valid + "}")
                 .status == 1);
  // An option is stronger than the request's own context.
  BOOST_TEST(run("check --platform pc",
                 R"({"context":{"pg":"kcp","platform":"mobile"},"params":)" + valid + "}")
                 .status == 0);
}

BOOST_AUTO_TEST_CASE(unusable_input_exits_with_2) {
  BOOST_TEST(run("check --pg kcp", "IMP.request_pay(").status == 2);
  BOOST_TEST(run("check --pg kcp", "[]").status == 2);
  const Run missing = run("check no-such-file.json --lang en");
  BOOST_TEST(missing.status == 2);
  BOOST_TEST(holds(missing, "cannot open the file no-such-file.json"));
}

BOOST_AUTO_TEST_CASE(wrong_usage_exits_with_2_and_names_the_option) {
  BOOST_TEST(run("").status == 2);
  BOOST_TEST(holds(run("chekc --lang en"), "unknown command, see --help: chekc"));
  BOOST_TEST(holds(run("check --platform tv --lang en"), "unusable value for --platform"));
  BOOST_TEST(holds(run("check --colour --lang en"), "unknown option, see --help: --colour"));
  BOOST_TEST(run("check a b").status == 2);
}

BOOST_AUTO_TEST_CASE(many_requests_one_a_line) {
  const std::string line = R"({"context":{"pg":"kcp"},"params":)";
  const Run result = run("check --ndjson", line + valid + "}\n\n" + line + broken + "}\n");
  BOOST_TEST(result.status == 1);
  BOOST_TEST(result.output.starts_with(R"({"ok":true,"module":"kcp","issues":[]})"
                                       "\n"
                                       R"({"ok":false,)"));
  BOOST_TEST(run("check --ndjson", line + valid + "}\nnot json\n").status == 2);
}

BOOST_AUTO_TEST_CASE(help_is_there_in_both_languages) {
  const Run korean = run("--help");
  BOOST_TEST(korean.status == 0);
  BOOST_TEST(holds(korean, "사용법"));
  BOOST_TEST(holds(run("check --help --lang en"), "Exit status"));
  BOOST_TEST(holds(run("--version"), "imp-checkout "));
}

BOOST_AUTO_TEST_CASE(modules_prints_the_catalogue) {
  const Run one = run("modules --pg kcp_billing");
  BOOST_TEST(one.status == 0);
  BOOST_TEST(holds(one, R"("code":"kcp_billing")"));
  BOOST_TEST(!holds(one, R"("code":"kcp")"));
  BOOST_TEST(holds(run("modules"), R"("code":"kcp")"));
  BOOST_TEST(run("modules --pg nothing").status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
