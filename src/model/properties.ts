import type { Measure } from "./claim.ts";
import type { EdgeType, EntityType, Label } from "./schema.ts";

/** Properties of nodes or edges, each with what it says. */
export type PropertyTable = Readonly<Record<string, string>>;

const OF_ENTITIES = {
  id: "cited by judgements and links",
  name: "the fullest name met",
  names: "all spellings met, a list",
  anonymous: "true for whom or what no report names",
  description: "how reports describe it",
  documents: "how many reports mention it",
  firstReported: "day of the first report that gives one",
  lastReported: "day of the last report that gives one",
  joinedBecause: "why its mentions are one, a list",
} as const;

const BOUNDS = { earliest: "first possible day", latest: "last possible day" } as const;

const OWN_OF_ENTITIES: Readonly<Record<EntityType, PropertyTable>> = {
  Person: { roles: "posts and ranks as worded, a list" },
  Unit: {
    number: "331, as text",
    echelon: "battalion, regiment, brigade, …",
    branch: "airborne, motorRifle, mechanized, …",
    honorific: "Guards, Kholodny Yar, …",
    country: "two letters: UA, RU, …",
    strength: "how many people, as stated",
  },
  Organization: {
    kind: "government, armedForces, intelligence, media, …",
    acronym: "HUR, NATO, …",
    country: "two letters: UA, RU, …",
  },
  Place: {
    kind: "country, region, city, river, frontSector, …",
    country: "two letters: UA, RU, …",
    latitude: "degrees north",
    longitude: "degrees east",
    geonameId: "its number at GeoNames",
  },
  Equipment: { kind: "sort of equipment", country: "two letters: UA, RU, …" },
  Event: {
    kind: "attack, battle, interceptedCall, withdrawal, …",
    ...BOUNDS,
    precision: "how exactly the time is told",
    modality: "factual, planned, possible, …",
    status: "accepted, unverified, verified",
  },
};

const CLOCKS: PropertyTable = Object.fromEntries(
  (["happened", "said", "published", "learned"] as const).flatMap((clock) => [
    [`${clock}Earliest`, `first day on which it may have been ${clock}`],
    [`${clock}Latest`, `last day on which it may have been ${clock}`],
  ]),
);

const MEASURES: Readonly<Record<Measure, string>> = {
  killed: "killed",
  wounded: "wounded",
  missing: "missing",
  captured: "captured",
  lost: "lost",
  destroyed: "destroyed",
  damaged: "damaged",
  strength: "of strength",
};
const FIGURES: PropertyTable = Object.fromEntries(
  Object.entries(MEASURES).flatMap(([measure, word]) => [
    [`${measure}Lowest`, `the least number ${word} that it states`],
    [`${measure}Highest`, `the greatest number ${word} that it states`],
  ]),
);

/** What nodes of each label hold. */
export const NODE_PROPERTIES: Readonly<Record<Label, PropertyTable>> = {
  Entity: { ...OF_ENTITIES, ...Object.assign({}, ...Object.values(OWN_OF_ENTITIES)) },
  Person: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Person },
  Unit: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Unit },
  Organization: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Organization },
  Place: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Place },
  Equipment: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Equipment },
  Event: { ...OF_ENTITIES, ...OWN_OF_ENTITIES.Event },
  Document: {
    id: "its own id, or one made from its bytes",
    title: "its headline",
    publisher: "who published it",
    published: "the day of publication",
    author: "who wrote it",
    url: "where it was",
    file: "its file's name",
    sha256: "hash of its bytes",
    language: "two letters, where it is not in English",
  },
  Claim: {
    id: "the same for all who state it of one origin",
    quote: "its words",
    relation: "the relation that it states",
    polarity: "asserted, denied",
    modality: "factual, planned, conditional, possible, question, opinion, ordered",
    status: "accepted, disputed, denied, unverified, verified",
    origins: "independent origins that say it",
    reports: "documents that state it",
    inferredBy: "the rule that concludes it",
    saidBy: "the speaker, as worded",
    verificationOf: "what was verified: recording, content",
    verifiedHow: "how it was verified",
    verifiedFor: "over how long",
    figures: "its figures in words, a list",
    ...CLOCKS,
    ...FIGURES,
  },
};

const OF_RELATIONS: PropertyTable = {
  id: "cited by links",
  claims: "ids of the claims that it rests on, a list",
  origins: "independent origins that say it",
  reports: "documents that state it",
  status: "accepted, disputed, unverified, verified",
  inferred: "true where a list or a rule makes it",
  rule: "the list or rule that makes it",
  ...BOUNDS,
};

const OWN_OF_EDGES: Readonly<Partial<Record<EdgeType, PropertyTable>>> = {
  RELAYED_BY: {
    document: "the document that tells so",
    order: "place in the chain, from the speaker outwards",
    act: "heard, recorded, released, verified, quoted, published",
  },
  STATED_IN: {
    start: "offset of its first character",
    end: "offset behind its last character",
    quote: "its words there",
  },
  MENTIONS: { starts: "offsets of each naming, a list", ends: "offsets behind each naming, a list" },
};
const BARE: ReadonlySet<EdgeType> = new Set([
  "SUBJECT",
  "OBJECT",
  "ASSERTED_BY",
  "ADDRESSED_TO",
  "SUPPORTS",
  "CONTRADICTS",
]);

/** What edges of a type hold. */
export function edgeProperties(type: EdgeType): PropertyTable {
  const own = OWN_OF_EDGES[type];
  if (own) return { id: "of the edge", ...own };
  return BARE.has(type) ? { id: "of the edge" } : OF_RELATIONS;
}
