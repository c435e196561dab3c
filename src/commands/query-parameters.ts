import { UsageError } from "../errors.ts";
import type { LibraryParameter, LibraryQuery } from "../store/library.ts";

/**
 * Parameters given as `k=v`: JSON where it is some, else text. A question of the library has its declared defaults, and
 * takes no others and none of another type. Throws UsageError.
 */
export function queryParameters(
  pairs: readonly string[],
  named: LibraryQuery | undefined,
): Record<string, unknown> {
  const parameters: Record<string, unknown> = Object.create(null);
  for (const { name, default: value } of named?.parameters ?? []) parameters[name] = value;
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at <= 0) throw new UsageError(`--param ${pair}: write it as name=value`);
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const declared = named?.parameters.find((it) => it.name === name);
    if (named && !declared) throw new UsageError(`${named.name} has no parameter ${name}; ${known(named)}`);
    parameters[name] = declared ? typedValue(declared, value) : jsonOr(value);
  }
  return { ...parameters };
}

const known = ({ parameters }: LibraryQuery): string =>
  parameters.length === 0 ? "it takes none" : `it has ${parameters.map((it) => it.name).join(", ")}`;

/** The value of a declared parameter. */
function typedValue({ name, type }: LibraryParameter, text: string): unknown {
  if (type === "string") return text;
  const value = jsonOr(text);
  if (typeof value === type) return value;
  throw new UsageError(
    `--param ${name}=${text}: give ${type === "number" ? "a number" : "true or false"}, as in ${name}=${type === "number" ? 10 : true}`,
  );
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
