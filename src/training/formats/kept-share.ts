/** How much of a true text a reader has kept, and how much of what it gives is no part of it: shares of the characters that are no white space. */
export interface KeptShare {
  readonly lost: number;
  readonly letIn: number;
  readonly characters: number;
}

/** By the longest sequence of words that both share: a word that is glued, cut or moved is lost. */
export function keptShare(truth: string, read: string): KeptShare {
  const [a, b] = [wordsOf(truth), wordsOf(read)];
  const size = (words: readonly string[]): number => words.reduce((sum, it) => sum + it.length, 0);
  // Rows of the table of longest common sequences by characters.
  let before = new Float64Array(b.length + 1);
  for (const word of a) {
    const row = new Float64Array(b.length + 1);
    for (let at = 1; at <= b.length; at++)
      row[at] =
        b[at - 1] === word
          ? (before[at - 1] ?? 0) + word.length
          : Math.max(before[at] ?? 0, row[at - 1] ?? 0);
    before = row;
  }
  const common = before[b.length] ?? 0;
  return { lost: 1 - common / size(a), letIn: size(b) === 0 ? 0 : 1 - common / size(b), characters: size(a) };
}

const wordsOf = (text: string): string[] => text.replace(/(^|\n)• /g, "$1").match(/\S+/g) ?? [];
