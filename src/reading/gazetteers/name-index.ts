import type { ListName } from "./entry.ts";
import { gazetteerFile } from "./gazetteer-file.ts";
import { SortedLines } from "./sorted-lines.ts";

/** An entry that bears a name, and how that name must stand in a text. */
export interface NameReference {
  readonly id: string;
  readonly list: ListName;
  /** Written in capitals only ("US", "HUR"): a small-letter word is not it. */
  readonly isCapitals: boolean;
  readonly isCommonWord: boolean;
}

const LISTS: Readonly<Record<string, ListName>> = {
  p: "places",
  o: "organizations",
  h: "people",
  e: "equipment",
};
const KEPT = 20_000;
const namesOf = new Map<string, ReadonlyMap<string, readonly NameReference[]>>();
let lines: SortedLines | undefined;

/** Every known name whose first folded word this is, with who bears it. */
export function namesStartingWith(word: string): ReadonlyMap<string, readonly NameReference[]> {
  const known = namesOf.get(word);
  if (known) return known;
  lines ??= new SortedLines(gazetteerFile("names.tsv"));
  const names = new Map<string, readonly NameReference[]>();
  if (word !== "")
    for (const line of [...lines.startingWith(`${word}\t`), ...lines.startingWith(`${word} `)]) {
      const [name = "", references = ""] = line.split("\t");
      names.set(name, references.split(" ").map(referenceFrom));
    }
  if (namesOf.size >= KEPT) namesOf.clear();
  namesOf.set(word, names);
  return names;
}

/** "p703448" with the marks "^" (capitals only) and "~" (an English word as well) after it. */
function referenceFrom(written: string): NameReference {
  const list = LISTS[written[0] ?? ""] ?? "places";
  return {
    id: `${list}:${written.slice(1).replace(/[\^~]+$/, "")}`,
    list,
    isCapitals: /\^~?$/.test(written),
    isCommonWord: written.endsWith("~"),
  };
}
