import type { Place2D } from "./graph.ts";
import type { Judgement } from "./judgement.ts";
import type { Mention } from "./reading.ts";
import type { EntityEdgeType, EntityType } from "./schema.ts";
import type { Story } from "./story.ts";

/** The answers of the HTTP API, as the viewer reads them. */

/** A node or document as a link: enough to name and colour it. */
export interface Reference {
  readonly id: string;
  /** Label of an entity, or `Document`. */
  readonly type: EntityType | "Document";
  readonly name: string;
}

export interface DrawnNode extends Reference, Place2D {
  readonly type: EntityType;
  readonly labels: readonly string[];
  /** How many documents mention it. */
  readonly documents: number;
  readonly degree: number;
  readonly anonymous: boolean;
  readonly kind?: string;
  readonly country?: string;
  readonly status?: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly type: EntityEdgeType;
  readonly source: string;
  readonly target: string;
  readonly status: string;
  readonly inferred: boolean;
  readonly origins: number;
  readonly reports: number;
}

/** GET /api/graph: entities and the edges between them, with stored positions. */
export interface GraphAnswer {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface StatementView {
  readonly document: Reference & { publisher?: string; published?: string };
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Where the words stand in the file that the report was read from: "page 3, paragraph 14". */
  readonly place?: string;
  /** What stands in the same sentence before and after the quote; absent where the text isn't at hand. */
  readonly before?: string;
  readonly after?: string;
}

/** A claim with its words, its chain and where it stands. */
export interface ClaimView {
  readonly id: string;
  readonly quote: string;
  readonly relation?: string;
  readonly polarity: string;
  readonly modality: string;
  readonly status: string;
  readonly origins: number;
  readonly reports: number;
  readonly inferredBy?: string;
  /** Language models that read it, where the rules did not. */
  readonly readBy?: string;
  readonly subjects: readonly Reference[];
  readonly objects: readonly Reference[];
  readonly assertedBy: readonly Reference[];
  readonly addressedTo: readonly Reference[];
  /** In order from the speaker outwards. */
  readonly relayedBy: readonly (Reference & { act: string; order: number; document: string })[];
  readonly statedIn: readonly StatementView[];
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  readonly contradictedBy: readonly string[];
  /** What was checked, where the claim tells of a check: denied, that there was none. */
  readonly verification?: { readonly of: string; readonly how?: string; readonly howLong?: string };
  /** The four clocks, ISO dates, each only where stated: happenedEarliest, saidLatest, … */
  readonly times: Readonly<Record<string, string>>;
}

/** Claims to be read beside those that are asked for. */
export interface BesideClaims {
  /** Those that say the opposite of one of them, and are not among them. */
  readonly contradictions: readonly ClaimView[];
  /** Checks of the recordings and words that they rest on, each with the claims that it is told beside. */
  readonly checks: readonly { readonly check: ClaimView; readonly of: readonly string[] }[];
}

export interface EdgeView extends DrawnEdge {
  readonly from: Reference;
  readonly to: Reference;
  /** For an edge that a list or a rule makes: its name. */
  readonly rule?: string;
}

/** GET /api/entities/:id (an id of yesterday too: `entity.id` is today's). */
export interface EntityAnswer {
  readonly entity: {
    readonly id: string;
    readonly labels: readonly string[];
    readonly properties: Readonly<Record<string, unknown>>;
  };
  readonly edges: readonly EdgeView[];
  readonly claims: readonly ClaimView[];
  /** How many claims more there are than are shown. */
  readonly claimsOmitted?: number;
  readonly beside: BesideClaims;
  readonly mentions: readonly {
    readonly document: StatementView["document"];
    readonly starts: number[];
    readonly ends: number[];
  }[];
}

/** GET /api/edges/:id */
export interface EdgeAnswer {
  readonly edge: EdgeView;
  readonly claims: readonly ClaimView[];
  /** How many claims more there are than are shown. */
  readonly claimsOmitted?: number;
  readonly beside: BesideClaims;
}

/** GET /api/documents/:id */
export interface DocumentAnswer {
  readonly document: {
    readonly id: string;
    readonly file: string;
    readonly text: string;
    readonly language: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly published?: string;
    readonly url?: string;
    readonly author?: string;
  };
  /** Mentions with today's entity ids; those of dates and the like have none. */
  readonly mentions: readonly (Pick<Mention, "start" | "end" | "type" | "form"> & {
    entity?: string;
    name?: string;
  })[];
}

/** GET /api/documents */
export interface DocumentsAnswer {
  readonly documents: readonly {
    readonly id: string;
    readonly file: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly published?: string;
    readonly language: string;
  }[];
}

/** GET /api/search?q= */
export interface SearchAnswer {
  readonly results: readonly (Reference & {
    readonly matched: readonly string[];
    readonly documents: number;
  })[];
}

/** POST /api/query */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  /** Asked as of a day: claims that state no day, and are left out. */
  readonly undated?: number;
}

