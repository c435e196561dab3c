import { coordinated, prepositionOf } from "../clauses/arguments.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { amountBeside } from "./amount-beside.ts";
import { lentTerms } from "./lent-terms.ts";
import { mentionOfHead } from "./mention-of-head.ts";
import { placesAround } from "./places-around.ts";
import { roleOf } from "./role-of.ts";
import { partsInLine } from "./roles-in-line.ts";
import {
  isCountedAnew,
  isPassiveAt,
  type Parsed,
  type Term,
  termsOfNoun,
  termsOfState,
  termsOfVerb,
} from "./terms.ts";
import { nounOfEvent, type Trigger } from "./triggers.ts";

/** Somebody or something that has a part in an event. */
export interface Part {
  readonly role: string;
  /** Id of its mention. */
  readonly mention: string;
}

const PARTS = new WeakMap<Trigger, readonly Part[]>();

/** Who and what has which part in an event, by the grammar of its sentence; worked out once a trigger. */
export function partsOf(line: Line, trigger: Trigger): readonly Part[] {
  let parts = PARTS.get(trigger);
  if (!parts) {
    parts = readParts(line, trigger);
    PARTS.set(trigger, parts);
  }
  return parts;
}

const PARSED = new WeakMap<Line, Parsed>();

function parsedOf(line: Line): Parsed {
  let parsed = PARSED.get(line);
  if (!parsed) {
    parsed = { tree: treeOf(line.sentence), words: line.tokens.map((it) => it.lower) };
    PARSED.set(line, parsed);
  }
  return parsed;
}

function readParts(line: Line, trigger: Trigger): Part[] {
  const parsed = parsedOf(line);
  const { tree } = parsed;
  const at = headOf(tree.heads, trigger);
  const terms = termsOf(parsed, trigger, at);
  const parts = new Map<string, Part>();
  const add = (role: string, { mention, first, last }: PlacedIn): void => {
    if (first <= trigger.first && trigger.last <= last) return;
    parts.set(`${role} ${mention.id}`, { role, mention: mention.id });
  };
  const isFilled = (role: string): boolean => {
    for (const it of parts.values()) if (it.role === role) return true;
    return false;
  };
  const isBlast = trigger.kind.kind === "explosion" && !terms.some((it) => it.as === "object");
  for (const term of terms) {
    const all = joined(line, parsed, term);
    for (let nth = 0; nth < all.length; nth++) {
      const placed = all[nth] as PlacedIn;
      for (const role of roleOf(line, trigger, term, placed, nth))
        add(isBlast && term.as === "subject" && isThing(placed) ? "device" : role, placed);
    }
  }
  const sufferer = trigger.kind.subjectIsPatient ? trigger.kind.agent : trigger.kind.patient;
  if ((trigger.kind.needsObject || trigger.isState) && !isFilled(sufferer)) {
    const counted = amountBeside(line, trigger);
    if (counted) add(sufferer, counted);
  }
  if (trigger.kind.needsObject && !isFilled(trigger.kind.agent))
    for (const placed of doersOfCause(line, parsed, terms, at)) add(trigger.kind.agent, placed);
  if (!hasOwnPlace(line, parsed, terms))
    for (const placed of placesAround(line, parsed, at)) add("place", placed);
  const isMistagged = trigger.group !== undefined && !/^VB/.test(tree.tags[at] ?? "");
  const found = new Set([...parts.values()].map((it) => it.role));
  const isOfOthers = isCountedAnew(parsed, trigger.first);
  for (const it of partsInLine(line, trigger))
    if (!found.has(it.role) && (it.role === "place" || (isMistagged && !isOfOthers) || isUnit(line, it)))
      parts.set(`${it.role} ${it.mention}`, it);
  return [...parts.values()];
}

/** "At noon *they* exploded", with nobody and nothing that they exploded. */
const isThing = ({ mention: { form, name } }: PlacedIn): boolean =>
  form === "pronoun" && /^(?:it|they|which|that)$/i.test(name);

/** Whether a place is told behind a preposition of the event's own word; what is hit may lie in a place told elsewhere ("hit a station in Izium, *Kharkiv region*"). */
const hasOwnPlace = (line: Line, { tree, words }: Parsed, terms: readonly Term[]): boolean =>
  terms.some((it) => {
    if (it.as !== "oblique" && it.as !== "modifier") return false;
    if (!/^(?:in|at|near|outside|inside|around|)$/.test(it.preposition)) return false;
    const placed = mentionOfHead(line, tree, it.token);
    return placed?.mention.type === "Place" && (it.preposition !== "" || words[placed.first - 1] !== ",");
  });

