import type { Properties, Value } from "../../model/graph.ts";
import { FLOAT_PROPERTIES } from "../../model/schema.ts";
import { byCodeUnit } from "../../text/compare.ts";

export type ColumnType = "boolean" | "long" | "double" | "string";

/** A property as a table of nodes or edges declares it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Does any of the values hold more than one? */
  readonly isList: boolean;
}

function typeOf(name: string, value: string | number | boolean): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  return Number.isSafeInteger(value) && !FLOAT_PROPERTIES.has(name) ? "long" : "double";
}

function wider(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  return [a, b].every((it) => it === "long" || it === "double") ? "double" : "string";
}

/** The properties that any of these has, by name, each with the narrowest type that holds all its values. */
export function columnsOf(items: Iterable<{ readonly properties: Properties }>): Column[] {
  const columns = new Map<string, Column>();
  for (const { properties } of items)
    for (const [name, value] of Object.entries(properties))
      for (const one of valuesOf(value)) {
        const type = typeOf(name, one);
        const known = columns.get(name);
        const isList = known?.isList === true || Array.isArray(value);
        if (known?.type === type && known.isList === isList) continue;
        columns.set(name, { name, isList, type: known ? wider(known.type, type) : type });
      }
  return [...columns.values()].sort((a, b) => byCodeUnit(a.name, b.name));
}

/** A value as a list: one that is none is a list of one. */
export function valuesOf(value: Value | undefined): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
