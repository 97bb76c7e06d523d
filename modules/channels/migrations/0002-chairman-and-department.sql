-- To which department goes what says nothing of its topic; it waits in its queue until somebody grabs it.
ALTER TABLE channels.channel ADD COLUMN department_id uuid REFERENCES organization.department;
CREATE INDEX ON channels.channel (department_id) WHERE department_id IS NOT NULL;

-- What came to the chairman's mailbox, or belongs to a confidential case, only his office finds.
CREATE POLICY confidential ON channels.letter AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING ((SELECT scope.is_system()) OR scope.is_confidant(project_id) OR
    channel_id NOT IN (SELECT c.id FROM channels.channel c WHERE c.for_chairman)
    AND (case_id IS NULL OR case_id NOT IN (SELECT cases.hidden_cases())));
CREATE POLICY confidential ON channels.conversation AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (case_id NOT IN (SELECT cases.hidden_cases()));
