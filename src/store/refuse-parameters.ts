import { QueryRefused } from "../errors.ts";

/** Characters of a query's parameters, as JSON, at the most; lists and maps within each other at the most. */
const LONGEST = 1_000_000;
const DEEPEST = 50;

/** A name that no JavaScript object keeps: what is called so would be lost on the way, or answered as something else. */
export const LOST_NAME = "__proto__";

/** Refuses parameters that are too long or too deep for the way to an engine, or hold what would not arrive. */
export function refuseParameters(parameters: Readonly<Record<string, unknown>>): void {
  const refuse = (message: string): never => {
    throw new QueryRefused("refused", message);
  };
  let level: readonly object[] = [parameters];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) refuse(`the parameters are nested deeper than ${DEEPEST}`);
    if (level.some((it) => Object.hasOwn(it, LOST_NAME)))
      refuse(`${LOST_NAME}: nothing can be named so; take another name`);
    level = level
      .flatMap((it) => Object.values(it))
      .filter((it): it is object => typeof it === "object" && it !== null);
  }
  if (JSON.stringify(parameters).length > LONGEST)
    refuse(`the parameters are longer than ${LONGEST} characters`);
}
