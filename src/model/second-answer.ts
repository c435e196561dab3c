import { z } from "zod";
import { Modality, Polarity } from "./claim.ts";
import { EntityEdgeType } from "./schema.ts";

const Words = z.string().min(1).max(400);
const Quote = z.string().min(1).max(2_000);
const Manner = {
  quote: Quote,
  saidBy: Words.nullable(),
  polarity: Polarity,
  modality: Modality,
};

/** One thing that a language model read: in the words of the report, each of them to be found there. */
export const SecondItem = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("relation"),
    relation: EntityEdgeType,
    subject: Words,
    object: Words,
    ...Manner,
  }),
  z.object({ kind: z.literal("claim"), about: z.array(Words).min(1).max(8), ...Manner }),
]);
export type SecondItem = z.infer<typeof SecondItem>;

/** What a model answered about one text, as kept: the same question is never asked twice. */
export const SecondAnswer = z.object({
  /** Hash of model, prompt and text. */
  key: z.string(),
  model: z.string(),
  /** Hash of the prompt. */
  prompt: z.string(),
  items: z.array(SecondItem),
  /** Items that had not the asked form. */
  malformed: z.int(),
  /** Tokens that were spent on it, in and out. */
  tokens: z.int(),
});
export type SecondAnswer = z.infer<typeof SecondAnswer>;
