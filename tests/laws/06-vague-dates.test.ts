import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Graph, Node } from "../../src/model/graph.ts";
import type { Interval } from "../../src/model/span.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { sha256 } from "../../src/text/hash.ts";
import { withProduct } from "./product.ts";
import { onEachStore } from "./stores.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const two = (n: number): string => String(n).padStart(2, "0");
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date as a report words it, with the days that the words leave open. */
interface Worded extends Interval {
  readonly words: string;
}

const year = fc.integer({ min: 1941, max: 2026 });
const worded: fc.Arbitrary<Worded> = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(
    ([y, m, d]): Worded => ({
      words: `on ${d} ${MONTHS[m - 1]} ${y}`,
      earliest: `${y}-${two(m)}-${two(d)}`,
      latest: `${y}-${two(m)}-${two(d)}`,
      precision: "day",
    }),
  ),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(
    ([y, m]): Worded => ({
      words: `in ${MONTHS[m - 1]} ${y}`,
      earliest: `${y}-${two(m)}-01`,
      latest: `${y}-${two(m)}-${two(lastOf(y, m))}`,
      precision: "month",
    }),
  ),
  year.map(
    (y): Worded => ({ words: `in ${y}`, earliest: `${y}-01-01`, latest: `${y}-12-31`, precision: "year" }),
  ),
  fc
    .constantFrom("overnight", "some time ago", "after the harvest")
    .map((words): Worded => ({ words, earliest: null, latest: null, precision: "unknown" })),
);

function report(date: Worded, published: string | undefined): Document {
  const text = `The 92nd Assault Brigade attacked Kupyansk ${date.words}.\n`;
  return {
    id: "report",
    text,
    sha256: sha256(text),
    file: "report.txt",
    language: "en",
    ...(published !== undefined && { published }),
  };
}

/** What of a graph says more of the date than its words do. */
function tooExact({ nodes }: Graph, date: Worded): Node[] {
  return nodes.filter(({ labels, properties }) => {
    const [from, to] = labels.includes("Claim")
      ? [properties.happenedEarliest, properties.happenedLatest]
      : labels.includes("Event")
        ? [properties.earliest, properties.latest]
        : [undefined, undefined];
    if (from === undefined && to === undefined) return false;
    return from !== date.earliest || to !== date.latest;
  });
}

await onEachStore("law 6: dates keep their vagueness", ({ sequences, store }) => {
  test("what happened is dated as the words leave it, never by the day of publication", async () => {
    const published = fc.option(fc.constantFrom("2024-05-17", "2024-05", "2024"), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(worded, published, (date, day) =>
        withProduct(store(), async (product) => {
          await product.add(report(date, day));
          expect(tooExact(await product.contents(), date)).toEqual([]);
          const found = readDocument(report(date, day)).dates.filter((it) => it.earliest !== null);
          expect(found.map(({ earliest, latest }) => [earliest, latest])).toEqual(
            date.earliest === null ? [] : [[date.earliest, date.latest]],
          );
        }),
      ),
      { numRuns: sequences, seed: 6 },
    );
  });
});

test("the checker of law 6 sees a month that became its first day", async () => {
  const date: Worded = {
    words: "in May 2022",
    earliest: "2022-05-01",
    latest: "2022-05-31",
    precision: "month",
  };
  await withProduct(undefined, async (product) => {
    await product.add(report(date, "2024-05-17"));
    const graph = await product.contents();
    const dated = graph.nodes.find((it) => it.labels.includes("Event") && it.properties.latest !== undefined);
    expect(dated?.properties.latest).toBe("2022-05-31");
    const broken = graph.nodes.map((it) =>
      it === dated ? { ...it, properties: { ...it.properties, latest: "2022-05-01" } } : it,
    );
    expect(tooExact({ ...graph, nodes: broken }, date)).toHaveLength(1);
  });
});
