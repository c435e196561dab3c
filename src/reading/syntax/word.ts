import { KnownWords } from "../../text/known-words.ts";
import { hashText, mix, shapeOf } from "../learned/hash.ts";
import { coarseCluster, midCluster, type WordClusters } from "../learned/word-clusters.ts";
import { lookupForm, type TagDictionary } from "./tag-dictionary.ts";

/** What tagger and parser know of a word by itself; numbers well spread over 32 bits, for feature keys. */
export interface Word {
  readonly word: number;
  readonly shape: number;
  readonly suffix: number;
  /** 0 or 1: begins with a capital. */
  readonly capital: number;
  /** Of letters, and long enough that only a name or a title gives it a capital within a sentence. */
  readonly isLong: boolean;
  /** The set of tags that it was seen with. */
  readonly tagSet: number;
  readonly fine: number;
  readonly mid: number;
  /** The word if it is frequent, else what can be seen of it. */
  readonly parserWord: number;
  /** The number of the only tag that it takes, or −1. */
  readonly onlyTag: number;
  /** The keys of the tagger's features that depend on this word alone. */
  readonly keys: Int32Array;
  /** The tagger's scores for these, once they were asked for. */
  scores: Int32Array | null;
}

/** The number of a word in small letters. */
export const wordKey = (lower: string): number => mix(hashText(lower), 1);

/** Letters of a word that is no preposition or other small word. */
const LONG = 5;

/** The word of each form: worked out once. */
export class WordTable {
  readonly #dictionary: TagDictionary;
  readonly #clusters: WordClusters;
  readonly #setHashes: readonly number[];
  readonly #kept = new KnownWords<Word>(30_000);

  constructor(dictionary: TagDictionary, clusters: WordClusters) {
    this.#dictionary = dictionary;
    this.#clusters = clusters;
    this.#setHashes = dictionary.sets.map((set) => mix(hashText(set), 3));
  }

  of(form: string): Word {
    return this.#kept.of(form, this.#make);
  }

  readonly #make = (form: string): Word => {
    const lower = lookupForm(form);
    const set = this.#dictionary.setOf.get(lower);
    const cluster = this.#clusters.of(lower);
    const affix = (text: string, salt: number): number => mix(hashText(text), salt);
    const word = wordKey(lower);
    const shape = affix(shapeOf(form), 2);
    const suffix = affix(lower.slice(-3), 5);
    const tagSet = set === undefined ? mix(0, 3) : (this.#setHashes[set] ?? 0);
    const fine = mix(cluster, 11);
    const mid = mix(midCluster(cluster), 12);
    const coarse = mix(coarseCluster(cluster), 13);
    const alone = [
      word,
      shape,
      suffix,
      tagSet,
      affix(lower.slice(-1), 6),
      affix(lower.slice(-2), 7),
      affix(lower.slice(-4), 8),
      affix(lower.slice(0, 1), 9),
      affix(lower.slice(0, 3), 10),
      mix(shape, suffix),
      mix(14, 14),
      ...(cluster === 0 ? [] : [fine, mid, coarse]),
    ];
    return {
      word,
      shape,
      suffix,
      capital: /^\p{Lu}/u.test(form) ? 1 : 0,
      isLong: form.length >= LONG && /^\p{L}/u.test(form),
      tagSet,
      fine,
      mid,
      parserWord: set === undefined ? mix(shape, suffix) : word,
      onlyTag: this.#dictionary.tagOf.get(lower) ?? -1,
      keys: Int32Array.from(alone),
      scores: null,
    };
  };
}
