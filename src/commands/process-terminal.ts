import { writeSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { isatty } from "node:tty";
import { allBytes } from "../documents/decode-text.ts";
import { UserError } from "../errors.ts";
import { onStop } from "./stopping.ts";
import type { Terminal } from "./terminal.ts";

/** Writes all of a text, also to a pipe whose reader is slow; a reader that has gone ends the process quietly. */
function writeAll(handle: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}

async function askSecret(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const given = new Promise<never>((_, refused) => {
    terminal.once("close", () =>
      refused(new UserError("no password was given: type it, or set NEO4J_PASSWORD")),
    );
  });
  try {
    return await Promise.race([terminal.question(""), given]);
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

/** Columns of a terminal that does not tell how wide it is. */
const COLUMNS = 80;

/** The last line of a terminal, which is written over; `hide` takes it away before anything else is printed. */
function statusLine(): { readonly show: (line: string) => void; readonly hide: () => void } {
  let isShown = false;
  const hide = (): void => {
    if (isShown) writeAll(2, "\r\u001b[K");
    isShown = false;
  };
  const show = (line: string): void => {
    hide();
    if (line === "") return;
    writeAll(2, line.slice(0, (process.stderr.columns ?? COLUMNS) - 1));
    isShown = true;
  };
  return { show, hide };
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { show, hide } = statusLine();
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: () => allBytes(process.stdin),
    out: (text) => {
      hide();
      writeAll(1, text);
    },
    err: (text) => {
      hide();
      writeAll(2, text);
    },
    onStop,
    ...(process.stdin.isTTY && { askSecret }),
    ...(isatty(2) && { status: show }),
  };
}
