import type { EntityEdgeType, EntityType } from "../src/model/schema.ts";
import type { EdgeMark } from "./appearance/palette.ts";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const TYPE_NAMES: Readonly<Record<EntityType | "Document", { one: string; many: string }>> = {
  Person: { one: "Person", many: "People" },
  Unit: { one: "Unit", many: "Units" },
  Organization: { one: "Organisation", many: "Organisations" },
  Place: { one: "Place", many: "Places" },
  Event: { one: "Event", many: "Events" },
  Equipment: { one: "Equipment", many: "Equipment" },
  Document: { one: "Report", many: "Reports" },
};

/** Each relation as read from its source, and from its target. */
export const RELATIONS: Readonly<Record<EntityEdgeType, { forth: string; back: string }>> = {
  MEMBER_OF: { forth: "member of", back: "has member" },
  COMMANDS: { forth: "commands", back: "commanded by" },
  PART_OF: { forth: "part of", back: "includes" },
  BASED_IN: { forth: "based in", back: "seat of" },
  LOCATED_AT: { forth: "located at", back: "has at it" },
  LOCATED_IN: { forth: "lies in", back: "contains" },
  NEAR: { forth: "near", back: "near" },
  HOLDS_POST: { forth: "holds a post in", back: "post held by" },
  RELATIVE_OF: { forth: "relative of", back: "relative of" },
  COMPANION_OF: { forth: "companion of", back: "companion of" },
  COMES_FROM: { forth: "comes from", back: "home of" },
  PARTICIPATED_IN: { forth: "took part in", back: "joined by" },
  OCCURRED_AT: { forth: "took place at", back: "scene of" },
  RECORDED_BY: { forth: "recorded by", back: "recorded" },
  RELEASED_BY: { forth: "released by", back: "released" },
  VERIFIED_BY: { forth: "verified by", back: "verified" },
  PUBLISHED_BY: { forth: "published by", back: "published" },
  SPOKE_IN: { forth: "spoke in", back: "speaker" },
  USES: { forth: "uses", back: "used by" },
  FOUGHT: { forth: "fought", back: "fought" },
};

/** How the words came to a link of the chain. */
export const ACTS: Readonly<Record<string, string>> = {
  heard: "heard by",
  recorded: "recorded by",
  released: "released by",
  verified: "verified by",
  quoted: "quoted by",
  published: "published by",
  reported: "reported in",
};

export const EDGE_MARK_NAMES: Readonly<Record<EdgeMark, string>> = {
  accepted: "Accepted",
  verified: "Verified",
  unverified: "Unverified",
  disputed: "Disputed",
  inferred: "From a list",
};

export const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  description: "Described as",
  roles: "Roles",
  number: "Number",
  echelon: "Echelon",
  branch: "Branch",
  honorific: "Honorific",
  strength: "Strength",
  kind: "Kind",
  acronym: "Acronym",
  country: "Country",
  geonameId: "GeoNames id",
  joinedBecause: "Taken as one",
};

export const CLOCK_NAMES: Readonly<Record<string, string>> = {
  happened: "Happened",
  said: "Said",
  published: "Published",
  learned: "Learned",
};

