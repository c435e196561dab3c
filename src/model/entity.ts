import type { Attributes, Referent } from "./reading.ts";
import type { EntityType } from "./schema.ts";

/** A referent of one document. */
export interface LocalReferent {
  readonly document: string;
  readonly referent: Referent;
}

/** What mentions of all documents refer to, after resolution. */
export interface Entity {
  /** From its smallest mention: see identity/entity-id. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly string[];
  readonly anonymous: boolean;
  readonly description?: string;
  readonly attributes: Attributes;
  readonly gazetteerId?: string;
  /** Its referents, sorted by document and referent id. */
  readonly members: readonly LocalReferent[];
  /** Why its members are one: the reasons of each join, sorted. */
  readonly because: readonly string[];
}
