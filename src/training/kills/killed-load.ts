import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
/** A command that has not ended by then hangs. */
const PATIENCE = 180_000;

/** How a command ended: its code, or null where it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command line of its own process, with a way to kill it as a power cut would; `onError` hears what it says to stderr. */
export function startVouch(
  words: readonly string[],
  patience = PATIENCE,
  onError: (text: string) => void = () => undefined,
): {
  readonly ended: Promise<Ended>;
  kill: () => void;
} {
  const child = spawn(process.execPath, [CLI, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEO4J_PASSWORD: "" },
    ...(Number.isFinite(patience) && { timeout: patience }),
    killSignal: "SIGKILL",
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    onError(text);
    err += text;
  });
  const ended = new Promise<Ended>((end, fail) => {
    child.on("error", fail);
    child.on("close", (code) => end({ code, out, err }));
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

/** Runs a command that must succeed; returns what it printed. */
export async function vouchOut(words: readonly string[], patience = PATIENCE): Promise<string> {
  const { code, out, err } = await startVouch(words, patience).ended;
  if (code !== 0) throw new Error(`vouch ${words[0]} ended with ${code}: ${err}`);
  return out;
}
