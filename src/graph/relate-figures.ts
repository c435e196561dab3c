import { byFirstReport, type ClaimGroup } from "./claim-group.ts";
import type { Standing } from "./relate-claims.ts";

interface Written {
  supports: string[];
  contradicts: string[];
  supporters: string[];
  isDisputed: boolean;
}

/**
 * How claims that give figures of one thing stand to each other: what agrees with the first supports it, what differs
 * contradicts it; nobody's is taken away. A pure function of the claims on one topic.
 */
export function relateFigures(topic: string, claims: Iterable<ClaimGroup>): Map<string, Standing> {
  const told = [...claims]
    .filter(({ first: { claim } }) => claim.modality === "factual" && claim.polarity === "asserted")
    .sort(byFirstReport);
  const standings = new Map<string, Written>();
  const standingOf = ({ id }: ClaimGroup): Written => {
    const known = standings.get(id) ?? { supports: [], contradicts: [], supporters: [], isDisputed: false };
    standings.set(id, known);
    return known;
  };
  const firsts: ClaimGroup[] = [];
  for (const claim of told) {
    const same = firsts.find((it) => agree(topic, it, claim));
    if (same) {
      standingOf(claim).supports.push(same.id);
      standingOf(same).supporters.push(claim.id);
      continue;
    }
    const [other] = firsts;
    firsts.push(claim);
    if (!other) continue;
    standingOf(claim).contradicts.push(other.id);
  }
  if (firsts.length > 1) for (const claim of told) standingOf(claim).isDisputed = true;
  return standings;
}

function agree(topic: string, a: ClaimGroup, b: ClaimGroup): boolean {
  const figures = (claim: ClaimGroup) => claim.figures.filter((it) => it.topic === topic);
  return figures(a).some((x) => figures(b).some((y) => x.lowest <= y.highest && y.lowest <= x.highest));
}
