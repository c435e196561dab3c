import type { Attributes, DateMention } from "../../model/reading.ts";
import { DEFINITE } from "../clauses/function-words.ts";
import { type Line, wordAt } from "../clauses/line.ts";
import type { Trigger } from "./triggers.ts";

/** How the words before a noun present its event. */
export type Presentation = "definite" | "indefinite" | "other" | "generic";

const OTHERS: ReadonlySet<string> = new Set(
  "other another previous earlier further second new renewed ongoing more next similar separate different next later".split(
    " ",
  ),
);

/** "the call" takes up an event, "a call" brings one in, "another call" is none of those before, "such calls" are none in particular. */
export function presentationOf(line: Line, trigger: Trigger): Presentation {
  if (trigger.group) return "indefinite";
  let isDefinite = false;
  for (let at = trigger.first - 1; at >= 0 && trigger.first - at <= 6; at--) {
    const word = wordAt(line, at);
    if (word === "such") return "generic";
    if (OTHERS.has(word)) return "other";
    if (DEFINITE.has(word)) {
      isDefinite = true;
      break;
    }
    if (/^(?:a|an|some|of|in|on|to|by|with|and|no|any|[^\p{L}'-]+)$/u.test(word)) break;
  }
  if (isDefinite || startsWithItWas(line, trigger)) return "definite";
  return "indefinite";
}

/** "It was Ukraine's most successful counterattack" speaks of the one before. */
const startsWithItWas = (line: Line, trigger: Trigger): boolean =>
  /^(?:it|this|that)$/.test(wordAt(line, 0)) && /^(?:was|is|'s)$/.test(wordAt(line, 1)) && trigger.first <= 8;

/** A headline says in short what the text then tells: the first sentence, without a full stop. */
export const isHeadline = (line: Line, number: number): boolean =>
  number === 0 && !/^[.!?…"”']$/.test(line.tokens.at(-1)?.text ?? "");

/** Referents by the part that they had in an event. */
export type Sides = ReadonlyMap<string, ReadonlySet<string>>;

/** What was used may be told by a general word and by a name. */
const WEAPONS: ReadonlySet<string> = new Set(["instrument", "device"]);

/** Whether two tellings name, for one part (or for `only` this), nobody in common: another attacker, another place. */
export function areApart(told: Sides, now: Sides, only?: string): boolean {
  for (const [role, who] of now) {
    if (WEAPONS.has(role)) continue;
    const before = only === undefined || role === only ? told.get(role) : undefined;
    if (before && ![...who].some((it) => before.has(it))) return true;
  }
  return false;
}

/** Whether a date rules out that of an event told before. */
export const isOtherTime = ({ earliest, latest }: Attributes, date: DateMention | undefined): boolean =>
  (date?.earliest != null && latest !== undefined && date.earliest > latest) ||
  (date?.latest != null && earliest !== undefined && date.latest < earliest);

/** Whether a date says more of when an event was than what is known: there was none, or it was a month of which this is a day. */
export function isNarrower(
  { earliest, latest, precision }: Attributes,
  date: DateMention | undefined,
): boolean {
  if (!date) return false;
  if (precision === undefined) return true;
  if (date.earliest === null || date.latest === null || earliest === undefined || latest === undefined)
    return false;
  return (
    earliest <= date.earliest && date.latest <= latest && (earliest < date.earliest || date.latest < latest)
  );
}
