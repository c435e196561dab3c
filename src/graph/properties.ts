import type { Properties, Value } from "../model/graph.ts";
import { byCodeUnit } from "../text/compare.ts";

/** Properties with keys in code-unit order; absent values, empty text and empty lists are left out, `false` and 0 kept. */
export function propertiesOf(
  values: Readonly<Record<string, Value | readonly string[] | null | undefined>>,
): Properties {
  const kept: [string, Value][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    kept.push([name, value as Value]);
  }
  return Object.fromEntries(kept.sort(([a], [b]) => byCodeUnit(a, b)));
}
