import { expect, test } from "vitest";
import { formatDate, formatInterval } from "../../viewer/evidence/format-interval.ts";

test.each([
  ["2022-03-21", "2022-03-21", "21 March 2022"],
  ["2022-03-01", "2022-03-31", "March 2022"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2022-03-01", "2022-05-31", "March 2022 – May 2022"],
  ["2022-01-01", "2022-12-31", "2022"],
  ["1940-01-01", "1949-12-31", "1940–1949"],
  ["2022-03-03", "2022-03-09", "3–9 March 2022"],
  ["2022-03-03", "2022-04-09", "3 March 2022 – 9 April 2022"],
  ["2022-03-03", undefined, "from 3 March 2022"],
  [undefined, "2022-03-03", "until 3 March 2022"],
  [undefined, undefined, ""],
])("%s to %s is written %s", (earliest, latest, words) => {
  expect(formatInterval(earliest, latest)).toBe(words);
});

test("a date is no more exact than it is given", () => {
  expect(formatDate("2022")).toBe("2022");
  expect(formatDate("2022-09")).toBe("September 2022");
  expect(formatDate("last spring")).toBe("last spring");
});
