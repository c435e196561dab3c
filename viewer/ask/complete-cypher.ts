import { CLAIM_EDGES, DOCUMENT_EDGES, ENTITY_EDGES } from "../../src/model/edge-sentences.ts";
import { edgeProperties, NODE_PROPERTIES, type PropertyTable } from "../../src/model/properties.ts";
import type { EdgeType, Label } from "../../src/model/schema.ts";
import { isWithinText } from "./cypher-pieces.ts";
import { FUNCTIONS, KEYWORDS } from "./cypher-words.ts";

/** A word that may stand here, with what it means. */
export interface Completion {
  readonly word: string;
  readonly kind: "label" | "relation" | "property" | "parameter" | "function" | "keyword" | "variable";
  readonly about?: string;
}

/** What may stand in the place of the word that begins at `from`. */
export interface Completions {
  readonly from: number;
  readonly options: readonly Completion[];
}

const EDGES: Readonly<Record<string, string>> = { ...ENTITY_EDGES, ...CLAIM_EDGES, ...DOCUMENT_EDGES };
const LABELS = Object.keys(NODE_PROPERTIES) as Label[];

const LABEL_WORDS: Readonly<Record<Label, string>> = {
  Entity: "all people, units, organisations, places, equipment and events",
  Person: "a person, named or not",
  Unit: "a military unit",
  Organization: "a government, service, newspaper, group, …",
  Place: "a country, region, city, river, …",
  Equipment: "a weapon, vehicle, …",
  Event: "something that happened or was planned",
  Document: "a report",
  Claim: "what one origin says",
};

const isLabel = (word: string): word is Label => Object.hasOwn(NODE_PROPERTIES, word);
const isEdge = (word: string): word is EdgeType => Object.hasOwn(EDGES, word);

const options = (kind: Completion["kind"], table: PropertyTable): Completion[] =>
  Object.entries(table).map(([word, about]) => ({ word, kind, about }));

/** The properties of what may be any of these labels and types; of everything, where none is known. */
function propertiesOf(words: readonly string[]): Completion[] {
  const tables = words.flatMap((word): PropertyTable[] => {
    if (isLabel(word)) return [NODE_PROPERTIES[word]];
    return isEdge(word) ? [edgeProperties(word)] : [];
  });
  const known =
    tables.length > 0 ? tables : [...LABELS.map((it) => NODE_PROPERTIES[it]), edgeProperties("NEAR")];
  return options("property", Object.assign({}, ...known));
}

const NODE = /\(\s*(\w+)\s*((?::\s*\w+\s*)+)/g;
const EDGE = /\[\s*(\w+)\s*:\s*([\w|:\s]+)/g;

/** The variables of a query, each with the labels or types that it is matched with. */
function variablesIn(cypher: string): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const [, name = ""] of cypher.matchAll(/(?:\(|\[|\bAS\s)\s*([A-Za-z_]\w*)/gi)) known.set(name, []);
  for (const pattern of [NODE, EDGE])
    for (const [, name = "", words = ""] of cypher.matchAll(pattern))
      known.set(name, [...(known.get(name) ?? []), ...(words.match(/\w+/g) ?? [])]);
  return known;
}

interface Place {
  readonly before: RegExp;
  readonly options: (match: RegExpExecArray, cypher: string, parameters: PropertyTable) => Completion[];
}

/** What stands before the word tells what the word may be: the first that fits counts. */
const PLACES: readonly Place[] = [
  { before: /\$(\w*)$/, options: (_, __, parameters) => options("parameter", parameters) },
  {
    before: /(?<![\w.])([A-Za-z_]\w*)\.(\w*)$/,
    options: ([, name = ""], cypher) => propertiesOf(variablesIn(cypher).get(name) ?? []),
  },
  {
    before: /[([]\s*\w*\s*:\s*([\w|:\s]+?)\s*\{(?:[^{}]*,)?\s*(\w*)$/,
    options: ([, words = ""]) => propertiesOf(words.match(/\w+/g) ?? []),
  },
  {
    before: /\[\s*\w*\s*:\s*(?:\w+\s*\|\s*:?\s*)*(\w*)$/,
    options: () => options("relation", EDGES),
  },
  { before: /(?:\(\s*\w*\s*(?::\s*\w+\s*)*|\b\w+):(\w*)$/, options: () => options("label", LABEL_WORDS) },
  { before: /\[\s*(\w*)$/, options: () => [] },
  { before: /(?<![\w.])\d\w*$/, options: () => [] },
  {
    before: /([A-Za-z_]\w*)$/,
    options: ([word = ""], cypher) => [
      ...[...variablesIn(cypher).keys()]
        .filter((name) => name !== word && !KEYWORDS.includes(name.toUpperCase()))
        .map((name): Completion => ({ word: name, kind: "variable" })),
      ...options("function", FUNCTIONS),
      ...KEYWORDS.map((it): Completion => ({ word: it, kind: "keyword" })),
    ],
  },
];

/** What may be written at a place of a query, from the schema of the graph; null where nothing is known. */
export function completeCypher(cypher: string, at: number, parameters: PropertyTable): Completions | null {
  const before = cypher.slice(0, at);
  if (isWithinText(before)) return null;
  for (const place of PLACES) {
    const match = place.before.exec(before);
    if (!match) continue;
    const found = place.options(match, cypher, parameters);
    const typed = /\w*$/.exec(before)?.[0] ?? "";
    return found.length > 0 ? { from: at - typed.length, options: found } : null;
  }
  return null;
}
