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
  /** "above": of a pronoun the word that it hangs from, and its cluster among all words. */
  readonly hashes: Readonly<
    Record<
      "kind" | "head" | "type" | "before" | "after" | "name" | "relation" | "above" | "sortAbove",
      number
    >
  >;
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
const VERBISH =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|said|says|told|also|never|then|later|went|came|began|became|made|took|gave|saw|knew|got)$|(?:ed)$/;

/** The facts of the mentions of a page, which are in the order of the text. */
export function factsOf(page: Page, mentions: readonly DraftMention[]): MentionFacts[] {
  const cursor = { sentence: 0, token: 0, quotation: 0, last: -1 };
  return mentions.map((mention) => {
    while (
      cursor.sentence + 1 < page.sentences.length &&
      (page.sentences[cursor.sentence + 1]?.start ?? 0) <= mention.start
    ) {
      cursor.sentence += 1;
      cursor.token = 0;
    }
    const sentence = page.sentences[cursor.sentence];
    const tokens = sentence?.tokens ?? [];
    while (cursor.token + 1 < tokens.length && (tokens[cursor.token]?.end ?? 0) <= mention.start)
      cursor.token += 1;
    const { quotations } = page;
    while (cursor.quotation < quotations.length && (quotations[cursor.quotation]?.end ?? 0) <= mention.start)
      cursor.quotation += 1;
    const around = quotations[cursor.quotation];
    const quotation = around?.isSpeech && around.start <= mention.start ? cursor.quotation : -1;
    const isFirst = cursor.last !== cursor.sentence;
    cursor.last = cursor.sentence;
    return factsAt(mention, sentence, tokens, cursor.token, {
      sentence: cursor.sentence,
      quotation,
      isFirst,
    });
  });
}

function factsAt(
  mention: DraftMention,
  sentence: Sentence | undefined,
  tokens: readonly Token[],
  from: number,
  place: { sentence: number; quotation: number; isFirst: boolean },
): MentionFacts {
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to += 1;
  const own = tokens.slice(from, to);
  const determiner = determinerOf(tokens, from, mention);
  const noun = headAt(own);
  const isThing = mention.type === "Thing";
  const words = mention.form === "name" ? fold(mention.name).split(" ") : [];
  const head =
    mention.form === "pronoun"
      ? mention.head
      : mention.form === "name"
        ? (words.at(-1) ?? "")
        : isThing
          ? mention.head
          : lemma(own[noun]?.lower ?? mention.head);
  const kind =
    mention.form === "pronoun"
      ? mention.head
      : mention.form === "name"
        ? "name"
        : `${isThing ? "t" : "n"} ${determiner}`;
  const after = tokens[to]?.lower ?? "";
  const { relation, governor } = placeInTree(sentence, from, to);
  const before = from > 0 ? (tokens[from - 1]?.lower ?? "") : "";
  const said = tokens[from]?.lower ?? "";
  const grammaticalCase = mention.form === "pronoun" ? (CASES.get(said) ?? 0) : 0;
  const above = mention.form === "pronoun" && governor >= 0 ? (tokens[governor]?.lower ?? "") : "";
  const closing = own[noun]?.end ?? mention.end;
  return {
    mention,
    kind,
    tail: isThing ? fold(mention.name.slice(closing - mention.start)) : "",
    determiner,
    head,
    modifiers: own.slice(0, noun).flatMap(({ lower }) => (DETERMINER.has(lower) ? [] : [lower])),
    words,
    ...place,
    token: from,
    relation,
    governor,
    above,
    before,
    after,
    isSubject: relation.startsWith("nsubj"),
    grammaticalCase,
    hashes: {
      kind: hashText(kind),
      head: hashText(head),
      type: hashText(mention.type),
      before: hashText(before),
      after: hashText(after),
      name: mention.form === "pronoun" ? hashText(said) : 0,
      relation: hashText(relation),
      above: above === "" ? 0 : hashText(above),
      sortAbove: above === "" ? 0 : midCluster(wordClusters().of(above)),
    },
  };
}

/** The relation of the first token that hangs from one outside of the mention. */
function placeInTree(
  sentence: Sentence | undefined,
  from: number,
  to: number,
): { relation: string; governor: number } {
  const tree = sentence && treeOf(sentence);
  for (let at = from; tree && at < to; at += 1) {
    const governor = tree.heads[at] ?? -1;
    if (governor < from || governor >= to) return { relation: tree.relations[at] ?? "", governor };
  }
  return { relation: "", governor: -1 };
}

const lemma = (word: string): string => personHead(word)?.head ?? singular(word);

/** Index of the noun: the last word before what tells more of it. */
function headAt(tokens: readonly Token[]): number {
  let at = 0;
  while (at + 1 < tokens.length) {
    const next = tokens[at + 1]?.lower ?? "";
    if (AFTER_NOUN.has(next) || /^[,;:()–—]$/.test(next)) break;
    at += 1;
  }
  while (at > 0 && /^(?:['’]s?|[^\p{L}\p{N}]+)$/u.test(tokens[at]?.text ?? "")) at -= 1;
  return at;
}

function determinerOf(tokens: readonly Token[], from: number, { form }: DraftMention): Determiner {
  if (form !== "nominal") return "none";
  const first = tokens[from]?.lower ?? "";
  const own = DETERMINER.get(first) ?? (/^\d/.test(first) ? "number" : undefined);
  if (own) return own;
  for (let back = 1; back <= LOOKED_BACK; back += 1) {
    const word = tokens[from - back]?.lower ?? "";
    const known = DETERMINER.get(word);
    if (known) return known;
    if (!/^[\p{L}-]+$/u.test(word) || AFTER_NOUN.has(word) || VERBISH.test(word)) return "none";
  }
  return "none";
}
