import type { Modality, Polarity } from "../../model/claim.ts";
import { isNegation } from "./function-words.ts";
import { type Line, wordAt } from "./line.ts";

export interface Stance {
  readonly modality: Modality;
  readonly polarity: Polarity;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that, before a verb or the name of an event, say that it is not (yet) a fact. First hit, nearest to the verb, wins. */
const CUES: readonly { readonly modality: Modality; readonly words: ReadonlySet<string> }[] = [
  {
    modality: "planned",
    words: words(
      `will 'll shall plan plans planned planning poised intend intends intended intending prepare prepares prepared preparing
      preparation preparations ready aim aims aimed aiming want wants wanted seek seeks seeking sought hope hopes hoping
      upcoming forthcoming expected anticipated scheduled going imminent threaten threatens threatened threatening vow vowed
      vows pledged promised future attempt attempts attempted attempting try tries tried trying`,
    ),
  },
  {
    modality: "possible",
    words: words(
      `may might could possible possibly potential potentially probable probably likely perhaps maybe alleged allegedly
      reportedly suspected apparently risk threat prospect`,
    ),
  },
  { modality: "opinion", words: words("must should ought") },
  { modality: "conditional", words: words("if unless would 'd should-there") },
  {
    modality: "ordered",
    words: words("order orders ordered ordering instructed instruct command demanded told urged"),
  },
];
/** Of these "to" must follow for them to speak of the verb: "ordered to attack", not "ordered, they attacked". */
const NEED_TO = words(
  "ready aim aims aimed going order orders ordered ordering instructed instruct command demanded told urged want wants wanted sought seek seeks seeking try tries tried trying hope hopes threaten threatens threatened",
);
const REFUSALS = words(
  "refuse refuses refused refusing fail fails failed failing unable decline declines declined denied denies deny failure denying prevented avoided unwilling",
);
/** How many words before a verb are looked at. */
const REACH = 7;
const STOPS = words('that because when while after before since but as ; : . , "');

/** How what stands at a word is meant: as a fact, a plan, a possibility, an order, or as what did not happen; words before `from` are not looked at. */
export function stanceAt(line: Line, at: number, from = 0): Stance {
  let modality: Modality = "factual";
  let polarity: Polarity = "asserted";
  for (let back = at; back >= from && at - back <= REACH; back--) {
    const word = wordAt(line, back);
    if (back < at && STOPS.has(word)) break;
    if (back < at && (isNegation(word) || REFUSALS.has(word)) && word !== "only") {
      if (!isCompletive(line, back)) polarity = polarity === "denied" ? "asserted" : "denied";
    }
    if (modality === "factual" && back < at) modality = cueAt(line, back, at) ?? "factual";
  }
  if (modality === "factual" && opensWithIf(line, at)) modality = "conditional";
  if (isAsked(line, at)) modality = "question";
  return { modality, polarity };
}

/** Whether the sentence of a word, within its quotation, ends with a question mark. */
function isAsked(line: Line, at: number): boolean {
  for (let next = at; next < line.tokens.length; next++) {
    const mark = line.tokens[next]?.text;
    if (mark === "?") return line.isQuoted[next] === line.isQuoted[at];
    if (mark === "." || mark === "!" || line.isQuoted[next] !== line.isQuoted[at]) return false;
  }
  return false;
}

/** "not only", "no longer than": a negation that denies nothing here. */
const isCompletive = (line: Line, at: number): boolean =>
  wordAt(line, at) === "not" && wordAt(line, at + 1) === "only";

function cueAt(line: Line, at: number, upTo: number): Modality | undefined {
  const word = wordAt(line, at);
  const cue = CUES.find((it) => it.words.has(word)) ?? contracted(word);
  if (!cue || (/^plans?$/.test(word) && wordAt(line, at - 1) === "to")) return undefined;
  if (line.covering[at]?.mention.form === "name") return undefined;
  if (NEED_TO.has(word)) {
    for (let next = at + 1; next <= upTo && next <= at + 4; next++)
      if (wordAt(line, next) === "to") return cue.modality;
    return undefined;
  }
  return cue.modality;
}

function contracted(word: string): { modality: Modality } | undefined {
  if (/^\p{L}+'ll$/u.test(word)) return { modality: "planned" };
  if (word === "won't") return { modality: "planned" };
  if (word === "couldn't" || word === "wouldn't") return { modality: "possible" };
  return undefined;
}

/** Whether the clause of a word begins with "if": looked for back to the start of the clause. */
function opensWithIf(line: Line, at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const word = wordAt(line, back);
    if (word === "if" || word === "unless" || word === "should") return true;
    if (/^[,;:."]$/.test(word)) return false;
  }
  return false;
}

/** Words of judgement: who uses them says what they think. */
const JUDGEMENTS = words(
  "worst best idiot idiots fool fools stupid stupidity shame shameful disgrace nonsense crazy insane terrible awful horrible unfortunately think believe suppose must pointless useless worthless trust madness",
);
/** What may open a sentence ahead of its main clause. */
const OPENERS = words("when while after before although though since as once whenever until");

/** How the first clause of a stretch is meant, for what is said in it as a whole. */
export function stanceOfClause(line: Line, first: number, last: number): Stance {
  const isQuestion = line.tokens.slice(last, last + 3).some((it) => it.text === "?");
  const opening = wordAt(line, first);
  let modality: Modality = opening === "if" || opening === "unless" ? "conditional" : "factual";
  let polarity: Polarity = "asserted";
  let isJudgement = false;
  for (let at = mainClauseStart(line, first, last); at <= last; at++) {
    const word = wordAt(line, at);
    if (at > first + 1 && /^(?:[;:,]|that|because|but|and|who|which)$/.test(word)) break;
    if (isNegation(word) && !isCompletive(line, at)) polarity = "denied";
    if (JUDGEMENTS.has(word)) isJudgement = true;
    if (modality === "factual") modality = cueAt(line, at, last) ?? "factual";
  }
  if (modality === "factual" && isJudgement) modality = "opinion";
  return { modality: isQuestion ? "question" : modality, polarity };
}

/** Behind the comma that ends an opening clause: "When I come back, I'll burn …". */
function mainClauseStart(line: Line, first: number, last: number): number {
  if (!OPENERS.has(wordAt(line, first))) return first;
  for (let at = first; at < last; at++) if (wordAt(line, at) === ",") return at + 1;
  return first;
}
