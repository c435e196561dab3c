import type { Claim, Modality, Polarity, RelayAct } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { SAYING_NOUNS } from "../attributions/cues.ts";
import type { Told } from "../attributions/found.ts";
import { POSSESSIVES, PREPOSITIONS } from "../clauses/function-words.ts";
import { firstAtOrAfter, type Line, overlaps, startingWithin, within, wordAt } from "../clauses/line.ts";
import { type Stance, stanceAt } from "../clauses/modality.ts";
import { oneSpace } from "../draft.ts";
import type { PlacedMention } from "../page.ts";
import { type CallChain, callChains, chainOf } from "./call-chain.ts";
import type { Spoken } from "./claimed.ts";
import { Heard } from "./heard.ts";
import { lineAt, linesWithin, type Scene } from "./scene.ts";

/** Whoever speaks over a stretch of the text. */
export interface Voice {
  readonly attribution: Told;
  /** Null where the source is not told, or is nobody whom the page mentions. */
  readonly source: PlacedMention | null;
  readonly cue: Pick<Told, "kind" | "lemma">;
  /** The source as worded; "unnamed" where it is not told. */
  readonly saidBy: string;
  /** Whether the verb is denied: "does not believe that". */
  readonly isNegated: boolean;
  /** The voice that tells what this one says. */
  readonly outer: Voice | undefined;
  readonly chain: CallChain | undefined;
  /** Who heard it from the source or quoted the source, where the verb of saying tells. */
  readonly passedOn: Claim["relayedBy"];
  readonly isDirect: boolean;
  /** "did not say that": then nothing is said. */
  readonly isSaid: boolean;
  /** Whether the content is what the source says or thinks, not what the source speaks of or has a mind to. */
  readonly isHeard: boolean;
}

/** How far behind words from a call other words still belong to its dialogue, in characters. */
const DIALOGUE = 200;
/** How far before a source a mention that covers it may start, in characters. */
const LONGEST_MENTION = 200;
const SPEAKS: ReadonlySet<string> = new Set(["Person", "Organization", "Unit", "Group", "Place"]);

/** The voices of a page by the sentences over which they speak, the outer before the inner. */
export type VoicesByLine = ReadonlyMap<Line, readonly Voice[]>;

export function byLine(scene: Scene, voices: readonly Voice[]): VoicesByLine {
  const found = new Map<Line, Voice[]>();
  for (const voice of voices) {
    if (!voice.isHeard) continue;
    for (const part of partsOf(voice.attribution))
      for (const line of linesWithin(scene, part)) {
        const known = found.get(line);
        if (known) known.push(voice);
        else found.set(line, [voice]);
      }
  }
  return found;
}

/** The attributions of a page as voices, the outer before the inner. */
export function voicesOf(scene: Scene): Voice[] {
  const chains = callChains(scene);
  const heard = new Heard();
  const voices: Voice[] = [];
  const open: Voice[] = [];
  for (const attribution of scene.page.attributions) {
    while (open.length > 0 && (open.at(-1)?.attribution.content.end ?? 0) <= attribution.content.start)
      open.pop();
    const outer = open.findLast(
      (it) =>
        within(attribution.content, it.attribution.content) &&
        within(attribution.cue, it.attribution.content),
    );
    const teller = attribution.heardFrom === undefined ? null : mentionAround(scene, attribution.heardFrom);
    const mention = teller ?? sourceMention(scene, attribution) ?? heard.recall(scene, attribution.source);
    const source = mention && scene.referentById.has(mention.entity) ? mention : null;
    heard.note(scene, source, attribution.source);
    const line = lineAt(scene.lines, attribution.cue.start);
    const last = line ? lastUpTo(line, attribution.cue.end) : -1;
    const isDirect = attribution.wording === "quote";
    const before = voices.at(-1);
    const follows =
      before?.chain !== undefined && attribution.cue.start - before.attribution.content.end <= DIALOGUE;
    const stance = line && last >= 0 ? stanceAt(line, last) : undefined;
    const isNegated = stance?.polarity === "denied" && THOUGHT.has(attribution.kind);
    const voice: Voice = {
      attribution,
      saidBy: attribution.source
        ? oneSpace(scene.page.text.slice(attribution.source.start, attribution.source.end))
        : "unnamed",
      isNegated,
      source,
      cue: attribution,
      outer,
      chain:
        (source && chainOf(scene, chains, source, isDirect || follows || isInCall(line, attribution))) ??
        outer?.chain,
      isDirect,
      passedOn: teller
        ? linkOf(sourceMention(scene, attribution), "heard")
        : linkOf(
            attribution.quotedBy === undefined ? null : mentionAround(scene, attribution.quotedBy),
            "quoted",
          ),
      isSaid: !stance || isNegated || isSaid(stance),
      isHeard: isHeard(attribution),
    };
    voices.push(voice);
    if (voice.isHeard) open.push(voice);
  }
  return voices;
}

