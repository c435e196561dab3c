import { expect, test } from "vitest";
import { CommandLog } from "../../viewer/state/command-log.ts";
import { describeChange } from "../../viewer/state/describe-change.ts";
import { HOME, type ViewState } from "../../viewer/state/view-state.ts";

const log = (): CommandLog => new CommandLog(HOME, "Opened the page");
const select =
  (id: string) =>
  (state: ViewState): ViewState => ({ ...state, selection: { kind: "node", id } });
const move =
  (x: number) =>
  (state: ViewState): ViewState => ({ ...state, camera: { x, y: 0, span: 10 } });
const labels = (it: CommandLog): string[] => it.steps.map((step) => step.label);

test("what was done is taken back, and done again", async () => {
  const it = log();
  it.run({ label: "Selected a", change: select("a") });
  it.run({ label: "Selected b", change: select("b") });
  await it.undo();
  expect(it.state.selection?.id).toBe("a");
  await it.undo();
  await it.undo();
  expect(it.state).toBe(HOME);
  await it.redo();
  await it.redo();
  await it.redo();
  expect(it.state.selection?.id).toBe("b");
});

test("what is done after an undo takes the place of what was undone", async () => {
  const it = log();
  it.run({ label: "Selected a", change: select("a") });
  await it.undo();
  it.run({ label: "Selected b", change: select("b") });
  expect(labels(it)).toEqual(["Opened the page", "Selected b"]);
});

test("moves in a row are one step, what follows by itself is none, and nothing done is none", async () => {
  const it = log();
  for (const x of [1, 2, 3]) it.run({ label: "Moved", change: move(x), isReplacing: true });
  it.run({ label: "Selected a", change: select("a") });
  it.amend(move(9));
  it.run({ label: "Nothing", change: (state) => state });
  it.run({ label: "Moved", change: move(4), isReplacing: true });
  expect(labels(it)).toEqual(["Opened the page", "Moved", "Selected a", "Moved"]);
  await it.undo();
  expect(it.state.camera?.x).toBe(9);
  await it.undo();
  expect(it.state.camera?.x).toBe(3);
  await it.undo();
  expect(it.state).toBe(HOME);
});

test("one goes to any step of the history, and not to one that is gone", async () => {
  const it = log();
  for (const id of ["a", "b", "c"]) it.run({ label: id, change: select(id) });
  const [, a, , c] = it.steps;
  await it.goTo(a?.id ?? -1);
  expect(it.state.selection?.id).toBe("a");
  await it.goTo(c?.id ?? -1);
  expect(it.state.selection?.id).toBe("c");
  await it.goTo(4711);
  expect(it.state.selection?.id).toBe("c");
});

test("a change of the project is undone on the server, in turn; what fails stays where it is", async () => {
  const it = log();
  const done: string[] = [];
  await it.perform({
    label: "Added a report",
    act: async () => {
      done.push("add");
      return async () => done.push("remove");
    },
  });
  await Promise.all([it.undo(), it.redo(), it.undo(), it.redo()]);
  expect(done).toEqual(["add", "remove", "add", "remove", "add"]);
  await expect(
    it.perform({
      label: "Added another",
      act: async () => {
        throw new Error("the server is gone");
      },
    }),
  ).rejects.toThrow("gone");
  expect(labels(it)).toEqual(["Opened the page", "Added a report"]);
  await it.perform({ label: "Removed a report", act: async () => null });
  await it.undo();
  expect(labels(it)[it.at]).toBe("Added a report");
  expect(done).toHaveLength(5);
});

test("the history forgets its beginning, never its end", () => {
  const it = log();
  for (let n = 0; n < 1_200; n++) it.run({ label: `${n}`, change: select(`${n}`) });
  expect(it.steps.length).toBe(500);
  expect(it.state.selection?.id).toBe("1199");
});

test("a change names itself by what was opened, not by what that closed", () => {
  const before: ViewState = { ...HOME, document: { id: "d" }, drawer: "ask" };
  const names = (id: string) => (id === "n" ? "331st Airborne Regiment" : "");
  const now: ViewState = { ...before, selection: { kind: "node", id: "n" }, document: null };
  expect(describeChange(now, before, names)).toBe("Selected 331st Airborne Regiment");
  expect(describeChange({ ...before, drawer: null }, before, names)).toBe("Closed the drawer");
  expect(describeChange({ ...HOME, hiddenTypes: ["Place"] }, HOME, names)).toBe("Hid Place");
});
