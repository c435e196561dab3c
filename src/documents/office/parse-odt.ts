import { DOMParser } from "linkedom";
import { UserError } from "../../errors.ts";
import { joinParagraphs, type Parser } from "../parsing/parsed.ts";
import { statedFacts } from "../stated-facts.ts";
import { coreFacts } from "./core-facts.ts";
import { officeParts } from "./office-parts.ts";
import { walkOpenDocument } from "./walk-open-document.ts";

/** The text of an OpenDocument text: paragraphs, headings, lists, tables and notes, without what was deleted. */
export const parseOdt: Parser = async (bytes) => {
  const parts = officeParts(bytes, (name) => /^(?:content|meta)\.xml$|^META-INF\/manifest\.xml$/i.test(name));
  const content = parts.get("content.xml");
  if (!content) throw new UserError("is no OpenDocument text: save it as .odt, or as plain text");
  const manifest = new TextDecoder().decode(parts.get("META-INF/manifest.xml"));
  if (/encryption-data/.test(manifest))
    throw new UserError("is protected by a password: save it without one");
  const document = new DOMParser().parseFromString(new TextDecoder().decode(content), "text/xml");
  const paragraphs = walkOpenDocument(document.documentElement as unknown as Element).map((text, at) => ({
    text,
    place: { paragraph: at + 1 },
  }));
  const facts = coreFacts(parts.get("meta.xml") ?? new Uint8Array());
  return { ...joinParagraphs(paragraphs), facts: statedFacts(facts), files: [] };
};
