import { SPEECH_VERBS } from "../nouns/speech-verbs.ts";
import type { DraftMention, Page, Sentence, Token } from "../page.ts";

/** Index of the sentence that holds an offset; sentences are asked for in order. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}

function hasSpeechVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some((it) => it.start >= from && it.end <= to && SPEECH_VERBS.has(it.lower));
}

/** "his", "her" before a noun. */
const OWNERS = /^(?:his|her|their|its|my|our|your) \p{L}$/iu;

/** The mention that speaks each quotation, by number of the quotation: the one beside a verb of speech in the same sentence, else who spoke before in the paragraph. */
export function speakersOf(page: Page, mentions: readonly DraftMention[]): ReadonlyMap<number, DraftMention> {
  const speakers = new Map<number, DraftMention>();
  const candidates = mentions.filter(
    (it) =>
      (it.type === "Person" || it.type === "Organization") &&
      it.head !== "i" &&
      it.head !== "we" &&
      !(it.form === "pronoun" && OWNERS.test(page.text.slice(it.start, it.end + 2))),
  );
  let last: { number: number; paragraph: number } | undefined;
  let first = 0;
  for (const [number, quotation] of page.quotations.entries()) {
    if (!quotation.isSpeech) continue;
    const opening = sentenceAt(page.sentences, Math.max(0, quotation.start - 1));
    const closing = sentenceAt(page.sentences, quotation.end - 1);
    if (!opening || !closing) continue;
    while (first < candidates.length && (candidates[first]?.start ?? 0) < opening.start) first += 1;
    let after: DraftMention | undefined;
    let before: DraftMention | undefined;
    for (let at = first; at < candidates.length; at += 1) {
      const candidate = candidates[at];
      if (!candidate || candidate.start >= closing.end) break;
      if (candidate.end < quotation.start) before ??= candidate;
      else if (candidate.start > quotation.end) after ??= candidate;
    }
    const speaksAfter =
      after && hasSpeechVerb(closing.tokens, quotation.end, closing.end) ? after : undefined;
    const speaksBefore =
      before && hasSpeechVerb(opening.tokens, before.end, quotation.start) ? before : undefined;
    const isGoingOn = last !== undefined && last.paragraph === opening.paragraph;
    const speaker = speaksAfter ?? speaksBefore ?? (isGoingOn ? speakers.get(last?.number ?? -1) : undefined);
    if (!speaker) continue;
    speakers.set(number, speaker);
    last = { number, paragraph: opening.paragraph };
  }
  return speakers;
}
