import type { Token } from "../page.ts";
import { gazetteerRows } from "./gazetteer-file.ts";
import { WordTable } from "./word-table.ts";

let table: WordTable<{ readonly id: string }> | undefined;

/** The adjective or people of a region or continent that starts at a token ("South Ossetian", "Europeans", "Texans"), with the id of the place. */
export function peopleAt(
  tokens: readonly Token[],
  from: number,
): { readonly id: string; readonly length: number } | null {
  const first = tokens[from];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  table ??= load();
  const found = table.longestAt(tokens, from);
  return found && { id: found.row.id, length: found.length };
}

/** Whether such a name may begin with a word. */
export function mayOpenPeople(word: string): boolean {
  table ??= load();
  return /^\p{Lu}/u.test(word) && table.mayBegin(word);
}

function load(): WordTable<{ readonly id: string }> {
  const words = new WordTable<{ readonly id: string }>();
  for (const [id = "", names = ""] of gazetteerRows("lists/peoples.tsv"))
    for (const name of names.split("|")) words.add(name, { id: `places:${id}` });
  return words;
}
