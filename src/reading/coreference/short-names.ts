import { fold } from "../../text/fold.ts";
import { countryNamed } from "../gazetteers/index.ts";
import { organizationHead } from "../nouns/organization-heads.ts";
import type { Cluster } from "./cluster.ts";

/** Words whose loss makes another body: the Free Syrian Army is not the Syrian Army. */
const TELL_APART = new Set(
  "free new former anti non united people democratic revolutionary supreme high joint federal first second third real provisional northern southern eastern western north south east west".split(
    " ",
  ),
);
/** Words that many names begin or end with. */
const COMMON = new Set(
  "national international american european arab islamic democratic social general central royal united first world people state federal news daily saint north south east west east northern southern eastern western new great black white red blue high special joint main".split(
    " ",
  ),
);
const SMALL_WORDS = new Set("of the for and in on de la du des von".split(" "));
const SHORTEST = 4;

/** The first letters of a name of three words or more, as an acronym takes them: with and without its small words. */
export function initialsOf(name: string): string[] {
  const words = fold(name).split(" ");
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  if (large.length < 3 && words.length < 3) return [];
  const letters = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join("");
  return [...new Set([letters(large), letters(words)])].filter((it) => it.length >= 3);
}

/** The organisations of a page by the first and last words of their names, for what the page calls them in short. */
export class ShortNames {
  readonly #byWord = new Map<string, Set<Cluster>>();

  remember(cluster: Cluster, name: string): void {
    const words = fold(name).split(" ");
    if (words.length < 2) return;
    for (const word of new Set([words[0], words.at(-1)])) {
      if (word === undefined) continue;
      const known = this.#byWord.get(word);
      if (known) known.add(cluster);
      else this.#byWord.set(word, new Set([cluster]));
    }
  }

  /** The one organisation of whose name these are the first or last words; null where there is none, or more than one. */
  find(name: string): Cluster | null {
    const words = fold(name).split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (words.length === 1 && !isTelling(first)) return null;
    const short = ` ${words.join(" ")} `;
    const fitting = new Set<Cluster>();
    for (const cluster of [...(this.#byWord.get(first) ?? []), ...(this.#byWord.get(last) ?? [])])
      for (const full of cluster.names) if (isShortOf(short, ` ${fold(full)} `)) fitting.add(cluster);
    const [only, other] = fitting;
    return only !== undefined && other === undefined ? only : null;
  }
}

function isTelling(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    !COMMON.has(word) &&
    organizationHead(word) === undefined &&
    countryNamed(word.charAt(0).toUpperCase() + word.slice(1)) === null
  );
}

/** What a short name leaves out at the end: where it is ("of Ceylon"), or what sort of body ("Inc."); no department of it. */
const GOES_ON = /^(?:(?:of|for|in|against|and) .*|[^ ]+ (?:[^ ]+ )?)$/;

function isShortOf(short: string, full: string): boolean {
  if (full.length <= short.length) return false;
  if (full.startsWith(short)) return GOES_ON.test(full.slice(short.length));
  const dropped = full.slice(1, full.length - short.length).split(" ");
  return full.endsWith(short) && !dropped.some((word) => TELL_APART.has(word) || SMALL_WORDS.has(word));
}
