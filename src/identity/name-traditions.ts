import { namesBehind } from "./given-names.ts";

/** Given names that only Slavic peoples bear, or in forms that show it: one form of each. */
const SLAVIC =
  "volodymyr vladislav oleksandr oleksii serhii dmytro mykhailo mykola pavlo petro yevhen kyrylo ihor oleh hryhorii hennadiy heorhii vasyl vitalii anatoly andriy artem bohdan borys fyodor konstantin maksym oksana olha rostislav ruslan semyon stanislav stepan svetlana timofey vadim vyacheslav yaroslav zakhar iryna liudmyla nadezhda tatiana galina lyubov myroslav sviatoslav trofim ignat gavriil gleb arkady yefim yegor";
/** Given names of Arabic: one form of each. */
const ARABIC =
  "mohammed ahmed mahmoud hassan hussein ali abdullah abdulrahman mustafa osama omar osman khalid saeed sayyid suleiman yasser nasser jamal karim rahim hamid rashid walid tariq ismail qasem bashar muammar ramzan fatima aisha nouri mazloum khalifa haider muqtada ayman yahya faisal adel anwar aziz faris farouk haitham hisham imad jabbar jalal khalil maher majid mansour mazen munir murad nabil najib riad saddam sadiq salem samir sharif wael yasin younis zaid zakaria ziad mehdi salah saleh";

const numbersOf = (names: string): ReadonlySet<number> =>
  new Set(names.split(" ").flatMap((name) => [...namesBehind(name)]));
const SLAVIC_NUMBERS = numbersOf(SLAVIC);
const ARABIC_NUMBERS = numbersOf(ARABIC);

const isAmong = (name: string, numbers: ReadonlySet<number>): boolean =>
  [...namesBehind(name)].some((number) => numbers.has(number));

/** Whether a folded given name is one that Slavic peoples bear. */
export function isSlavicName(name: string): boolean {
  return isAmong(name, SLAVIC_NUMBERS);
}

/** Whether a folded name is an Arabic one. */
export function isArabicName(name: string): boolean {
  return isAmong(name, ARABIC_NUMBERS);
}