/** Number of the last word that ends at an offset or before it; −1 where none does. */
function lastUpTo({ tokens }: Line, end: number): number {
  const last = firstAtOrAfter(tokens, end) - 1;
  return last >= 0 && (tokens[last]?.end ?? 0) > end ? last - 1 : last;
}

/** Verbs behind which a noun phrase is what their subject says: "denied the attack". Behind others it is what they speak of. */
const SAYS_NOUN: ReadonlySet<string> = new Set(
  "announce report confirm deny reject reveal refute dismiss acknowledge admit recount describe predict expect claim".split(
    " ",
  ),
);
const WHAT_IS_DONE: ReadonlySet<string> = new Set(["says", "orders", "predicts"]);
/** Verbs by which somebody binds themselves in words. */
const COMMITS: ReadonlySet<string> = new Set(
  "vow pledge promise threaten offer propose plan intend want".split(" "),
);

function isHeard({ wording, kind, lemma }: Told): boolean {
  if (wording === "clause" || wording === "quote") return true;
  return wording === "noun"
    ? SAYS_NOUN.has(lemma)
    : wording === "to" && (WHAT_IS_DONE.has(kind) || COMMITS.has(lemma));
}

const linkOf = (by: PlacedMention | null, act: RelayAct): Claim["relayedBy"] =>
  by ? [{ by: by.id, act }] : [];

/** "a call in which a soldier says": his words come from the call, quoted or not. */
function isInCall(line: Line | undefined, { source }: Told): boolean {
  if (!line || !source) return false;
  const first = firstAtOrAfter(line.tokens, source.start);
  return wordAt(line, first - 2) === "in" && wordAt(line, first - 1) === "which";
}

/** What is thought or not: who does not believe it thinks that it is not so. */
const THOUGHT: ReadonlySet<string> = new Set(["thinks", "predicts"]);

/** "did not say", "could confirm": nothing is said by that. */
const isSaid = ({ modality, polarity }: Stance): boolean =>
  polarity === "asserted" && (modality === "factual" || modality === "question" || modality === "opinion");

/** The shortest mention of somebody who can speak around an offset, ending before `end`. */
function mentionAround(scene: Scene, offset: number, end = Number.POSITIVE_INFINITY): PlacedMention | null {
  const near = startingWithin(scene.page.mentions, { start: offset - LONGEST_MENTION, end: offset + 1 });
  const around = near.filter((it) => SPEAKS.has(it.type) && offset < it.end && it.end <= end);
  let shortest: PlacedMention | undefined;
  for (const it of around) if (!shortest || it.end - it.start < shortest.end - shortest.start) shortest = it;
  return shortest ?? near.findLast((it) => isNamedBefore(scene, it, offset)) ?? null;
}

/** "SANA" of "the SANA news *agency*". */
const isNamedBefore = (scene: Scene, { type, form, end }: PlacedMention, offset: number): boolean =>
  type === "Organization" &&
  form === "name" &&
  end <= offset &&
  offset - end <= 12 &&
  /^\s[a-z\s]*$/.test(scene.page.text.slice(end, offset));

/** The mention that a source's words hold: the one around their head, else the same span, the longest within, or one that covers it. */
function sourceMention(scene: Scene, { source, head }: Told): PlacedMention | null {
  if (!source) return null;
  const stretch = { start: source.start - LONGEST_MENTION, end: source.end };
  const near = startingWithin(scene.page.mentions, stretch).filter(
    (it) => SPEAKS.has(it.type) && overlaps(it, source),
  );
  const headed =
    head === null ? null : mentionAround(scene, head, head < source.start ? undefined : source.end);
  if (headed) return headed;
  const inside = near.filter(
    (it) =>
      within(it, source) &&
      !isOwner(scene, it, source) &&
      isHead(scene, it, source) &&
      !/^['’]s\s/.test(scene.page.text.slice(it.end, source.end)) &&
      (it.type !== "Group" || it.end === source.end),
  );
  const same = inside.find((it) => it.start === source.start && it.end === source.end);
  return (
    same ??
    inside.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0] ??
    near.find((it) => within(source, it)) ??
    null
  );
}

