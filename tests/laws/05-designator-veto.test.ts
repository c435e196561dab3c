import fc from "fast-check";
import { expect, test } from "vitest";
import { vetoedMembers } from "../../src/identity/check-vetoes.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { REPORTS } from "./generated-reports.ts";
import { take } from "./live.ts";
import { type Product, withProduct } from "./product.ts";
import { step } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

const DESIGNATOR = ["number", "echelon", "branch", "country"] as const;

/** Units that hold two values of one part of the designator. */
const melted = (entities: readonly Entity[]): string[] =>
  entities
    .filter((it) => it.type === "Unit")
    .filter((unit) =>
      DESIGNATOR.some(
        (part) => new Set(unit.members.flatMap((it) => it.referent.attributes[part] ?? [])).size > 1,
      ),
    )
    .map((it) => it.name);

const judgementOf = async (product: Product, left: Entity, right: Entity): Promise<Judgement> => {
  const resolver = await product.ingest.resolver();
  const side = (id: string): Judgement["left"] => ({
    ...(resolver.mentionById(id) ?? { document: "", start: 0, end: 1 }),
    words: "",
  });
  return { left: side(left.id), right: side(right.id), verdict: "same", by: "law", because: "to be refused" };
};

await onEachStore("law 5: a designator is a veto", ({ sequences, store }) => {
  test("no unit of any graph holds two numbers, echelons, branches or countries", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) =>
        withProduct(store(), async (product) => {
          for (const it of steps) await take(it, product);
          const entities = (await product.ingest.resolver()).entities();
          expect(vetoedMembers(entities)).toEqual([]);
          expect(melted(entities)).toEqual([]);
        }),
      ),
      { numRuns: sequences, seed: 5 },
    );
  });
});

test("`same` between two numbers is refused by the number, and changes nothing", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...REPORTS);
    const before = await product.export();
    const units = (await product.ingest.resolver()).entities().filter((it) => it.type === "Unit");
    const byNumber = (number: string): Entity | undefined =>
      units.find((it) => it.attributes.number === number);
    const [left, right] = [byNumber("64"), byNumber("74")];
    if (!left || !right) throw new Error("the pool has lost its brigades");
    await product.judge([await judgementOf(product, left, right)]);
    expect((await product.ingest.resolver()).refused().map((it) => it.veto)).toEqual(["number"]);
    expect(await product.export()).toBe(before);
    await product.judge([]);
    expect(await product.export()).toBe(before);
  });
});

test("the checker of law 5 sees two units that were melted", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...REPORTS);
    const units = (await product.ingest.resolver()).entities().filter((it) => it.type === "Unit");
    const [first] = units;
    const other = units.find((it) => it.attributes.number !== first?.attributes.number);
    if (!first || !other) throw new Error("the pool has lost its units");
    const both = { ...first, members: [...first.members, ...other.members] };
    expect(vetoedMembers([both]).map((it) => it.veto)).toContain("number");
    expect(melted([both])).toHaveLength(1);
  });
});
