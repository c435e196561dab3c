import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Keeps what the page looks like in the system's folder for temporary files, for a person to look at. */
export function keepPicture(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: join(tmpdir(), "vouch-pictures", `${name}.png`) });
}
