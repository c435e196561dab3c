import { ManyByKey } from "../text/many-by-key.ts";
import { type ClaimGroup, groupOf } from "./claim-group.ts";
import type { Origins, Statement } from "./statement.ts";
import { statementKeys } from "./statement-keys.ts";

/** A statement with the keys that it shares with others of its claim, and the claim that it is in. */
interface Entry {
  readonly statement: Statement;
  readonly keys: readonly string[];
  group: ClaimGroup | null;
}

/** What an update made of the claims: those that are no more, and those that are new or of other statements. */
export interface RegroupedClaims {
  readonly gone: readonly ClaimGroup[];
  readonly made: readonly ClaimGroup[];
}

/**
 * The claims of all documents: statements that share a key, over any number of others, are one claim. Only the claims
 * that a change touches are grouped again.
 */
export class ClaimGroups {
  readonly #entriesOfDocument = new Map<string, readonly Entry[]>();
  readonly #entriesByKey = new ManyByKey<Entry>();
  readonly #entriesOf = new Map<ClaimGroup, readonly Entry[]>();

  get size(): number {
    return this.#entriesOf.size;
  }

  /** Replaces the statements of documents; none for a document that is gone. */
  update(statementsOf: ReadonlyMap<string, readonly Statement[]>, origins: Origins): RegroupedClaims {
    const gone = new Set<ClaimGroup>();
    const removed = new Set<Entry>();
    for (const document of statementsOf.keys())
      for (const entry of this.#entriesOfDocument.get(document) ?? []) {
        removed.add(entry);
        if (entry.group) gone.add(entry.group);
        for (const key of entry.keys) this.#entriesByKey.delete(key, entry);
      }
    const open: Entry[] = [];
    for (const [document, statements] of statementsOf) {
      const entries = statements.map((statement) => ({
        statement,
        keys: statementKeys(statement, origins),
        group: null,
      }));
      if (entries.length > 0) this.#entriesOfDocument.set(document, entries);
      else this.#entriesOfDocument.delete(document);
      open.push(...entries);
    }
    for (const { keys } of open)
      for (const key of keys) {
        const [other] = this.#entriesByKey.get(key);
        if (other?.group) gone.add(other.group);
      }
    for (const entry of open) for (const key of entry.keys) this.#entriesByKey.add(key, entry);
    for (const group of gone) {
      for (const entry of this.#entriesOf.get(group) ?? []) if (!removed.has(entry)) open.push(entry);
      this.#entriesOf.delete(group);
    }
    for (const entry of open) entry.group = null;
    return { gone: [...gone], made: open.flatMap((entry) => (entry.group ? [] : this.#groupFrom(entry))) };
  }

  /** The claim of all statements that are reached from this one over shared keys. */
  #groupFrom(start: Entry): ClaimGroup {
    const reached = new Set([start]);
    const keys = new Set<string>();
    for (const entry of reached)
      for (const key of entry.keys) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const other of this.#entriesByKey.get(key)) reached.add(other);
      }
    const entries = [...reached];
    const group = groupOf(entries.map((it) => it.statement));
    for (const entry of entries) entry.group = group;
    this.#entriesOf.set(group, entries);
    return group;
  }
}
