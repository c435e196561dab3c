/** Precision, recall and their harmonic mean, in percent with one decimal. */
export interface Scores {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** A part as percent with one decimal. */
export const percent = (part: number): number => Math.round(part * 1000) / 10;

/** The scores of a precision and a recall between 0 and 1. */
export const scoresOf = (p: number, r: number): Scores => ({
  p: percent(p),
  r: percent(r),
  f: percent(p + r ? (2 * p * r) / (p + r) : 0),
});

/** The scores of so many right answers among those given and those wanted. */
export const scoresOfCounts = (right: number, given: number, wanted: number): Scores =>
  scoresOf(given ? right / given : 0, wanted ? right / wanted : 0);
