import { entriesOf } from "./entries.ts";
import type { EntryMatch, ListName } from "./entry.ts";
import type { NameReference } from "./name-index.ts";

type Named = Omit<EntryMatch, "length">;
/** Something told of one list after the other, and of all together. */
export type ByList<Told> = Record<ListName | "all", Told>;

/** Who bears a name in each list, where it stands in capitals and where it does not. */
interface Bearers {
  readonly plain: Readonly<ByList<Named | null>>;
  readonly inCapitals: Readonly<ByList<Named | null>>;
}

const bearersOf = new WeakMap<readonly NameReference[], Bearers>();

/** Who bears a name, asked once a name: a page says the same names again and again. */
export function bearers(references: readonly NameReference[]): Bearers {
  const known = bearersOf.get(references);
  if (known) return known;
  const plain = references.filter((it) => !it.isCapitals);
  const inCapitals = byList(references);
  const found = { plain: plain.length === references.length ? inCapitals : byList(plain), inCapitals };
  bearersOf.set(references, found);
  return found;
}

function byList(references: readonly NameReference[]): ByList<Named | null> {
  const all = named(references);
  const inList = (list: ListName): Named | null => {
    const own = references.filter((it) => it.list === list);
    return own.length === references.length ? all : named(own);
  };
  return {
    all,
    places: inList("places"),
    organizations: inList("organizations"),
    people: inList("people"),
    equipment: inList("equipment"),
  };
}

function named(references: readonly NameReference[]): Named | null {
  if (references.length === 0) return null;
  return {
    entries: entriesOf(references.map((it) => it.id)),
    isCommonWord: references.every((it) => it.isCommonWord),
  };
}
