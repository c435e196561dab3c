import { mix } from "../../reading/learned/hash.ts";
import { decodeNames } from "../../reading/names/decode-names.ts";
import { LabelCounts, type LabelledRegion } from "../../reading/names/label-counts.ts";
import type { NameLook, NameModel } from "../../reading/names/name-model.ts";
import { scoresOf, secondFeatures } from "../../reading/names/tag-names.ts";
import { type CrfOptions, learnCrf, type Sequence } from "./crf.ts";
import { NAME_SETS } from "./name-corpus.ts";
import type { ExampleDocument } from "./name-examples.ts";

const FIRST: CrfOptions = { rounds: 10, least: 2, rate: 0.1, decay: 0.0002, left: 0.4, seed: 7 };
const SECOND: CrfOptions = { ...FIRST, least: 3, seed: 11 };
/** In so many parts the documents are cut: what the first look sees in one is learned from the others, as with a new text. */
const FOLDS = 3;

/** How much a set counts: where names are left out of a set, less. */
const WEIGHTS: Readonly<Record<string, number>> = { redocred: 0.6, gum: 0.6 };

/** Both looks of the tagger, learned from documents; the same documents in the same order give the same weights. */
export function learnNames(documents: readonly ExampleDocument[]): NameModel {
  const first = learnCrf(
    documents.flatMap((it) => sequencesOf(it, [])),
    FIRST,
  );
  const second = documents.map((): Sequence[] => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const look = learnCrf(
      documents.flatMap((it, index) => (index % FOLDS === fold ? [] : sequencesOf(it, []))),
      FIRST,
    );
    for (const [index, document] of documents.entries())
      if (index % FOLDS === fold) second[index] = sequencesOf(document, afterFirstLook(document, look));
  }
  return { first, second: learnCrf(second.flat(), SECOND) };
}

/** The features that a first look adds to each region of a document. */
function afterFirstLook({ examples }: ExampleDocument, look: NameLook): Int32Array[][] {
  const labelled = examples.map(
    ({ view, features }): LabelledRegion => ({
      sentence: view.sentence,
      region: view.region,
      labels: decodeNames(scoresOf(look, [features]), look.transitions),
      facts: view.facts,
    }),
  );
  const counts = new LabelCounts(labelled);
  return labelled.map((it) => secondFeatures(counts, it));
}

/** A key of the set beside each token's features: what is peculiar to a set is learned as such, and falls away with a new text. */
function sequencesOf({ document, examples }: ExampleDocument, more: readonly Int32Array[][]): Sequence[] {
  const ofSet = mix(0x2545f491, NAME_SETS.indexOf(document.set));
  return examples.map(({ features, allowed, view }, index) => ({
    keys: features.map((keys, at) => {
      const own = more[index]?.[at] ?? new Int32Array(0);
      const all = new Int32Array(keys.length + own.length + 2);
      all.set(keys);
      all.set(own, keys.length);
      const token = view.sentence.tokens[view.region.from + at];
      all[keys.length + own.length] = ofSet;
      all[keys.length + own.length + 1] = mix(ofSet, /^\p{Lu}/u.test(token?.text ?? "") ? 1 : 2);
      return all;
    }),
    allowed,
    weight: WEIGHTS[document.set] ?? 1,
  }));
}
