import type { Claim } from "../../model/claim.ts";
import type { Interval, Span } from "../../model/span.ts";
import { SELVES } from "../clauses/function-words.ts";
import { firstAtOrAfter, type Line, overlaps, startingWithin, within } from "../clauses/line.ts";
import { type Stance, stanceOfClause } from "../clauses/modality.ts";
import type { PlacedMention } from "../page.ts";
import { claimed, type Spoken } from "./claimed.ts";
import { clockOf } from "./clocks-of-saying.ts";
import { entitiesWithin, grammaticalSubject, linesWithin, type Scene } from "./scene.ts";
import { addresseesOf, bent, partsOf, spokenBy, type Voice, type VoicesByLine } from "./voices.ts";

export type ClaimDraft = Omit<Claim, "id">;

/** Part of a sentence that an inner report must fill for the outer one to be about its speaker alone. */
const MOST = 0.6;

/** That an inner voice spoke is a fact, whatever it said. */
const PLAIN: Stance = { modality: "factual", polarity: "asserted" };

/** One claim for each sentence that somebody is said to have said. */
export function saidClaims(scene: Scene, voices: readonly Voice[], voicesByLine: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const voice of voices) {
    const spoken = voice.isHeard ? spokenBy(voice) : undefined;
    if (!spoken) continue;
    const { wording, content } = voice.attribution;
    for (const part of wording === "quote" ? partsOf(voice.attribution) : [content])
      for (const line of linesWithin(scene, part)) {
        const piece = pieceOf(scene, line, wholeOf(voice, line, part));
        const claim = piece && claimIn(scene, voicesByLine, voice, spoken, line, piece);
        if (claim) found.push(claim);
      }
  }
  return found;
}

/** What a voice says in some words of a sentence; nothing of its own where an inner voice says most of them. */
function claimIn(
  scene: Scene,
  voicesByLine: VoicesByLine,
  voice: Voice,
  spoken: Spoken,
  line: Line,
  piece: Span,
): ClaimDraft | undefined {
  const inner = toldFurtherBy(voicesByLine.get(line) ?? [], voice, piece);
  if (inner && !isNews(inner, voice)) return undefined;
  const first = firstAtOrAfter(line.tokens, piece.start);
  const last = firstAtOrAfter(line.tokens, piece.end) - 1;
  const named = inner?.source ? [inner.source] : entitiesWithin(scene, line, piece);
  const listener = voice.isDirect ? calledUpon(line, first, named) : undefined;
  const entities = listener ? named.filter((it) => it !== listener) : named;
  const subjects = inner ? entities : subjectsOf(line, voice, { first, last }, entities);
  const objects: string[] = [];
  for (const { id, entity } of entities) if (!subjects.some((it) => it.entity === entity)) objects.push(id);
  const { modality, polarity } = bent(voice, inner ? PLAIN : asMeant(line, voice, { first, last }));
  const claim = claimed(spoken, {
    evidence: [piece],
    subjects: subjects.map((it) => it.id),
    objects,
    addressedTo: listener ? [listener.id] : addresseesOf(scene, voice),
    modality,
    polarity,
  });
  const happened = dateWithin(scene, piece);
  const said = saidOn(scene, line, voice);
  if (!happened && !said) return claim;
  return Object.assign({}, claim, happened && { happened }, clockOf(voice.attribution.lemma, said));
}

/** How the words are meant: "would" in reported speech is the "will" of the speaker. */
function asMeant(line: Line, voice: Voice, { first, last }: { first: number; last: number }): Stance {
  const stance = stanceOfClause(line, first, last);
  if (voice.isDirect || stance.modality !== "conditional") return stance;
  const hasCondition = line.tokens
    .slice(first, last + 1)
    .some((it) => /^(?:if|unless|otherwise)$/.test(it.lower));
  return hasCondition ? stance : { ...stance, modality: "planned" };
}

/** What a sentence that somebody says is about: the speaker where it opens with "I" or "we", else its grammatical subject. */
function subjectsOf(
  line: Line,
  voice: Voice,
  { first, last }: { first: number; last: number },
  entities: readonly PlacedMention[],
): PlacedMention[] {
  const isSelf = (at: number): boolean => SELVES.has(line.tokens[at]?.lower ?? "");
  const speaker = voice.source ? [voice.source] : [];
  if (voice.isDirect && isSelf(first)) return speaker;
  const subject = grammaticalSubject(line, entities);
  if (subject) return [subject];
  for (let at = first; at <= last; at++) if (isSelf(at)) return speaker;
  return [];
}

