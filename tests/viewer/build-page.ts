import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

export interface BuiltPage {
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the page as `npm run build` does, into a folder of its own. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-page-"));
  const configFile = resolve(import.meta.dirname, "../../viewer/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: folder } });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
