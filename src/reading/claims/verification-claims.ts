import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import {
  childOf,
  fromOf,
  type Grammar,
  grammarOf,
  headOf,
  isUnder,
  relationOf,
  stretch,
  tagOf,
  toOf,
} from "../attributions/grammar.ts";
import { isPassive, speakerOf } from "../attributions/speaker.ts";
import { type Line, within, wordAt } from "../clauses/line.ts";
import { stanceAt } from "../clauses/modality.ts";
import { formsOf } from "../clauses/verb-forms.ts";
import { oneSpace } from "../draft.ts";
import type { PlacedMention } from "../page.ts";
import { childrenOf } from "../syntax/children.ts";
import { claimed } from "./claimed.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import { spokenBy, type VoicesByLine, voiceOver } from "./voices.ts";

/** Verbs of checking; "confirm" says no more than "say", save of what was recorded or "independently". */
const CHECKING = new Map(
  ["verify", "authenticate", "corroborate", "geolocate", "confirm"].flatMap((verb) =>
    [...formsOf(verb).keys()].map((form) => [form, verb] as const),
  ),
);
/** The shortest of their forms has so many letters: "verify". */
const SHORTEST = 6;
const RECORDED =
  /^(?:calls?|recordings?|audios?|videos?|footage|clips?|photos?|photographs?|images?|pictures?|conversations?|intercepts?|tapes?|documents?|letters?|voices?|authenticity|identity)$/;
const SAID =
  /^(?:claims?|reports?|statements?|accounts?|figures?|allegations?|assertions?|information|details|loss|losses|deaths?|tolls?|numbers?|casualties|this|that|it|them|either|date|place|location|whereabouts)$/;

/** What was checked, by whom, how and over how long, or that it was not: each a claim of its own. */
export function verificationClaims(scene: Scene, voicesByLine: VoicesByLine): ClaimDraft[] {
  const all: ClaimDraft[] = [];
  for (const line of scene.lines) {
    let found: Map<string, ClaimDraft> | undefined;
    for (let at = 0; at < line.tokens.length; at += 1) {
      const word = wordAt(line, at);
      const verb = word.length < SHORTEST ? undefined : CHECKING.get(word);
      if (!verb || line.isQuoted[at]) continue;
      const claim = checkedAt(scene, voicesByLine, grammarOf(line), at, verb);
      if (!claim) continue;
      const key = `${claim.evidence[0]?.start} ${claim.polarity}`;
      found ??= new Map();
      if (claim.objects.length >= (found.get(key)?.objects.length ?? 0)) found.set(key, claim);
    }
    if (found) all.push(...found.values());
  }
  return all;
}

function checkedAt(
  scene: Scene,
  voicesByLine: VoicesByLine,
  grammar: Grammar,
  at: number,
  verb: string,
): ClaimDraft | undefined {
  const { line } = grammar;
  if (!tagOf(grammar, at).startsWith("VB")) return undefined;
  const what = checkedThing(grammar, at);
  const isClause = what === undefined && childOf(grammar, at, "ccomp") !== undefined && verb !== "confirm";
  if (what === undefined && !isClause) return undefined;
  const noun = what === undefined ? "" : wordAt(line, what);
  const isOfRecording = RECORDED.test(noun);
  if (verb === "confirm" && !isOfRecording && !isIndependent(grammar, at)) return undefined;
  if (!isOfRecording && !SAID.test(noun) && !isClause && verb !== "verify") return undefined;
  const stance = stanceAt(line, at);
  const isDone = stance.polarity === "asserted" && stance.modality === "factual";
  if (stance.polarity === "asserted" && !isDone) return undefined;
  const evidence = clauseOf(grammar, at);
  const spoken = spokenBy(voiceOver(voicesByLine, line, evidence));
  if (!spoken) return undefined;
  const by = speakerOf(grammar, at);
  const verifier = by ? (mentionAt(line, by.head) ?? actorWithin(line, by.span)) : undefined;
  const subject = what === undefined ? undefined : mentionAt(line, what);
  const known = (it: PlacedMention | undefined): string[] =>
    it && scene.referentById.has(it.entity) ? [it.id] : [];
  const words = (span: Span | undefined): string | undefined =>
    span && oneSpace(scene.page.text.slice(span.start, span.end));
  const how = words(methodOf(grammar, at));
  const howLong = words(durationOf(grammar));
  const verification: NonNullable<Claim["verification"]> = {
    of: isOfRecording ? "recording" : "words",
    isDone,
    ...(isDone && how ? { how } : {}),
    ...(isDone && howLong ? { howLong } : {}),
  };
  return claimed(spoken, {
    evidence: [evidence],
    subjects: known(subject),
    objects: known(verifier).filter((it) => it !== subject?.id),
    addressedTo: [],
    polarity: isDone ? "asserted" : "denied",
    modality: "factual",
    verification,
  });
}

