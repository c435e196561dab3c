import type { ViewState } from "./view-state.ts";

type Change = (state: ViewState) => ViewState;

/** A change of what is shown. */
export interface Command {
  /** What was done, as a sentence of the history. */
  readonly label: string;
  readonly change: Change;
  /** True for one move of many (a drag, a flight of the wheel): those of one label in a row are one step. */
  readonly isReplacing?: boolean;
}

type Undo = () => Promise<unknown>;

/** A change of the project itself, made on the server. */
export interface ProjectCommand {
  readonly label: string;
  /** Makes the change, at first and when it is done again, and gives what takes it back; null where nothing can. Where it fails, nothing was done. */
  readonly act: () => Promise<Undo | null>;
  /** What it does to what is shown. */
  readonly change?: Change;
}

/** One line of the history: what was done, and what was shown after it. */
export interface Step {
  readonly id: number;
  readonly label: string;
  readonly state: ViewState;
  readonly project: { readonly act: ProjectCommand["act"]; readonly undo: Undo | null } | null;
  readonly isReplacing: boolean;
}

/** How the present state came about: by a new step, by a change of the present one, or by going through the history. */
export type Arrival = "new" | "same" | "travel";

/** Steps that are kept; the oldest go first. */
const MOST = 500;

/** All that was done on the page, in order: every change of what is shown goes through here, and can be taken back. */
export class CommandLog {
  #steps: readonly Step[];
  #at = 0;
  #nextId = 1;
  #work: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(arrival: Arrival) => void>();

  constructor(start: ViewState, label: string) {
    this.#steps = [{ id: 0, label, state: start, project: null, isReplacing: false }];
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** The index of the present step. */
  get at(): number {
    return this.#at;
  }

  get state(): ViewState {
    return this.#present.state;
  }

  /** Does something: what was taken back before is forgotten. */
  run({ label, change, isReplacing = false }: Command): void {
    const present = this.#present;
    const state = change(present.state);
    if (state === present.state) return;
    const isSameMove = isReplacing && present.isReplacing && present.label === label;
    if (isSameMove && this.#at === this.#steps.length - 1) this.#replace(state);
    else this.#append({ label, state, project: null, isReplacing });
  }

  /** Changes the present step, where something follows from it by itself: the camera's flight to what was selected. */
  amend(change: Change): void {
    const state = change(this.state);
    if (state !== this.state) this.#replace(state);
  }

  /** Changes the project, then tells of it. Throws what `act` throws, and then nothing was done. */
  perform({ label, act, change = (state) => state }: ProjectCommand): Promise<void> {
    return this.#inTurn(async () => {
      const undo = await act();
      this.#append({ label, state: change(this.state), project: { act, undo }, isReplacing: false });
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.#back());
  }

  redo(): Promise<void> {
    return this.#inTurn(() => this.#forth());
  }

  /** Goes to a step of the history, one by one; does nothing where it is no longer kept. */
  goTo(id: number): Promise<void> {
    return this.#inTurn(async () => {
      const target = this.#steps.findIndex((step) => step.id === id);
      while (target >= 0 && this.#at > target) await this.#back();
      while (target >= 0 && this.#at < target) await this.#forth();
    });
  }

  /** True for a step that is kept, with no change of the project between it and the present one. */
  isNearby(id: number): boolean {
    const target = this.#steps.findIndex((step) => step.id === id);
    const [from, to] = [Math.min(target, this.#at), Math.max(target, this.#at)];
    return target >= 0 && !this.#steps.slice(from + 1, to + 1).some((step) => step.project);
  }

  /** Calls back after each change; the answer ends that. */
  subscribe(listener: (arrival: Arrival) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #present(): Step {
    const step = this.#steps[this.#at];
    if (!step) throw new Error("the log has no present step");
    return step;
  }

  /** What can't be taken back stays in the project; what was shown before it is shown again. */
  async #back(): Promise<void> {
    if (this.#at === 0) return;
    const { project, id } = this.#present;
    await project?.undo?.();
    // The server took its time: something may have been done meanwhile, and then that step stays.
    if (this.#present.id === id) this.#travel(this.#at - 1);
  }

  async #forth(): Promise<void> {
    const next = this.#steps[this.#at + 1];
    if (!next) return;
    const { project } = next;
    const undo = project?.undo ? await project.act() : null;
    if (this.#steps[this.#at + 1]?.id !== next.id) return;
    if (project?.undo)
      this.#steps = this.#steps.with(this.#at + 1, { ...next, project: { act: project.act, undo } });
    this.#travel(this.#at + 1);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#work.then(work);
    this.#work = turn.catch(() => {});
    return turn;
  }

  #append(step: Omit<Step, "id">): void {
    const kept = this.#steps.slice(0, this.#at + 1);
    this.#steps = [...kept, { ...step, id: this.#nextId++ }].slice(-MOST);
    this.#at = this.#steps.length - 1;
    this.#tell("new");
  }

  #replace(state: ViewState): void {
    this.#steps = this.#steps.with(this.#at, { ...this.#present, state });
    this.#tell("same");
  }

  #travel(at: number): void {
    this.#at = at;
    this.#tell("travel");
  }

  #tell(arrival: Arrival): void {
    for (const listener of this.#listeners) listener(arrival);
  }
}
