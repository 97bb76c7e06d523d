-- "Not ours" twice: a named manager decides which department acts, within a term (supervised handling).
CREATE TABLE cases.ruling (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  asked_at timestamptz NOT NULL, returns integer NOT NULL CHECK (returns > 0),
  -- Who decides now, of which level of the ladder; it goes one level up when the term passes.
  staff_id uuid, staff_name text, level smallint NOT NULL CHECK (level BETWEEN 1 AND 4), due_at timestamptz,
  decided_at timestamptz, decided_by_name text, department_id uuid, department_name text, reason text,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CHECK ((decided_at IS NULL) = (department_id IS NULL)), CHECK ((decided_at IS NULL) = (reason IS NULL))
);
CREATE UNIQUE INDEX one_open_ruling ON cases.ruling (project_id, case_id) WHERE decided_at IS NULL;
CREATE INDEX undecided ON cases.ruling (case_id) WHERE decided_at IS NULL;
CREATE INDEX ruling_due ON cases.ruling (due_at) WHERE decided_at IS NULL;
CALL platform.protect_by_project('cases.ruling', residents => 'false');
REVOKE DELETE ON cases.ruling FROM tongxing_app;

-- What the referee gave to a department stays there.
ALTER TABLE cases.task ADD COLUMN ruled boolean NOT NULL DEFAULT false;

ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result',
  'closure', 'rating', 'reopening', 'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned',
  'taskDone', 'taskWithdrawn', 'pause', 'resumption', 'promiseMissed', 'termMoved', 'arrival', 'escalation', 'refereeAsked', 'ruling')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;

DROP FUNCTION cases.whole_case(uuid);
CREATE FUNCTION cases.whole_case(wanted uuid) RETURNS TABLE (file json, entries json, tasks json, promises json, pauses json, rulings json)
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
DECLARE f case_file;
BEGIN
  SELECT * INTO f FROM case_file c WHERE c.id = wanted;
  IF NOT (scope.sees_everything() OR EXISTS (SELECT 1 FROM scope.project_branch b
            WHERE b.project_id = f.project_id AND b.node_id = ANY (scope.nodes()))) THEN RETURN; END IF;
  IF f.id IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT row_to_json(f),
    (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM entry x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.handed_over_at, x.id), '[]') FROM task x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.started_at, x.id), '[]') FROM promise x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.from_at, x.id), '[]') FROM clock_pause x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.asked_at, x.id), '[]') FROM ruling x WHERE x.project_id = f.project_id AND x.case_id = f.id);
END $$;
CREATE POLICY own_functions ON cases.ruling FOR SELECT TO CURRENT_USER USING (true);
REVOKE EXECUTE ON FUNCTION cases.whole_case FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.whole_case TO tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseReferee', 'inApp', 'zh', '请裁定归口：{title}', '部门已两次退回，请在 {dueAt} 前裁定由谁办理：{about}。',
 '{"title": "阳台渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "dueAt": "11月21日 09:00"}'),
('caseReferee', 'inApp', 'en', 'Please decide whose it is: {title}', 'Departments sent it back twice. Please decide by {dueAt} who acts: {about}.',
 '{"title": "Water on the balcony", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "dueAt": "21 Nov 09:00"}'),
('caseRuled', 'inApp', 'zh', '已裁定归口：{title}', '{by}裁定由{department}办理：{about}。',
 '{"title": "阳台渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "江离", "department": "工程管理部"}'),
('caseRuled', 'inApp', 'en', 'Decided: {title}', '{by} decided that {department} acts: {about}.',
 '{"title": "Water on the balcony", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Jiang Li", "department": "Engineering"}');
