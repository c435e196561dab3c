import { z } from "zod";
import { EdgeType, Label } from "./schema.ts";

/** What a property may hold: no maps, no mixed lists, no null (an absent property is left out). */
export const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);
export type Value = z.infer<typeof Value>;
export type Properties = { readonly [name: string]: Value };

export const Node = z.object({
  id: z.string().min(1),
  /** Sorted; an entity has `Entity` beside its own. */
  labels: z.array(Label).min(1),
  properties: z.record(z.string(), Value),
});
export type Node = z.infer<typeof Node>;

export const Edge = z.object({
  id: z.string().min(1),
  type: EdgeType,
  source: z.string(),
  target: z.string(),
  properties: z.record(z.string(), Value),
});
export type Edge = z.infer<typeof Edge>;

/** What is derived last, from readings and judgements. Nodes and edges sorted by id in code-unit order. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Where a node is drawn; no part of the graph, nor of its export. */
export const Place2D = z.object({ x: z.number(), y: z.number(), community: z.int() });
export type Place2D = z.infer<typeof Place2D>;
export type Layout = { readonly [nodeId: string]: Place2D };
