import type { Token } from "./page.ts";

/** What a word is and what may begin with it, one bit each: whoever looks for something passes over all other words. */
export const CAPITAL = 1;
/** Begins a name of a country, of a people, a title or a collective head. */
export const COUNTRY = 2;
export const PEOPLE = 4;
export const TITLE = 8;
export const COLLECTIVE = 16;
/** Begins a name that a list knows. */
export const LISTED_PLACE = 32;
export const LISTED_ORGANIZATION = 64;
export const LISTED_PERSON = 128;
export const LISTED_EQUIPMENT = 256;
export const LISTED = LISTED_PLACE | LISTED_ORGANIZATION | LISTED_PERSON | LISTED_EQUIPMENT;
/** Begins a date. */
export const DATE = 512;
/** Begins a unit's number, its size, its name without either; or anything that may be one beside a size. */
export const UNIT_NUMBER = 1024;
export const UNIT_SIZE = 2048;
export const UNIT_NAME = 4096;
export const UNIT = 8192;
/** Begins a noun for weapons, a designation, the name of a ship. */
export const EQUIPMENT = 16_384;
export const DESIGNATION = 32_768;
export const SHIP = 65_536;
/** Is a particle of a family name, a given name, a word that names nobody, the head noun of an organisation, of a place. */
export const PARTICLE = 131_072;
export const GIVEN_NAME = 262_144;
export const EVERYDAY = 524_288;
export const ORGANIZATION_HEAD = 1_048_576;
export const PLACE_HEAD = 2_097_152;
/** Can show who says what: a verb or "according"; a noun or an adjective. */
export const TELLS = 4_194_304;
export const TELLS_AS_NOUN = 8_388_608;
/** Begins an amount, is a quotation mark, is written in two capitals or more. */
export const AMOUNT = 16_777_216;
export const QUOTE = 33_554_432;
export const CAPITALS = 67_108_864;

/** Whether a token has one of some marks. */
export const hasMark = (token: Token | undefined, marks: number): boolean =>
  token !== undefined && (token.marks & marks) !== 0;
