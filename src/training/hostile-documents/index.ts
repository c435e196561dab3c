import { HOSTILE_ARCHIVES } from "./hostile-archives.ts";
import type { HostileDocument } from "./hostile-document.ts";
import { HOSTILE_MAILS } from "./hostile-mails.ts";
import { HOSTILE_OFFICES } from "./hostile-offices.ts";
import { HOSTILE_PAGES } from "./hostile-pages.ts";
import { HOSTILE_PRINTS } from "./hostile-prints.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { mutatedDocuments } from "./mutations.ts";

/** All files that are made to do harm. */
export function hostileDocuments(): HostileDocument[] {
  return [
    ...HOSTILE_TEXTS,
    ...HOSTILE_PAGES,
    ...HOSTILE_PRINTS,
    ...HOSTILE_OFFICES,
    ...HOSTILE_ARCHIVES,
    ...HOSTILE_MAILS,
    ...mutatedDocuments(),
  ];
}
