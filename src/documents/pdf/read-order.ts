import type { Line, PlacedLine } from "./line.ts";

/** Least width of the empty stretch between columns, in points. */
const GUTTER = 7;
/** Part of the lines that may run across a gutter: headlines, a picture's caption. */
const ACROSS = 0.3;
/** Left edges that differ by less are one; so many are looked at. */
const EDGE = 3;
const MOST_EDGES = 60;
/** No column is narrower. */
const NARROWEST = 50;
/** Lines, and characters a line, that make a column one of text: a table's are shorter. */
const LEAST_LINES = 4;
const FEWEST_LINES = 2;
const LEAST_CHARACTERS = 16;

/**
 * The lines of a page in the order in which they are read: column by column between what runs across all columns.
 * `gutters` are the places where columns part.
 */
export function readOrder(segments: readonly Line[], gutters: readonly number[]): PlacedLine[] {
  const bounds = [Number.NEGATIVE_INFINITY, ...gutters, Number.POSITIVE_INFINITY];
  const columnOf = ({ left, right }: Line): number => {
    const from = bounds.findLastIndex((it) => it <= left + 2);
    const to = bounds.findIndex((it) => it >= right - 2);
    return to - from === 1 ? from : -1;
  };
  const groups: Line[][] = [];
  let open = new Map<number, Line[]>();
  const close = (): void => {
    for (const [, lines] of [...open].sort(([a], [b]) => a - b)) groups.push(lines);
    open = new Map();
  };
  let across: Line[] | null = null;
  for (const segment of segments) {
    const column = columnOf(segment);
    if (column < 0) {
      if (!across) {
        close();
        across = [];
        groups.push(across);
      }
      across.push(segment);
      continue;
    }
    across = null;
    const lines = open.get(column);
    if (lines) lines.push(segment);
    else open.set(column, [segment]);
  }
  close();
  return groups.flatMap((lines, column) => {
    const rows = joinRows(lines);
    const columnLeft = quantile(
      rows.map((it) => it.left),
      0.15,
    );
    const columnRight = quantile(
      rows.map((it) => it.right),
      0.85,
    );
    return rows.map((line) => ({ ...line, column, columnLeft, columnRight }));
  });
}

/** What stands beside each other in one column is a row: of a table, or of a line that is spread. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (
      last &&
      Math.abs(last.y - line.y) < 0.45 * Math.max(last.size, line.size) &&
      line.left >= last.right - 1
    ) {
      const isWide = line.left - last.right > 2.5 * line.size;
      rows[rows.length - 1] = {
        ...last,
        text: `${last.text}${isWide ? " | " : " "}${line.text}`,
        right: line.right,
        size: Math.max(last.size, line.size),
      };
    } else rows.push(line);
  }
  return rows;
}

/** Where columns part on a page: before a left edge that lines share and few lines run across, with text on both sides, or where other pages have it. */
export function guttersOf(segments: readonly Line[], elsewhere: readonly number[] = []): number[] {
  const linesAt = new Map<number, number>();
  for (const { left } of segments) {
    const edge = Math.round(left / EDGE) * EDGE;
    linesAt.set(edge, (linesAt.get(edge) ?? 0) + 1);
  }
  const edges = [...linesAt]
    .filter(([, lines]) => lines >= FEWEST_LINES)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_EDGES);
  const gutters: number[] = [];
  const isNear = (x: number): boolean => gutters.some((it) => Math.abs(it - x) < NARROWEST);
  for (const [edge] of edges)
    if (!isNear(edge) && isGutter(segments, edge, isBetweenColumns)) gutters.push(edge - GUTTER / 2);
  for (const x of elsewhere)
    if (!isNear(x) && isGutter(segments, x + GUTTER / 2, haveBothLines)) gutters.push(x);
  return gutters.sort((a, b) => a - b);
}

type Sides = (onLeft: readonly Line[], onRight: readonly Line[]) => boolean;

/** Whether columns part before an edge: few lines run across it. */
function isGutter(segments: readonly Line[], edge: number, areColumns: Sides): boolean {
  const from = edge - GUTTER;
  const onLeft = segments.filter((it) => it.right <= from + EDGE);
  const onRight = segments.filter((it) => it.left >= edge - EDGE);
  const across = segments.length - onLeft.length - onRight.length;
  if (across > Math.max(1, onRight.length * ACROSS, onLeft.length * ACROSS * 0.3)) return false;
  return areColumns(onLeft, onRight);
}

const haveBothLines: Sides = (onLeft, onRight) => onLeft.length > 0 && onRight.length > 0;

/** One side may be the short end of a text, where the other is plainly a column. */
const isBetweenColumns: Sides = (onLeft, onRight) => {
  const [few, many] = [onLeft, onRight].sort((a, b) => a.length - b.length);
  return isOfText(many ?? [], LEAST_LINES) && isOfText(few ?? [], FEWEST_LINES) && isFilled(many ?? []);
};

function isOfText(lines: readonly Line[], least: number): boolean {
  const characters = lines.reduce((sum, it) => sum + it.text.length, 0);
  return lines.length >= least && characters / lines.length >= LEAST_CHARACTERS;
}

/** Most lines of a column reach its end, where a table's cells don't. */
function isFilled(lines: readonly Line[]): boolean {
  const right = quantile(
    lines.map((it) => it.right),
    0.8,
  );
  const full = lines.filter((it) => it.right > right - 4 * it.size);
  return full.length >= lines.length * 0.55;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
