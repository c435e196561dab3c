import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { formatAddress } from "./address.ts";
import type { Arrival, Command, ProjectCommand, Step } from "./command-log.ts";
import { HOME, type ViewState } from "./view-state.ts";

/** What is shown, and the one way to change it. */
export interface View {
  readonly state: ViewState;
  readonly arrival: Arrival;
  readonly run: (command: Command) => void;
  /** Runs a command that changes these parts of the state; it names itself. */
  readonly go: (change: Partial<ViewState>) => void;
  /** Changes the present step, for what follows from it by itself. */
  readonly amend: (change: (state: ViewState) => ViewState) => void;
  /** Changes the project as a step of the history. */
  readonly perform: (command: ProjectCommand) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly goTo: (step: number) => Promise<void>;
  readonly steps: readonly Step[];
  /** The index of the present step. */
  readonly at: number;
}

const nothing = async (): Promise<void> => {};

export const ViewContext = createContext<View>({
  state: HOME,
  arrival: "new",
  run: nothing,
  go: nothing,
  amend: nothing,
  perform: nothing,
  undo: nothing,
  redo: nothing,
  goTo: nothing,
  steps: [],
  at: 0,
});

/** What is shown, and the one way to change it: components read the state here and call `run` or `go`. */
export const useView = (): View => useContext(ViewContext);

/** A function that gives the link to what differs from the present state. */
export function useLink(): (change: Partial<ViewState>) => string {
  const { state } = useView();
  return (change) => formatAddress({ ...state, ...change });
}
