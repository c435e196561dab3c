import { describe } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.ts";

/** A store that a law is tried on: a new one for each sequence where `open` is absent. */
export interface LawStore {
  readonly sequences: number;
  readonly store: () => GraphStore | undefined;
}

/** Tries a law on each engine: 300 random sequences on embedded stores. */
export function onEachStore(law: string, body: (at: LawStore) => void): void {
  describe(`${law}, on the embedded store`, () => body({ sequences: 300, store: () => undefined }));
}
