import type { Edge, Graph, Node, Value } from "../model/graph.ts";
import type { EdgeType, EntityType } from "../model/schema.ts";
import { sortedBy } from "../text/compare.ts";

const TYPES: readonly EntityType[] = ["Person", "Unit", "Organization", "Place", "Equipment", "Event"];
const NAMES = ["Kupyansk", "Bucha", "331st Airborne Regiment", "Харків", "Zürich", "Volodymyr", "Chasiv Yar"];

/** Small whole numbers in a fixed sequence (a linear congruential generator). */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(items: readonly T[], next: (below: number) => number): T => items[next(items.length)] as T;
const day = (n: number): string =>
  `2022-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;

function entity(n: number, next: (below: number) => number): Node {
  const type = TYPES[n % TYPES.length] as EntityType;
  const name = `${pick(NAMES, next)} ${n}`;
  const place: Record<string, Value> = type === "Place" ? { latitude: 48 + (n % 3), longitude: 36.25 } : {};
  const person: Record<string, Value> = type === "Person" ? { anonymous: n % 3 === 0 } : {};
  return {
    id: `e${n}`,
    labels: ["Entity", type].sort() as Node["labels"],
    properties: {
      name,
      names: [name, `${name} ×`],
      documents: next(40),
      firstReported: day(n),
      ...place,
      ...person,
    },
  };
}

const document = (n: number): Node => ({
  id: `d${n}`,
  labels: ["Document"],
  properties: {
    title: `Report ${n} from ${NAMES[n % NAMES.length]}`,
    publisher: "The Kyiv Daily",
    published: day(n),
    file: `${n}.txt`,
  },
});

const claim = (n: number): Node => ({
  id: `c${n}`,
  labels: ["Claim"],
  properties: {
    quote: `They left the village on the ${n}th day, "and nobody stayed".`,
    polarity: n % 9 === 0 ? "denied" : "asserted",
    modality: "factual",
    status: n % 4 === 0 ? "unverified" : "accepted",
    origins: 1 + (n % 3),
    reports: 1 + (n % 5),
  },
});

/** A graph in the shape of ours: 60 % entities, 15 % documents, 25 % claims; entity edges, edges of claims, mentions. */
export function generatedGraph(nodeCount: number, edgeCount: number, seed = 1): Graph {
  const next = sequence(seed);
  const [entities, documents] = [Math.ceil(nodeCount * 0.6), Math.ceil(nodeCount * 0.15)];
  const claims = nodeCount - entities - documents;
  const nodes = [
    ...Array.from({ length: entities }, (_, n) => entity(n, next)),
    ...Array.from({ length: documents }, (_, n) => document(n)),
    ...Array.from({ length: claims }, (_, n) => claim(n)),
  ];
  const ends: readonly [EdgeType, () => string, () => string, (n: number) => Record<string, Value>][] = [
    [
      "MEMBER_OF",
      () => `e${next(entities)}`,
      () => `e${next(entities)}`,
      (n) => ({
        claims: [`c${n % claims}`],
        origins: 1 + (n % 2),
        reports: 2,
        status: "accepted",
        inferred: false,
      }),
    ],
    [
      "LOCATED_AT",
      () => `e${next(entities)}`,
      () => `e${next(Math.ceil(entities / 50))}`,
      (n) => ({
        claims: [`c${n % claims}`],
        origins: 1,
        reports: 1,
        status: "disputed",
        inferred: false,
        earliest: day(n),
      }),
    ],
    ["SUBJECT", () => `c${next(claims)}`, () => `e${next(entities)}`, () => ({})],
    [
      "STATED_IN",
      () => `c${next(claims)}`,
      () => `d${next(documents)}`,
      (n) => ({ start: n, end: n + 40, quote: "They left the village." }),
    ],
    [
      "MENTIONS",
      () => `d${next(documents)}`,
      () => `e${next(entities)}`,
      (n) => ({ starts: [n, n + 9], ends: [n + 4, n + 12] }),
    ],
  ];
  const edges: Edge[] = Array.from({ length: edgeCount }, (_, n) => {
    const [type, source, target, properties] = ends[n % ends.length] as (typeof ends)[number];
    return { id: `r${n}`, type, source: source(), target: target(), properties: properties(n) };
  });
  return { nodes: sortedBy(nodes, (it) => it.id), edges: sortedBy(edges, (it) => it.id) };
}
