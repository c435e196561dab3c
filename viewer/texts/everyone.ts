const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the page says to those who hear it or use its keys, and where something is missing. */
export const everyoneTexts = {
  mirror: "In the picture, as a list",
  mirrorHint: "Arrow keys move, Enter opens, Escape returns to the picture.",
  mirrorWhole: (shown: number, of: number) =>
    shown < of
      ? `The ${shown} best connected of ${few(of, "entity", "entities")}`
      : few(of, "entity", "entities"),
  mirrorOf: (name: string, count: number) => `${name}: ${few(count, "relation", "relations")}`,
  mirrorEdge: (from: string, relation: string, to: string) => `${from} ${relation} ${to}`,
  mirrorNode: (name: string, type: string, degree: number) =>
    `${name}, ${type}, ${few(degree, "relation", "relations")}`,
  mirrorRelation: (relation: string, name: string, mark: string, origins: number) =>
    `${relation} ${name}, ${mark}, ${few(origins, "origin", "origins")}`,
  skip: "Skip to the picture",
  keys: "Keys",
  keysTitle: "What the keys do",
  one: "One entity alone",
  oneText: "The picture begins with it. Add another report to see what it is related to.",
  large: (count: number) => `${count} entities`,
  largeText: "Names appear as you come nearer. Search with /, or choose in the filters what you want to see.",
} as const;

/** The keys of the page, each with what it does. */
export const KEY_NAMES: readonly (readonly [keys: string, does: string])[] = [
  ["/", "Search"],
  ["Tab", "Go through all that can be used"],
  ["Arrow keys", "Move the picture, or the choice in a list"],
  ["+ and −", "Come nearer, go back"],
  ["0", "Fit the picture to the screen"],
  ["Enter", "In the picture: list what is in it"],
  ["Escape", "Close what stands open"],
  ["Ctrl + Z", "Undo"],
  ["Ctrl + Shift + Z", "Redo"],
  ["Ctrl + Enter", "Run the question"],
  ["S, D, L", "At the identity desk: same, different, later"],
  ["?", "This list"],
];
