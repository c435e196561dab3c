import { readDocument } from "../reading/read-document.ts";
import { HOSTILE_PIECES, hostileText, randomText } from "./hostile-texts.ts";

const SHORT = 50_000;
const LONG = 4 * SHORT;
const MEGABYTE = 1_000_000;

/** Milliseconds of the processor that reading a text takes: what else the machine does is not counted. */
function cost(text: string): number {
  const before = process.cpuUsage();
  readDocument({ text, language: "en" });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How reading grows with hostile texts: four times the length should cost about four times as much. */
export function benchHostile(say: (line: string) => void): void {
  const texts = [
    ...HOSTILE_PIECES.map(([name, piece]) => ({ name, of: (length: number) => hostileText(piece, length) })),
    { name: "random characters", of: (length: number) => randomText(length, 7) },
  ];
  for (const { name, of } of texts) {
    cost(of(2_000));
    const [short, long] = [cost(of(SHORT)), cost(of(LONG))];
    const growth = long / Math.max(short, 1);
    const seconds = (long / LONG) * (MEGABYTE / 1000);
    say(
      `${name.padEnd(22)} ${growth.toFixed(1).padStart(6)} times for 4 times the length, ${seconds.toFixed(1)} s a megabyte`,
    );
  }
}
