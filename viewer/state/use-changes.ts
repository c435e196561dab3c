import { useState } from "preact/hooks";
import type { ChangeAnswer } from "../../src/model/http.ts";
import { api, RequestFailed } from "../api.ts";
import { texts } from "../texts.ts";

/** A change of the project that the page asked for. */
export type Change =
  | { readonly state: "idle" }
  | { readonly state: "busy"; readonly what: string }
  | { readonly state: "done"; readonly answer: ChangeAnswer }
  | { readonly state: "failed"; readonly message: string };

export interface Changes {
  readonly change: Change;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly dismiss: () => void;
}

/** Adds and removes reports, one change at a time; `onDone` is called where something changed. */
export function useChanges(onDone: (answer: ChangeAnswer) => void): Changes {
  const [change, setChange] = useState<Change>({ state: "idle" });
  const run = async (what: string, ask: () => Promise<ChangeAnswer>): Promise<void> => {
    if (change.state === "busy") return;
    setChange({ state: "busy", what });
    try {
      const answer = await ask();
      setChange({ state: "done", answer });
      onDone(answer);
    } catch (error) {
      const isGone = error instanceof RequestFailed && error.code === "unreachable";
      const message = isGone ? `${texts.goneTitle}. ${texts.goneText}` : String((error as Error).message);
      setChange({ state: "failed", message });
    }
  };
  return {
    change,
    add: (files) => void run(texts.adding(files.length), () => api.add(files)),
    remove: (id) => void run(texts.removing, () => api.remove(id)),
    dismiss: () => setChange({ state: "idle" }),
  };
}
