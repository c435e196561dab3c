import { strToU8, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { UserError } from "../../errors.ts";
import { joinRows } from "../html/join-rows.ts";
import { walkText } from "../html/walk-text.ts";
import { joinParagraphs, type Parser } from "../parsing/parsed.ts";
import { statedFacts } from "../stated-facts.ts";
import { coreFacts } from "./core-facts.ts";
import { officeParts } from "./office-parts.ts";

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/.*|word\/(?:_rels\/.*|[^/]+\.xml)|docProps\/core\.xml)$/i;
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

/** The text of a Word document: paragraphs, lists, tables and notes, as they stand after all changes that were tracked. */
export const parseDocx: Parser = async (bytes) => {
  if (OLD_WORD.every((it, at) => bytes[at] === it))
    throw new UserError("is protected by a password, or of an old Word: save it as .docx without one");
  const parts = officeParts(bytes, (name) => NEEDED.test(name));
  if (!parts.has("word/document.xml"))
    throw new UserError("is no Word document: save it as .docx, or as plain text");
  // Unpacked within limits, and handed on unpacked: no other reader of archives meets the file itself.
  const plain = zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, part])), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(plain) },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      styleMap: ["comment-reference => sup"],
      externalFileAccess: false,
    },
  );
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  const blocks = joinRows(walkText(document.body));
  const paragraphs = blocks.map(({ text }, at) => ({
    text: withoutBackLink(text),
    place: { paragraph: at + 1 },
  }));
  const facts = coreFacts(parts.get("docProps/core.xml") ?? strToU8(""));
  return { ...joinParagraphs(paragraphs), facts: statedFacts(facts), files: [] };
};

/** A note ends with a link back to its mark. */
const withoutBackLink = (text: string): string => text.replace(/ ?↑$/, "");
