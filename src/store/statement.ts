import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EdgeType, Label } from "../model/schema.ts";

/** Where the statements are, beside src/ and dist/. */
export const CYPHER_FOLDER = join(import.meta.dirname, "../../cypher");

const NAMES: ReadonlySet<string> = new Set([...Label.options, ...EdgeType.options]);
const textByName = new Map<string, string>();

function textOf(name: string): string {
  const text = textByName.get(name) ?? readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), "utf8");
  textByName.set(name, text);
  return text;
}

/**
 * The statement in `cypher/<name>.cypher`. Labels and types can't be parameters: `__LABELS__` and the like stand for
 * names of the schema's tables (several labels joined), and for nothing else.
 */
export function statement(
  name: string,
  names: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  return textOf(name).replace(/__([A-Z]+)__/g, (_, placeholder: string) => {
    const given = [names[placeholder] ?? []].flat();
    const unknown = given.find((it) => !NAMES.has(it));
    if (given.length === 0 || unknown !== undefined)
      throw new Error(`cypher/${name}.cypher: ${placeholder} stands for labels or types, not for ${unknown}`);
    return given.map((it) => `\`${it}\``).join(":");
  });
}

/** The statements of `cypher/schema.cypher`, one by one. */
export const schemaStatements = (): string[] =>
  textOf("schema")
    .replace(/^\/\/.*$/gm, "")
    .split(";")
    .map((it) => it.trim())
    .filter((it) => it !== "");
