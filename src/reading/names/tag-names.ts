import type { DraftMention, Page, Sentence } from "../page.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { wordEvidence } from "../word-evidence.ts";
import { decodeNames } from "./decode-names.ts";
import { FeatureList } from "./feature-list.ts";
import { gazetteerMarks } from "./gazetteer-marks.ts";
import { LabelCounts, type LabelledRegion } from "./label-counts.ts";
import {
  LABELS,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
  placeOfLabel,
  SINGLE,
  typeOfLabel,
} from "./name-labels.ts";
import { type NameLook, type NameReader, nameReader } from "./name-model.ts";
import { nameRegions } from "./name-regions.ts";
import { numbersOfRelations, numbersOfTags } from "./numbered-tags.ts";
import { ruleMarks } from "./rule-marks.ts";
import { addTokenFeatures, type RegionView } from "./token-features.ts";
import { wordFacts } from "./word-facts.ts";

/** A name as the tagger sees it: tokens `from` up to, not with, `after` of a sentence. */
export interface TaggedName {
  /** Index of its sentence on the page. */
  readonly sentence: number;
  readonly from: number;
  readonly after: number;
  readonly type: NameType;
}

/** A region with the features of each of its tokens. */
export interface FeaturedRegion {
  readonly sentence: number;
  readonly view: RegionView;
  readonly features: readonly Int32Array[];
}

/** All stretches of a page where names may lie, with what tells whether they do. */
export function featuredRegions(page: Page, proposals: readonly DraftMention[]): FeaturedRegion[] {
  const list = new FeatureList();
  return viewsOf(page, proposals).map(({ sentence, view }) => {
    const features: Int32Array[] = [];
    for (let at = view.region.from; at < view.region.after; at += 1) {
      list.clear();
      addTokenFeatures(list, view, at);
      features.push(list.copy());
    }
    return { sentence, view, features };
  });
}

interface ViewedRegion {
  readonly sentence: number;
  readonly view: RegionView;
}

function viewsOf(page: Page, proposals: readonly DraftMention[]): ViewedRegion[] {
  const evidence = wordEvidence(page.sentences);
  const marks = ruleMarks(page.sentences, proposals);
  const views: ViewedRegion[] = [];
  for (let index = 0; index < page.sentences.length; index += 1) {
    const sentence = page.sentences[index] as Sentence;
    const found = nameRegions(sentence.tokens);
    if (found.length === 0) continue;
    const tree = treeOf(sentence);
    const tags = numbersOfTags(tree.tags);
    const relations = numbersOfRelations(tree.relations);
    const { heads } = tree;
    const facts = sentence.tokens.map(wordFacts);
    const rules = marks[index] ?? [];
    for (const region of found) {
      const gazetteers = gazetteerMarks(sentence.tokens, region);
      const view = { sentence, region, gazetteers, rules, evidence, tags, facts, heads, relations };
      views.push({ sentence: index, view });
    }
  }
  return views;
}

/** The features of a region's tokens that the first look at the whole page adds. */
export function secondFeatures(counts: LabelCounts, region: LabelledRegion): Int32Array[] {
  const list = new FeatureList();
  const features: Int32Array[] = [];
  for (let at = region.region.from; at < region.region.after; at += 1) {
    list.clear();
    counts.addFeatures(list, region, at);
    features.push(list.copy());
  }
  return features;
}

/** The names of a page: each sentence by itself first, then in the light of the whole page. */
export function tagNames(
  page: Page,
  proposals: readonly DraftMention[],
  { scorer, first, second }: NameReader = nameReader(),
): TaggedName[] {
  const regions = viewsOf(page, proposals);
  let tokens = 0;
  for (const { view } of regions) tokens += view.region.after - view.region.from;
  const firstScores = new Int32Array(tokens * LABELS);
  const secondScores = new Int32Array(tokens * LABELS);
  const labelled: LabelledRegion[] = [];
  let row = 0;
  for (const { view } of regions) {
    const { sentence, region, facts } = view;
    scorer.score(view, firstScores, secondScores, row);
    const after = row + region.after - region.from;
    labelled.push({ sentence, region, labels: decodeNames(firstScores, first, row, after), facts });
    row = after;
  }
  const counts = new LabelCounts(labelled);
  const names: TaggedName[] = [];
  const list = new FeatureList();
  row = 0;
  for (let index = 0; index < regions.length; index += 1) {
    const { sentence, view } = regions[index] as ViewedRegion;
    const { region } = view;
    const after = row + region.after - region.from;
    for (let at = region.from; at < region.after; at += 1) {
      list.clear();
      counts.addFeatures(list, labelled[index] as LabelledRegion, at);
      scorer.addToSecond(list, secondScores, row + at - region.from);
    }
    addNames(names, decodeNames(secondScores, second, row, after), sentence, region.from);
    row = after;
  }
  return names;
}

/** What a look gives each label at each token, row by row. */
export function scoresOf(look: NameLook, parts: readonly (readonly Int32Array[])[]): Int32Array {
  const length = parts[0]?.length ?? 0;
  const scores = new Int32Array(length * LABELS);
  for (let at = 0; at < length; at += 1) {
    const row = scores.subarray(at * LABELS, (at + 1) * LABELS);
    for (const part of parts) {
      const features = part[at] as Int32Array;
      look.weights.score(features, features.length, row);
    }
  }
  return scores;
}

/** Adds the names that labels spell out, from token `offset` of a sentence on. */
function addNames(names: TaggedName[], labels: Uint8Array, sentence: number, offset: number): void {
  let from = 0;
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] as number;
    if (label === OUTSIDE) continue;
    const place = placeOfLabel(label);
    if (place === 0 || place === SINGLE) from = at;
    if (place >= 2)
      names.push({
        sentence,
        from: offset + from,
        after: offset + at + 1,
        type: NAME_TYPES[typeOfLabel(label)] as NameType,
      });
  }
}
