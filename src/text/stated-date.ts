const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH =
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\\.?";

/** Ways of writing a day, a month or a year, each with what it says as [year, month, day]. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly string[]])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}.{0,20})?$/i, ([y = "", m = "", d = ""]) => [y, m, d]],
  [/^(\d{4})[-/](\d{1,2})$/, ([y = "", m = ""]) => [y, m]],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([y = "", m = "", d = ""]) => [y, m, d]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([d = "", m = "", y = ""]) => [y, m, d]],
  // Day or month first: only the year is certain.
  [/^\d{1,2}\/\d{1,2}\/(\d{4})$/, ([y = ""]) => [y]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})$`, "i"),
    ([d = "", m = "", y = ""]) => [y, month(m), d],
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, "i"),
    ([m = "", d = "", y = ""]) => [y, month(m), d],
  ],
  [new RegExp(`^${MONTH},? (\\d{4})$`, "i"), ([m = "", y = ""]) => [y, month(m)]],
  [/^(\d{4})$/, ([y = ""]) => [y]],
];

/** An ISO date as vague as it is written ("March 2023" is 2023-03), or null where the words are no date. */
export function statedDate(words: string): string | null {
  if (!/\d{4}/.test(words)) return null;
  const plain = words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i, "")
    .replace(/,? (?:at )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)?(?: ?[A-Z]{2,5})?$/i, "");
  for (const [form, partsOf] of FORMS) {
    const match = plain.length <= 60 ? form.exec(plain) : null;
    if (match) return isoDate(partsOf(match.slice(1).map((it) => it ?? "")));
  }
  return null;
}

function month(name: string): string {
  return String(MONTHS.findIndex((it) => it.startsWith(name.slice(0, 3).toLowerCase())) + 1);
}

/** Null where there is no such day. */
function isoDate([year = "", month, day]: readonly string[]): string | null {
  if (Number(year) < 1000) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const ofMonth = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return ofMonth;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days ? `${ofMonth}-${day.padStart(2, "0")}` : null;
}
