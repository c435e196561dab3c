import type { EntityType } from "../../src/model/schema.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";

/** What is looked at: one node or one edge of the graph. */
export interface Selection {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/** A document laid open, at a span where one is given. */
export interface OpenDocument {
  readonly id: string;
  readonly start?: number;
  readonly end?: number;
}

/** What the part of the URL after `#` keeps: the same address shows the same thing. */
export interface Address {
  readonly selection: Selection | null;
  readonly document: OpenDocument | null;
  readonly hiddenTypes: readonly EntityType[];
}

export const NOWHERE: Address = { selection: null, document: null, hiddenTypes: [] };

const SPAN = /^(\d{1,9})-(\d{1,9})$/;

/** The address that a hash stands for; what it doesn't know, it leaves out. */
export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const node = fields.get("node");
  const edge = fields.get("edge");
  const id = fields.get("doc");
  const span = SPAN.exec(fields.get("at") ?? "");
  const hidden = (fields.get("hide") ?? "").split(",");
  return {
    selection: node ? { kind: "node", id: node } : edge ? { kind: "edge", id: edge } : null,
    document: id ? { id, ...(span ? { start: Number(span[1]), end: Number(span[2]) } : {}) } : null,
    hiddenTypes: ENTITY_TYPES.filter((type) => hidden.includes(type)),
  };
}

/** The hash of an address, `#` included; `#` alone for nothing selected. */
export function formatAddress({ selection, document, hiddenTypes }: Address): string {
  const fields = new URLSearchParams();
  if (selection) fields.set(selection.kind, selection.id);
  if (document) fields.set("doc", document.id);
  if (document?.start !== undefined && document.end !== undefined)
    fields.set("at", `${document.start}-${document.end}`);
  if (hiddenTypes.length > 0) fields.set("hide", [...hiddenTypes].sort().join(","));
  return `#${fields.toString().replaceAll("%2C", ",")}`;
}
