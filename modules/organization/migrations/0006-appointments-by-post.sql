-- How the log calls appointments: by the titles of the posts.
CALL platform.name_rows('organization.appointment', '(SELECT p.title FROM organization.post p WHERE p.id = r.post_id)');
