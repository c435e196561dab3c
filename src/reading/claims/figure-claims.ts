import type { Figure } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { firstAtOrAfter, startingWithin } from "../clauses/line.ts";
import { stanceAt } from "../clauses/modality.ts";
import { findFigures } from "../quantities/find-figures.ts";
import type { StatedFigure } from "../quantities/stated-figure.ts";
import { claimed } from "./claimed.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import { spokenBy, type VoicesByLine, voiceOver } from "./voices.ts";

/** Claims with the figures that their words state; a figure that no claim's words hold makes one of its own, said by whoever speaks there. */
export function withFigures(
  scene: Scene,
  voices: VoicesByLine,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const figures = findFigures(scene);
  if (figures.length === 0) return drafts;
  const told = new Map<ClaimDraft, Figure[]>();
  const own: ClaimDraft[] = [];
  const plain = drafts
    .filter((it) => it.relation === undefined)
    .flatMap((draft) => draft.evidence.slice(0, 1).map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start);
  for (const stated of figures) {
    const holding = narrowest(plain, stated);
    if (holding) told.set(holding, [...(told.get(holding) ?? []), stated.figure]);
    else own.push(...claimOf(scene, voices, stated));
  }
  return [...drafts.map((it) => withThese(it, told.get(it))), ...joined(own)];
}

const withThese = (draft: ClaimDraft, figures: readonly Figure[] | undefined): ClaimDraft =>
  figures ? Object.assign({}, draft, { figures: oneOfEach(figures) }) : draft;

const oneOfEach = (figures: readonly Figure[]): Figure[] => [
  ...new Map(
    figures.map((it) => [JSON.stringify([it.measure, it.lowest, it.highest, it.counted]), it]),
  ).values(),
];

/** The claim without a relation in the fewest words that hold a figure's. */
function narrowest(
  plain: readonly (Span & { readonly draft: ClaimDraft })[],
  { line, words }: StatedFigure,
): ClaimDraft | undefined {
  let best: ClaimDraft | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { start, end, draft } of startingWithin(plain, line.sentence)) {
    if (start > words.start || end < words.end || end - start >= least) continue;
    best = draft;
    least = end - start;
  }
  return best;
}

function claimOf(
  scene: Scene,
  voices: VoicesByLine,
  { figure, line, words, event }: StatedFigure,
): ClaimDraft[] {
  const voice = voiceOver(voices, line, words);
  const spoken = spokenBy(voice);
  if (!spoken) return [];
  const at = firstAtOrAfter(line.tokens, event ? event.event.start : words.start);
  const about = event?.mention.id ?? figure.of;
  const other = figure.of === about ? undefined : figure.of;
  const { modality, polarity } = stanceAt(
    line,
    at,
    voice ? firstAtOrAfter(line.tokens, voice.attribution.content.start) : 0,
  );
  return [
    claimed(spoken, {
      evidence: [voice ? words : { start: line.sentence.start, end: line.sentence.end }],
      subjects: about !== undefined && scene.mentionById.has(about) ? [about] : [],
      objects: other === undefined ? [] : [other],
      addressedTo: [],
      modality,
      polarity,
      figures: [figure],
    }),
  ];
}

/** Claims in the same words as one, with the figures of all. */
function joined(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const byWords = new Map<string, ClaimDraft>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.evidence, claim.assertedBy]);
    const known = byWords.get(key);
    byWords.set(key, known ? withThese(known, [...(known.figures ?? []), ...(claim.figures ?? [])]) : claim);
  }
  return [...byWords.values()];
}
