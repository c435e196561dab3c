import type { Layout } from "../model/graph.ts";
import type { GraphAnswer } from "../model/http.ts";
import type { ApiContext } from "./context.ts";
import { readGraph } from "./read-graph.ts";

/** The graph as it is drawn, in JSON: made once for each state of the store and each layout, however often it is asked. */
export function drawnGraph(context: Pick<ApiContext, "store" | "layout">): () => Promise<string> {
  let made: { readonly marker: string; readonly layout: Layout; readonly json: string } | undefined;
  return async () => {
    const marker = await context.store.marker();
    const layout = await context.layout();
    if (made && made.marker === marker && made.layout === layout) return made.json;
    const answer: GraphAnswer = await readGraph(context.store, layout);
    const json = JSON.stringify(answer);
    const isWhole = marker !== null && marker === (await context.store.marker());
    made = isWhole ? { marker, layout, json } : undefined;
    return json;
  };
}
