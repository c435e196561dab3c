import type { Node, Value } from "../model/graph.ts";
import type { Reference } from "../model/http.ts";
import { EntityType } from "../model/schema.ts";

/** The text of a property; empty where it is absent. */
export const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** The number of a property; 0 where it is absent. */
export const count = (value: Value | undefined): number => (typeof value === "number" ? value : 0);

/** The texts of a list property. */
export const texts = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((it): it is string => typeof it === "string") : [];

/** The numbers of a list property. */
export const numbers = (value: Value | undefined): number[] =>
  Array.isArray(value) ? value.filter((it): it is number => typeof it === "number") : [];

/** The label that an entity has beside `Entity`; undefined for documents and claims. */
export const entityType = (node: Node): EntityType | undefined =>
  EntityType.options.find((type) => node.labels.includes(type));

/** A node as a link; a claim and an unknown node have none. */
export function reference(node: Node | undefined): Reference | undefined {
  if (!node) return undefined;
  const { id, properties } = node;
  const type = entityType(node);
  if (type) return { id, type, name: text(properties.name) || text(properties.description) || id };
  if (!node.labels.includes("Document")) return undefined;
  return { id, type: "Document", name: text(properties.title) || text(properties.file) || id };
}
