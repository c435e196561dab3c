import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlainly } from "../store/embedded/load-plainly.ts";
import { openEmbeddedStore } from "../store/embedded/open-embedded-store.ts";
import type { MeasuredStore } from "./bench-stores.ts";

/** Opens a new and empty store in a folder of its own, to be measured. */
export async function measureEmbedded(): Promise<MeasuredStore> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  let store = await openEmbeddedStore(folder);
  return {
    store,
    async reopen() {
      store = await openEmbeddedStore(folder);
      return store;
    },
    loadPlainly: (graph) => loadPlainly(folder, graph),
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
