import type { Parser } from "./parsed.ts";

/** Kinds of files that a worker reads. */
export type ParserName = "html" | "pdf" | "docx" | "odt" | "rtf" | "eml";

/** The parser of each kind, loaded when the first such file comes. */
export const PARSERS: Readonly<Record<ParserName, () => Promise<Parser>>> = {
  html: async () => (await import("../html/parse-html.ts")).parseHtml,
  pdf: async () => (await import("../pdf/parse-pdf.ts")).parsePdf,
  docx: async () => (await import("../office/parse-docx.ts")).parseDocx,
  odt: async () => (await import("../office/parse-odt.ts")).parseOdt,
  rtf: async () => (await import("../office/parse-rtf.ts")).parseRtf,
  eml: async () => (await import("../mail/parse-eml.ts")).parseEml,
};
