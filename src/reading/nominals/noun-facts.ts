import { KnownWords } from "../../text/known-words.ts";
import { hashText } from "../learned/hash.ts";
import { midCluster, wordClusters } from "../learned/word-clusters.ts";
import { nounClass } from "../nouns/noun-classes.ts";

/** What a word tells by itself when it is taken for a noun, as numbers. */
export interface NounFacts {
  readonly word: number;
  /** The cluster of the word as it stands, of its lemma, and of whichever of both has one. */
  readonly wordMid: number;
  readonly lemmaMid: number;
  readonly mid: number;
  readonly lemma: number;
  /** The commonest of its classes. */
  readonly first: number;
  /** 1 in the plural, 2 in the singular. */
  readonly plural: number;
}

const FACTS = new KnownWords<NounFacts>(20_000);

/** What a word in small letters tells by itself; worked out once a word. */
export const nounFacts = (word: string): NounFacts => FACTS.of(word, factsOf);

function factsOf(word: string): NounFacts {
  const { lemma, signature, isPlural } = nounClass(word);
  const clusters = wordClusters();
  const ofWord = clusters.of(word);
  const ofLemma = clusters.of(lemma);
  return {
    word: hashText(word),
    wordMid: midCluster(ofWord),
    lemmaMid: midCluster(ofLemma),
    mid: midCluster(ofLemma || ofWord),
    lemma: hashText(lemma),
    first: hashText(signature.slice(0, 1)),
    plural: isPlural ? 1 : 2,
  };
}
