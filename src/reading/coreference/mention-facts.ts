import { fold } from "../../text/fold.ts";
import { hashText } from "../learned/hash.ts";
import { midCluster, wordClusters } from "../learned/word-clusters.ts";
import { personHead } from "../nouns/person-heads.ts";
import { singular } from "../nouns/singular.ts";
import type { DraftMention, Page, Sentence, Token } from "../page.ts";
import { treeOf } from "../syntax/tree-of.ts";

/** What introduces a description. */
export type Determiner = "a" | "the" | "this" | "own" | "none" | "many" | "number";

/** What is asked of a mention when it is decided what it refers to. */
export interface MentionFacts {
  readonly mention: DraftMention;
  /** "he", "it" … for a pronoun; "name"; the determiner of a description. */
  readonly kind: string;
  readonly determiner: Determiner;
  /** The noun in the singular, of a name its last word, folded. */
  readonly head: string;
  /** Words before the noun, folded. */
  readonly modifiers: readonly string[];
  /** A thing's: what stands behind its noun ("of the study"). */
  readonly tail: string;
  /** All folded words of a name. */
  readonly words: readonly string[];
  /** Number of its sentence, and of its first token there. */
  readonly sentence: number;
  readonly token: number;
  /** Number of the quotation that it stands in, or −1. */
  readonly quotation: number;
  readonly before: string;
  readonly after: string;
  /** Its relation in the tree ("nsubj", "obj" …) and the token that it hangs from. */
  readonly relation: string;
  readonly governor: number;
  /** Of a pronoun that token's word, folded; else empty. */
  readonly above: string;
  /** Nothing else was mentioned in the sentence before it. */
  readonly isFirst: boolean;
  /** Subject of a verb. */
  readonly isSubject: boolean;
  /** A pronoun's: 1 "he", 2 "him", 3 "his", 4 "himself"; else 0. */
  readonly grammaticalCase: number;
  /** Hashes of what stands above, for the weights; `saidHash`: of a pronoun's own word. */
  readonly kindHash: number;
  readonly headHash: number;
  readonly typeHash: number;
  readonly beforeHash: number;
  readonly afterHash: number;
  readonly saidHash: number;
  readonly relationHash: number;
  /** Of a pronoun the word that it hangs from, and that word's cluster among all words. */
  readonly aboveHash: number;
  readonly sortAbove: number;
}

const DETERMINER: ReadonlyMap<string, Determiner> = new Map(
  Object.entries({
    a: "a an another some any every each no",
    the: "the",
    this: "this that these those such",
    own: "his her its their our my your whose 's ' ’s ’",
    many: "many several few most all both other others more",
    number: "one two three four five six seven eight nine ten hundreds thousands dozens",
  } as const).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as Determiner] as const)),
);
const CASES: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "he she they i we it"],
      [2, "him them me us whom"],
      [3, "his their its my our your her hers theirs whose"],
      [4, "himself herself itself themselves myself ourselves yourself"],
    ] as const
  ).flatMap(([number, words]) => words.split(" ").map((word) => [word, number] as const)),
);
const AFTER_NOUN = new Set(
  "of in on at from for with by to about who whom whose which that where as near against under into over between during including".split(
    " ",
  ),
);
/** A description given without its article is looked at with so many words before it. */
const LOOKED_BACK = 3;
const VERBISH = new Set(
  "is are was were has have had will would can could may might must do does did said says told also never then later went came began became made took gave saw knew got".split(
    " ",
  ),
);

/** The kinds of descriptions, those of things apart, by what introduces them. */
const NOMINAL_KINDS: Readonly<Record<Determiner, string>> = kindsOf("n");
const THING_KINDS: Readonly<Record<Determiner, string>> = kindsOf("t");

function kindsOf(sort: string): Record<Determiner, string> {
  return {
    a: `${sort} a`,
    the: `${sort} the`,
    this: `${sort} this`,
    own: `${sort} own`,
    none: `${sort} none`,
    many: `${sort} many`,
    number: `${sort} number`,
  };
}

/** The facts of the mentions of a page, which are in the order of the text. */
export function factsOf({ sentences, quotations }: Page, mentions: readonly DraftMention[]): MentionFacts[] {
  const found: MentionFacts[] = [];
  let number = 0;
  let token = 0;
  let next = 0;
  let last = -1;
  for (const mention of mentions) {
    const { start } = mention;
    while (number + 1 < sentences.length && (sentences[number + 1]?.start ?? 0) <= start) {
      number += 1;
      token = 0;
    }
    const sentence = sentences[number];
    const tokens = sentence?.tokens ?? [];
    while (token + 1 < tokens.length && (tokens[token]?.end ?? 0) <= start) token += 1;
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= start) next += 1;
    const around = quotations[next];
    const quotation = around?.isSpeech && around.start <= start ? next : -1;
    found.push(factsAt(mention, sentence, token, number, quotation, last !== number));
    last = number;
  }
  return found;
}

