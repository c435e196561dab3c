import { complementsOf, isActor, subjectOf } from "../clauses/arguments.ts";
import { isAdverb } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { stanceAt } from "../clauses/modality.ts";
import { formsOf, type VerbForm } from "../clauses/verb-forms.ts";
import { type VerbGroup, verbGroupAt } from "../clauses/verb-group.ts";
import { RECORDING_ACTS, type RecordingAct } from "./event-kinds.ts";
import type { Trigger } from "./triggers.ts";

/** That somebody recorded, released, published or verified a call, or that nobody did. */
export interface ActOnCall {
  readonly act: RecordingAct;
  readonly call: Trigger;
  readonly first: number;
  readonly last: number;
  readonly by?: PlacedIn;
  /** False for "has not been verified", "could not be verified". */
  readonly isDone: boolean;
}

const VERBS: ReadonlyMap<
  string,
  readonly (readonly [RecordingAct, readonly string[], ReadonlySet<VerbForm>])[]
> = compile();

function compile() {
  const verbs = new Map<string, (readonly [RecordingAct, readonly string[], ReadonlySet<VerbForm>])[]>();
  for (const act of RECORDING_ACTS)
    for (const verb of act.verbs)
      for (const [form, forms] of formsOf(verb)) {
        const words = form.split(" ");
        const first = words[0] ?? "";
        verbs.set(first, [...(verbs.get(first) ?? []), [act, words, forms]]);
      }
  return verbs;
}

/** What is said to have been done with the calls that a sentence names. */
export function actsOnCalls(line: Line, calls: readonly Trigger[]): ActOnCall[] {
  if (calls.length === 0) return [];
  const found: ActOnCall[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    for (const [act, words, forms] of VERBS.get(wordAt(line, at)) ?? []) {
      if (calls.some((it) => it.first <= at && at <= it.last)) continue;
      if (!words.every((word, index) => wordAt(line, at + index) === word)) continue;
      const group = verbGroupAt(line, at, forms);
      const last = at + words.length - 1;
      if (!group || (group.isInfinitive && !group.isPassive && wordAt(line, group.first) !== "to")) continue;
      const isPassive = group.isPassive || isReducedBehind(line, group, calls, last);
      const call = isPassive ? before(calls, group.first) : after(line, calls, last);
      if (!call) continue;
      const by = isPassive ? agentOf(line, last) : subjectOf(line, group);
      const stance = stanceAt(line, at);
      const isDone = stance.polarity === "asserted" && stance.modality === "factual";
      if (!by && isDone && act.kind !== "verification") continue;
      found.push({ act, call, first: at, last, isDone, ...(by && isActor(by) ? { by } : {}) });
    }
  }
  return found;
}

/** "a call (which was) published on Telegram by HUR": the participle right behind the call. */
function isReducedBehind(line: Line, group: VerbGroup, calls: readonly Trigger[], last: number): boolean {
  let at = group.first - 1;
  while (isAdverb(wordAt(line, at)) || wordAt(line, at) === ",") at--;
  return calls.some((it) => it.last === at) && agentOf(line, last) !== undefined;
}

const before = (calls: readonly Trigger[], at: number): Trigger | undefined =>
  calls.findLast((it) => it.last < at);

function after(line: Line, calls: readonly Trigger[], at: number): Trigger | undefined {
  const call = calls.find((it) => it.first > at);
  if (!call || call.first - at > 9) return undefined;
  for (let between = at + 1; between < call.first; between++)
    if (/^(?:that|[.;:])$/.test(wordAt(line, between))) return undefined;
  return call;
}

const agentOf = (line: Line, last: number): PlacedIn | undefined =>
  complementsOf(line, last).find(([preposition]) => preposition === "by")?.[1];
