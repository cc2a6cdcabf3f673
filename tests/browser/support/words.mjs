// The accessible names the journeys go by, in one place: the words of src/app/strings_table.cpp as
// a person meets them.

export const words = {
  // first visit
  start: "I have an offer and hope for another",
  purpose: /what to do (now|today), why/,
  privacy: /Nothing you type leaves this device/,
  exampleLaidOff: /^After a layoff/,
  exampleGraduate: /^A graduate's first job/,
  exampleCourted: /^Employed, and courted/,
  // quick start
  offer: "The offer you have",
  favourite: "The one you hope for",
  money: "Money",
  company: "Company",
  role: "Role",
  basisPay: "Yearly pay",
  yearlyPay: "Pay in a year",
  worth: "What this job is worth to you",
  deadline: "They want your answer by",
  written: "In writing",
  spoken: "Only spoken",
  stage: "How far you are",
  answerExpected: "They said they would answer by",
  chance: "Chance that they make you an offer",
  moneyMatters: "It matters",
  moneyNoIssue: "Not an issue",
  savings: "Savings you can live on",
  spending: "What you spend",
  calendar: /^Choose a day/,
  enterFacts: "Enter the facts",
  wholeAnswer: "See the whole answer",
  // the answer
  verdict: "What to do now",
  actions: "What you can do today",
  change: "What would change it",
  plan: "The plan",
  writeTo: /^Write to /,
  // messages
  message: "Message",
  copy: "Copy the message",
  copied: /Copied/,
  // everywhere
  undo: /^Undo/,
  redo: /^Redo/,
  decide: "Decide",
  messages: "Messages",
  settings: "Settings",
  saved: /Saved on this device/,
  notSaved: /Not saved/,
  setAside: /damaged/,
  // settings
  exportFile: "Save as a file",
  startOver: "Start over",
  openSaved: "Open a saved file",
  importFile: "Open a file",
};
