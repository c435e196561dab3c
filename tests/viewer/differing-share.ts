import type { Page } from "playwright-core";

/** Steps of a colour channel, of 255, that the eye doesn't see. */
const UNSEEN = 24;

/** Which share of the pixels of two pictures (PNG, of one size) differ; 1 where the sizes do. */
export function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const pictures = [one, other].map((it) => `data:image/png;base64,${it.toString("base64")}`);
  return page.evaluate(
    async ({ pictures: [a = "", b = ""], unseen }) => {
      const read = async (source: string): Promise<ImageData> => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [before, after] = [await read(a), await read(b)];
      if (before.width !== after.width || before.height !== after.height) return 1;
      let count = 0;
      for (let at = 0; at < before.data.length; at += 4)
        if (
          [0, 1, 2].some((it) => Math.abs((before.data[at + it] ?? 0) - (after.data[at + it] ?? 0)) > unseen)
        )
          count++;
      return count / (before.width * before.height);
    },
    { pictures, unseen: UNSEEN },
  );
}
