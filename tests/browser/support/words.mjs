// The accessible names the journeys go by, in one place: the words of src/app as a person reads
// them. Where a name carries a value or a company, the fixed part is matched.

export const words = {
    start: /^I have an offer and hope for another/i,
    privacy: /nothing.*leaves/i,
    offer: /offer/i,
    company: /^Company/i,
    role: /^Role|^Position/i,
    worth: /worth/i,
    yearlyPay: /yearly pay|pay a year/i,
    deadline: /deadline|answer.*by/i,
    verdict: /verdict|answer/i,
    wholeAnswer: /whole answer/i,
    writeTo: /^Write to/i,
    copy: /^Copy/i,
    undo: /^Undo/i,
    redo: /^Redo/i,
    decide: /^Decide/i,
    messages: /^Messages/i,
    settings: /^Settings/i,
};
