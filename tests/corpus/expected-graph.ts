import { contentWords } from "../../src/graph/content-words.ts";
import type { Name } from "./names.ts";
import type { Fact, Report } from "./report.ts";

/** From this many words with a meaning on, the same words of two writers are words passed on. */
const PASSED_ON = 7;

/** What the graph must hold of an edge. */
export interface ExpectedEdge {
  readonly relation: string;
  readonly source: string;
  readonly target: string;
  readonly origins: number;
  readonly reports: number;
  readonly status: "accepted" | "disputed";
}

interface Told {
  readonly fact: Fact;
  readonly documents: Set<string>;
  /** Whose word it is: voices that one report joins are one origin. */
  readonly voices: Voices;
}

/** Sets of voices that have become one. */
class Voices {
  readonly #parent = new Map<string, string>();

  join(voices: readonly string[]): void {
    const roots = voices.map((it) => this.#rootOf(it));
    for (const root of roots) if (root !== roots[0]) this.#parent.set(root, roots[0] ?? root);
  }

  get count(): number {
    let count = 0;
    for (const [voice, parent] of this.#parent) if (voice === parent) count++;
    return count;
  }

  #rootOf(voice: string): string {
    let root = voice;
    for (
      let next = this.#parent.get(root);
      next !== undefined && next !== root;
      next = this.#parent.get(root)
    )
      root = next;
    if (!this.#parent.has(root)) this.#parent.set(root, root);
    return root;
  }
}

/** A name as key: what is named alike and of one type is one. */
export const keyOf = ({ type, name }: Pick<Name, "type" | "name">): string => `${type} ${name}`;

/** What the graph of reports must hold, by the way in which they were made; grows with the graph alone. */
export class ExpectedGraph {
  documents = 0;
  readonly #reportsOf = new Map<string, number>();
  readonly #told = new Map<string, Told>();
  readonly #denied = new Set<string>();

  add(report: Report): void {
    this.documents++;
    for (const name of report.names)
      this.#reportsOf.set(keyOf(name), (this.#reportsOf.get(keyOf(name)) ?? 0) + 1);
    for (const fact of report.facts) {
      const key = `${fact.relation} ${keyOf(fact.subject)} → ${keyOf(fact.object)}`;
      if (fact.isDenied) {
        this.#denied.add(key);
        continue;
      }
      const told = this.#told.get(key) ?? {
        fact,
        documents: new Set<string>(),
        voices: new Voices(),
      };
      this.#told.set(key, told);
      told.documents.add(report.id);
      told.voices.join(voicesOf(fact, report));
    }
  }

  /** In how many reports each name stands, by its key. */
  get entities(): ReadonlyMap<string, number> {
    return this.#reportsOf;
  }

  *edges(): Generator<ExpectedEdge> {
    for (const [key, { fact, documents, voices }] of this.#told)
      yield {
        relation: fact.relation,
        source: keyOf(fact.subject),
        target: keyOf(fact.object),
        origins: voices.count,
        reports: documents.size,
        status: this.#denied.has(key) ? "disputed" : "accepted",
      };
  }
}

/** A service speaks with one voice, whoever prints it; a paper with its own and that of the text that it prints. */
function voicesOf({ saidBy, words }: Fact, { origin, publisher }: Report): string[] {
  if (saidBy) return [`said by ${saidBy.name}`];
  const isPassedOn = contentWords(words).length >= PASSED_ON;
  return [`text ${origin}`, `paper ${publisher}`, ...(isPassedOn ? [`words ${words}`] : [])];
}
