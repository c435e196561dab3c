import type { Graph } from "../../model/graph.ts";
import { distinct } from "../../text/compare.ts";

/** Where all that a graph says is to be read: claims with their words and documents, documents with their addresses. */
export class Proofs {
  readonly #documentsOf = new Map<string, string[]>();
  readonly #quotesOf = new Map<string, string[]>();
  readonly #mentioning = new Map<string, string[]>();
  readonly #urlOf = new Map<string, string>();

  constructor({ nodes, edges }: Graph) {
    for (const { id, labels, properties } of nodes)
      if (labels.includes("Document") && typeof properties.url === "string")
        this.#urlOf.set(id, properties.url);
    for (const { type, source, target, properties } of edges) {
      if (type === "MENTIONS") put(this.#mentioning, target, source);
      if (type !== "STATED_IN") continue;
      put(this.#documentsOf, source, target);
      if (typeof properties.quote === "string") put(this.#quotesOf, source, properties.quote);
    }
  }

  /** The documents that mention an entity. */
  mentioning(entity: string): readonly string[] {
    return this.#mentioning.get(entity) ?? [];
  }

  /** The documents that state any of these claims, and in which words. */
  ofClaims(claims: readonly string[]): { readonly documents: string[]; readonly quotes: string[] } {
    return {
      documents: distinct(claims.flatMap((it) => this.#documentsOf.get(it) ?? [])),
      quotes: distinct(claims.flatMap((it) => this.#quotesOf.get(it) ?? [])),
    };
  }

  /** Documents with those of their addresses that are known. */
  ofDocuments(ids: readonly string[]): { readonly ids: readonly string[]; readonly urls: readonly string[] } {
    return { ids, urls: distinct(ids.flatMap((it) => this.#urlOf.get(it) ?? [])) };
  }
}

function put(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
