import { hashText, mix } from "../learned/hash.ts";
import { coarseCluster, midCluster, wordClusters } from "../learned/word-clusters.ts";
import { nounClass } from "../nouns/noun-classes.ts";
import { ORGANIZATION_NOMINALS } from "../nouns/organization-heads.ts";
import { personHead } from "../nouns/person-heads.ts";
import { placeHead } from "../nouns/place-heads.ts";
import type { Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";
import { nounFacts } from "./noun-facts.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { WAR_NOUNS } from "./war-nouns.ts";

export const MOST_FEATURES = 80;
/** Behind the words of a phrase there must be room for so many more. */
const ROOM = 14;
/** The last template of what a noun shows by itself. */
const LAST_OF_WORD = 16;

const RELATIVE: ReadonlySet<string> = new Set(["who", "whose", "which", "where", "that"]);

/** What a noun shows of the kind of thing that it means: hashed, written to `into`; the answer is their number. */
export function nounFeatures(
  tokens: readonly Token[],
  tree: Tree,
  phrase: NounPhrase,
  nameTypes: readonly string[],
  into: Int32Array,
): number {
  const own = wordFeatures(tokens[phrase.head]?.lower ?? "", into);
  const around = into.subarray(own);
  return own + phraseFeatures(tokens, tree, phrase, nameTypes, own, around);
}

/** What a noun shows by itself. */
export function wordFeatures(word: string, into: Int32Array): number {
  let count = 0;
  let template = 0;
  const add = (value: number): void => {
    into[count] = mix(Math.imul(template, 0x9e3779b1), value);
    count += 1;
  };
  const next = (): void => {
    template += 1;
  };
  const noun = nounClass(word);
  const { lemma, first, plural } = nounFacts(word);
  const { signature } = noun;
  const clusters = wordClusters();
  const fine = clusters.of(noun.lemma) || clusters.of(word);
  const mid = midCluster(fine);
  const known =
    (personHead(word) ? 1 : 0) +
    (ORGANIZATION_NOMINALS.has(word) ? 2 : 0) +
    (placeHead(word) !== undefined ? 4 : 0);
  const ofWar = hashText(WAR_NOUNS.get(word) ?? WAR_NOUNS.get(noun.lemma) ?? "");

  next();
  add(1);
  next();
  add(lemma);
  next();
  add(mix(lemma, plural));
  next();
  add(fine);
  next();
  add(mid);
  next();
  add(coarseCluster(fine));
  next();
  add(hashText(signature));
  next();
  add(first);
  next();
  add(mix(first, mid));
  next();
  for (let at = 0; at + 1 < signature.length; at += 2) add(signature.charCodeAt(at));
  next();
  for (let at = 0; at + 1 < signature.length; at += 2)
    add(mix(signature.charCodeAt(at), (signature.charCodeAt(at + 1) - 48) >> 1));
  next();
  add(known * 4 + plural);
  next();
  add(mix(ofWar, plural));
  next();
  add(hashText(noun.lemma.slice(-3)));
  next();
  add(mix(hashText(noun.lemma.slice(-2)), first));
  next();
  add(mix(hashText(noun.lemma.slice(-4)), plural));
  return count;
}

/** What stands around a noun shows; `own`: how many features it has by itself. */
export function phraseFeatures(
  tokens: readonly Token[],
  tree: Tree,
  phrase: NounPhrase,
  nameTypes: readonly string[],
  own: number,
  into: Int32Array,
): number {
  let count = 0;
  let template = LAST_OF_WORD;
  const most = MOST_FEATURES - ROOM - own;
  const add = (value: number): void => {
    into[count] = mix(Math.imul(template, 0x9e3779b1), value);
    count += 1;
  };
  const next = (): void => {
    template += 1;
  };
  const { head } = phrase;
  const { lemma, first, plural, mid } = nounFacts(tokens[head]?.lower ?? "");

  const determiner = hashText(phrase.determiner);
  next();
  add(mix(determiner, plural));
  next();
  add(mix(determiner, first));
  next();
  add(mix(determiner, lemma));

  const preposition = hashText(phrase.preposition);
  next();
  add(preposition);
  next();
  add(mix(preposition, first));
  next();
  add(mix(preposition, lemma));
  next();
  add(mix(preposition, mid));

  const relation = hashText(tree.relations[head] ?? "");
  const governor = tree.heads[head] ?? -1;
  const above = nounFacts(governor >= 0 ? (tokens[governor]?.lower ?? "") : "");
  const aboveCluster = above.wordMid;
  next();
  add(mix(relation, plural));
  next();
  add(mix(relation, first));
  next();
  add(mix(mix(relation, above.word), 0));
  next();
  add(mix(mix(relation, aboveCluster), 0));
  next();
  add(mix(mix(mix(relation, preposition), aboveCluster), first));

  const aboveClass = above.first;
  next();
  add(mix(mix(relation, preposition), mix(aboveClass, first)));
  next();
  add(mix(mix(relation, preposition), mix(aboveClass, mid)));
  next();
  add(mix(mix(relation, aboveCluster), mid));

  for (let at = phrase.from; at < head; at += 1) {
    const before = tokens[at];
    if (!before || at === phrase.from) continue;
    template = 40;
    const facts = nounFacts(before.lower);
    add(facts.word);
    template = 41;
    add(facts.wordMid);
    template = 42;
    if (nameTypes[at]) add(mix(hashText(nameTypes[at] ?? ""), first));
    if (count > most) break;
  }
  const previous = tokens[head - 1];
  const previousFacts = previous && nounFacts(previous.lower);
  template = 44;
  add(previousFacts?.word ?? 0);
  template = 45;
  add(mix(previousFacts?.wordMid ?? 0, first));
  template = 46;
  add(mix(hashText(nameTypes[head - 1] ?? ""), first));
  const following = tokens[head + 1];
  template = 47;
  add(mix(following ? hashText(following.lower) : 0, first));
  template = 48;
  add(mix(hashText(nameTypes[head + 1] ?? ""), first));
  template = 49;
  add(mix(hashText(following && RELATIVE.has(following.lower) ? following.lower : ""), mid));
  if (phrase.of >= 0) {
    const part = nounFacts(tokens[phrase.of]?.lower ?? "");
    template = 50;
    add(mix(part.first, lemma));
    template = 51;
    add(mix(part.first, mid));
    template = 52;
    add(mix(hashText(nameTypes[phrase.of] ?? ""), first));
    template = 53;
    add(mix(part.lemmaMid, first));
  }
  return count;
}
