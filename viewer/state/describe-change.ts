import { historyTexts as texts } from "../texts/history.ts";
import type { ViewState } from "./view-state.ts";

/** The name of a node, report or (as "one – other") edge; the id where none is known. */
export type NameOf = (id: string) => string;

type Describe<Name extends keyof ViewState> = (
  now: ViewState[Name],
  before: ViewState[Name],
  nameOf: NameOf,
) => string;

const more = (now: readonly unknown[], before: readonly unknown[]): boolean => now.length > before.length;

/** The one item in which two lists differ, where it is one. */
function difference<Item>(now: readonly Item[], before: readonly Item[]): Item | null {
  const items = [...now.filter((it) => !before.includes(it)), ...before.filter((it) => !now.includes(it))];
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** What is said of a change of each part of the state; where several change, the first of this table speaks. */
const DESCRIPTIONS: { readonly [Name in keyof ViewState]: Describe<Name> } = {
  selection: (now, _, nameOf) => (now ? texts.selected(nameOf(now.id)) : texts.deselected),
  document: (now, _, nameOf) => (now ? texts.opened(nameOf(now.id)) : texts.closedReport),
  hiddenTypes: (now, before) => texts.filtered(difference(now, before) ?? "", more(now, before)),
  hiddenMarks: (now, before) => texts.filtered(difference(now, before) ?? "", more(now, before)),
  hiddenNodes: (now, before, nameOf) => {
    const one = difference(now, before);
    return texts.filtered(one ? nameOf(one) : "", more(now, before));
  },
  pinned: (now, before, nameOf) => {
    const one = difference(now, before);
    return texts.pinned(one ? nameOf(one) : "", more(now, before));
  },
  isolated: (now) => (now ? texts.isolated(now.length) : texts.notIsolated),
  facets: () => texts.facets,
  time: (now) => (now ? texts.time(now.axis, now.from, now.to) : texts.anyTime),
  way: (now, _, nameOf) => (now ? texts.way(nameOf(now.from), nameOf(now.to ?? "")) : texts.noWay),
  mode: (now) => texts.mode(now),
  layers: (now, before) => texts.layer(difference(now, before)?.name ?? "", more(now, before)),
  query: (now) => (now ? texts.asked : texts.notAsked),
  drawer: (now) => (now ? texts.drawer(now) : texts.closedDrawer),
  story: (now) => (now ? texts.scene(now.scene + 1) : texts.leftStory),
  theme: (now) => texts.theme(now),
  camera: () => texts.moved,
};

const NAMES = Object.keys(DESCRIPTIONS) as (keyof ViewState)[];

function describe<Name extends keyof ViewState>(
  name: Name,
  now: ViewState,
  before: ViewState,
  nameOf: NameOf,
): string {
  return DESCRIPTIONS[name](now[name], before[name], nameOf);
}

/** A change as a sentence of the history. */
export function describeChange(now: ViewState, before: ViewState, nameOf: NameOf): string {
  const changed = NAMES.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  // A thing that is closed because another is opened is not what was done.
  const opened = changed.find((name) => now[name] !== null);
  const name = opened ?? changed[0];
  return name ? describe(name, now, before, nameOf) : texts.same;
}
