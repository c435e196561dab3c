import { fold } from "../../text/fold.ts";

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|tsch|cz|sh|ch|zh|ts|tz/g, "s"],
  [/kh|ck|c|q/g, "k"],
  [/ph/g, "f"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/[aeiouyjhg]/g, ""],
  [/[^a-z]/g, ""],
  [/(.)\1+/g, "$1"],
];

/** The consonants of a name, so that "Kupiansk" and "Kupjansk" are alike and "Artemivsk" and "Bakhmut" are not. */
export function spellingSkeleton(name: string): string {
  return SOUNDS.reduce((text, [from, to]) => text.replace(from, to), fold(name));
}
