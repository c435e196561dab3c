import { KnownWords } from "../../text/known-words.ts";
import { isGivenName } from "../gazetteers/index.ts";
import { hashText, shapeOf } from "../learned/hash.ts";
import { coarseCluster, midCluster, wordClusters } from "../learned/word-clusters.ts";
import { EVERYDAY_WORDS } from "../nouns/everyday-words.ts";
import { organizationHead } from "../nouns/organization-heads.ts";
import { personHead } from "../nouns/person-heads.ts";
import { placeHead } from "../nouns/place-heads.ts";
import { SPEECH_VERBS } from "../nouns/speech-verbs.ts";
import type { Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";

/** What a word tells by itself, as numbers. */
export interface WordFacts {
  readonly lower: number;
  readonly shape: number;
  readonly start3: number;
  readonly end2: number;
  readonly end3: number;
  readonly end4: number;
  readonly fine: number;
  readonly mid: number;
  readonly coarse: number;
  /** 0 small, 1 capital first, 2 all capitals, 3 capitals inside, 4 figures, 5 a mark. */
  readonly capitals: number;
  /** One bit each: given name, head of an organisation, of a place, of a person, everyday word, verb of speech. */
  readonly kinds: number;
  readonly isEveryday: boolean;
  readonly isCapitalised: boolean;
  /** Begins with a capital letter. */
  readonly isUpper: boolean;
  /** Two to six capitals, as a short form has: "NATO", "MPs". */
  readonly isShort: boolean;
}

const FACTS = new KnownWords<WordFacts>(50_000);

/** What a word tells by itself; asked once a word. */
export const wordFacts = (token: Token): WordFacts =>
  FACTS.get(token.text) ?? FACTS.of(token.text, () => factsOf(token));

function factsOf(token: Token): WordFacts {
  const { text, lower } = token;
  const fine = wordClusters().of(lower);
  return {
    lower: hashText(lower),
    shape: hashText(shapeOf(text)),
    start3: hashText(lower.slice(0, 3)),
    end2: hashText(lower.slice(-2)),
    end3: hashText(lower.slice(-3)),
    end4: hashText(lower.slice(-4)),
    fine,
    mid: midCluster(fine),
    coarse: coarseCluster(fine),
    capitals: capitalsOf(text),
    kinds: kindsOf(text, lower),
    isEveryday: EVERYDAY_WORDS.has(lower),
    isCapitalised: isCapitalised(token),
    isUpper: /^\p{Lu}/u.test(text),
    isShort: /^\p{Lu}{2,6}s?$/u.test(text),
  };
}

function capitalsOf(text: string): number {
  if (!/\p{L}/u.test(text)) return /\d/.test(text) ? 4 : 5;
  if (!/\p{Lu}|\p{Lt}/u.test(text)) return 0;
  if (/^\p{Lu}[\p{Ll}\p{M}'’]*\.?$/u.test(text)) return text.length === 2 && text.endsWith(".") ? 6 : 1;
  return /\p{Ll}/u.test(text) ? 3 : 2;
}

function kindsOf(text: string, lower: string): number {
  return (
    (isGivenName(text) ? 1 : 0) |
    (organizationHead(lower) !== undefined ? 2 : 0) |
    (placeHead(lower) !== undefined ? 4 : 0) |
    (personHead(lower) !== undefined ? 8 : 0) |
    (EVERYDAY_WORDS.has(lower) ? 16 : 0) |
    (SPEECH_VERBS.has(lower) ? 32 : 0)
  );
}
