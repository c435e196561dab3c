import type { Claim } from "../model/claim.ts";
import type { DocumentFacts } from "../model/document.ts";
import type {
  Attributes,
  DateMention,
  EventMention,
  MentionType,
  Referent,
  Toponym,
} from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { Told } from "./attributions/found.ts";
import type { NamesFromToken } from "./names-from-token.ts";

/** A word, a number or one punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly quotes straightened: for look-ups. */
  readonly lower: string;
  /** What it is and what may begin with it, one bit each. */
  readonly marks: number;
  /** What the lists know from it on, once somebody asked. */
  known: NamesFromToken | undefined;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Number of its paragraph (blocks between blank lines or line breaks), from 0. */
  readonly paragraph: number;
  /** Written with capitals on most words, as headlines are. */
  readonly isHeadline: boolean;
}

/** Words between quotation marks; marks that open and never close end with their paragraph. The span is without the marks. */
export interface Quotation extends Span {
  /** A whole utterance, not a word in scare quotes. */
  readonly isSpeech: boolean;
}

/** A mention as a finder proposes it, before ids and referents. */
export interface DraftMention extends Span {
  readonly type: MentionType;
  readonly form: "name" | "nominal" | "pronoun";
  /** Folded head noun of a nominal ("soldier"), the name's core of a name. */
  readonly head: string;
  /** The name without title, article or possessive; the description of a nominal. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly gazetteerId?: string;
  /** For a person: as far as the words tell. */
  readonly gender?: "male" | "female";
  /** More than one: "Russian soldiers". */
  readonly isPlural: boolean;
  /** How sure the finder is; of overlapping proposals of one kind the surer stays, then the longer. */
  readonly confidence: number;
}

/** A place that the words of a page name, with what is known of it. */
export interface ChosenPlace {
  readonly mention: DraftMention;
  /** Inside a longer name ("Rochester Fire Department"): it is no mention of its own. */
  readonly isNested: boolean;
}

/** A mention with its id and the referent it was given. */
export interface PlacedMention extends DraftMention {
  readonly id: string;
  /** Referent id; an id of another kind for dates, quantities and groups, and for pronouns and bare descriptions of nobody known. */
  readonly entity: string;
}

/** One document on its way to a reading: each stage fills in its part and reads those before it. */
export interface Page {
  readonly text: string;
  /** What came from outside, then what the text itself states. */
  readonly facts: DocumentFacts;
  /** Set aside: no stage looks in here. */
  boilerplate: readonly Span[];
  /** Sentences outside of the boilerplate, in order. */
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  dates: readonly DateMention[];
  /** As decided over the whole page, whether or not they became mentions. */
  places: readonly ChosenPlace[];
  /** In order of start, then longer first; no two with the same span. */
  mentions: readonly PlacedMention[];
  referents: readonly Referent[];
  attributions: readonly Told[];
  events: readonly EventMention[];
  claims: readonly Claim[];
  /** Places on the map that are no mentions of a place: within other names, by adjectives, for their governments. */
  toponyms: readonly Toponym[];
}
