/** Starts work on items as they come, so many ahead of the one that is waited for, and gives the results in their order. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Result> | Result,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for await (const item of items) {
    const result = Promise.resolve(start(item));
    // What fails is told when its turn comes.
    result.catch(() => undefined);
    started.push(result);
    const [first] = started.length < ahead ? [] : started.splice(0, 1);
    if (first) yield await first;
  }
  for (const rest of started) yield await rest;
}
