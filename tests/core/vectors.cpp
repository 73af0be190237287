// See vectors.hpp.

#include "vectors.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace vectors {
namespace {

using Json = nlohmann::ordered_json;

Json read(const std::filesystem::path& path) {
  std::ifstream file(path);
  return Json::parse(file);
}

std::vector<std::string> strings(const Json& array) {
  std::vector<std::string> all;
  for (const Json& one : array) all.push_back(one.get<std::string>());
  return all;
}

void append(const std::filesystem::path& path, std::vector<Case>& cases) {
  const Json file = read(path);
  const std::string module = file.at("module").get<std::string>();
  const Json& bases = file.at("bases");
  for (const auto& [name, base] : bases.items())
    cases.push_back({module + ": the base `" + name + "` is clean", base.dump(),
                     strings(base.value("issues", Json::array()))});
  for (const Json& one : file.at("cases")) {
    Json request = Json::object();
    if (one.contains("base")) {
      request["context"] = bases.at(one.at("base").get<std::string>()).at("context");
      request["params"] = bases.at(one.at("base").get<std::string>()).at("params");
    }
    if (one.contains("context")) merge(request["context"], one.at("context"));
    if (one.contains("params")) request["params"] = one.at("params");
    if (one.contains("patch")) merge(request["params"], one.at("patch"));
    cases.push_back({module + ": " + one.at("name").get<std::string>(),
                     one.contains("text") ? one.at("text").get<std::string>() : request.dump(),
                     strings(one.value("issues", Json::array()))});
  }
}

}  // namespace

void merge(Json& target, const Json& patch) {
  if (!patch.is_object()) {
    target = patch;
    return;
  }
  if (!target.is_object()) target = Json::object();
  for (const auto& [key, value] : patch.items()) {
    if (value.is_null())
      target.erase(key);
    else
      merge(target[key], value);
  }
}

std::vector<Case> all() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(IMP_CHECKOUT_VECTORS))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const std::filesystem::path& file : files) append(file, cases);
  return cases;
}

}  // namespace vectors
