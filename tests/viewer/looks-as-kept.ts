import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { differingShare } from "./differing-share.ts";

const KEPT = join(import.meta.dirname, "screens");

/** Set to have the screens kept as they look now. */
const IS_KEPT_ANEW = process.env.VOUCH_SCREENSHOTS === "1";

/** A third of the width and height: what differs in the shape of letters alone is gone. */
const SHRINK = 3;

function shrunk(page: Page, picture: Buffer): Promise<string> {
  return page.evaluate(
    async ({ source, shrink }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width / shrink);
      canvas.height = Math.round(image.height / shrink);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    { source: `data:image/png;base64,${picture.toString("base64")}`, shrink: SHRINK },
  );
}

/** Which share of a screen differs from how it was kept under this name. */
export async function differsFromKept(page: Page, name: string): Promise<number> {
  const picture = Buffer.from(await shrunk(page, await page.screenshot()), "base64");
  const path = join(KEPT, `${name}.png`);
  if (IS_KEPT_ANEW) writeFileSync(path, picture);
  return differingShare(page, readFileSync(path), picture);
}
