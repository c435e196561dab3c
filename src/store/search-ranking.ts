import type { Node } from "../model/graph.ts";
import { EntityType } from "../model/schema.ts";
import { byCodeUnit, distinct } from "../text/compare.ts";
import { fold, foldedWords } from "../text/fold.ts";
import type { SearchHit } from "./graph-store.ts";

/** More words than any name has: such a text finds nothing. */
const MOST_WORDS = 30;

/** The spellings by which a node is found: an entity's names, a document's title or else its file; a claim has none. */
function searchedNames(node: Pick<Node, "id" | "labels" | "properties">): string[] {
  const { name, names, title, file } = node.properties;
  if (node.labels.includes("Document")) return [String(title ?? file ?? node.id)];
  if (!node.labels.includes("Entity")) return [];
  const others = Array.isArray(names) ? distinct(names.map(String)) : [];
  return [...new Set([String(name ?? node.id), ...others])];
}

/**
 * What a store keeps to find a node by: a line for each folded name, each word after a space, so that a word that starts
 * with "khar" is where the text contains " khar". Empty for what search doesn't find.
 */
export function foldedNames(node: Pick<Node, "id" | "labels" | "properties">): string {
  return distinct(searchedNames(node).map(fold))
    .filter((it) => it !== "")
    .map((it) => ` ${it}`)
    .join("\n");
}

/** The distinct folded words of a search; empty where nothing can be found. */
export function searchWords(text: string): string[] {
  const words = distinct(foldedWords(text));
  return words.length > MOST_WORDS ? [] : words;
}

const holdsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${folded}`.includes(` ${word}`));

/** How well a folded name answers: the same, starts with it, has its words whole, has its words' beginnings. Less is better. */
function rankOf(folded: string, asked: string, words: readonly string[]): number {
  if (folded === asked) return 0;
  if (folded.startsWith(`${asked} `)) return 1;
  const own = new Set(folded.split(" "));
  if (words.every((word) => own.has(word))) return 2;
  return folded.startsWith(asked) ? 3 : 4;
}

interface RankedHit extends SearchHit {
  readonly rank: number;
}

function hitOf(node: Node, asked: string, words: readonly string[]): RankedHit | null {
  const names = searchedNames(node);
  const matched = names.filter((it) => holdsAll(fold(it), words));
  if (matched.length === 0) return null;
  const isDocument = node.labels.includes("Document");
  return {
    id: node.id,
    type: isDocument ? "Document" : (node.labels.find((it) => EntityType.safeParse(it).success) ?? "Entity"),
    name: names[0] ?? node.id,
    matched,
    documents: isDocument ? 1 : Number(node.properties.documents ?? 0),
    rank: Math.min(...matched.map((it) => rankOf(fold(it), asked, words))),
  };
}

/**
 * Hits among the nodes that a store found for the words, in the one order that all engines answer in: by how well the
 * best name fits, then by the number of documents, then by id. A node any of whose names doesn't hold all words is dropped.
 */
export function rankHits(candidates: Iterable<Node>, text: string, limit: number): SearchHit[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const asked = fold(text);
  return [...candidates]
    .flatMap((node) => hitOf(node, asked, words) ?? [])
    .sort((a, b) => a.rank - b.rank || b.documents - a.documents || byCodeUnit(a.id, b.id))
    .slice(0, limit)
    .map(({ rank: _, ...hit }) => hit);
}
