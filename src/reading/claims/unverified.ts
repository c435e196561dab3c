import { type Line, wordAt } from "../clauses/line.ts";
import { stanceAt } from "../clauses/modality.ts";
import { formsOf } from "../clauses/verb-forms.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";

const VERIFYING = new Map(["verify", "confirm", "corroborate"].flatMap((verb) => [...formsOf(verb)]));
/** The shortest of them has so many letters: "verify". */
const SHORTEST = 6;
/** What is said, by the nouns with which a report speaks of it. */
const SAYINGS =
  /^(?:claims?|reports?|statements?|accounts?|figures?|loss|losses|deaths|tolls?|casualties|allegations?|assertions?|information|details|footage|videos?|photos?|images?|recordings?|audio|calls?|conversations?|identity|authenticity|this|that|it|them|either)$/;

/** Where a report says that it could not check what was said, that is unverified: what stands before in the same paragraph, else in the one before. */
export function markUnverified(scene: Scene, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const doubts = scene.lines.filter(saysUnchecked);
  if (doubts.length === 0) return drafts;
  const saidIn = new Map<number, { readonly start: number; readonly draft: ClaimDraft }[]>();
  const lineOf = new Map(scene.lines.map((line) => [line.sentence.start, line]));
  let number = 0;
  const said = drafts
    .filter((it) => it.assertedBy !== null)
    .map((draft) => ({ draft, start: draft.evidence[0]?.start ?? 0 }))
    .sort((a, b) => a.start - b.start);
  for (const one of said) {
    while ((scene.page.sentences[number]?.end ?? Number.POSITIVE_INFINITY) <= one.start) number++;
    const line = lineOf.get(scene.page.sentences[number]?.start ?? -1);
    if (!line) continue;
    const { paragraph } = line.sentence;
    const there = saidIn.get(paragraph);
    if (there) there.push(one);
    else saidIn.set(paragraph, [one]);
  }
  const unverified = new Set<ClaimDraft>();
  const opening = new Map<number, number>();
  for (const { paragraph, start } of scene.page.sentences)
    if (!opening.has(paragraph)) opening.set(paragraph, start);
  for (const { sentence } of doubts) {
    const before = (saidIn.get(sentence.paragraph) ?? []).filter((it) => it.start < sentence.start);
    const isFirst = opening.get(sentence.paragraph) === sentence.start;
    const meant = isFirst ? (saidIn.get(sentence.paragraph - 1) ?? []) : before;
    for (const { draft } of meant) unverified.add(draft);
  }
  return drafts.map((draft) => (unverified.has(draft) ? { ...draft, status: "unverified" } : draft));
}

/** "Reuters could not independently verify the claims", "The reports have not been confirmed". */
function saysUnchecked(line: Line): boolean {
  for (let at = 0; at < line.tokens.length; at++) {
    const word = wordAt(line, at);
    const forms = word.length < SHORTEST ? undefined : VERIFYING.get(word);
    if (!forms || line.isQuoted[at]) continue;
    const group = verbGroupAt(line, at, forms);
    if (!group || stanceAt(line, at).polarity !== "denied") continue;
    if (group.isPassive ? names(line, 0, group.first) : names(line, at + 1, at + 6)) return true;
  }
  return false;
}

function names(line: Line, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 8); at < to; at++) if (SAYINGS.test(wordAt(line, at))) return true;
  return false;
}
