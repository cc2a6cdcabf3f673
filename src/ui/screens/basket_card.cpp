// How much hangs on one hope: the sentence, the ring with its table, and what it rests on.

#include "app/advice_text.h"
#include "ui/screens/decide_parts.h"
#include "ui/widgets/basket_donut.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

void basket_card(Ui& ui, Column& column, const View& view) {
    const core::Basket& basket = view.answer->basket;
    Card card(ui, column, "basket", Role::Region, app::text("basket.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("basket.title"));
    inner.skip(4);
    const std::string sentence = app::basket_text(basket, view.search, view.today, view.locale);
    TextStyle style = body();
    style.max_width = kDecideTextWidth;
    if (basket.square_one) style.colour = ui.theme->risk;
    paragraph(ui, inner, "sentence", sentence, style);
    if (basket.parts.empty()) return;
    inner.skip(kGap);
    basket_donut(ui, inner, basket, view.search, sentence);
    inner.skip(kSmallGap);
    const char* until = basket.until_runway ? "basket.until_money" : "basket.until_quarter";
    paragraph(ui, inner, "until", app::text(until), small_muted(ui));
    inner.skip(2);
    paragraph(ui, inner, "assumed", app::text("basket.assumed"), small_muted(ui));
}

}  // namespace ui
