import { monthOf, weekdayOf } from "./calendar.ts";
import { isNumberWord } from "./date-words.ts";
import { isUnit } from "./durations.ts";
import { FEAST_WORDS } from "./feasts.ts";

const WORDS: ReadonlySet<string> = new Set(
  `a an early mid late end beginning start middle close turn spring summer autumn fall winter first second third fourth
  fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
  nineteenth twentieth last latter small fiscal financial fy q1 q2 q3 q4 yesterday today tonight tomorrow this next past
  previous following coming same recent that every each preceding later day night evening morning afternoon eve dawn
  weekend several few many couple half dozen dozens orthodox`.split(/\s+/),
);

/** Whether a date may begin with this word: all others are passed over without a look at the rules. */
export function mayBeginDate(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return lower.length < 12;
  if (lower.length > 14) return false;
  return (
    WORDS.has(lower) ||
    isUnit(lower) ||
    isNumberWord(lower) ||
    FEAST_WORDS.has(lower) ||
    monthOf(lower) > 0 ||
    weekdayOf(lower) >= 0 ||
    /^fy\d{4}$/.test(lower)
  );
}
