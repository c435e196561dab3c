import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentReferents } from "../../src/identity/item.ts";
import { itemOf } from "../../src/identity/item.ts";
import { Resolver } from "../../src/identity/resolver.ts";
import { vetoBetween } from "../../src/identity/vetoes.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { generatedDocument } from "./generated-referents.ts";

const POOL = Array.from({ length: 200 }, (_, i) => generatedDocument(i + 1, 50));

function resolve(documents: Iterable<DocumentReferents>, judgements: readonly Judgement[] = []): Resolver {
  const resolver = new Resolver();
  for (const document of documents) resolver.add(document);
  resolver.judge(judgements);
  return resolver;
}

const outcome = (resolver: Resolver): string =>
  JSON.stringify([
    resolver.entities(),
    resolver.refused(),
    resolver.openPairs().map((it) => [it.left.id, it.right.id, it.score]),
  ]);

const judgementBetween = (
  a: DocumentReferents,
  i: number,
  b: DocumentReferents,
  j: number,
  verdict: Judgement["verdict"],
): Judgement => {
  const [left, right] = [a.mentions[i % a.mentions.length], b.mentions[j % b.mentions.length]];
  if (!left || !right) throw new Error("a document without mentions");
  return {
    left: { document: a.document, start: left.start, end: left.end, words: "" },
    right: { document: b.document, start: right.start, end: right.end, words: "" },
    verdict,
    by: "test",
    because: "generated",
  };
};

const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("add" as const), at: fc.nat(39) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), at: fc.nat(39) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("judge" as const),
      a: fc.nat(39),
      i: fc.nat(49),
      b: fc.nat(39),
      j: fc.nat(49),
      verdict: fc.constantFrom("same" as const, "different" as const, "unsure" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("look" as const) }) },
);

