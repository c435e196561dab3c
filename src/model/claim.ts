import { z } from "zod";
import { EntityEdgeType } from "./schema.ts";
import { Interval, Span } from "./span.ts";

export const Polarity = z.enum(["asserted", "denied"]);
export type Polarity = z.infer<typeof Polarity>;

export const Modality = z.enum([
  "factual",
  "planned",
  "conditional",
  "possible",
  "question",
  "opinion",
  "ordered",
]);
export type Modality = z.infer<typeof Modality>;

/** Grade of a claim (never of a publisher). */
export const Status = z.enum(["accepted", "disputed", "denied", "unverified", "verified"]);
export type Status = z.infer<typeof Status>;

/** What a link of the chain did with the words. */
export const RelayAct = z.enum(["heard", "recorded", "released", "verified", "quoted", "published"]);
export type RelayAct = z.infer<typeof RelayAct>;

/** What is counted of people and equipment in a war. */
export const Measure = z.enum([
  "killed",
  "wounded",
  "missing",
  "captured",
  "lost",
  "destroyed",
  "damaged",
  "strength",
]);
export type Measure = z.infer<typeof Measure>;

/** A figure that a claim states: how many of what; bounds as stated, null where it gives none. */
export const Figure = z.object({
  measure: Measure,
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  /** "about 60", "up to 130": the figure is no count. */
  isApproximate: z.boolean(),
  /** What is counted, as worded: "Russian soldiers". */
  counted: z.string().optional(),
  /** Mention of what it is a figure of: the attack that killed, the unit that has the strength or the losses. */
  of: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** That something was checked, or was not: the claim's subject is what, its object by whom. */
export const Verification = z.object({
  /** The recording (that the call is genuine), or what was said. */
  of: z.enum(["recording", "words"]),
  isDone: z.boolean(),
  /** As worded: "by crossing Russian phone numbers with messaging applications". */
  how: z.string().optional(),
  /** As worded: "two months". */
  howLong: z.string().optional(),
});
export type Verification = z.infer<typeof Verification>;

/** An assertion made in a document: who says it, about whom, how, and in which words. Mentions are given by id. */
export const Claim = z.object({
  /** Unique within the reading: `c1`, `c2`, … */
  id: z.string(),
  /** The words: the first is the quote itself, more where the words stand apart. No claim without one. */
  evidence: z.array(Span).min(1),
  /** Where the claim is that its subject stands in this relation to its object: the edge it makes when factual and asserted. */
  relation: EntityEdgeType.optional(),
  /** Mentions that the claim is about; with `relation`, exactly one. */
  subjects: z.array(z.string()),
  /** With `relation`, exactly one. */
  objects: z.array(z.string()),
  /** Mention of who says it; null where the writer of the document does. */
  assertedBy: z.string().nullable(),
  /** Who says it as worded, where that is nobody the graph knows ("a poll"; "unnamed" where nobody is told of): the writer only passes it on. */
  saidBy: z.string().optional(),
  /** Mentions of those to whom it is said. */
  addressedTo: z.array(z.string()),
  /** From the speaker outwards: who heard, recorded, released, verified, quoted or published it. */
  relayedBy: z.array(z.object({ by: z.string(), act: RelayAct })),
  polarity: Polarity,
  modality: Modality,
  /** What the text says of it: accepted unless it says unverified, verified (the content), denied. */
  status: Status,
  /** How many, where the claim says so: one for each measure and what it counts. */
  figures: z.array(Figure).optional(),
  /** Where the claim is that something was checked, or was not. */
  verification: Verification.optional(),
  happened: Interval.optional(),
  said: Interval.optional(),
  learned: Interval.optional(),
  /** Name of the rule, where the reader concludes it rather than reads it. */
  inferredBy: z.string().optional(),
  /** Name of the language model that read it, where the rules did not. */
  readBy: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;
