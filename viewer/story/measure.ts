import { FONT } from "./draw-legend.ts";
import type { Measure } from "./wrap-text.ts";

/** Measures texts as this browser writes them. */
export function measureInPage(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, isBold = false) => {
    const font = `${isBold ? 700 : 400} ${size}px ${FONT}`;
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context && context.font !== font) context.font = font;
      width = context?.measureText(text).width ?? text.length * size * 0.55;
      known.set(key, width);
    }
    return width;
  };
}
