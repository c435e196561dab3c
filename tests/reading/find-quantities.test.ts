import { expect, test } from "vitest";
import { read } from "./seen.ts";

/** Each amount of a text: its words, its bounds, and what it counts or measures. */
function amountsIn(text: string): string[] {
  return (read(text).quantities ?? []).map(
    ({ start, end, lowest, highest, isApproximate, unit, counted }) => {
      const bounds = lowest === highest ? `${lowest}` : `${lowest ?? ""}..${highest ?? ""}`;
      const what = [unit, counted].filter((it) => it !== undefined).join(" of ");
      return `${text.slice(start, end)} = ${isApproximate ? "about " : ""}${bounds}${what && ` ${what}`}`;
    },
  );
}

test.each([
  ["They killed 23 militants.", ["23 = 23 militants"]],
  ["More than 300 Syrian fighters came.", ["300 = 300.. Syrian fighters"]],
  ["At least twelve people died.", ["twelve = 12.. people"]],
  ["Up to 40 tanks were lost.", ["40 = ..40 tanks"]],
  ["About 6,000 military personnel took part.", ["6,000 = about 6000 military personnel"]],
  ["They face 3,000 to 5,000 militants.", ["3,000 to 5,000 = 3000..5000 militants"]],
  ["Between 40 and 60 rebels fled.", ["40 = 40..60", "60 = 40..60 rebels"]],
  ["Dozens of villages were freed.", ["Dozens = about 24.. villages"]],
  ["It drove out tens of thousands.", ["tens of thousands = about 20000.."]],
  ["Some 4.7 million people fled.", ["4.7 million = about 4700000 people"]],
  ["Only 30 percent came back, then 10 per cent.", ["30 percent = 30 percent", "10 per cent = 10 percent"]],
  ["It cost $135 million.", ["$135 million = 135000000 dollar"]],
  ["It lies 7.5 kilometers from the dam.", ["7.5 kilometers = 7.5 kilometre"]],
  ["It lies 45km (28 miles) to the south.", ["45km = 45 kilometre", "28 miles = 28 mile"]],
  ["Over 700 square miles were freed.", ["700 square miles = 700.. square mile"]],
  ["A 14-year-old boy came.", ["14-year-old = 14 year"]],
])("%s", (text, expected) => {
  expect(amountsIn(text)).toEqual(expected);
});

test.each([
  "It was adopted as Resolution 2328.",
  "He read chapter two and section 119.3 aloud.",
  "It was cited.[1] And again.[2]",
  "It fell on 12 March 2022, two weeks later.",
  "The T-72 and the Su-25 were lost.",
  "59°10′25″N 18°10′05″E",
])("nothing is counted in: %s", (text) => {
  expect(amountsIn(text)).toEqual([]);
});
