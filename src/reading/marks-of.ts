import { CUE_ADJECTIVES, CUE_NOUNS, IMPERSONAL } from "./attributions/cue-nouns.ts";
import { ATTITUDE_OF } from "./attributions/cues.ts";
import { mayBeginDate } from "./dates/may-begin-date.ts";
import { mayOpenDesignation } from "./equipment/designations.ts";
import { mayOpenShip } from "./equipment/ship-at.ts";
import { isQuotationMark } from "./find-quotations.ts";
import {
  isGivenName,
  listsOpenedBy,
  mayOpenCollective,
  mayOpenCountry,
  mayOpenPeople,
  mayOpenTitle,
} from "./gazetteers/index.ts";
import { mayOpenEquipment } from "./nouns/equipment-heads.ts";
import { EVERYDAY_WORDS } from "./nouns/everyday-words.ts";
import { organizationHead } from "./nouns/organization-heads.ts";
import { placeHead } from "./nouns/place-heads.ts";
import { PARTICLES } from "./personal-names.ts";
import { mayOpenAmount } from "./quantities/amount-at.ts";
import { currencyOf } from "./quantities/measures.ts";
import { mayOpenNamedUnit, mayOpenSize } from "./units/may-open-named-unit.ts";
import { mayOpenUnit, mayOpenUnitNumber } from "./units/unit-number.ts";
import * as marks from "./word-marks.ts";

/** Everything that a word is and that may begin with it, by its text and its look-up form. */
export function marksOf(text: string, lower: string): number {
  const lists = listsOpenedBy(text);
  return (
    (/^[\p{Lu}\p{Lt}]/u.test(text) ? marks.CAPITAL : 0) |
    (mayOpenCountry(text) ? marks.COUNTRY : 0) |
    (mayOpenPeople(text) ? marks.PEOPLE : 0) |
    (mayOpenTitle(text) ? marks.TITLE : 0) |
    (mayOpenCollective(text) ? marks.COLLECTIVE : 0) |
    (lists.has("places") ? marks.LISTED_PLACE : 0) |
    (lists.has("organizations") ? marks.LISTED_ORGANIZATION : 0) |
    (lists.has("people") ? marks.LISTED_PERSON : 0) |
    (lists.has("equipment") ? marks.LISTED_EQUIPMENT : 0) |
    (mayBeginDate(lower) ? marks.DATE : 0) |
    (mayOpenUnitNumber(text, lower) ? marks.UNIT_NUMBER : 0) |
    (mayOpenSize(lower) ? marks.UNIT_SIZE : 0) |
    (mayOpenNamedUnit(text, lower) ? marks.UNIT_NAME : 0) |
    (mayOpenUnit(text, lower) ? marks.UNIT : 0) |
    (mayOpenEquipment(lower) ? marks.EQUIPMENT : 0) |
    (mayOpenDesignation(text) ? marks.DESIGNATION : 0) |
    (mayOpenShip(text, lower) ? marks.SHIP : 0) |
    (PARTICLES.has(lower) ? marks.PARTICLE : 0) |
    (isGivenName(text) ? marks.GIVEN_NAME : 0) |
    (EVERYDAY_WORDS.has(lower) ? marks.EVERYDAY : 0) |
    (organizationHead(lower) !== undefined ? marks.ORGANIZATION_HEAD : 0) |
    (placeHead(lower) !== undefined ? marks.PLACE_HEAD : 0) |
    (ATTITUDE_OF.has(lower) || lower === "according" ? marks.TELLS : 0) |
    (CUE_NOUNS.has(lower) || CUE_ADJECTIVES.has(lower) || IMPERSONAL.has(lower) ? marks.TELLS_AS_NOUN : 0) |
    (currencyOf(text) !== undefined || mayOpenAmount(lower) ? marks.AMOUNT : 0) |
    (isQuotationMark(text) ? marks.QUOTE : 0) |
    (/^\p{Lu}{2,}$/u.test(text) ? marks.CAPITALS : 0)
  );
}
