import type { GraphIndex } from "../appearance/graph-index.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** One for all lines: what they look like comes from the picture. */
const NOTHING = {};
const ignored = (): void => {};
const refused = (): never => {
  throw new Error("the drawn graph never changes: show another");
};

/** All that the drawing library asks of a graph, read from the index: nodes with their places, and one line between two. */
export class PlainGraph {
  readonly multi = false;
  readonly type = "undirected";
  /** By these two the library knows a graph. */
  readonly addUndirectedEdgeWithKey = refused;
  readonly dropNode = refused;
  /** It listens for changes: there are none. */
  readonly on = ignored;
  readonly removeListener = ignored;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #ends: ReadonlyMap<string, { readonly source: string; readonly target: string }>;

  constructor({ nodes, bundles }: Pick<GraphIndex, "nodes" | "bundles">) {
    this.#places = new Map(nodes.map((node) => [node.id, node]));
    this.#ends = new Map(bundles.map((bundle) => [bundle.id, bundle]));
  }

  get order(): number {
    return this.#places.size;
  }

  nodes(): string[] {
    return [...this.#places.keys()];
  }

  edges(): string[] {
    return [...this.#ends.keys()];
  }

  hasNode(id: string): boolean {
    return this.#places.has(id);
  }

  hasEdge(id: string): boolean {
    return this.#ends.has(id);
  }

  forEachNode(visit: (id: string, place: Place) => void): void {
    for (const [id, place] of this.#places) visit(id, place);
  }

  forEachEdge(visit: (id: string, look: object) => void): void {
    for (const id of this.#ends.keys()) visit(id, NOTHING);
  }

  getNodeAttributes(id: string): Place {
    const { x, y } = this.#places.get(id) ?? { x: 0, y: 0 };
    return { x, y };
  }

  getEdgeAttributes(): object {
    return NOTHING;
  }

  extremities(id: string): [source: string, target: string] {
    const ends = this.#ends.get(id);
    return [ends?.source ?? "", ends?.target ?? ""];
  }
}
