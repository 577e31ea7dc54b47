"""From an Assessment to what people and programs read. No status is computed here."""
