-- [{"kind": "signature", "text": null, "fileId": "…", "fileSha256": "…"}]: what came with a fact besides its own record, such as
-- the customer's signature and the photos; each becomes a piece of evidence.
ALTER TABLE journey.fulfilment ADD also jsonb NOT NULL DEFAULT '[]';
