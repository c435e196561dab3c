import { z } from "zod";

/** Where a sentence of a citation stands. */
export const Citation = z.strictObject({
  quote: z.string().min(1).max(5_000),
  /** Id of the report. */
  document: z.string().min(1).max(500),
  start: z.int().min(0),
  end: z.int().min(0),
  title: z.string().max(1_000),
  publisher: z.string().max(500).optional(),
  published: z.string().max(40).optional(),
});
export type Citation = z.infer<typeof Citation>;

/** One picture of a story: what is shown, what is said about it, and on whose word. */
export const Scene = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().max(200),
  caption: z.string().max(4_000),
  /** For the presenter alone. */
  notes: z.string().max(20_000),
  /** What the page shows, as the hash of its address. Its camera is of the part that no panel covered. */
  state: z
    .string()
    .max(200_000)
    .regex(/^#[\x21-\x7e]*$/),
  citations: z.array(Citation).max(40),
});
export type Scene = z.infer<typeof Scene>;

/** Scenes in the order in which they are told. */
export const Story = z.strictObject({
  title: z.string().trim().min(1).max(200),
  scenes: z.array(Scene).max(200),
});
export type Story = z.infer<typeof Story>;

/** What a story's file is called. */
export const StoryId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
