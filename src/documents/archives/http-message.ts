import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** A server's answer as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const HEAD_BYTES = 100_000;

/** A server's answer from its bytes, its body unpacked to at most so many bytes; null where it is none. */
export function httpAnswer(bytes: Uint8Array, most: number): HttpAnswer | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.subarray(0, HEAD_BYTES);
  const ends = [
    { at: head.indexOf("\r\n\r\n"), length: 4 },
    { at: head.indexOf("\n\n"), length: 2 },
  ].filter(({ at }) => at >= 0);
  const [end] = ends.sort((a, b) => a.at - b.at);
  if (!end) return null;
  const [first = "", ...lines] = head.subarray(0, end.at).toString("latin1").split(/\r?\n/);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  const raw = buffer.subarray(end.at + end.length);
  const whole = /chunked/i.test(headers.get("transfer-encoding") ?? "") ? unchunked(raw) : raw;
  const body = plain(whole, headers.get("content-encoding") ?? "", most);
  return body && { status: Number(status), headers, body };
}

/** A body that was sent in pieces; as it stands where it was not, as many archives keep it. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf("\r\n", at);
    const size =
      end < 0 || end - at > 40 ? null : /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(body.toString("latin1", at, end));
    if (!size?.[1]) return at === 0 ? body : Buffer.concat(parts);
    const count = Number.parseInt(size[1], 16);
    if (count === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + count));
    at = end + 2 + count + 2;
  }
  return Buffer.concat(parts);
}

function plain(body: Buffer, encoding: string, most: number): Uint8Array | null {
  const limits = { maxOutputLength: most };
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(body, limits);
    if (/deflate/i.test(encoding)) return inflateSync(body, limits);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, limits);
  } catch {
    // Archives often keep the header and the unpacked body.
    return /^\s*<|^%PDF/.test(body.toString("latin1", 0, 200)) ? body : null;
  }
  return body;
}
