// What several origins say
// Claims that others support who do not have it from the same source, with the sentence of each of them.
// $origins: number = 2 (origins at the least)
MATCH (first:Claim)
WHERE first.origins >= $origins AND NOT EXISTS { MATCH (first)-[:SUPPORTS]->(:Claim) }
MATCH (first)<-[:SUPPORTS*0..1]-(c:Claim)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
RETURN first.origins AS origins, first.quote AS said, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.status AS status, first.id AS firstClaim,
  c.id AS claim, a.id AS assertion
ORDER BY origins DESC, firstClaim, date, document, claim, assertion
