import type { Parameter, Selection } from "./view-state.ts";

/** How a value of the state stands in the fields of an address; what it doesn't know it reads as absent. */
export interface Codec<Value> {
  readonly write: (fields: URLSearchParams, value: Value) => void;
  readonly read: (fields: URLSearchParams) => Value;
}

/** Ids and values of one field at the most. */
const MOST = 20_000;

/** A field that was escaped once more, as a list's items are; what can't be read is empty. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};

/** A list as one field: each item escaped, commas between. */
export const joined = (items: readonly string[]): string =>
  items.map((item) => encodeURIComponent(item)).join(",");

export const parted = (text: string | null): string[] => [
  ...new Set((text ?? "").split(",", MOST).map(decoded).filter(Boolean)),
];

/** A list in one field, absent where it is empty; `known` leaves out what has no meaning. */
export function listIn<Item extends string>(name: string, known?: readonly Item[]): Codec<readonly Item[]> {
  return {
    write: (fields, items) => {
      if (items.length > 0) fields.set(name, joined(items.toSorted()));
    },
    read: (fields) => {
      const items = parted(fields.get(name)).sort();
      return known ? known.filter((item) => items.includes(item)) : (items as Item[]);
    },
  };
}

/** One word of a table, absent where it is the usual one. */
export function wordIn<Word extends string, Usual extends Word | null>(
  name: string,
  known: readonly Word[],
  usual: Usual,
): Codec<Word | Usual> {
  return {
    write: (fields, word) => {
      if (word !== null && word !== usual) fields.set(name, word);
    },
    read: (fields) => known.find((word) => word === fields.get(name)) ?? usual,
  };
}

export const selectionCodec: Codec<Selection | null> = {
  write: (fields, selection) => {
    if (selection) fields.set(selection.kind, selection.id);
  },
  read: (fields) => {
    const [node, edge] = [fields.get("node"), fields.get("edge")];
    return node ? { kind: "node", id: node } : edge ? { kind: "edge", id: edge } : null;
  },
};

/** The parameters of a query: JSON texts, numbers, true and false, each under its name. */
export function parameterIn(text: string): readonly [string, Parameter] | null {
  const at = text.indexOf("=");
  if (at < 1) return null;
  try {
    const value: unknown = JSON.parse(text.slice(at + 1));
    const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return isPlain ? [text.slice(0, at), value] : null;
  } catch {
    return null;
  }
}
