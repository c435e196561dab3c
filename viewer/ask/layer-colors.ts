import type { Layer } from "../state/view-state.ts";

/** Colours of answers: none is that of a type, and each stands out on the ground of both themes. */
const COLORS = ["#d6007f", "#c49000", "#0092b3", "#d93025", "#5a8f00", "#7a4de0"] as const;

/** The first colour that no layer has; when all are given, the one that was given longest ago. */
export function nextColor(layers: readonly Layer[]): string {
  const free = COLORS.find((color) => !layers.some((layer) => layer.color === color));
  return free ?? COLORS[layers.length % COLORS.length] ?? COLORS[0];
}

/** A name that no layer has: a second of the same name gets a number. */
export function freeName(wanted: string, layers: readonly Layer[]): string {
  const taken = new Set(layers.map(({ name }) => name));
  for (let at = 1; ; at++) {
    const name = at === 1 ? wanted : `${wanted} (${at})`;
    if (!taken.has(name)) return name;
  }
}
