import type { Modality } from "../../model/claim.ts";
import type { AttributionKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { firstAtOrAfter, within } from "../clauses/line.ts";
import { stanceOfClause } from "../clauses/modality.ts";
import { claimed } from "./claimed.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { entitiesWithin, lineAt, type Scene } from "./scene.ts";
import { bent, spokenBy, type Voice, type VoicesByLine, voiceOver } from "./voices.ts";

/** How what a source has a mind to is meant; kinds that are not here tell nothing that is worth a claim. */
const MEANT: ReadonlyMap<AttributionKind, Modality> = new Map([
  ["judges", "opinion"],
  ["refuses", "factual"],
  ["intends", "planned"],
  ["backs", "factual"],
  ["says", "factual"],
  ["orders", "ordered"],
]);
/** Liking is no news of a war. */
const PRIVATE: ReadonlySet<string> = new Set(
  "love like hate trust distrust dislike despise admire respect prefer discuss mention highlight underline underscore tout".split(
    " ",
  ),
);

/** What sources have a mind to, judge and stand for, in the words of whoever tells of it: "the troops criticise the president", "Moscow refuses to give figures". */
export function attitudeClaims(
  scene: Scene,
  voices: readonly Voice[],
  voicesByLine: VoicesByLine,
): ClaimDraft[] {
  const drafts = new Map<string, ClaimDraft>();
  for (const voice of voices) {
    const { source, cue, content, kind, lemma } = voice.attribution;
    const modality = MEANT.get(kind);
    const line = lineAt(scene.lines, cue.start);
    if (voice.isHeard || !voice.source || !source || !modality || !line || PRIVATE.has(lemma)) continue;
    const piece: Span = {
      start: Math.min(source.start, cue.start, content.start),
      end: Math.max(source.end, cue.end, content.end),
    };
    if (!within(piece, line.sentence)) continue;
    const outer = voiceOver(voicesByLine, line, piece);
    const spoken = spokenBy(kind === "judges" ? voice : outer);
    if (!spoken) continue;
    const judged = drafts.get(`${source.start} ${voice.source.id}`);
    const key = `${source.start} ${judged?.assertedBy ?? spoken.assertedBy}`;
    const before = drafts.get(key);
    if (before) piece.end = Math.max(piece.end, before.evidence[0]?.end ?? 0);
    const stance = stanceOfClause(
      line,
      firstAtOrAfter(line.tokens, piece.start),
      firstAtOrAfter(line.tokens, piece.end) - 1,
    );
    const self = voice.source;
    const meant =
      before ??
      bent(outer, {
        modality: stance.modality === "factual" || kind === "refuses" ? modality : stance.modality,
        polarity: kind === "refuses" ? "asserted" : stance.polarity,
      });
    const draft = claimed(judged ?? spoken, {
      evidence: [piece],
      subjects: [self.id],
      objects: entitiesWithin(scene, line, piece)
        .filter((it) => it.entity !== self.entity)
        .map((it) => it.id),
      addressedTo: [],
      modality: meant.modality,
      polarity: meant.polarity,
    });
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}
