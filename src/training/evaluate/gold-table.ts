import { parse } from "csv-parse/sync";
import { UserError } from "../../errors.ts";
import { goldText } from "./gold.ts";

/** The rows of a comma-separated gold file whose first line names its columns; each row by these columns, in this order. */
export function goldTable(path: string, columns: readonly string[]): string[][] {
  const [head = [], ...rows] = parse(goldText(path), { relax_column_count: true }) as string[][];
  const places = columns.map((it) => head.indexOf(it));
  const missing = columns.find((_, index) => places[index] === -1);
  if (missing !== undefined) throw new UserError(`${path} has no column ${missing}: get the file again`);
  return rows.map((row) => places.map((place) => row[place] ?? ""));
}
