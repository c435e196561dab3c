import type { Span } from "../../model/span.ts";
import type { DraftMention } from "../page.ts";

/** Dates and numbered units give way to nothing. */
const CERTAIN = 0.93;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = (a: Span, b: Span): boolean =>
  a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

/** Rules and tagger on the same words. */
export interface Settled<Kept> {
  /** Names of the tagger that stand. */
  readonly tagged: readonly Kept[];
  /** Proposals of the rules that stand. */
  readonly ruled: readonly DraftMention[];
}

/**
 * What stands of the tagger's names beside the proposals of which the rules are sure: a proposal that is not certain gives
 * way to a longer name of the tagger that holds it, a tagger's name to any other proposal that it meets. Both in order of their start.
 */
export function settleNames<Kept extends Span>(
  tagged: readonly Kept[],
  sure: readonly DraftMention[],
): Settled<Kept> {
  const lost = new Set<Kept>();
  const ruled: DraftMention[] = [];
  let from = 0;
  for (const rule of sure) {
    while (from < tagged.length && (tagged[from] as Kept).end <= rule.start) from += 1;
    const met: Kept[] = [];
    for (let at = from; at < tagged.length && (tagged[at] as Kept).start < rule.end; at += 1)
      if (overlap(tagged[at] as Kept, rule)) met.push(tagged[at] as Kept);
    if (rule.confidence < CERTAIN && met.some((it) => holds(it, rule))) continue;
    for (const it of met) lost.add(it);
    ruled.push(rule);
  }
  return { tagged: tagged.filter((it) => !lost.has(it)), ruled };
}
