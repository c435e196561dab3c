import { describe, expect, test } from "vitest";
import type { DocumentReferents } from "../../src/identity/item.ts";
import { Resolver } from "../../src/identity/resolver.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Attributes, Referent } from "../../src/model/reading.ts";

/** A report that names some things, one after another. */
function report(
  document: string,
  ...named: readonly [type: Referent["type"], names: string | string[], attributes: Attributes][]
): DocumentReferents {
  const spans = named.map((_, at) => ({ start: at * 100, end: at * 100 + 5, entity: `r${at + 1}` }));
  const referents = named.map(([type, names, attributes], at): Referent => {
    const all = typeof names === "string" ? [names] : names;
    return { id: `r${at + 1}`, type, name: all[0] ?? "", names: all, anonymous: false, attributes };
  });
  return { document, referents, mentions: spans };
}

function resolved(...reports: readonly DocumentReferents[]): Resolver {
  const resolver = new Resolver();
  for (const it of reports) resolver.add(it);
  return resolver;
}

/** How many entities the same first thing of each report is. */
const count = (...reports: readonly DocumentReferents[]): number =>
  new Set(reports.map(({ document }) => resolved(...reports).entityAt({ document, start: 0, end: 5 })?.id))
    .size;

const person = (document: string, names: string | string[], attributes: Attributes): DocumentReferents =>
  report(document, ["Person", names, attributes]);

describe("a person known by one name alone", () => {
  test("is nobody of another report where it is a given name", () => {
    const oleh = (document: string) => person(document, "Oleh", { given: "Oleh" });
    const full = person("c", ["Oleh", "Oleh Tkachuk"], { given: "Oleh", family: "Tkachuk" });
    expect(count(oleh("a"), oleh("b"), full)).toBe(3);
  });

  test("two people of one given name are two, though each report calls them by it", () => {
    const bondar = person("a", ["Oleh", "Oleh Bondar"], { given: "Oleh", family: "Bondar" });
    const tkachuk = person("b", ["Oleh", "Oleh Tkachuk"], { given: "Oleh", family: "Tkachuk" });
    expect(count(bondar, tkachuk)).toBe(2);
  });

  test("is one where the family name is rare, whatever its spelling", () => {
    expect(count(person("a", "Naiev", { family: "Naiev" }), person("b", "Nayev", { family: "Nayev" }))).toBe(
      1,
    );
  });

  test("is nobody where very many bear the family name, unless a high post stands before it", () => {
    const koval = (document: string, roles: string[] = []) =>
      person(document, "Kovalenko", { family: "Kovalenko", roles });
    expect(count(koval("a"), koval("b"))).toBe(2);
    expect(count(koval("a", ["sergeant"]), koval("b", ["sergeant"]))).toBe(2);
    expect(count(koval("a", ["governor"]), koval("b", ["governor"]))).toBe(1);
  });

  test("is the one of that family name and rank, and neither of two", () => {
    const lone = person("a", "Zhyvytskyi", { family: "Zhyvytskyi", roles: ["general"] });
    const andrii = person("b", "Andrii Zhyvytskyi", {
      given: "Andrii",
      family: "Zhyvytskyi",
      roles: ["lieutenant general"],
    });
    const petro = person("c", "Petro Zhyvytskyi", {
      given: "Petro",
      family: "Zhyvytskyi",
      roles: ["general"],
    });
    expect(count(lone, andrii)).toBe(1);
    expect(count(lone, andrii, petro)).toBe(3);
  });

  test("can be judged to be one, and the judgement withdrawn", () => {
    const resolver = resolved(person("a", "Oleh", { given: "Oleh" }), person("b", "Oleh", { given: "Oleh" }));
    const side = (document: string) => ({ document, start: 0, end: 5, words: "" });
    const same: Judgement = {
      left: side("a"),
      right: side("b"),
      verdict: "same",
      by: "reader",
      because: "the same wound in the same week",
    };
    resolver.judge([same]);
    expect(resolver.entities()).toHaveLength(1);
    resolver.judge([]);
    expect(resolver.entities()).toHaveLength(2);
  });
});

