/** Edges of a weighted graph from both sides: those of node `n` lie from `starts[n]` to `starts[n + 1]`. */
interface Sides {
  readonly count: number;
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
  /** Weight of a node's edges, what joins it to itself twice. */
  readonly strengths: Float64Array;
}

interface Edges {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** So often all nodes are asked at the most whether they would move to another community. */
const MOST_ROUNDS = 12;
/** A level is done when fewer than this share of its nodes move. */
const FEW = 0.002;

function sidesOf(count: number, { source, target, weight }: Edges): Sides {
  const starts = new Int32Array(count + 1);
  const strengths = new Float64Array(count);
  for (let at = 0; at < source.length; at++) {
    const [from, to, heavy] = [source[at] ?? 0, target[at] ?? 0, weight[at] ?? 0];
    starts[from + 1] = (starts[from + 1] ?? 0) + 1;
    if (from !== to) starts[to + 1] = (starts[to + 1] ?? 0) + 1;
    strengths[from] = (strengths[from] ?? 0) + heavy;
    strengths[to] = (strengths[to] ?? 0) + heavy;
  }
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice();
  const others = new Int32Array(starts[count] ?? 0);
  const weights = new Float64Array(others.length);
  const note = (from: number, to: number, heavy: number): void => {
    const place = next[from] ?? 0;
    next[from] = place + 1;
    others[place] = to;
    weights[place] = heavy;
  };
  for (let at = 0; at < source.length; at++) {
    const [from, to, heavy] = [source[at] ?? 0, target[at] ?? 0, weight[at] ?? 0];
    note(from, to, heavy);
    if (from !== to) note(to, from, heavy);
  }
  return { count, starts, others, weights, strengths };
}

/** Moves nodes one by one to the neighbouring community where they raise the modularity most. */
function moveNodes({ count, starts, others, weights, strengths }: Sides): Int32Array {
  const community = Int32Array.from({ length: count }, (_, n) => n);
  const total = strengths.slice();
  const all = strengths.reduce((sum, it) => sum + it, 0);
  const toward = new Float64Array(count);
  const met = new Int32Array(count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (let n = 0; n < count; n++) {
      const own = community[n] ?? 0;
      const strength = strengths[n] ?? 0;
      let known = 0;
      for (let at = starts[n] ?? 0; at < (starts[n + 1] ?? 0); at++) {
        const other = others[at] ?? 0;
        if (other === n) continue;
        const its = community[other] ?? 0;
        if (toward[its] === 0) met[known++] = its;
        toward[its] = (toward[its] ?? 0) + (weights[at] ?? 0);
      }
      const gainIn = (its: number): number => {
        const rest = (total[its] ?? 0) - (its === own ? strength : 0);
        return (toward[its] ?? 0) - (strength * rest) / all;
      };
      let [best, most] = [own, gainIn(own)];
      for (let at = 0; at < known; at++) {
        const its = met[at] ?? 0;
        const gain = gainIn(its);
        if (gain > most + 1e-12 || (gain > most - 1e-12 && its < best && best !== own))
          [best, most] = [its, gain];
      }
      for (let at = 0; at < known; at++) toward[met[at] ?? 0] = 0;
      if (best === own) continue;
      total[own] = (total[own] ?? 0) - strength;
      total[best] = (total[best] ?? 0) + strength;
      community[n] = best;
      moved++;
    }
    if (moved <= count * FEW) break;
  }
  return community;
}

/** Numbers communities from zero in the order of their first node. Returns how many there are. */
function renumber(community: Int32Array): number {
  const numberOf = new Map<number, number>();
  for (let n = 0; n < community.length; n++) {
    const its = community[n] ?? 0;
    const known = numberOf.get(its) ?? numberOf.size;
    numberOf.set(its, known);
    community[n] = known;
  }
  return numberOf.size;
}

/** The graph whose nodes are communities. */
function joined({ source, target, weight }: Edges, community: Int32Array, count: number): Edges {
  const weightOf = new Map<number, number>();
  for (let at = 0; at < source.length; at++) {
    const [a, b] = [community[source[at] ?? 0] ?? 0, community[target[at] ?? 0] ?? 0];
    const pair = Math.min(a, b) * count + Math.max(a, b);
    weightOf.set(pair, (weightOf.get(pair) ?? 0) + (weight[at] ?? 0));
  }
  const pairs = Float64Array.from(weightOf.keys()).sort();
  return {
    source: Int32Array.from(pairs, (pair) => Math.floor(pair / count)),
    target: Int32Array.from(pairs, (pair) => pair % count),
    weight: Float64Array.from(pairs, (pair) => weightOf.get(pair) ?? 0),
  };
}

/**
 * Communities by the method of Louvain (Blondel and others 2008), always the same for the same graph: the community of
 * each node, numbered from zero.
 */
export function louvain(count: number, edges: Edges): Int32Array {
  const found = Int32Array.from({ length: count }, (_, n) => n);
  let level = edges;
  let nodes = count;
  while (level.source.length > 0) {
    const community = moveNodes(sidesOf(nodes, level));
    const fewer = renumber(community);
    if (fewer === nodes) break;
    for (let n = 0; n < count; n++) found[n] = community[found[n] ?? 0] ?? 0;
    level = joined(level, community, fewer);
    nodes = fewer;
  }
  return found;
}
