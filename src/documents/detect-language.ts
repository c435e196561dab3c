/** Frequent small words of each language; one that two share counts for both. */
const FUNCTION_WORDS = Object.entries({
  en: "the of and to in that is was for on with as by it at from his her he she they we be been are were has have had not this which who will would said after their our an or but its into about than more also when no you",
  de: "der die das und ist nicht ein eine einen mit von den dem des zu sich auf für im auch als wird werden sind wurde bei nach aus dass hat haben über noch sie er ich war",
  fr: "le la les des et est dans que qui une un du au aux pour pas sur avec par ce cette sont été ont plus il elle nous ne se leur ses mais",
  es: "el la los las de y que en es por con para una un del al se no su sus como más fue han pero lo está son este esta",
  it: "il lo la gli le di e che è in per con una un del della dei delle al alla non si sono da come più nel nella ha hanno anche",
  pt: "o os as de e que é em por com para uma um do da dos das no na nos nas não se ao mais foi são como sua",
  nl: "de het een en van is dat niet op te zijn met voor door ook aan bij naar heeft hebben werd worden die deze over uit om maar",
  pl: "i w na z się nie to że do jest są o jak po od przez dla ale był była przy oraz które który także za co",
  cs: "a v na se je že do s z o jsou byl byla bylo který které pro ale jako po od při také",
  ro: "și în de la cu pe nu este sunt care din pentru un o a fost mai că au prin sau",
  tr: "ve bir bu da de için ile olarak olan daha çok gibi ancak sonra kadar ne en değil",
  sv: "och i att det som en på är av för med den till inte har om ett men var de",
  fi: "ja on ei että se oli hän mutta myös ovat kun joka sen tai ole mukaan",
  hu: "a az és hogy nem is egy van volt ez meg de már csak azt mint",
  hr: "i u je na da se za su od s nije koji koja kao iz po bi biti što ali",
  id: "yang dan di ini itu untuk dengan dari pada tidak dalam adalah akan oleh juga ke",
  uk: "i v na z ne shcho do ta ye vid pro yak tse",
});
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of FUNCTION_WORDS)
  for (const word of words.split(" ")) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** So much is looked at. */
const SAMPLE = 20_000;
const SHORT = 30;

/** Whether a text is in English, by its letters and small words; a short one is, unless its letters are not Latin or its small words are plainly others'. */
export function detectLanguage(text: string): "en" | "other" {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const latin = words.filter((it) => /^\p{Script=Latin}/u.test(it));
  if (lettersIn(latin) < lettersIn(words) / 2) return "other";
  const hits = new Map<string, number>();
  for (const word of latin)
    for (const language of LANGUAGES_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const english = hits.get("en") ?? 0;
  const foreign = Math.max(0, ...[...hits].map(([language, count]) => (language === "en" ? 0 : count)));
  if (latin.length < SHORT)
    return foreign >= 4 && foreign > english * 3 && foreign >= latin.length / 4 ? "other" : "en";
  return foreign > english * 1.2 && foreign >= latin.length * 0.08 ? "other" : "en";
}

const lettersIn = (words: readonly string[]): number => words.reduce((count, it) => count + it.length, 0);
