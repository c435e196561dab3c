import { z } from "zod";

/** Where a stretch of a document's text stands in its original, from `start` on to where the next stretch begins. */
export const OriginalPlace = z.object({
  start: z.int().nonnegative(),
  /** Counted from 1. */
  page: z.int().positive().optional(),
  /** Counted from 1, over the whole original. */
  paragraph: z.int().positive().optional(),
  /** What the original calls the part: the way to an element of a page, the body of a mail, a sheet. */
  part: z.string().optional(),
});
export type OriginalPlace = z.infer<typeof OriginalPlace>;

/** The place in the original of an offset of the text; undefined where none is known. Places are sorted by start. */
export function placeAt(places: readonly OriginalPlace[], offset: number): OriginalPlace | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** A place in words: "page 3, paragraph 14", "paragraph 2 (article/p[2])". */
export function placeWords({ page, paragraph, part }: OriginalPlace): string {
  const words = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ].join(", ");
  if (part === undefined) return words;
  return words === "" ? part : `${words} (${part})`;
}
