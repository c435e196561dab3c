// Who fought whom
// Units and bodies that fought each other, with the sentence that says so.
// $name: string = "" (only with this one: any spelling, or a part of one; empty for all)
MATCH (a:Entity)-[l:FOUGHT]->(b:Entity)
WHERE $name = '' OR any(spelling IN coalesce(a.names, [a.name]) + coalesce(b.names, [b.name])
  WHERE toLower(spelling) CONTAINS toLower($name))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN a.name AS one, b.name AS other, l.earliest AS earliest, l.latest AS latest, l.status AS status, l.origins AS origins,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY one, other, edge, date, document, claim
