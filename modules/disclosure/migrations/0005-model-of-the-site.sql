-- Photos of the model on which the factors inside the boundary are marked (domain.md 1.2).
ALTER TABLE disclosure.notice ADD model_file_ids uuid[] NOT NULL DEFAULT '{}';
