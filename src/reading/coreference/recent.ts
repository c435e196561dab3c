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
  /** Nothing that was mentioned since is what it is. */
  isLatest: boolean;
}

const KEPT = 60;
/** Clusters described by one noun that stay within reach, however far back. */
const PER_HEAD = 3;

/** The last mentions before the place that is being read. */
export class Recent {
  readonly #kept: number;
  readonly #list: Antecedent[] = [];
  readonly #latest = new Map<Cluster, Antecedent>();
  readonly #byHead = new Map<string, Cluster[]>();
  #count = 0;

  /** `kept`: how many mentions back it reaches. */
  constructor(kept = KEPT) {
    this.#kept = kept;
  }

  get count(): number {
    return this.#count;
  }

  /** A mention of a cluster, which is the latest now. */
  add(cluster: Cluster, facts: MentionFacts): Antecedent {
    const { mention, sentence, quotation, isSubject, head } = facts;
    const number = this.#count;
    const added = { cluster, facts, mention, sentence, quotation, isSubject, number, isLatest: true };
    this.#count += 1;
    this.#list.push(added);
    if (this.#list.length > this.#kept * 2) this.#list.splice(0, this.#kept);
    const before = this.#latest.get(cluster);
    if (before) before.isLatest = false;
    this.#latest.set(cluster, added);
    if (mention.form !== "pronoun" && head !== "") this.#remember(cluster, head);
    return added;
  }

  #remember(cluster: Cluster, head: string): void {
    const same = this.#byHead.get(head);
    if (!same) {
      this.#byHead.set(head, [cluster]);
      return;
    }
    const at = same.indexOf(cluster);
    if (at >= 0) same.splice(at, 1);
    else if (same.length === PER_HEAD) same.shift();
    same.push(cluster);
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

  /** Of whom was mentioned lately those that fit, each by its last mention, the latest first; then who was once described by the same noun. */
  candidates(head: string, fits: (antecedent: Antecedent) => boolean): Antecedent[] {
    const found: Antecedent[] = [];
    const first = Math.max(0, this.#list.length - this.#kept);
    for (let at = this.#list.length - 1; at >= first; at -= 1) {
      const antecedent = this.#list[at] as Antecedent;
      if (antecedent.isLatest && fits(antecedent)) found.push(antecedent);
    }
    const same = head === "" ? undefined : this.#byHead.get(head);
    if (!same) return found;
    const reach = this.#count - this.#kept;
    for (let at = same.length - 1; at >= 0; at -= 1) {
      const latest = this.#latest.get(same[at] as Cluster);
      if (latest && latest.number < reach && fits(latest)) found.push(latest);
    }
    return found;
  }
}
