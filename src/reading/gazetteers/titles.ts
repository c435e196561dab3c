import type { Token } from "../page.ts";
import { gazetteerRows } from "./gazetteer-file.ts";
import { WordTable } from "./word-table.ts";

interface Title {
  /** As the list spells it in full: "lieutenant colonel", "president". */
  readonly name: string;
  /** rank: military; post: an office held; honorific: Mr, Dr; trade: journalist, soldier … when it stands before a name. */
  readonly kind: "rank" | "post" | "honorific" | "trade";
  readonly gender?: "male" | "female";
}

interface TitleMatch extends Title {
  /** How many tokens it takes, with the stop of a short form. */
  readonly length: number;
}

let table: WordTable<Title> | undefined;

/** The longest title or rank that starts at a token ("Lt. Gen.", "defence minister"), or null. */
export function titleAt(tokens: readonly Token[], from: number): TitleMatch | null {
  table ??= load();
  const found = table.longestAt(tokens, from);
  if (!found) return null;
  const next = tokens[from + found.length];
  const last = tokens[from + found.length - 1];
  const stop = next?.text === "." && next.start === last?.end && last.text.length <= 5 ? 1 : 0;
  return Object.assign({}, found.row, { length: found.length + stop });
}

/** Whether a title may begin with a word. */
export function mayOpenTitle(word: string): boolean {
  table ??= load();
  return table.mayBegin(word);
}

function load(): WordTable<Title> {
  const titles = new WordTable<Title>();
  for (const [kind, name = "", spellings = "", gender] of gazetteerRows("lists/titles.tsv")) {
    const title: Title = {
      name,
      kind: kind as Title["kind"],
      ...((gender === "male" || gender === "female") && { gender }),
    };
    for (const spelling of [name, ...spellings.split("|")]) titles.add(spelling, title);
  }
  return titles;
}
