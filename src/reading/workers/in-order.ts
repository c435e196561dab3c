const STOPPED = Symbol("stopped");

/** What a promise gives, or STOPPED at once when asked to stop. */
function orStopped<T>(promise: Promise<T>, stop: AbortSignal | undefined): Promise<T | typeof STOPPED> {
  if (!stop) return promise;
  return new Promise((settle, fail) => {
    const onStop = (): void => settle(STOPPED);
    if (stop.aborted) return onStop();
    stop.addEventListener("abort", onStop, { once: true });
    promise.then(settle, fail).finally(() => stop.removeEventListener("abort", onStop));
  });
}

/**
 * Starts work on items as they come, so many ahead of the one that is waited for, and gives the results in their order.
 * Asked to stop, it ends at once: neither an item nor a result is waited for.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Result> | Result,
  stop?: AbortSignal,
): AsyncGenerator<Result> {
  const source = (async function* () {
    yield* items;
  })();
  const started: Promise<Result>[] = [];
  let isMore = true;
  try {
    for (;;) {
      while (isMore && started.length < ahead) {
        const next = await orStopped(source.next(), stop);
        if (next === STOPPED) return;
        isMore = next.done !== true;
        if (next.done) continue;
        const result = Promise.resolve(start(next.value));
        // What fails is told when its turn comes.
        result.catch(() => undefined);
        started.push(result);
      }
      const first = started.shift();
      const result = first ? await orStopped(first, stop) : STOPPED;
      if (result === STOPPED) return;
      yield result;
    }
  } finally {
    source.return().catch(() => undefined);
  }
}
