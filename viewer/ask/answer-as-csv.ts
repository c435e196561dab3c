import type { QueryAnswer } from "../../src/model/http.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A node by its name, an edge by its type; other maps as JSON. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(wordsOf).join("|");
  if (!isRecord(value)) return String(value);
  const properties = isRecord(value.properties) ? value.properties : {};
  const { name, title, quote } = properties;
  return String(
    name ?? title ?? quote ?? (typeof value.type === "string" ? value.type : JSON.stringify(value)),
  );
}

/** No cell is run as a formula: one that begins like one begins with an apostrophe. */
function cell(value: unknown): string {
  const words = wordsOf(value);
  const isNumber = typeof value === "number";
  const safe = !isNumber && /^[\s]*[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An answer as a table for spreadsheets. */
export function answerAsCsv({ columns, rows }: Pick<QueryAnswer, "columns" | "rows">): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
