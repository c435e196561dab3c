import { DETERMINERS, isAuxiliary, PREPOSITIONS } from "../clauses/function-words.ts";
import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { type VerbGroup, verbGroupAt } from "../clauses/verb-group.ts";
import { tagsOf, treeOf } from "../syntax/tree-of.ts";
import type { EventKind } from "./event-kinds.ts";
import { isOtherSense } from "./other-senses.ts";
import { TRIGGER_WORDS, type TriggerWords } from "./trigger-words.ts";

/** Words that tell of an event, by their numbers in the sentence. */
export interface Trigger {
  readonly kind: EventKind;
  readonly first: number;
  readonly last: number;
  /** The verb's group; absent where a noun tells of the event. */
  readonly group?: VerbGroup;
  readonly isPlural: boolean;
  /** An adjective or participle in the predicate tells of it: "were dead". */
  readonly isState?: true;
  /** False where the noun tells of the event only if the text spoke of it before: "the talks". */
  readonly isSure: boolean;
}

/** The words of a sentence that tell of events, in order; none overlap. */
export function triggersOf(line: Line): Trigger[] {
  const found: Trigger[] = [];
  if (isBareHeading(line)) return found;
  for (let at = 0; at < line.tokens.length; at++) {
    const trigger = triggerAt(line, at);
    if (!trigger) continue;
    found.push(trigger);
    at = trigger.last;
  }
  return found;
}

/** "== The attack ==": a heading that is nothing but the word. */
function isBareHeading({ tokens }: Line): boolean {
  if (tokens.length > SHORT) return false;
  return tokens.filter((it) => !isPunctuation(it.lower) && !DETERMINERS.has(it.lower)).length < 2;
}
const SHORT = 8;

/** The event that a noun tells of by itself, whatever stands around it; undefined for other words. */
export function nounOfEvent(line: Line, at: number): Trigger | undefined {
  const entry = (TRIGGER_WORDS.get(wordAt(line, at)) ?? []).find(
    (it) => it.words.length === 1 && it.forms.size === 0 && !it.isState,
  );
  return entry && { kind: entry.kind, first: at, last: at, isPlural: entry.isPlural, isSure: true };
}

function triggerAt(line: Line, at: number): Trigger | undefined {
  const entries = TRIGGER_WORDS.get(wordAt(line, at));
  if (!entries) return undefined;
  const matching = entries.filter(({ words }) => standsAt(line, words, at));
  if (matching.length === 0 || isPartOfName(line, at)) return undefined;
  const isAlsoNoun = matching.some((it) => it.forms.size === 0 && !it.isState);
  for (const entry of matching) {
    const last = at + entry.words.length - 1;
    if (isOtherSense(line, at, last)) continue;
    if (entry.forms.size > 0) {
      if (entry.forms.has("gerund") && isAlsoNoun && isGerundNoun(line, wordAt(line, at - 1), last)) continue;
      const group = verbGroupAt(line, at, entry.forms, isAlsoNoun);
      if (group && !isIdiom(line, entry, at) && !isNounOfSameForm(line, at, group) && !isNarrow(line, group))
        return { kind: entry.kind, first: at, last, group, isPlural: false, isSure: true };
    } else if (entry.isState ? isStateHere(line, at) : isNounHere(line, entry, at, last))
      return {
        kind: entry.kind,
        first: at,
        last,
        isPlural: entry.isPlural,
        ...(entry.isState && { isState: true }),
        isSure: isSure(line, entry, at, last),
      };
  }
  return undefined;
}

/** Whether the words of an entry stand at a word that is the first of them. */
function standsAt(line: Line, words: readonly string[], at: number): boolean {
  for (let index = 1; index < words.length; index++)
    if (wordAt(line, at + index) !== words[index]) return false;
  return true;
}

/** "Assault" of "the 3rd Assault Brigade" is no assault. */
function isPartOfName(line: Line, at: number): boolean {
  return line.placed.some(
    (it) =>
      it.first <= at &&
      at <= it.last &&
      (it.mention.form === "name" || it.mention.type === "Equipment") &&
      it.mention.type !== "Event",
  );
}

