/** Heads of the same tree with crossing arcs lifted: the shortest arc that crosses another goes one head up until none does (Nivre and Nilsson 2005). */
export function withoutCrossings(heads: readonly number[]): number[] {
  const lifted = [...heads];
  for (let word = shortestCrossing(lifted); word >= 0; word = shortestCrossing(lifted)) {
    const head = lifted[word] as number;
    lifted[word] = lifted[head] as number;
  }
  return lifted;
}

/** The word whose arc is the shortest that is not projective, or −1. */
function shortestCrossing(heads: readonly number[]): number {
  let found = -1;
  let shortest = heads.length + 1;
  for (const [word, head] of heads.entries()) {
    if (head < 0) continue;
    const length = Math.abs(head - word);
    if (length < shortest && length > 1 && !isProjective(heads, word, head)) {
      found = word;
      shortest = length;
    }
  }
  return found;
}

function isProjective(heads: readonly number[], word: number, head: number): boolean {
  const from = Math.min(word, head);
  const to = Math.max(word, head);
  for (let at = from + 1; at < to; at += 1) {
    const other = heads[at] as number;
    if (other < from || other > to) return false;
  }
  return true;
}
