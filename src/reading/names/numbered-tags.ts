import { hashText } from "../learned/hash.ts";

/** So many kinds of tags or relations have room in a group of features. */
const MOST = 64;

/** Names as small numbers from 1 in the order in which they are met, with the hash of each; 0 has the hash 0. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #hashes = new Int32Array(MOST);

  of(names: readonly string[]): Uint8Array {
    const numbers = new Uint8Array(names.length);
    for (let at = 0; at < numbers.length; at += 1) {
      const name = names[at] as string;
      numbers[at] = this.#numbers.get(name) ?? this.#added(name);
    }
    return numbers;
  }

  hashOf(number: number): number {
    return this.#hashes[number] as number;
  }

  #added(name: string): number {
    const number = this.#numbers.size + 1;
    if (number >= MOST) throw new Error("too many kinds of tags or relations");
    this.#numbers.set(name, number);
    this.#hashes[number] = hashText(name);
    return number;
  }
}

const tags = new Numbering();
const relations = new Numbering();

/** Parts of speech as numbers from 1 to 63. */
export const numbersOfTags = (names: readonly string[]): Uint8Array => tags.of(names);
/** Relations to the head as numbers from 1 to 63. */
export const numbersOfRelations = (names: readonly string[]): Uint8Array => relations.of(names);

/** What the number of a part of speech is in a feature's key. */
export const hashOfTag = (number: number): number => tags.hashOf(number);
/** What the number of a relation is in a feature's key. */
export const hashOfRelation = (number: number): number => relations.hashOf(number);
