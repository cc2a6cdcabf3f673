// What the browser knows and the program may not ask for itself: the calendar day, the writing of
// numbers and dates, the currency of the region, and the person's preferences.

const euro = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK";
const currencies = {
  AE: "AED", AR: "ARS", AU: "AUD", BG: "BGN", BR: "BRL", CA: "CAD", CH: "CHF", CL: "CLP", CN: "CNY",
  CO: "COP", CZ: "CZK", DK: "DKK", EG: "EGP", GB: "GBP", HK: "HKD", HU: "HUF", ID: "IDR", IL: "ILS",
  IN: "INR", IS: "ISK", JP: "JPY", KE: "KES", KR: "KRW", MX: "MXN", MY: "MYR", NG: "NGN", NO: "NOK",
  NZ: "NZD", PH: "PHP", PK: "PKR", PL: "PLN", RO: "RON", RS: "RSD", SA: "SAR", SE: "SEK", SG: "SGD",
  TH: "THB", TR: "TRY", TW: "TWD", UA: "UAH", VN: "VND", ZA: "ZAR",
};

/** @returns {number} days from 1970-01-01 to the calendar day here */
export function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}

export function millisecondsToMidnight() {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1) - now;
}

function currencyOfRegion() {
  try {
    const region = new Intl.Locale(navigator.language).maximize().region;
    return euro.includes(region) ? "EUR" : currencies[region] || "USD";
  } catch {
    return "USD";
  }
}

/** @returns {{decimal: string, group: string, order: number, symbolAfter: number, currency: string}} */
export function locale() {
  const currency = currencyOfRegion();
  const parts = new Intl.NumberFormat(undefined, {style: "currency", currency, minimumFractionDigits: 2})
    .formatToParts(12345678.9);
  const value = (type, otherwise) => (parts.find((part) => part.type === type) || {value: otherwise}).value;
  const types = parts.map((part) => part.type);
  const first = new Intl.DateTimeFormat(undefined, {year: "numeric", month: "numeric", day: "numeric"})
    .formatToParts().find((part) => part.type !== "literal").type;
  return {
    decimal: value("decimal", "."),
    group: value("group", ","),
    order: Math.max(0, ["day", "month", "year"].indexOf(first)),
    symbolAfter: types.indexOf("currency") > types.indexOf("integer") ? 1 : 0,
    currency,
  };
}

const queries = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more), (forced-colors: active)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
  coarse: "(pointer: coarse)",
};

export function preferences() {
  const answers = {apple: /Mac|iPhone|iPad/.test(navigator.platform)};
  for (const [name, query] of Object.entries(queries)) answers[name] = matchMedia(query).matches;
  return answers;
}

/** @param {() => void} changed */
export function watchPreferences(changed) {
  for (const query of Object.values(queries)) matchMedia(query).addEventListener("change", changed);
}
