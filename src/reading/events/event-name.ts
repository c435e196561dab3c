import { CUE_OF } from "../attributions/cues.ts";
import { subjectOf } from "../clauses/arguments.ts";
import { CLAUSE_STARTS, DETERMINERS, PREPOSITIONS } from "../clauses/function-words.ts";
import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import type { PlacedMention } from "../page.ts";
import { DEFENDING_VERBS, LIGHT_VERBS } from "./lent-terms.ts";
import type { Trigger } from "./triggers.ts";

/** Longest name of an event, in characters. */
const LONGEST = 90;

/** What an event is called: its noun with what stands around it ("invasion of Ukraine"), its verb with its object ("bombarded Kupyansk") or its subject. */
export function eventName(line: Line, trigger: Trigger): string {
  const first = trigger.group
    ? trigger.first
    : trigger.isState
      ? firstOfState(line, trigger.first)
      : firstOfNoun(line, trigger.first);
  const last = lastOf(line, trigger);
  const whole = wordsOf(line, first, last);
  const words = whole.length <= LONGEST ? whole : wordsOf(line, trigger.first, trigger.last);
  const subject = trigger.group && last === trigger.last ? subjectOf(line, trigger.group) : undefined;
  const named = subject ? `${nameOf(subject.mention)} ${words}`.trim() : words;
  return named.length <= LONGEST ? named : words;
}

const nameOf = (mention: PlacedMention): string => (mention.form === "pronoun" ? "" : mention.name);

function wordsOf(line: Line, first: number, last: number): string {
  return line.page.text.slice(line.tokens[first]?.start, line.tokens[last]?.end).replace(/\s+/gu, " ").trim();
}

/** "61 dead": the number or those it happened to, where they stand right before. */
function firstOfState(line: Line, trigger: number): number {
  const before = line.covering[trigger - 1];
  return before && /^(?:Quantity|Person|Group)$/.test(before.mention.type) ? before.first : trigger;
}

/** First word of the adjectives and names before a noun, without its article. */
function firstOfNoun(line: Line, trigger: number): number {
  let first = trigger;
  while (first > 0 && trigger - first < 6) {
    const word = wordAt(line, first - 1);
    const covering = line.covering[first - 1];
    if (covering?.mention.form === "pronoun" || covering?.mention.type === "Date") break;
    if (word === "-" && first >= 2) {
      first -= 2;
      continue;
    }
    if (
      !covering &&
      (isPunctuation(word) ||
        DETERMINERS.has(word) ||
        PREPOSITIONS.has(word) ||
        /^(?:and|or|but|that|is|was|are|were)$/.test(word))
    )
      break;
    if (
      !covering &&
      ((word !== "'s" && !/^[a-z]/.test(word)) ||
        LIGHT_VERBS.has(word) ||
        DEFENDING_VERBS.has(word) ||
        CLAUSE_STARTS.has(word) ||
        CUE_OF.has(word))
    )
      break;
    first = covering ? covering.first : first - 1;
  }
  while (first < trigger && DETERMINERS.has(wordAt(line, first))) first++;
  return first;
}

/** Last word of the mention that follows, directly or behind "of", "on", "in" and the like. */
function lastOf(line: Line, trigger: Trigger): number {
  let at = trigger.last + 1;
  let isGoverned = trigger.group !== undefined;
  for (let steps = 0; steps < 4; steps++, at++) {
    const word = wordAt(line, at);
    const covering = line.covering[at];
    if (covering?.mention.type === "Quantity" && line.covering[covering.last + 1]) at = covering.last;
    else if (covering) return isGoverned && covering.mention.type !== "Date" ? covering.last : trigger.last;
    else if (/^(?:of|on|in|at|near|against|between|with|from)$/.test(word)) isGoverned = true;
    else if (!DETERMINERS.has(word) && !/^(?:city|town|village|positions|region)$/.test(word))
      return trigger.last;
  }
  return trigger.last;
}
