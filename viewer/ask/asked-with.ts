import type { Parameter, Query } from "../state/view-state.ts";
import { parametersIn } from "./cypher-pieces.ts";
import type { SavedQuestion } from "./questions-about.ts";

/** A thing that a question is asked with. */
export interface Asked {
  readonly name: string;
  readonly type: "string" | "number" | "boolean";
  readonly value: Parameter;
  readonly about: string;
}

/** The parameter that the page fills itself: what is selected. */
export const SELECTED = "selected";

/** The parameters of a question with their present values; those of a saved question as it describes them. */
export function askedWith(
  cypher: string,
  values: ReadonlyMap<string, Parameter>,
  saved: SavedQuestion | undefined,
): Asked[] {
  return parametersIn(cypher)
    .filter((name) => name !== SELECTED)
    .map((name) => {
      const known = saved?.parameters.find((it) => it.name === name);
      const value = values.get(name) ?? known?.default ?? "";
      return { name, type: known?.type ?? "string", value, about: known?.about ?? "" };
    });
}

/** A question as it is sent and kept. */
export const queryOf = (cypher: string, asked: readonly Asked[]): Query => ({
  cypher,
  parameters: asked.map(({ name, value }) => [name, value] as const),
});
