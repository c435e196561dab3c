/** Stands for a day that isn't stated. */
export const ABSENT_DAY = Number.NaN;

/** True where a stated day lies within others, both included. */
export const isWithinDays = (day: number, from: number, to: number): boolean => day >= from && day <= to;
