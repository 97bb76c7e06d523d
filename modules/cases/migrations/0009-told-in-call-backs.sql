-- What must be solved is also told when somebody calls the customer back.
ALTER TABLE cases.case_file DROP CONSTRAINT case_file_channel_check;
ALTER TABLE cases.case_file ADD CONSTRAINT case_file_channel_check
  CHECK (channel IN ('hotline', 'reception', 'portal', 'board', 'email', 'webForm', 'api', 'chairmanMailbox', 'callback'));
