/** Head's tag (the number after the last for the root), dependant's tag, 0 if the dependant stands before its head or else 1, relation. */
export type CertainRelation = readonly [head: number, dependant: number, side: number, relation: number];

/** Relations that two tags settle, as an article's to the noun after it. */
export class CertainRelations {
  readonly #relations: Int16Array;
  readonly #width: number;

  constructor(tags: number, list: readonly CertainRelation[]) {
    this.#width = tags + 1;
    this.#relations = new Int16Array(this.#width * this.#width * 2).fill(-1);
    for (const [head, dependant, side, relation] of list)
      this.#relations[this.#at(head, dependant, side)] = relation;
  }

  /** The relation's number, or −1 where the tags don't settle it. */
  of(head: number, dependant: number, side: number): number {
    return this.#relations[this.#at(head, dependant, side)] as number;
  }

  #at(head: number, dependant: number, side: number): number {
    return (head * this.#width + dependant) * 2 + side;
  }
}
