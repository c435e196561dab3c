// What someone recorded, released, verified or quoted
// Claims whose words passed through the hands of the one that bears the name, with what it did and who spoke first.
// $by: string = "HUR" (who passed it on: any spelling, or a part of one)
// $act: string = "" (heard, recorded, released, verified, quoted or published; empty for all)
MATCH (c:Claim)-[r:RELAYED_BY]->(by:Entity)
WHERE ($act = '' OR r.act = $act)
  AND any(spelling IN coalesce(by.names, [by.name]) WHERE toLower(spelling) CONTAINS toLower($by))
MATCH (c)-[s:STATED_IN]->(d:Document {id: r.document})
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
RETURN by.name AS passedOnBy, r.act AS act, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy,
  c.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim,
  by.id AS byId, r.id AS relay, a.id AS assertion
ORDER BY passedOnBy, byId, act, date, document, claim, relay, assertion
