import { printable } from "./terminal.ts";

const MOST = 60;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = printable(text).replace(/\s+/g, " ");
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

/** Rows under their columns, as wide as needed, long cells cut. */
export function asTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => row.map(cellText));
  const widths = columns.map((column, i) =>
    cells.reduce((width, row) => Math.max(width, row[i]?.length ?? 0), column.length),
  );
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  return line(columns) + line(widths.map((width) => "─".repeat(width))) + cells.map(line).join("");
}
