import { expect, test } from "vitest";
import { findDates } from "../../src/reading/find-dates.ts";
import { splitSentences } from "../../src/reading/split-sentences.ts";

function datesIn(text: string, published?: string): string[] {
  return findDates(splitSentences(text, []), published).map(
    (it) => `${text.slice(it.start, it.end)} = ${it.earliest}..${it.latest} ${it.precision}`,
  );
}

test.each([
  ["It fell in September 2022.", ["September 2022 = 2022-09-01..2022-09-30 month"]],
  ["It fell in Sep. 2023 again.", ["Sep. 2023 = 2023-09-01..2023-09-30 month"]],
  [
    "On the night of 12 to 13 May 2023 it fell.",
    ["night of 12 to 13 May 2023 = 2023-05-12..2023-05-13 range"],
  ],
  ["It fell in late May 2022.", ["late May 2022 = 2022-05-21..2022-05-31 range"]],
  ["On March 3, 1944, it fell.", ["March 3, 1944 = 1944-03-03..1944-03-03 day"]],
  ["In the summer of 1943 it fell.", ["summer of 1943 = 1943-06-01..1943-08-31 season"]],
  ["From 1941-1945 they fought.", ["1941-1945 = 1941-01-01..1945-12-31 range"]],
  ["It was built in the 1990s.", ["1990s = 1990-01-01..1999-12-31 decade"]],
  ["28 February to 3 March 2022", ["28 February to 3 March 2022 = 2022-02-28..2022-03-03 range"]],
  ["It ended on 2022-03-04.", ["2022-03-04 = 2022-03-04..2022-03-04 day"]],
])("%s", (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});

test("a day without a year stays open where the report has no date of its own", () => {
  expect(datesIn("On 12 March it fell.")).toEqual(["12 March = null..null day"]);
});

test("a day without a year is the last one before publication", () => {
  expect(datesIn("On 12 March it fell.", "2022-05-01")).toEqual(["12 March = 2022-03-12..2022-03-12 day"]);
  expect(datesIn("On 12 December it fell.", "2022-05-01")).toEqual([
    "12 December = 2021-12-12..2021-12-12 day",
  ]);
});

test("yesterday and last Friday are dates only against a stated day", () => {
  expect(datesIn("Yesterday they left.")).toEqual(["Yesterday = null..null relative"]);
  expect(datesIn("Last Friday they left.", "2023-06-07")).toEqual([
    "Last Friday = 2023-06-02..2023-06-02 day",
  ]);
});

test("may and march in small letters, and counts, are no dates", () => {
  expect(datesIn("They may march with 2000 men and 2014 horses.")).toEqual([]);
});
