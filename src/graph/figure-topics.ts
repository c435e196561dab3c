import type { Measure } from "../model/claim.ts";
import { shortHash } from "../text/hash.ts";
import type { Statement } from "./statement.ts";

/** A figure of a claim, by what it is a figure of: those of one topic can be compared. */
export interface ToldFigure {
  /** Id of the event or unit, the measure and what kind of people or things are counted. */
  readonly topic: string;
  readonly measure: Measure;
  readonly lowest: number;
  readonly highest: number;
}

/** Words for those who fight, and for those who do not; others are told apart by their own last word. */
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    "fighters",
    /^(?:soldiers?|servicem[ae]n|troops|personnel|fighters?|militants?|officers?|rebels?|conscripts?|recruits?|marines|paratroopers)$/,
  ],
  ["people", /^(?:people|persons?|dead|men|victims?|lives|)$/],
  ["civilians", /^(?:civilians?|residents?|villagers?|inhabitants)$/],
];
/** What "about", "up to" and "at least" leave open, as parts of the figure. */
const ABOUT = 0.1;
const UP_TO = 0.5;

/** The figures of a statement that can be compared with others': a topic each. People may be fighters or civilians: their figure is compared with either. */
export function figuresOf({ claim, figureOf }: Statement): ToldFigure[] {
  return (claim.figures ?? []).flatMap((figure, at) => {
    const of = figureOf[at];
    const interval = intervalOf(figure);
    if (of === undefined || !interval) return [];
    const last = figure.counted?.toLowerCase().split(/\s+/u).at(-1) ?? "";
    if (/^(?:others?|more)$/.test(last)) return [];
    const counted = CLASSES.find(([, words]) => words.test(last))?.[0] ?? last;
    return (counted === "people" ? ["fighters", "people", "civilians"] : [counted]).map((kind) => ({
      topic: `fig-${shortHash(of, figure.measure, kind)}`,
      measure: figure.measure,
      ...interval,
    }));
  });
}

function intervalOf({
  lowest,
  highest,
  isApproximate,
}: {
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly isApproximate: boolean;
}): { lowest: number; highest: number } | undefined {
  if (lowest === null && highest === null) return undefined;
  const least = lowest ?? Math.ceil((highest ?? 0) * UP_TO);
  const most = highest ?? Number.POSITIVE_INFINITY;
  return isApproximate
    ? { lowest: Math.floor(least * (1 - ABOUT)), highest: Math.ceil(most * (1 + ABOUT)) }
    : { lowest: least, highest: most };
}
