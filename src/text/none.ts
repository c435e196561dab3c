/** One empty list for all: of what is kept by the million, each would else have one of its own. */
export const NONE: readonly never[] = [];

/** The list, or the one empty list in place of another. */
export const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);
