import { z } from "zod";
import { Claim } from "./claim.ts";
import { EntityType } from "./schema.ts";
import { Interval, Precision, Span } from "./span.ts";

/** What a mention may name. Group, Date, Quantity and Thing (all else that is spoken of: "the results") are read, but are no nodes of the graph. */
export const MentionType = z.enum([
  "Person",
  "Unit",
  "Organization",
  "Place",
  "Equipment",
  "Group",
  "Event",
  "Date",
  "Quantity",
  "Thing",
]);
export type MentionType = z.infer<typeof MentionType>;

/** A span that names or describes something. No two mentions of a reading have the same span. */
export const Mention = Span.extend({
  /** Unique within the reading: `m1`, `m2`, … in the order of the text. */
  id: z.string(),
  type: MentionType,
  form: z.enum(["name", "nominal", "pronoun"]),
  /** The referent in this document: the same for mentions of the same thing. */
  entity: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** How much a report says: bounds as stated, null where it gives none. */
export const Amount = z.object({
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  /** "about 60", "dozens": the figure is no count. */
  isApproximate: z.boolean(),
  /** Measure or currency: "kilometre", "percent", "dollar", "year" (of an age). */
  unit: z.string().optional(),
  /** What is counted, as worded: "militants". */
  counted: z.string().optional(),
});
export type Amount = z.infer<typeof Amount>;

/** What is known of a referent from this document alone; every value as normalised for comparison. */
export const Attributes = z.object({
  /** Unit: "331"; digits as text, with its letter if any ("5A"). */
  number: z.string().optional(),
  /** Unit: battalion, regiment, brigade, … (see reading/units). */
  echelon: z.string().optional(),
  /** Unit: airborne, motorRifle, mechanized, tank, … ; spellings of one branch are one branch. */
  branch: z.string().optional(),
  /** Unit: "Guards", "Kholodny Yar". */
  honorific: z.string().optional(),
  /** Unit: the larger unit that its report puts it in, as number and size ("93 brigade"); of larger ones in turn, the whole chain. */
  within: z.string().optional(),
  /** Unit: how many people, as stated. */
  strength: z.int().optional(),
  /** ISO 3166-1 alpha-2 code, upper case. */
  country: z.string().optional(),
  /** Organization, Place, Equipment, Event: its kind, from the table of kinds. */
  kind: z.string().optional(),
  acronym: z.string().optional(),
  /** Person: parts of the name. */
  given: z.string().optional(),
  family: z.string().optional(),
  /** Person: posts and ranks as worded. */
  roles: z.array(z.string()).optional(),
  /** Quantity: how much of what. */
  amount: Amount.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  geonameId: z.int().optional(),
  /** Place: the region that the list of places puts it in ("Kharkiv Oblast"), for telling namesakes apart. */
  region: z.string().optional(),
  /** Event: when it happened, as stated. */
  earliest: z.iso.date().optional(),
  latest: z.iso.date().optional(),
  precision: Precision.optional(),
  /** Event: keys of where it happened, as told, for comparison across documents: "geoname:706483", else the folded name. */
  places: z.array(z.string()).optional(),
  /** Event: keys of who had which part in it: "attacker:organizations:hur", "target:14th mechanized brigade", "attacker:country:RU". */
  participants: z.array(z.string()).optional(),
  /** Event: factual, planned, conditional, possible, … */
  modality: z.string().optional(),
  /** Event: accepted, unverified, verified (a recording: whether it was checked). */
  status: z.string().optional(),
});
export type Attributes = z.infer<typeof Attributes>;

/** What the mentions of one document refer to, before reports are compared. */
export const Referent = z.object({
  /** Unique within the reading: `r1`, `r2`, …; `entity` of its mentions. */
  id: z.string(),
  type: EntityType,
  /** The fullest name in this document, or the description of a person without a name. */
  name: z.string(),
  /** All names met here, as written, in code-unit order; none for an anonymous one. */
  names: z.array(z.string()),
  /** The name under which a list knows it, where the words of one report need not be that. */
  canonicalName: z.string().optional(),
  /** True for whom or what the document does not name: never the same across documents by rule. */
  anonymous: z.boolean(),
  /** "a Russian soldier from the 331st Airborne Regiment" */
  description: z.string().optional(),
  /** Id in a gazetteer, `list:id` ("places:703448", "organizations:hur"). */
  gazetteerId: z.string().optional(),
  attributes: Attributes,
});
export type Referent = z.infer<typeof Referent>;

/** Words that tell a place on the map without being a mention of it: "Rochester" in "Rochester Fire Department", "Syrian", "Moscow" for its government. */
export const Toponym = Span.extend({
  latitude: z.number(),
  longitude: z.number(),
  geonameId: z.int().optional(),
});
export type Toponym = z.infer<typeof Toponym>;

export const DateMention = Span.extend(Interval.shape);
export type DateMention = z.infer<typeof DateMention>;

export const QuantityMention = Span.extend(Amount.shape);
export type QuantityMention = z.infer<typeof QuantityMention>;

/** What a source does with the words or thoughts that it is given. */
export const AttributionKind = z.enum([
  "says",
  "confirms",
  "denies",
  "asks",
  "orders",
  "predicts",
  "doubts",
  "thinks",
  "shows",
  "judges",
  "intends",
  "refuses",
  "backs",
]);
export type AttributionKind = z.infer<typeof AttributionKind>;

/** A source, the word that shows that it speaks, and what it says: from the first word to the last. */
export const Attribution = z.object({
  source: Span.nullable(),
  cue: Span,
  content: Span,
  kind: AttributionKind,
  /** What the source says, where other words stand within: "The bridge, he said, was gone". */
  parts: z.array(Span).optional(),
});
export type Attribution = z.infer<typeof Attribution>;

/** An event found in the text; its referent carries kind, time and status. */
export const EventMention = Span.extend({
  /** The Event referent. */
  entity: z.string(),
  /** Kind, from the table of kinds: attack, interceptedCall, … */
  type: z.string(),
  arguments: z.array(z.object({ role: z.string(), mention: z.string() })),
});
export type EventMention = z.infer<typeof EventMention>;

/** All that was found in one document, before resolution. Depends on the text, the document's facts and the reader's version only. */
export const Reading = z.object({
  /** Version of the reader that made it. */
  reader: z.string(),
  mentions: z.array(Mention),
  referents: z.array(Referent),
  dates: z.array(DateMention),
  quantities: z.array(QuantityMention).optional(),
  attributions: z.array(Attribution),
  events: z.array(EventMention),
  claims: z.array(Claim),
  /** Facts that the text itself states: its title, credit line, byline, date line. What the document brings from outside wins. */
  facts: z.object({
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    author: z.string().optional(),
  }),
  /** In the order of the text; places on the map that are mentions are not among them. */
  toponyms: z.array(Toponym).optional(),
  /** Advertisements, teasers, biographies: set aside, nothing is read from them. */
  boilerplate: z.array(Span),
});
export type Reading = z.infer<typeof Reading>;
