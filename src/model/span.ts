import { z } from "zod";

/** Half-open range of UTF-16 offsets into a document's text. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() });
export type Span = z.infer<typeof Span>;

/** A time that keeps its vagueness: ISO dates (YYYY-MM-DD, both inclusive), null where that end is unknown. */
export const Precision = z.enum(["day", "month", "season", "year", "decade", "range", "relative", "unknown"]);
export type Precision = z.infer<typeof Precision>;
export const Interval = z.object({
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
  precision: Precision,
});
export type Interval = z.infer<typeof Interval>;
