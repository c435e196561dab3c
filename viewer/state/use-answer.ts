import { useLayoutEffect, useState } from "preact/hooks";
import { RequestFailed } from "../api.ts";

export type Answer<Value> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: Value }
  | { readonly state: "failed"; readonly error: RequestFailed };

/** Asks whenever `keys` change; a late answer to an earlier question is dropped, and the last answer stays until the next is there. */
export function useAnswer<Value>(
  ask: (signal: AbortSignal) => Promise<Value>,
  keys: readonly unknown[],
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ state: "loading" });
  // Asked before anything is drawn anew: the answer comes while the picture is made.
  useLayoutEffect(() => {
    const asked = new AbortController();
    ask(asked.signal).then(
      (value) => {
        if (!asked.signal.aborted) setAnswer({ state: "ready", value });
      },
      (error: unknown) => {
        if (asked.signal.aborted) return;
        const failure = error instanceof RequestFailed ? error : new RequestFailed("bug", String(error));
        setAnswer({ state: "failed", error: failure });
      },
    );
    return () => asked.abort();
  }, keys);
  return answer;
}
