import { expect, test } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { readDocument } from "../../src/reading/read-document.ts";

const claimsOf = (text: string): Claim[] =>
  readDocument({ text, language: "en", published: "2023-09-01" }).claims;
const days = (claim: Claim | undefined, clock: "happened" | "said" | "learned"): string[] | undefined =>
  claim?.[clock] && [claim[clock].earliest ?? "", claim[clock].latest ?? ""];

const LEARNED =
  "The Security Service learned on 5 August 2023 that the 76th Division had been moved to Tokmak in July 2023, Major Iryna Lysenko said.\n";
const SAID = "Colonel Ivan Lapin said on 3 June 2023 that the 92nd Brigade was in Izium.\n";

test("the day on which a source got to know is when it was learned, not when it happened or was said", () => {
  const [claim] = claimsOf(LEARNED);
  expect(days(claim, "learned")).toEqual(["2023-08-05", "2023-08-05"]);
  expect(days(claim, "happened")).toEqual(["2023-07-01", "2023-07-31"]);
  expect(claim?.said).toBeUndefined();
});

test("what is told within the words of a saying was said on its day", () => {
  const claims = claimsOf(SAID);
  expect(claims.map((it) => it.relation ?? "said")).toContain("LOCATED_AT");
  for (const claim of claims) {
    expect(days(claim, "said")).toEqual(["2023-06-03", "2023-06-03"]);
    expect([claim.happened, claim.learned]).toEqual([undefined, undefined]);
  }
});

test("a clock that no words set stays unset, whatever the day of publication", () => {
  for (const claim of claimsOf("The 92nd Brigade is stationed in Izium, Colonel Ivan Lapin said.\n"))
    expect([claim.happened, claim.said, claim.learned]).toEqual([undefined, undefined, undefined]);
});
