/** Letters and pairs of letters that transliterations and ears take for each other. */
const ALIKE: readonly string[] = [
  "gh",
  "hk",
  "kg",
  "vw",
  "uv",
  "ck",
  "cs",
  "sz",
  "cz",
  "qg",
  "qk",
  "jz",
  "bp",
  "dt",
];
const VOWELS = "aeiou";
const cheap = new Set(ALIKE.flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (cheap.has(a + b) || (VOWELS.includes(a) && VOWELS.includes(b))) return 0.5;
  return 1;
}

/** A vowel slipped in or out weighs less than a consonant. */
const gap = (letter: string): number => (VOWELS.includes(letter) ? 0.75 : 1);

const LONGEST = 40;

/** How far two spellings lie apart: letters put in, left out, changed or swapped, each 1, less where they sound alike. Over 40 letters only equal ones are near. */
export function spellingDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] as number;
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 && j === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      const x = a.charAt(i - 1);
      const y = b.charAt(j - 1);
      if (i > 0) least = Math.min(least, at(i - 1, j) + gap(x));
      if (j > 0) least = Math.min(least, at(i, j - 1) + gap(y));
      if (i > 0 && j > 0) least = Math.min(least, at(i - 1, j - 1) + substitution(x, y));
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2))
        least = Math.min(least, at(i - 2, j - 2) + 1);
      cost[i * width + j] = least;
    }
  return at(a.length, b.length);
}
