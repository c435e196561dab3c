/** How strongly two things look like one, and why. */
export interface PairScore {
  /** 0 to 1: the strongest feature. */
  readonly score: number;
  /** What speaks for it, strongest first. */
  readonly because: readonly string[];
}
