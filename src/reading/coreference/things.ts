import { fold } from "../../text/fold.ts";
import type { DraftMention, Page } from "../page.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import { Cluster } from "./cluster.ts";
import { mayRefer } from "./may-refer.ts";
import { factsOf, type MentionFacts } from "./mention-facts.ts";
import { type Antecedent, Recent } from "./recent.ts";

/** So many things back a pronoun looks. */
const REACH = 12;
/** So many things of one noun are kept apart. */
const PER_NOUN = 6;
const NOTHING: readonly Antecedent[] = [];

/** Pronouns that may mean a thing. */
const MEANS_THINGS = new Set(["it", "they"]);

/** What a page tells of besides people, bodies and places, as it is read: who is taken up by the same noun or by "it". */
export class Things {
  readonly #clusterOf: Map<DraftMention, Cluster>;
  readonly #facts: readonly MentionFacts[];
  readonly #choose: ChooseAntecedent;
  readonly #recent = new Recent(REACH);
  readonly #byHead = new Map<string, Antecedent[]>();
  readonly #byName = new Map<string, Cluster>();
  #next = 0;

  /** `clusterOf`: where it is written down what each thing is. */
  constructor(
    page: Page,
    mentions: readonly DraftMention[],
    choose: ChooseAntecedent,
    clusterOf: Map<DraftMention, Cluster>,
  ) {
    this.#clusterOf = clusterOf;
    this.#facts = factsOf(
      page,
      mentions.filter((it) => it.type === "Thing"),
    );
    this.#choose = choose;
  }

  /** Decides on what is told before a mention; on all that is left before null. */
  upTo(mention: DraftMention | null): void {
    for (let of = this.#facts[this.#next]; of; of = this.#facts[this.#next]) {
      if (mention && !isBefore(of.mention, mention)) return;
      this.#next += 1;
      this.join(this.#chosen(of) ?? new Cluster("Thing", of.mention.isPlural), of);
    }
  }

  /** Things that fit a pronoun among the mentions. */
  candidates({ kind }: MentionFacts, fits: (antecedent: Antecedent) => boolean): readonly Antecedent[] {
    return MEANS_THINGS.has(kind) ? this.#recent.candidates("", fits) : NOTHING;
  }

  join(cluster: Cluster, of: MentionFacts): void {
    const { mention } = of;
    const antecedent = this.#recent.add(cluster, of);
    if (mention.type !== "Thing") return;
    cluster.add(of);
    this.#clusterOf.set(mention, cluster);
    if (mention.form === "nominal") this.#remember(antecedent);
  }

  #remember(antecedent: Antecedent): void {
    const { head } = antecedent.facts;
    const same = this.#byHead.get(head);
    if (!same) {
      this.#byHead.set(head, [antecedent]);
      return;
    }
    const at = same.findIndex((it) => it.cluster === antecedent.cluster);
    if (at >= 0) same.splice(at, 1);
    else if (same.length === PER_NOUN) same.pop();
    same.unshift(antecedent);
  }

  #chosen(of: MentionFacts): Cluster | null {
    if (of.mention.form === "name") return this.#named(of.mention);
    const fits = (it: Antecedent): boolean => mayRefer(of, it);
    const candidates =
      of.mention.form === "pronoun"
        ? this.#recent.candidates("", fits)
        : (this.#byHead.get(of.head)?.filter(fits) ?? NOTHING);
    const at = this.#choose({ facts: of, candidates, count: this.#recent.count, rule: null });
    return candidates[at]?.cluster ?? null;
  }

  /** What goes by a name is the same where that is. */
  #named({ name, isPlural }: DraftMention): Cluster {
    const key = fold(name).replace(/^the /, "");
    const cluster = this.#byName.get(key) ?? new Cluster("Thing", isPlural);
    this.#byName.set(key, cluster);
    return cluster;
  }
}

function isBefore(a: DraftMention, b: DraftMention): boolean {
  return a.start < b.start || (a.start === b.start && a.end > b.end);
}
