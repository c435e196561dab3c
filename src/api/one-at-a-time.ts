import { ApiError } from "./api-error.ts";

/** Runs tasks one after another, in the order they came; one task's failure is its caller's alone. */
export type OneAtATime = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue that lets at most `waiting` tasks wait and refuses more as busy. */
export function oneAtATime(waiting: number): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  let length = 0;
  return (task) => {
    if (length > waiting)
      throw new ApiError("busy", `${length} changes are waiting already: try again in a moment.`);
    length += 1;
    const result = last.then(task).finally(() => {
      length -= 1;
    });
    last = result.catch(() => undefined);
    return result;
  };
}
