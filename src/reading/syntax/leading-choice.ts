/** The class with the highest score, and how far it leads the next. */
export interface LeadingChoice {
  readonly best: number;
  readonly lead: number;
}

/** The best of the first `among` classes (two at least); of equals the first. */
export function leadingChoice(scores: Int32Array, among: number): LeadingChoice {
  let best = 0;
  let most = scores[0] as number;
  let next = -Infinity;
  for (let k = 1; k < among; k += 1) {
    const score = scores[k] as number;
    if (score > most) {
      next = most;
      most = score;
      best = k;
    } else if (score > next) next = score;
  }
  return { best, lead: most - next };
}
