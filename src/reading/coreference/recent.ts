import type { DraftMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";

/** A mention that a pronoun or a definite description may look back to. */
export interface Antecedent {
  readonly cluster: Cluster;
  readonly mention: DraftMention;
  /** Number of its sentence. */
  readonly sentence: number;
  /** Number of the quotation that it stands in, or -1. */
  readonly quotation: number;
  readonly isSubject: boolean;
}

const KEPT = 40;

/** The last mentions before the place that is being read. */
export class Recent {
  readonly #list: Antecedent[] = [];

  add(antecedent: Antecedent): void {
    this.#list.push(antecedent);
    if (this.#list.length > KEPT * 2) this.#list.splice(0, KEPT);
  }

  /** The antecedent with the highest score above nothing; the latest of equals. */
  best(score: (antecedent: Antecedent) => number | null): Antecedent | null {
    let found: Antecedent | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (let at = this.#list.length - 1; at >= 0 && at >= this.#list.length - KEPT; at -= 1) {
      const antecedent = this.#list[at];
      const value = antecedent ? score(antecedent) : null;
      if (antecedent && value !== null && value > top) {
        top = value;
        found = antecedent;
      }
    }
    return found;
  }
}
