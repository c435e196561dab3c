import { fold } from "../text/fold.ts";

/**
 * A name without what transliterations differ in: Lapin and Lapyn, Naiev and Nayev, Zelenskyy and Zelensky have one
 * skeleton. Not for telling names apart that differ by more than their spelling.
 */
export function skeleton(name: string): string {
  const known = SKELETONS.get(name);
  if (known !== undefined) return known;
  const made = withoutSpelling(fold(name));
  if (SKELETONS.size >= KEPT) SKELETONS.clear();
  SKELETONS.set(name, made);
  return made;
}

const KEPT = 20_000;
const SKELETONS = new Map<string, string>();

function withoutSpelling(folded: string): string {
  return folded
    .replace(/^al /, "")
    .replace(/[^a-z]/g, "")
    .replace(/q/g, "k")
    .replace(/kh/g, "h")
    .replace(/zh/g, "q")
    .replace(/shch|sch/g, "sh")
    .replace(/tch|cz/g, "ch")
    .replace(/ck/g, "k")
    .replace(/dh|dj/g, "d")
    .replace(/gh/g, "g")
    .replace(/w/g, "v")
    .replace(/x/g, "ks")
    .replace(/ph/g, "f")
    .replace(/[iyj]+/g, "i")
    .replace(/ie|io|ia/g, (pair) => pair.charAt(1))
    .replace(/(.)\1+/g, "$1");
}
