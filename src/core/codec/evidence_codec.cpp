#include "core/codec/evidence_codec.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/codec/json_fields.h"

namespace core {

extern const std::string_view kEvidenceText;  // assets/evidence.json, compiled in by CMake

namespace {

constexpr std::size_t kMaxRows = 1000;
constexpr std::size_t kMaxText = 2000;
constexpr double kMaxFigure = 1e10;
constexpr const char* kGrades[] = {"A", "B", "C", "D", "seed"};

std::optional<double> figure(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return field->number(0, kMaxFigure);
}

std::optional<EvidenceForm> decode_form(const JsonField& row) {
    const auto field = row.optional("form");
    if (!field) return std::nullopt;
    field->only_keys({"distribution", "a", "b", "median", "p90"});
    EvidenceForm form;
    form.distribution = field->required("distribution").text(1, kMaxText);
    form.a = figure(*field, "a");
    form.b = figure(*field, "b");
    form.median = figure(*field, "median");
    form.p90 = figure(*field, "p90");
    return form;
}

EvidenceRow decode_row(const JsonField& field) {
    field.only_keys({"key", "text", "low", "typical", "high", "typical_range", "unit", "form",
                     "source", "year", "population", "grade", "grade_note", "no_published_figure"});
    EvidenceRow row;
    row.key = field.required("key").text(1, kMaxText);
    row.text = field.required("text").text(1, kMaxText);
    row.low = figure(field, "low");
    row.typical = figure(field, "typical");
    row.high = figure(field, "high");
    if (const auto range = field.optional("typical_range")) {
        const auto ends = range->items(2);
        if (ends.size() == 2) {
            row.typical_first = ends[0].number(0, kMaxFigure);
            row.typical_last = ends[1].number(0, kMaxFigure);
        } else {
            range->fail(ErrorCode::OutOfRange, "expected two numbers");
        }
    }
    row.unit = field.required("unit").text(1, kMaxText);
    row.form = decode_form(field);
    row.source = field.required("source").text(1, kMaxText);
    if (const auto year = field.optional("year")) row.year = year->integer(1900, 2199);
    row.population = field.required("population").text(1, kMaxText);
    row.grade = static_cast<Grade>(
        field.required("grade").word({kGrades[0], kGrades[1], kGrades[2], kGrades[3], kGrades[4]}));
    if (const auto note = field.optional("grade_note")) row.grade_note = note->text(1, kMaxText);
    if (const auto tag = field.optional("no_published_figure")) {
        row.no_published_figure = tag->boolean();
    }
    if (row.no_published_figure != (row.grade == Grade::D)) {
        field.fail(ErrorCode::Inconsistent, field.path() + "/grade");
    }
    return row;
}

nlohmann::ordered_json row_json(const EvidenceRow& row) {
    nlohmann::ordered_json out;
    const auto put = [&out](const char* key, const std::optional<double>& value) {
        if (value) out[key] = *value;
    };
    out["key"] = row.key;
    out["text"] = row.text;
    put("low", row.low);
    put("typical", row.typical);
    put("high", row.high);
    if (row.typical_first && row.typical_last) {
        out["typical_range"] = {*row.typical_first, *row.typical_last};
    }
    out["unit"] = row.unit;
    if (row.form) {
        nlohmann::ordered_json form;
        form["distribution"] = row.form->distribution;
        if (row.form->a) form["a"] = *row.form->a;
        if (row.form->b) form["b"] = *row.form->b;
        if (row.form->median) form["median"] = *row.form->median;
        if (row.form->p90) form["p90"] = *row.form->p90;
        out["form"] = std::move(form);
    }
    out["source"] = row.source;
    if (row.year) out["year"] = *row.year;
    out["population"] = row.population;
    out["grade"] = kGrades[static_cast<std::size_t>(row.grade)];
    if (!row.grade_note.empty()) out["grade_note"] = row.grade_note;
    if (row.no_published_figure) out["no_published_figure"] = true;
    return out;
}

}  // namespace

Result<Evidence> decode_evidence(std::string_view text) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    root.only_keys({"version", "rows"});
    root.required("version").integer(1, 1);
    std::vector<EvidenceRow> rows;
    std::set<std::string> keys;
    for (const JsonField& field : root.required("rows").items(kMaxRows)) {
        rows.push_back(decode_row(field));
        if (!keys.insert(rows.back().key).second) {
            field.fail(ErrorCode::DuplicateId, rows.back().key);
        }
    }
    if (errors.first()) return *errors.first();
    return Evidence(std::move(rows));
}

std::string evidence_text(const Evidence& evidence) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const EvidenceRow& row : evidence.rows())
        rows.push_back(row_json(row));
    nlohmann::ordered_json out;
    out["version"] = 1;
    out["rows"] = std::move(rows);
    return json_text(out);
}

const Evidence& evidence() {
    static const Evidence rows = [] {
        Result<Evidence> decoded = decode_evidence(kEvidenceText);
        JUGGLE_ASSERT(decoded);
        return std::move(*decoded);
    }();
    return rows;
}

}  // namespace core