describe("who could be one, and is not joined", () => {
  test.each([
    ["a name more", "Abiy Ahmed", "Ahmed", "Abiy Ahmed Ali", "Ali"],
    ["a name of marriage", "Abiy Bondar", "Bondar", "Abiy Koval-Bondar", "Koval-Bondar"],
    ["a letter", "Abiy Hekmatyar", "Hekmatyar", "Abiy Hekmatiyan", "Hekmatiyan"],
  ])("is listed for review: %s", (_, a, familyOfA, b, familyOfB) => {
    const resolver = resolved(
      person("a", a, { given: "Abiy", family: familyOfA }),
      person("b", b, { given: "Abiy", family: familyOfB }),
    );
    expect(resolver.entities()).toHaveLength(2);
    expect(resolver.openPairs()).toHaveLength(1);
    expect(resolver.openPairs()[0]?.because.length).toBeGreaterThan(0);
  });

  test.each([
    ["father and son of one name", "Robert Kowalski Jr.", "Robert Kowalski"],
    ["two patronymics", "Robert Petrovych Kowalski", "Robert Ivanovych Kowalski"],
  ])("is never joined: %s", (_, a, b) => {
    const named = (document: string, name: string) =>
      person(document, name, { given: "Robert", family: "Kowalski" });
    expect(count(named("a", a), named("b", b))).toBe(2);
  });
});

describe("a body that every country has", () => {
  const body = (document: string, name: string, country?: string): DocumentReferents =>
    report(document, ["Organization", name, { kind: "government", ...(country && { country }) }]);

  test("is nobody's of another report where no country is told", () => {
    expect(count(body("a", "Ministry of Health"), body("b", "Ministry of Health"))).toBe(2);
  });

  test.each([
    ["Ministry of Health of Ukraine", "Ukrainian Ministry of Health"],
    ["Polish Foreign Ministry", "Ministry of Foreign Affairs of Poland"],
    ["Ukraine's Defense Ministry", "Ministry of Defence of Ukraine"],
  ])("is one in another order: %s, %s", (a, b) => {
    expect(count(body("a", a), body("b", b))).toBe(1);
  });

  test("is that of the country whose possessive stands before it", () => {
    expect(count(body("a", "Supreme Court", "UA"), body("b", "Supreme Court of Ukraine"))).toBe(1);
    expect(count(body("a", "Supreme Court", "PL"), body("b", "Supreme Court of Ukraine"))).toBe(2);
  });

  test("two bodies of one acronym are two", () => {
    const icc = (document: string, name: string) =>
      report(document, ["Organization", [name, "ICC"], { acronym: "ICC" }]);
    expect(count(icc("a", "International Criminal Court"), icc("b", "Islamic Courts Council"))).toBe(2);
  });
});

describe("Guards", () => {
  const army = (document: string, isGuards: boolean, country?: string): DocumentReferents =>
    report(document, [
      "Unit",
      isGuards ? "5th Guards Tank Army" : "5th Tank Army",
      {
        number: "5",
        echelon: "army",
        branch: "armored",
        ...(isGuards && { honorific: "Guards" }),
        ...(country && { country }),
      },
    ]);

  test("are left out or told of one army in Russia, and are two in the Soviet Union", () => {
    expect(count(army("a", true, "RU"), army("b", false, "RU"))).toBe(1);
    expect(count(army("a", true, "SU"), army("b", false, "SU"))).toBe(2);
  });

  test("are two wherever one report names both", () => {
    const both: DocumentReferents = {
      ...army("c", true, "RU"),
      referents: [
        ...army("c", true, "RU").referents,
        { ...(army("c", false, "RU").referents[0] as Referent), id: "r2" },
      ],
      mentions: [
        { start: 0, end: 5, entity: "r1" },
        { start: 100, end: 105, entity: "r2" },
      ],
    };
    expect(count(army("a", true, "RU"), army("b", false, "RU"), both)).toBe(2);
  });
});
