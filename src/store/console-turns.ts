import { QueryRefused } from "../errors.ts";

/** Questions that are answered at once, and that may wait. */
const AT_ONCE = 2;
const MAY_WAIT = 10;

/** Whose turn it is at a console: two questions are answered at once, the others wait in a row that has an end. */
export class ConsoleTurns {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** Answers when it is this question's turn. Throws QueryRefused where the row is full, or after waiting `patience` milliseconds. */
  async inTurn<T>(patience: number, answer: () => Promise<T>): Promise<T> {
    await this.#turn(patience);
    try {
      return await answer();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  async #turn(patience: number): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running++;
      return;
    }
    const before = this.#running + this.#waiting.length;
    if (this.#waiting.length >= MAY_WAIT)
      throw new QueryRefused("busy", `${before} queries are being answered; try again in a while`);
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(
          new QueryRefused(
            "busy",
            `${AT_ONCE} queries are answered at a time, and in ${patience / 1_000} s those before this one did not end; try again in a while`,
          ),
        );
      }, patience);
      this.#waiting.push(begin);
    });
  }
}
