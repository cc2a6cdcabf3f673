#pragma once

// Searches for tests, each as small as its test needs.

#include <string>
#include <utility>

#include "core/model/search.h"

namespace support {

// A day in March 2026, the month in which the tests live.
inline core::Date march(int day) {
    return core::from_civil({2026, 3, day});
}

inline core::Opportunity opportunity(std::string id, std::string company, core::Stage stage) {
    core::Opportunity out;
    out.id.text = std::move(id);
    out.company = std::move(company);
    out.stage = stage;
    out.worth = 60;
    return out;
}

// A written offer, received on 2 March.
inline core::Opportunity offered(std::string id, std::string company, core::Date deadline) {
    core::Opportunity out = opportunity(std::move(id), std::move(company), core::Stage::Offer);
    out.offer = core::Offer{march(2), deadline, {}};
    return out;
}

// An offer of Northwind ("o1", until 9 March) and a favourite, Contoso ("o2", final interview).
inline core::Search offer_and_hope() {
    core::Search search;
    search.opportunities.push_back(offered("o1", "Northwind", march(9)));
    search.opportunities.push_back(opportunity("o2", "Contoso", core::Stage::FinalInterview));
    search.favourite = core::OpportunityId{"o2"};
    return search;
}

// The same, and Contoso, the favourite, was met on 2 March by Dana.
inline core::Search busy() {
    core::Search search = offer_and_hope();
    core::Opportunity& o = search.opportunities[1];
    o.contacts = {{core::ContactId{"c1"}, "Dana", "", "", core::ContactKind::HiringManager}};
    o.rounds = {{core::RoundId{"r1"}, march(2), core::RoundState::Done, "final interview", ""}};
    o.rounds[0].contacts = {core::ContactId{"c1"}};
    return search;
}

}  // namespace support