/** The noun that was checked: "the recording" of "verified the recording", "a call, verified by …". */
function checkedThing(grammar: Grammar, at: number): number | undefined {
  if (!isPassive(grammar, at)) {
    const object = childOf(grammar, at, "obj");
    return object !== undefined && object > at ? object : undefined;
  }
  let verb = at;
  for (let step = 0; step < 3; step += 1) {
    const subject = childOf(grammar, verb, "nsubj:pass", "nsubj");
    const isRelative = subject !== undefined && /^W/.test(tagOf(grammar, subject));
    if (subject !== undefined && !isRelative) return subject;
    const above = headOf(grammar, verb);
    if (above < 0) return undefined;
    if (isRelative || relationOf(grammar, verb).startsWith("acl")) return above;
    if (relationOf(grammar, verb) !== "conj") return undefined;
    verb = above;
  }
  return undefined;
}

const isIndependent = (grammar: Grammar, at: number): boolean =>
  [at - 1, at + 1].some((it) => wordAt(grammar.line, it) === "independently") ||
  childrenOf(grammar.tree, at).some((it) => wordAt(grammar.line, it) === "independently");

const mentionAt = (line: Line, at: number | undefined): PlacedMention | undefined =>
  at === undefined ? undefined : line.covering[at]?.mention;

/** Who is named in the words for whoever checked: "the newspaper Helsingin Sanomat". */
const actorWithin = (line: Line, span: Span): PlacedMention | undefined =>
  line.placed.find((it) => /^(?:Organization|Person)$/.test(it.mention.type) && within(it.mention, span))
    ?.mention;

/** The clause of a verb within its sentence; the sentence where the verb heads it. */
function clauseOf(grammar: Grammar, at: number): Span {
  let top = at;
  while (headOf(grammar, top) >= 0 && !isClauseOfItsOwn(grammar, top)) top = headOf(grammar, top);
  let last = toOf(grammar, top);
  while (last > at && /^[.,;:!?]$/.test(wordAt(grammar.line, last))) last -= 1;
  let first = fromOf(grammar, top);
  while (first < at && /^(?:[,;:—–-]|and|but|that)$/.test(wordAt(grammar.line, first))) first += 1;
  return stretch(grammar, first, last);
}

const isClauseOfItsOwn = (grammar: Grammar, at: number): boolean =>
  /^(?:root|parataxis|ccomp)$/.test(relationOf(grammar, at)) ||
  (relationOf(grammar, at) === "conj" && childOf(grammar, at, "nsubj", "nsubj:pass") !== undefined);

/** "by crossing phone numbers with applications", "using satellite images", "…, which compared the numbers". */
function methodOf(grammar: Grammar, at: number): Span | undefined {
  const { line } = grammar;
  for (let from = at + 1; from < line.tokens.length; from += 1) {
    const word = wordAt(line, from);
    const next = tagOf(grammar, from + 1);
    const isBy = (word === "by" || word === "through") && next === "VBG";
    if (isBy || (word === "using" && tagOf(grammar, from) === "VBG")) {
      const head = isBy ? from + 1 : from;
      return stretch(grammar, from, methodEnd(grammar, head));
    }
    if ((word === "which" || word === "who") && /^VBD$/.test(next))
      return stretch(grammar, from + 1, methodEnd(grammar, from + 1));
  }
  return undefined;
}

/** The last word of a method: before ", a process that took two months". */
function methodEnd(grammar: Grammar, head: number): number {
  const { line } = grammar;
  let last = toOf(grammar, head);
  for (let at = head + 2; at <= last; at += 1)
    if (wordAt(line, at) === "," && /^(?:a|an|the|which|but|and)$/.test(wordAt(line, at + 1))) {
      last = at - 1;
      break;
    }
  while (last > head && /^[.,;:!?]$/.test(wordAt(line, last))) last -= 1;
  return isUnder(grammar, last, head) ? last : head;
}

/** "over two months", "took two months". */
function durationOf(grammar: Grammar): Span | undefined {
  const { line } = grammar;
  for (let at = 2; at < line.tokens.length; at += 1) {
    if (!/^(?:hours?|days?|weeks?|months?|years?)$/.test(wordAt(line, at))) continue;
    const isCount =
      tagOf(grammar, at - 1) === "CD" || /^(?:several|a|an|some|many)$/.test(wordAt(line, at - 1));
    const before = wordAt(line, at - 2);
    const further = wordAt(line, at - 3);
    if (isCount && /^(?:over|for|within|in|took|takes|taking|lasted)$/.test(before))
      return stretch(grammar, at - 1, at);
    if (isCount && /^(?:over|took|taking|lasted|than)$/.test(further)) return stretch(grammar, at - 2, at);
  }
  return undefined;
}