/** Who acts in the event that did it: "a *Russian* strike killed two", "killed in attacks *by rebels*". */
function doersOfCause(line: Line, parsed: Parsed, terms: readonly Term[], at: number): PlacedIn[] {
  for (const { token, as, preposition } of terms) {
    if (token === at || !(as === "subject" || (as === "oblique" && /^(?:by|in|during)$/.test(preposition))))
      continue;
    const cause = nounOfEvent(line, token);
    if (!cause) continue;
    const doers = [...termsOfNoun(parsed, token), ...lentTerms(parsed, token)].flatMap((it) =>
      joined(line, parsed, it).filter((placed, nth) =>
        roleOf(line, cause, it, placed, nth).includes(cause.kind.agent),
      ),
    );
    if (doers.length > 0) return doers;
  }
  return [];
}

function termsOf(parsed: Parsed, trigger: Trigger, at: number): Term[] {
  if (trigger.group) return termsOfVerb(parsed, at, isPassiveAt(parsed, trigger, at));
  if (trigger.isState) return isCounted(trigger, parsed) ? [] : termsOfState(parsed, at);
  return [...termsOfNoun(parsed, at), ...lentTerms(parsed, at)];
}

/** "61 dead": the number says who. */
const isCounted = ({ first }: Trigger, { tree }: Parsed): boolean => tree.tags[first - 1] === "CD";

/** The word of a trigger from which the others of it hang. */
function headOf(heads: Int32Array, { first, last, group }: Trigger): number {
  if (group) return group.main >= first && group.main <= last ? group.main : first;
  for (let at = last; at > first; at--) {
    const head = heads[at] ?? -1;
    if (head < first || head > last) return at;
  }
  return last;
}

/** The mentions that a phrase is about: its head's, and those joined to it by "and". */
function joined(line: Line, { tree, words }: Parsed, { token, as, preposition }: Term): PlacedIn[] {
  const first = mentionOfHead(line, tree, token);
  if (first && /^(?:subject|object)$/.test(as) && isGoverned(line, first, token)) return [];
  if (first && preposition === "between") return coordinated(line, first);
  const isWithin = first !== undefined && first.first <= token;
  const others: number[] = [];
  for (let at = isWithin ? first.first : token; at <= (isWithin ? first.last : token); at++)
    for (const it of childrenOf(tree, at, "conj"))
      if (!first || it < first.first || it > first.last) others.push(it);
  if (!first && others.length === 0) return [];
  const isList = others.some((it) =>
    childrenOf(tree, it, "cc").some((cc) => /^(?:and|or)$/.test(words[cc] ?? "")),
  );
  const more = (isList ? others : []).flatMap((it) => mentionOfHead(line, tree, it) ?? []);
  if (!first) return more;
  const all = [
    first,
    ...more.filter((it) => it.mention.type !== "Quantity" || first.mention.type === "Quantity"),
  ];
  return [...all, ...listed(line, first).filter((it) => !all.includes(it))];
}

/** The three and more that a list names: "men, women and children"; of two the grammar is to be trusted. */
function listed(line: Line, first: PlacedIn): readonly PlacedIn[] {
  const all = coordinated(line, first);
  return all.length > 2 && all[0] === first && /^(?:and|or)$/.test(before(line, all.at(-1))) ? all : [];
}

/** The word before a mention, or before its article. */
function before(line: Line, placed: PlacedIn | undefined): string {
  if (!placed) return "";
  const word = wordAt(line, placed.first - 1);
  return /^(?:a|an|the|his|her|its|their)$/.test(word) ? wordAt(line, placed.first - 2) : word;
}

/** Whether a preposition stands before what the grammar takes for a subject or an object: then it is neither. */
const isGoverned = (line: Line, placed: PlacedIn, token: number): boolean =>
  placed.first <= token &&
  token <= placed.last &&
  !/^(?:he|she|they|we|who)$/i.test(placed.mention.name) &&
  !/^(?:|as|after|before|since|until)$/.test(prepositionOf(line, placed));

/** The grammar of sentences with the names of units is read less well. */
const isUnit = (line: Line, { mention }: Part): boolean =>
  line.placed.some((it) => it.mention.id === mention && it.mention.type === "Unit");
