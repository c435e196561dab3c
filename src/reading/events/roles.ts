import {
  complementsOf,
  coordinated,
  isActor,
  isPossessive,
  objectOf,
  subjectOf,
} from "../clauses/arguments.ts";
import { isAdverb } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { formsOf } from "../clauses/verb-forms.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import type { Trigger } from "./triggers.ts";

export interface Part {
  readonly role: string;
  readonly mention: string;
}

/** Verbs that only lend their subject to the event that is their object: "launched an assault". */
export const LIGHT_VERBS = new Map(
  [
    "launch",
    "conduct",
    "carry out",
    "mount",
    "stage",
    "begin",
    "start",
    "open",
    "make",
    "wage",
    "lead",
    "continue",
    "repel",
    "repulse",
    "resume",
    "intensify",
  ].flatMap((verb) => [...formsOf(verb)]),
);
const AT_A_PLACE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "around",
  "outside",
  "inside",
  "across",
  "over",
  "within",
  "along",
  "into",
  "on",
  "against",
  "of",
  "to",
  "towards",
  "toward",
  "from",
  "between",
  "through",
  "for",
]);
/** What stands behind these is acted on, where the event is told by a noun. */
const PATIENT_PREPOSITIONS: ReadonlySet<string> = new Set(["on", "against", "of", "with"]);

/** Who and what has which part in an event, by the words around its trigger. */
export function partsOf(line: Line, trigger: Trigger): Part[] {
  const parts = new Map<string, Part>();
  const add = (role: string, placed: PlacedIn | undefined): void => {
    if (!placed || !isActor(placed)) return;
    for (const it of coordinated(line, placed)) {
      const part = { role, mention: it.mention.id };
      parts.set(`${role} ${it.mention.id}`, part);
    }
  };
  const { agent, patient } = trigger.kind;
  const place = (placed: PlacedIn): string => (placed.mention.type === "Place" ? "place" : patient);
  if (trigger.group) {
    const { group } = trigger;
    const subject = group.isReduced ? directlyBefore(line, group.first) : subjectOf(line, group);
    if (group.isPassive) {
      if (subject) add(place(subject), subject);
    } else {
      add(agent, subject);
      const object = objectOf(line, { ...group, main: trigger.last });
      if (object) {
        add(place(object), object);
        if (object.mention.type === "Place" && trigger.kind.patient !== "participant") add(patient, object);
      }
    }
  } else {
    const owner = ownerOf(line, trigger.first);
    if (owner?.mention.type === "Place" && !isPossessive(line, owner)) add("place", owner);
    else add(agent, owner);
    add(agent, lenderOf(line, trigger.first));
  }
  for (const [preposition, placed] of complementsOf(line, trigger.last, trigger.group === undefined)) {
    if (preposition === "by") add(agent, placed);
    else if (placed.mention.type === "Place" && AT_A_PLACE.has(preposition)) add("place", placed);
    else if (!trigger.group && PATIENT_PREPOSITIONS.has(preposition) && placed.mention.type !== "Place")
      add(patient, placed);
    else if (trigger.group && preposition === "with" && /participant|opponent/.test(patient))
      add(patient, placed);
    else if (preposition === "between") add(agent, placed);
  }
  return [...parts.values()];
}

/** The mention that a noun belongs to: "Ukraine's ongoing counteroffensive", "the Ukrainian assault". */
function ownerOf(line: Line, first: number): PlacedIn | undefined {
  for (let at = first - 1; at >= 0 && first - at <= 5; at--) {
    const placed = line.covering[at];
    const word = wordAt(line, at);
    if (placed) return isActor(placed) ? placed : undefined;
    if (
      !/^[\p{L}'-]+$/u.test(word) ||
      /^(?:of|in|on|at|by|to|from|with|and|the|a|an|that|was|is|were)$/.test(word)
    )
      return undefined;
  }
  return undefined;
}

/** The subject of a verb of which the event is the object: "Russian planners launched renewed assaults". */
function lenderOf(line: Line, first: number): PlacedIn | undefined {
  for (let at = first - 1; at >= 0 && first - at <= 5; at--) {
    const word = wordAt(line, at);
    const forms = LIGHT_VERBS.get(word) ?? LIGHT_VERBS.get(`${wordAt(line, at - 1)} ${word}`);
    if (forms) {
      const main = LIGHT_VERBS.has(word) ? at : at - 1;
      const group = verbGroupAt(line, main, forms);
      return group ? subjectOf(line, group) : undefined;
    }
    if (line.covering[at] || /^[,;:.]$/.test(word)) return undefined;
  }
  return undefined;
}

function directlyBefore(line: Line, first: number): PlacedIn | undefined {
  let at = first - 1;
  while (isAdverb(wordAt(line, at))) at--;
  return line.covering[at];
}