/** "his" of "his family": the family speaks. */
const isOwner = (scene: Scene, { form, start, end }: PlacedMention, source: Span): boolean =>
  form === "pronoun" && end < source.end && POSSESSIVES.has(scene.page.text.slice(start, end).toLowerCase());

/** Whether a mention heads the words of a source: no preposition stands before it, save behind a report of its own. */
function isHead(scene: Scene, mention: PlacedMention, source: Span): boolean {
  const before = scene.page.text
    .slice(source.start, mention.start)
    .toLowerCase()
    .replace(
      /\b(?:secretary|minister|chief) of (?:state|staff|defen[cs]e|the interior|foreign affairs)\s*$/,
      "",
    )
    .split(/[^a-z]+/)
    .filter(Boolean);
  const at = before.findIndex((it) => PREPOSITIONS.has(it));
  return at < 0 || SAYING_NOUNS.has(before[at - 1] ?? "");
}

/** The innermost voice over a span; undefined where the writer speaks. */
export const voiceOver = (voices: VoicesByLine, line: Line, span: Span): Voice | undefined =>
  voices.get(line)?.findLast((it) => partsOf(it.attribution).some((part) => within(span, part)));

/** What a source says, without the words of whoever tells of it. */
export const partsOf = ({ parts, content }: Told): readonly Span[] => parts ?? [content];

/** Verbs with which who says it has checked it: "the mission verified that …". */
const CHECKED: ReadonlySet<string> = new Set(["verify", "authenticate"]);

/** What the fields of a claim are when this voice makes it; undefined where it is not said. */
export function spokenBy(voice: Voice | undefined): Spoken | undefined {
  if (!voice) return { assertedBy: null, relayedBy: [], status: "accepted" };
  if (!voice.isSaid) return undefined;
  const relayedBy: Claim["relayedBy"] = [...voice.passedOn];
  for (let outer = voice.outer; outer; outer = outer.outer)
    if (outer.source && outer.source.entity !== voice.source?.entity)
      relayedBy.push({ by: outer.source.id, act: "quoted" }, ...outer.passedOn);
  if (voice.chain) relayedBy.push(...voice.chain.relayedBy);
  if (!voice.source) return { assertedBy: null, saidBy: voice.saidBy, relayedBy, status: "unverified" };
  return {
    assertedBy: voice.source.id,
    relayedBy,
    status: CHECKED.has(voice.attribution.lemma)
      ? "verified"
      : voice.chain?.isUnverified
        ? "unverified"
        : "accepted",
  };
}

/** How a voice's verb bends what it says: a denial turns it round, a question asserts nothing. */
export function bent(
  voice: Voice | undefined,
  stance: { modality: Modality; polarity: Polarity },
): { modality: Modality; polarity: Polarity } {
  const modality = modalityOf(voice?.cue);
  const isTurned =
    voice !== undefined &&
    !voice.isDirect &&
    (voice.isNegated ||
      voice.cue?.kind === "denies" ||
      voice.cue?.kind === "refuses" ||
      voice.cue?.lemma === "doubt");
  const polarity = isTurned ? (stance.polarity === "denied" ? "asserted" : "denied") : stance.polarity;
  return { modality: stance.modality === "factual" ? (modality ?? "factual") : stance.modality, polarity };
}

function modalityOf(cue: Voice["cue"] | undefined): Modality | undefined {
  switch (cue?.kind) {
    case "orders":
      return "ordered";
    case "predicts":
    case "doubts":
      return "possible";
    case "thinks":
    case "judges":
      return "opinion";
    case "intends":
    case "refuses":
      return "planned";
    default:
      return cue?.lemma === "ask" || cue?.lemma === "wonder"
        ? "question"
        : cue?.lemma === "allege"
          ? "possible"
          : undefined;
  }
}

/** Those to whom a voice speaks, where its words name them: "told his wife", "wrote to his sister". */
export function addresseesOf(scene: Scene, voice: Voice): string[] {
  const { listener } = voice.attribution;
  const mention = listener === undefined ? null : mentionAround(scene, listener);
  return mention && mention.id !== voice.source?.id && scene.referentById.has(mention.entity)
    ? [mention.id]
    : [];
}
