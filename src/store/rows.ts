import { UserError } from "../errors.ts";
import type { Edge, Graph, Node, Properties, Value } from "../model/graph.ts";
import { BASE_LABELS, type BaseLabel, EdgeType, FLOAT_PROPERTIES, Label } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { shortHash } from "../text/hash.ts";
import { wellFormed } from "../text/well-formed.ts";
import { foldedNames } from "./search-ranking.ts";

/** Properties that a store keeps for itself; every name that starts with `_` is a store's own and never leaves it. */
export const BOOKKEEPING = {
  /** On nodes and edges: hash of all that the graph says of them. */
  hash: "_hash",
  /** On entities and documents: the folded names, for search (see search-ranking). */
  folded: "_folded",
  /** On nodes and edges of a server that others use too: the project they belong to. */
  project: "_project",
} as const;

/** Whether a property is a store's own. */
export const isBookkeeping = (name: string): boolean => name.startsWith("_");

/** Whether a number, or a list of numbers, is written as integers under this name; else as floats. */
export function isWhole(name: string, value: number | readonly number[]): boolean {
  if (FLOAT_PROPERTIES.has(name)) return false;
  return typeof value === "number"
    ? Number.isSafeInteger(value)
    : value.every((it) => Number.isSafeInteger(it));
}

/** A node as it is written: `properties` hold its id and the bookkeeping (but the project). */
export interface NodeRow {
  readonly id: string;
  /** The label under which its id is unique. */
  readonly base: BaseLabel;
  /** Sorted. */
  readonly labels: readonly Label[];
  readonly hash: string;
  readonly properties: Properties;
}

/** An edge as it is written; the base labels say under which index its ends are found. */
export interface EdgeRow {
  readonly id: string;
  readonly type: EdgeType;
  readonly source: string;
  readonly sourceBase: BaseLabel;
  readonly target: string;
  readonly targetBase: BaseLabel;
  readonly hash: string;
  readonly properties: Properties;
}

const LABELS: ReadonlySet<string> = new Set(Label.options);
const EDGE_TYPES: ReadonlySet<string> = new Set(EdgeType.options);
const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

/** The value as stores keep it, or null where it is left out (null, empty text, an empty list). */
function storedValue(value: unknown, name: string, owner: string): Value | null {
  if (value === null || value === undefined || value === "") return null;
  if (isText(value)) return wellFormed(value);
  if (typeof value === "boolean") return value;
  if (isNumber(value) && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    if (value.every(isText)) return value.map(wellFormed);
    if (value.every((it) => isNumber(it) && Number.isFinite(it)))
      return value.map((it) => (it === 0 ? 0 : it));
  }
  throw new UserError(
    `${owner}: property "${name}" holds a value that no store keeps; give text, a finite number, true or false, or a list of texts or of numbers`,
  );
}

/** The names in code-unit order; most come in it, and are left as they are. */
const inOrder = (names: string[]): string[] =>
  names.every((name, at) => at === 0 || (names[at - 1] as string) < name) ? names : names.sort(byCodeUnit);

function storedProperties(
  properties: Readonly<Record<string, unknown>>,
  owner: string,
): Record<string, Value> {
  const stored: Record<string, Value> = {};
  for (const name of inOrder(Object.keys(properties))) {
    if (!PROPERTY_NAME.test(name) || name === "id")
      throw new UserError(
        `${owner}: "${name}" can't name a property; use letters and digits, and leave id to the ${owner.split(" ")[0]}`,
      );
    const value = storedValue(properties[name], name, owner);
    if (value !== null) stored[name] = value;
  }
  return stored;
}

