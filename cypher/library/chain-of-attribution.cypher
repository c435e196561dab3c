// The chain behind a claim
// Each link from the speaker outwards: who said it, who heard, recorded, released, verified, quoted or published it.
// $words: string = "331st" (words of the quote)
MATCH (c:Claim)-[s:STATED_IN]->(d:Document)
WHERE toLower(s.quote) CONTAINS toLower($words)
MATCH (c)-[a:ASSERTED_BY]->(speaker)
OPTIONAL MATCH (c)-[r:RELAYED_BY]->(link)
WHERE r.document = d.id
RETURN s.quote AS quote, coalesce(c.saidBy, speaker.name, speaker.title, speaker.file) AS saidBy, r.`order` AS step, r.act AS act,
  coalesce(link.name, link.title) AS by, c.status AS status, d.publisher AS publisher, d.published AS date,
  d.id AS document, c.id AS claim, a.id AS assertion, r.id AS relay
ORDER BY date, document, claim, assertion, step, act, by, relay
