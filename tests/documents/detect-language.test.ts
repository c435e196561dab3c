import { expect, test } from "vitest";
import { detectLanguage } from "../../src/documents/detect-language.ts";

test.each([
  [
    "en",
    "The soldier said that he was in Bucha with the regiment, and that they had not been paid for their service since the start of the war, which his mother did not believe when he told her.",
  ],
  ["en", "KUPYANSK SECTOR: 9 ATTACKS REPELLED."],
  [
    "en",
    "Kyiv, Kharkiv, Kupyansk, Izium, Balakliia, Vovchansk, Chuhuiv, Lozova, Merefa, Bucha, Irpin, Hostomel, Borodianka, Makariv, Brovary, Vasylkiv, Fastiv, Obukhiv, Pereiaslav, Yahotyn, Uman, Smila, Kaniv, Lubny, Myrhorod, Hadiach, Pyriatyn, Nizhyn, Pryluky, Romny, Konotop",
  ],
  ["en", "12:40 — 14"],
  ["en", ""],
  ["other", "Солдат сказав, що він у Бучі."],
  ["other", "الجندي قال إنه في المدينة"],
  [
    "other",
    "Der Soldat sagte, dass er mit dem Regiment in der Stadt war und dass sie seit dem Beginn des Krieges nicht bezahlt worden sind, was seine Mutter ihm nicht glauben wollte, als er es ihr am Telefon sagte.",
  ],
  [
    "other",
    "El soldado dijo que estaba en la ciudad con el regimiento y que no les habían pagado desde el comienzo de la guerra, lo que su madre no quiso creer cuando se lo contó por teléfono la noche del domingo.",
  ],
  [
    "other",
    "Żołnierz powiedział, że był w mieście z pułkiem i że od początku wojny nie dostali pieniędzy, w co jego matka nie chciała uwierzyć, kiedy mówił o tym przez telefon w niedzielę i potem jeszcze raz po południu.",
  ],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