test("adding, removing, judging and withdrawing in any order ends where a fresh start ends", () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40 }), (actions) => {
      const kept = new Resolver();
      const present = new Map<string, DocumentReferents>();
      let judgements: Judgement[] = [];
      for (const step of actions) {
        if (step.kind === "add") {
          const document = POOL[step.at] as DocumentReferents;
          kept.add(document);
          present.set(document.document, document);
        } else if (step.kind === "remove") {
          const document = POOL[step.at] as DocumentReferents;
          kept.remove(document.document);
          present.delete(document.document);
        } else if (step.kind === "judge") {
          const [a, b] = [POOL[step.a], POOL[step.b]] as [DocumentReferents, DocumentReferents];
          judgements = [...judgements, judgementBetween(a, step.i, b, step.j, step.verdict)];
          kept.judge(judgements);
        } else if (step.kind === "withdraw") {
          judgements = judgements.filter((_, i) => i !== step.at);
          kept.judge(judgements);
        } else kept.entities();
      }
      const fresh = resolve([...present.values()].reverse(), judgements);
      expect(outcome(kept)).toBe(outcome(fresh));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("no cluster of 10,000 mentions holds two that a veto keeps apart", () => {
  const entities = resolve(POOL).entities();
  expect(POOL.flatMap((it) => it.mentions)).toHaveLength(10_000);
  expect(entities.length).toBeGreaterThan(100);
  for (const entity of entities) {
    const items = [
      ...new Map(entity.members.map((it) => [itemOf(it, false).key, itemOf(it, false)])).values(),
    ];
    for (const [i, a] of items.entries())
      for (const b of items.slice(i + 1)) expect(vetoBetween(a, b)?.name).toBeUndefined();
  }
});

test("one document more touches only the components that it meets", () => {
  const resolver = resolve(POOL);
  const before = new Set(resolver.entities());
  const document = generatedDocument(777, 3);
  resolver.add(document);
  const kept = resolver.entities().filter((entity) => before.has(entity));
  expect(kept.length).toBeGreaterThan(before.size * 0.5);
  resolver.remove(document.document);
  expect(outcome(resolver)).toBe(outcome(resolve(POOL)));
});

test("an id of yesterday still finds the entity that holds its mention", () => {
  const resolver = resolve(POOL.slice(0, 20));
  const before = resolver.entities();
  for (const document of POOL.slice(20, 60)) resolver.add(document);
  for (const entity of before) {
    const today = resolver.entityById(entity.id);
    const yesterday = resolver.mentionById(entity.id);
    expect(today?.members.some((it) => it.document === yesterday?.document)).toBe(true);
  }
  expect(resolver.entityById("ent-000000000000-1-2")).toBeUndefined();
  expect(resolver.entityById("../../etc")).toBeUndefined();
});

const named = (
  document: string,
  names: string[],
  attributes = {},
  type: "Unit" | "Person" | "Place" = "Unit",
): DocumentReferents => ({
  document,
  referents: [{ id: "r1", type, name: names[0] ?? "", names, anonymous: false, attributes }],
  mentions: [{ start: 0, end: 5, entity: "r1" }],
});
const groups = (resolver: Resolver): string[][] =>
  resolver
    .entities()
    .map((it) => it.members.map((member) => member.document).sort())
    .sort();

test("what would join two vetoed units joins neither", () => {
  const resolver = resolve([
    named("bare", ["5th Brigade"], { number: "5", echelon: "brigade" }),
    named("ours", ["5th Tank Brigade"], { number: "5", echelon: "brigade", branch: "tank" }),
    named("theirs", ["5th Assault Brigade"], { number: "5", echelon: "brigade", branch: "assault" }),
  ]);
  expect(groups(resolver)).toEqual([["bare"], ["ours"], ["theirs"]]);
  expect(resolver.openPairs().map((it) => it.because[0])).toEqual([
    "same number and echelon",
    "same number and echelon",
  ]);
  resolver.remove("theirs");
  expect(groups(resolver)).toEqual([["bare", "ours"]]);
});

test("`same` against a veto is refused and names the attribute; `different` keeps equal names apart", () => {
  const a = named("a", ["31st Airborne Regiment"], { number: "31", echelon: "regiment" });
  const b = named("b", ["331st Airborne Regiment"], { number: "331", echelon: "regiment" });
  const c = named("c", ["331st Airborne Regiment"], { number: "331", echelon: "regiment" });
  const resolver = resolve(
    [a, b, c],
    [judgementBetween(a, 0, b, 0, "same"), judgementBetween(b, 0, c, 0, "different")],
  );
  expect(resolver.refused().map((it) => it.veto)).toEqual(["number"]);
  expect(groups(resolver)).toEqual([["a"], ["b"], ["c"]]);
  resolver.judge([]);
  expect(groups(resolver)).toEqual([["a"], ["b", "c"]]);
});

test("anonymous people are never one by rule, but a judgement may say so", () => {
  const soldier = (document: string): DocumentReferents => ({
    document,
    referents: [
      { id: "r1", type: "Person", name: "a Russian soldier", names: [], anonymous: true, attributes: {} },
    ],
    mentions: [{ start: 0, end: 17, entity: "r1" }],
  });
  const resolver = resolve([soldier("a"), soldier("b")]);
  expect(resolver.entities()).toHaveLength(2);
  resolver.judge([judgementBetween(soldier("a"), 0, soldier("b"), 0, "same")]);
  expect(resolver.entities()).toHaveLength(1);
});

describe("battalions and companies, of which every regiment has its own", () => {
  const battalion = (document: string, within?: string): DocumentReferents =>
    named(document, ["2nd Battalion"], { number: "2", echelon: "battalion", ...(within && { within }) });

  test("are one where they are of one larger unit, and never of two", () => {
    const resolver = resolve([
      battalion("a", "109 regiment"),
      battalion("b", "114 regiment"),
      battalion("c", "109 regiment, 37 division"),
    ]);
    expect(groups(resolver)).toEqual([["a", "c"], ["b"]]);
  });

  test("of nobody knows which regiment join none of another report", () => {
    const company = (document: string): DocumentReferents =>
      named(document, ["B Company"], { number: "B", echelon: "company", within: "2 battalion" });
    expect(groups(resolve([battalion("a"), battalion("b"), company("c"), company("d")]))).toHaveLength(4);
  });

  test("with a number or a name that no other has are one", () => {
    const pioneers = (document: string): DocumentReferents =>
      named(document, ["336th Pioneer Battalion"], {
        number: "336",
        echelon: "battalion",
        branch: "engineer",
      });
    expect(groups(resolve([pioneers("a"), pioneers("b")]))).toEqual([["a", "b"]]);
  });
});

test("a division of a known country is not one of which neither branch nor country is told", () => {
  const resolver = resolve([
    named("a", ["16th Infantry Division"], {
      number: "16",
      echelon: "division",
      branch: "infantry",
      country: "SD",
    }),
    named("b", ["16th Division"], { number: "16", echelon: "division" }),
  ]);
  expect(groups(resolver)).toEqual([["a"], ["b"]]);
  expect(resolver.openPairs()).toHaveLength(1);
});
