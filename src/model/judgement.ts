import { z } from "zod";

/** A mention that people can cite: it stays the same however mentions are joined. */
export const MentionKey = z.object({
  document: z.string(),
  start: z.int(),
  end: z.int(),
  /** Its words, so that a reader of the file knows what was judged. */
  words: z.string(),
});
export type MentionKey = z.infer<typeof MentionKey>;

/** What a person decided about two entities, each named by a mention; replayed on each build. */
export const Judgement = z.object({
  left: MentionKey,
  verdict: z.enum(["same", "different", "unsure"]),
  right: MentionKey,
  by: z.string(),
  because: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;
