// Who commands what
// Commanders of units and bodies with the sentence that says so, and from when to when where it is told.
// $of: string = "" (only of this unit or body: any spelling, or a part of one; empty for all)
MATCH (p:Person)-[l:COMMANDS]->(u:Entity)
WHERE $of = '' OR any(spelling IN coalesce(u.names, [u.name]) WHERE toLower(spelling) CONTAINS toLower($of))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS of, p.name AS commander, l.earliest AS earliest, l.latest AS latest, l.status AS status, l.origins AS origins,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY of, commander, edge, date, document, claim
