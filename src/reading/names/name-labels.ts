/** What the tagger tells apart; what is "Misc" (works, peoples, elections) makes no mention, but keeps its words from being one. */
export const NAME_TYPES = ["Person", "Organization", "Place", "Misc"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Place of a token in a name. */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

/** Label 0 is no name; then begin, inside, end, single of each type in turn. */
export const OUTSIDE = 0;
export const LABELS = 1 + NAME_TYPES.length * 4;

export const labelOf = (type: number, place: number): number => 1 + type * 4 + place;
export const typeOfLabel = (label: number): number => (label - 1) >> 2;
export const placeOfLabel = (label: number): number => (label - 1) & 3;

/** Whether a name or none is complete before the next label. */
export const isComplete = (label: number): boolean => label === OUTSIDE || placeOfLabel(label) >= END;
/** Whether a label can stand where no name is open. */
export const isOpening = (label: number): boolean =>
  label === OUTSIDE || placeOfLabel(label) === BEGIN || placeOfLabel(label) === SINGLE;

/** For each label those that may stand before it. */
export const BEFORE_LABEL: readonly Int32Array[] = Array.from({ length: LABELS }, (_, label) =>
  Int32Array.from(
    Array.from({ length: LABELS }, (_, before) => before).filter((before) =>
      isOpening(label)
        ? isComplete(before)
        : !isComplete(before) && typeOfLabel(before) === typeOfLabel(label),
    ),
  ),
);

/** Index of "from one label to another" in a table of transitions; a region starts after label 0 and ends before it. */
export const transition = (before: number, label: number): number => before * LABELS + label;
