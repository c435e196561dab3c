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
    ["the night of 12 to 13 May 2023 = 2023-05-12..2023-05-13 range"],
  ],
  ["It fell in late May 2022.", ["late May 2022 = 2022-05-21..2022-05-31 range"]],
  ["On March 3, 1944, it fell.", ["March 3, 1944 = 1944-03-03..1944-03-03 day"]],
  ["In the summer of 1943 it fell.", ["the summer of 1943 = 1943-06-01..1943-08-31 season"]],
  ["From 1941-1945 they fought.", ["1941-1945 = 1941-01-01..1945-12-31 range"]],
  ["It was built in the 1990s.", ["the 1990s = 1990-01-01..1999-12-31 decade"]],
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

test.each([
  ["in early 2015", ["early 2015 = 2015-01-01..2015-04-30 range"]],
  ["by mid-June 2015", ["mid-June 2015 = 2015-06-10..2015-06-20 range"]],
  ["from 3 to 7 March 2022", ["3 to 7 March 2022 = 2022-03-03..2022-03-07 range"]],
  ["in March–May 2022", ["March–May 2022 = 2022-03-01..2022-05-31 range"]],
  ["on the 24th of February 2022", ["24th of February 2022 = 2022-02-24..2022-02-24 day"]],
  ["in the late 19th century", ["the late 19th century = 1860-01-01..1900-12-31 range"]],
  ["in the first half of 2015", ["the first half of 2015 = 2015-01-01..2015-06-30 range"]],
  ["at 11am on Thursday 28 July 2016", ["11am on Thursday 28 July 2016 = 2016-07-28..2016-07-28 day"]],
  ["at 14:30 local time", ["14:30 local time = null..null relative"]],
  ["during Christmas 1944", ["Christmas 1944 = 1944-12-24..1944-12-26 range"]],
  ["after Ramadan 2016", ["Ramadan 2016 = 2016-01-01..2016-12-31 year"]],
  ["in fiscal year 2016", ["fiscal year 2016 = 2015-04-01..2017-03-31 range"]],
  [
    "the 2003 war and the 1991 uprising",
    ["2003 = 2003-01-01..2003-12-31 year", "1991 = 1991-01-01..1991-12-31 year"],
  ],
  [
    "in 1953, 1956 and 1959",
    [
      "1953 = 1953-01-01..1953-12-31 year",
      "1956 = 1956-01-01..1956-12-31 year",
      "1959 = 1959-01-01..1959-12-31 year",
    ],
  ],
  ["for three weeks", ["three weeks = null..null unknown"]],
  ["after six or seven hours", ["six or seven hours = null..null unknown"]],
  ["a three-month siege", ["three-month = null..null unknown"]],
  ["over the past two weeks", ["the past two weeks = null..null relative"]],
  ["the following day", ["the following day = null..null relative"]],
])("%s is a date", (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});

test.each([
  "Resolution 1973 was adopted.",
  "They counted 2000 men and 1800 horses.",
  "A 14-year-old boy came.",
  "They met twice a day.",
  "The M1937 howitzer fired.",
  "The June List and USA Today wrote of it.",
  "John 4:23 was read aloud.",
  "She lives at 1935 Orchard St. with them.",
  "January said so.",
  "They spoke of Bloody Friday.",
  "They saw Twins in 60 Seconds.",
])("no date stands in: %s", (text) => {
  expect(datesIn(text)).toEqual([]);
});

test("where day and month may stand in either order, the date is from the one to the other", () => {
  expect(datesIn("It fell on 12/05/2014.")).toEqual(["12/05/2014 = 2014-05-12..2014-12-05 range"]);
  expect(datesIn("It fell on 25/05/2014.")).toEqual(["25/05/2014 = 2014-05-25..2014-05-25 day"]);
});

test("what lies between two dates may have happened at any time between", () => {
  expect(datesIn("Between 2011 and 2013 they fought.")).toEqual([
    "2011 = 2011-01-01..2013-12-31 range",
    "2013 = 2011-01-01..2013-12-31 range",
  ]);
  expect(datesIn("It was built in 2011 and 2013.")).toEqual([
    "2011 = 2011-01-01..2011-12-31 year",
    "2013 = 2013-01-01..2013-12-31 year",
  ]);
});

test("a day without a year takes that of the date before it in the paragraph, where it can follow it", () => {
  const text = "On 24 February 2022 the tanks came. On 2 March Kherson fell. It had been quiet on 3 January.";
  expect(datesIn(text)).toEqual([
    "24 February 2022 = 2022-02-24..2022-02-24 day",
    "2 March = 2022-03-02..2022-03-02 day",
    "3 January = null..null day",
  ]);
});

