import { afterAll, beforeAll, describe } from "vitest";
import { testChanges } from "./contract/changes.ts";
import { testFirstLoads } from "./contract/first-loads.ts";
import { testLookups } from "./contract/lookups.ts";
import type { OpenedStore, StoreUnderTest } from "./contract/opened-store.ts";
import { testQuestions } from "./contract/questions.ts";
import { testTroubles } from "./contract/troubles.ts";
import { testValues } from "./contract/values.ts";

/** The parts of the suite, in their order: each leaves the small graph behind for the next. */
const PARTS = [testFirstLoads, testChanges, testValues, testLookups, testQuestions, testTroubles];

/** What each engine behind the interface does alike. `open` gives a new and empty store. */
export function testGraphStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`graph store: ${name}`, () => {
    const at = {} as StoreUnderTest;
    beforeAll(async () => {
      at.opened = await open();
      at.store = at.opened.store;
    });
    afterAll(() => at.opened.dispose());
    for (const part of PARTS) part(at);
  });
}