/** Who is called by name or kinship as the words begin: "Mom, this war …". */
function calledUpon(line: Line, first: number, named: readonly PlacedMention[]): PlacedMention | undefined {
  const opening = named[0];
  if (opening?.type !== "Person" || opening.start !== line.tokens[first]?.start) return undefined;
  return line.tokens.some((it) => it.start === opening.end && it.text === ",") ? opening : undefined;
}

/** Fewest characters of a noun phrase that says by itself what is said: "denied this" says more with its verb. */
const FEWEST = 16;

/** A content that is no clause with the words that give it its sense. */
function wholeOf({ attribution: { wording, kind, source, cue } }: Voice, line: Line, part: Span): Span {
  const isPoor = wording === "noun" ? part.end - part.start < FEWEST : wording === "to" && kind === "intends";
  if (!isPoor || !within(cue, line.sentence) || cue.start > part.start) return part;
  return {
    start: source && within(source, line.sentence) ? Math.min(source.start, cue.start) : cue.start,
    end: part.end,
  };
}

/** The words of a content within one sentence, without the marks around them. */
function pieceOf(scene: Scene, line: Line, content: Span): Span | undefined {
  let start = Math.max(line.sentence.start, content.start);
  let end = Math.min(line.sentence.end, content.end);
  const { text } = scene.page;
  while (start < end && /[\s"“”'‘«»,;:–—-]/.test(text[start] ?? "") && !opensQuotation(text, start, end))
    start++;
  if (/^that\s/i.test(text.slice(start, start + 5))) start += 5;
  if (TRAILING.test(text[end - 1] ?? "")) {
    const isOpen = /["“«]/.test(text.slice(start, end - 1));
    const trailing = isOpen ? /[\s,;:–—-]/ : TRAILING;
    while (end > start && trailing.test(text[end - 1] ?? "")) end--;
  }
  return /\p{L}\P{L}+\p{L}/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

const TRAILING = /[\s"“”«»,;:–—-]/;

/** Whether the mark at an offset opens a quotation that closes before more words: "“up to 130” soldiers". */
function opensQuotation(text: string, start: number, end: number): boolean {
  if (!/["“«]/.test(text[start] ?? "")) return false;
  const close = /["”»]/.exec(text.slice(start + 1, end));
  return close !== null && /\p{L}/u.test(text.slice(start + 1 + close.index, end));
}

/** The inner voice that says most of a sentence: then the outer one says no more than that the inner one spoke. */
const toldFurtherBy = (voices: readonly Voice[], outer: Voice, piece: Span): Voice | undefined =>
  voices.find((it) => {
    if (it.outer !== outer || !it.isSaid) return false;
    const { source, cue, content } = it.attribution;
    const told = {
      start: Math.min(cue.start, content.start, source?.start ?? cue.start),
      end: Math.max(cue.end, content.end, source?.end ?? cue.end),
    };
    const shared = Math.min(piece.end, told.end) - Math.max(piece.start, told.start);
    return shared >= MOST * (piece.end - piece.start);
  });

/** "The media reported that …" tells of the media; "…, said a relative" is the relative's alone, as are words of one's own. */
const isNews = ({ source, attribution }: Voice, outer: Voice): boolean =>
  source !== null && source.entity !== outer.source?.entity && source.start < attribution.content.start;

function dateWithin(scene: Scene, piece: Span): Interval | undefined {
  const dates = startingWithin(scene.page.dates, piece).filter(
    (it) => within(it, piece) && (it.earliest ?? it.latest) !== null,
  );
  const date = dates.length === 1 ? dates[0] : undefined;
  return date && { earliest: date.earliest, latest: date.latest, precision: date.precision };
}

/** The date beside the verb of saying, outside of what is said. */
function saidOn(scene: Scene, line: Line, voice: Voice): Interval | undefined {
  const { cue, content } = voice.attribution;
  if (!within(cue, line.sentence)) return undefined;
  const date = startingWithin(scene.page.dates, line.sentence).find(
    (it) =>
      !overlaps(it, content) &&
      (it.earliest ?? it.latest) !== null &&
      Math.max(it.start - cue.end, cue.start - it.end) <= 30,
  );
  return date && { earliest: date.earliest, latest: date.latest, precision: date.precision };
}
