/** Hash of a string as a signed 32-bit integer, over its UTF-16 units (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Two integers as one well-spread key (the finaliser of MurmurHash3): a feature is its number mixed with its values. */
export function mix(hash: number, value: number): number {
  let key = Math.imul(hash ^ value, 0x85ebca6b);
  key ^= key >>> 13;
  key = Math.imul(key, 0xc2b2ae35);
  return key ^ (key >>> 16);
}

/** A word's shape: X for capitals, x for small letters, 9 for digits, other marks as they are; runs cut at two, eight signs at most. */
export function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const character of word) {
    const sign = /\p{Lu}/u.test(character)
      ? "X"
      : /\p{L}/u.test(character)
        ? "x"
        : /\p{Nd}/u.test(character)
          ? "9"
          : character;
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) shape += sign;
    if (shape.length >= 8) break;
  }
  return shape;
}
