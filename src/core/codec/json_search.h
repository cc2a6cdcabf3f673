#pragma once

// The parts of the search file, one source each. Internal to this room, like json_fields.h. A
// reader leaves its errors in the field; a writer gives the part's canonical form.

#include <nlohmann/json_fwd.hpp>

#include "core/codec/json_fields.h"
#include "core/model/search.h"

namespace core {

// opportunity_json.cpp: an opportunity with its offer, rounds and people.
Opportunity read_opportunity(const JsonField& field);
nlohmann::ordered_json opportunity_json(const Opportunity& opportunity);

// judgement_json.cpp: criteria, and what the user thinks of one opportunity.
Criterion read_criterion(const JsonField& field);
nlohmann::ordered_json criterion_json(const Criterion& criterion);
void read_judgement(const JsonField& field, Opportunity& opportunity);
void put_judgement(nlohmann::ordered_json& object, const Opportunity& opportunity);

// plans_json.cpp: what is planned and was sent.
void read_plans(const JsonField& field, Search& search);
void put_plans(nlohmann::ordered_json& object, const Search& search);

// journal_json.cpp: what was forecast and decided.
void read_journal(const JsonField& field, Search& search);
void put_journal(nlohmann::ordered_json& object, const Search& search);

// version_1_json.cpp: the keys and words that a file of version 1 may hold. Everything in it means
// the same in version 2, so reading it on as one is the whole migration.
void check_version_1(const JsonField& root);

}  // namespace core
