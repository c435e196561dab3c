// Those whom one document alone names
// People, units, places and the like that no other document speaks of, with where it names them.
// $document: string = "call" (its id or file, or a part of its title)
MATCH (d:Document)
WHERE d.id = $document OR d.file = $document OR toLower(coalesce(d.title, d.file)) CONTAINS toLower($document)
MATCH (d)-[m:MENTIONS]->(e:Entity)
WHERE e.documents = 1
RETURN d.title AS title, head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS name, m.starts AS starts,
  d.publisher AS publisher, d.published AS date, d.id AS document, e.id AS entity
ORDER BY document, type, name, entity
