import type { GraphStore } from "../store/graph-store.ts";
import { readFacts } from "./read-facts.ts";

/** The facts of what is drawn, in JSON: made once for each state of the store, however often they are asked. */
export function keptFacts(store: Pick<GraphStore, "marker" | "contents">): () => Promise<string> {
  let made: { readonly marker: string; readonly json: string } | undefined;
  return async () => {
    const marker = await store.marker();
    if (made && made.marker === marker) return made.json;
    const json = JSON.stringify(readFacts(await store.contents()));
    const isWhole = marker !== null && marker === (await store.marker());
    made = isWhole ? { marker, json } : undefined;
    return json;
  };
}
