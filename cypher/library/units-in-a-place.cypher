// Units in a place
// Units that are, or are based, in the place or in a place within it, with the sentence that says so.
// $place: string = "Ukraine" (any spelling of it)
MATCH (whole:Place)
WHERE any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) = toLower($place))
MATCH (p:Place)-[:LOCATED_IN*0..5]->(whole)
WITH DISTINCT p
MATCH (u:Unit)-[l:LOCATED_AT|BASED_IN]->(p)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, type(l) AS how, p.name AS place, l.earliest AS earliest, l.latest AS latest, l.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY place, unit, edge, date, document, claim
