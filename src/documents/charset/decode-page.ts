import { decoderOf } from "./decoder-of.ts";
import { guessCharset } from "./guess-charset.ts";

/** In so many bytes a page must name its letters' encoding. */
const HEAD = 4_096;
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/**
 * The text of a page: by its byte order mark, by being UTF-8, by what the server or the page itself names, else by what
 * its letters look most like. What can't be a letter stands as U+FFFD.
 */
export function decodePage(bytes: Uint8Array, named?: string): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const stated = [named, META.exec(head)?.[1], XML.exec(head)?.[1]];
  // Pages say what they please; bytes above 7F that are UTF-8 by chance are as good as none.
  const text = utf8(bytes);
  if (text !== null) return text;
  for (const label of stated) {
    const decoder = decoderOf(label);
    if (decoder && !isUtf8(decoder.encoding)) return decoder.decode(bytes);
  }
  const isNearlyUtf8 = stated.some((it) => isUtf8(decoderOf(it)?.encoding));
  const guessed = isNearlyUtf8 ? null : decoderOf(guessCharset(bytes));
  return guessed ? guessed.decode(bytes) : new TextDecoder().decode(bytes);
}

const isUtf8 = (encoding: string | undefined): boolean => encoding === "utf-8" || encoding === "utf8";

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
