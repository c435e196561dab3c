import { z } from "zod";
import { Modality, Polarity, RelayAct, Status } from "../../src/model/claim.ts";
import { EdgeType, EntityType } from "../../src/model/schema.ts";

/** Parts of the product that a case is about: the eight things that make up "who says what", and the page that it stands on. */
export const AREAS = [
  "attribution",
  "claims",
  "verification",
  "events",
  "edges",
  "identity",
  "origins",
  "time",
  "page",
] as const;

/**
 * Names an entity: one of its names, or its description. `*` stands for any text, "Unit:331st *" asks for the type
 * too, an article in front and capitals do not matter. "narrator" is the writer of a report.
 */
const Who = z.string().min(1);

/** A stated time: a day (YYYY-MM-DD), first and last day, or null for none at all. */
const When = z.union([z.iso.date(), z.tuple([z.iso.date(), z.iso.date()]), z.null()]);

const EntitySpec = z.strictObject({
  name: Who,
  type: EntityType.optional(),
  kind: z.string().optional(),
  country: z.string().optional(),
  anonymous: z.boolean().optional(),
  number: z.string().optional(),
  echelon: z.string().optional(),
  branch: z.string().optional(),
  role: z.string().optional(),
  located: z.boolean().optional(),
  /** How many there must be; one where it is left out. */
  count: z.int().optional(),
});
export type EntitySpec = z.infer<typeof EntitySpec>;

/** What is asked of a claim. One without `relation` is about words that somebody said; "*" is any relation or none. */
const ClaimSpec = z.strictObject({
  /** Words that its quote holds. */
  words: z.string().optional(),
  /** Words that its quote does not hold. */
  without: z.string().optional(),
  relation: z.string().optional(),
  by: Who.optional(),
  to: Who.optional(),
  subject: Who.optional(),
  object: Who.optional(),
  /** From the speaker outwards. */
  relays: z.array(z.strictObject({ by: Who, act: RelayAct.optional() })).optional(),
  polarity: Polarity.optional(),
  modality: z.union([Modality, z.array(Modality)]).optional(),
  status: Status.optional(),
  origins: z.int().optional(),
  reports: z.int().optional(),
  happened: When.optional(),
  said: When.optional(),
  published: When.optional(),
  learned: When.optional(),
  /** What it says was checked. */
  verifies: z.enum(["recording", "words"]).optional(),
  /** Words that tell how it was checked, and over how long. */
  how: z.string().optional(),
  howLong: z.string().optional(),
  /** Beginning of a figure as the product shows it: "killed: 4". */
  figure: z.string().optional(),
  /** How many there must be; at least one where it is left out. */
  count: z.int().optional(),
});
export type ClaimSpec = z.infer<typeof ClaimSpec>;

const EdgeSpec = z.strictObject({
  type: z.union([EdgeType, z.literal("*")]),
  from: Who,
  to: Who,
  status: Status.optional(),
  origins: z.int().optional(),
  reports: z.int().optional(),
  inferred: z.boolean().optional(),
  earliest: z.iso.date().optional(),
  latest: z.iso.date().optional(),
});
export type EdgeSpec = z.infer<typeof EdgeSpec>;

const EventSpec = z.strictObject({
  /** Kinds that will do, from the product's table. */
  kind: z.union([z.string(), z.array(z.string())]),
  place: z.union([Who, z.null()]).optional(),
  happened: When.optional(),
  modality: Modality.optional(),
  status: Status.optional(),
  /** Who has which part in it, by the product's names of roles; "*" is any role. */
  roles: z.record(z.string(), Who).optional(),
  count: z.int().optional(),
});
export type EventSpec = z.infer<typeof EventSpec>;

/** A figure that somebody states: how many of what, in the words of a claim. */
const FigureSpec = z.strictObject({
  lowest: z.number().nullable().optional(),
  highest: z.number().nullable().optional(),
  /** Word that what is counted holds: "soldiers". */
  counted: z.string(),
  by: Who,
});
export type FigureSpec = z.infer<typeof FigureSpec>;

/** That something (a call, a video, what was said) was verified: by whom, and words that stand in the verification's own quote. */
const VerificationSpec = z.strictObject({ of: Who, by: Who, words: z.string().optional() });
export type VerificationSpec = z.infer<typeof VerificationSpec>;

const FactsSpec = z.strictObject({
  report: z.string(),
  title: z.string().nullable().optional(),
  publisher: z.string().nullable().optional(),
  published: z.string().nullable().optional(),
  author: z.string().nullable().optional(),
});
export type FactsSpec = z.infer<typeof FactsSpec>;

const Pair = z.tuple([Who, Who]);
const ClaimPair = z.tuple([ClaimSpec, ClaimSpec]);

/** What a case expects of the product, written from its reports alone, as a careful researcher would. */
export const Expected = z.strictObject({
  area: z.enum(AREAS),
  /** The mistake in one sentence. */
  prevents: z.string(),
  /** Why the mistake is still made: the test then asserts that it is, so that a remedy is noticed. */
  stillWrong: z.string().optional(),
  /** Reports that are removed again before the graph is looked at. */
  removed: z.array(z.string()).default([]),
  /** Judgements of a person on two entities, replayed before the graph is looked at. */
  judged: z
    .array(z.strictObject({ left: Who, verdict: z.enum(["same", "different", "unsure"]), right: Who }))
    .default([]),
  entities: z.array(EntitySpec).default([]),
  noEntities: z.array(Who).default([]),
  /** Both names are names of one entity. */
  same: z.array(Pair).default([]),
  /** Each name has its entity, and no entity has both. */
  apart: z.array(Pair).default([]),
  claims: z.array(ClaimSpec).default([]),
  noClaims: z.array(ClaimSpec).default([]),
  edges: z.array(EdgeSpec).default([]),
  noEdges: z.array(EdgeSpec).default([]),
  events: z.array(EventSpec).default([]),
  noEvents: z.array(EventSpec).default([]),
  figures: z.array(FigureSpec).default([]),
  verifications: z.array(VerificationSpec).default([]),
  noVerifications: z.array(VerificationSpec).default([]),
  contradicts: z.array(ClaimPair).default([]),
  noContradicts: z.array(ClaimPair).default([]),
  supports: z.array(ClaimPair).default([]),
  noSupports: z.array(ClaimPair).default([]),
  /** What the graph holds and lacks for who asks as of a day: claims told by then. */
  knownOn: z
    .array(
      z.strictObject({
        day: z.iso.date(),
        holds: z.array(ClaimSpec).default([]),
        lacks: z.array(ClaimSpec).default([]),
      }),
    )
    .default([]),
  /** Words of a report that leave no mention, event or claim. */
  nothingFrom: z.array(z.string()).default([]),
  /** Words of a report that are no boilerplate. */
  kept: z.array(z.string()).default([]),
  facts: z.array(FactsSpec).default([]),
});
export type Expected = z.infer<typeof Expected>;
