// What was verified, by whom and how
// Each check that a report tells of: of the recording or of the words, by whom, how and over how long, or that there was none.
// $by: string = "" (only by this one: any spelling, or a part of one; empty for all)
MATCH (c:Claim)
WHERE c.verificationOf IS NOT NULL
MATCH (c)-[w:SUBJECT]->(what:Entity)
MATCH (what)<-[:MENTIONS]-(d:Document)
MATCH (d)<-[s:STATED_IN]-(c)
OPTIONAL MATCH (c)-[b:OBJECT]->(by:Entity)
WITH c, w, what, d, s, b, by
WHERE $by = '' OR any(spelling IN coalesce(by.names, [by.name]) WHERE toLower(spelling) CONTAINS toLower($by))
RETURN CASE c.polarity WHEN 'denied' THEN 'not verified' ELSE 'verified' END AS outcome, c.verificationOf AS of, what.name AS what,
  by.name AS by, c.verifiedHow AS how, c.verifiedFor AS howLong, s.quote AS quote, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim, w.id AS subject, b.id AS object
ORDER BY date, document, claim, what, subject, by, object
