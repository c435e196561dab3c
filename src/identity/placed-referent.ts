import type { Entity, LocalReferent } from "../model/entity.ts";
import type { Referent } from "../model/reading.ts";
import type { Item } from "./item.ts";

/** A referent of a document; the resolver alone sees in which item it is compared, and to which entity it belongs. */
export class PlacedReferent implements LocalReferent {
  readonly document: string;
  readonly referent: Referent;
  readonly #item: Item;
  #entity: Entity | undefined;

  constructor({ document, referent }: LocalReferent, item: Item) {
    this.document = document;
    this.referent = referent;
    this.#item = item;
  }

  get item(): Item {
    return this.#item;
  }

  get entity(): Entity | undefined {
    return this.#entity;
  }

  set entity(entity: Entity) {
    this.#entity = entity;
  }
}