/** A node as it is written. Throws UserError where it holds what no store keeps. */
export function nodeRow(node: Node): NodeRow {
  const owner = `node ${node.id}`;
  const labels = [...node.labels].sort(byCodeUnit);
  const unknown = labels.find((it) => !LABELS.has(it));
  if (unknown !== undefined)
    throw new UserError(`${owner}: there is no label "${unknown}"; see the table of labels`);
  const base = BASE_LABELS.find((it) => labels.includes(it));
  if (base === undefined || labels.length !== (base === "Entity" ? 2 : 1))
    throw new UserError(`${owner}: give it the label Claim, or Document, or Entity with one of its types`);
  const properties = storedProperties(node.properties, owner);
  const folded = foldedNames({ ...node, properties });
  const hash = shortHash("node", JSON.stringify([labels, properties, folded]));
  const id = wellFormed(node.id);
  if (folded !== "") properties[BOOKKEEPING.folded] = folded;
  properties.id = id;
  properties[BOOKKEEPING.hash] = hash;
  return { id, base, labels, hash, properties };
}

/** An edge as it is written; `baseOf` tells the base label of a node by its id. Throws UserError where an end is missing. */
export function edgeRow(edge: Edge, baseOf: (id: string) => BaseLabel | undefined): EdgeRow {
  const owner = `edge ${edge.id}`;
  const { type } = edge;
  if (!EDGE_TYPES.has(type))
    throw new UserError(`${owner}: there is no type "${type}"; see the table of types`);
  const properties = storedProperties(edge.properties, owner);
  const id = wellFormed(edge.id);
  const source = wellFormed(edge.source);
  const target = wellFormed(edge.target);
  const [sourceBase, targetBase] = [baseOf(source), baseOf(target)];
  if (sourceBase === undefined || targetBase === undefined)
    throw new UserError(
      `${owner}: the graph has no node ${sourceBase === undefined ? source : target}; add the node or leave out the edge`,
    );
  const hash = shortHash("edge", JSON.stringify([type, source, target, properties]));
  properties.id = id;
  properties[BOOKKEEPING.hash] = hash;
  return { id, type, source, sourceBase, target, targetBase, hash, properties };
}

/** Refuses an id that is empty, or that another row bears already. */
export function refuseDouble(id: string, seen: { has(id: string): boolean }, kind: "node" | "edge"): void {
  if (id === "" || seen.has(id))
    throw new UserError(
      `the graph has ${id === "" ? "a" : "more than one"} ${kind} with the id "${id}"; ids are unique`,
    );
}

function refuseDoubles(rows: readonly { readonly id: string }[], kind: "node" | "edge"): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    refuseDouble(id, seen, kind);
    seen.add(id);
  }
}

/**
 * The rows of a whole graph, checked before anything is written: ids unique, ends present, values that every engine
 * keeps alike. Null, empty text and empty lists are left out. Throws UserError.
 */
export function graphRows(graph: Graph): {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
} {
  const nodes = graph.nodes.map(nodeRow);
  refuseDoubles(nodes, "node");
  const baseOf = new Map(nodes.map((it) => [it.id, it.base]));
  const edges = graph.edges.map((it) => edgeRow(it, (id) => baseOf.get(id)));
  refuseDoubles(edges, "edge");
  return { nodes, edges };
}

function withoutBookkeeping(stored: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, Value> = {};
  for (const name of Object.keys(stored).sort(byCodeUnit))
    if (name !== "id" && !isBookkeeping(name)) properties[name] = stored[name] as Value;
  return properties;
}

/** The node of what a store keeps: numbers as JavaScript numbers, `stored` with its id. */
export function nodeOf(labels: readonly string[], stored: Readonly<Record<string, unknown>>): Node {
  return {
    id: String(stored.id),
    labels: [...labels].sort(byCodeUnit) as Label[],
    properties: withoutBookkeeping(stored),
  };
}

/** The edge of what a store keeps: `source` and `target` are the ids of its ends. */
export function edgeOf(
  type: string,
  source: string,
  target: string,
  stored: Readonly<Record<string, unknown>>,
): Edge {
  return {
    id: String(stored.id),
    type: type as EdgeType,
    source,
    target,
    properties: withoutBookkeeping(stored),
  };
}
