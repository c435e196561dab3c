import { DOMParser } from "linkedom";
import type { FactCandidates } from "../stated-facts.ts";

/** What an office document says of itself; when it was made is not when its report came out. */
export function coreFacts(xml: Uint8Array): FactCandidates {
  if (xml.length === 0 || xml.length > 1_000_000) return {};
  const document = new DOMParser().parseFromString(new TextDecoder().decode(xml), "text/xml");
  const text = (...names: string[]): (string | null)[] =>
    names.map((name) => document.getElementsByTagName(name)[0]?.textContent ?? null);
  return {
    title: text("dc:title").map((it) =>
      it !== null && /\.(?:docx?|odt|rtf)$|^document\d*$/i.test(it.trim()) ? null : it,
    ),
    author: text("meta:initial-creator", "dc:creator"),
  };
}
