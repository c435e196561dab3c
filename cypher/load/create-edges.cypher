// Creates edges that the store doesn't hold. $rows: source, target and properties. __SOURCE__, __TARGET__: Entity, Document or Claim.
UNWIND $rows AS row
MATCH (a:__SOURCE__ {id: row.source})
MATCH (b:__TARGET__ {id: row.target})
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
