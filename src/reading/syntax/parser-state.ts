import { mix } from "../learned/hash.ts";
import { tagValue } from "./tagger-features.ts";
import type { Word } from "./word.ts";

/** Longest sequence of words that is parsed in one go. */
export const LONGEST_PIECE = 256;

const NONE = -1;

/** A relation's number, well spread; −1 where there is none. */
export const relationValue = (relation: number): number => mix(relation, 31);

/** Values that stand for the root and for words that are not there. */
const ROOT_VALUE = mix(1, 32);

/** A sentence half parsed: a stack, what is still to come, and what hangs from what. The root stands after the last word. */
export class ParserState {
  /** Number of words; also the root's index. */
  size = 0;
  /** Next word of the buffer. */
  next = 0;
  /** Words on the stack. */
  depth = 0;
  readonly stack = new Int32Array(LONGEST_PIECE + 1);
  readonly heads = new Int32Array(LONGEST_PIECE + 1);
  readonly relations = new Int32Array(LONGEST_PIECE + 1);
  /** Outermost dependant on either side, and the one attached before it. */
  readonly left = new Int32Array(LONGEST_PIECE + 1);
  readonly right = new Int32Array(LONGEST_PIECE + 1);
  /** Ends of the subtree. */
  readonly first = new Int32Array(LONGEST_PIECE + 1);
  readonly last = new Int32Array(LONGEST_PIECE + 1);
  /** Relations of the dependants on either side, in order, as one value. */
  readonly leftRelations = new Int32Array(LONGEST_PIECE + 1);
  readonly rightRelations = new Int32Array(LONGEST_PIECE + 1);
  /** Values of the words, for features. */
  readonly words = new Int32Array(LONGEST_PIECE + 1);
  readonly tags = new Int32Array(LONGEST_PIECE + 1);
  readonly clusters = new Int32Array(LONGEST_PIECE + 1);
  /** Numbers of the tags. */
  readonly tagNumbers = new Uint8Array(LONGEST_PIECE + 1);
  /** Commas, verbs and conjunctions before each word. */
  readonly commas = new Uint16Array(LONGEST_PIECE + 1);
  readonly verbs = new Uint16Array(LONGEST_PIECE + 1);
  readonly conjunctions = new Uint16Array(LONGEST_PIECE + 1);

  /** Begins with `words`; `kinds` tells of each tag whether it is a comma (1), a verb (2) or a conjunction (3). */
  start(words: readonly Word[], tags: Uint8Array, kinds: Uint8Array): void {
    const size = words.length;
    this.size = size;
    this.next = 0;
    this.depth = 0;
    this.leftRelations.fill(0, 0, size + 1);
    this.rightRelations.fill(0, 0, size + 1);
    for (let at = 0; at <= size; at += 1) {
      this.heads[at] = NONE;
      this.left[at] = NONE;
      this.right[at] = NONE;
      this.first[at] = at;
      this.last[at] = at;
    }
    let commas = 0;
    let verbs = 0;
    let conjunctions = 0;
    for (let at = 0; at < size; at += 1) {
      const word = words[at] as Word;
      const tag = tags[at] as number;
      this.words[at] = word.parserWord;
      this.tags[at] = tagValue(tag);
      this.tagNumbers[at] = tag;
      this.clusters[at] = word.mid;
      this.commas[at] = commas;
      this.verbs[at] = verbs;
      this.conjunctions[at] = conjunctions;
      const kind = kinds[tag];
      if (kind === 1) commas += 1;
      else if (kind === 2) verbs += 1;
      else if (kind === 3) conjunctions += 1;
    }
    this.words[size] = ROOT_VALUE;
    this.tags[size] = ROOT_VALUE;
    this.tagNumbers[size] = kinds.length;
    this.clusters[size] = ROOT_VALUE;
    this.commas[size] = commas;
    this.verbs[size] = verbs;
    this.conjunctions[size] = conjunctions;
  }

  get isDone(): boolean {
    return this.next === this.size && this.depth === 0;
  }

  shift(): void {
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Hangs the top of the stack from `head` and takes it off. */
  attach(head: number, relation: number): void {
    this.depth -= 1;
    const word = this.stack[this.depth] as number;
    this.heads[word] = head;
    this.relations[word] = relation;
    if (word < head) {
      this.left[head] = word;
      this.leftRelations[head] = mix(this.leftRelations[head] as number, relation + 1);
      this.first[head] = Math.min(this.first[head] as number, this.first[word] as number);
    } else {
      this.right[head] = word;
      this.rightRelations[head] = mix(this.rightRelations[head] as number, relation + 1);
      this.last[head] = Math.max(this.last[head] as number, this.last[word] as number);
    }
  }
}
