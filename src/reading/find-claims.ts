import type { Claim } from "../model/claim.ts";
import { attitudeClaims } from "./claims/attitude-claims.ts";
import { calledPosts } from "./claims/called-posts.ts";
import { withClocksOfSaying } from "./claims/clocks-of-saying.ts";
import { countryClaims } from "./claims/country-claims.ts";
import { eventRelations, eventSentences } from "./claims/event-claims.ts";
import { withFigures } from "./claims/figure-claims.ts";
import { listedPosts } from "./claims/listed-posts.ts";
import { possessiveRelations, speakerPlaces } from "./claims/possessive-claims.ts";
import { phraseRelations } from "./claims/relation-claims.ts";
import { type ClaimDraft, saidClaims } from "./claims/said-claims.ts";
import { type Scene, sceneOf } from "./claims/scene.ts";
import { statesOf } from "./claims/states-of.ts";
import { unitChains } from "./claims/unit-chains.ts";
import { markUnverified } from "./claims/unverified.ts";
import { verificationClaims } from "./claims/verification-claims.ts";
import { byLine, voicesOf } from "./claims/voices.ts";
import { inOrder } from "./clauses/line.ts";
import type { Page } from "./page.ts";

/** What is asserted on a page, by whom, and in which words: in order of the words, without a claim twice. */
export function findClaims(given: Page): readonly Claim[] {
  const page = inOrder(given);
  const scene = sceneOf(page);
  const voices = voicesOf(scene);
  const voicesByLine = byLine(scene, voices);
  const told = withFigures(scene, voicesByLine, [
    ...saidClaims(scene, voices, voicesByLine),
    ...attitudeClaims(scene, voices, voicesByLine),
    ...verificationClaims(scene, voicesByLine),
    ...eventSentences(scene, voicesByLine),
    ...phraseRelations(scene, voicesByLine),
    ...unitChains(scene, voicesByLine),
    ...possessiveRelations(scene, voicesByLine),
    ...speakerPlaces(scene, voicesByLine),
    ...eventRelations(scene, voicesByLine),
  ]);
  const states = statesOf(scene);
  const drafts = markUnverified(scene, [
    ...withoutSentences(told),
    ...countryClaims(scene, told),
    ...calledPosts(scene, states),
    ...listedPosts(scene, states),
  ]);
  const read = new Set<string>();
  for (const draft of drafts) if (draft.relation && !draft.inferredBy) read.add(relationOf(scene, draft));
  const seen = new Set<string>();
  const kept: ClaimDraft[] = [];
  for (const draft of withClocksOfSaying(withoutRepeats(scene, drafts))) {
    if (draft.inferredBy && read.has(relationOf(scene, draft))) continue;
    const key = keyOf(draft);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(draft);
  }
  kept.sort((a, b) => startOf(a) - startOf(b));
  return kept.map((draft, at) => ({ id: `c${at + 1}`, ...draft }));
}

/** Drafts without the sentences that are kept as a verification already. */
function withoutSentences(drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!drafts.some((it) => it.verification)) return drafts;
  const starts = new Set(
    drafts.filter((it) => it.verification).map((it) => `${startOf(it)} ${it.assertedBy}`),
  );
  return drafts.filter(
    (it) => it.relation || it.verification || it.assertedBy || !starts.has(`${startOf(it)} ${it.assertedBy}`),
  );
}

/** Drafts without those that tell a relation of the same two in words that another's overlap: "Dagalo, who commands" and "who commands". */
function withoutRepeats(scene: Scene, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const told = new Map<string, ClaimDraft[]>();
  for (const draft of drafts) {
    if (!draft.relation || draft.evidence.length !== 1) continue;
    const key = `${relationOf(scene, draft)} ${draft.assertedBy} ${draft.polarity} ${draft.modality}`;
    const known = told.get(key);
    if (known) known.push(draft);
    else told.set(key, [draft]);
  }
  const repeats = new Set<ClaimDraft>();
  for (const same of told.values()) {
    same.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
    let end = -1;
    for (const draft of same) {
      if (startOf(draft) < end) repeats.add(draft);
      end = Math.max(end, endOf(draft));
    }
  }
  return drafts.filter((it) => !repeats.has(it));
}

/** Relation and entities: what is read needs no conclusion. */
function relationOf(scene: Scene, { relation, subjects, objects }: ClaimDraft): string {
  const entity = (id: string | undefined): string => scene.mentionById.get(id ?? "")?.entity ?? "";
  return `${relation} ${entity(subjects[0])} ${entity(objects[0])}`;
}

const startOf = (draft: ClaimDraft): number => draft.evidence[0]?.start ?? 0;
const endOf = (draft: ClaimDraft): number => draft.evidence[0]?.end ?? 0;

/** Relation, mentions, words and speaker: what makes two claims one. */
function keyOf({ relation, subjects, objects, evidence, assertedBy, saidBy }: ClaimDraft): string {
  let key = `${relation ?? ""}|${subjects}|${objects}|${assertedBy}`;
  for (const { start, end } of evidence) key += `|${start} ${end}`;
  return saidBy === undefined ? key : `${key}|${saidBy}`;
}
