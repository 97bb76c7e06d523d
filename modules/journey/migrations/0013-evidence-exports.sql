-- Evidence put together for whoever must prove afterwards: papers and zip files, kept for thirty days. Only who asked sees
-- them, because they hold what that person may see.
CREATE TABLE journey.evidence_export (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('action', 'person', 'home', 'project', 'quarter')),
  -- The action, customer, home or project; null for a quarter of all projects in reach.
  subject_id uuid, quarter text CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  -- As it is called on the cover.
  title text NOT NULL, language text NOT NULL CHECK (language IN ('zh', 'en')),
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed', 'expired')),
  total integer, handled integer NOT NULL DEFAULT 0, failure text,
  asked_by uuid NOT NULL, asked_by_name text, asked_at timestamptz NOT NULL,
  finished_at timestamptz, keep_until timestamptz,
  CHECK ((kind = 'quarter') = (subject_id IS NULL)), CHECK (kind <> 'quarter' OR quarter IS NOT NULL)
);
CREATE INDEX ON journey.evidence_export (asked_by, asked_at, id);
CREATE INDEX ON journey.evidence_export (keep_until) WHERE state = 'done';
CALL platform.protect('journey.evidence_export',
  $$(SELECT scope.is_system()) OR asked_by = (SELECT scope.actor())$$);
CALL platform.name_rows('journey.evidence_export', 'r.title');
-- Progress leaves no lines; asking, stopping and taking away are noted.
DROP TRIGGER IF EXISTS audit_new ON journey.evidence_export;
DROP TRIGGER audit_change ON journey.evidence_export;

-- A paper and its zip; a large export has several of them.
CREATE TABLE journey.evidence_volume (
  export_id uuid NOT NULL REFERENCES journey.evidence_export, number integer NOT NULL,
  actions integer NOT NULL, pieces integer NOT NULL,
  pdf_key text NOT NULL, pdf_size bigint NOT NULL, pdf_sha256 text NOT NULL,
  zip_key text NOT NULL, zip_size bigint NOT NULL, zip_sha256 text NOT NULL,
  -- The fingerprint that the verifying script prints.
  manifest_sha256 text NOT NULL,
  PRIMARY KEY (export_id, number)
);
CALL platform.protect('journey.evidence_volume', $$(SELECT scope.is_system()) OR export_id IN
  (SELECT e.id FROM journey.evidence_export e WHERE e.asked_by = (SELECT scope.actor()))$$);
DROP TRIGGER IF EXISTS audit_new ON journey.evidence_volume;
DROP TRIGGER audit_change ON journey.evidence_volume;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('evidenceReady', 'inApp', 'zh', '证据导出已完成', '“{title}”共 {count} 项动作，可在 30 天内下载。', '{"title": "砚湖湾 · 2026 年第三季度", "count": 128}'),
('evidenceReady', 'inApp', 'en', 'The evidence is ready', '{title}: {count} actions, kept for 30 days.', '{"title": "Yanhuwan · third quarter of 2026", "count": 128}');
