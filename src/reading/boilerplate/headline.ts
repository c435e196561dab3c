/** Whether a line reads like a headline: short, no sentence's end, and most of its longer words with a capital. */
export function isHeadline(line: string): boolean {
  if (line.length > 160 || /[.!:;,]["”’)]?$/.test(line)) return false;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((it) => /^\p{Lu}/u.test(it));
  return words.length >= 3 && capitals.length >= words.length * 0.6;
}

/** What a text is about, as the beginnings of its longer words. */
export function wordStems(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((it) => it.slice(0, 6).replace(/s$/, "")),
  );
}
