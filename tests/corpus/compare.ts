import type { Edge, Node } from "../../src/model/graph.ts";
import { type ExpectedGraph, keyOf } from "./expected-graph.ts";

/** How a graph compares with what it must hold. */
export interface Comparison {
  readonly documents: { readonly held: number; readonly expected: number };
  readonly entities: { readonly held: number; readonly expected: number };
  readonly edges: { readonly held: number; readonly expected: number };
  /** What is missing or otherwise, each in a line; the first hundred. */
  readonly troubles: readonly string[];
}

const MOST_TROUBLES = 100;
const TYPES: ReadonlySet<string> = new Set(["Person", "Unit", "Organization", "Place", "Equipment"]);

interface Held {
  readonly ids: Set<string>;
  documents: number;
}

/** Takes a graph node by node and edge by edge, nodes first, and compares it with what it must hold. */
export class GraphComparison {
  readonly #expected: ExpectedGraph;
  readonly #held = new Map<string, Held>();
  readonly #keysOf = new Map<string, readonly string[]>();
  readonly #edges = new Map<string, Pick<Edge, "properties">>();
  #documents = 0;

  constructor(expected: ExpectedGraph) {
    this.#expected = expected;
  }

  node({ id, labels, properties }: Node): void {
    if (labels.includes("Document")) this.#documents++;
    const type = labels.find((it) => TYPES.has(it));
    if (type === undefined) return;
    const names = [properties.name, ...(Array.isArray(properties.names) ? properties.names : [])];
    const keys = [
      ...new Set(names.map((name) => keyOf({ type: type as "Person", name: String(name) }))),
    ].filter((key) => this.#expected.entities.has(key));
    if (keys.length > 0) this.#keysOf.set(id, keys);
    for (const key of keys) {
      const held = this.#held.get(key) ?? { ids: new Set<string>(), documents: 0 };
      held.ids.add(id);
      held.documents += Number(properties.documents);
      this.#held.set(key, held);
    }
  }

  edge({ type, source, target, properties }: Edge): void {
    for (const from of this.#keysOf.get(source) ?? [])
      for (const to of this.#keysOf.get(target) ?? [])
        this.#edges.set(`${type} ${from} → ${to}`, { properties });
  }

  result(): Comparison {
    const troubles: string[] = [];
    const tell = (line: string): void => {
      if (troubles.length < MOST_TROUBLES) troubles.push(line);
    };
    let entities = 0;
    for (const [key, documents] of this.#expected.entities) {
      const held = this.#held.get(key);
      const [id = ""] = held?.ids ?? [];
      if (!held) tell(`${key}: nobody`);
      else if (held.ids.size > 1) tell(`${key}: ${held.ids.size} entities`);
      else if ((this.#keysOf.get(id)?.length ?? 0) > 1)
        tell(`one entity: ${this.#keysOf.get(id)?.join(", ")}`);
      else if (held.documents !== documents) tell(`${key}: in ${held.documents} reports, not ${documents}`);
      else entities++;
    }
    let edges = 0;
    let expectedEdges = 0;
    for (const it of this.#expected.edges()) {
      expectedEdges++;
      const key = `${it.relation} ${it.source} → ${it.target}`;
      const { origins, reports, status } = this.#edges.get(key)?.properties ?? {};
      if (origins === it.origins && reports === it.reports && status === it.status) edges++;
      else
        tell(
          `${key}: ${origins} origins, ${reports} reports, ${status}; not ${it.origins}, ${it.reports}, ${it.status}`,
        );
    }
    return {
      documents: { held: this.#documents, expected: this.#expected.documents },
      entities: { held: entities, expected: this.#expected.entities.size },
      edges: { held: edges, expected: expectedEdges },
      troubles,
    };
  }
}
