import type { Judgement, MentionKey } from "../../model/judgement.ts";
import { distinct } from "../../text/compare.ts";
import type { Cause, GraphDiff } from "./graph-diff.ts";
import { type GraphState, placeKey } from "./graph-state.ts";

/** What was judged in a state; null where that is not known. */
export type Judged = readonly Judgement[] | null;

const READING: readonly Cause[] = [{ kind: "reading" }];

/** Tells the causes of what differs between two states: the reports that came or went, else the judgements, else the reading. */
export class Causes {
  readonly #before: GraphState;
  readonly #after: GraphState;
  readonly #changes = new Map<string, "added" | "removed" | "replaced">();
  readonly #made: readonly Judgement[];
  readonly #withdrawn: readonly Judgement[];
  readonly #isOverTime: boolean;

  constructor(
    [before, after]: readonly [GraphState, GraphState],
    [judgedBefore, judgedAfter]: readonly [Judged, Judged],
    isOverTime: boolean,
  ) {
    this.#before = before;
    this.#after = after;
    this.#isOverTime = isOverTime;
    const then = new Set(judgedBefore?.map((it) => JSON.stringify(it)));
    const now = new Set(judgedAfter?.map((it) => JSON.stringify(it)));
    this.#made = (judgedAfter ?? []).filter((it) => !then.has(JSON.stringify(it)));
    this.#withdrawn = judgedAfter ? (judgedBefore ?? []).filter((it) => !now.has(JSON.stringify(it))) : [];
    for (const { id, properties } of after.labelled("Document")) {
      const old = before.nodeById.get(id);
      if (!old) this.#changes.set(id, "added");
      else if (old.properties.sha256 !== properties.sha256) this.#changes.set(id, "replaced");
    }
    for (const { id } of before.labelled("Document"))
      if (!after.nodeById.has(id)) this.#changes.set(id, "removed");
  }

  /** The documents that came, went or changed. */
  get documents(): GraphDiff["documents"] {
    const those = (change: string): string[] =>
      distinct([...this.#changes].filter(([, it]) => it === change).map(([id]) => id));
    return { added: those("added"), removed: those("removed"), replaced: those("replaced") };
  }

  /** Was a document there before, and is it there now, with the same text? */
  isUnchanged(document: string): boolean {
    return !this.#changes.has(document);
  }

  /** Why something is otherwise that rests on these documents. */
  ofDocuments(documents: readonly string[]): readonly Cause[] {
    const changed = documents.filter((it) => this.#changes.has(it));
    if (changed.length === 0 && !this.#isOverTime) return READING;
    return distinct(changed.length > 0 ? changed : documents).map((document) => {
      const { title } =
        (this.#after.nodeById.get(document) ?? this.#before.nodeById.get(document))?.properties ?? {};
      const change = this.#changes.get(document) ?? "added";
      return {
        kind: "document",
        document,
        ...(title !== undefined && { title: String(title) }),
        change: this.#isOverTime && change === "added" ? "known" : change,
      };
    });
  }

  /** Why entities, given by what they were and what they are, were made one (`same`) or kept apart. */
  ofIdentity(before: readonly string[], after: readonly string[], isJoined: boolean): readonly Cause[] {
    const [apart, parts] = isJoined ? [this.#before, before] : [this.#after, after];
    const sideOf = (mention: MentionKey): number => {
      const key = placeKey(mention.document, mention.start, mention.end);
      return parts.findIndex((id) => apart.mentionsOf.get(id)?.some((it) => it.key === key));
    };
    const isAbout = ({ left, right }: Judgement): boolean => {
      const [a, b] = [sideOf(left), sideOf(right)];
      return a >= 0 && b >= 0 && a !== b;
    };
    const judged = (all: readonly Judgement[], isSame: boolean, change: "made" | "withdrawn"): Cause[] =>
      all
        .filter((it) => (it.verdict === "same") === isSame && isAbout(it))
        .map((judgement) => ({ kind: "judgement", change, judgement }));
    const judgements = [
      ...judged(this.#made, isJoined, "made"),
      ...judged(this.#withdrawn, !isJoined, "withdrawn"),
    ];
    if (judgements.length > 0) return judgements;
    const documents = [
      ...before.flatMap((it) => this.#before.documentsOf(it)),
      ...after.flatMap((it) => this.#after.documentsOf(it)),
    ];
    return documents.every((it) => this.isUnchanged(it)) ? READING : this.ofDocuments(documents);
  }
}