/** GET /api/library: the analysts' questions, each with what it is asked with. */
export interface LibraryAnswer {
  readonly queries: readonly {
    readonly name: string;
    readonly title: string;
    readonly purpose: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: "string" | "number" | "boolean";
      readonly default: string | number | boolean;
      readonly about: string;
    }[];
    readonly cypher: string;
  }[];
}

/** GET /api/health */
export interface HealthAnswer {
  readonly status: "ok";
  readonly project: string;
  readonly store: string;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly edges: number;
}

/** GET /api/token: what a request that changes the project carries as its bearer token; new with each start of the server. */
export interface TokenAnswer {
  readonly token: string;
}

/** A report that says what another one says. */
export interface CopyAnswer {
  readonly file: string;
  readonly of: string;
  readonly sameness: "bytes" | "words" | "most words";
}

/** POST /api/documents and DELETE /api/documents/:id: what changed. */
export interface ChangeAnswer {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly failed: readonly { readonly file: string; readonly message: string }[];
  readonly notRead: readonly string[];
  /** Of what was added: the same bytes, words or nearly the same words as another report, so that both are of one origin. */
  readonly copies: readonly CopyAnswer[];
  /** Files in the given folders that were left out: hidden, a README, or of a kind that is not read. */
  readonly skipped: readonly string[];
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly edges: number;
  /** Pairs of entities that a person should look at. */
  readonly unsure: number;
  /** How the graph differs from before; absent where nothing changed. */
  readonly difference?: GraphDifference;
}

/** Entities and relations that came or went; of many the first, in the order of their names, `counts` are of all. */
export interface PartsView {
  readonly entities: readonly Reference[];
  readonly relations: readonly EdgeView[];
  readonly counts: { readonly entities: number; readonly relations: number; readonly claims: number };
}

/** How a graph differs from before a change; an entity that goes on under another id, or in another, neither came nor went. */
export interface GraphDifference {
  readonly came: PartsView;
  readonly went: PartsView;
  /** Entities that became a part of another that was there. */
  readonly joined: readonly { readonly who: Reference; readonly into: Reference }[];
  /** Relations that stay, and rest on more or fewer claims than before. */
  readonly restated: readonly (EdgeView & {
    /** How they stood, where that is known. */
    readonly before?: { readonly origins: number; readonly status: string };
  })[];
}

/** GET /api/documents/:id/removal: what would go with a document. */
export interface RemovalAnswer {
  readonly difference: GraphDifference;
}

/** GET /api/identity: pairs that could be one, the likeliest first, and what was decided, the last first. */
export interface IdentityAnswer {
  readonly pairs: readonly {
    readonly left: Reference;
    readonly right: Reference;
    readonly score: number;
    readonly because: readonly string[];
  }[];
  /** How many pairs more there are than are shown. */
  readonly omitted: number;
  readonly decisions: readonly (Judgement & {
    /** `sleeps`: its words are in no report that is here; `refused`: an attribute forbids it. */
    readonly state: "holds" | "sleeps" | "refused";
    readonly refusedFor?: string;
    /** What each side is today, where it is here. */
    readonly sides: readonly [Reference | null, Reference | null];
  })[];
}

/** One side of a pair: what is known of it, and sentences that name it. */
export interface PairSide {
  readonly entity: EntityAnswer["entity"];
  readonly sentences: readonly StatementView[];
  /** How many reports name it. */
  readonly reports: number;
}

/** GET /api/identity/:left/:right: two entities side by side. */
export interface PairAnswer {
  readonly left: PairSide;
  readonly right: PairSide;
  /** What both are related to, and by which relations each. */
  readonly shared: readonly {
    readonly who: Reference;
    readonly left: readonly EntityEdgeType[];
    readonly right: readonly EntityEdgeType[];
  }[];
}

/** POST /api/judgements: what was decided, and what changed by it. */
export interface JudgementAnswer extends ChangeAnswer {
  readonly judgement: Judgement;
}

/** POST /api/judgements/withdraw: the place that it had among the judgements, to put it back there. */
export interface WithdrawAnswer extends ChangeAnswer {
  readonly at: number;
}

/** POST /api/states: the id of the content that was kept. */
export interface SavedStateAnswer {
  readonly id: string;
}

/** GET /api/states/:id: a state of the page, as the hash of an address. */
export interface StateAnswer {
  readonly state: string;
}

/** GET /api/people: everybody with a name. */
export interface PeopleAnswer {
  readonly people: readonly {
    readonly id: string;
    /** All spellings, the usual one first. */
    readonly names: readonly string[];
    /** As the reports give it; empty where they give none. */
    readonly role: string;
    /** True for those who hold no public office and no command. */
    readonly isPrivate: boolean;
  }[];
}

/** GET /api/stories */
export interface StoriesAnswer {
  readonly stories: readonly { readonly id: string; readonly title: string; readonly scenes: number }[];
}

/** GET, PUT and DELETE /api/stories/:id */
export interface StoryAnswer {
  readonly id: string;
  readonly story: Story;
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}
