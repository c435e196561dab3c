import { mix } from "../learned/hash.ts";
import { FeatureTemplates } from "./feature-templates.ts";
import type { Word } from "./word.ts";

const ROLES = [
  "tag-1",
  "tag-2",
  "word",
  "suffix",
  "set",
  "shape",
  "capital",
  "mid",
  "first",
  "word-1",
  "suffix-1",
  "capital-1",
  "mid-1",
  "word+1",
  "set+1",
  "suffix+1",
  "capital+1",
  "mid+1",
  "word-2",
  "word+2",
  "set+2",
  "titled",
] as const;

/** What the tagger asks first of a word's surroundings; what it asks of the word alone is in `Word.keys`. */
const FIRST = [
  "tag-1",
  "tag-1 tag-2 set",
  "tag-1 word",
  "tag-1 suffix",
  "tag-1 set set+1",
  "word set+1",
  "word-1 word",
  "word word+1",
  "tag-1 mid",
  "word capital first",
  "set capital titled",
  "mid mid+1",
];

const SECOND = [
  "word-1",
  "suffix-1",
  "mid-1",
  "word+1",
  "set+1",
  "suffix+1",
  "mid+1",
  "word-2",
  "word+2",
  "set+2",
  "tag-1 tag-2",
  "tag-1 set",
  "tag-1 set+1",
  "set set+1",
  "shape set+1",
  "shape first",
  "capital-1 capital capital+1",
  "shape suffix titled",
  "word titled",
  "tag-1 capital titled",
];

/** The questions of `readContext`, in two steps. */
export const contextTemplates: FeatureTemplates = new FeatureTemplates(ROLES, FIRST, SECOND);

const { values } = contextTemplates;

const BEFORE = mix(1, 21);
const AFTER = mix(2, 21);
const NO = mix(3, 21);
const YES = mix(4, 21);
const EDGE = mix(5, 21);

/** A tag's number, well spread; −1 stands before the first word. */
export const tagValue = (tag: number): number => mix(tag, 22);

const capitalValue = (word: Word | undefined): number =>
  word === undefined ? EDGE : word.capital === 1 ? YES : NO;

/** Takes what the tag of word `at` is chosen by: its neighbours and the two tags before it. */
export function readContext(
  words: readonly Word[],
  at: number,
  lastTag: number,
  tagBefore: number,
  titled: boolean,
): void {
  const word = words[at] as Word;
  const previous = at > 0 ? words[at - 1] : undefined;
  const next = at + 1 < words.length ? words[at + 1] : undefined;
  values[0] = tagValue(lastTag);
  values[1] = tagValue(tagBefore);
  values[2] = word.word;
  values[3] = word.suffix;
  values[4] = word.tagSet;
  values[5] = word.shape;
  values[6] = capitalValue(word);
  values[7] = word.mid;
  values[8] = previous === undefined ? YES : NO;
  values[9] = previous?.word ?? BEFORE;
  values[10] = previous?.suffix ?? BEFORE;
  values[11] = capitalValue(previous);
  values[12] = previous?.mid ?? BEFORE;
  values[13] = next?.word ?? AFTER;
  values[14] = next?.tagSet ?? AFTER;
  values[15] = next?.suffix ?? AFTER;
  values[16] = capitalValue(next);
  values[17] = next?.mid ?? AFTER;
  values[18] = (at > 1 ? words[at - 2]?.word : undefined) ?? BEFORE;
  values[19] = (at + 2 < words.length ? words[at + 2]?.word : undefined) ?? AFTER;
  values[20] = (at + 2 < words.length ? words[at + 2]?.tagSet : undefined) ?? AFTER;
  values[21] = titled ? YES : NO;
}

/** Long words of a title: so many at least, and such a share with a capital. */
const LEAST = 3;
const SHARE = 0.8;

/** Whether words are written as in a title, with capitals that tell little: "Rebels Seize Town Near Border". */
export function isTitled(words: readonly Word[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (!word.isLong) continue;
    long += 1;
    capitals += word.capital;
  }
  return long >= LEAST && capitals >= SHARE * long;
}
