import { CUE_OF } from "../attributions/cues.ts";
import { weekdayOf } from "../dates/calendar.ts";
import { titleAt } from "../lookups.ts";
import { treeOf } from "../syntax/tree-of.ts";
import {
  CLAUSE_STARTS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
} from "./function-words.ts";
import { isPunctuation, type Line, type PlacedIn, wordAt } from "./line.ts";
import { isCompound, partBefore } from "./parts-of-names.ts";
import { IRREGULAR_PASTS } from "./verb-forms.ts";
import { isAuxiliaryAt, type VerbGroup } from "./verb-group.ts";

/** How far from its verb a subject or a complement is looked for, in words. */
const REACH = 30;
const ACTORS = new Set(["Person", "Unit", "Organization", "Group", "Place", "Equipment"]);

export const isActor = (it: PlacedIn): boolean => ACTORS.has(it.mention.type);

/** The preposition that governs a mention, "" where none does: "in" for "in the occupied Kupyansk". */
export function prepositionOf(line: Line, placed: PlacedIn): string {
  let at = titleFirst(line, placed) - 1;
  for (let steps = 0; steps < 4 && at >= 0; steps++, at--) {
    const word = wordAt(line, at);
    if (PREPOSITIONS.has(word)) return word;
    if (isPunctuation(word) && word !== '"' && word !== "'" && word !== "-") return "";
    if (isAuxiliary(word) || CONJUNCTIONS.has(word) || CLAUSE_STARTS.has(word)) return "";
    if (line.covering[at]) return "";
    if (DETERMINERS.has(word)) {
      const before = wordAt(line, at - 1);
      return PREPOSITIONS.has(before) ? before : "";
    }
  }
  return "";
}

/** The first word of a title that holds a preposition itself: "*Secretary of State* Antony Blinken". */
function titleFirst(line: Line, { mention, first }: PlacedIn): number {
  if (mention.type !== "Person" || mention.form !== "name") return first;
  for (let at = Math.max(0, first - 5); at < first - 2; at++)
    if (at + (titleAt(line.tokens, at)?.length ?? 0) === first) return at;
  return first;
}

/** A mention in the possessive, or before the noun that it qualifies: "Ukraine's" of "Ukraine's offensive". */
export function isPossessive(line: Line, placed: PlacedIn): boolean {
  const next = wordAt(line, placed.last + 1);
  if (next === "'s") return !isAuxiliaryAt(line, placed.last + 1);
  return next === "'" || wordAt(line, placed.last) === "'s";
}

/** Who does what a verb in the active says; the one to whom it is done in the passive. */
export function subjectOf(line: Line, group: VerbGroup): PlacedIn | undefined {
  const outside = beforeRelative(line, group.first);
  if (outside) return outside;
  if (isUnnamed(line, group)) return undefined;
  let governed: PlacedIn | undefined;
  for (let at = group.first - 1; at >= 0 && group.first - at <= REACH; at--) {
    at = beforeAside(line, at);
    const word = wordAt(line, at);
    if (isAfterReport(line, at, group) || isReport(line, at)) return governed;
    if (line.isQuoted[at] !== line.isQuoted[group.main]) return governed;
    const placed = line.covering[at];
    if (placed && isActor(placed)) {
      at = placed.first;
      if (isPossessive(line, placed) || isModifier(line, placed) || isOwner(line, placed)) continue;
      if (isCompound(line, placed)) continue;
      const whole = partBefore(line, placed);
      if (whole) {
        if (isNextTo(line, placed, group)) governed = whole;
        at = whole.first;
        if (prepositionOf(line, whole) === "" && !isObject(line, whole)) return whole;
        continue;
      }
      const preposition = prepositionOf(line, placed);
      if (/^(?:after|before|since|until|as|than)$/.test(preposition) && isNextTo(line, placed, group))
        return placed;
      if (preposition !== "") governed ??= isNextTo(line, placed, group) ? placed : undefined;
      else if (!isObject(line, placed)) return placed;
      continue;
    }
    if (RELATIVES.has(word) && word !== "that") return antecedent(line, at);
    if (word === "that" && at === group.first - 1) return antecedent(line, at);
    if (CLAUSE_STARTS.has(word) || /^[;:()]$/.test(word)) return governed;
  }
  return governed;
}

