/** Nouns for bodies, those in a row for one sort; what fits many sorts ("group", "organisation", "agency") is not among them. */
const SORTS: readonly string[] = [
  "coalition alliance bloc league union pact",
  "army military troops navy marines airforce",
  "police gendarmerie",
  "militia rebels insurgents guerrillas separatists",
  "government regime cabinet junta administration",
  "ministry department",
  "parliament senate congress duma rada knesset assembly legislature",
  "court tribunal",
  "party",
  "newspaper daily magazine weekly times post journal herald gazette tribune",
  "broadcaster channel television tv radio",
  "university college school academy",
  "hospital clinic",
  "bank",
  "company corporation firm manufacturer",
  "church diocese",
  "office commission committee panel",
  "embassy consulate",
];
const SORT_OF: ReadonlyMap<string, number> = new Map(
  SORTS.flatMap((words, sort) => words.split(" ").map((word) => [word, sort] as const)),
);

/** Whether a noun means another sort of body than all sorts that these words tell: "the coalition" is no Office of the High Commissioner, and nothing that is not called so. */
export function isOtherSort(noun: string, words: ReadonlySet<string>): boolean {
  const sort = SORT_OF.get(noun);
  if (sort === undefined) return false;
  let isTold = sort === 0 && !words.has("nato");
  for (const word of words) {
    const told = SORT_OF.get(word);
    if (told === sort) return false;
    isTold ||= told !== undefined;
  }
  return isTold;
}