test("a day soon after one told in the paragraph before takes its year, unless it is news of the report's own days", () => {
  const told = (next: string, published?: string): string | undefined =>
    datesIn(`On 7 March 1945 they came to Remagen.\n\nOn ${next} the bridge fell.`, published)[1];
  expect(told("17 March")).toBe("17 March = 1945-03-17..1945-03-17 day");
  expect(told("17 March", "2015-08-08")).toBe("17 March = 1945-03-17..1945-03-17 day");
  expect(told("20 July", "2015-08-08")).toBe("20 July = 2015-07-20..2015-07-20 day");
  expect(told("17 September")).toBe("17 September = null..null day");
  expect(told("2 March")).toBe("2 March = null..null day");
});

test("how long ago is counted from a stated day, give or take half of the measure", () => {
  expect(datesIn("Two years ago they left.")).toEqual(["Two years ago = null..null relative"]);
  expect(datesIn("Two years ago they left.", "2023-06-07")).toEqual([
    "Two years ago = 2020-12-07..2021-12-07 range",
  ]);
  expect(datesIn("Three days ago they left.", "2023-06-07")).toEqual([
    "Three days ago = 2023-06-04..2023-06-04 day",
  ]);
  expect(datesIn("A few years ago they left.", "2023-06-07")).toEqual([
    "A few years ago = null..null relative",
  ]);
});

test("a weekday that is still to come is no day of the past", () => {
  expect(datesIn("They will meet on Monday.", "2023-06-07")).toEqual(["Monday = null..null relative"]);
  expect(datesIn("They met on Monday.", "2023-06-07")).toEqual(["Monday = 2023-06-05..2023-06-05 day"]);
});

test("the year that words name is counted from a stated day", () => {
  expect(datesIn("It began on 16 June of last year.", "2018-06-15")).toEqual([
    "16 June of last year = 2017-06-16..2017-06-16 day",
  ]);
  expect(datesIn("It was moved to December of this year.", "2018-06-15")).toEqual([
    "December of this year = 2018-12-01..2018-12-31 month",
  ]);
});

test("a day that is announced is the next of its name, if that is near", () => {
  expect(datesIn("They will meet on 20 July.", "2018-06-15")).toEqual([
    "20 July = 2018-07-20..2018-07-20 day",
  ]);
  expect(datesIn("They met on 20 July.", "2018-06-15")).toEqual(["20 July = 2017-07-20..2017-07-20 day"]);
  expect(datesIn("They will meet on 1 April.", "2018-06-15")).toEqual(["1 April = null..null day"]);
});

test("the figures of a designation are no time of day", () => {
  expect(datesIn("The first F-16AM fighters arrived.")).toEqual([]);
});

test("the days that head the entries of a diary take their year from the entry before, and are the days from which others are counted", () => {
  const diary =
    "Leningrad, 28 December 1942. Snow.\n\n3 January. Yesterday the line broke.\n\n14 January. On 10 January it was mended.\n\nLate January. Quiet.";
  expect(datesIn(diary)).toEqual([
    "28 December 1942 = 1942-12-28..1942-12-28 day",
    "3 January = 1943-01-03..1943-01-03 day",
    "Yesterday = 1943-01-02..1943-01-02 day",
    "14 January = 1943-01-14..1943-01-14 day",
    "10 January = 1943-01-10..1943-01-10 day",
    "Late January = 1943-01-21..1943-01-31 range",
  ]);
});

test("a month that is still to come is the next of its name", () => {
  expect(datesIn("He plans to have them moved before January.", "2022-12-02")).toEqual([
    "January = 2023-01-01..2023-01-31 month",
  ]);
  expect(datesIn("They were moved in January.", "2022-12-02")).toEqual([
    "January = 2022-01-01..2022-01-31 month",
  ]);
  expect(
    datesIn("On 9 December 2021 he said that he would leave in February.", "2023-05-01").slice(1),
  ).toEqual(["February = 2022-02-01..2022-02-28 month"]);
});

test("the next day and three days later are counted from the day told before them in the paragraph", () => {
  const last = (text: string): string | undefined => datesIn(text).at(-1);
  expect(last("It fell on 8 November 2022. Three days later they came.")).toBe(
    "Three days later = 2022-11-11..2022-11-11 day",
  );
  expect(last("In the night of 8 to 9 January 2024 it burned. It said the next day that nobody died.")).toBe(
    "the next day = 2024-01-09..2024-01-10 range",
  );
  expect(last("It fell on 8 November 2022. The army left the same day.")).toBe(
    "the same day = 2022-11-08..2022-11-08 day",
  );
  expect(last("It fell on 8 November 2022, and two days earlier it burned.")).toBe(
    "two days earlier = 2022-11-06..2022-11-06 day",
  );
  expect(last("In November 2022 it fell. The next day they came.")).toBe(
    "The next day = null..null relative",
  );
  expect(last("It fell on 8 November 2022.\n\nThe next day they came.")).toBe(
    "The next day = null..null relative",
  );
});