/** "The mission *said* two of its soldiers had been killed": who says it is not whom it tells of. */
function isReport(line: Line, at: number): boolean {
  const cue = line.covering[at] ? undefined : CUE_OF.get(wordAt(line, at));
  return cue?.kind === "says" && !cue.isAlsoNoun && wordAt(line, at + 1) !== ",";
}

/** "…, the army said, *killing* two": who reports did not kill. */
function isAfterReport(line: Line, at: number, group: VerbGroup): boolean {
  if (!wordAt(line, group.main).endsWith("ing") || wordAt(line, at + 1) !== ",") return false;
  const cue = CUE_OF.get(wordAt(line, at));
  return cue?.kind === "says" && !cue.isAlsoNoun;
}

/** Whether a noun that is no mention stands right before the verb: then that acts, whoever was named before. */
function isUnnamed(line: Line, group: VerbGroup): boolean {
  const at = group.first - 1;
  const word = wordAt(line, at);
  if (group.isInfinitive || group.isReduced || word.length < 3 || line.covering[at] || group.first === 0)
    return false;
  if (wordAt(line, group.main).endsWith("ing") && group.first === group.main) return false;
  return (
    /^\p{L}+$/u.test(word) &&
    !isAdverb(word) &&
    !isAuxiliary(word) &&
    !PREPOSITIONS.has(word) &&
    !CONJUNCTIONS.has(word) &&
    !CLAUSE_STARTS.has(word) &&
    !RELATIVES.has(word) &&
    !isTime(word) &&
    hasArticle(line, at)
  );
}

const TIMES: ReadonlySet<string> = new Set(
  "day week month year weekend morning afternoon evening night time".split(" "),
);
/** "This *week* the army took the town": a time acts on nothing. */
const isTime = (word: string): boolean => TIMES.has(word) || weekdayOf(word) >= 0;

/** Whether an article opens the phrase that ends with a word, at most two other words back: "the Parachute Regiment". */
function hasArticle(line: Line, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) {
    if (DETERMINERS.has(wordAt(line, back))) return true;
    if (line.covering[back]?.mention.type === "Group") continue;
    if (line.covering[back] || !/^\p{L}+$/u.test(wordAt(line, back)) || PREPOSITIONS.has(wordAt(line, back)))
      return false;
  }
  return false;
}

/** Longest relative clause between commas that is passed over, in words. */
const LONGEST_RELATIVE = 16;

/** Who acts behind a relative clause set off by commas: "another man, whom HUR calls a sergeant, *complains*". */
function beforeRelative(line: Line, verb: number): PlacedIn | undefined {
  if (wordAt(line, verb - 1) !== ",") return undefined;
  for (let at = verb - 2; at > 0 && verb - at <= LONGEST_RELATIVE; at--) {
    if (line.isQuoted[at] !== line.isQuoted[verb] || /^[;:.]$/.test(wordAt(line, at))) return undefined;
    if (wordAt(line, at) !== ",") continue;
    return /^(?:who|whom|which|whose)$/.test(wordAt(line, at + 1)) ? antecedent(line, at + 1) : undefined;
  }
  return undefined;
}

/** Whether nothing but adverbs stands between a mention and a verb: then it can act though a preposition governs it. */
function isNextTo(line: Line, placed: PlacedIn, group: VerbGroup): boolean {
  for (let at = placed.last + 1; at < group.first; at++)
    if (!isAdverb(wordAt(line, at)) && wordAt(line, at) !== ")") return false;
  return true;
}

/** "his" of "his name", as a mention of its own. */
const isOwner = (line: Line, placed: PlacedIn): boolean =>
  placed.mention.form === "pronoun" &&
  placed.first === placed.last &&
  POSSESSIVES.has(wordAt(line, placed.first));

