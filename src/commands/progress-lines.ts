import type { Progress } from "../store/graph-store.ts";

/** Milliseconds between two lines. */
const BETWEEN = 1_000;

const timeLeft = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 120 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
};

/** A line a second for each step that takes longer than that: how many of how many, and how long the rest takes at this pace. */
export function progressLines(err: (line: string) => void, now = () => performance.now()): Progress {
  let current = "";
  let last = 0;
  let began = { at: 0, done: 0 };
  return (step, done, total) => {
    const at = now();
    if (step !== current) {
      current = step;
      last = at;
      began = { at, done };
    }
    if (at - last < BETWEEN) return;
    last = at;
    if (total <= 0) return err(`${step} ${done}\n`);
    const pace = (done - began.done) / (at - began.at);
    const left = pace > 0 && done < total ? `, ${timeLeft((total - done) / pace)}` : "";
    err(`${step} ${done} of ${total}${left}\n`);
  };
}
