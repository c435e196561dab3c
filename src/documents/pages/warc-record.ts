import { sha256 } from "../../text/hash.ts";
import type { FetchedPage } from "./fetch-page.ts";

/** A page as a record of a WARC archive (ISO 28500), with the time at which it was fetched. */
export function warcRecord(page: FetchedPage, fetched: Date): Uint8Array {
  const lines = page.headers.map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${page.status}`, ...lines, `content-length: ${page.body.length}`, "", ""].join(
    "\r\n",
  );
  const block = Buffer.concat([Buffer.from(head, "latin1"), page.body]);
  const hash = sha256(page.body);
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  const header = [
    "WARC/1.1",
    "WARC-Type: response",
    `WARC-Target-URI: ${page.url}`,
    `WARC-Date: ${fetched.toISOString()}`,
    `WARC-Record-ID: <urn:uuid:${id}>`,
    `WARC-Payload-Digest: sha256:${hash}`,
    "Content-Type: application/http;msgtype=response",
    `Content-Length: ${block.length}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(header, "latin1"), block, Buffer.from("\r\n\r\n")]);
}
