import type { Progress } from "../store/graph-store.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds between two lines, and between two states of a line that is written over. */
const BETWEEN = 1_000;
const BETWEEN_STATES = 100;

const timeLeft = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 120 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
};

const aSecond = (pace: number): string => {
  const rate = pace * 1_000;
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
};

/** How far a step is: how many of how many, how many a second, and how long the rest takes at this pace. */
function told(step: string, done: number, total: number, share: number | undefined, pace: number): string {
  if (done === 0 && total <= 0) return `${step} …`;
  const amount = total > 0 ? `${step} ${done} of ${total}` : `${step} ${done}`;
  const expected = total > 0 ? total : share !== undefined && share > 0 ? done / share : done;
  const part = total <= 0 && share !== undefined ? ` (${Math.floor(share * 100)} %)` : "";
  if (pace <= 0) return `${amount}${part}`;
  const left = done < expected ? `, ${timeLeft((expected - done) / pace)}` : "";
  return `${amount}${part}, ${aSecond(pace)}${left}`;
}

/** A line a second for work that takes longer than that; where somebody looks on, one line that is written over. */
export function progressLines(
  err: (line: string) => void,
  now = () => performance.now(),
  status?: Terminal["status"],
): Progress {
  let current: string | null = null;
  let last = 0;
  let began = { at: 0, done: 0 };
  const between = status ? BETWEEN_STATES : BETWEEN;
  return (step, done, total, share) => {
    const at = now();
    if (current === null) last = at;
    if (step !== current) {
      current = step;
      began = { at, done };
    }
    if (at - last < between) return;
    last = at;
    const pace = at > began.at ? (done - began.done) / (at - began.at) : 0;
    const line = told(step, done, total, share, pace);
    if (status) status(line);
    else err(`${line}\n`);
  };
}

/** The progress of long work as a terminal shows it. */
export const progressOn = ({ err, status }: Pick<Terminal, "err" | "status">): Progress =>
  progressLines(err, undefined, status);
