/** Width of a text in pixels, written in a font of this size. */
export type Measure = (text: string, size: number, isBold?: boolean) => number;

const ELLIPSIS = "…";

/** A text in lines of at most this width, at most so many; what is left out is shown by an ellipsis. A word that is too long is cut. */
export function wrapText(
  text: string,
  { width, size, most, isBold = false }: { width: number; size: number; most: number; isBold?: boolean },
  measure: Measure,
): string[] {
  const fits = (line: string): boolean => measure(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = "";
  // More words than the lines can hold are not even looked at: a text may be ten megabytes of them.
  const words = text
    .slice(0, most * Math.ceil(width))
    .split(/\s+/)
    .filter(Boolean);
  const isCut = text.length > most * Math.ceil(width);
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    if (lines.length > most) break;
    line = fits(word) ? word : cutTo(word, fits);
  }
  if (line && lines.length <= most) lines.push(line);
  if (lines.length <= most && !isCut) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cutTo(`${kept.at(-1) ?? ""} ${ELLIPSIS}`, fits)];
}

/** The longest beginning that fits, with an ellipsis where something is left out. */
export function cutTo(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = Array.from(text.slice(0, 2_000));
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join("").trimEnd() + ELLIPSIS)) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join("").trimEnd() + ELLIPSIS;
}
