-- The register of goods that leave an estate (S2-43): written once, never altered.
CREATE SCHEMA frontdesk;
GRANT USAGE ON SCHEMA frontdesk TO tongxing_app;

CREATE TABLE frontdesk.goods_release (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, home_id uuid NOT NULL,
  goods jsonb NOT NULL CHECK (jsonb_array_length(goods) BETWEEN 1 AND 30),
  carrier text NOT NULL, plate text,
  agreement text NOT NULL CHECK (agreement IN ('inPerson', 'byPhone', 'inWriting')),
  note text, released_at timestamptz NOT NULL, recorded_by text NOT NULL
);
CREATE INDEX ON frontdesk.goods_release (project_id, released_at DESC, id DESC);
CREATE INDEX ON frontdesk.goods_release (home_id, released_at DESC);
CREATE INDEX ON frontdesk.goods_release (released_at DESC, id DESC);
CALL platform.protect_by_project('frontdesk.goods_release');
CALL platform.append_only('frontdesk.goods_release');
