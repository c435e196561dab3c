import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isSamePersonName, SAME_NAME } from "../../src/identity/same-person-name.ts";
import { seededRandom } from "../../src/text/seeded-random.ts";

const isSame = (a: string, b: string): boolean => isSamePersonName(a, b).score >= SAME_NAME;

describe("two spellings of one person's name", () => {
  test.each([
    ["Andrii Naiev", "Andrey Nayev", "Ukrainian and Russian spelling"],
    ["Serhiy Hromov", "Sergei Gromov", "h and g"],
    ["Omar al-Bashir", "Omar Bashir", "the Arabic article"],
    ["Muammar Gaddafi", "Moammar Khadafy", "an Arabic name in two transliterations"],
    ["Muhammad Qasim", "Mohammed Kasim", "q and k"],
    ["William Burns", "Bill Burns", "a short form"],
    ["George W. Bush", "George Bush", "a dropped initial"],
    ["Abe Shinzo", "Shinzo Abe", "family name first"],
    ["Anne-Marie Trevelyan", "Anne Marie Trevelyan", "a hyphen"],
    ["Jens Müller", "Jens Muller", "an umlaut"],
    ["Valery Zaluzhny", "Valerii Zaluzhnyi", "endings"],
    ["Valery Zaluzhny", "Valery Zalzuhny", "letters swapped"],
  ])("%s and %s can be one person: %s", (a, b) => {
    expect(isSame(a, b)).toBe(true);
    expect(isSame(b, a)).toBe(true);
  });

  test.each([
    ["Hunter Biden", "Joe Biden", "two of one family"],
    ["George H. W. Bush", "George W. Bush", "father and son by their middle names"],
    ["Maria Petrova", "Daria Petrova", "two given names of nearly the same spelling"],
    ["Kim Jong-un", "Kim Jong-il", "short names that differ by a letter"],
    ["Sergei Ivanov", "Sergei Ivanenko", "family names with one root"],
    ["Zelensky", "Volodymyr Zelensky", "a family name alone is not enough"],
  ])("%s and %s are not: %s", (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});

const LIST = resolve(import.meta.dirname, "../../../shared/gold/name-variants.csv");

describe.skipIf(!existsSync(LIST))("a checked list of spellings (skipped where it is not there)", () => {
  const rows = readFileSync(LIST, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",") as [string, string, string]);

  test("spellings of one person are found equal", () => {
    const pairs = rows.filter(([, canonical, variant]) => canonical !== variant);
    const found = pairs.filter(([, canonical, variant]) => isSame(canonical, variant));
    expect(found.length / pairs.length).toBeGreaterThan(0.92);
  });

  test("random people are not", () => {
    const random = seededRandom(7);
    let wrong = 0;
    const draws = 50_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const [a, , x] = rows[Math.floor(random() * rows.length)] ?? ["", "", ""];
      const [b, , y] = rows[Math.floor(random() * rows.length)] ?? ["", "", ""];
      if (a !== b && isSame(x, y)) wrong += 1;
    }
    expect(wrong / draws).toBeLessThan(0.0001);
  });
});
