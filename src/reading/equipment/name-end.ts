import { countryAt, titleAt } from "../lookups.ts";
import { equipmentHeadAt } from "../nouns/equipment-heads.ts";
import type { Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";

/** Words between a name and its noun: "Abrams main battle tanks". */
const BETWEEN =
  /^(?:main|battle|fighting|rocket|missile|air|defense|defence|multiple|launch|fighter|attack|infantry|self|propelled|cruise|ballistic|kamikaze|strategic|stealth|reconnaissance|surface|anti|aircraft|ship|tank|guided|glide|loitering|heavy|light|long|range|short|medium|hypersonic|supersonic|one|way|fpv|combat|transport|wheeled|tracked|naval|suicide|strike|armoured|armored|personnel|-|to)$/;

/** Index of the last noun that belongs to a name: "Abrams tanks", "HIMARS rocket launchers". */
export function headEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  for (let at = last + 1; at < tokens.length && at <= last + 5; at += 1) {
    const head = equipmentHeadAt(tokens, at);
    if (head) {
      end = at + head.length - 1;
      at = end;
    } else if (!BETWEEN.test(tokens[at]?.lower ?? "")) break;
  }
  return end;
}

/** Index of the last word of the name that stands behind a designation: "KC-135R Stratotanker", "F-16 Fighting Falcons". */
export function nicknameEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  for (let at = last + 1; at <= last + 2; at += 1) {
    const token = tokens[at];
    if (!token || !isCapitalised(token) || token.text.length < 3 || !/^\p{Lu}\p{Ll}/u.test(token.text)) break;
    if (countryAt(tokens, at) || titleAt(tokens, at)) break;
    end = at;
  }
  return end;
}
