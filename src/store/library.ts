import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../text/compare.ts";
import { CYPHER_FOLDER } from "./statement.ts";

/** A value that a question of the library is asked with. */
export interface LibraryParameter {
  readonly name: string;
  readonly type: "string" | "number" | "boolean";
  readonly default: string | number | boolean;
  /** What it is, in words. */
  readonly about: string;
}

/** A question of the analysts' library. */
export interface LibraryQuery {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly parameters: readonly LibraryParameter[];
  /** The file's text, which can be pasted anywhere as it is. */
  readonly cypher: string;
}

const PARAMETER = /^\$(\w+): (string|number|boolean) = (.+?) \((.*)\)$/;

function parameterOf(line: string, file: string): LibraryParameter {
  const [, name, type, value, about] = PARAMETER.exec(line) ?? [];
  const given: unknown = value === undefined ? undefined : JSON.parse(value);
  if (name === undefined || typeof given !== type)
    throw new Error(
      `${file}: write a parameter as "// $name: string = \\"default\\" (what it is)", not "${line}"`,
    );
  return {
    name,
    type: type as LibraryParameter["type"],
    default: given as LibraryParameter["default"],
    about: about ?? "",
  };
}

/** The question in a file: comment lines at its head give title, purpose and parameters, in this order. */
function questionOf(name: string, cypher: string): LibraryQuery {
  const lines = cypher.split("\n");
  const head = lines.slice(
    0,
    lines.findIndex((it) => !it.startsWith("// ")),
  );
  const [title = name, purpose = "", ...parameters] = head.map((it) => it.slice(3));
  return {
    name,
    title,
    purpose,
    parameters: parameters.map((it) => parameterOf(it, `${name}.cypher`)),
    cypher,
  };
}

/** The questions in `cypher/library/`, sorted by name. */
export function readLibrary(): LibraryQuery[] {
  const folder = join(CYPHER_FOLDER, "library");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".cypher"))
    .sort(byCodeUnit)
    .map((file) => questionOf(file.slice(0, -".cypher".length), readFileSync(join(folder, file), "utf8")));
}
