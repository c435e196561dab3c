import { useState } from "preact/hooks";
import type { ChangeAnswer } from "../../src/model/http.ts";
import { api, RequestFailed } from "../api.ts";
import { historyTexts } from "../texts/history.ts";
import { texts } from "../texts.ts";
import type { AskChange } from "./use-decisions.ts";
import type { View } from "./use-view.ts";

/** A change of the project that the page asked for. */
export type Change =
  | { readonly state: "idle" }
  | { readonly state: "busy"; readonly what: string }
  | { readonly state: "done"; readonly answer: ChangeAnswer; readonly title?: string | undefined }
  | { readonly state: "failed"; readonly message: string };

export interface Changes {
  readonly change: Change;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string, name: string) => void;
  readonly dismiss: () => void;
  /** Asks for a change of another kind, told like these. */
  readonly ask: AskChange;
}

/** Adds and removes reports, one change at a time, each a step of the history; `onDone` is called where something changed. */
export function useChanges(perform: View["perform"], onDone: (answer: ChangeAnswer) => void): Changes {
  const [change, setChange] = useState<Change>({ state: "idle" });
  const ask: AskChange = async (what, request, title) => {
    setChange({ state: "busy", what });
    try {
      const answer = await request();
      setChange({ state: "done", answer, title });
      onDone(answer);
      return answer;
    } catch (error) {
      const isGone = error instanceof RequestFailed && error.code === "unreachable";
      const message = isGone ? `${texts.goneTitle}. ${texts.goneText}` : String((error as Error).message);
      setChange({ state: "failed", message });
      throw error;
    }
  };
  const removing = (id: string) => () => ask(texts.removing, () => api.remove(id));
  const add = async (files: readonly File[]) => {
    const answer = await ask(texts.adding(files.length), () => api.add(files));
    if (answer.replaced.length > 0) return null;
    return async () => {
      for (const id of answer.added) await removing(id)();
    };
  };
  const run = (label: string, act: Parameters<View["perform"]>[0]["act"]): void => {
    // What fails is told by the change itself, and is no step.
    if (change.state !== "busy") perform({ label, act }).catch(() => {});
  };
  return {
    change,
    add: (files) => run(historyTexts.added(files.length), () => add(files)),
    remove: (id, name) =>
      run(historyTexts.removed(name), async () => {
        await removing(id)();
        return () => ask(texts.adding(1), () => api.putBack(id));
      }),
    dismiss: () => setChange({ state: "idle" }),
    ask,
  };
}
