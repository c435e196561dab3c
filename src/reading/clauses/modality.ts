import type { Modality, Polarity } from "../../model/claim.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { BE, isAdverb, isAuxiliary, isNegation } from "./function-words.ts";
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
      committed determined upcoming forthcoming expected anticipated scheduled going imminent threaten threatens threatened threatening vow vowed
      vows pledged promised future attempt attempts attempted attempting try tries tried trying`,
    ),
  },
  {
    modality: "possible",
    words: words(
      `may might could possible possibly potential potentially probable probably likely perhaps maybe alleged allegedly
      reportedly purportedly supposedly rumoured rumored suspected apparently risk threat prospect
      simulated simulate simulates simulating mock hypothetical imaginary fictional tendency`,
    ),
  },
  { modality: "opinion", words: words("must should ought") },
  { modality: "conditional", words: words("if unless would 'd should-there") },
  {
    modality: "ordered",
    words: words("order orders ordered ordering instructed instruct command demanded told urged"),
  },
];
const MODALITY_OF: ReadonlyMap<string, Modality> = new Map(
  CUES.toReversed().flatMap(({ modality, words }) => [...words].map((it) => [it, modality] as const)),
);
/** Of these "to" must follow for them to speak of the verb: "ordered to attack", not "ordered, they attacked". */
const NEED_TO = words(
  "committed determined ready aim aims aimed going order orders ordered ordering instructed instruct command demanded told urged want wants wanted sought seek seeks seeking try tries tried trying hope hopes threaten threatens threatened",
);
const REFUSALS = words(
  "refuse refuses refused refusing fail fails failed failing unable decline declines declined denied denies deny failure denying prevented avoided unwilling",
);
/** How many words before a verb are looked at. */
const REACH = 7;
const STOPS = words('that whether because when while after before since but as ; : . , "');

/** How what stands at a word is meant: as a fact, a plan, a possibility, an order, or as what did not happen; words before `from` are not looked at. */
export function stanceAt(line: Line, at: number, from = 0): Stance {
  let modality: Modality = "factual";
  let polarity: Polarity = "asserted";
  for (let back = at; back >= from && at - back <= REACH; back--) {
    const word = wordAt(line, back);
    const told =
      back < at && (word === "that" || word === "whether") ? toldBefore(line, back, from) : undefined;
    if (told?.isDenied) polarity = polarity === "denied" ? "asserted" : "denied";
    if (told?.isOpen && modality === "factual") modality = "possible";
    if (back < at && STOPS.has(word)) break;
    if (back < at && (isNegation(word) || REFUSALS.has(word)) && word !== "only") {
      if (!isCompletive(line, back)) polarity = polarity === "denied" ? "asserted" : "denied";
    }
    if (modality === "factual" && back < at) modality = cueAt(line, back, at) ?? "factual";
  }
  if (modality === "factual" && opensWithIf(line, at)) modality = "conditional";
  if (modality === "factual" && isPurpose(line, at)) modality = "planned";
  if (modality === "factual" && from === 0 && OPENING_DOUBTS.has(wordAt(line, 0))) modality = "possible";
  if (isAsked(line, at)) modality = "question";
  return { modality, polarity };
}

const OPENING_DOUBTS = words(
  "reportedly allegedly apparently supposedly purportedly perhaps maybe possibly probably",
);
const FALSE = words("false untrue wrong incorrect fake lie lies myth fabrication invention nonsense");
const TRUE = words("true correct right");
const OPEN = words(
  `rumor rumors rumour rumours allegation allegations suspicion suspicions possibility risk risks hope hopes fear fears idea notion unclear
  possible likely unlikely doubtful plausible unconfirmed`,
);
/** How many words before "that" may say whether what follows is so. */
const GOVERNING = 6;

/** What stands before "that" or "whether" about the truth of what follows: "it is not true that", "no evidence that". */
function toldBefore(line: Line, at: number, from: number): { isDenied: boolean; isOpen: boolean } {
  let isNegated = false;
  let isFalse = false;
  let isJudged = false;
  let isOpen = wordAt(line, at) === "whether";
  for (let back = at - 1; back >= from && at - back <= GOVERNING; back--) {
    const word = wordAt(line, back);
    if (ENDS_OF_CLAUSES.has(word) || line.isQuoted[back] !== line.isQuoted[at]) break;
    isNegated ||= isNegation(word);
    isFalse ||= FALSE.has(word);
    isJudged ||= TRUE.has(word) || FALSE.has(word);
    isOpen ||= OPEN.has(word);
  }
  return { isDenied: isJudged && isFalse !== isNegated, isOpen: isOpen || (isNegated && !isJudged) };
}

/** How far from a word the question mark of its sentence is looked for. */
const LONGEST_QUESTION = 80;

/** Whether the sentence of a word, within its quotation, ends with a question mark. */
function isAsked(line: Line, at: number): boolean {
  const end = Math.min(line.tokens.length, at + LONGEST_QUESTION);
  for (let next = at; next < end; next++) {
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
  if (isHearsay(line, at, word)) return "possible";
  if (word === "to" && BE.has(wordAt(line, at - 1)) && wordAt(line, at + 1) === "be") return "planned";
  const modality = MODALITY_OF.get(word) ?? contracted(word);
  if (!modality || (/^plans?$/.test(word) && wordAt(line, at - 1) === "to")) return undefined;
  if (line.covering[at]?.mention.form === "name") return undefined;
  if (NEED_TO.has(word)) {
    for (let next = at + 1; next <= upTo && next <= at + 4; next++)
      if (wordAt(line, next) === "to") return modality;
    return undefined;
  }
  return modality;
}

const HEARSAY = words(
  "said believed thought reported alleged understood rumoured rumored claimed considered suspected",
);
const SEEMING = words("appear appears appeared seem seems seemed purport purports purported purporting");

/** "was said to be", "appears to show", "accused of bombing": nobody vouches for it. */
function isHearsay(line: Line, at: number, word: string): boolean {
  const next = wordAt(line, at + 1);
  if (next === "of" || next === "with" || next === "for") return ACCUSING.has(word);
  if (next !== "to" || ACCUSING.has(word)) return false;
  return (
    SEEMING.has(word) || (HEARSAY.has(word) && (BE.has(wordAt(line, at - 1)) || BE.has(wordAt(line, at - 2))))
  );
}
const ACCUSING = words("accuses accused accusing charged indicted suspected charge charges count counts");

/** "a campaign to liberate Mosul": what is meant to be done; "managed to liberate" tells that it was. */
function isPurpose(line: Line, at: number): boolean {
  let to = at - 1;
  while (isAdverb(wordAt(line, to))) to--;
  if (/^(?:and|or)$/.test(wordAt(line, to)) && isJoinedInfinitive(line, at)) return true;
  if (
    wordAt(line, to) !== "to" ||
    /(?:ing|s)$/.test(wordAt(line, at)) ||
    NOUNS_BEHIND_TO.has(wordAt(line, at))
  )
    return false;
  return !ACHIEVING.test(wordAt(line, to - 1));
}
/** "to bring an end and *destroy*": a bare verb that is joined to one behind "to". */
function isJoinedInfinitive(line: Line, at: number): boolean {
  const { tags, heads, relations } = treeOf(line.sentence);
  if (tags[at] !== "VB" || relations[at] !== "conj") return false;
  const first = heads[at] ?? -1;
  return tags[first] === "VB" && wordAt(line, first - 1) === "to";
}

const NOUNS_BEHIND_TO = words("war battle combat action death captivity talks");
const ACHIEVING = /^(?:manag|continu|beg[aiu]n|start|succeed|help|proceed|happen|us)/;

function contracted(word: string): Modality | undefined {
  if (word.endsWith("'ll")) return /^\p{L}+'ll$/u.test(word) ? "planned" : undefined;
  if (!word.endsWith("n't")) return undefined;
  if (word === "won't") return "planned";
  return word === "couldn't" || word === "wouldn't" ? "possible" : undefined;
}

/** No clause is longer, in words. */
const LONGEST_CLAUSE = 60;
const ENDS_OF_CLAUSES: ReadonlySet<string> = new Set([",", ";", ":", ".", '"']);

/** Whether the clause of a word begins with "if": looked for back to the start of the clause. */
function opensWithIf(line: Line, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_CLAUSE); back--) {
    const word = wordAt(line, back);
    if (word === "if" || word === "unless" || word === "should") return true;
    if (ENDS_OF_CLAUSES.has(word)) return false;
  }
  return false;
}

/** Words of judgement: who uses them says what they think. */
const JUDGEMENTS = words(
  "worst best idiot idiots fool fools stupid stupidity shame shameful disgrace nonsense crazy insane terrible awful horrible unfortunately think believe suppose must pointless useless worthless trust madness",
);
const ENDS_OF_FIRST_CLAUSES = words("; : , that because but and who which");
/** What may open a sentence ahead of its main clause. */
const OPENERS = words("when while after before although though since as once whenever until");

/** How the first clause of a stretch is meant, for what is said in it as a whole. */
export function stanceOfClause(line: Line, first: number, last: number): Stance {
  const isQuestion =
    wordAt(line, last) === "?" || wordAt(line, last + 1) === "?" || wordAt(line, last + 2) === "?";
  const opening = wordAt(line, first);
  let modality: Modality = opening === "if" || opening === "unless" ? "conditional" : "factual";
  let polarity: Polarity = "asserted";
  let isJudgement = false;
  let hasVerb = false;
  for (let at = mainClauseStart(line, first, last); at <= last; at++) {
    const word = wordAt(line, at);
    const behind = word === "," && !hasVerb ? asideEnd(line, at, last) : undefined;
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    hasVerb ||= isAuxiliary(word) || (word.endsWith("ed") && /[^e]ed$/.test(word));
    if (at > first + 1 && ENDS_OF_FIRST_CLAUSES.has(word)) break;
    if (isNegation(word) && word !== "without" && !isCompletive(line, at)) polarity = "denied";
    if (JUDGEMENTS.has(word)) isJudgement = true;
    if (modality === "factual") modality = cueAt(line, at, last) ?? "factual";
  }
  if (modality === "factual" && isJudgement) modality = "opinion";
  return { modality: isQuestion ? "question" : modality, polarity };
}

/** Longest apposition that is passed over, in words. */
export const LONGEST_ASIDE = 12;

/** The comma that ends an apposition which another opens: "Omurbekov, commander of the 64th Brigade, never served". */
export function asideEnd(line: Line, comma: number, last: number): number | undefined {
  for (let at = comma + 1; at < last && at - comma <= LONGEST_ASIDE; at++) {
    const word = wordAt(line, at);
    if (word === ",") return at > comma + 1 ? at : undefined;
    if (isAuxiliary(word) || isNegation(word)) return undefined;
  }
  return undefined;
}

/** Behind the comma that ends an opening clause: "When I come back, I'll burn …". */
function mainClauseStart(line: Line, first: number, last: number): number {
  if (!OPENERS.has(wordAt(line, first))) return first;
  for (let at = first; at < last; at++) if (wordAt(line, at) === ",") return at + 1;
  return first;
}
