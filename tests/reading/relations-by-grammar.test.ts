import { describe, expect, test } from "vitest";
import { read } from "./seen.ts";
import { told } from "./told.ts";

describe("relations that the grammar tells", () => {
  test.each([
    [
      "The 55th Artillery Brigade uses French-made Caesar howitzers near Bakhmut.",
      "55th Artillery Brigade USES Caesar",
    ],
    [
      "Olena Tkach, a spokeswoman for the Red Cross, said that the road was closed.",
      "Olena Tkach HOLDS_POST Red Cross",
    ],
    ["Red Cross spokeswoman Olena Tkach said that the road was closed.", "Olena Tkach HOLDS_POST Red Cross"],
    ["Petro Hnatiuk, who was born in Poltava, teaches music.", "Petro Hnatiuk COMES_FROM Poltava"],
    ["Petro Hnatiuk lives in Poltava.", "Petro Hnatiuk COMES_FROM Poltava"],
    [
      "Anders Holm works for the Norwegian Refugee Council.",
      "Anders Holm MEMBER_OF Norwegian Refugee Council",
    ],
    [
      "Maria Duarte, a historian at the University of Lisbon, has read the diaries.",
      "Maria Duarte MEMBER_OF University of Lisbon",
    ],
    ["The 28th Mechanized Brigade was moved to Pokrovsk.", "28th Mechanized Brigade LOCATED_AT Pokrovsk"],
    ["The exhibition opened at Yale University in New Haven.", "Yale University BASED_IN New Haven"],
  ])("%s", (text, relation) => {
    const tellings = told(text);
    const [subject = "", object = ""] = relation.split(/ [A-Z_]{4,} /);
    const type = / ([A-Z_]{4,}) /.exec(relation)?.[1] ?? "";
    expect(tellings).toContainEqual(expect.stringMatching(new RegExp(`${subject}.* ${type} .*${object}`)));
  });

  test("a minister behind the adjective of a country that the page names holds a post there", () => {
    const { claims } = read(
      "German Defence Minister Boris Pistorius spoke in Vilnius. He said that Germany would send a brigade.",
    );
    expect(claims.filter((it) => it.relation === "HOLDS_POST").map((it) => it.inferredBy)).toEqual([
      "a post behind the adjective of a country is that country's",
    ]);
  });
});

describe("no edge", () => {
  test.each([
    ["a post held once", "Leopoldo Marin, the former mayor of Caracas, was freed.", "HOLDS_POST"],
    ["a post held once, before the name", "Former Atlanta Mayor Keisha Warren spoke.", "HOLDS_POST"],
    [
      "the next man's post",
      "Jon Coleman and Ahmed Murad, director of the Office of Museums, met.",
      "Coleman HOLDS_POST",
    ],
    ["what is only planned", "The 28th Mechanized Brigade will be moved to Pokrovsk.", "LOCATED_AT"],
    ["what did not happen", "The 28th Mechanized Brigade was not moved to Pokrovsk.", "LOCATED_AT"],
  ])("of %s: %s", (_, text, words) => {
    expect(told(text).filter((it) => it.includes(words) && !/, (?:planned|denied)/.test(it))).toEqual([]);
  });
});
