import type { Stance } from "../clauses/modality.ts";

/** The words of a relation as if it were plainly so, and how they were meant. */
export interface Plain extends Stance {
  readonly words: string;
}

/** Words by which a relation is more, or less, than plainly so. */
const BENDING: ReadonlySet<string> = new Set(
  `not never no n't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't
  said believed thought reported alleged understood rumoured rumored suspected claimed considered
  appear appears appeared seem seems seemed may might could
  reportedly allegedly purportedly supposedly apparently probably possibly likely perhaps presumably`.split(
    /\s+/,
  ),
);

/** Whether a word may make of a relation something else than a plain fact. */
export const bends = (word: string): boolean => BENDING.has(word);

const CONTRACTED = /(^| )(is|are|was|were|has|have|had|did|does|do) ?n't(?= |$)/;
const HEARSAY =
  /(?:^| )(?:is|are|was|were) (?:widely |also |now )?(?:said|believed|thought|reported|alleged|understood|rumou?red|suspected|claimed|considered) to (?:be|have been)(?= |$)/;
const SEEMING =
  /(?:^| )(?:(?:appears?|appeared|seems?|seemed) to (?:be|have been)|(?:may|might|could) (?:be|have been))(?= |$)/;
const PERHAPS =
  /(?:^| )(?:reportedly|allegedly|purportedly|supposedly|apparently|probably|possibly|likely|perhaps|presumably)(?= |$)/;
const NOT = /(?:^| )(?:not|never|no longer)(?= |$)/;

/** "was never part of" as "was part of", denied; "is believed to be in" as "is in", possible; "did not serve in" as "serve in". */
export function plainly(between: string): Plain {
  const sure = between.replace(HEARSAY, " is").replace(SEEMING, " is").replace(PERHAPS, "").trim();
  const words = sure.replace(CONTRACTED, "$1$2 not").replace(NOT, "");
  const isDenied = words !== sure;
  return {
    words: (isDenied ? words.replace(/(?:^| )(?:did|does|do)(?= |$)/, "") : words).trim(),
    modality: sure === between ? "factual" : "possible",
    polarity: isDenied ? "denied" : "asserted",
  };
}
