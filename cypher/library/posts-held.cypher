// Who holds a post where
// Posts in units, bodies and places, with the roles that are told of each person and the sentence behind each.
// $of: string = "" (only in this unit, body or place: any spelling, or a part of one; empty for all)
MATCH (p:Person)-[l:HOLDS_POST]->(e:Entity)
WHERE $of = '' OR any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($of))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN e.name AS postIn, p.name AS person, p.roles AS roles, l.earliest AS earliest, l.latest AS latest, l.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY postIn, person, edge, date, document, claim
