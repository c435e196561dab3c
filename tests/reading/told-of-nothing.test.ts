import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  [
    "places in a list lie in none of them",
    "Schools opened from Seattle to Houston, New York, and New Jersey.",
    "LOCATED_IN",
  ],
  ["officials of both parties are of no one body", "Elected officials from both parties spoke.", "MEMBER_OF"],
  ["a potential senator is none", "This is our potential United States senator, Bobby Scott.", "HOLDS_POST"],
  [
    "a proposed centre stands nowhere",
    "The alliance announced a proposed fusion centre in Tunisia.",
    "LOCATED_AT",
  ],
  [
    "where a camp is, its director holds no post",
    "Shelley Yeager is director of the Clara Barton camp at Oxford.",
    "HOLDS_POST Oxford",
  ],
  [
    "where somebody was tried, what he was tried for did not happen",
    "John Booth was hanged in Washington after being convicted of conspiring in the assassination of President Lincoln.",
    "OCCURRED_AT Washington",
  ],
  ["a simulated attack is none", "Russia simulated an attack on the island of Bornholm.", "Bornholm"],
  ["tenants occupy no town", "Three bedrooms occupy the top floor of the house.", "OCCURRED_AT"],
  [
    "troops of a country are not deployed to it",
    "Senators slammed the deployment of US guardsmen.",
    "OCCURRED_AT",
  ],
  [
    "who attacks a rival for her support attacks nobody",
    "Trump attacked Clinton for her support of the war in Iraq.",
    "Clinton PARTICIPATED_IN",
  ],
])("%s", (_, text, edge) => {
  const facts = told(text).filter((it) => !it.includes(", possible"));
  expect(facts.join("\n")).not.toContain(edge);
});

test("two towns, each with its country, lie there", () => {
  const edges = told("Officials met in Odesa, Ukraine, and Warsaw, Poland.");
  expect(edges).toContain("Odesa LOCATED_IN Ukraine");
  expect(edges).toContain("Warsaw LOCATED_IN Poland");
});

test.each([
  [
    "a shareholder of a newspaper is none of its members",
    "Slim is a major shareholder of The New York Times.",
    "MEMBER_OF",
  ],
  ["whom somebody killed is no place", "Oswald fired the shots that killed Kennedy.", "OCCURRED_AT Kennedy"],
  ["money is not deployed", "Some of the money was transferred to the counties.", "OCCURRED_AT"],
  ["straits lie not in the town of their name", "The ship crossed the Straits of Gibraltar.", "LOCATED_IN"],
  ["who is attacked in a speech is not hit", "Trump had personally attacked his wife.", "PARTICIPATED_IN"],
])("%s", (_, text, edge) => expect(told(text).join("\n")).not.toContain(edge));

test.each([
  [
    "who occupies a position of power occupies no place",
    "She occupies one of the key positions in Washington.",
    "occupies",
  ],
  [
    "a country hit by protests is not struck",
    "India has been hit by several protests over jobs.",
    "OCCURRED_AT",
  ],
  ["a barrage on a river is a dam", "Samarra has a barrage on the Tigris River.", "OCCURRED_AT"],
  ["a past member is none now", "Both past AWC members, Bonifacic and Cole, founded the group.", "MEMBER_OF"],
  [
    "a zone held by a country is not the country",
    "Troops moved on the roads outside the US-controlled zone.",
    "NEAR US",
  ],
  [
    "a title's country is not where its bearer died",
    "Sirhan was convicted of assassinating U.S. Sen. Robert F. Kennedy.",
    "OCCURRED_AT",
  ],
])("%s", (_, text, edge) => expect(told(text).join("\n")).not.toContain(edge));

test.each([
  ["a defender of a channel is none of it", "Larry is a passionate defender of RT America.", "MEMBER_OF"],
  [
    "who is attacked in tweets is not hit",
    "The call came after Trump attacked Machado in early-morning tweets.",
    "PARTICIPATED_IN",
  ],
])("%s", (_, text, edge) => expect(told(text).join("\n")).not.toContain(edge));

test("an attack told of in an interview is one", () => {
  expect(told("Russian forces attacked Kupyansk, the captain said in an interview.").join("\n")).toContain(
    "OCCURRED_AT Kupyansk",
  );
});
