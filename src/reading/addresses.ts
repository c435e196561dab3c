import type { Span } from "../model/span.ts";

/** Addresses of pages and mail, and the names of accounts: "https://…", "t.me/channel", "desk@example.org", "@account". */
const ADDRESS =
  /(?:https?:\/\/|\bwww\.)[^\s<>"”)\]|]+|(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\/[^\s<>"”)\]|]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*|(?<![\w@])@\w+/g;

/** Words of a page that are an address: they name nobody. In order. */
export function findAddresses(text: string): Span[] {
  if (!/[@/]|www\./.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((it) => ({ start: it.index, end: it.index + it[0].length }));
}

/** Whether some words meet an address; the addresses in order. */
export function isInAddress(addresses: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = addresses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((addresses[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  return (addresses[low]?.start ?? Infinity) < end;
}
