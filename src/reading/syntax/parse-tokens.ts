import type { Token } from "../page.ts";
import { hyphenatedParticiples } from "./hyphenated-participles.ts";
import { LONGEST_PIECE } from "./parser-state.ts";
import { quotedUtterances } from "./quoted-utterances.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import type { TaggedTokens } from "./tag-tokens.ts";
import type { Tree } from "./tree.ts";
import type { Word } from "./word.ts";

/** Marks after which a long sentence is cut best. */
const CUTS: ReadonlySet<string> = new Set([";", ":", ",", "—", "–", "."]);

const ADJECTIVE = "JJ";

/** The tree of tagged words. What hyphens join to a participle is one adjective to the words around it. An utterance between quotation marks is parsed by itself, and for the words around it only its root is there; what is very long is parsed piece by piece, the later ones beside the first. */
export function parseTokens(
  model: SyntaxModel,
  tokens: readonly Token[],
  { words, numbers: tags }: TaggedTokens,
): Tree {
  const tagOf = (at: number): string => model.tags[tags[at] as number] as string;
  const quoted = quotedUtterances(tokens, tagOf);
  const joined = hyphenatedParticiples(tokens, tagOf);
  const heads = new Int32Array(tokens.length).fill(-1);
  const relations = new Uint8Array(tokens.length);
  if (quoted.length === 0 && joined.length === 0 && tokens.length <= LONGEST_PIECE) {
    const state = model.parser.parse(words, tags);
    for (let at = 0; at < tokens.length; at += 1) {
      const head = state.heads[at] as number;
      heads[at] = head === tokens.length ? -1 : head;
      relations[at] = state.relations[at] as number;
    }
    return treeFrom(model, tags, heads, relations);
  }
  const parataxis = model.relations.indexOf("parataxis");
  const adjective = model.tags.indexOf(ADJECTIVE);
  const seen = Uint8Array.from(tags);
  const isInside = new Uint8Array(tokens.length);

  /** Parses the tokens of some indexes, in order, and returns the one that is the root. */
  const parse = (indexes: readonly number[]): number => {
    let root = -1;
    for (let from = 0; from < indexes.length; ) {
      const to = endOfPiece(tokens, indexes, from);
      const piece = indexes.slice(from, to);
      const state = model.parser.parse(
        piece.map((index) => words[index] as Word),
        Uint8Array.from(piece, (index) => seen[index] as number),
      );
      for (const [at, index] of piece.entries()) {
        const head = state.heads[at] as number;
        heads[index] = head < piece.length ? (piece[head] as number) : root;
        relations[index] = head === piece.length && root >= 0 ? parataxis : (state.relations[at] as number);
      }
      if (root < 0) root = piece[state.heads.indexOf(piece.length)] ?? -1;
      from = to;
    }
    return root;
  };

  for (const { from, to } of joined) {
    const last = to - 1;
    for (let at = from; at < last; at += 1) {
      const isHyphen = (at - from) % 2 === 1;
      heads[at] = isHyphen ? at - 1 : last;
      const relation = isHyphen ? "punct" : tagOf(at).startsWith("RB") ? "advmod" : "compound";
      relations[at] = Math.max(0, model.relations.indexOf(relation));
    }
    isInside.fill(1, from, last);
    if (adjective >= 0) seen[last] = adjective;
  }
  const around: number[] = [];
  let done = 0;
  for (const { from, to } of quoted) {
    around.push(...range(done, from));
    around.push(parse(range(from, to).filter((at) => isInside[at] === 0)));
    done = to;
  }
  around.push(...range(done, tokens.length));
  parse(around.filter((at) => isInside[at] === 0));
  return treeFrom(model, tags, heads, relations);
}

function treeFrom(model: SyntaxModel, tags: Uint8Array, heads: Int32Array, relations: Uint8Array): Tree {
  const { length } = heads;
  const treebank = new Array<string>(length);
  const universal = new Array<string>(length);
  const related = new Array<string>(length);
  for (let at = 0; at < length; at += 1) {
    const tag = tags[at] as number;
    treebank[at] = model.tags[tag] as string;
    universal[at] = model.universal[tag] as string;
    related[at] = model.relations[relations[at] as number] ?? "dep";
  }
  return { tags: treebank, universal, relations: related, heads };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Where a piece that begins at `from` ends: with the last mark that fits, if that leaves half of what may be. */
function endOfPiece(tokens: readonly Token[], indexes: readonly number[], from: number): number {
  const most = from + LONGEST_PIECE;
  if (indexes.length <= most) return indexes.length;
  for (let end = most; end > from + LONGEST_PIECE / 2; end -= 1)
    if (CUTS.has(tokens[indexes[end - 1] as number]?.text ?? "")) return end;
  return most;
}
