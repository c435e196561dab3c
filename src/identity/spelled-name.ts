import { skeleton } from "./name-skeleton.ts";

/** British and American, and the Arabic article with the letter that it takes on: a name of a body or place as its spellings agree. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?:al|el|ul|as|ash|ad|an|ar|at|az|ez|es) (?=[a-z]{4})/, ""],
  [/ (?:al|el|ul|as|ash|ad|an|ar|at|az|ez|es) (?=[a-z]{3})/g, " "],
  [/isation\b/g, "ization"],
  [/\bdefense\b/g, "defence"],
  [/\bprogram\b/g, "programme"],
  [/\bcenter\b/g, "centre"],
  [/\blabor\b/g, "labour"],
  [/our\b/g, "or"],
  [/aa/g, "a"],
  [/oo|ou/g, "u"],
  [/ah\b/g, "a"],
];
/** Shorter ones are acronyms, or alike by chance. */
const SHORTEST = 6;

/** The key under which the spellings of a folded name meet; null where it is too short to tell. */
export function spelledName(name: string): string | null {
  let plain = name;
  for (const [written, one] of SPELLINGS) plain = plain.replace(written, one);
  const key = plain.split(" ").map(skeleton).join(" ");
  return key.length >= SHORTEST ? key : null;
}