/** "US" of "US Secretary of State Antony Blinken": a place that only says whose the person is. */
function isOfPerson(line: Line, placed: PlacedIn): boolean {
  if (!/^(?:Place|Group|Organization|Unit)$/.test(placed.mention.type)) return false;
  const isBody = placed.mention.type === "Organization" || placed.mention.type === "Unit";
  if (isBody && (placed.mention.form !== "name" || line.covering[placed.last + 1])) return false;
  for (let at = placed.last + 1; at <= placed.last + 5; at++) {
    const next = line.covering[at];
    if (next) return next.mention.type === "Person";
    const word = wordAt(line, at);
    if (!/^\p{L}+$/u.test(word) || (PREPOSITIONS.has(word) && word !== "of") || CONJUNCTIONS.has(word))
      return false;
    if (isAuxiliary(word) || DETERMINERS.has(word)) return false;
  }
  return false;
}

/** "Ukrainian" of "a Ukrainian channel": an adjective before a noun that is no mention. */
function isModifier(line: Line, placed: PlacedIn): boolean {
  if (placed.mention.type !== "Group" || wordAt(line, placed.last).endsWith("s")) return false;
  const next = wordAt(line, placed.last + 1);
  return (
    /^\p{Ll}/u.test(next) &&
    !isAuxiliary(next) &&
    !isAdverb(next) &&
    !PREPOSITIONS.has(next) &&
    !CONJUNCTIONS.has(next)
  );
}

/** Longest aside in parentheses that is passed over, in words. */
const LONGEST_ASIDE = 8;

/** The word before "(HUR)" where an aside ends at a word, else the word itself. */
function beforeAside(line: Line, at: number): number {
  if (wordAt(line, at) !== ")") return at;
  for (let back = at - 1; back >= 0 && at - back <= LONGEST_ASIDE; back--)
    if (wordAt(line, back) === "(") return back - 1;
  return at;
}

/** The word behind "(HUR)" where an aside begins at a word, else the word itself. */
function behindAside(line: Line, at: number): number {
  if (wordAt(line, at) !== "(") return at;
  for (let next = at + 1; next - at <= LONGEST_ASIDE; next++) if (wordAt(line, next) === ")") return next + 1;
  return at;
}

/** The mention that ends right before a relative pronoun (a comma between them or not). */
function antecedent(line: Line, at: number): PlacedIn | undefined {
  const before = wordAt(line, at - 1) === "," ? at - 2 : at - 1;
  const placed = line.covering[before];
  return placed && placed.last === before ? placed : undefined;
}

/** Whether a mention stands right behind a verb in the past tense, and no verb of its own follows: then it is what was acted on. */
function isObject(line: Line, placed: PlacedIn): boolean {
  if (isAuxiliaryAt(line, placed.last + 1)) return false;
  let at = placed.first - 1;
  while (DETERMINERS.has(wordAt(line, at)) || isAdverb(wordAt(line, at))) at--;
  const word = wordAt(line, at);
  const isPast = /[^e]ed$/.test(word) || IRREGULAR_PASTS.has(word);
  return isPast && !line.covering[at] && !CUE_OF.has(word);
}

/** What a verb acts on: the mention that follows it without a preposition. */
export function objectOf(line: Line, group: VerbGroup): PlacedIn | undefined {
  for (let at = group.main + 1; at < line.tokens.length && at - group.main <= 8; at++) {
    const word = wordAt(line, at);
    const placed = line.covering[at];
    if (placed?.first === at) {
      if (isPossessive(line, placed)) {
        at = placed.last + 1;
        continue;
      }
      if (isOfPerson(line, placed) || wordAt(line, placed.last + 1) === "-") {
        at = placed.last;
        continue;
      }
      return placed;
    }
    const isName = word === "of" && /^(?:city|town|village|settlement|port)$/.test(wordAt(line, at - 1));
    if ((PREPOSITIONS.has(word) && !isName) || CLAUSE_STARTS.has(word) || /^[;:,()]$/.test(word))
      return undefined;
    if (CONJUNCTIONS.has(word) || isAuxiliary(word)) return undefined;
  }
  return undefined;
}

