import { mayBeginDate } from "./dates/may-begin-date.ts";
import {
  listsOpenedBy,
  mayOpenCollective,
  mayOpenCountry,
  mayOpenPeople,
  mayOpenTitle,
} from "./gazetteers/index.ts";
import { mayOpenEquipment } from "./nouns/equipment-heads.ts";
import { mayOpenUnit } from "./units/unit-number.ts";

/** What may begin with a word, one bit each: whoever looks for it passes over all other words. */
export const COUNTRY = 1;
export const PEOPLE = 2;
export const TITLE = 4;
export const COLLECTIVE = 8;
export const LISTED_PLACE = 16;
export const LISTED_ORGANIZATION = 32;
export const LISTED_PERSON = 64;
export const LISTED_EQUIPMENT = 128;
export const LISTED = LISTED_PLACE | LISTED_ORGANIZATION | LISTED_PERSON | LISTED_EQUIPMENT;
export const DATE = 256;
export const UNIT = 512;
export const EQUIPMENT = 1024;

/** All that may begin with a word, by its text and its look-up form. */
export function openingsOf(text: string, lower: string): number {
  const lists = listsOpenedBy(text);
  return (
    (mayOpenCountry(text) ? COUNTRY : 0) |
    (mayOpenPeople(text) ? PEOPLE : 0) |
    (mayOpenTitle(text) ? TITLE : 0) |
    (mayOpenCollective(text) ? COLLECTIVE : 0) |
    (lists.has("places") ? LISTED_PLACE : 0) |
    (lists.has("organizations") ? LISTED_ORGANIZATION : 0) |
    (lists.has("people") ? LISTED_PERSON : 0) |
    (lists.has("equipment") ? LISTED_EQUIPMENT : 0) |
    (mayBeginDate(lower) ? DATE : 0) |
    (mayOpenUnit(text, lower) ? UNIT : 0) |
    (mayOpenEquipment(lower) ? EQUIPMENT : 0)
  );
}
