-- Words that mark a case: danger to people, media, court, a crowd. DEFAULT; whoever runs the service keeps them.
CREATE TABLE cases.risk (
  id uuid PRIMARY KEY DEFAULT uuidv7(), kind text NOT NULL UNIQUE CHECK (kind IN ('danger', 'media', 'court', 'crowd')),
  words text[] NOT NULL, version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_reference('cases.risk');
REVOKE DELETE ON cases.risk FROM tongxing_app;
INSERT INTO cases.risk (kind, words) VALUES
  ('danger', '{触电,漏电,燃气味,煤气,着火,起火,坠落,掉下来,摔伤,摔了,绊倒,被困,受伤,晕倒}'),
  ('media', '{媒体,记者,曝光,电视台,热搜,微博,抖音}'),
  ('court', '{律师,起诉,法院,仲裁,打官司,律师函}'),
  ('crowd', '{业主群,联名,集体,横幅,堵门,一起去,维权}');

-- Which of them the customer's words hold.
ALTER TABLE cases.case_file ADD COLUMN risks text[] NOT NULL DEFAULT '{}';
CREATE INDEX risky ON cases.case_file (project_id, opened_at, id) WHERE risks <> '{}' AND closed_at IS NULL;
