import { draft } from "../draft.ts";
import type { DraftMention, Page, Token } from "../page.ts";
import { hasMark, UNIT_NUMBER } from "../word-marks.ts";

const AFTER_A_UNIT =
  /^([.,;:!?)’']|'s|had|has|was|were|is|and|from|in|at|on|near|said|lost|held|took|left|moved|came|went|fought|attacked|crossed|would|will|could|to|with|under|before|after|during|when|which|who)$/;

/** "the 331st", once the page has named one unit of that number: its number alone. */
export function findBareNumbers(page: Page, named: readonly DraftMention[]): DraftMention[] {
  const byNumber = new Map<string, DraftMention | null>();
  for (const unit of named) {
    const { number, echelon } = unit.attributes;
    if (number === undefined || echelon === undefined) continue;
    const known = byNumber.get(number);
    const isSame = known === undefined || (known !== null && known.attributes.echelon === echelon);
    byNumber.set(number, isSame ? unit : null);
  }
  if (byNumber.size === 0) return [];
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (!hasMark(token, UNIT_NUMBER)) continue;
      const number = /^(\d{1,4})(?:st|nd|rd|th|d)$/.exec(token.text)?.[1];
      const unit = number === undefined ? undefined : byNumber.get(number);
      if (!unit || tokens[at - 1]?.lower !== "the" || !AFTER_A_UNIT.test(tokens[at + 1]?.lower ?? "."))
        continue;
      const { echelon, branch, country } = unit.attributes;
      const attributes = {
        ...(number !== undefined && { number }),
        ...(echelon !== undefined && { echelon }),
        ...(branch !== undefined && { branch }),
        ...(country !== undefined && { country }),
      };
      found.push(draft(page.text, token, token, { type: "Unit", attributes, confidence: 0.6 }));
    }
  return found;
}