/** Verbs that tell of the event only with something that can be taken, hit or crossed. */
const NEEDS_TARGET: ReadonlySet<string> = new Set([
  "take",
  "takes",
  "took",
  "taken",
  "taking",
  "hit",
  "hits",
  "hitting",
  "down",
  "downs",
  "downed",
  "downing",
  "meet",
  "meets",
  "met",
  "meeting",
  "strike",
  "strikes",
  "struck",
  "striking",
  "cross",
  "crosses",
  "crossed",
  "crossing",
  "transfer",
  "transfers",
  "transferred",
  "transferring",
]);
const TARGETS: ReadonlySet<string> = new Set(["Place", "Unit", "Organization", "Equipment", "Person"]);

function isIdiom(line: Line, entry: TriggerWords, at: number): boolean {
  const word = entry.words[0] ?? "";
  if (/^downs?$/.test(word)) return true;
  if (/^w?[eg]\w+ off$/.test(entry.words.join(" ")) && isSomebody(line, at - 1)) return true;
  if (/^withdr[ae]w/.test(word) && actsOnWords(line, at)) return true;
  if (entry.words.length > 1 || !NEEDS_TARGET.has(word)) return false;
  const types = /^t[ao]ok|^tak/.test(word) || /^cross/.test(word) ? new Set(["Place"]) : TARGETS;
  const isPassive = (verbGroupAt(line, at, entry.forms, true)?.isPassive ?? false) && !/^t[ao]/.test(word);
  if (isPassive || hasWeapon(line, at)) return false;
  for (let next = at + 1; next <= at + 4; next++) {
    const placed = line.covering[next];
    if (placed?.first === next) return !types.has(placed.mention.type);
    const between = wordAt(line, next);
    if (!DETERMINERS.has(between) && !/^(?:city|town|village|of|with|on|by|near|in|occupied)$/.test(between))
      return true;
  }
  return true;
}

/** "Jail" of "longer jail sentences". */
const isNounOfSameForm = (line: Line, at: number, group: VerbGroup): boolean =>
  group.first === at &&
  !group.isInfinitive &&
  /^NNS?$/.test(tagsOf(line.sentence)[at] ?? "") &&
  !/(?:ed|ing)$/.test(wordAt(line, at)) &&
  !line.covering[at - 1];

/** "Nearly downed": it did not happen. */
const isNarrow = (line: Line, { first, main }: VerbGroup): boolean => {
  for (let at = first - 1; at < main; at++)
    if (/^(?:nearly|almost|narrowly)$/.test(wordAt(line, at))) return true;
  return false;
};

/** "Isabel went off": no bomb. */
const isSomebody = (line: Line, at: number): boolean =>
  /^(?:i|we|he|she|they|you|who)$/.test(wordAt(line, at)) || line.covering[at]?.mention.type === "Person";

/** "withdrew its claim", "withdrew from the talks": nobody moved. */
function actsOnWords(line: Line, at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    const word = wordAt(line, next);
    if (WORDS_AND_PAPERS.test(word)) return true;
    if (line.covering[next] || /^(?:into|to|,|\.|across|towards?)$/.test(word)) {
      const placed = line.covering[next];
      if (placed?.mention.form !== "pronoun" && placed?.mention.type !== "Group") return false;
    }
  }
  return false;
}
const WORDS_AND_PAPERS =
  /^(?:claims?|reports?|articles?|stor(?:y|ies)|accusations?|allegations?|statements?|support|candidacy|nominations?|bids?|offers?|proposals?|requests?|applications?|complaints?|treaty|agreement|objections?|ambassadors?|recognition|website|campaign|investigation|inquiry|appeal|probe|talks|negotiations)$/;

/** "Two missiles hit an apartment block": what hits tells enough. */
function hasWeapon(line: Line, at: number): boolean {
  if (!/^(?:hit|hits|struck|strikes|strike)$/.test(wordAt(line, at))) return false;
  for (let back = at - 1; back >= 0 && at - back <= 4; back--)
    if (/^(?:missiles?|drones?|rockets?|shells?|bombs?|artillery|projectiles?)$/.test(wordAt(line, back)))
      return true;
  return false;
}

