import type { Span } from "../../../model/span.ts";
import type { PredictedEvent, Prediction } from "../prediction.ts";
import { bestMatch } from "./best-match.ts";
import type { ComparedDocument, Comparison } from "./comparison.ts";
import { type Scores, scoresOfCounts } from "./figures-of.ts";
import { headWord } from "./head-word.ts";

/** Arguments of events by role, and over all as `micro`. */
export type ArgumentScores = Readonly<Record<string, { gold: number; system: number; heads: Scores }>>;

/** One who fills a role of an event, as the gold or the system has it. */
export interface Argument extends Span {
  readonly role: string;
}

/** The arguments of a gold event with those given for the same trigger, and which of the given answer which. */
export interface ComparedArguments {
  readonly event: Span & { readonly type: string };
  readonly wanted: readonly Argument[];
  readonly given: readonly Argument[];
  /** Index of the wanted one that each given one answers, or -1. */
  readonly answers: readonly number[];
}

/** Arguments of gold events: one is right where its head word lies in the span of a gold argument of the same event and role. */
export function scoreArguments({ documents, options }: Comparison): ArgumentScores | undefined {
  if (documents.every(({ gold }) => gold.events?.every(({ args }) => args === undefined) ?? true))
    return undefined;
  const rows = new Map<string, { gold: number; system: number; right: number }>();
  const add = (role: string, what: "gold" | "system" | "right"): void => {
    for (const name of [role, "micro"]) {
      const row = rows.get(name) ?? { gold: 0, system: 0, right: 0 };
      row[what] += 1;
      rows.set(name, row);
    }
  };
  for (const document of documents)
    for (const { wanted, given, answers } of compareArguments(document, options.eventTypes)) {
      for (const { role } of wanted) add(role, "gold");
      for (const [at, { role }] of given.entries()) {
        add(role, "system");
        if ((answers[at] ?? -1) >= 0) add(role, "right");
      }
    }
  return Object.fromEntries(
    [...rows].map(([role, { gold, system, right }]) => [
      role,
      { gold, system, heads: scoresOfCounts(right, system, gold) },
    ]),
  );
}

/** The arguments of the gold events of one document beside those predicted for the same triggers. */
export function compareArguments(
  { gold, prediction }: ComparedDocument,
  types: readonly string[] | undefined,
): ComparedArguments[] {
  const eventAt = new Map((prediction?.events ?? []).map((it) => [`${it.type} ${it.start} ${it.end}`, it]));
  return (gold.events ?? [])
    .filter(({ type }) => types === undefined || types.includes(type))
    .map((event) => {
      const wanted = event.args ?? [];
      const given = argumentsOf(prediction, eventAt.get(`${event.type} ${event.start} ${event.end}`));
      const used = new Set<number>();
      const answers = given.map((it) => {
        const head = headWord(gold.text, it);
        const found = bestMatch(wanted, used, (one) =>
          Number(one.role === it.role && one.start <= head.start && head.end <= one.end),
        );
        if (found >= 0) used.add(found);
        return found;
      });
      return { event, wanted, given, answers };
    });
}

/** Of an event of the system, each role and span once. */
function argumentsOf(prediction: Prediction | undefined, event: PredictedEvent | undefined): Argument[] {
  const mentionById = new Map((prediction?.mentions ?? []).map((it) => [it.id, it]));
  const found = (event?.arguments ?? []).flatMap(({ role, mention }) => {
    const it = mentionById.get(mention);
    return it ? [{ role, start: it.start, end: it.end }] : [];
  });
  return [...new Map(found.map((it) => [`${it.role} ${it.start} ${it.end}`, it])).values()];
}
