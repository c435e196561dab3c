const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["text/plain", ".txt"],
  ["text/markdown", ".md"],
  ["text/html", ".html"],
  ["application/xhtml+xml", ".html"],
  ["application/pdf", ".pdf"],
  ["application/rtf", ".rtf"],
  ["text/rtf", ".rtf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"],
  ["application/vnd.oasis.opendocument.text", ".odt"],
  ["message/rfc822", ".eml"],
  ["application/zip", ".zip"],
  ["application/x-tar", ".tar"],
  ["application/gzip", ".gz"],
  ["application/x-ndjson", ".jsonl"],
  ["application/warc", ".warc"],
]);

/** The ending of a file of a media type; nothing for one that is not read. */
export function endingOfType(type: string): string {
  return ENDINGS.get(type.split(";")[0]?.trim().toLowerCase() ?? "") ?? "";
}
