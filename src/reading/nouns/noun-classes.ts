import { KnownWords } from "../../text/known-words.ts";
import { gazetteerRows } from "../gazetteers/gazetteer-file.ts";
import { singular } from "./singular.ts";

/**
 * What WordNet knows a noun as: letters in order of use, each with its share in tenths ("O7P1").
 * P person, G people together, O organisation, L place, S building or way, V vehicle or weapon, E event, T time.
 */
export interface NounClass {
  readonly lemma: string;
  readonly signature: string;
  readonly isPlural: boolean;
}

let signatures: Map<string, string> | undefined;

function table(): Map<string, string> {
  if (signatures) return signatures;
  signatures = new Map();
  for (const [signature = "", nouns = ""] of gazetteerRows("noun-classes.tsv"))
    for (const noun of nouns.split(" ")) signatures.set(noun, signature);
  return signatures;
}

/** "organisation", "neighbour", "centre" as WordNet spells them. */
function american(word: string): string {
  if (/is(ation|er)$/.test(word)) return word.replace(/is(ation|er)$/, "iz$1");
  if (word.includes("bour")) return word.replace("bour", "bor");
  return word.endsWith("centre")
    ? `${word.slice(0, -2)}er`
    : word.endsWith("defence")
      ? `${word.slice(0, -2)}se`
      : word;
}

const CLASSES = new KnownWords<NounClass>(20_000);

/** The class of a noun in small letters, in the singular or plural; an empty signature where it is none that could be met on a map or in a crowd. */
export const nounClass = (word: string): NounClass => CLASSES.of(word, classify);

function classify(word: string): NounClass {
  const known = table();
  const one = american(singular(word));
  if (one !== word) {
    const ofOne = known.get(one);
    const ofMany = known.get(word);
    if (ofMany === undefined || ofOne !== undefined)
      return { lemma: one, signature: ofOne ?? "", isPlural: true };
    return { lemma: word, signature: ofMany, isPlural: true };
  }
  const last = word.slice(word.lastIndexOf("-") + 1);
  return {
    lemma: word,
    signature: known.get(word) ?? known.get(last) ?? "",
    isPlural: /^(people|police|personnel|troops|cattle|folk|staff|media|clergy|aircrew)$/.test(word),
  };
}
