// Named together, but not connected
// Those that reports name beside someone or something although no claim and no edge joins the two; with one such report.
// $name: string = "331st Airborne Regiment" (any spelling, or a part of one)
// $together: number = 1 (reports that name both, at the least)
// $limit: number = 100 (rows at the most)
MATCH (e:Entity)
WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
MATCH (e)-[]-(next)
MATCH (next)-[:SUBJECT|OBJECT|ASSERTED_BY|ADDRESSED_TO|RELAYED_BY*0..1]->(near:Entity)
WITH e, collect(DISTINCT near.id) AS joined
MATCH (e)<-[:MENTIONS]-(both:Document)
MATCH (both)-[:MENTIONS]->(other:Entity)
WHERE other <> e AND NOT other.id IN joined
WITH e, other, count(DISTINCT both.id) AS together, min(both.id) AS documentId
WHERE together >= $together
WITH e, other, together, documentId
ORDER BY together DESC, e.name, other.name, e.id, other.id
LIMIT $limit
MATCH (d:Document {id: documentId})-[m:MENTIONS]->(named:Entity)
WHERE named.id = other.id
RETURN e.name AS name, other.name AS namedBeside, together, d.publisher AS publisher, d.published AS date, d.id AS document,
  m.starts AS starts, e.id AS entity, other.id AS otherEntity
ORDER BY together DESC, name, namedBeside, entity, otherEntity
