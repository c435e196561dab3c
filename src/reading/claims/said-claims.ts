import type { Claim } from "../../model/claim.ts";
import type { Interval, Span } from "../../model/span.ts";
import { SELVES } from "../clauses/function-words.ts";
import { firstAtOrAfter, type Line, overlaps, startingWithin, within } from "../clauses/line.ts";
import { stanceOfClause } from "../clauses/modality.ts";
import { entitiesWithin, linesWithin, type Scene } from "./scene.ts";
import { addresseesOf, bent, spokenBy, type Voice, type VoicesByLine } from "./voices.ts";

export type ClaimDraft = Omit<Claim, "id">;

/** Part of a sentence that an inner report must fill for the outer one to say nothing of its own. */
const MOST = 0.6;

/** One claim for each sentence that somebody is said to have said. */
export function saidClaims(scene: Scene, voices: readonly Voice[], voicesByLine: VoicesByLine): ClaimDraft[] {
  return voices.flatMap((voice) => {
    const spoken = spokenBy(voice);
    if (!spoken) return [];
    return linesWithin(scene, voice.attribution.content).flatMap((line): ClaimDraft[] => {
      const piece = pieceOf(scene, line, voice.attribution.content);
      if (!piece || isToldFurther(voicesByLine.get(line) ?? [], voice, piece)) return [];
      const first = firstAtOrAfter(line.tokens, piece.start);
      const last = firstAtOrAfter(line.tokens, piece.end) - 1;
      const entities = entitiesWithin(scene, line, piece).map((it) => it.id);
      const isOfSelf = line.tokens.slice(first, last + 1).some((it) => SELVES.has(it.lower));
      const opensWithSelf = voice.isDirect && SELVES.has(line.tokens[first]?.lower ?? "");
      const speaker = voice.source ? [voice.source.id] : [];
      const subjects = opensWithSelf || (entities.length === 0 && isOfSelf) ? speaker : entities.slice(0, 1);
      const happened = dateWithin(scene, piece);
      const said = saidOn(scene, line, voice);
      return [
        {
          ...spoken,
          evidence: [piece],
          subjects,
          objects: entities.filter((it) => !subjects.includes(it)),
          addressedTo: addresseesOf(scene, voice),
          ...bent(voice, stanceOfClause(line, first, last)),
          ...(happened ? { happened } : {}),
          ...(said ? { said } : {}),
        },
      ];
    });
  });
}

/** The words of a content within one sentence, without the marks around them. */
function pieceOf(scene: Scene, line: Line, content: Span): Span | undefined {
  let start = Math.max(line.sentence.start, content.start);
  let end = Math.min(line.sentence.end, content.end);
  const { text } = scene.page;
  while (start < end && /[\s"“”'‘«»,;:–—-]/.test(text[start] ?? "")) start++;
  while (end > start && /[\s"“”«»,;:–—-]/.test(text[end - 1] ?? "")) end--;
  return /\p{L}{2}/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Whether an inner voice says most of a sentence: then the claim is its own, passed on by the outer one. */
const isToldFurther = (voices: readonly Voice[], outer: Voice, piece: Span): boolean =>
  voices.some((it) => {
    if (it.outer !== outer || !it.source) return false;
    const { content } = it.attribution;
    const shared = Math.min(piece.end, content.end) - Math.max(piece.start, content.start);
    return shared >= MOST * (piece.end - piece.start);
  });

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
