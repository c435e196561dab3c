import { KnownWords } from "../../text/known-words.ts";
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

/** The names that begin with one word, the lists that know any of them, and how many words the longest has. */
export interface NamesFromWord {
  readonly names: ReadonlyMap<string, readonly NameReference[]>;
  readonly lists: ReadonlySet<ListName>;
  /** Who bears the word alone as a name. */
  readonly alone: readonly NameReference[] | undefined;
  /** The second words of its names: before any other word, no longer name goes on. */
  readonly seconds: ReadonlySet<string>;
  readonly longest: number;
}

const LISTS: Readonly<Record<string, ListName>> = {
  p: "places",
  o: "organizations",
  h: "people",
  e: "equipment",
};
const NAMES = new KnownWords<NamesFromWord>(20_000);
let lines: SortedLines | undefined;

/** Every known name whose first folded word this is, with who bears it. */
export const namesStartingWith = (word: string): NamesFromWord => NAMES.of(word, namesFrom);

function namesFrom(word: string): NamesFromWord {
  lines ??= new SortedLines(gazetteerFile("names.tsv"));
  const names = new Map<string, readonly NameReference[]>();
  const lists = new Set<ListName>();
  const seconds = new Set<string>();
  let longest = 0;
  if (word !== "")
    for (const line of [...lines.startingWith(`${word}\t`), ...lines.startingWith(`${word} `)]) {
      const [name = "", references = ""] = line.split("\t");
      const bearers = references.split(" ").map(referenceFrom);
      names.set(name, bearers);
      for (const { list } of bearers) lists.add(list);
      const words = name.split(" ");
      if (words[1] !== undefined) seconds.add(words[1]);
      longest = Math.max(longest, words.length);
    }
  return { names, lists, alone: names.get(word), seconds, longest };
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
