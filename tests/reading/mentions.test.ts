import { expect, test } from "vitest";
import { mentionsIn, read, referentOf, sameAs, wordsOf } from "./seen.ts";

test("two numbers before one echelon are two units", () => {
  expect(wordsOf("The 116th and 117th Territorial Defence Brigades held the line.", "Unit")).toEqual([
    "116th",
    "117th Territorial Defence Brigades",
  ]);
});

test("a unit of a larger unit is two mentions", () => {
  expect(wordsOf("The 2nd Battalion of the 93rd Mechanized Brigade left.", "Unit")).toEqual([
    "2nd Battalion",
    "93rd Mechanized Brigade",
  ]);
});

test("a strength is an attribute of the unit", () => {
  expect(
    referentOf("He lost a 660-strong battalion there.", "a 660-strong battalion")?.attributes,
  ).toMatchObject({
    echelon: "battalion",
    strength: 660,
  });
});

test("the country of a unit comes from the word beside it", () => {
  expect(
    referentOf("Ukraine’s 93rd Mechanized Brigade left.", "93rd Mechanized Brigade")?.attributes.country,
  ).toBe("UA");
  expect(
    referentOf("A Russian soldier from the 331st Airborne Regiment spoke.", "331st Airborne Regiment")
      ?.attributes.country,
  ).toBe("RU");
});

test("a number alone is the unit that the page has named", () => {
  expect(sameAs("The 331st Airborne Regiment left. On Monday the 331st lost a gun.", "331st")).toEqual([
    "331st Airborne Regiment",
    "331st",
  ]);
});

test("small units of one number are one only within one larger unit", () => {
  const text = "The 1st Battalion of the 5th Brigade left. The 1st Battalion of the 7th Brigade stayed.";
  const [first, second] = read(text).mentions.filter(
    (it) => text.slice(it.start, it.end) === "1st Battalion",
  );
  expect(first?.entity).not.toBe(second?.entity);
});

test("two units that share an echelon are written out", () => {
  expect(referentOf("The 47th Mechanized and 3rd Assault Brigades left.", "47th Mechanized")?.name).toBe(
    "47th Mechanized Brigade",
  );
});

test("a name beside a description is the same person, whose role it tells", () => {
  const text = "His deputy, Major Andrew Marsh, took over. Marsh said nothing.";
  expect(sameAs(text, "Marsh")).toEqual(["His deputy", "Andrew Marsh", "Marsh"]);
});

test("fighters of a group are people, the group is an organisation", () => {
  expect(mentionsIn("Wagner Group fighters left.").slice(0, 2)).toEqual([
    "Person nominal: Wagner Group fighters",
    "Organization name: Wagner Group",
  ]);
});

test("a rank before a name is a role, no part of the name", () => {
  const text = "Lt. Col. Andrew Marsh led them.";
  expect(wordsOf(text, "Person")[0]).toBe("Andrew Marsh");
  expect(referentOf(text, "Andrew Marsh")?.attributes).toMatchObject({
    given: "Andrew",
    family: "Marsh",
    roles: ["lieutenant colonel"],
  });
});

test("a person without a name is the whole phrase, with the unit inside as a mention of its own", () => {
  expect(mentionsIn("A Russian soldier from the 331st Airborne Regiment spoke.").slice(0, 3)).toEqual([
    "Person nominal: A Russian soldier from the 331st Airborne Regiment",
    "Group name: Russian",
    "Unit name: 331st Airborne Regiment",
  ]);
});

test("anonymous people are kept apart unless the text joins them", () => {
  const text =
    "“We leave,” said one of the soldiers. “We stay,” said another. A soldier laughed. The soldier slept.";
  expect(sameAs(text, "one of the soldiers")).toEqual(["one of the soldiers"]);
  expect(sameAs(text, "another")).not.toContain("one of the soldiers");
  expect(sameAs(text, "A soldier")).toEqual(["A soldier", "The soldier"]);
});

test("a mother is her son's, and she is she", () => {
  const text = "A soldier called his mother. She wept. A sergeant called his mother too.";
  expect(sameAs(text, "She")).toEqual(["his mother", "She"]);
});

test("a long name and its short form in brackets are one organisation", () => {
  const text = "Ukraine's Military Intelligence Directorate (HUR) gave it out. HUR said no more.";
  expect(sameAs(text, "HUR")).toEqual(["Military Intelligence Directorate", "HUR", "HUR"]);
});

test("an unknown short form is what stands before it in brackets", () => {
  const text = "The Popular Committee for Relief (PCR) came. The PCR left.";
  expect(sameAs(text, "PCR")).toEqual(["Popular Committee for Relief", "PCR", "PCR"]);
});

test.each([
  ["Moscow denied the report.", "Moscow", "collective:government:RU"],
  ["The Kremlin denied the report.", "Kremlin", "collective:government:RU"],
  ["Moscow’s forces were ready.", "Moscow’s forces", "collective:armedForces:RU"],
  ["Russian troops were ready.", "Russian troops", "collective:armedForces:RU"],
  ["Kyiv forces were ready.", "Kyiv forces", "collective:armedForces:UA"],
  ["They saw it on Russian state media.", "Russian state media", "collective:stateMedia:RU"],
  ["The government of Iraq agreed.", "The government of Iraq", "collective:government:IQ"],
])("%s speaks of a body of a state", (text, words, id) => {
  expect(referentOf(text, words)).toMatchObject({ type: "Organization", gazetteerId: id });
});

test("a capital after a preposition is the city", () => {
  expect(referentOf("He was born in Moscow.", "Moscow")?.type).toBe("Place");
});

test("a region is never the city of its name, and a sector is a place of its own", () => {
  const text = "Kupyansk lies in Ukraine’s Kharkiv region, behind the Kupyansk sector.";
  expect(referentOf(text, "Kharkiv region")?.attributes.kind).toBe("region");
  expect(referentOf(text, "Kupyansk")?.attributes.country).toBe("UA");
  expect(referentOf(text, "Kupyansk sector")?.attributes).toEqual({ kind: "frontSector" });
});

test("equal names with different designators are two units", () => {
  const text = "The 25th Tank Brigade left. The 25th Airborne Brigade stayed.";
  expect(sameAs(text, "25th Tank Brigade")).toEqual(["25th Tank Brigade"]);
});

test("words that open a sentence or call someone are nobody's name", () => {
  for (const word of ["Mom", "Damn", "Advertisement", "However", "Meanwhile"])
    expect(mentionsIn(`${word}, it is over. ${word} again.`).filter((it) => /^Person name/.test(it))).toEqual(
      [],
    );
});

test("a speaker is the I of what is said", () => {
  const text = "“I saw it,” said Andrew Marsh.";
  expect(sameAs(text, "I")).toEqual(["I", "Andrew Marsh"]);
});
