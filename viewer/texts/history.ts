import type { Theme } from "../appearance/palette.ts";
import type { Drawer, Mode, TimeWindow } from "../state/view-state.ts";

const DRAWER_NAMES: Readonly<Record<Drawer, string>> = {
  reports: "the reports",
  ask: "the questions",
  explore: "the filters",
  decide: "the identity desk",
  history: "the history",
  stories: "the stories",
};

const MODE_NAMES: Readonly<Record<Mode, string>> = { graph: "graph", map: "map", table: "table" };

const of = (what: string): string => what || "some";

/** What the page says of what was done on it. */
export const historyTexts = {
  history: "History",
  undo: "Undo",
  redo: "Redo",
  undoNamed: (label: string) => `Undo: ${label} (Ctrl+Z)`,
  redoNamed: (label: string) => `Redo: ${label} (Ctrl+Shift+Z)`,
  nothingToUndo: "Nothing to undo",
  nothingToRedo: "Nothing to redo",
  backAt: (label: string) => `Back at: ${label}`,
  stays: "in the project: can’t be taken back here",
  hint: "Click a line to go back to it. Nothing is lost until you do something else from there.",
  start: "Opened the page",
  openedAddress: "Opened a link",
  same: "Nothing",
  moved: "Moved the picture",
  way: (from: string, to: string) => (to ? `Connected ${from} and ${to}` : `Connected ${from}`),
  noWay: "No longer showed a way",
  selected: (name: string) => `Selected ${name || "what is no longer there"}`,
  deselected: "Selected nothing",
  opened: (name: string) => `Opened ${name ? `the report ${name}` : "a report"}`,
  closedReport: "Closed the report",
  filtered: (what: string, isHidden: boolean) => `${isHidden ? "Hid" : "Showed"} ${of(what)}`,
  pinned: (what: string, isPinned: boolean) => `${isPinned ? "Pinned" : "Unpinned"} ${of(what)}`,
  isolated: (count: number) => `Showed ${count} alone`,
  notIsolated: "Showed all again",
  facets: "Changed the filters",
  time: (axis: TimeWindow["axis"], from: string, to: string) =>
    `Showed what ${axis === "known" ? "was known" : "happened"} from ${from} to ${to}`,
  anyTime: "Showed any time",
  mode: (mode: Mode) => `Showed it as a ${MODE_NAMES[mode]}`,
  layer: (name: string, isAdded: boolean) => `${isAdded ? "Coloured" : "Removed the colour of"} ${of(name)}`,
  asked: "Asked a question",
  notAsked: "Put the question away",
  drawer: (drawer: Drawer) => `Opened ${DRAWER_NAMES[drawer]}`,
  closedDrawer: "Closed the drawer",
  scene: (number: number) => `Showed scene ${number}`,
  leftStory: "Left the story",
  theme: (theme: Theme | null) => (theme ? `Changed to the ${theme} theme` : "Followed the system’s theme"),
  added: (count: number) => (count === 1 ? "Added a report" : `Added ${count} reports`),
  removed: (name: string) => `Removed the report ${name}`,
  stateGone:
    "This link’s saved state is not in this project. It may have been made in another one: the whole graph is shown.",
  failed: (label: string, why: string) => `“${label}” could not be taken back: ${why}`,
} as const;
