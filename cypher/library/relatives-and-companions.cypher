// Relatives and companions
// Who is a relative of whom and who serves beside whom, with the sentence that says so; those without a name among them.
// $name: string = "" (only of this person: any spelling, or a part of one; empty for all)
MATCH (a:Person)-[l:RELATIVE_OF|COMPANION_OF]->(b:Person)
WHERE $name = '' OR any(spelling IN coalesce(a.names, [a.name]) + coalesce(b.names, [b.name])
  WHERE toLower(spelling) CONTAINS toLower($name))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN a.name AS person, type(l) AS relation, b.name AS other, l.status AS status, s.quote AS quote, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY person, relation, other, edge, date, document, claim
