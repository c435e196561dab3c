import type { EntityEdgeType } from "../../src/model/schema.ts";
import type { Name } from "./names.ts";

/** What a sentence says of two, in words from which the graph must take it. */
export interface Fact {
  readonly relation: EntityEdgeType;
  readonly subject: Name;
  readonly object: Name;
  /** The words that carry it: the same words of several writers are words passed on. */
  readonly words: string;
  /** Whose statement it is; null where the paper says so itself. */
  readonly saidBy: Name | null;
  readonly isDenied: boolean;
}

/** A sentence with all that it names and says. */
export interface Sentence {
  readonly text: string;
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
}

/** How a report came about. */
export type Kind = "own" | "release" | "denial" | "correction" | "reprint";

/** A report of the corpus, with what is known of it by its making. */
export interface Report {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
  /** Id of the report whose text it is: its own, but for a reprint. */
  readonly origin: string;
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
}
