import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Keeps what the page looks like, for a person to look at: among the system's temporary files, if not told otherwise. */
export function keepPicture(
  page: Page,
  name: string,
  folder = join(tmpdir(), "vouch-pictures"),
): Promise<unknown> {
  return page.screenshot({ path: join(folder, `${name}.png`) });
}
