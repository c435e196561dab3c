import type { Interval } from "../model/span.ts";
import { byFirstReport, type ClaimGroup } from "./claim-group.ts";

/** How a claim stands to others; claims by id. */
export interface Standing {
  /** The first claim that says the same. */
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  /** Those that support it. */
  readonly supporters: readonly string[];
  /** Does another deny it? */
  readonly isDisputed: boolean;
}

/** How a claim stands that nobody else speaks of. */
export const ALONE: Standing = { supports: [], contradicts: [], supporters: [], isDisputed: false };

interface Written {
  supports: string[];
  contradicts: string[];
  supporters: string[];
  isDisputed: boolean;
}

/**
 * How claims on one edge stand to each other: those that say the same of the same time support the first, the first
 * denial contradicts the first that it denies. One that stands alone is left out.
 */
export function relateClaims(claims: Iterable<ClaimGroup>): Map<string, Standing> {
  const factual = [...claims].filter((it) => it.first.claim.modality === "factual");
  const standings = new Map<string, Written>();
  if (factual.length < 2) return standings;
  const standingOf = (claim: ClaimGroup): Written => {
    const known = standings.get(claim.id) ?? {
      supports: [],
      contradicts: [],
      supporters: [],
      isDisputed: false,
    };
    standings.set(claim.id, known);
    return known;
  };
  factual.sort(byFirstReport);
  const asserted = factual.filter((it) => it.first.claim.polarity === "asserted");
  const denied = factual.filter((it) => it.first.claim.polarity === "denied");
  const support = (same: readonly ClaimGroup[]): ClaimGroup[] => {
    const firsts: ClaimGroup[] = [];
    for (const claim of same) {
      const first = firsts.find((it) => isOfOneTime(it, claim));
      if (!first) {
        firsts.push(claim);
        continue;
      }
      standingOf(claim).supports.push(first.id);
      standingOf(first).supporters.push(claim.id);
    }
    return firsts;
  };
  const firstAsserted = support(asserted);
  const firstDenials = support(denied);
  for (const denial of firstDenials) {
    const contradicted = firstAsserted.find((it) => isOfOneTime(it, denial));
    if (contradicted) standingOf(denial).contradicts.push(contradicted.id);
  }
  if (firstDenials.length > 0)
    for (const claim of asserted)
      if (firstDenials.some((it) => isOfOneTime(it, claim))) standingOf(claim).isDisputed = true;
  return standings;
}

/** The time of which a claim tells, as the first report that states one tells it. */
function timeOf({ statements }: ClaimGroup): Interval | undefined {
  for (const { claim } of statements)
    if (claim.happened && (claim.happened.earliest !== null || claim.happened.latest !== null))
      return claim.happened;
  return undefined;
}

/** Can two claims tell of one time? What states no time can. */
function isOfOneTime(a: ClaimGroup, b: ClaimGroup): boolean {
  const [x, y] = [timeOf(a), timeOf(b)];
  return x === undefined || y === undefined || !(isBefore(x, y) || isBefore(y, x));
}

const isBefore = (a: Interval, b: Interval): boolean =>
  a.latest !== null && b.earliest !== null && a.latest < b.earliest;
