-- When a unit that is closed for a while opens again. A checksum includes it only if there is one.
ALTER TABLE capacity_report ADD COLUMN closed_until BIGINT;

-- The position of the report before the last one, so that the last one can be undone; 0 if there is none.
ALTER TABLE unit_level ADD COLUMN previous_position BIGINT NOT NULL DEFAULT 0;
