#include "app/compare_text.h"

#include <cmath>
#include <optional>

#include "app/typed_text.h"
#include "core/base/number_text.h"

namespace app {
namespace {

using core::Compared;
using core::Comparison;
using core::Search;

std::string ending(std::string_view key) {
    return std::string(text(key));
}

std::string rounded_text(double value) {
    return core::number_text(value, 0);
}

std::size_t count_that_can_win(const Comparison& comparison) {
    std::size_t count = 0;
    while (count < comparison.options.size() && core::can_win(comparison.options[count]))
        ++count;
    return count;
}

const Compared* find_option(const Comparison& comparison, const core::OpportunityId& id) {
    for (const Compared& option : comparison.options) {
        if (option.id == id) return &option;
    }
    return nullptr;
}

bool has_weights(const Comparison& comparison) {
    for (const core::ComparedCriterion& each : comparison.criteria) {
        if (each.share > 0) return true;
    }
    return false;
}

bool has_ranges(const Search& search) {
    for (const core::Criterion& each : search.criteria) {
        if (each.weight_low || each.weight_high) return true;
    }
    for (const core::Opportunity& each : search.opportunities) {
        if (!core::is_open(each)) continue;
        for (const core::Score& score : each.scores) {
            if (score.low || score.high) return true;
        }
    }
    return false;
}

// "/criteria/3/weight" after the prefix "/criteria/": 3, and the rest behind it.
std::optional<std::size_t> index_in(const std::string& where, std::string_view prefix,
                                    std::size_t count, std::string& rest) {
    if (where.compare(0, prefix.size(), prefix) != 0) return std::nullopt;
    const std::size_t slash = where.find('/', prefix.size());
    if (slash == std::string::npos) return std::nullopt;
    const auto number =
        small_number(std::string_view(where).substr(prefix.size(), slash - prefix.size()));
    if (!number || static_cast<std::size_t>(*number) >= count) return std::nullopt;
    rest = where.substr(slash + 1);
    return static_cast<std::size_t>(*number);
}

std::string missing_line(const core::Error& error, const Search& search) {
    std::string rest;
    if (const auto k = index_in(error.where, "/criteria/", search.criteria.size(), rest)) {
        const std::string name = criterion_name(search, search.criteria[*k].id);
        if (error.code == core::ErrorCode::OutOfRange) {
            return name + ending("compare.missing_price");
        }
        if (rest == "weight") return ending("compare.missing_weight") + " " + name + ".";
        return ending("compare.missing_scale") + " " + name + ".";
    }
    const auto i = index_in(error.where, "/opportunities/", search.opportunities.size(), rest);
    if (!i) return error_text(error);
    const std::string company = company_name(search, search.opportunities[*i].id);
    if (rest == "scores") {
        return ending("compare.missing_score") + " " + company + ": " +
               criterion_name(search, {error.detail}) + ".";
    }
    if (error.code == core::ErrorCode::OutOfRange) {
        return ending("compare.outside_scale") + " " + company + ".";
    }
    if (rest == "yearly_pay") return ending("compare.missing_pay") + " " + company + ".";
    return ending("compare.missing_rate") + " " + company + ".";
}

// "the numbers name Northwind"
std::string names(std::string_view voice_key, const std::optional<core::OpportunityId>& named,
                  const Search& search) {
    return ending(voice_key) + " " + company_name(search, *named);
}

}  // namespace

std::string criterion_name(const Search& search, const core::CriterionId& id) {
    for (std::size_t k = 0; k < search.criteria.size(); ++k) {
        if (search.criteria[k].id != id) continue;
        if (!search.criteria[k].name.empty()) return search.criteria[k].name;
        return ending("criteria.item") + " " + std::to_string(k + 1);
    }
    return id.text;
}

std::string accord_text(const Comparison& comparison, const Search& search) {
    const core::Voices& voices = comparison.voices;
    std::vector<std::string> said;
    if (voices.numbers) said.push_back(names("compare.numbers_name", voices.numbers, search));
    if (voices.gut) said.push_back(names("compare.gut_names", voices.gut, search));
    if (voices.mentors) said.push_back(names("compare.mentors_name", voices.mentors, search));
    if (said.empty()) return ending("compare.silent");
    const core::OpportunityId& first = voices.numbers ? *voices.numbers
                                       : voices.gut   ? *voices.gut
                                                      : *voices.mentors;
    if (voices.accord == core::Accord::Agree) {
        return ending(said.size() == 3 ? "compare.all_agree" : "compare.two_agree") + " " +
               company_name(search, first) + ".";
    }
    std::string line = said.front();
    for (std::size_t i = 1; i < said.size(); ++i)
        line += (i + 1 == said.size() ? ending("compare.and") : std::string(", ")) + said[i];
    if (voices.accord == core::Accord::OneVoice) {
        return ending("compare.one_voice") + " " + line + ".";
    }
    return ending("compare.conflict") + " " + line + ". " + ending("compare.conflict_then");
}

std::string numbers_text(const Comparison& comparison, const Search& search) {
    if (comparison.criteria.empty()) return ending("compare.numbers_no_criteria");
    if (!has_weights(comparison)) return ending("compare.numbers_no_weights");
    const std::size_t count = count_that_can_win(comparison);
    if (count == 0) return ending("compare.numbers_none");
    if (!comparison.winner) return ending("compare.numbers_equal");
    const std::string name = company_name_at_start(search, *comparison.winner);
    if (count == 1) return name + ending("compare.numbers_only");
    const Compared& first = comparison.options[0];
    const Compared& second = comparison.options[1];
    return name + ending("compare.numbers_first") + " " + rounded_text(first.total.value_or(0)) +
           ending("compare.of_hundred_before") + " " + company_name(search, second.id) + " " +
           ending("compare.with") + " " + rounded_text(second.total.value_or(0)) + ".";
}

std::string gut_text(const Comparison& comparison, const Search& search) {
    if (comparison.voices.gut) {
        const Compared* option = find_option(comparison, *comparison.voices.gut);
        const double felt = option != nullptr ? option->gut.latest : 0;
        return company_name_at_start(search, *comparison.voices.gut) + ending("compare.gut_first") +
               " " + core::number_text(felt, 1) + ending("compare.gut_after");
    }
    bool spark = false, cooled = false;
    for (const Compared& option : comparison.options) {
        spark = spark || option.gut.state == core::GutState::Spark;
        cooled = cooled || option.gut.state == core::GutState::Cooled;
    }
    if (cooled) return ending("compare.gut_none");
    return ending(spark ? "compare.gut_spark" : "compare.gut_unrated");
}

std::string mentors_text(const Comparison& comparison, const Search& search) {
    if (comparison.voices.mentors) {
        const Compared* option = find_option(comparison, *comparison.voices.mentors);
        const int count = option != nullptr ? option->mentors.opinions : 0;
        return company_name_at_start(search, *comparison.voices.mentors) +
               ending("compare.mentors_first") + " " +
               (count == 1 ? ending("compare.one_opinion")
                           : std::to_string(count) + ending("compare.opinions")) +
               ".";
    }
    for (const Compared& option : comparison.options) {
        if (option.mentors.opinions > 0) return ending("compare.mentors_none");
    }
    return ending("compare.mentors_unasked");
}

std::string flip_text(const Comparison& comparison, const Search& search) {
    if (count_that_can_win(comparison) < 2 || !comparison.winner) return {};
    if (!comparison.flip) return ending("compare.no_flip");
    const core::WeightFlip& flip = *comparison.flip;
    return ending("compare.flip_if") + " " + criterion_name(search, flip.criterion) + " " +
           ending(flip.to > flip.from ? "compare.flip_more" : "compare.flip_less") + " " +
           percent_text(flip.to) + " " + ending("compare.flip_instead") + " " +
           percent_text(flip.from) + ", " + company_name(search, flip.winner) + " " +
           ending("compare.flip_win");
}

std::string wins_text(const Compared& option, const Search& search) {
    if (option.rank_shares.empty() || !has_ranges(search)) return {};
    return ending("compare.wins") + " " + rounded_text(option.rank_shares.front() * 100) + " " +
           ending("compare.of_weightings");
}

std::string option_text(const Compared& option, const Search& search) {
    std::string words;
    const auto add = [&](const std::string& sentence) {
        words += (words.empty() ? "" : " ") + sentence;
    };
    for (const core::CriterionId& id : option.broken)
        add(ending("compare.broken") + " " + criterion_name(search, id) + ".");
    if (option.below_pay_floor) add(ending("compare.below_floor"));
    if (option.dominated_by) {
        add(company_name_at_start(search, *option.dominated_by) + ending("compare.dominates"));
    }
    return words;
}

std::string reasons_text(const Compared& option) {
    if (option.pros == 0 && option.cons == 0) return {};
    return ending("compare.pros_weigh") + " " + std::to_string(option.pros) +
           ending("compare.cons_weigh") + " " + std::to_string(option.cons) + ".";
}

std::string gut_state_text(const core::Opportunity& opportunity, core::Date today,
                           const Locale& locale) {
    const core::GutVoice voice = core::gut_voice(opportunity);
    if (voice.state == core::GutState::None) return ending("gut.none");
    const core::GutRating& first = opportunity.gut.front();
    const core::GutRating& latest = opportunity.gut.back();
    std::string words = ending("gut.first") + " " + core::number_text(voice.first, 1) +
                        ending("gut.on") + " " + date_text(first.date, today, locale) + ".";
    if (latest.date != first.date) {
        words += " " + ending("gut.latest") + " " + core::number_text(voice.latest, 1) +
                 ending("gut.on") + " " + date_text(latest.date, today, locale) + ".";
    }
    if (voice.state == core::GutState::Cooled) {
        return words + " " +
               ending(voice.change < 0   ? "gut.faded"
                      : voice.change > 0 ? "gut.grew"
                                         : "gut.kept");
    }
    const bool due = today - first.date >= core::kCoolingDays;
    return words + " " + ending(due ? "gut.due" : "gut.wait");
}

std::vector<std::string> missing_lines(const Comparison& comparison, const Search& search) {
    std::vector<std::string> lines;
    for (const core::Error& error : comparison.missing)
        lines.push_back(missing_line(error, search));
    return lines;
}

}  // namespace app
