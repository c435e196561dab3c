import { CUE_OF } from "../attributions/cues.ts";
import {
  complementsOf,
  coordinated,
  isActor,
  isPossessive,
  objectOf,
  subjectOf,
} from "../clauses/arguments.ts";
import { isAdverb, isAuxiliary, POSSESSIVES } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import { DEFENDING_VERBS, LIGHT_VERBS, type VerbForms } from "./lent-terms.ts";
import type { Part } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

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

/** Who and what has which part in an event, by the order of the words around its trigger. */
export function partsInLine(line: Line, trigger: Trigger): Part[] {
  const parts = new Map<string, Part>();
  const add = (role: string, placed: PlacedIn | undefined): void => {
    if (!placed || !isActor(placed)) return;
    for (const it of coordinated(line, placed)) {
      if (
        it.mention.form === "pronoun" &&
        POSSESSIVES.has(wordAt(line, it.first)) &&
        wordAt(line, it.first) !== "her"
      )
        continue;
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
      if (subject && !isNowhere(trigger, subject)) add(place(subject), subject);
    } else {
      add(agent, subject);
      const object = objectOf(line, { ...group, main: trigger.last });
      if (object && !isNowhere(trigger, object)) {
        add(place(object), object);
        if (object.mention.type === "Place" && trigger.kind.patient !== "participant") add(patient, object);
      }
    }
  } else {
    const owner = ownerOf(line, trigger.first);
    const isState = owner?.mention.attributes.kind === "country";
    if (owner?.mention.type === "Place" && !isState && !isPossessive(line, owner)) add("place", owner);
    else
      add(
        /^(?:deaths?|injur|arrests?|detentions?|appointments?)/.test(wordAt(line, trigger.last))
          ? patient
          : agent,
        owner,
      );
    add(agent, lenderOf(line, trigger.first, LIGHT_VERBS));
    add(patient, lenderOf(line, trigger.first, DEFENDING_VERBS));
  }
  for (const [preposition, placed] of complementsOf(line, trigger.last, trigger.group === undefined)) {
    if (preposition === "by" || (preposition === "alongside" && trigger.group)) add(agent, placed);
    else if (placed.first === trigger.last + 1 && isNowhere(trigger, placed)) continue;
    else if (isAgainstState(preposition, placed) || (preposition === "of" && trigger.kind.isMove)) continue;
    else if (placed.mention.type === "Place" && AT_A_PLACE.has(preposition)) add("place", placed);
    else if (!trigger.group && PATIENT_PREPOSITIONS.has(preposition) && placed.mention.type !== "Place")
      add(patient, placed);
    else if (trigger.group && preposition === "with" && /participant|opponent/.test(patient))
      add(patient, placed);
    else if (preposition === "between") add(agent, placed);
  }
  const heading = headingOf(line);
  if (heading && ![...parts.values()].some((it) => it.role === "place")) add("place", heading);
  return [...parts.values()];
}

/** "killed Lincoln": whom it was done to is no place, whatever else bears that name. */
const isNowhere = ({ kind }: Trigger, { mention }: PlacedIn): boolean =>
  kind.needsPerson === true && mention.type === "Place";

/** "attacks against the United States": a state is meant, not where it happened. */
const isAgainstState = (preposition: string, { mention }: PlacedIn): boolean =>
  /^(?:against|with|between|for)$/.test(preposition) && mention.attributes.kind === "country";

/** The place that heads a line of a bulletin: "Kupyansk sector: the enemy attacked twice". */
function headingOf(line: Line): PlacedIn | undefined {
  const first = line.covering[0] ?? line.covering[1];
  return first?.mention.type === "Place" && wordAt(line, first.last + 1) === ":" ? first : undefined;
}

/** The mention that a noun belongs to: "Ukraine's ongoing counteroffensive", "the Ukrainian assault". */
function ownerOf(line: Line, first: number): PlacedIn | undefined {
  for (let at = first - 1; at >= 0 && first - at <= 5; at--) {
    const placed = line.covering[at];
    const word = wordAt(line, at);
    if (placed) return isActor(placed) ? placed : undefined;
    const cue = CUE_OF.get(word);
    if (
      (cue && !cue.isAlsoNoun) ||
      isAuxiliary(word) ||
      !/^[\p{L}'-]+$/u.test(word) ||
      /^(?:of|in|on|at|by|to|from|with|and|the|a|an|that|was|is|were)$/.test(word)
    )
      return undefined;
  }
  return undefined;
}

/** The subject of a verb of which the event is the object: "Russian planners launched renewed assaults". */
function lenderOf(line: Line, first: number, verbs: VerbForms): PlacedIn | undefined {
  for (let at = first - 1; at >= 0 && first - at <= 5; at--) {
    const word = wordAt(line, at);
    const forms = verbs.get(word) ?? verbs.get(`${wordAt(line, at - 1)} ${word}`);
    if (forms) {
      const main = verbs.has(word) ? at : at - 1;
      const group = verbGroupAt(line, main, forms);
      return group ? subjectOf(line, group) : undefined;
    }
    const placed = line.covering[at];
    if ((placed && isActor(placed)) || /^[,;:.]$/.test(word)) return undefined;
  }
  return undefined;
}

function directlyBefore(line: Line, first: number): PlacedIn | undefined {
  let at = first - 1;
  while (isAdverb(wordAt(line, at))) at--;
  return line.covering[at];
}
