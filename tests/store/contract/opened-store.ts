import type { GraphStore } from "../../../src/store/graph-store.ts";

/** What someone may do to a store behind our back, past what its engine forbids; the last takes the others' traces away. */
export type Tampering = "written by an unknown version" | "two nodes of one id" | "mended";

/** A new store of an engine, and what only its engine can do to it. */
export interface OpenedStore {
  readonly store: GraphStore;
  /** Closes it and opens the same one again. */
  reopen(): Promise<GraphStore>;
  /** Opens the same one beside the first. */
  openSecond(): Promise<GraphStore>;
  /** Closes it, does that to it (unit u1 is the one that gets a twin) and opens it again. */
  tamper(how: Tampering): Promise<GraphStore>;
  /** Closes it and removes it. */
  dispose(): Promise<void>;
}

/** The store that the suite goes on with: another object after each reopening. */
export interface StoreUnderTest {
  opened: OpenedStore;
  store: GraphStore;
}

const NOTHING = { nodes: 0, edges: 0 };
/** What a load that had nothing to write says. */
export const UNCHANGED = { created: NOTHING, updated: NOTHING, deleted: NOTHING };
