import type { Sentence } from "../page.ts";
import { isHeadline, startsWords, type WordEvidence } from "../word-evidence.ts";
import { LISTED, PLACE_IN_TEXT, RUN, TAG_TRIPLE, TAGS_BEFORE, TAGS_BEHIND, TREE } from "./feature-groups.ts";
import type { FeatureList } from "./feature-list.ts";
import type { GazetteerMarks } from "./gazetteer-marks.ts";
import type { Region } from "./name-regions.ts";
import { hashOfRelation } from "./numbered-tags.ts";
import type { RuleMarks } from "./rule-marks.ts";
import type { WordFacts } from "./word-facts.ts";

/** What the features of a region's tokens are read from. */
export interface RegionView {
  readonly sentence: Sentence;
  readonly region: Region;
  readonly gazetteers: GazetteerMarks;
  readonly rules: RuleMarks;
  readonly evidence: WordEvidence;
  /** Part of speech of each token of the sentence, as a number from 1 to 63. */
  readonly tags: Uint8Array;
  /** What each token of the sentence tells by itself. */
  readonly facts: readonly WordFacts[];
  /** For each token of the sentence its head, −1 for the root. */
  readonly heads: Int32Array;
  /** For each token of the sentence its relation to the head, as a number from 1 to 63. */
  readonly relations: Uint8Array;
}

/** What stands before the first and after the last token. */
export const NO_WORD: WordFacts = {
  lower: 0,
  shape: 0,
  start3: 0,
  end2: 0,
  end3: 0,
  end4: 0,
  fine: -1,
  mid: -1,
  coarse: -1,
  capitals: 9,
  kinds: 0,
  isEveryday: false,
  isCapitalised: false,
  isUpper: false,
  isShort: false,
};

type Facts = readonly WordFacts[];
const factsAt = (facts: Facts, at: number): WordFacts => facts[at] ?? NO_WORD;

/** How many words before and after a token say something of it by themselves. */
export const REACH_OF_WORDS = 2;

/** Adds what the words around a token, the lists, the rules and the run of capitals around it say. */
export function addTokenFeatures(into: FeatureList, view: RegionView, at: number): void {
  into.add(0, 0);
  for (let d = -REACH_OF_WORDS; d <= REACH_OF_WORDS; d += 1) addWordAt(into, factsAt(view.facts, at + d), d);
  addOwnWord(into, factsAt(view.facts, at));
  addSurroundings(into, view, at);
}

/** Adds what a word says by itself of the token that stands `d` words before it. */
export function addByWord(into: FeatureList, word: WordFacts, d: number): void {
  addWordAt(into, word, d);
  if (d !== 0) return;
  into.add(0, 0);
  addOwnWord(into, word);
}

function addWordAt(into: FeatureList, word: WordFacts, d: number): void {
  into.add(10 + d, word.lower);
  into.add(20 + d, word.fine);
  into.add(30 + d, word.mid);
  into.add(40 + d, word.capitals);
  if (d < -1 || d > 1) return;
  into.add(50 + d, word.coarse);
  into.add(60 + d, word.shape);
  into.add(70 + d, word.end3);
  into.add(80 + d, word.kinds);
}

function addOwnWord(into: FeatureList, word: WordFacts): void {
  into.add(90, word.start3);
  into.add(91, word.end2);
  into.add(92, word.end4);
  into.addPair(93, word.lower, word.capitals);
}

/** Adds all of a token's features that no single word tells. */
export function addSurroundings(into: FeatureList, view: RegionView, at: number): void {
  addWords(into, view.facts, at);
  addPlaceInText(into, view, at);
  addMarks(into, view, at);
  addTags(into, view, at);
  addTree(into, view, at);
  if (factsAt(view.facts, at).isCapitalised) addRun(into, view.facts, at);
}

function addWords(into: FeatureList, facts: Facts, at: number): void {
  const before = factsAt(facts, at - 1);
  const own = factsAt(facts, at);
  const next = factsAt(facts, at + 1);
  into.addPair(94, before.lower, own.lower);
  into.addPair(95, own.lower, next.lower);
  into.addPair(96, before.mid, own.mid);
  into.addPair(97, own.mid, next.mid);
  into.addPair(98, before.mid, next.mid);
  into.addTriple(100, before.kinds, own.kinds, next.kinds);
  into.addTriple(101, before.coarse, own.coarse, next.coarse);
  into.addPair(102, before.lower, own.mid);
  into.addPair(103, own.mid, next.lower);
}

