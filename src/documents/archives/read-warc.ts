import { UserError } from "../../errors.ts";
import { bytesAsChunks } from "../decode-text.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "../incoming.ts";
import { endingOfType } from "../mail/ending-of-type.ts";
import { ByteReader } from "./byte-reader.ts";
import { httpAnswer } from "./http-message.ts";
import { lastOf } from "./unpacked.ts";

const LONGEST_LINE = 64_000;
const MOST_LINES = 200;
/** Larger records are passed over: they are no reports. */
const MOST_BYTES = 50_000_000;

/** An archive of the web is the pages in it, each under its address: a later capture replaces an earlier one. */
export async function* readWarc(
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const reader = new ByteReader(source.chunks);
  let records = 0;
  let pages = 0;
  try {
    for (let header = await headerOf(reader); header; header = await headerOf(reader)) {
      records++;
      const length = Number(header.get("content-length") ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0)
        throw new UserError("is a damaged WARC archive: fetch it again");
      const url = (header.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
      const type = header.get("warc-type");
      if ((type !== "response" && type !== "resource") || !/^https?:/i.test(url) || length > MOST_BYTES) {
        await reader.skip(length);
        continue;
      }
      const block = await reader.take(length);
      const page =
        type === "response" ? pageOf(block) : { body: block, type: header.get("content-type") ?? "" };
      const ending = endingOfType(page?.type ?? "");
      if (!page || ending === "" || page.body.length === 0) continue;
      pages++;
      inner.take(page.body.length);
      const charset = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(page.type)?.[1];
      yield* inner.read({
        name: `${source.name}/${url}`,
        file: fileOf(url, ending),
        key: url,
        chunks: bytesAsChunks(page.body),
        served: { url, ...(charset !== undefined && { charset }) },
      });
    }
  } finally {
    await reader.close();
  }
  if (records === 0) throw new UserError("is no WARC archive: fetch it again");
  if (pages === 0) throw new UserError("is an archive without pages: remove it");
}

/** The heading lines of the next record by name in small letters; null at the end. Throws UserError where there are none. */
async function headerOf(reader: ByteReader): Promise<ReadonlyMap<string, string> | null> {
  let line = await reader.line(LONGEST_LINE);
  for (let blank = 0; line === "" && blank < 8; blank++) line = await reader.line(LONGEST_LINE);
  if (line === null || line === "") return null;
  if (!/^WARC\/\d/.test(line)) throw new UserError("is no WARC archive, or is damaged: fetch it again");
  const header = new Map<string, string>();
  for (let count = 0; count < MOST_LINES; count++) {
    line = await reader.line(LONGEST_LINE);
    if (line === null || line === "") return header;
    const colon = line.indexOf(":");
    if (colon > 0) header.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  throw new UserError("is a damaged WARC archive: fetch it again");
}

function pageOf(block: Uint8Array): { body: Uint8Array; type: string } | null {
  const answer = httpAnswer(block, MOST_BYTES);
  if (answer?.status !== 200) return null;
  return { body: answer.body, type: answer.headers.get("content-type") ?? "" };
}

/** A name for the page of an address: its last step, else its host. */
function fileOf(url: string, ending: string): string {
  const { pathname, hostname } = URL.canParse(url) ? new URL(url) : { pathname: "", hostname: "page" };
  const step = lastOf(pathname.replace(/\/+$/, "")).slice(0, 120) || hostname;
  return step.toLowerCase().endsWith(ending) ? step : `${step.replace(/\.\w{2,5}$/, "")}${ending}`;
}
