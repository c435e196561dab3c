import { namesBehind } from "./given-names.ts";

/** Given names that only Slavic peoples bear, or in forms that show it: one form of each. */
const SLAVIC =
  "volodymyr vladislav oleksandr oleksii serhii dmytro mykhailo mykola pavlo petro yevhen kyrylo ihor oleh hryhorii hennadiy heorhii vasyl vitalii anatoly andriy artem bohdan borys fyodor konstantin maksym oksana olha rostislav ruslan semyon stanislav stepan svetlana timofey vadim vyacheslav yaroslav zakhar iryna liudmyla nadezhda tatiana galina lyubov myroslav sviatoslav trofim ignat gavriil gleb arkady yefim yegor";
/** Given names of Arabic: one form of each. */
const ARABIC =
  "mohammed ahmed mahmoud hassan hussein ali abdullah abdulrahman mustafa osama omar osman khalid saeed sayyid suleiman yasser nasser jamal karim rahim hamid rashid walid tariq ismail qasem bashar muammar ramzan fatima aisha nouri mazloum khalifa haider muqtada ayman yahya faisal adel anwar aziz faris farouk haitham hisham imad jabbar jalal khalil maher majid mansour mazen munir murad nabil najib riad saddam sadiq salem samir sharif wael yasin younis zaid zakaria ziad mehdi salah saleh";

/** Others of Arabic, Persian and Pashto, in one spelling. */
const MORE = new Set(
  "marwan tawfiq tawfik ghassan bilal belal hani amin ameen amir ameer habib hakim hakeem idris jihad kamal kamel latif nizar qais qays rafiq rafik rami raed raid rauf sabah sultan tamim taha wissam yazid zuhair zuhayr bassam basil basel bashir basheer bilawal ashraf asif aslam atef aref arif ehsan emran imran fadi fahd fahad fawzi fuad fouad ghazi gulbuddin hamad hamza hazem hazim hassane ihab izzat jaber jamil jawad kazem kazim luay mahir mamoun mansoor mohsen muhsin moncef mounir mujahid muslim mutaz naim najim nadim naji nawaf nuri osama qusay uday raad ramzi rida riza saad sabri safwan said sami shakir siraj tahir talal wafiq wajih yaqub yazan zaki zalmay zalmai akbar akhtar bismillah daud fazal haji ismatullah nek rasul sher".split(
    " ",
  ),
);
const ARABIC_SHAPE = /(?:uddin|eddin|eddine|ullah|allah|ollah)$|^abd(?:ul|el|al|ol|ur|er|ir)?|^abu\b/;

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

/** Whether a folded name is an Arabic one, or of those who bear such names. */
export function isArabicName(name: string): boolean {
  return MORE.has(name) || ARABIC_SHAPE.test(name) || isAmong(name, ARABIC_NUMBERS);
}
