import type { Amount } from "../model/reading.ts";
import { byFirstReport, type ClaimGroup } from "./claim-group.ts";
import type { Standing } from "./relate-claims.ts";

interface Written {
  supports: string[];
  contradicts: string[];
  supporters: string[];
  isDisputed: boolean;
}

/** How far a figure that is no count may be off, as a share of it. */
const ABOUT = 0.1;

/**
 * How claims that count the same stand to each other: a later one that counts as many supports the first that did; the
 * first with another figure contradicts the first of each figure before it. "At least 12" and 15 do neither.
 */
export function relateFigures(claims: Iterable<ClaimGroup>, topic: string): Map<string, Standing> {
  const factual = [...claims].filter(
    ({ first: { claim } }) => claim.modality === "factual" && claim.polarity === "asserted",
  );
  const standings = new Map<string, Written>();
  const standingOf = (id: string): Written => {
    const known = standings.get(id) ?? { supports: [], contradicts: [], supporters: [], isDisputed: false };
    standings.set(id, known);
    return known;
  };
  const firsts: { readonly id: string; readonly voice: string; readonly amount: Amount }[] = [];
  for (const claim of factual.sort(byFirstReport)) {
    const { id, figures } = claim;
    const voice = voiceOf(claim);
    const amount = figures.find((it) => it.topic === topic)?.amount;
    if (!amount) continue;
    const same = firsts.find((it) => isSame(it.amount, amount));
    if (same) {
      standingOf(id).supports.push(same.id);
      standingOf(same.id).supporters.push(id);
      continue;
    }
    for (const other of firsts)
      if (other.voice !== voice && areApart(other.amount, amount)) standingOf(id).contradicts.push(other.id);
    firsts.push({ id, voice, amount });
  }
  return standings;
}

/** Who counts: whoever counts again counts anew, and contradicts nobody. */
const voiceOf = ({ first }: ClaimGroup): string => first.assertedBy?.key ?? first.document.id;

const isSame = (a: Amount, b: Amount): boolean =>
  a.lowest === b.lowest && a.highest === b.highest && a.isApproximate === b.isApproximate;

function areApart(a: Amount, b: Amount): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  return x.highest < y.lowest || y.highest < x.lowest;
}

function boundsOf({ lowest, highest, isApproximate }: Amount): { lowest: number; highest: number } {
  const off = isApproximate ? ABOUT : 0;
  return { lowest: (lowest ?? 0) * (1 - off), highest: (highest ?? Number.POSITIVE_INFINITY) * (1 + off) };
}
