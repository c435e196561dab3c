import type { Graph, Node } from "../../model/graph.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import type { ClaimTold, Part } from "./graph-diff.ts";

/** A place in a document, as one word. */
export const placeKey = (document: string, start: number, end: number): string =>
  JSON.stringify([document, start, end]);

/** A place in a document where an entity is mentioned or a claim stated. */
export interface Place {
  readonly document: string;
  readonly key: string;
}

/** A state of a graph, to be compared with another by what stays the same: places in documents. */
export class GraphState {
  readonly nodeById = new Map<string, Node>();
  /** The places of each entity's mentions. */
  readonly mentionsOf = new Map<string, Place[]>();
  /** The places of each claim's words, each with the manner in which it is claimed. */
  readonly statementsOf = new Map<string, Place[]>();
  readonly #opponentsOf = new Map<string, Set<string>>();
  readonly #supported = new Map<string, string[]>();

  constructor({ nodes, edges }: Graph) {
    for (const node of nodes) this.nodeById.set(node.id, node);
    for (const { type, source, target, properties } of edges) {
      if (type === "MENTIONS") {
        const { starts, ends } = properties;
        if (Array.isArray(starts) && Array.isArray(ends))
          for (const [i, start] of starts.entries())
            put(this.mentionsOf, target, {
              document: source,
              key: placeKey(source, Number(start), Number(ends[i])),
            });
      } else if (type === "STATED_IN") {
        const { relation, polarity, modality } = this.nodeById.get(source)?.properties ?? {};
        const place = placeKey(target, Number(properties.start), Number(properties.end));
        const key = JSON.stringify([place, relation, polarity, modality]);
        put(this.statementsOf, source, { document: target, key });
      } else if (type === "CONTRADICTS") {
        this.#oppose(source, target);
        this.#oppose(target, source);
      } else if (type === "SUPPORTS") put(this.#supported, source, target);
    }
  }

  /** The nodes with a label, sorted by id. */
  labelled(label: "Claim" | "Document" | "Entity"): Node[] {
    return [...this.nodeById.values()]
      .filter(({ labels }) => labels.includes(label))
      .sort((a, b) => byCodeUnit(a.id, b.id));
  }

  /** The claims that contradict a claim, or the one that it supports. */
  opponentsOf(claim: string): ClaimTold[] {
    const all = [claim, ...(this.#supported.get(claim) ?? [])].flatMap((it) => [
      ...(this.#opponentsOf.get(it) ?? []),
    ]);
    return distinct(all).map((id) => this.claim(id));
  }

  /** Documents where an entity is mentioned. */
  documentsOf(entity: string): string[] {
    return distinct((this.mentionsOf.get(entity) ?? []).map(({ document }) => document));
  }

  /** A claim as a diff tells of it. */
  claim(id: string): ClaimTold {
    const { quote, relation, polarity, modality, status } = this.nodeById.get(id)?.properties ?? {};
    return {
      id,
      quote: String(quote ?? ""),
      ...(relation !== undefined && { relation: String(relation) }),
      polarity: String(polarity ?? ""),
      modality: String(modality ?? ""),
      status: String(status ?? ""),
      documents: distinct((this.statementsOf.get(id) ?? []).map(({ document }) => document)),
    };
  }

  /** An entity or claim as a part of what was put together or taken apart. */
  part(id: string): Part {
    const node = this.nodeById.get(id);
    const type = node?.labels.find((it) => it !== "Entity") ?? "Entity";
    return { id, type, name: String(node?.properties.name ?? node?.properties.quote ?? id) };
  }

  #oppose(claim: string, other: string): void {
    const known = this.#opponentsOf.get(claim);
    if (known) known.add(other);
    else this.#opponentsOf.set(claim, new Set([other]));
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
