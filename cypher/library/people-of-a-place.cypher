// People of a place
// Who comes from the place or a place within it, is there, or holds a post there, with the sentence that says so.
// $place: string = "Kupyansk" (any spelling of it)
MATCH (whole:Place)
WHERE any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) = toLower($place))
MATCH (p:Place)-[:LOCATED_IN*0..5]->(whole)
WITH DISTINCT p
MATCH (who:Person)-[l:COMES_FROM|LOCATED_AT|HOLDS_POST]->(p)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN p.name AS place, type(l) AS how, who.name AS person, who.description AS description, l.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY place, how, person, edge, date, document, claim
