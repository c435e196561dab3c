import iconv from "iconv-lite";

/** A text as bytes of an encoding; in a page, what the encoding hasn't stands as a reference by number. */
export function singleBytes(text: string, label: string, isPage = false): Uint8Array {
  if (!isPage) return iconv.encode(text, label);
  const has = (letter: string): boolean => iconv.decode(iconv.encode(letter, label), label) === letter;
  const written = text.replace(/[^\0-\u007f]/gu, (it) => (has(it) ? it : `&#${it.codePointAt(0)};`));
  return iconv.encode(written, label);
}
