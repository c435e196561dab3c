export type Rgb = readonly [red: number, green: number, blue: number];

const known = new Map<string, Rgb>();

/** The three bytes of a color written `#rrggbb`. */
export function rgbOf(color: string): Rgb {
  const found = known.get(color);
  if (found) return found;
  const value = Number.parseInt(color.slice(1, 7), 16) || 0;
  const made: Rgb = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  if (known.size > 1_000) known.clear();
  known.set(color, made);
  return made;
}
