import type { FeatureList } from "./feature-list.ts";
import { NAME_TYPES } from "./name-labels.ts";
import { hashOfRelation, hashOfTag } from "./numbered-tags.ts";

/** Groups of features, each with the place of its function below. */
export const TAG_TRIPLE = 0;
export const TAGS_BEFORE = 1;
export const TAGS_BEHIND = 2;
export const PLACE_IN_TEXT = 3;
export const TREE = 4;
export const RUN = 5;
export const LISTED = 6;
export const LABELS_AROUND = 7;
export const SEEN_AROUND = 8;
export const SEEN_IN_PAIRS = 9;

/** Instead of what a pair of words was seen as: there is no such pair. */
export const NO_PAIR = 255;
/** Instead of the type that initials stand for: the word is no short form. */
export const NOT_SHORT = NAME_TYPES.length + 1;

/** For each group what adds its features, told by nothing but the values that its number holds, bits by bits. */
export const FEATURE_GROUPS: readonly ((into: FeatureList, values: number) => void)[] = [
  addTagTriple,
  (into, values) => into.addPair(164, hashOfTag(values >> 6), hashOfTag(values & 63)),
  (into, values) => into.addPair(165, hashOfTag(values >> 6), hashOfTag(values & 63)),
  addPlaceInText,
  addTree,
  addRun,
  addListed,
  addLabelsAround,
  addSeenAround,
  addSeenInPairs,
];

function addTagTriple(into: FeatureList, values: number): void {
  const before = hashOfTag(values >> 12);
  const own = hashOfTag((values >> 6) & 63);
  const next = hashOfTag(values & 63);
  into.add(160, before);
  into.add(161, own);
  into.add(162, next);
  into.addTriple(163, before, own, next);
}

function addPlaceInText(into: FeatureList, values: number): void {
  const starts = (values >> 17) & 3;
  const seen = (values >> 15) & 3;
  const isEveryday = (values >> 14) & 1;
  const own = (values >> 4) & 15;
  into.addTriple(110, starts, own, seen);
  into.addTriple(111, starts, isEveryday, seen);
  into.add(113, (values >> 12) & 3);
  into.addTriple(99, (values >> 8) & 15, own, values & 15);
}

function addTree(into: FeatureList, values: number): void {
  const relation = hashOfRelation((values >> 24) & 63);
  into.addPair(170, relation, (values >> 22) & 3);
  into.addTriple(173, relation, (values >> 16) & 63, (values >> 12) & 15);
  into.addTriple(174, relation, hashOfTag((values >> 6) & 63), hashOfRelation(values & 63));
}

function addRun(into: FeatureList, values: number): void {
  const place = (values >> 24) & 15;
  into.add(140, place);
  into.addPair(147, place, (values >> 18) & 63);
  into.addPair(149, place, (values >> 12) & 63);
  into.addPair(150, (values >> 6) & 63, values & 63);
}

function addListed(into: FeatureList, all: number): void {
  into.add(123, all);
  into.add(133, 0);
  into.addPair(134, 0, all);
}

function addLabelsAround(into: FeatureList, values: number): void {
  for (let d = -2; d <= 2; d += 1) into.add(210 + d, (values >> (5 * (2 - d))) & 31);
  into.addTriple(220, (values >> 15) & 31, (values >> 10) & 31, (values >> 5) & 31);
}

function addSeenAround(into: FeatureList, values: number): void {
  const seen = (values >> 13) & 255;
  into.add(229, (values >> 21) & 255);
  into.add(230, seen);
  into.addPair(233, seen, values & 31);
  into.add(231, (values >> 5) & 255);
}

function addSeenInPairs(into: FeatureList, values: number): void {
  const next = (values >> 11) & 255;
  const earlier = (values >> 3) & 255;
  const type = values & 7;
  if (next !== NO_PAIR) into.add(240, next);
  if (earlier !== NO_PAIR) into.add(241, earlier);
  if (type !== NOT_SHORT) into.add(242, type);
}
