import type { Line, Run } from "./line.ts";

/** Part of the letters' size by which feet may differ within a line: raised and lowered figures. */
const SAME_FOOT = 0.45;
/** A gap of so many sizes parts words of a line into what may be columns. */
const WIDE = 1.4;
/** A gap of so many sizes is a space where the file draws none. */
const SPACE = 0.18;

/** The runs of a page as lines, parted where a wide gap is: from the top down, from left to right. */
export function pageSegments(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Run[][] = [];
  let foot = Number.NaN;
  let size = 0;
  for (const run of sorted) {
    const row = rows.at(-1);
    const isSame = row && Math.abs(foot - run.y) <= SAME_FOOT * Math.max(size, run.size);
    if (isSame) {
      row.push(run);
      // The larger letters say where the line stands.
      if (run.size > size * 1.2) [foot, size] = [run.y, run.size];
    } else {
      rows.push([run]);
      [foot, size] = [run.y, run.size];
    }
  }
  return rows.flatMap(segmentsOf);
}

function segmentsOf(row: readonly Run[]): Line[] {
  const segments: Line[] = [];
  let text = "";
  let left = 0;
  let right = 0;
  let size = 0;
  let y = 0;
  const end = (): void => {
    const plain = text.replace(/\s+/g, " ").trim();
    if (plain !== "") segments.push({ text: plain, left, right, y, size });
    text = "";
  };
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const gap = run.x - right;
    if (text !== "" && gap > WIDE * Math.max(size, run.size)) end();
    if (text === "") {
      ({ x: left, size, y } = run);
      text = run.text;
      right = run.x + run.width;
      continue;
    }
    // Letters drawn twice, to look bold.
    if (gap < -0.7 * run.width && text.endsWith(run.text)) continue;
    text += (gap > SPACE * run.size && !/\s$/.test(text) && !/^\s/.test(run.text) ? " " : "") + run.text;
    right = Math.max(right, run.x + run.width);
    if (run.size > size) ({ size, y } = run);
  }
  end();
  return segments;
}
