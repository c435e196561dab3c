import type { Edge, Node } from "../../model/graph.ts";
import { BASE_LABELS } from "../../model/schema.ts";

/** How heavy an edge is drawn: how many origins vouch for it; of a mention, how often the name stands in the text. */
export function weightOf({ type, properties: { origins, starts } }: Edge): number {
  if (type === "MENTIONS" && Array.isArray(starts)) return Math.max(1, starts.length);
  return typeof origins === "number" ? Math.max(1, origins) : 1;
}

/** What a node is called in a drawing. */
export function captionOf({ id, properties: { name, title, quote } }: Node): string {
  return String(name ?? title ?? quote ?? id);
}

/** The one label that tells what a node is: an entity's own, else `Claim` or `Document`. */
export function typeOf({ labels }: Node): string {
  return labels.find((it) => it !== "Entity") ?? BASE_LABELS[2];
}
