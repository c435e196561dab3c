import type { Interval } from "../../model/span.ts";
import type { ClaimDraft } from "./said-claims.ts";

/** Verbs of getting to know: the day beside them is when a source learned what it tells, not when it told it. */
const LEARNING: ReadonlySet<string> = new Set(
  "learn discover detect establish find find-out uncover notice realise realize overhear intercept".split(
    " ",
  ),
);

/** The day beside a verb, as the clock that the verb sets. */
export function clockOf(lemma: string, day: Interval | undefined): Pick<ClaimDraft, "said" | "learned"> {
  if (!day) return {};
  return LEARNING.has(lemma.replace(" ", "-")) ? { learned: day } : { said: day };
}

/** What is told within the words of a saying was said, or learned, on the day of that saying. */
export function withClocksOfSaying(drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const sayings = drafts
    .filter((it) => it.relation === undefined && it.assertedBy !== null && (it.said || it.learned))
    .sort((a, b) => startOf(a) - startOf(b));
  if (sayings.length === 0) return drafts;
  return drafts.map((draft) => {
    if (draft.relation === undefined || draft.assertedBy === null || draft.said || draft.learned)
      return draft;
    const saying = sayings[lastFrom(sayings, startOf(draft))];
    if (!saying || saying.assertedBy !== draft.assertedBy || endOf(draft) > endOf(saying)) return draft;
    const { said, learned } = saying;
    return { ...draft, ...(said && { said }), ...(learned && { learned }) };
  });
}

/** Number of the last saying that begins at an offset or before it; −1 where none does. */
function lastFrom(sayings: readonly ClaimDraft[], offset: number): number {
  let [low, high] = [0, sayings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const saying = sayings[middle];
    if (saying && startOf(saying) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const startOf = ({ evidence }: ClaimDraft): number => evidence[0]?.start ?? 0;
const endOf = ({ evidence }: ClaimDraft): number => evidence[0]?.end ?? 0;
