import { z } from "zod";
import { DocumentFacts } from "../model/document.ts";
import { sha256 } from "../text/hash.ts";
import { ApiError } from "./api-error.ts";
import type { UploadedFile } from "./context.ts";
import { FILE_BYTES } from "./limits.ts";

const GivenDocument = DocumentFacts.extend({
  id: z.string().min(1).optional(),
  name: z.string().optional(),
  text: z.string(),
});
const GivenDocuments = z.object({ documents: z.array(GivenDocument).min(1) });

/** How each kind of body holds its files. */
const FILES_BY_TYPE: Readonly<
  Record<string, (request: Request, name: string | null) => Promise<UploadedFile[]>>
> = {
  "multipart/form-data": filesOfForm,
  "application/json": filesOfJson,
  "text/plain": (request, name) => wholeBody(request, name, ".txt"),
  "text/markdown": (request, name) => wholeBody(request, name, ".md"),
  "application/x-ndjson": (request, name) => wholeBody(request, name, ".jsonl"),
  "text/html": (request, name) => wholeBody(request, name, ".html"),
  "application/pdf": (request, name) => wholeBody(request, name, ".pdf"),
};

/** The files that a request brings: a form's, a list of documents in JSON, or its whole body with `?name=`. */
export async function uploadedFiles(request: Request): Promise<UploadedFile[]> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const read = Object.hasOwn(FILES_BY_TYPE, type) ? FILES_BY_TYPE[type] : undefined;
  if (!read)
    throw new ApiError("unsupported_media_type", `Send files as ${Object.keys(FILES_BY_TYPE).join(", ")}.`);
  const files = await read(request, new URL(request.url).searchParams.get("name"));
  for (const { name, bytes } of files)
    if (bytes.byteLength > FILE_BYTES)
      throw new ApiError("too_large", `${name} is larger than 50 MB: split it.`);
  return files;
}

async function filesOfForm(request: Request): Promise<UploadedFile[]> {
  const form = await request.formData().catch(() => {
    throw new ApiError("bad_request", "The form can't be read: send it as multipart/form-data.");
  });
  const files = [...form.values()].filter((it): it is File => typeof it !== "string");
  if (files.length === 0) throw new ApiError("bad_request", "The form holds no file: add at least one.");
  return Promise.all(
    files.map(async (file) => ({
      name: baseName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** A document with nothing but text is a file of its own; one with an id or facts is a line of JSONL. */
async function filesOfJson(request: Request): Promise<UploadedFile[]> {
  const given = GivenDocuments.safeParse(await request.json().catch(() => null));
  if (!given.success)
    throw new ApiError("bad_request", 'Send {"documents": [{"text": …, "id"?, "name"?, "title"?, …}]}.');
  return given.data.documents.map(({ name, ...document }) => {
    const isBare = Object.keys(document).length === 1;
    if (isBare) return namedFile(name, utf8(document.text), ".txt");
    const line = { ...document, id: document.id ?? `given-${shortHash(utf8(JSON.stringify(document)))}` };
    return namedFile(name, utf8(JSON.stringify(line)), ".jsonl");
  });
}

async function wholeBody(request: Request, name: string | null, ending: string): Promise<UploadedFile[]> {
  return [namedFile(name, new Uint8Array(await request.arrayBuffer()), ending)];
}

/** What comes without a name is called after its bytes: under one name for all, each would replace the one before. */
function namedFile(name: string | null | undefined, bytes: Uint8Array, ending: string): UploadedFile {
  return { name: withEnding(name || `report-${shortHash(bytes)}`, ending), bytes };
}

const shortHash = (bytes: Uint8Array): string => sha256(bytes).slice(0, 12);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const KNOWN_ENDINGS = [".txt", ".md", ".markdown", ".jsonl", ".ndjson"];

function withEnding(name: string, ending: string): string {
  const base = baseName(name);
  const isText = ending !== ".jsonl" && KNOWN_ENDINGS.some((known) => base.toLowerCase().endsWith(known));
  return isText || base.toLowerCase().endsWith(ending) ? base : `${base}${ending}`;
}

/** The last part of a path of any system, without control characters. */
function baseName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? "";
  const printable = [...last].filter((character) => character >= " " && character !== "\u007f").join("");
  return printable.slice(-200) || "report.txt";
}