/** What follows a word with a preposition, up to the end of its clause: [preposition, mention] pairs, in order. Behind a noun they must follow at once. */
export function complementsOf(
  line: Line,
  after: number,
  isNoun = false,
): [preposition: string, placed: PlacedIn][] {
  const found: [string, PlacedIn][] = [];
  /** The preposition before an owner governs what is owned: "by Ukraine's Directorate". */
  let owned = "";
  let isGoverned = !isNoun;
  let plain = 0;
  for (let at = after + 1; at < line.tokens.length && at - after <= REACH; at++) {
    at = behindAside(line, at);
    const word = wordAt(line, at);
    const placed = line.covering[at];
    if (placed?.first === at) {
      const preposition = prepositionOf(line, placed) || owned;
      const isGenitive = isPossessive(line, placed);
      const isForNext = isGenitive || isOfPerson(line, placed);
      if (preposition !== "" && !isForNext) found.push([preposition, placed]);
      owned = isForNext ? preposition : "";
      at = isGenitive ? placed.last + 1 : placed.last;
      isGoverned = !isNoun || isForNext;
      plain = 0;
      continue;
    }
    if (endsClause(line, at, after) || (found.length > 0 && isNextVerb(line, at))) break;
    if (PREPOSITIONS.has(word)) isGoverned = true;
    else if (!isGoverned && !isAdverb(word) && !CONJUNCTIONS.has(word) && word !== ",") break;
    else if (isNoun && ++plain > MOST_PLAIN) break;
  }
  return found;
}

/** How many words without a mention may follow the preposition behind a noun: "on a residential building in". */
const MOST_PLAIN = 4;

/** "attacked a post in Kyauktaw *and seized* Paletwa": what follows is the second verb's. */
function isNextVerb(line: Line, at: number): boolean {
  if (!CONJUNCTIONS.has(wordAt(line, at)) || line.covering[at + 1]) return false;
  let verb = at + 1;
  while (isAdverb(wordAt(line, verb))) verb++;
  const tree = treeOf(line.sentence);
  return /^VB[DZPN]$/.test(tree.tags[verb] ?? "") && tree.relations[verb] === "conj";
}

function endsClause(line: Line, at: number, after: number): boolean {
  const word = wordAt(line, at);
  if (/^[;:()]$/.test(word) || CLAUSE_STARTS.has(word) || RELATIVES.has(word)) return true;
  const next = wordAt(line, at + 1);
  if (
    word === "," &&
    !line.covering[at + 1] &&
    !PREPOSITIONS.has(next) &&
    !CONJUNCTIONS.has(next) &&
    !DETERMINERS.has(next)
  )
    return true;
  if (word === "to" && /^\p{Ll}/u.test(next) && !line.covering[at + 1] && !DETERMINERS.has(next)) return true;
  return isAuxiliary(word) && at > after + 1;
}

const WHO = new Set(["Person", "Unit", "Organization", "Group"]);
/** Whether two mentions can stand side by side in one part: of one type, or (behind "and") both of somebody who acts. */
const isAlike = (a: PlacedIn, b: PlacedIn, joint: string): boolean =>
  a.mention.type === b.mention.type ||
  (joint === "and" && WHO.has(a.mention.type) && WHO.has(b.mention.type));

/** The mention with those that "and" or a comma joins to it, on either side: "Bucha, Irpin and Hostomel". */
export function coordinated(line: Line, one: PlacedIn): PlacedIn[] {
  const all = [one];
  if (one.mention.form === "pronoun") return all;
  for (let last = one, steps = 0; steps < 8; steps++) {
    let at = last.last + 1;
    if (wordAt(line, at) === ",") at++;
    const joint = wordAt(line, at);
    if (joint === "and" || joint === "or") at++;
    if (at === last.last + 1) break;
    if (DETERMINERS.has(wordAt(line, at)) && !line.covering[at]) at++;
    const next = line.covering[at];
    if (next?.first !== at || !isAlike(one, next, joint)) break;
    all.push(next);
    last = next;
  }
  for (let first = one, steps = 0; steps < 8; steps++) {
    let at = first.first - 1;
    if (DETERMINERS.has(wordAt(line, at))) at--;
    const joint = wordAt(line, at);
    if (joint !== "and" && joint !== "or" && (joint !== "," || all.length === 1)) break;
    at--;
    if (wordAt(line, at) === ",") break;
    const next = line.covering[at];
    if (next?.last !== at || !isAlike(one, next, joint)) break;
    all.unshift(next);
    first = next;
  }
  return all;
}
