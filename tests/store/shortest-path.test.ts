import fc from "fast-check";
import { expect, test } from "vitest";
import { type Link, shortestPath } from "../../src/store/shortest-path.ts";

/** Roads between towns, as a store gives them, with a count of the towns that were asked about. */
function network(roads: readonly (readonly [string, string])[]) {
  const links = roads.map((ends, at): Link => ({ edge: `road ${String(at).padStart(3, "0")}`, ends }));
  const asked = new Set<string>();
  const linksOf = async (towns: readonly string[]): Promise<Link[]> => {
    for (const town of towns) asked.add(town);
    return links.filter(({ ends }) => ends.some((town) => towns.includes(town)));
  };
  return { links, asked, linksOf };
}

/** The definition, by trying: of all ways of the least length the first by its towns, each over its first road. */
function firstOfAll(from: string, to: string, maxHops: number, links: readonly Link[]) {
  let ways: { nodes: string[]; edges: string[] }[] = [{ nodes: [from], edges: [] }];
  for (let hops = 0; hops <= maxHops; hops++) {
    const arrived = ways.filter(({ nodes }) => nodes.at(-1) === to);
    const key = ({ nodes, edges }: (typeof ways)[number]): string => [...nodes, ...edges].join("\n");
    if (arrived.length > 0) return arrived.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0];
    ways = ways.flatMap(({ nodes, edges }) =>
      links.flatMap(({ edge, ends: [a, b] }) => {
        const at = nodes.at(-1);
        const other = at === a ? b : at === b ? a : undefined;
        if (other === undefined || nodes.includes(other)) return [];
        return [{ nodes: [...nodes, other], edges: [...edges, edge] }];
      }),
    );
  }
  return null;
}

const towns = ["Balakliia", "Chuhuiv", "Izium", "Kupyansk", "Lyman", "Oskil", "Vovchansk"];

test("of all shortest paths it is the first by its nodes, and then by its edges, whichever end is busier", async () => {
  const town = fc.constantFrom(...towns);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(town, town), { maxLength: 14 }),
      town,
      town,
      fc.nat(5),
      async (roads, from, to, maxHops) => {
        const { links, linksOf } = network(roads);
        expect(await shortestPath(from, to, maxHops, linksOf)).toEqual(firstOfAll(from, to, maxHops, links));
      },
    ),
    { numRuns: 400 },
  );
});

test("what lies around a busy end is not looked at where the other end is quiet", async () => {
  const suburbs = Array.from({ length: 200 }, (_, at) => ["Kharkiv", `suburb ${at}`] as const);
  const beyond = suburbs.map(([, suburb]) => [suburb, `village of ${suburb}`] as const);
  const { asked, linksOf } = network([...suburbs, ...beyond, ["Kharkiv", "Chuhuiv"], ["Chuhuiv", "Izium"]]);
  const path = await shortestPath("Izium", "Kharkiv", 6, linksOf);
  expect(path?.nodes).toEqual(["Izium", "Chuhuiv", "Kharkiv"]);
  expect(asked.size).toBeLessThan(5);
});
