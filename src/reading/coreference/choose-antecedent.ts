import type { Cluster } from "./cluster.ts";
import type { MentionFacts } from "./mention-facts.ts";
import type { Antecedent } from "./recent.ts";

/** What stands open when a pronoun or description is met. */
export interface Choice {
  readonly facts: MentionFacts;
  /** What it may mean, each by its last mention. */
  readonly candidates: readonly Antecedent[];
  /** How many mentions there were before. */
  readonly count: number;
  /** What the rules would say; null where they find nothing. */
  readonly rule: Cluster | null;
}

/** Decides what a pronoun or description means: the number of a candidate, or −1 for something new. */
export type ChooseAntecedent = (choice: Choice) => number;
