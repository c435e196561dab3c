import { cellOf, textCell } from "../graph/export/csv.ts";

/** Cells of a spreadsheet: none is run as a formula. */
const FOR_SPREADSHEETS = { verbatim: false };

function cellText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return cellOf(value, "|", FOR_SPREADSHEETS);
  const isPlain = Array.isArray(value) && value.every((it) => typeof it !== "object");
  return textCell(isPlain ? value.join("|") : JSON.stringify(value), FOR_SPREADSHEETS);
}

/** Rows as CSV below a line of their columns: lists joined with a bar, nodes and maps as JSON, and no cell is a formula. */
export function asCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(",")}\n`).join("");
}
