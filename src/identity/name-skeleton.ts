import { fold } from "../text/fold.ts";

/**
 * A name without what transliterations differ in: Lapin and Lapyn, Naiev and Nayev, Zelenskyy and Zelensky have one
 * skeleton. Not for telling names apart that differ by more than their spelling.
 */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/^al /, "")
    .replace(/[^a-z]/g, "")
    .replace(/kh/g, "h")
    .replace(/zh/g, "q")
    .replace(/shch|sch/g, "sh")
    .replace(/ks/g, "x")
    .replace(/ph/g, "f")
    .replace(/[iyj]+/g, "i")
    .replace(/ie|io|ia/g, (pair) => pair.charAt(1))
    .replace(/(.)\1+/g, "$1");
}
