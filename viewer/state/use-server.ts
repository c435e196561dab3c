import { useEffect, useRef, useState } from "preact/hooks";
import type { HealthAnswer } from "../../src/model/http.ts";
import { api, RequestFailed } from "../api.ts";

/** Milliseconds between two looks: at a server that answers, and at one that is gone. */
const PAUSE = { there: 10_000, gone: 3_000 } as const;

const stateOf = ({ documents, entities, claims, edges }: HealthAnswer): string =>
  [documents, entities, claims, edges].join(" ");

/** Looks after the server: whether it is gone, and (by `onChange`) when it has come back or its project has changed. */
export function useServer(onChange: () => void): { readonly isGone: boolean } {
  const [isGone, setGone] = useState(false);
  const call = useRef(onChange);
  call.current = onChange;
  useEffect(() => {
    let known: string | null = null;
    let wasGone = false;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const state = stateOf(await api.health());
        if (wasGone || (known !== null && known !== state)) call.current();
        known = state;
        wasGone = false;
      } catch (error) {
        if (!(error instanceof RequestFailed) || error.code !== "unreachable") return;
        wasGone = true;
      }
      setGone(wasGone);
    };
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const keepLooking = async (): Promise<void> => {
      await look();
      if (!isOver) timer = setTimeout(() => void keepLooking(), wasGone ? PAUSE.gone : PAUSE.there);
    };
    void keepLooking();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return { isGone };
}