function factsAt(
  mention: DraftMention,
  within: Sentence | undefined,
  from: number,
  sentence: number,
  quotation: number,
  isFirst: boolean,
): MentionFacts {
  const tokens = within?.tokens ?? [];
  const { form, type } = mention;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to += 1;
  const isPronoun = form === "pronoun";
  const isThing = type === "Thing";
  const determiner = form === "nominal" ? determinerOf(tokens, from) : "none";
  const noun = headAt(tokens, from, to);
  const words = form === "name" ? fold(mention.name).split(" ") : NO_WORDS;
  const head =
    isPronoun || (isThing && form === "nominal")
      ? mention.head
      : form === "name"
        ? (words.at(-1) ?? "")
        : lemma((noun < to ? tokens[noun]?.lower : undefined) ?? mention.head);
  const kind = isPronoun
    ? mention.head
    : form === "name"
      ? "name"
      : (isThing ? THING_KINDS : NOMINAL_KINDS)[determiner];
  const tree = within && treeOf(within);
  const outer = tree ? outermost(tree.heads, from, to) : -1;
  const relation = (outer < 0 ? undefined : tree?.relations[outer]) ?? "";
  const governor = (outer < 0 ? undefined : tree?.heads[outer]) ?? -1;
  const before = from > 0 ? (tokens[from - 1]?.lower ?? "") : "";
  const after = tokens[to]?.lower ?? "";
  const said = isPronoun ? (tokens[from]?.lower ?? "") : "";
  const above = isPronoun && governor >= 0 ? (tokens[governor]?.lower ?? "") : "";
  const closing = (noun < to ? tokens[noun]?.end : undefined) ?? mention.end;
  const tail = isThing ? mention.name.slice(closing - mention.start) : "";
  return {
    mention,
    kind,
    tail: tail === "" ? "" : fold(tail),
    determiner,
    head,
    modifiers: modifiersIn(tokens, from, noun),
    words,
    sentence,
    quotation,
    isFirst,
    token: from,
    relation,
    governor,
    above,
    before,
    after,
    isSubject: relation.startsWith("nsubj"),
    grammaticalCase: isPronoun ? (CASES.get(said) ?? 0) : 0,
    kindHash: hashText(kind),
    headHash: hashText(head),
    typeHash: hashText(type),
    beforeHash: hashText(before),
    afterHash: hashText(after),
    saidHash: isPronoun ? hashText(said) : 0,
    relationHash: hashText(relation),
    aboveHash: above === "" ? 0 : hashText(above),
    sortAbove: above === "" ? 0 : midCluster(wordClusters().of(above)),
  };
}

const NO_WORDS: readonly string[] = [];

/** The words before the noun of a mention, without its determiners. */
function modifiersIn(tokens: readonly Token[], from: number, noun: number): readonly string[] {
  let found: string[] | undefined;
  for (let at = from; at < noun; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (DETERMINER.has(word)) continue;
    if (found) found.push(word);
    else found = [word];
  }
  return found ?? NO_WORDS;
}

/** The first token of a mention that hangs from one outside of it, or −1. */
function outermost(heads: Int32Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const governor = heads[at] ?? -1;
    if (governor < from || governor >= to) return at;
  }
  return -1;
}

const lemma = (word: string): string => personHead(word)?.head ?? singular(word);

/** Index of the noun of a mention: the last word before what tells more of it. */
function headAt(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at + 1 < to) {
    const next = tokens[at + 1]?.lower ?? "";
    if (AFTER_NOUN.has(next) || (next.length === 1 && ",;:()–—".includes(next))) break;
    at += 1;
  }
  while (at > from && isMark(tokens[at]?.text ?? "")) at -= 1;
  return at;
}

/** Whether a token is no word: "'s", or signs alone. */
function isMark(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return !(first >= 0x61 && first <= 0x7a) && /^(?:['’]s?|[^\p{L}\p{N}]+)$/u.test(text);
}

/** What introduces a description: its first word, or one of those right before it. */
function determinerOf(tokens: readonly Token[], from: number): Determiner {
  const first = tokens[from]?.lower ?? "";
  const own = DETERMINER.get(first) ?? (/^\d/.test(first) ? "number" : undefined);
  if (own) return own;
  for (let back = 1; back <= LOOKED_BACK; back += 1) {
    const word = tokens[from - back]?.lower ?? "";
    const known = DETERMINER.get(word);
    if (known) return known;
    if (AFTER_NOUN.has(word) || VERBISH.has(word) || word.endsWith("ed") || !/^[\p{L}-]+$/u.test(word))
      return "none";
  }
  return "none";
}
