import type { DraftMention } from "../page.ts";
import type { Cluster } from "./cluster.ts";
import type { MentionFacts } from "./mention-facts.ts";

/** A mention that a pronoun or a definite description may look back to. */
export interface Antecedent {
  readonly cluster: Cluster;
  readonly facts: MentionFacts;
  readonly mention: DraftMention;
  /** Number of its sentence. */
  readonly sentence: number;
  /** Number of the quotation that it stands in, or -1. */
  readonly quotation: number;
  readonly isSubject: boolean;
  /** How many antecedents there were before it. */
  readonly number: number;
}

const KEPT = 60;
/** Clusters described by one noun that stay within reach, however far back. */
const PER_HEAD = 3;

/** The last mentions before the place that is being read. */
export class Recent {
  readonly #kept: number;
  readonly #list: Antecedent[] = [];
  readonly #lastOf = new Map<Cluster, Antecedent>();
  readonly #byHead = new Map<string, Cluster[]>();
  #count = 0;

  /** `kept`: how many mentions back it reaches. */
  constructor(kept = KEPT) {
    this.#kept = kept;
  }

  get count(): number {
    return this.#count;
  }

  add(antecedent: Omit<Antecedent, "number">): void {
    const added = { ...antecedent, number: this.#count };
    this.#count += 1;
    this.#list.push(added);
    if (this.#list.length > this.#kept * 2) this.#list.splice(0, this.#kept);
    this.#lastOf.set(antecedent.cluster, added);
    const { head, mention } = antecedent.facts;
    if (mention.form === "pronoun" || head === "") return;
    const same = this.#byHead.get(head) ?? [];
    this.#byHead.set(
      head,
      [...same.filter((it) => it !== antecedent.cluster), antecedent.cluster].slice(-PER_HEAD),
    );
  }

  /** The antecedent with the highest score above nothing; the latest of equals. */
  best(score: (antecedent: Antecedent) => number | null): Antecedent | null {
    let found: Antecedent | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (let at = this.#list.length - 1; at >= 0 && at >= this.#list.length - this.#kept; at -= 1) {
      const antecedent = this.#list[at];
      const value = antecedent ? score(antecedent) : null;
      if (antecedent && value !== null && value > top) {
        top = value;
        found = antecedent;
      }
    }
    return found;
  }

  /** Who was mentioned lately, each by its last mention, the latest first; then who was once described by the same noun. */
  candidates(head: string): Antecedent[] {
    const seen = new Set<Cluster>();
    const found: Antecedent[] = [];
    for (let at = this.#list.length - 1; at >= 0 && at >= this.#list.length - this.#kept; at -= 1) {
      const antecedent = this.#list[at];
      if (!antecedent || seen.has(antecedent.cluster)) continue;
      seen.add(antecedent.cluster);
      found.push(antecedent);
    }
    for (const cluster of (this.#byHead.get(head) ?? []).toReversed()) {
      const last = this.#lastOf.get(cluster);
      if (last && !seen.has(cluster)) found.push(last);
    }
    return found;
  }
}