const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Words that a table of kinds writes as one ("armedForces"), apart. */
export function spaced(word: string): string {
  return word.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** All that the page says. */
export const texts = {
  name: "Vouch",
  graph: "Graph of all entities. Arrow keys move it, plus and minus zoom, 0 fits it to the screen.",
  counts: (nodes: number, edges: number) =>
    `${few(nodes, "entity", "entities")} · ${few(edges, "relation", "relations")}`,
  search: "Search people, units, places, reports, questions",
  searchHint: "Press / to search",
  found: (count: number) => (count === 0 ? "Nothing found" : `${few(count, "result", "results")} found`),
  nothingFound: (words: string) => `No name holds “${words}”. Try another spelling or fewer letters.`,
  also: "also",
  inReports: (count: number) => few(count, "report", "reports"),
  fromOrigins: (count: number) => few(count, "origin", "origins"),
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit to screen",
  light: "Light theme",
  dark: "Dark theme",
  legend: "Legend",
  types: "Entities",
  relations: "Relations",
  lineWidth: "Thicker: more independent origins",
  lineDashed: "Dashed: one origin alone",
  hide: (what: string) => `Hide ${what}`,
  show: (what: string) => `Show ${what}`,
  reports: "Reports",
  ask: "Ask",
  decide: "Decide",
  stories: "Stories",
  close: "Close",
  evidence: "Evidence",
  loading: "Loading…",
  anonymous: "not named",
  spellings: "Also written",
  coordinates: "Coordinates",
  firstReported: "First reported",
  lastReported: "Last reported",
  when: "When",
  claims: "Claims",
  noClaims: "No report claims anything of it yet.",
  noRelations: "Nothing is related to it yet.",
  alsoBetween: "Also between these two",
  omitted: (count: number) =>
    `${few(count, "more claim is", "more claims are")} not shown: ask for them in Cypher.`,
  moreClaims: (count: number) => `Show ${count} more`,
  moreRelations: (count: number) => `Show ${count} more`,
  saidBy: "said by",
  writtenIn: "written in",
  chain: "Chain of attribution",
  denied: "denied",
  inferredBy: (rule: string) => `by rule: ${rule}`,
  readBy: (model: string) => `read by ${model}`,
  fromList: (list: string) => `Known from ${list || "a list"}, not from a report.`,
  addressedTo: "Said to",
  about: "About",
  ownVoice: "In the writer’s own voice",
  supported: (count: number) =>
    count === 1 ? "Another claim says the same" : `${count} claims say the same`,
  contradicted: (count: number) =>
    count === 1 ? "Another claim says the opposite" : `${count} claims say the opposite`,
  showClaim: "Show it",
  showInReport: "Show in the report",
  until: (date: string) => `until ${date}`,
  from: (date: string) => `from ${date}`,
  notRead: "Not read: not in English. Its text can be searched and read here, but it makes no claims.",
  earlier: "Show the text before",
  later: "Show the text after",
  openOriginal: "Original",
  by: "by",
  document: "Report",
  untitled: "Report without a title",
  addReports: "Add reports…",
  addHint: "or drop files anywhere on this page. Text, Markdown and JSONL.",
  dropHere: "Drop to add these reports",
  adding: (count: number) => `Reading ${few(count, "file", "files")}…`,
  removing: "Removing the report…",
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name}`,
  removeQuestion: "Remove this report and all that only it vouches for?",
  keep: "Keep",
  added: (count: number) => `${few(count, "report", "reports")} added`,
  replaced: (count: number) => `${few(count, "report", "reports")} replaced`,
  unchanged: (count: number) => `${few(count, "report was", "reports were")} here already`,
  removed: (count: number) => `${few(count, "report", "reports")} removed`,
  unread: (count: number) => `${few(count, "report", "reports")} kept but not read: not in English`,
  totals: (documents: number, entities: number, claims: number) =>
    `Now ${few(documents, "report", "reports")}, ${few(entities, "entity", "entities")}, ${few(claims, "claim", "claims")}.`,
  dismiss: "Dismiss",
  emptyTitle: "No reports yet",
  emptyText: "Drop reports on this page, or choose files. They are read here, on this machine.",
  emptyCommand: "vouch add reports/",
  emptyOr: "Or on the command line:",
  goneTitle: "The server does not answer",
  goneText: "Start it again in the project's folder. This page looks for it every few seconds.",
  goneCommand: "vouch serve",
  webglTitle: "This browser can't draw the graph",
  webglText:
    "WebGL is off or missing: turn on hardware acceleration in the browser's settings, or use a current Firefox, Chrome, Edge or Safari. Search, entities and reports work without it.",
  notFoundTitle: "Not in the graph any more",
  notFoundText: "Its reports may have been removed. Search for it by name.",
  failedTitle: "That did not work",
} as const;
