import { expect, test } from "vitest";
import { readDocument } from "../../src/reading/read-document.ts";

/** The figures of a text with who states them. */
function stated(text: string): string[] {
  const { mentions, claims } = readDocument({ text, language: "en" });
  const wordsOf = (id: string | undefined): string => {
    const mention = mentions.find((it) => it.id === id);
    return mention ? text.slice(mention.start, mention.end) : "";
  };
  return claims.flatMap(({ figures = [], assertedBy }) =>
    figures.map(
      ({ measure, lowest, highest, counted = "", of }) =>
        `${assertedBy === null ? "" : `${wordsOf(assertedBy)}: `}${measure} ${lowest ?? ""}–${highest ?? ""} ${counted} (${wordsOf(of)})`,
    ),
  );
}

test("the dead of a strike are counted by whoever says so, and are the strike's", () => {
  expect(
    stated(
      "A missile hit the market of Kostiantynivka on 6 September 2023. Seventeen people were killed, Prime Minister Denys Shmyhal said.",
    ),
  ).toEqual(["Denys Shmyhal: killed 17–17 people (hit)"]);
});

test.each([
  [
    "The blast killed at least 12 and wounded 30 others.",
    ["killed 12–  (blast)", "wounded 30–30 others (blast)"],
  ],
  ["Two civilians were wounded in the shelling of Kherson.", ["wounded 2–2 civilians (shelling)"]],
  [
    "Enemy losses over the past day: 880 personnel, 12 tanks and 18 artillery systems.",
    ["lost 880–880 personnel (Enemy)", "lost 12–12 tanks (Enemy)", "lost 18–18 artillery systems (Enemy)"],
  ],
  [
    "The 14th Mechanized Brigade lost 40 men and two tanks.",
    ["lost 40–40 men (14th Mechanized Brigade)", "lost 2–2 tanks (14th Mechanized Brigade)"],
  ],
  ["A brigade of 3,000 men holds the town.", ["strength 3000–3000 men (A brigade)"]],
])("%s", (text, figures) => {
  expect(stated(text)).toEqual(figures);
});

test.each([
  "The army marched 40 kilometres and killed time.",
  "He scored three goals.",
  "Nobody was killed.",
])("no figure of a war: %s", (text) => {
  expect(stated(text)).toEqual([]);
});