function isNounHere(line: Line, entry: TriggerWords, first: number, last: number): boolean {
  const before = wordAt(line, first - 1);
  if (onlyQualifies(line, last)) return false;
  if (wordAt(line, last).endsWith("ing") && !isGerundNoun(line, before, last)) return false;
  if (/^(?:to|i|we|they|you|he|she|will|would|can|could|may|might|must|should|not)$/.test(before))
    return false;
  if (wordAt(line, last + 1) === "-" && line.tokens[last]?.end === line.tokens[last + 1]?.start) return false;
  const isCall = /^calls?$/.test(entry.words.at(-1) ?? "");
  return (
    !isCall ||
    !/^(?:for|on|upon|to)$/.test(wordAt(line, last + 1)) ||
    entry.words.length > 1 ||
    isOwned(line, first)
  );
}

/** "the crossing of the river", "fighting near Bakhmut", but not "crossing phone numbers", "a fighting line". */
function isGerundNoun(line: Line, before: string, last: number): boolean {
  const next = wordAt(line, last + 1);
  if (/^NNS?$/.test(tagsOf(line.sentence)[last] ?? "")) return true;
  if (/^(?:north|south|east|west|around|there|here|continues|continued|goes)$/.test(next)) return true;
  if (next === "" || isPunctuation(next) || PREPOSITIONS.has(next) || isAuxiliary(next) || next === "and")
    return true;
  return !line.covering[last + 1] && (DETERMINERS.has(before) || before === "'s") && /[^e]ed$/.test(next);
}

/** "Five were dead", "left ten dead", "the wounded": not "a dead end". */
function isStateHere(line: Line, at: number): boolean {
  if (/^(?:NNP?S?|JJ|VBG|-)$/.test(tagsOf(line.sentence)[at + 1] ?? "") || wordAt(line, at + 1) === "-")
    return false;
  const before = wordAt(line, at - 1);
  if (before === "the")
    return /^(?:and|or|were|was|are|included|include|,|\.|to|from|in|had|have)$/.test(wordAt(line, at + 1));
  if (STATE_VERBS.test(before) || /^\d/.test(before)) return true;
  const placed = line.covering[at - 1];
  return (
    placed !== undefined && /^(?:Person|Group|Quantity)$/.test(placed.mention.type) && placed.last === at - 1
  );
}
const STATE_VERBS =
  /^(?:is|are|was|were|be|been|left|leaving|found|shot|pronounced|declared|confirmed|feared|presumed|reported|more|others?|people)$/;

/** "War" of "war games", "attack" of "attack helicopters": what is told of is the other noun. */
function onlyQualifies(line: Line, last: number): boolean {
  const next = wordAt(line, last + 1);
  if (!/^NNS?$/.test(tagsOf(line.sentence)[last + 1] ?? "") || TELLS_OF_EVENT.test(next)) return false;
  const { heads, relations } = treeOf(line.sentence);
  return relations[last] === "compound" && (heads[last] ?? -1) > last && !isEventWord(next);
}
const TELLS_OF_EVENT =
  /^(?:tolls?|victims?|attempts?|scene|sites?|survivors?|incidents?|waves?|suspects?|trials?|investigations?|plots?|area|damage)$/;
const isEventWord = (word: string): boolean =>
  (TRIGGER_WORDS.get(word) ?? []).some((it) => it.words.length === 1);

/** "the war in Ukraine", "Russia's war", "civil war": not "the war" alone, which may be any. */
const isQualified = (line: Line, first: number, last: number): boolean =>
  /^(?:in|on|against|between|with|of)$/.test(wordAt(line, last + 1)) ||
  isOwned(line, first) ||
  line.covering[first - 1] !== undefined ||
  /^(?:civil|full|scale|year|decade)$/.test(wordAt(line, first - 1));

const isOwned = (line: Line, first: number): boolean => /^'s?$/.test(wordAt(line, first - 1));

function isSure(line: Line, entry: TriggerWords, first: number, last: number): boolean {
  const word = wordAt(line, last);
  if (word === "crossing")
    return /^(?:of|over)$/.test(wordAt(line, last + 1)) || wordAt(line, first - 1) === "river";
  if (word === "war") return !line.covering[last] && isQualified(line, first, last);
  const { nounNeeds } = entry.kind;
  if (!nounNeeds || entry.words.length > 1) return true;
  return line.tokens.some((token, at) => (at < first || at > last) && nounNeeds.has(token.lower));
}
