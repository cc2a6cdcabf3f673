#include "core/codec/problems_codec.h"

#include <nlohmann/json.hpp>

#include "core/codec/json_fields.h"

namespace core {

std::string encode_problems(const std::vector<Problem>& problems) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) {
        nlohmann::ordered_json entry;
        entry["severity"] = problem.severity == Severity::Blocking ? "blocking" : "notice";
        entry["code"] = error_code_name(problem.error.code);
        entry["path"] = problem.error.where;
        entry["detail"] = problem.error.detail;
        list.push_back(entry);
    }
    nlohmann::ordered_json object;
    object["problems"] = list;
    return json_text(object);
}

}  // namespace core
