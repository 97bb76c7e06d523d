-- Actions whose last day passed without them: each is said once to those who stand for it, and once to the one above.
CREATE TABLE journey.overdue_notice (
  project_id uuid NOT NULL, action_id uuid NOT NULL,
  -- The last day that was missed; a deadline that moves may be missed again.
  due_on date NOT NULL,
  told text NOT NULL CHECK (told IN ('responsible', 'above')),
  -- The local day of the project.
  said_on date NOT NULL,
  PRIMARY KEY (project_id, action_id, due_on, told),
  FOREIGN KEY (project_id, action_id) REFERENCES journey.action (project_id, id)
);
CREATE INDEX ON journey.overdue_notice (project_id, said_on);
CALL platform.protect_by_project('journey.overdue_notice', residents => 'false');
CALL platform.append_only('journey.overdue_notice');

-- The local day on which it was last looked for overdue actions.
ALTER TABLE journey.project_setting ADD COLUMN overdue_said_on date;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('actionsOverdue', 'inApp', 'zh', '{project}有 {count} 项动作逾期', '{titles}。请今天办理，办不了的请说明原因。',
 '{"project": "砚湖湾", "count": 3, "titles": "工程进展通报、客户关系人员定期联系"}'),
('actionsOverdue', 'inApp', 'en', '{count} overdue at {project}', '{titles}. Please do them today, or say why they cannot be done.',
 '{"project": "Yanhuwan", "count": 3, "titles": "Progress bulletin, Regular contact by customer relations"}'),
('actionsOverdueAbove', 'inApp', 'zh', '{project}有 {count} 项动作逾期 {days} 天未办', '{titles}。负责的同事还没有办理，请过问。',
 '{"project": "砚湖湾", "count": 3, "days": 3, "titles": "工程进展通报、客户关系人员定期联系"}'),
('actionsOverdueAbove', 'inApp', 'en', '{count} overdue for {days} days at {project}', '{titles}. Those in charge have not done them yet; please look into it.',
 '{"project": "Yanhuwan", "count": 3, "days": 3, "titles": "Progress bulletin, Regular contact by customer relations"}');
