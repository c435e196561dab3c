import type { Block } from "./block.ts";

/** Longer cells are texts of their own. */
const LONGEST_CELL = 120;

/** The short cells of a table's row as one text, a bar between them: who and what stand together. */
export function joinRows(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const row = rowAt(blocks, at);
    const [first] = row;
    if (!first) break;
    const isOfCells =
      row.length > 1 && row.every((it) => it.text.length <= LONGEST_CELL && !it.text.includes("\n"));
    const areApart = new Set(row.map((it) => it.cell)).size === row.length;
    if (isOfCells && areApart)
      joined.push({
        ...first,
        text: row.map((it) => it.text).join(" | "),
        element: first.row ?? first.element,
        linked: row.reduce((sum, it) => sum + it.linked, 0),
      });
    else joined.push(...row);
    at += row.length;
  }
  return joined;
}

/** The blocks of the row that begins here; one block where it stands in none. */
function rowAt(blocks: readonly Block[], at: number): Block[] {
  const row = blocks[at]?.row;
  let end = at + 1;
  if (row) while (blocks[end]?.row === row) end++;
  return blocks.slice(at, end);
}
