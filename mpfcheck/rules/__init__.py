"""Rules and frameworks as data: YAML with positions, schemas, loaders, compiler and linter."""