function addPlaceInText(into: FeatureList, { sentence, evidence, facts }: RegionView, at: number): void {
  const { tokens } = sentence;
  const own = factsAt(facts, at);
  const lower = tokens[at]?.lower ?? "";
  const seen = (evidence.small.has(lower) ? 1 : 0) | (evidence.capital.has(lower) ? 2 : 0);
  const starts = (startsWords(tokens, at) ? 1 : 0) | (isHeadline(sentence) ? 2 : 0);
  const capitals =
    (factsAt(facts, at - 1).capitals << 8) | (own.capitals << 4) | factsAt(facts, at + 1).capitals;
  const isEveryday = own.isEveryday ? 1 : 0;
  into.addGroup(
    PLACE_IN_TEXT,
    (starts << 17) | (seen << 15) | (isEveryday << 14) | (Math.min(at, 3) << 12) | capitals,
  );
  into.addPair(112, starts, own.mid);
}

function addMarks(into: FeatureList, { gazetteers, rules, region }: RegionView, at: number): void {
  const index = at - region.from;
  let all = 0;
  for (let list = 0; list < gazetteers.length; list += 1) {
    const marks = gazetteers[list] as Uint8Array;
    const own = marks[index] ?? 0;
    if (own > 0) into.addPair(120, list, own);
    const before = marks[index - 1] ?? 0;
    if (before > 0) into.addPair(121, list, before);
    const next = marks[index + 1] ?? 0;
    if (next > 0) into.addPair(122, list, next);
    all = all * 21 + own;
  }
  let ruled = 0;
  for (let kind = 0; kind < rules.length; kind += 1) {
    const marks = rules[kind] as Uint8Array;
    const own = marks[at] ?? 0;
    if (own > 0) into.addPair(130, kind, own);
    const before = marks[at - 1] ?? 0;
    if (before > 0) into.addPair(131, kind, before);
    const next = marks[at + 1] ?? 0;
    if (next > 0) into.addPair(132, kind, next);
    ruled = Math.imul(ruled, 17) + own;
  }
  if (ruled === 0) {
    into.addGroup(LISTED, all);
    return;
  }
  into.add(123, all);
  into.add(133, ruled);
  into.addPair(134, ruled, all);
}

function addTags(into: FeatureList, { tags }: RegionView, at: number): void {
  const before = tags[at - 1] ?? 0;
  const own = tags[at] ?? 0;
  const next = tags[at + 1] ?? 0;
  into.addGroup(TAG_TRIPLE, (before << 12) | (own << 6) | next);
  into.addGroup(TAGS_BEFORE, ((tags[at - 2] ?? 0) << 6) | before);
  into.addGroup(TAGS_BEHIND, (next << 6) | (tags[at + 2] ?? 0));
}

/** What a token hangs from, and how. */
function addTree(into: FeatureList, { heads, relations, tags, facts }: RegionView, at: number): void {
  const head = heads[at] ?? -1;
  const number = relations[at] ?? 0;
  const relation = hashOfRelation(number);
  const word = factsAt(facts, head);
  const side = head < 0 ? 0 : head < at ? 1 : 2;
  const above = ((tags[head] ?? 0) << 6) | (relations[head] ?? 0);
  into.addGroup(TREE, (number << 24) | (side << 22) | (word.kinds << 16) | (word.capitals << 12) | above);
  into.addPair(171, relation, word.lower);
  into.addPair(172, relation, word.mid);
  into.addPair(175, relation, factsAt(facts, at).mid);
}

/** Longest run of capitals that is looked along. */
const REACH = 8;

/** The run of capitalised words around a token: its first and last word, what stands before and after it. */
function addRun(into: FeatureList, facts: Facts, at: number): void {
  let first = at;
  let earlier = 0;
  while (first > at - REACH && factsAt(facts, first - 1).isCapitalised && !startsRun(facts, first)) {
    first -= 1;
    earlier |= factsAt(facts, first).kinds;
  }
  let last = at;
  let later = 0;
  while (last < at + REACH && factsAt(facts, last + 1).isCapitalised) {
    last += 1;
    later |= factsAt(facts, last).kinds;
  }
  const before = factsAt(facts, first - 1);
  const after = factsAt(facts, last + 1);
  const head = factsAt(facts, last);
  const opening = factsAt(facts, first);
  const place = Math.min(at - first, 3) * 4 + Math.min(last - at, 3);
  into.addGroup(RUN, (place << 24) | (head.kinds << 18) | (opening.kinds << 12) | (earlier << 6) | later);
  into.addPair(141, place, before.lower);
  into.addPair(142, Math.min(at - first, 1), before.mid);
  into.addPair(143, Math.min(last - at, 1), after.lower);
  into.addPair(144, Math.min(last - at, 1), after.mid);
  into.add(145, head.lower);
  into.addPair(146, place, head.mid);
  into.add(148, opening.lower);
  into.addPair(151, before.lower, after.lower);
  into.add(152, factsAt(facts, last + 2).lower);
  into.addPair(153, after.lower, factsAt(facts, last + 2).mid);
}

/** A capital that only opens the sentence is no start of a run before a common word's place. */
function startsRun(facts: Facts, first: number): boolean {
  return first - 1 === 0 && factsAt(facts, 0).isEveryday;
}
