import { z } from "zod";
import { CLAIM_EDGES, DOCUMENT_EDGES, ENTITY_EDGES } from "./edge-sentences.ts";

/** What a mention may refer to: the labels of entities. */
export const EntityType = z.enum(["Person", "Unit", "Organization", "Place", "Equipment", "Event"]);
export type EntityType = z.infer<typeof EntityType>;

export const EntityEdgeType = z.enum(Object.keys(ENTITY_EDGES) as [keyof typeof ENTITY_EDGES]);
export type EntityEdgeType = z.infer<typeof EntityEdgeType>;

/** Edges without a direction of their own: stored once, from the lesser id to the greater. */
export const EVEN_EDGES: ReadonlySet<EntityEdgeType> = new Set([
  "RELATIVE_OF",
  "COMPANION_OF",
  "FOUGHT",
  "NEAR",
]);

export const EdgeType = z.enum([
  ...EntityEdgeType.options,
  ...(Object.keys(CLAIM_EDGES) as [keyof typeof CLAIM_EDGES]),
  ...(Object.keys(DOCUMENT_EDGES) as [keyof typeof DOCUMENT_EDGES]),
]);
export type EdgeType = z.infer<typeof EdgeType>;

/** All labels of nodes: `Entity` stands beside each entity's own. */
export const Label = z.enum([...EntityType.options, "Entity", "Document", "Claim"]);
export type Label = z.infer<typeof Label>;

/** The label under which a node's id is unique. */
export const BASE_LABELS = ["Claim", "Document", "Entity"] as const;
export type BaseLabel = (typeof BASE_LABELS)[number];

/** Properties that are floats even where the number is whole; all other safe whole numbers are integers. */
export const FLOAT_PROPERTIES: ReadonlySet<string> = new Set(["latitude", "longitude"]);
