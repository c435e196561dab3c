import type { Token } from "../page.ts";
import { gazetteerRows } from "./gazetteer-file.ts";
import { WordTable } from "./word-table.ts";

/** What a country's adjective, name or capital makes an organisation of: "Russian" + "armed forces". */
interface CollectiveHead {
  /** Kind of the organisation: armedForces, intelligence, media, government, … */
  readonly kind: string;
  /** The head by which equal things are called alike: "troops" and "forces" are "armed forces". */
  readonly name: string;
}

let table: WordTable<CollectiveHead> | undefined;

/** The longest collective head that starts at a token ("intelligence services", "state media"), or null. */
export function collectiveHeadAt(
  tokens: readonly Token[],
  from: number,
): (CollectiveHead & { readonly length: number }) | null {
  table ??= load();
  const found = table.longestAt(tokens, from);
  return found && { kind: found.row.kind, name: found.row.name, length: found.length };
}

/** Whether a collective head may begin with a word. */
export function mayOpenCollective(word: string): boolean {
  table ??= load();
  return table.mayBegin(word);
}

function load(): WordTable<CollectiveHead> {
  const heads = new WordTable<CollectiveHead>();
  for (const [kind = "", name = "", spellings = ""] of gazetteerRows("lists/collective-heads.tsv"))
    for (const spelling of [name, ...spellings.split("|")]) heads.add(spelling, { kind, name });
  return heads;
}
