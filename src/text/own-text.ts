/** The same text with memory of its own: a piece of a longer text would keep all of that in memory. */
export function ownText(piece: string): string {
  return ` ${piece}`.slice(1);
}
